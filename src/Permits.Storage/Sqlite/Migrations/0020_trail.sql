-- what:  what was taken away and which sign-ins failed, found in the log by their time
-- why:   auditors page through them; the log of cases, which is far longer, is left out of these indexes
-- since: 0.6   required: yes

CREATE INDEX IF NOT EXISTS event_taken_away ON event (at, position) WHERE type IN ('DataExported', 'DocumentRead');
CREATE INDEX IF NOT EXISTS event_sign_in_failed ON event (at, position) WHERE type = 'SignInFailed';
