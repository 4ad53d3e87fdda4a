-- what:  offices, accounts with their posts, settings of the installation
-- why:   who may see and do what; which working calendar an office counts by
-- since: 0.1   required: yes

CREATE TABLE IF NOT EXISTS office (
    id       TEXT NOT NULL PRIMARY KEY,
    kind     TEXT NOT NULL,                       -- matched with the manual's office kind
    name_th  TEXT NOT NULL,
    name_en  TEXT NOT NULL,
    region   TEXT,                                -- ISO 3166-2; null: national holidays only
    calendar TEXT NOT NULL
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS office_by_kind ON office (kind, id);

CREATE TABLE IF NOT EXISTS account (
    id            TEXT NOT NULL PRIMARY KEY,      -- user name, lower case; the actor id in the event log
    name          TEXT NOT NULL,
    kind          TEXT NOT NULL,                  -- applicant, officer, designer, auditor, admin
    password_hash TEXT NOT NULL,
    email         TEXT,
    language      TEXT NOT NULL                   -- th, en
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS post (
    account TEXT NOT NULL REFERENCES account (id),
    office  TEXT NOT NULL REFERENCES office (id),
    role    TEXT NOT NULL,
    PRIMARY KEY (account, office, role)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS post_by_office ON post (office, role, account);

CREATE TABLE IF NOT EXISTS setting (
    key   TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
