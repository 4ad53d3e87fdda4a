-- what:  migrations of running applications to a later version: what was proposed and approved, and what it came to for each application
-- why:   R2 (LFA s.11): whom a later version reaches, on what ground, who proposed it and who approved it must stay to be read
-- since: 0.3   required: yes

CREATE TABLE IF NOT EXISTS migration (
    id             TEXT    NOT NULL PRIMARY KEY,  -- permit type, hyphen, number
    position       INTEGER NOT NULL UNIQUE,       -- the order in which they were proposed
    slug           TEXT    NOT NULL,
    from_version   INTEGER NOT NULL,
    to_version     INTEGER NOT NULL,
    office         TEXT,                          -- the only office it is for; null for all
    moves          TEXT    NOT NULL,              -- JSON: ids of the later version by ids of the present one
    ground         TEXT    NOT NULL,              -- favours-applicant or act-says-so
    cite           TEXT,                          -- the section of the Act that says so
    reason         TEXT    NOT NULL,
    state          TEXT    NOT NULL,              -- proposed, approved, running, done, withdrawn
    proposed_by    TEXT    NOT NULL,
    proposed_name  TEXT    NOT NULL,
    proposed_at    INTEGER NOT NULL,
    decided_by     TEXT,                          -- who approved or withdrew it
    decided_name   TEXT,
    decided_at     INTEGER,
    ended_at       INTEGER                        -- when the last application was done
);

CREATE INDEX IF NOT EXISTS migration_by_slug ON migration (slug, position);
CREATE INDEX IF NOT EXISTS migration_open ON migration (position) WHERE state IN ('approved', 'running');

CREATE TABLE IF NOT EXISTS migration_case (
    migration   TEXT NOT NULL REFERENCES migration (id),
    application TEXT NOT NULL REFERENCES application (number),
    office      TEXT NOT NULL,
    verdict     TEXT NOT NULL,                    -- favours, actNeeded, unfit
    state       TEXT NOT NULL,                    -- waiting, moved, refused
    preview     TEXT NOT NULL,                    -- JSON: what was to happen to it when the migration was proposed
    problems    TEXT NOT NULL,                    -- JSON: why it was refused; empty where it was not
    at          INTEGER,                          -- when it was moved, or found not to fit any more
    PRIMARY KEY (migration, application)
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS migration_case_state ON migration_case (migration, state, application);
