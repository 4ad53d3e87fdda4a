-- what:  migrations of running applications to a later version: what was proposed and approved, and what it came to for each application
-- why:   R2 (LFA s.11): whom a later version reaches, on what ground, who proposed it and who approved it must stay to be read
-- since: 0.3   required: yes

CREATE TABLE IF NOT EXISTS migration (
    id             TEXT COLLATE "C" NOT NULL PRIMARY KEY,   -- permit type, hyphen, number
    position       BIGINT           NOT NULL UNIQUE,        -- the order in which they were proposed
    slug           TEXT COLLATE "C" NOT NULL,
    from_version   BIGINT           NOT NULL,
    to_version     BIGINT           NOT NULL,
    office         TEXT COLLATE "C" ,                       -- the only office it is for; null for all
    moves          TEXT COLLATE "C" NOT NULL,               -- JSON: ids of the later version by ids of the present one
    ground         TEXT COLLATE "C" NOT NULL,               -- favours-applicant or act-says-so
    cite           TEXT COLLATE "C" ,                       -- the section of the Act that says so
    reason         TEXT COLLATE "C" NOT NULL,
    state          TEXT COLLATE "C" NOT NULL,               -- proposed, approved, running, done, withdrawn
    proposed_by    TEXT COLLATE "C" NOT NULL,
    proposed_name  TEXT COLLATE "C" NOT NULL,
    proposed_at    BIGINT           NOT NULL,
    decided_by     TEXT COLLATE "C" ,                       -- who approved or withdrew it
    decided_name   TEXT COLLATE "C" ,
    decided_at     BIGINT           ,
    ended_at       BIGINT                                   -- when the last application was done
);

CREATE INDEX IF NOT EXISTS migration_by_slug ON migration (slug, position);
CREATE INDEX IF NOT EXISTS migration_open ON migration (position) WHERE state IN ('approved', 'running');

CREATE TABLE IF NOT EXISTS migration_case (
    migration   TEXT COLLATE "C" NOT NULL REFERENCES migration (id),
    application TEXT COLLATE "C" NOT NULL REFERENCES application (number) DEFERRABLE INITIALLY DEFERRED,
    office      TEXT COLLATE "C" NOT NULL,
    verdict     TEXT COLLATE "C" NOT NULL,                  -- favours, actNeeded, unfit
    state       TEXT COLLATE "C" NOT NULL,                  -- waiting, moved, refused
    preview     TEXT COLLATE "C" NOT NULL,                  -- JSON: what was to happen to it when the migration was proposed
    problems    TEXT COLLATE "C" NOT NULL,                  -- JSON: why it was refused; empty where it was not
    at          BIGINT           ,                          -- when it was moved, or found not to fit any more
    PRIMARY KEY (migration, application)
);

CREATE INDEX IF NOT EXISTS migration_case_state ON migration_case (migration, state, application);
