-- what:  drafts of packages: their files, who saved what when, and every review that was asked for
-- why:   designers work in the browser, two of them at once; a version is published only after a second designer has looked at it
-- since: 0.4   required: yes

CREATE TABLE IF NOT EXISTS draft (
    slug       TEXT COLLATE "C" NOT NULL PRIMARY KEY,       -- one draft a permit type
    based_on   BIGINT           ,                           -- the version it was made from; null for a new permit type
    opened_at  BIGINT           NOT NULL,
    opened_by  TEXT COLLATE "C" NOT NULL
);

CREATE TABLE IF NOT EXISTS draft_file (
    slug       TEXT COLLATE "C" NOT NULL REFERENCES draft (slug) ON DELETE CASCADE,
    path       TEXT COLLATE "C" NOT NULL,
    content    BYTEA            NOT NULL,
    tag        TEXT COLLATE "C" NOT NULL,                   -- of the content; a save names the one it was made from
    saved_at   BIGINT           NOT NULL,
    saved_by   TEXT COLLATE "C" NOT NULL,
    saved_name TEXT COLLATE "C" NOT NULL,
    PRIMARY KEY (slug, path)
);

CREATE TABLE IF NOT EXISTS draft_review (
    id             TEXT COLLATE "C" NOT NULL PRIMARY KEY,   -- permit type, hyphen, number
    slug           TEXT COLLATE "C" NOT NULL,
    number         BIGINT           NOT NULL,               -- 1 for the first of the permit type
    hash           TEXT COLLATE "C" NOT NULL,               -- of the package as it was to be published, statutes included
    based_on       BIGINT           ,
    note           TEXT COLLATE "C" NOT NULL,
    effective_from BIGINT           ,                       -- null: in force at once
    state          TEXT COLLATE "C" NOT NULL,               -- requested, withdrawn, returned, approved
    requested_by   TEXT COLLATE "C" NOT NULL,
    requested_name TEXT COLLATE "C" NOT NULL,
    requested_at   BIGINT           NOT NULL,
    decided_by     TEXT COLLATE "C" ,
    decided_name   TEXT COLLATE "C" ,
    decided_at     BIGINT           ,
    comment        TEXT COLLATE "C" ,                       -- why it was returned
    version        BIGINT                                   -- the version it became
);

CREATE UNIQUE INDEX IF NOT EXISTS draft_review_open ON draft_review (slug) WHERE state = 'requested';
CREATE INDEX IF NOT EXISTS draft_review_by_slug ON draft_review (slug, number);
