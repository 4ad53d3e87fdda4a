-- what:  published packages: numbered versions and their files, byte for byte
-- why:   an application is judged to its end by the version in force when it was filed (LFA s.11), so a version can never change
-- since: 0.1   required: yes

CREATE TABLE IF NOT EXISTS definition (
    slug           TEXT    NOT NULL,              -- permit type
    version        INTEGER NOT NULL CHECK (version >= 1),
    hash           TEXT    NOT NULL,              -- SHA-256 over sorted paths and contents, lower-case hex
    number_prefix  TEXT    NOT NULL,
    title_th       TEXT    NOT NULL,
    title_en       TEXT    NOT NULL,
    office_kind    TEXT    NOT NULL,
    effective_from INTEGER NOT NULL,              -- all instants: ticks of 100 ns since 1970-01-01 UTC
    published_at   INTEGER NOT NULL,
    published_by   TEXT    NOT NULL,              -- account id
    PRIMARY KEY (slug, version)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS definition_file (
    slug    TEXT    NOT NULL,
    version INTEGER NOT NULL,
    path    TEXT    NOT NULL,                     -- within the package, forward slashes
    content BLOB    NOT NULL,
    PRIMARY KEY (slug, version, path),
    FOREIGN KEY (slug, version) REFERENCES definition (slug, version)
);

CREATE TRIGGER IF NOT EXISTS definition_no_update BEFORE UPDATE ON definition
BEGIN SELECT RAISE(ABORT, 'definition is immutable: publish a new version'); END;

CREATE TRIGGER IF NOT EXISTS definition_no_delete BEFORE DELETE ON definition
BEGIN SELECT RAISE(ABORT, 'definition is immutable: applications may rest on it'); END;

CREATE TRIGGER IF NOT EXISTS definition_file_no_update BEFORE UPDATE ON definition_file
BEGIN SELECT RAISE(ABORT, 'definition_file is immutable: publish a new version'); END;

CREATE TRIGGER IF NOT EXISTS definition_file_no_delete BEFORE DELETE ON definition_file
BEGIN SELECT RAISE(ABORT, 'definition_file is immutable: applications may rest on it'); END;
