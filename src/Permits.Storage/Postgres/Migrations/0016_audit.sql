-- what:  what is written about breaches, row by row; who held a breached case; tasks given to another; outcomes beside what a table recommended
-- why:   an answer for a breach is corrected by another answer, never overwritten; auditors' pages read rows and open no case
-- since: 0.4   required: yes
-- after: rebuild projections

-- Projections are written anew afterwards, so the table is made anew without the answers, which stand in rows of their own now.
DROP TABLE IF EXISTS breach;

CREATE TABLE IF NOT EXISTS breach (
    id                 TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    application        TEXT COLLATE "C" NOT NULL,
    office             TEXT COLLATE "C" NOT NULL,
    permit_type        TEXT COLLATE "C" NOT NULL,
    definition_version BIGINT           NOT NULL,
    clock              TEXT COLLATE "C" NOT NULL,          -- its rule, section and actual end stand there
    due                BIGINT           NOT NULL,
    recorded_at        BIGINT           NOT NULL,
    derivation_json    TEXT COLLATE "C" NOT NULL,
    holders_json       TEXT COLLATE "C" NOT NULL,
    due_then           BIGINT           ,                   -- due on a calendar changed afterwards; null where nothing was noted
    note_th            TEXT COLLATE "C" ,
    note_en            TEXT COLLATE "C"
);

CREATE INDEX IF NOT EXISTS breach_by_application ON breach (application);
CREATE INDEX IF NOT EXISTS breach_by_office ON breach (office, due, id);
CREATE INDEX IF NOT EXISTS breach_by_due ON breach (due, id);

CREATE TABLE IF NOT EXISTS breach_answer (
    breach      TEXT COLLATE "C" NOT NULL,
    kind        TEXT COLLATE "C" NOT NULL,                 -- reason, acknowledgement
    number      BIGINT           NOT NULL,                 -- 1 for the first of its kind; each later one corrects the one before it
    application TEXT COLLATE "C" NOT NULL,
    sequence    BIGINT           NOT NULL,                 -- of its event in the case's log
    code        TEXT COLLATE "C" ,                             -- null for an acknowledgement
    text        TEXT COLLATE "C" NOT NULL,
    by_id       TEXT COLLATE "C" NOT NULL,
    by_name     TEXT COLLATE "C" NOT NULL,
    at          BIGINT           NOT NULL,
    PRIMARY KEY (breach, kind, number)
);

CREATE TABLE IF NOT EXISTS breach_holder (
    breach    TEXT COLLATE "C" NOT NULL,
    task      TEXT COLLATE "C" NOT NULL,                      -- open at the due instant
    element   TEXT COLLATE "C" ,                               -- null: a duty of a statute
    role      TEXT COLLATE "C" NOT NULL,
    user_id   TEXT COLLATE "C" ,                               -- null: nobody had taken it
    user_name TEXT COLLATE "C" ,
    PRIMARY KEY (breach, task)
);

CREATE INDEX IF NOT EXISTS breach_holder_by_user ON breach_holder (user_id) WHERE user_id IS NOT NULL;

CREATE TABLE IF NOT EXISTS reassignment (
    application TEXT COLLATE "C" NOT NULL,
    sequence    BIGINT           NOT NULL,                 -- of its event in the case's log
    task        TEXT COLLATE "C" NOT NULL,
    office      TEXT COLLATE "C" NOT NULL,
    permit_type TEXT COLLATE "C" NOT NULL,
    title_th    TEXT COLLATE "C" NOT NULL,
    title_en    TEXT COLLATE "C" NOT NULL,
    from_id     TEXT COLLATE "C" ,                             -- null: nobody had taken it
    to_id       TEXT COLLATE "C" NOT NULL,
    to_name     TEXT COLLATE "C" NOT NULL,
    by_id       TEXT COLLATE "C" NOT NULL,
    by_name     TEXT COLLATE "C" NOT NULL,
    reason      TEXT COLLATE "C" NOT NULL,
    at          BIGINT           NOT NULL,
    due         BIGINT           ,                          -- by which the task was legally due then; null where no clock ran
    PRIMARY KEY (application, sequence)
);

CREATE INDEX IF NOT EXISTS reassignment_by_age ON reassignment (at, application, sequence);

CREATE TABLE IF NOT EXISTS decision_taken (
    task        TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    application TEXT COLLATE "C" NOT NULL,
    office      TEXT COLLATE "C" NOT NULL,
    permit_type TEXT COLLATE "C" NOT NULL,
    element     TEXT COLLATE "C" NOT NULL,
    title_th    TEXT COLLATE "C" NOT NULL,
    title_en    TEXT COLLATE "C" NOT NULL,
    recommended TEXT COLLATE "C" NOT NULL,                 -- the outcome of the decision table
    taken       TEXT COLLATE "C" NOT NULL,                 -- the officer's
    reason      TEXT COLLATE "C" ,
    by_id       TEXT COLLATE "C" NOT NULL,
    by_name     TEXT COLLATE "C" NOT NULL,
    at          BIGINT           NOT NULL
);

CREATE INDEX IF NOT EXISTS decision_taken_by_age ON decision_taken (at, task);
