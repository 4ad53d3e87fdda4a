-- what:  changes of a calendar after its file; what a clock's due instant is derived from, beside the clock; what a changed calendar says of a breach
-- why:   a new holiday re-derives every running clock in bulk, without opening a case
-- since: 0.2   required: yes
-- after: rebuild projections

CREATE TABLE IF NOT EXISTS calendar_change (
    id         TEXT COLLATE "C" NOT NULL PRIMARY KEY,       -- calendar, hyphen, number
    position   BIGINT           NOT NULL UNIQUE,            -- the order in which changes count
    calendar   TEXT COLLATE "C" NOT NULL,
    what       TEXT COLLATE "C" NOT NULL,                   -- add, withdraw, move
    date       TEXT COLLATE "C" NOT NULL,                   -- ISO date
    moved_to   TEXT COLLATE "C" ,                           -- ISO date
    name_th    TEXT COLLATE "C" ,
    name_en    TEXT COLLATE "C" ,
    kind       TEXT COLLATE "C" ,
    regions    TEXT COLLATE "C" NOT NULL,                   -- codes with commas between; empty for the whole country
    reason     TEXT COLLATE "C" ,                           -- as the announcer wrote it
    by_id      TEXT COLLATE "C" NOT NULL,
    by_name    TEXT COLLATE "C" NOT NULL,
    at         BIGINT           NOT NULL,                   -- from when it counts
    version    TEXT COLLATE "C" NOT NULL,                   -- content hash of the calendar after it
    state      TEXT COLLATE "C" NOT NULL,                   -- applying, done
    total      BIGINT           NOT NULL,                   -- running clocks to look at
    cursor     TEXT COLLATE "C" NOT NULL,                   -- the clock looked at last
    report     TEXT COLLATE "C" NOT NULL,                   -- JSON: looked, moved, kept, annotated, shifts, samples
    ended_at   BIGINT                                       -- null while applying
);

CREATE INDEX IF NOT EXISTS calendar_change_by_calendar ON calendar_change (calendar, position);

-- Projections are written anew afterwards, so they are made anew with the columns they lacked.
DROP TABLE IF EXISTS task;
DROP TABLE IF EXISTS clock;
DROP TABLE IF EXISTS breach;

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
    due_clock     TEXT COLLATE "C" ,
    clock         TEXT COLLATE "C" ,                        -- its own clock
    instance      TEXT COLLATE "C"                          -- its element instance
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
    next_mark   BIGINT           ,                          -- null: nothing will happen by itself
    received    BIGINT           NOT NULL,
    electronic  BIGINT           NOT NULL,                  -- whether receipt moves to the next opening of the office
    instance    TEXT COLLATE "C" ,                          -- the element instance it belongs to
    spans       TEXT COLLATE "C" ,                          -- JSON of pauses and extensions; null where there are none
    marks       TEXT COLLATE "C" ,                          -- JSON of the marks ahead; null where the lapse at the due instant is the only one
    change      TEXT COLLATE "C"                            -- the calendar change last weighed for it
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
    explained_at       BIGINT           ,
    due_then           BIGINT           ,                   -- due on a calendar changed afterwards; null where nothing was noted
    note_th            TEXT COLLATE "C" ,
    note_en            TEXT COLLATE "C"
);

CREATE INDEX IF NOT EXISTS breach_by_application ON breach (application);
CREATE INDEX IF NOT EXISTS breach_by_office ON breach (office, due, id);
CREATE INDEX IF NOT EXISTS breach_by_due ON breach (due, id);
