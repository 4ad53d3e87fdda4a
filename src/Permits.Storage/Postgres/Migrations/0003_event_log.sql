-- what:  the append-only event log, the snapshot of each case, filing numbers, idempotency keys
-- why:   the log is the truth; all else about a case can be rebuilt from it
-- since: 0.1   required: yes

CREATE TABLE IF NOT EXISTS event (
    position    BIGINT           NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,  -- order of writing over all cases
    application TEXT COLLATE "C" NOT NULL,
    sequence    BIGINT           NOT NULL CHECK (sequence >= 1),
    recorded_at BIGINT           NOT NULL,
    at          BIGINT           NOT NULL,                  -- when it legally happened
    actor_id    TEXT COLLATE "C" NOT NULL,
    actor_name  TEXT COLLATE "C" NOT NULL,
    type        TEXT COLLATE "C" NOT NULL,
    json        TEXT COLLATE "C" NOT NULL,
    UNIQUE (application, sequence)
);

CREATE OR REPLACE TRIGGER event_no_update BEFORE UPDATE ON event
FOR EACH ROW EXECUTE FUNCTION refuse_change('event is append-only: record a correction as a new event');

CREATE OR REPLACE TRIGGER event_no_delete BEFORE DELETE ON event
FOR EACH ROW EXECUTE FUNCTION refuse_change('event is append-only: nothing is ever removed');

CREATE OR REPLACE TRIGGER event_no_truncate BEFORE TRUNCATE ON event
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('event is append-only: nothing is ever removed');

CREATE TABLE IF NOT EXISTS case_snapshot (
    application TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    version     BIGINT           NOT NULL,                  -- number of events applied; the optimistic version
    json        TEXT COLLATE "C" NOT NULL
);

CREATE TABLE IF NOT EXISTS number_counter (
    prefix TEXT COLLATE "C" NOT NULL,
    year   BIGINT           NOT NULL,                       -- Buddhist era
    last   BIGINT           NOT NULL,
    PRIMARY KEY (prefix, year)
);

CREATE TABLE IF NOT EXISTS idempotency_key (
    actor_id     TEXT COLLATE "C" NOT NULL,
    key          TEXT COLLATE "C" NOT NULL,
    command_hash TEXT COLLATE "C" NOT NULL,                 -- SHA-256 over the command, lower-case hex
    application  TEXT COLLATE "C" NOT NULL,
    version      BIGINT           NOT NULL,                 -- of the case after the command: the first answer
    recorded_at  BIGINT           NOT NULL,
    PRIMARY KEY (actor_id, key)
);
