-- what:  the bytes of filed papers, by SHA-256
-- why:   the same bytes are kept once; events name them by hash, so a changed byte shows
-- since: 0.1   required: yes

CREATE TABLE IF NOT EXISTS document (
    sha256     TEXT COLLATE "C" NOT NULL PRIMARY KEY,       -- lower-case hex
    media_type TEXT COLLATE "C" NOT NULL,                   -- by content, not by name
    length     BIGINT           NOT NULL,
    added_at   BIGINT           NOT NULL,
    bytes      BYTEA            NOT NULL
);
