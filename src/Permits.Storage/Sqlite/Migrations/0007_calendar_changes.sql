-- what:  changes of a calendar after its file; what a clock's due instant is derived from, beside the clock; what a changed calendar says of a breach
-- why:   a new holiday re-derives every running clock in bulk, without opening a case
-- since: 0.2   required: yes
-- after: rebuild projections

CREATE TABLE IF NOT EXISTS calendar_change (
    id         TEXT    NOT NULL PRIMARY KEY,      -- calendar, hyphen, number
    position   INTEGER NOT NULL UNIQUE,           -- the order in which changes count
    calendar   TEXT    NOT NULL,
    what       TEXT    NOT NULL,                  -- add, withdraw, move
    date       TEXT    NOT NULL,                  -- ISO date
    moved_to   TEXT,                              -- ISO date
    name_th    TEXT,
    name_en    TEXT,
    kind       TEXT,
    regions    TEXT    NOT NULL,                  -- codes with commas between; empty for the whole country
    reason     TEXT,                              -- as the announcer wrote it
    by_id      TEXT    NOT NULL,
    by_name    TEXT    NOT NULL,
    at         INTEGER NOT NULL,                  -- from when it counts
    version    TEXT    NOT NULL,                  -- content hash of the calendar after it
    state      TEXT    NOT NULL,                  -- applying, done
    total      INTEGER NOT NULL,                  -- running clocks to look at
    cursor     TEXT    NOT NULL,                  -- the clock looked at last
    report     TEXT    NOT NULL,                  -- JSON: looked, moved, kept, annotated, shifts, samples
    ended_at   INTEGER                            -- null while applying
);

CREATE INDEX IF NOT EXISTS calendar_change_by_calendar ON calendar_change (calendar, position);

-- Projections are written anew afterwards, so they are made anew with the columns they lacked.
DROP TABLE IF EXISTS task;
DROP TABLE IF EXISTS clock;
DROP TABLE IF EXISTS breach;

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
    due_clock     TEXT,
    clock         TEXT,                           -- its own clock
    instance      TEXT                            -- its element instance
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
    next_mark   INTEGER,                          -- null: nothing will happen by itself
    received    INTEGER NOT NULL,
    electronic  INTEGER NOT NULL,                 -- whether receipt moves to the next opening of the office
    instance    TEXT,                             -- the element instance it belongs to
    spans       TEXT,                             -- JSON of pauses and extensions; null where there are none
    marks       TEXT,                             -- JSON of the marks ahead; null where the lapse at the due instant is the only one
    change      TEXT                              -- the calendar change last weighed for it
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
    explained_at       INTEGER,
    due_then           INTEGER,                   -- due on a calendar changed afterwards; null where nothing was noted
    note_th            TEXT,
    note_en            TEXT
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS breach_by_application ON breach (application);
CREATE INDEX IF NOT EXISTS breach_by_office ON breach (office, due, id);
CREATE INDEX IF NOT EXISTS breach_by_due ON breach (due, id);
