-- what:  sessions that were signed out before their tickets ran out
-- why:   a copy of a cookie or token must end with the session, on every server
-- since: 0.6   required: yes

CREATE TABLE IF NOT EXISTS ended_session (
    id    TEXT COLLATE "C" NOT NULL PRIMARY KEY,          -- as its tickets name it
    until BIGINT NOT NULL                                 -- from when no ticket of it is good anyway, so that the row may go
);

CREATE INDEX IF NOT EXISTS ended_session_until ON ended_session (until);
