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
CREATE INDEX case_transfer_by_counselor ON case_transfer (from_counselor);

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
CREATE INDEX plan_request_by_staff ON plan_request (staff);

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
-- By whose it is: Today, its months and the counts by counselor, the last two without the items themselves.
CREATE INDEX due_by_staff ON due_item (staff_id, visible_from, due_on, must_by, kind);
CREATE INDEX due_by_center ON due_item (center_id, audience, visible_from, due_on, must_by, kind, staff_id) WHERE staff_id = 0;
-- In the order of urgency, to its last column: the first page of a list is read without sorting.
CREATE INDEX due_by_rank ON due_item (last_day, due_on, person_id, seq, visible_from, kind);
CREATE INDEX due_by_center_rank ON due_item (center_id, last_day, due_on, person_id, seq, must_by, visible_from, kind, staff_id);
-- Of kinds that are looked up by themselves; few of an office have one.
CREATE INDEX due_broken ON due_item (person_id) WHERE kind = 'broken_together';
CREATE INDEX due_transfer ON due_item (record_id) WHERE kind = 'transfer';
CREATE INDEX due_access ON due_item (record_id) WHERE kind = 'access';

-- How many items of the office have these days: as many rows as there are days and kinds, however many people there are.
-- Kept by the table itself, so that nothing that writes items can forget it. must: last_day is a last day allowed.
CREATE TABLE due_tally (
    last_day TEXT NOT NULL,
    due_on TEXT NOT NULL,
    must INTEGER NOT NULL,
    kind TEXT NOT NULL,
    visible_from TEXT NOT NULL,
    items INTEGER NOT NULL,
    PRIMARY KEY (last_day, due_on, must, kind, visible_from)
) WITHOUT ROWID;
CREATE TRIGGER due_item_added AFTER INSERT ON due_item BEGIN
    INSERT INTO due_tally (last_day, due_on, must, kind, visible_from, items)
    VALUES (new.last_day, new.due_on, new.must_by IS NOT NULL, new.kind, new.visible_from, 1)
    ON CONFLICT (last_day, due_on, must, kind, visible_from) DO UPDATE SET items = items + 1;
END;
CREATE TRIGGER due_item_removed AFTER DELETE ON due_item BEGIN
    UPDATE due_tally SET items = items - 1
    WHERE last_day = old.last_day AND due_on = old.due_on AND must = (old.must_by IS NOT NULL) AND kind = old.kind
    AND visible_from = old.visible_from;
    DELETE FROM due_tally
    WHERE last_day = old.last_day AND due_on = old.due_on AND must = (old.must_by IS NOT NULL) AND kind = old.kind
    AND visible_from = old.visible_from AND items = 0;
END;

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
CREATE INDEX case_line_by_center ON case_line (center_id, counselor_id, state, contact_must, contact_best, counselor_active);

-- Cases opened and closed month by month.
CREATE INDEX case_record_by_opened ON case_record (opened_on, center, counselor);
CREATE INDEX case_record_by_closed ON case_record (closed_on, center, counselor) WHERE closed_on IS NOT NULL;

-- A manual alert that is due on a day.
ALTER TABLE alert ADD COLUMN due_on TEXT;
