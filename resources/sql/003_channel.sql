-- SPDX-FileCopyrightText: 2026 The Waymark contributors
-- SPDX-License-Identifier: GPL-3.0-or-later

-- What this workstation knows of the files in the folder it exchanges with, so that none is read twice for nothing.
-- Made anew by looking at the folder; says nothing about what is in the office.
CREATE TABLE channel_file (
    name TEXT PRIMARY KEY,
    size INTEGER NOT NULL,
    time_ms INTEGER NOT NULL,
    first_seen_ms INTEGER NOT NULL,
    whole INTEGER NOT NULL,
    device INTEGER NOT NULL,
    number INTEGER NOT NULL,
    made_ms INTEGER NOT NULL,
    operations INTEGER NOT NULL,
    writer_key BLOB,
    holds TEXT NOT NULL,
    tried TEXT NOT NULL,
    trouble TEXT NOT NULL
) WITHOUT ROWID;
