-- SPDX-FileCopyrightText: 2026 The Waymark contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- The whole membership: every tab's records, partners' proofs, eligibility, merging, attachments.
ALTER TABLE job_seeker ADD COLUMN veteran_status TEXT;
ALTER TABLE job_seeker ADD COLUMN disabled_veteran TEXT;
ALTER TABLE job_seeker ADD COLUMN campaign_veteran INTEGER;
ALTER TABLE job_seeker ADD COLUMN separated_on TEXT;
ALTER TABLE job_seeker ADD COLUMN transitioning INTEGER;
ALTER TABLE job_seeker ADD COLUMN highest_grade INTEGER;
ALTER TABLE job_seeker ADD COLUMN no_education INTEGER;
ALTER TABLE job_seeker ADD COLUMN no_education_text TEXT;
ALTER TABLE job_seeker ADD COLUMN no_work INTEGER;
ALTER TABLE job_seeker ADD COLUMN no_work_text TEXT;
ALTER TABLE job_seeker ADD COLUMN english_learner INTEGER;
ALTER TABLE job_seeker ADD COLUMN basic_skills_deficient INTEGER;
ALTER TABLE job_seeker ADD COLUMN cultural_barriers INTEGER;
ALTER TABLE job_seeker ADD COLUMN single_parent INTEGER;
ALTER TABLE job_seeker ADD COLUMN displaced_homemaker INTEGER;
ALTER TABLE job_seeker ADD COLUMN ex_offender INTEGER;
ALTER TABLE job_seeker ADD COLUMN foster_care INTEGER;
ALTER TABLE job_seeker ADD COLUMN long_unemployed INTEGER;
ALTER TABLE job_seeker ADD COLUMN pregnant_parenting INTEGER;
ALTER TABLE job_seeker ADD COLUMN needs_assistance INTEGER;
ALTER TABLE job_seeker ADD COLUMN tanf INTEGER;
ALTER TABLE job_seeker ADD COLUMN exhausting_tanf INTEGER;
ALTER TABLE job_seeker ADD COLUMN snap INTEGER;
ALTER TABLE job_seeker ADD COLUMN ssi TEXT;
ALTER TABLE job_seeker ADD COLUMN other_assistance INTEGER;
ALTER TABLE job_seeker ADD COLUMN claimant TEXT;
ALTER TABLE job_seeker ADD COLUMN dislocated_on TEXT;
ALTER TABLE job_seeker ADD COLUMN disaster_relocated INTEGER;
ALTER TABLE job_seeker ADD COLUMN disaster_name TEXT;
ALTER TABLE job_seeker ADD COLUMN disaster_from TEXT;
ALTER TABLE job_seeker ADD COLUMN disaster_on TEXT;
ALTER TABLE job_seeker ADD COLUMN merged_into INTEGER;
ALTER TABLE note ADD COLUMN topics TEXT;
ALTER TABLE case_record ADD COLUMN services_seen_at INTEGER;
ALTER TABLE setting ADD COLUMN source TEXT;

CREATE TABLE education (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    kind TEXT,
    degree TEXT,
    title TEXT,
    subject TEXT,
    school TEXT,
    place TEXT,
    status TEXT,
    started_on TEXT,
    ended_on TEXT,
    expires_on TEXT,
    explanation TEXT,
    voided_on TEXT,
    void_reason TEXT
);
CREATE TABLE work_experience (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    title TEXT,
    employer TEXT,
    place TEXT,
    started_on TEXT,
    ended_on TEXT,
    weekly_hours INTEGER,
    wage_cents INTEGER,
    wage_per TEXT,
    duties TEXT,
    leaving TEXT,
    leaving_text TEXT,
    voided_on TEXT,
    void_reason TEXT
);
CREATE TABLE alert (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    text TEXT,
    until_date TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    cleared_on TEXT,
    cleared_by INTEGER
);
CREATE TABLE survey (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    on_date TEXT,
    means TEXT,
    satisfaction TEXT,
    would_return INTEGER,
    comment TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE TABLE invitation (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    kind TEXT,
    invited_on TEXT,
    means TEXT,
    answer TEXT,
    answered_on TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE TABLE provider_contact (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    on_date TEXT,
    organization TEXT,
    contact_person TEXT,
    means TEXT,
    summary TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE TABLE career_event (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    name TEXT,
    service_type TEXT,
    on_date TEXT,
    starts_at TEXT,
    center INTEGER,
    place TEXT,
    seats INTEGER,
    provider TEXT,
    given_by INTEGER,
    cancelled_on TEXT
);
CREATE TABLE event_registration (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    event INTEGER,
    status TEXT,
    registered_on TEXT,
    line TEXT,
    service INTEGER,
    note INTEGER,
    entered_by INTEGER,
    entered_at INTEGER
);
CREATE TABLE employment (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    category TEXT,
    job_title TEXT,
    employer TEXT,
    employer_address TEXT,
    employer_phone TEXT,
    contact_person TEXT,
    started_on TEXT,
    wage_cents INTEGER,
    wage_per TEXT,
    weekly_hours INTEGER,
    benefits TEXT,
    outcome INTEGER,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE TABLE course (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    school TEXT,
    course TEXT,
    type TEXT,
    weekly_hours INTEGER,
    starts_on TEXT,
    ends_on TEXT,
    funding TEXT,
    state TEXT,
    completed_on TEXT,
    remark TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE TABLE test_result (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    instrument TEXT,
    subject TEXT,
    on_date TEXT,
    form TEXT,
    stage TEXT,
    score TEXT,
    level TEXT,
    remark TEXT,
    entered_by INTEGER,
    entered_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE TABLE partner_proof (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    enrollment INTEGER,
    confirmed_by TEXT,
    confirmed_on TEXT,
    means TEXT,
    criterion_met INTEGER,
    receives_services INTEGER,
    plan_signed INTEGER,
    plan_signed_on TEXT,
    letter_received INTEGER,
    funded_program TEXT,
    provider TEXT,
    referral_on TEXT,
    referral_wpp INTEGER,
    referral_program TEXT,
    resea INTEGER,
    entered_by INTEGER,
    entered_at INTEGER
);
CREATE TABLE eligibility_snapshot (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    enrollment INTEGER,
    taken_on TEXT,
    answers TEXT,
    income_cents INTEGER
);
CREATE TABLE local_group (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    name TEXT,
    case_managed INTEGER,
    active INTEGER
);
CREATE TABLE group_member (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    local_group INTEGER,
    since TEXT,
    until_date TEXT
);
CREATE TABLE person_merge (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    other INTEGER,
    before TEXT,
    after TEXT,
    merged_on TEXT,
    merged_by INTEGER,
    unmerged_on TEXT,
    unmerged_by INTEGER
);
CREATE TABLE not_same_person (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    other INTEGER,
    said_on TEXT,
    said_by INTEGER,
    withdrawn_on TEXT
);
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    name TEXT,
    kind TEXT,
    title TEXT,
    size INTEGER,
    hash TEXT,
    parts INTEGER,
    added_by INTEGER,
    added_at INTEGER,
    voided_on TEXT,
    void_reason TEXT
);
CREATE TABLE attachment_part (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    job_seeker INTEGER,
    attachment INTEGER,
    seq INTEGER,
    data TEXT
);
CREATE TABLE snippet (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    name TEXT,
    text TEXT,
    staff INTEGER,
    active INTEGER
);
CREATE INDEX education_by_person ON education (job_seeker);
CREATE INDEX work_experience_by_person ON work_experience (job_seeker);
CREATE INDEX alert_by_person ON alert (job_seeker);
CREATE INDEX survey_by_person ON survey (job_seeker);
CREATE INDEX invitation_by_person ON invitation (job_seeker);
CREATE INDEX provider_contact_by_person ON provider_contact (job_seeker);
CREATE INDEX event_registration_by_person ON event_registration (job_seeker);
CREATE INDEX employment_by_person ON employment (job_seeker);
CREATE INDEX course_by_person ON course (job_seeker);
CREATE INDEX test_result_by_person ON test_result (job_seeker);
CREATE INDEX partner_proof_by_person ON partner_proof (job_seeker);
CREATE INDEX eligibility_snapshot_by_person ON eligibility_snapshot (job_seeker);
CREATE INDEX group_member_by_person ON group_member (job_seeker);
CREATE INDEX person_merge_by_person ON person_merge (job_seeker);
CREATE INDEX not_same_person_by_person ON not_same_person (job_seeker);
CREATE INDEX attachment_by_person ON attachment (job_seeker);
CREATE INDEX attachment_part_by_person ON attachment_part (job_seeker);
CREATE INDEX not_same_person_by_other ON not_same_person (other);
CREATE INDEX person_merge_by_other ON person_merge (other);
CREATE INDEX attachment_part_by_attachment ON attachment_part (attachment);
CREATE INDEX event_registration_by_event ON event_registration (event);
CREATE INDEX career_event_by_date ON career_event (on_date);
CREATE INDEX eligibility_snapshot_by_enrollment ON eligibility_snapshot (enrollment);
CREATE INDEX partner_proof_by_enrollment ON partner_proof (enrollment);
CREATE INDEX service_by_entry ON service (entered_by, entered_at);
CREATE INDEX program_enrollment_by_start ON program_enrollment (started_on);
CREATE INDEX job_seeker_by_merged ON job_seeker (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX job_seeker_confidential ON job_seeker (id) WHERE confidential = 1 OR hitg_confidential = 1;

-- Derived: under which keys a person is looked for when somebody might be the same one (core/storage/lists/match_queries).
CREATE TABLE match_key (
    key INTEGER NOT NULL,
    person INTEGER NOT NULL,
    PRIMARY KEY (key, person)
) WITHOUT ROWID;
CREATE TABLE match_keys_of (
    person INTEGER PRIMARY KEY,
    keys BLOB NOT NULL
);
