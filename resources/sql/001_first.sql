-- SPDX-FileCopyrightText: 2026 The Waymark contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The ledger: one record of every change. Rows are only ever added.
CREATE TABLE operation (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    actor INTEGER NOT NULL,
    center INTEGER NOT NULL,
    device INTEGER NOT NULL,
    at_utc_ms INTEGER NOT NULL,
    stamp TEXT NOT NULL,
    undoes INTEGER,
    reason TEXT,
    hash BLOB NOT NULL
);
CREATE INDEX operation_by_actor ON operation (actor, id);
CREATE INDEX operation_by_undone ON operation (undoes) WHERE undoes IS NOT NULL;
CREATE INDEX operation_by_device ON operation (device, id);

CREATE TABLE change (
    operation_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    entity TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    person_id INTEGER NOT NULL,
    base INTEGER NOT NULL,
    delta TEXT NOT NULL,
    PRIMARY KEY (operation_id, seq)
) WITHOUT ROWID;
CREATE INDEX change_by_record ON change (record_id, operation_id);
CREATE INDEX change_by_person ON change (person_id, operation_id);

-- This workstation's own place in the ledger: where its ids, its clock and its chain stand.
CREATE TABLE local_state (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    device_id INTEGER NOT NULL,
    device_number INTEGER NOT NULL,
    next_id INTEGER NOT NULL,
    stamp_ms INTEGER NOT NULL,
    stamp_counter INTEGER NOT NULL,
    last_hash BLOB NOT NULL
);
CREATE TABLE number_counter (
    kind TEXT NOT NULL,
    block INTEGER NOT NULL,
    used INTEGER NOT NULL,
    PRIMARY KEY (kind, block)
) WITHOUT ROWID;
CREATE TABLE office_info (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;

-- Who looked at whom. Not part of the ledger: looking changes nothing.
CREATE TABLE access_log (
    id INTEGER PRIMARY KEY,
    at_utc_ms INTEGER NOT NULL,
    staff_id INTEGER NOT NULL,
    kind TEXT NOT NULL,
    person_id INTEGER NOT NULL
);
CREATE INDEX access_by_person ON access_log (person_id, id);

-- What was typed and not saved yet.
CREATE TABLE draft (
    staff_id INTEGER NOT NULL,
    form TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    at_utc_ms INTEGER NOT NULL,
    content TEXT NOT NULL,
    PRIMARY KEY (staff_id, form, record_id)
) WITHOUT ROWID;

-- Derived, rebuilt from the records at any time.
CREATE TABLE due_item (
    person_id INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    staff_id INTEGER NOT NULL,
    center_id INTEGER NOT NULL,
    audience TEXT NOT NULL,
    visible_from TEXT NOT NULL,
    due_on TEXT NOT NULL,
    must_by TEXT,
    because TEXT NOT NULL,
    action TEXT NOT NULL,
    PRIMARY KEY (person_id, seq)
) WITHOUT ROWID;
CREATE INDEX due_by_staff ON due_item (staff_id, visible_from);
CREATE INDEX due_by_center ON due_item (center_id, audience, visible_from) WHERE staff_id = 0;

CREATE VIRTUAL TABLE find_index USING fts5 (
    words, numbers, content = '', contentless_delete = 1, prefix = '1 2 3 4', tokenize = "unicode61 remove_diacritics 0"
);

-- The records.
CREATE TABLE center (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    name TEXT,
    area TEXT,
    address TEXT,
    city TEXT,
    zip TEXT,
    phone TEXT,
    active INTEGER
);
CREATE TABLE shelter (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    name TEXT,
    address TEXT,
    city TEXT,
    state TEXT,
    zip TEXT,
    phone TEXT,
    center INTEGER,
    active INTEGER
);
CREATE TABLE staff (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    login TEXT,
    name TEXT,
    role TEXT,
    center INTEGER,
    active INTEGER
);
CREATE TABLE device (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    name TEXT,
    number INTEGER,
    retired INTEGER
);
CREATE TABLE number_block (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    kind TEXT,
    block INTEGER,
    device INTEGER
);
CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    key TEXT,
    scope TEXT,
    value TEXT,
    effective_from TEXT
);
CREATE TABLE job_seeker (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    number TEXT,
    ssn TEXT,
    ssn_kind TEXT,
    first_name TEXT,
    middle_initial TEXT,
    last_name TEXT,
    gender TEXT,
    birth_date TEXT,
    military INTEGER,
    other_eligible INTEGER,
    release_information INTEGER,
    center INTEGER,
    hispanic INTEGER,
    races TEXT,
    shelter INTEGER,
    address TEXT,
    city TEXT,
    state TEXT,
    zip TEXT,
    country TEXT,
    homeless INTEGER,
    address_not_available INTEGER,
    zones TEXT,
    confidential INTEGER,
    hitg_confidential INTEGER,
    mailing_different INTEGER,
    mailing_address TEXT,
    mailing_city TEXT,
    mailing_state TEXT,
    mailing_zip TEXT,
    mailing_country TEXT,
    home_phone TEXT,
    other_phone TEXT,
    email TEXT,
    web_address TEXT,
    prefers_email INTEGER,
    accommodations TEXT,
    agriculture INTEGER,
    employment TEXT,
    immigrant INTEGER,
    primary_language TEXT,
    family_size INTEGER,
    income_below INTEGER,
    low_income INTEGER,
    homeless_exception TEXT,
    highest_degree TEXT,
    in_school TEXT,
    disability TEXT,
    disability_categories TEXT,
    migrant_status TEXT,
    jobquest_on TEXT,
    created_on TEXT,
    completed_on TEXT
);
CREATE TABLE pseudo_number (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    number TEXT,
    assigned_on TEXT,
    assigned_by INTEGER,
    retired_on TEXT
);
CREATE TABLE program_enrollment (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    program TEXT,
    center INTEGER,
    status TEXT,
    started_on TEXT,
    ended_on TEXT,
    remark TEXT
);
CREATE TABLE service (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    type TEXT,
    on_date TEXT,
    provider TEXT,
    provider_kind TEXT,
    center INTEGER,
    funding TEXT,
    given_by INTEGER,
    entered_by INTEGER,
    entered_at INTEGER,
    note INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE TABLE note (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    on_date TEXT,
    text TEXT,
    service INTEGER,
    without_service TEXT,
    author INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE TABLE contact (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    on_date TEXT,
    means TEXT,
    two_way INTEGER,
    service INTEGER,
    note INTEGER,
    staff INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE TABLE case_record (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    center INTEGER,
    counselor INTEGER,
    state TEXT,
    opened_on TEXT,
    reopened_on TEXT,
    suspended_on TEXT,
    suspended_by INTEGER,
    closure_reason TEXT,
    suspend_text TEXT,
    requested_on TEXT,
    requested_by INTEGER,
    request_text TEXT,
    closed_on TEXT,
    closed_by INTEGER
);
CREATE INDEX job_seeker_by_ssn ON job_seeker (ssn);
CREATE INDEX job_seeker_by_number ON job_seeker (number);
CREATE INDEX pseudo_number_by_person ON pseudo_number (job_seeker);
CREATE INDEX pseudo_number_by_number ON pseudo_number (number);
CREATE INDEX program_enrollment_by_person ON program_enrollment (job_seeker);
CREATE INDEX service_by_person ON service (job_seeker);
CREATE INDEX note_by_person ON note (job_seeker);
CREATE INDEX contact_by_person ON contact (job_seeker);
CREATE INDEX case_record_by_person ON case_record (job_seeker);
CREATE INDEX case_record_by_counselor ON case_record (counselor, state);
CREATE INDEX case_record_by_state ON case_record (state, center) WHERE state IN ('suspended', 'returned');
CREATE INDEX number_block_by_kind ON number_block (kind, device);
CREATE INDEX staff_by_login ON staff (login);
