-- what:  drafts of packages: their files, who saved what when, and every review that was asked for
-- why:   designers work in the browser, two of them at once; a version is published only after a second designer has looked at it
-- since: 0.4   required: yes

CREATE TABLE IF NOT EXISTS draft (
    slug       TEXT    NOT NULL PRIMARY KEY,      -- one draft a permit type
    based_on   INTEGER,                           -- the version it was made from; null for a new permit type
    opened_at  INTEGER NOT NULL,
    opened_by  TEXT    NOT NULL
);

CREATE TABLE IF NOT EXISTS draft_file (
    slug       TEXT    NOT NULL REFERENCES draft (slug) ON DELETE CASCADE,
    path       TEXT    NOT NULL,
    content    BLOB    NOT NULL,
    tag        TEXT    NOT NULL,                  -- of the content; a save names the one it was made from
    saved_at   INTEGER NOT NULL,
    saved_by   TEXT    NOT NULL,
    saved_name TEXT    NOT NULL,
    PRIMARY KEY (slug, path)
);

CREATE TABLE IF NOT EXISTS draft_review (
    id             TEXT    NOT NULL PRIMARY KEY,  -- permit type, hyphen, number
    slug           TEXT    NOT NULL,
    number         INTEGER NOT NULL,              -- 1 for the first of the permit type
    hash           TEXT    NOT NULL,              -- of the package as it was to be published, statutes included
    based_on       INTEGER,
    note           TEXT    NOT NULL,
    effective_from INTEGER,                       -- null: in force at once
    state          TEXT    NOT NULL,              -- requested, withdrawn, returned, approved
    requested_by   TEXT    NOT NULL,
    requested_name TEXT    NOT NULL,
    requested_at   INTEGER NOT NULL,
    decided_by     TEXT,
    decided_name   TEXT,
    decided_at     INTEGER,
    comment        TEXT,                          -- why it was returned
    version        INTEGER                        -- the version it became
);

CREATE UNIQUE INDEX IF NOT EXISTS draft_review_open ON draft_review (slug) WHERE state = 'requested';
CREATE INDEX IF NOT EXISTS draft_review_by_slug ON draft_review (slug, number);
