-- what:  offices, accounts with their posts, settings of the installation
-- why:   who may see and do what; which working calendar an office counts by
-- since: 0.1   required: yes

CREATE TABLE IF NOT EXISTS office (
    id       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    kind     TEXT COLLATE "C" NOT NULL,                     -- matched with the manual's office kind
    name_th  TEXT COLLATE "C" NOT NULL,
    name_en  TEXT COLLATE "C" NOT NULL,
    region   TEXT COLLATE "C" ,                             -- ISO 3166-2; null: national holidays only
    calendar TEXT COLLATE "C" NOT NULL
);

CREATE INDEX IF NOT EXISTS office_by_kind ON office (kind, id);

CREATE TABLE IF NOT EXISTS account (
    id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,    -- user name, lower case; the actor id in the event log
    name          TEXT COLLATE "C" NOT NULL,
    kind          TEXT COLLATE "C" NOT NULL,                -- applicant, officer, designer, auditor, admin
    password_hash TEXT COLLATE "C" NOT NULL,
    email         TEXT COLLATE "C" ,
    language      TEXT COLLATE "C" NOT NULL                 -- th, en
);

CREATE TABLE IF NOT EXISTS post (
    account TEXT COLLATE "C" NOT NULL REFERENCES account (id),
    office  TEXT COLLATE "C" NOT NULL REFERENCES office (id),
    role    TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (account, office, role)
);

CREATE INDEX IF NOT EXISTS post_by_office ON post (office, role, account);

CREATE TABLE IF NOT EXISTS setting (
    key   TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    value TEXT COLLATE "C" NOT NULL
);
