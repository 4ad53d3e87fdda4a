-- what:  the events that an application waits for: messages, signals and timers of exact time
-- why:   a timer must be found by its instant without reading applications (BPMN 2.0.2 clause 10.5.5), a message by its name and key
-- since: 0.3   required: yes

CREATE TABLE IF NOT EXISTS subscription (
    id          TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    application TEXT COLLATE "C" NOT NULL REFERENCES application (number) DEFERRABLE INITIALLY DEFERRED,
    element     TEXT COLLATE "C" NOT NULL,
    kind        TEXT COLLATE "C" NOT NULL,                  -- message, signal or timer
    name        TEXT COLLATE "C" ,                          -- of a message or signal
    key         TEXT COLLATE "C" ,                          -- of a message; null takes any
    due         BIGINT                                      -- of a timer
);

CREATE INDEX IF NOT EXISTS subscription_due ON subscription (due, application) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS subscription_name ON subscription (kind, name, key) WHERE name IS NOT NULL;
CREATE INDEX IF NOT EXISTS subscription_of ON subscription (application);
