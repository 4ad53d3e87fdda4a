-- what:  what is written about breaches, row by row; who held a breached case; tasks given to another; outcomes beside what a table recommended
-- why:   an answer for a breach is corrected by another answer, never overwritten; auditors' pages read rows and open no case
-- since: 0.4   required: yes
-- after: rebuild projections

-- Projections are written anew afterwards, so the table is made anew without the answers, which stand in rows of their own now.
DROP TABLE IF EXISTS breach;

CREATE TABLE IF NOT EXISTS breach (
    id                 TEXT    NOT NULL PRIMARY KEY,
    application        TEXT    NOT NULL,
    office             TEXT    NOT NULL,
    permit_type        TEXT    NOT NULL,
    definition_version INTEGER NOT NULL,
    clock              TEXT    NOT NULL,          -- its rule, section and actual end stand there
    due                INTEGER NOT NULL,
    recorded_at        INTEGER NOT NULL,
    derivation_json    TEXT    NOT NULL,
    holders_json       TEXT    NOT NULL,
    due_then           INTEGER,                   -- due on a calendar changed afterwards; null where nothing was noted
    note_th            TEXT,
    note_en            TEXT
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS breach_by_application ON breach (application);
CREATE INDEX IF NOT EXISTS breach_by_office ON breach (office, due, id);
CREATE INDEX IF NOT EXISTS breach_by_due ON breach (due, id);

CREATE TABLE IF NOT EXISTS breach_answer (
    breach      TEXT    NOT NULL,
    kind        TEXT    NOT NULL,                 -- reason, acknowledgement
    number      INTEGER NOT NULL,                 -- 1 for the first of its kind; each later one corrects the one before it
    application TEXT    NOT NULL,
    sequence    INTEGER NOT NULL,                 -- of its event in the case's log
    code        TEXT,                             -- null for an acknowledgement
    text        TEXT    NOT NULL,
    by_id       TEXT    NOT NULL,
    by_name     TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    PRIMARY KEY (breach, kind, number)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS breach_holder (
    breach    TEXT NOT NULL,
    task      TEXT NOT NULL,                      -- open at the due instant
    element   TEXT,                               -- null: a duty of a statute
    role      TEXT NOT NULL,
    user_id   TEXT,                               -- null: nobody had taken it
    user_name TEXT,
    PRIMARY KEY (breach, task)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS breach_holder_by_user ON breach_holder (user_id) WHERE user_id IS NOT NULL;

CREATE TABLE IF NOT EXISTS reassignment (
    application TEXT    NOT NULL,
    sequence    INTEGER NOT NULL,                 -- of its event in the case's log
    task        TEXT    NOT NULL,
    office      TEXT    NOT NULL,
    permit_type TEXT    NOT NULL,
    title_th    TEXT    NOT NULL,
    title_en    TEXT    NOT NULL,
    from_id     TEXT,                             -- null: nobody had taken it
    to_id       TEXT    NOT NULL,
    to_name     TEXT    NOT NULL,
    by_id       TEXT    NOT NULL,
    by_name     TEXT    NOT NULL,
    reason      TEXT    NOT NULL,
    at          INTEGER NOT NULL,
    due         INTEGER,                          -- by which the task was legally due then; null where no clock ran
    PRIMARY KEY (application, sequence)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS reassignment_by_age ON reassignment (at, application, sequence);

CREATE TABLE IF NOT EXISTS decision_taken (
    task        TEXT    NOT NULL PRIMARY KEY,
    application TEXT    NOT NULL,
    office      TEXT    NOT NULL,
    permit_type TEXT    NOT NULL,
    element     TEXT    NOT NULL,
    title_th    TEXT    NOT NULL,
    title_en    TEXT    NOT NULL,
    recommended TEXT    NOT NULL,                 -- the outcome of the decision table
    taken       TEXT    NOT NULL,                 -- the officer's
    reason      TEXT,
    by_id       TEXT    NOT NULL,
    by_name     TEXT    NOT NULL,
    at          INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS decision_taken_by_age ON decision_taken (at, task);
