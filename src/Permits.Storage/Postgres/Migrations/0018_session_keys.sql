-- what:  the keys that protect cookies, tokens and forms
-- why:   several servers share one database, and what one of them signs the others must read
-- since: 0.6   required: yes

CREATE TABLE IF NOT EXISTS session_key (
    name TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    xml  TEXT COLLATE "C" NOT NULL                        -- a secret: whoever reads it can sign in as anybody
);
