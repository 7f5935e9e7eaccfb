-- SPDX-FileCopyrightText: 2026 The Waymark contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What is put off, cases on their way to another center, asking for access; the tickler with its own order.
ALTER TABLE case_record ADD COLUMN verified_on TEXT;
ALTER TABLE case_record ADD COLUMN verified_how TEXT;
ALTER TABLE case_record ADD COLUMN follow_up_end TEXT;
ALTER TABLE case_record ADD COLUMN follow_up_ended_on TEXT;

CREATE TABLE snooze (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    subject TEXT,
    for_due TEXT,
    until TEXT,
    reason TEXT,
    staff INTEGER,
    entered_at INTEGER,
    ended_on TEXT
);
CREATE INDEX snooze_by_person ON snooze (job_seeker);

CREATE TABLE case_transfer (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    case_record INTEGER,
    from_center INTEGER,
    from_counselor INTEGER,
    to_center INTEGER,
    to_counselor INTEGER,
    reason TEXT,
    state TEXT,
    asked_by INTEGER,
    asked_on TEXT,
    decided_by INTEGER,
    decided_on TEXT,
    answered_by INTEGER,
    answered_on TEXT,
    answer TEXT
);
CREATE INDEX case_transfer_by_person ON case_transfer (job_seeker);

CREATE TABLE plan_request (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    staff INTEGER,
    asked_on TEXT,
    reason TEXT,
    answered_on TEXT,
    answered_by INTEGER,
    granted INTEGER,
    answer TEXT
);
CREATE INDEX plan_request_by_person ON plan_request (job_seeker);

-- Derived; made anew when the office is opened next, because the settings' fingerprint names a newer form.
-- last_day: the last day that is in time, or a year after the due day where there is none: the order of urgency.
DROP TABLE due_item;
CREATE TABLE due_item (
    person_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    staff_id INTEGER NOT NULL,
    center_id INTEGER NOT NULL,
    audience TEXT NOT NULL,
    visible_from TEXT NOT NULL,
    due_on TEXT NOT NULL,
    must_by TEXT,
    last_day TEXT NOT NULL,
    because TEXT NOT NULL,
    action TEXT NOT NULL,
    PRIMARY KEY (person_id, seq)
) WITHOUT ROWID;
CREATE INDEX due_by_staff ON due_item (staff_id, visible_from);
CREATE INDEX due_by_center ON due_item (center_id, audience, visible_from) WHERE staff_id = 0;
-- What is counted of a center or of the office is read from these two alone.
CREATE INDEX due_by_rank ON due_item (last_day, due_on, must_by, visible_from, kind, staff_id, center_id);
CREATE INDEX due_by_center_rank ON due_item (center_id, last_day, due_on, must_by, visible_from, kind, staff_id);

CREATE TABLE case_line (
    person_id INTEGER PRIMARY KEY,
    case_id INTEGER NOT NULL,
    counselor_id INTEGER NOT NULL,
    center_id INTEGER NOT NULL,
    counselor_active INTEGER NOT NULL,
    state TEXT NOT NULL,
    opened_on TEXT,
    suspended_on TEXT,
    last_contact TEXT,
    contact_best TEXT,
    contact_must TEXT,
    attempts INTEGER NOT NULL,
    plan_kind TEXT NOT NULL,
    plan_state TEXT NOT NULL,
    plan_missing INTEGER NOT NULL,
    next_on TEXT,
    next_kind TEXT NOT NULL,
    last_service TEXT,
    exit_on TEXT
);
CREATE INDEX case_line_by_counselor ON case_line (counselor_id, contact_must);
CREATE INDEX case_line_by_center ON case_line (center_id, counselor_id, state, contact_must, counselor_active);

-- A manual alert that is due on a day.
ALTER TABLE alert ADD COLUMN due_on TEXT;
