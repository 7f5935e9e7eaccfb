-- SPDX-FileCopyrightText: 2026 The Waymark contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Plans people sign: the IEP and the Youth ISS, their versions and signatures, monitoring.
ALTER TABLE service ADD COLUMN determination TEXT;

CREATE TABLE plan (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    kind TEXT,
    started_on TEXT,
    started_by INTEGER,
    completed_on TEXT,
    completed_by INTEGER,
    ended_on TEXT,
    end_reason TEXT,
    work_notes TEXT,
    education_notes TEXT,
    skills TEXT,
    other_evidence INTEGER,
    other_evidence_text TEXT,
    assessment_not_done INTEGER,
    assessment_not_done_text TEXT,
    score_exempt INTEGER,
    score_exempt_text TEXT,
    can_find_work INTEGER,
    prior_market TEXT,
    prior_references TEXT,
    goal_market TEXT,
    goal_references TEXT,
    no_barriers INTEGER,
    indicators TEXT,
    pathway TEXT,
    strengths TEXT,
    challenges TEXT,
    no_needs INTEGER,
    no_support_needs INTEGER,
    jointly_on TEXT,
    training INTEGER,
    training_eligible_on TEXT,
    training_eligibility TEXT
);
CREATE TABLE barrier (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    kind TEXT,
    name TEXT,
    description TEXT,
    approach TEXT,
    identified_on TEXT,
    state TEXT,
    overcome_on TEXT,
    overcome_text TEXT,
    entered_by INTEGER,
    entered_at INTEGER
);
CREATE TABLE goal (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    plan INTEGER,
    kind TEXT,
    narrative TEXT,
    occupation TEXT,
    soc TEXT,
    wage_from_cents INTEGER,
    wage_to_cents INTEGER,
    wage_per TEXT,
    target_on TEXT,
    status TEXT,
    status_on TEXT,
    status_reason TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE TABLE goal_step (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    goal INTEGER,
    kind TEXT,
    text TEXT,
    who TEXT,
    service_type TEXT,
    due_on TEXT,
    done_on TEXT,
    dropped_on TEXT,
    outcome TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE TABLE plan_need (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    plan INTEGER,
    kind TEXT,
    need TEXT,
    recommendation TEXT,
    service_type TEXT,
    funding TEXT,
    determination TEXT,
    met_on TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE TABLE training_reason (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    plan INTEGER,
    reason TEXT,
    text TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE TABLE other_funding (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    plan INTEGER,
    source TEXT,
    stage TEXT,
    on_date TEXT,
    outcome TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE TABLE plan_version (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    plan INTEGER,
    number INTEGER,
    prepared_on TEXT,
    prepared_by INTEGER,
    counselor TEXT,
    content_hash TEXT,
    terms_hash TEXT
);
CREATE TABLE plan_sheet (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    version INTEGER,
    kind TEXT,
    data TEXT
);
CREATE TABLE plan_signature (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    version INTEGER,
    role TEXT,
    means TEXT,
    signed_on TEXT,
    taken_by INTEGER,
    sheet INTEGER,
    ink_hash TEXT,
    attachment INTEGER,
    scan_hash TEXT
);
CREATE TABLE plan_grant (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    staff INTEGER,
    granted_by INTEGER,
    granted_on TEXT,
    until_date TEXT,
    reason TEXT,
    revoked_on TEXT,
    revoked_by INTEGER
);
CREATE TABLE element_justification (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    element TEXT,
    text TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE TABLE case_sample (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    size INTEGER,
    seed INTEGER,
    counselor INTEGER,
    drawn_on TEXT,
    drawn_by INTEGER,
    out_of INTEGER,
    cases TEXT
);
CREATE TABLE occupation (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    soc TEXT,
    title TEXT
);
CREATE INDEX plan_by_person ON plan (job_seeker);
CREATE INDEX barrier_by_person ON barrier (job_seeker);
CREATE INDEX goal_by_person ON goal (job_seeker);
CREATE INDEX goal_step_by_person ON goal_step (job_seeker);
CREATE INDEX plan_need_by_person ON plan_need (job_seeker);
CREATE INDEX training_reason_by_person ON training_reason (job_seeker);
CREATE INDEX other_funding_by_person ON other_funding (job_seeker);
CREATE INDEX plan_version_by_person ON plan_version (job_seeker);
CREATE INDEX plan_sheet_by_person ON plan_sheet (job_seeker);
CREATE INDEX plan_signature_by_person ON plan_signature (job_seeker);
CREATE INDEX plan_grant_by_person ON plan_grant (job_seeker);
CREATE INDEX element_justification_by_person ON element_justification (job_seeker);
CREATE INDEX plan_sheet_by_version ON plan_sheet (version);
