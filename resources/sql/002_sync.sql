-- SPDX-FileCopyrightText: 2026 The Waymark contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- Exchange between workstations.
ALTER TABLE device ADD COLUMN invite_key TEXT;
ALTER TABLE device ADD COLUMN starts_with TEXT;
ALTER TABLE device ADD COLUMN retired_after INTEGER;

-- Key slots as they travel between workstations.
CREATE TABLE staff_login (
    id INTEGER PRIMARY KEY,
    head INTEGER NOT NULL,
    staff INTEGER,
    slot TEXT
);

-- The seed this workstation signs with. Never leaves the file.
CREATE TABLE device_secret (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    seed BLOB NOT NULL
);

-- A device's signed word for a stretch of its operations, numbered from 1 without gaps. `seq` is the order in which
-- seals came here: whatever a seal builds on has a smaller one.
CREATE TABLE seal (
    seq INTEGER PRIMARY KEY,
    device INTEGER NOT NULL,
    number INTEGER NOT NULL,
    first_id INTEGER NOT NULL,
    last_id INTEGER NOT NULL,
    operations INTEGER NOT NULL,
    statement BLOB NOT NULL,
    signature BLOB NOT NULL,
    import_id INTEGER NOT NULL,
    arrived_ms INTEGER NOT NULL,
    UNIQUE (device, number)
);
CREATE INDEX seal_by_last ON seal (device, last_id);
CREATE INDEX seal_by_import ON seal (import_id) WHERE import_id <> 0;

-- What was taken in, and whether it was taken back.
CREATE TABLE import (
    id INTEGER PRIMARY KEY,
    at_utc_ms INTEGER NOT NULL,
    staff_id INTEGER NOT NULL,
    device INTEGER NOT NULL,
    number INTEGER NOT NULL,
    operations INTEGER NOT NULL,
    next_id INTEGER NOT NULL,
    own_seal INTEGER NOT NULL,
    undone_ms INTEGER NOT NULL DEFAULT 0
);

-- Seals that came before something they build on, with their operations as they came.
CREATE TABLE waiting_seal (
    device INTEGER NOT NULL,
    number INTEGER NOT NULL,
    statement BLOB NOT NULL,
    signature BLOB NOT NULL,
    import_id INTEGER NOT NULL,
    arrived_ms INTEGER NOT NULL,
    PRIMARY KEY (device, number)
) WITHOUT ROWID;
CREATE TABLE waiting_line (
    device INTEGER NOT NULL,
    number INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    line BLOB NOT NULL,
    PRIMARY KEY (device, number, seq)
) WITHOUT ROWID;

-- Fields that were changed on two workstations, neither having seen the other. Derived from the ledger.
CREATE TABLE conflict (
    record_id INTEGER NOT NULL,
    unit TEXT NOT NULL,
    sides TEXT NOT NULL,
    entity TEXT NOT NULL,
    person_id INTEGER NOT NULL,
    settled_by INTEGER NOT NULL,
    PRIMARY KEY (record_id, unit, sides)
) WITHOUT ROWID;
CREATE INDEX conflict_by_person ON conflict (person_id, settled_by);
CREATE INDEX conflict_open ON conflict (person_id) WHERE settled_by = 0;
