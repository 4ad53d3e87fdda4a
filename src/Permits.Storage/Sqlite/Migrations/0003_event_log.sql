-- what:  the append-only event log, the snapshot of each case, filing numbers, idempotency keys
-- why:   the log is the truth; all else about a case can be rebuilt from it
-- since: 0.1   required: yes

CREATE TABLE IF NOT EXISTS event (
    position    INTEGER NOT NULL PRIMARY KEY,     -- order of writing over all cases
    application TEXT    NOT NULL,
    sequence    INTEGER NOT NULL CHECK (sequence >= 1),
    recorded_at INTEGER NOT NULL,
    at          INTEGER NOT NULL,                 -- when it legally happened
    actor_id    TEXT    NOT NULL,
    actor_name  TEXT    NOT NULL,
    type        TEXT    NOT NULL,
    json        TEXT    NOT NULL,
    UNIQUE (application, sequence)
);

CREATE TRIGGER IF NOT EXISTS event_no_update BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'event is append-only: record a correction as a new event'); END;

CREATE TRIGGER IF NOT EXISTS event_no_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'event is append-only: nothing is ever removed'); END;

CREATE TABLE IF NOT EXISTS case_snapshot (
    application TEXT    NOT NULL PRIMARY KEY,
    version     INTEGER NOT NULL,                 -- number of events applied; the optimistic version
    json        TEXT    NOT NULL
);

CREATE TABLE IF NOT EXISTS number_counter (
    prefix TEXT    NOT NULL,
    year   INTEGER NOT NULL,                      -- Buddhist era
    last   INTEGER NOT NULL,
    PRIMARY KEY (prefix, year)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS idempotency_key (
    actor_id     TEXT    NOT NULL,
    key          TEXT    NOT NULL,
    command_hash TEXT    NOT NULL,                -- SHA-256 over the command, lower-case hex
    application  TEXT    NOT NULL,
    version      INTEGER NOT NULL,                -- of the case after the command: the first answer
    recorded_at  INTEGER NOT NULL,
    PRIMARY KEY (actor_id, key)
) WITHOUT ROWID;
