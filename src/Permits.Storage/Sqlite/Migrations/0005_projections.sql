-- what:  what screens, the sweep and the sender of notices read: one row an application, task, clock, breach, notice and filed paper
-- why:   no query opens the JSON of a case; every row can be rebuilt from the event log
-- since: 0.1   required: yes

CREATE TABLE IF NOT EXISTS application (
    number             TEXT    NOT NULL PRIMARY KEY,
    permit_type        TEXT    NOT NULL,
    definition_version INTEGER NOT NULL,
    office             TEXT    NOT NULL,
    applicant_id       TEXT    NOT NULL,
    applicant_name     TEXT    NOT NULL,
    filed_at           INTEGER NOT NULL,
    received_at        INTEGER NOT NULL,
    is_demo            INTEGER NOT NULL,
    milestone          TEXT    NOT NULL,          -- reached last
    waits_for          TEXT,                      -- role of the oldest open task
    due                INTEGER,                   -- earliest due of the office's live clocks
    due_clock          TEXT,
    breach_count       INTEGER NOT NULL,
    result             TEXT,
    closed_at          INTEGER,
    version            INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS application_by_applicant ON application (applicant_id, filed_at, number);
CREATE INDEX IF NOT EXISTS application_by_office ON application (office, filed_at, number);
CREATE INDEX IF NOT EXISTS application_by_age ON application (filed_at, number);
CREATE INDEX IF NOT EXISTS application_running ON application (permit_type, definition_version) WHERE closed_at IS NULL;

CREATE TABLE IF NOT EXISTS task (
    id            TEXT    NOT NULL PRIMARY KEY,
    application   TEXT    NOT NULL,
    office        TEXT    NOT NULL,
    element       TEXT,                           -- null: a duty of a statute
    title_th      TEXT    NOT NULL,
    title_en      TEXT    NOT NULL,
    role          TEXT    NOT NULL,
    state         TEXT    NOT NULL,               -- open, claimed, completed, cancelled
    assignee_id   TEXT,
    assignee_name TEXT,
    opened_at     INTEGER NOT NULL,
    held_since    INTEGER NOT NULL,
    ended_at      INTEGER,
    outcome       TEXT,
    due           INTEGER,                        -- legal due that the queue sorts by
    due_clock     TEXT
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS task_by_application ON task (application);
-- The queue: one office's live tasks in the order they are shown, those without a due instant last.
CREATE INDEX IF NOT EXISTS task_queue ON task (office, COALESCE(due, 9223372036854775807), id) WHERE ended_at IS NULL;
CREATE INDEX IF NOT EXISTS task_queue_everywhere ON task (COALESCE(due, 9223372036854775807), id) WHERE ended_at IS NULL;
CREATE INDEX IF NOT EXISTS task_by_assignee ON task (assignee_id) WHERE ended_at IS NULL;

CREATE TABLE IF NOT EXISTS clock (
    id          TEXT    NOT NULL PRIMARY KEY,
    application TEXT    NOT NULL,
    spec        TEXT    NOT NULL,
    title_th    TEXT    NOT NULL,
    title_en    TEXT    NOT NULL,
    owner       TEXT    NOT NULL,                 -- officer, applicant
    unit        TEXT    NOT NULL,
    count       INTEGER NOT NULL,
    started     INTEGER NOT NULL,
    due         INTEGER NOT NULL,
    last_day    TEXT    NOT NULL,                 -- ISO date
    state       TEXT    NOT NULL,                 -- running, paused, met, breached, cancelled
    stopped_at  INTEGER,
    cite        TEXT    NOT NULL,
    law         TEXT,
    next_mark   INTEGER                           -- null: nothing will happen by itself
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS clock_by_application ON clock (application);
-- The sweep: a range scan over this index alone.
CREATE INDEX IF NOT EXISTS clock_next_mark ON clock (next_mark, application) WHERE next_mark IS NOT NULL;

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
    reason_code        TEXT,
    reason_text        TEXT,
    explained_by       TEXT,
    explained_at       INTEGER
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS breach_by_application ON breach (application);
CREATE INDEX IF NOT EXISTS breach_by_office ON breach (office, due, id);
CREATE INDEX IF NOT EXISTS breach_by_due ON breach (due, id);

CREATE TABLE IF NOT EXISTS notice (
    id           TEXT    NOT NULL PRIMARY KEY,
    application  TEXT    NOT NULL,
    office       TEXT    NOT NULL,
    template     TEXT    NOT NULL,
    recipient    TEXT    NOT NULL,                -- applicant, supervisor, opdc
    reason       TEXT,
    queued_at    INTEGER NOT NULL,
    delivered_at INTEGER,
    attempts     INTEGER NOT NULL,
    next_try     INTEGER                          -- null once delivered
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS notice_by_application ON notice (application);
CREATE INDEX IF NOT EXISTS notice_outbox ON notice (next_try, id) WHERE next_try IS NOT NULL;
CREATE INDEX IF NOT EXISTS notice_escalation ON notice (office, queued_at, id) WHERE recipient = 'supervisor';

CREATE TABLE IF NOT EXISTS filed_document (
    application TEXT    NOT NULL,
    position    INTEGER NOT NULL,                 -- 0 for the first
    document_id TEXT    NOT NULL,                 -- which paper of the manual it answers
    file_name   TEXT    NOT NULL,
    media_type  TEXT    NOT NULL,
    sha256      TEXT    NOT NULL,
    length      INTEGER NOT NULL,
    PRIMARY KEY (application, position)
) WITHOUT ROWID;
