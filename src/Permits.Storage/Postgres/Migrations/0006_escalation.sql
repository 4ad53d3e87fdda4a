-- what:  what happened by itself on clocks: warnings, lapses, timers that fired, duties that opened
-- why:   a row is claimed by inserting it, in the transaction that sends what it brings about; however many sweepers meet a mark, one passes it
-- since: 0.2   required: yes

CREATE TABLE IF NOT EXISTS escalation (
    clock       TEXT COLLATE "C" NOT NULL,
    at          BIGINT           NOT NULL,                  -- the mark's own instant
    kind        TEXT COLLATE "C" NOT NULL,                  -- open-task, warning, original-lapse, lapse, fire
    share       BIGINT           NOT NULL,                  -- of a warning: percent of the allowance; 0 for the others
    application TEXT COLLATE "C" NOT NULL,
    recorded_at BIGINT           NOT NULL,                  -- when a sweep or command passed it
    PRIMARY KEY (clock, at, kind, share)
);

CREATE INDEX IF NOT EXISTS escalation_by_application ON escalation (application);
