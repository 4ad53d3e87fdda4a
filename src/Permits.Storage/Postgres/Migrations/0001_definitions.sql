-- what:  published packages: numbered versions and their files, byte for byte
-- why:   an application is judged to its end by the version in force when it was filed (LFA s.11), so a version can never change
-- since: 0.1   required: yes

CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '%', TG_ARGV[0];
END $$;

CREATE TABLE IF NOT EXISTS definition (
    slug           TEXT COLLATE "C" NOT NULL,               -- permit type
    version        BIGINT           NOT NULL CHECK (version >= 1),
    hash           TEXT COLLATE "C" NOT NULL,               -- SHA-256 over sorted paths and contents, lower-case hex
    number_prefix  TEXT COLLATE "C" NOT NULL,
    title_th       TEXT COLLATE "C" NOT NULL,
    title_en       TEXT COLLATE "C" NOT NULL,
    office_kind    TEXT COLLATE "C" NOT NULL,
    effective_from BIGINT           NOT NULL,               -- all instants: ticks of 100 ns since 1970-01-01 UTC
    published_at   BIGINT           NOT NULL,
    published_by   TEXT COLLATE "C" NOT NULL,               -- account id
    PRIMARY KEY (slug, version)
);

CREATE TABLE IF NOT EXISTS definition_file (
    slug    TEXT COLLATE "C" NOT NULL,
    version BIGINT           NOT NULL,
    path    TEXT COLLATE "C" NOT NULL,                      -- within the package, forward slashes
    content BYTEA            NOT NULL,
    PRIMARY KEY (slug, version, path),
    FOREIGN KEY (slug, version) REFERENCES definition (slug, version)
);

CREATE OR REPLACE TRIGGER definition_no_update BEFORE UPDATE ON definition
FOR EACH ROW EXECUTE FUNCTION refuse_change('definition is immutable: publish a new version');

CREATE OR REPLACE TRIGGER definition_no_delete BEFORE DELETE ON definition
FOR EACH ROW EXECUTE FUNCTION refuse_change('definition is immutable: applications may rest on it');

CREATE OR REPLACE TRIGGER definition_no_truncate BEFORE TRUNCATE ON definition
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('definition is immutable: applications may rest on it');

CREATE OR REPLACE TRIGGER definition_file_no_update BEFORE UPDATE ON definition_file
FOR EACH ROW EXECUTE FUNCTION refuse_change('definition_file is immutable: publish a new version');

CREATE OR REPLACE TRIGGER definition_file_no_delete BEFORE DELETE ON definition_file
FOR EACH ROW EXECUTE FUNCTION refuse_change('definition_file is immutable: applications may rest on it');

CREATE OR REPLACE TRIGGER definition_file_no_truncate BEFORE TRUNCATE ON definition_file
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('definition_file is immutable: applications may rest on it');
