-- what:  what screens, the sweep and the sender of notices read: one row an application, task, clock, breach, notice and filed paper
-- why:   no query opens the JSON of a case; every row can be rebuilt from the event log
-- since: 0.1   required: yes

CREATE TABLE IF NOT EXISTS application (
    number             TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    permit_type        TEXT COLLATE "C" NOT NULL,
    definition_version BIGINT           NOT NULL,
    office             TEXT COLLATE "C" NOT NULL,
    applicant_id       TEXT COLLATE "C" NOT NULL,
    applicant_name     TEXT COLLATE "C" NOT NULL,
    filed_at           BIGINT           NOT NULL,
    received_at        BIGINT           NOT NULL,
    is_demo            BIGINT           NOT NULL,
    milestone          TEXT COLLATE "C" NOT NULL,           -- reached last
    waits_for          TEXT COLLATE "C" ,                   -- role of the oldest open task
    due                BIGINT           ,                   -- earliest due of the office's live clocks
    due_clock          TEXT COLLATE "C" ,
    breach_count       BIGINT           NOT NULL,
    result             TEXT COLLATE "C" ,
    closed_at          BIGINT           ,
    version            BIGINT           NOT NULL
);

CREATE INDEX IF NOT EXISTS application_by_applicant ON application (applicant_id, filed_at, number);
CREATE INDEX IF NOT EXISTS application_by_office ON application (office, filed_at, number);
CREATE INDEX IF NOT EXISTS application_by_age ON application (filed_at, number);
CREATE INDEX IF NOT EXISTS application_running ON application (permit_type, definition_version) WHERE closed_at IS NULL;

CREATE TABLE IF NOT EXISTS task (
    id            TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    application   TEXT COLLATE "C" NOT NULL,
    office        TEXT COLLATE "C" NOT NULL,
    element       TEXT COLLATE "C" ,                        -- null: a duty of a statute
    title_th      TEXT COLLATE "C" NOT NULL,
    title_en      TEXT COLLATE "C" NOT NULL,
    role          TEXT COLLATE "C" NOT NULL,
    state         TEXT COLLATE "C" NOT NULL,                -- open, claimed, completed, cancelled
    assignee_id   TEXT COLLATE "C" ,
    assignee_name TEXT COLLATE "C" ,
    opened_at     BIGINT           NOT NULL,
    held_since    BIGINT           NOT NULL,
    ended_at      BIGINT           ,
    outcome       TEXT COLLATE "C" ,
    due           BIGINT           ,                        -- legal due that the queue sorts by
    due_clock     TEXT COLLATE "C"
);

CREATE INDEX IF NOT EXISTS task_by_application ON task (application);
-- The queue: one office's live tasks in the order they are shown, those without a due instant last.
CREATE INDEX IF NOT EXISTS task_queue ON task (office, COALESCE(due, 9223372036854775807), id) WHERE ended_at IS NULL;
CREATE INDEX IF NOT EXISTS task_queue_everywhere ON task (COALESCE(due, 9223372036854775807), id) WHERE ended_at IS NULL;
CREATE INDEX IF NOT EXISTS task_by_assignee ON task (assignee_id) WHERE ended_at IS NULL;

CREATE TABLE IF NOT EXISTS clock (
    id          TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    application TEXT COLLATE "C" NOT NULL,
    spec        TEXT COLLATE "C" NOT NULL,
    title_th    TEXT COLLATE "C" NOT NULL,
    title_en    TEXT COLLATE "C" NOT NULL,
    owner       TEXT COLLATE "C" NOT NULL,                  -- officer, applicant
    unit        TEXT COLLATE "C" NOT NULL,
    count       BIGINT           NOT NULL,
    started     BIGINT           NOT NULL,
    due         BIGINT           NOT NULL,
    last_day    TEXT COLLATE "C" NOT NULL,                  -- ISO date
    state       TEXT COLLATE "C" NOT NULL,                  -- running, paused, met, breached, cancelled
    stopped_at  BIGINT           ,
    cite        TEXT COLLATE "C" NOT NULL,
    law         TEXT COLLATE "C" ,
    next_mark   BIGINT                                      -- null: nothing will happen by itself
);

CREATE INDEX IF NOT EXISTS clock_by_application ON clock (application);
-- The sweep: a range scan over this index alone.
CREATE INDEX IF NOT EXISTS clock_next_mark ON clock (next_mark, application) WHERE next_mark IS NOT NULL;

CREATE TABLE IF NOT EXISTS breach (
    id                 TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    application        TEXT COLLATE "C" NOT NULL,
    office             TEXT COLLATE "C" NOT NULL,
    permit_type        TEXT COLLATE "C" NOT NULL,
    definition_version BIGINT           NOT NULL,
    clock              TEXT COLLATE "C" NOT NULL,           -- its rule, section and actual end stand there
    due                BIGINT           NOT NULL,
    recorded_at        BIGINT           NOT NULL,
    derivation_json    TEXT COLLATE "C" NOT NULL,
    holders_json       TEXT COLLATE "C" NOT NULL,
    reason_code        TEXT COLLATE "C" ,
    reason_text        TEXT COLLATE "C" ,
    explained_by       TEXT COLLATE "C" ,
    explained_at       BIGINT
);

CREATE INDEX IF NOT EXISTS breach_by_application ON breach (application);
CREATE INDEX IF NOT EXISTS breach_by_office ON breach (office, due, id);
CREATE INDEX IF NOT EXISTS breach_by_due ON breach (due, id);

CREATE TABLE IF NOT EXISTS notice (
    id           TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    application  TEXT COLLATE "C" NOT NULL,
    office       TEXT COLLATE "C" NOT NULL,
    template     TEXT COLLATE "C" NOT NULL,
    recipient    TEXT COLLATE "C" NOT NULL,                 -- applicant, supervisor, opdc
    reason       TEXT COLLATE "C" ,
    queued_at    BIGINT           NOT NULL,
    delivered_at BIGINT           ,
    attempts     BIGINT           NOT NULL,
    next_try     BIGINT                                     -- null once delivered
);

CREATE INDEX IF NOT EXISTS notice_by_application ON notice (application);
CREATE INDEX IF NOT EXISTS notice_outbox ON notice (next_try, id) WHERE next_try IS NOT NULL;
CREATE INDEX IF NOT EXISTS notice_escalation ON notice (office, queued_at, id) WHERE recipient = 'supervisor';

CREATE TABLE IF NOT EXISTS filed_document (
    application TEXT COLLATE "C" NOT NULL,
    position    BIGINT           NOT NULL,                  -- 0 for the first
    document_id TEXT COLLATE "C" NOT NULL,                  -- which paper of the manual it answers
    file_name   TEXT COLLATE "C" NOT NULL,
    media_type  TEXT COLLATE "C" NOT NULL,
    sha256      TEXT COLLATE "C" NOT NULL,
    length      BIGINT           NOT NULL,
    PRIMARY KEY (application, position)
);
