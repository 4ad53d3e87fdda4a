-- what:  the events that an application waits for: messages, signals and timers of exact time
-- why:   a timer must be found by its instant without reading applications (BPMN 2.0.2 clause 10.5.5), a message by its name and key
-- since: 0.3   required: yes

CREATE TABLE IF NOT EXISTS subscription (
    id          TEXT NOT NULL PRIMARY KEY,
    application TEXT NOT NULL REFERENCES application (number),
    element     TEXT NOT NULL,
    kind        TEXT NOT NULL,                    -- message, signal or timer
    name        TEXT,                             -- of a message or signal
    key         TEXT,                             -- of a message; null takes any
    due         INTEGER                           -- of a timer
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS subscription_due ON subscription (due, application) WHERE due IS NOT NULL;
CREATE INDEX IF NOT EXISTS subscription_name ON subscription (kind, name, key) WHERE name IS NOT NULL;
CREATE INDEX IF NOT EXISTS subscription_of ON subscription (application);
