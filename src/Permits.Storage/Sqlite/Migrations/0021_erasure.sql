-- what:  a migration's row of an application may outlive the application's own row
-- why:   a finished case can be erased by law; what the migration did is covered by the log and stays
-- since: 0.6   required: yes

CREATE TABLE IF NOT EXISTS migration_case_kept (
    migration   TEXT NOT NULL REFERENCES migration (id),
    application TEXT NOT NULL,
    office      TEXT NOT NULL,
    verdict     TEXT NOT NULL,                    -- favours, actNeeded, unfit
    state       TEXT NOT NULL,                    -- waiting, moved, refused
    preview     TEXT NOT NULL,                    -- JSON: what was to happen to it when the migration was proposed
    problems    TEXT NOT NULL,                    -- JSON: why it was refused; empty where it was not
    at          INTEGER,                          -- when it was moved, or found not to fit any more
    PRIMARY KEY (migration, application)
) WITHOUT ROWID;

INSERT INTO migration_case_kept (migration, application, office, verdict, state, preview, problems, at)
SELECT migration, application, office, verdict, state, preview, problems, at FROM migration_case;

DROP TABLE migration_case;
ALTER TABLE migration_case_kept RENAME TO migration_case;

CREATE INDEX IF NOT EXISTS migration_case_state ON migration_case (migration, state, application);
