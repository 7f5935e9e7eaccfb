-- SPDX-FileCopyrightText: 2026 The Waymark contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The Job Skills Training Program: businesses and their openings, who can do what, placements and what belongs to them.
-- Results after exit, skill gains, trade petitions: what the federal record is computed from.

CREATE TABLE business (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    name TEXT,
    work_field TEXT,
    contact_person TEXT,
    phone TEXT,
    email TEXT,
    web_address TEXT,
    joined_on TEXT,
    left_on TEXT,
    fee_cents INTEGER,
    fee_paid_on TEXT,
    remark TEXT
);

CREATE TABLE business_site (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    business INTEGER,
    name TEXT,
    address TEXT,
    city TEXT,
    zip TEXT,
    supervisor TEXT,
    phone TEXT,
    active INTEGER
);
CREATE INDEX business_site_by_business ON business_site (business);

CREATE TABLE opening (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    business INTEGER,
    site INTEGER,
    title TEXT,
    purpose TEXT,
    work_field TEXT,
    soc TEXT,
    skills TEXT,
    languages TEXT,
    english TEXT,
    schedule TEXT,
    weekly_hours INTEGER,
    seats INTEGER,
    weeks INTEGER,
    opens_on TEXT,
    closes_on TEXT,
    description TEXT
);
CREATE INDEX opening_by_business ON opening (business);

CREATE TABLE skill_set (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    skills TEXT,
    other_skills TEXT,
    languages TEXT,
    english TEXT,
    interests TEXT,
    schedule TEXT,
    hours_from INTEGER,
    hours_to INTEGER,
    towns TEXT,
    wage_cents INTEGER,
    wage_per TEXT,
    available_on TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE INDEX skill_set_by_person ON skill_set (job_seeker);

CREATE TABLE jstp_intake (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    on_date TEXT,
    work_experience TEXT,
    professional_skills TEXT,
    interests TEXT,
    arrangements TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE INDEX jstp_intake_by_person ON jstp_intake (job_seeker);

CREATE TABLE work_authorization (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    basis TEXT,
    applied_on TEXT,
    expected_on TEXT,
    received_on TEXT,
    ends_on TEXT,
    denied_on TEXT,
    remark TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE INDEX work_authorization_by_person ON work_authorization (job_seeker);

CREATE TABLE no_match (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    opening INTEGER,
    reason TEXT,
    text TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    lifted_on TEXT
);
CREATE INDEX no_match_by_person ON no_match (job_seeker);
CREATE INDEX no_match_by_opening ON no_match (opening);

CREATE TABLE placement (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    opening INTEGER,
    business INTEGER,
    site INTEGER,
    starts_on TEXT,
    weeks INTEGER,
    weekly_hours INTEGER,
    benefit_cents INTEGER,
    arrangement TEXT,
    outcome TEXT,
    ended_on TEXT,
    end_reason TEXT,
    end_text TEXT,
    extended_on TEXT,
    extend_text TEXT,
    employment INTEGER,
    service INTEGER,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE INDEX placement_by_person ON placement (job_seeker);
CREATE INDEX placement_by_business ON placement (business);
CREATE INDEX placement_by_opening ON placement (opening);

CREATE TABLE benefit_payment (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    placement INTEGER,
    period_from TEXT,
    paid_on TEXT,
    amount_cents INTEGER,
    not_paid TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE INDEX benefit_payment_by_person ON benefit_payment (job_seeker);
CREATE INDEX benefit_payment_by_placement ON benefit_payment (placement);

CREATE TABLE training_hours (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    placement INTEGER,
    week_of TEXT,
    minutes INTEGER,
    remark TEXT,
    entered_by INTEGER,
    entered_at INTEGER
);
CREATE INDEX training_hours_by_person ON training_hours (job_seeker);
CREATE INDEX training_hours_by_placement ON training_hours (placement);

CREATE TABLE placement_review (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    placement INTEGER,
    stage TEXT,
    on_date TEXT,
    attendance TEXT,
    skills TEXT,
    communication TEXT,
    would_hire TEXT,
    business_text TEXT,
    trainee_text TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE INDEX placement_review_by_person ON placement_review (job_seeker);
CREATE INDEX placement_review_by_placement ON placement_review (placement);

CREATE TABLE quarter_result (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    quarter TEXT,
    employed TEXT,
    source TEXT,
    earnings_cents INTEGER,
    schooling TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE INDEX quarter_result_by_person ON quarter_result (job_seeker);

CREATE TABLE skill_gain (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    kind TEXT,
    on_date TEXT,
    evidence TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE INDEX skill_gain_by_person ON skill_gain (job_seeker);

CREATE TABLE trade_petition (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    number TEXT,
    employer TEXT,
    impact_on TEXT,
    certified_on TEXT,
    expires_on TEXT,
    separated_on TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE INDEX trade_petition_by_person ON trade_petition (job_seeker);

CREATE TABLE federal_layout (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    name TEXT,
    effective_from TEXT,
    rows TEXT,
    source TEXT,
    entered_by INTEGER,
    entered_at INTEGER
);

-- The federal list of credentials names a kind for what a degree or license is.
ALTER TABLE education ADD COLUMN credential TEXT;

-- Whoever lives in a shelter, for the report about them.
CREATE INDEX job_seeker_in_shelter ON job_seeker (id) WHERE shelter IS NOT NULL;
