-- what:  the log holds other streams beside cases; every event has a salt and a hash; the Merkle tree over them in tiles, and signed checkpoints
-- why:   an outsider must be able to see that nothing was changed, removed or put in afterwards (docs/verification.md)
-- since: 0.5   required: yes
-- after: hash events
-- after: rebuild projections

DROP TRIGGER IF EXISTS event_no_update;
DROP TRIGGER IF EXISTS event_no_delete;
ALTER TABLE event RENAME TO event_unhashed;       -- hashed into the new table afterwards, then dropped

CREATE TABLE IF NOT EXISTS event (
    position    INTEGER NOT NULL PRIMARY KEY,     -- order of writing over all streams: the order of the tree's leaves
    stream      TEXT    NOT NULL,                 -- an application's number, or @ and an account
    sequence    INTEGER NOT NULL CHECK (sequence >= 1),
    recorded_at INTEGER NOT NULL,
    at          INTEGER NOT NULL,                 -- when it legally happened
    actor_id    TEXT    NOT NULL,
    actor_name  TEXT,                             -- null once erased
    type        TEXT    NOT NULL,
    json        TEXT,                             -- canonical (RFC 8785); null once erased
    salt        BLOB,                             -- 16 random bytes; null once erased
    commitment  BLOB,                             -- SHA-256 over salt and payload; null until erased, as it follows from them
    hash        BLOB    NOT NULL,                 -- link of the stream's chain and leaf of the tree
    UNIQUE (stream, sequence)
);

CREATE TRIGGER IF NOT EXISTS event_no_update BEFORE UPDATE ON event
WHEN NEW.json IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.actor_name IS NOT NULL OR NEW.commitment IS NULL OR OLD.json IS NULL
  OR NEW.position <> OLD.position OR NEW.stream <> OLD.stream OR NEW.sequence <> OLD.sequence OR NEW.recorded_at <> OLD.recorded_at
  OR NEW.at <> OLD.at OR NEW.actor_id <> OLD.actor_id OR NEW.type <> OLD.type OR NEW.hash <> OLD.hash
BEGIN SELECT RAISE(ABORT, 'event is append-only: record a correction as a new event'); END;

CREATE TRIGGER IF NOT EXISTS event_no_delete BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'event is append-only: nothing is ever removed'); END;

CREATE TABLE IF NOT EXISTS log_tile (
    level          INTEGER NOT NULL,              -- 0: leaves; a hash of level n is the root of a full tile of level n - 1
    number         INTEGER NOT NULL,
    first_position INTEGER,                       -- of its first leaf; null above level 0
    hashes         BLOB    NOT NULL,              -- 32 bytes each, up to 256
    PRIMARY KEY (level, number)
);

CREATE INDEX IF NOT EXISTS log_tile_position ON log_tile (first_position) WHERE level = 0;

CREATE TABLE IF NOT EXISTS checkpoint (
    number        INTEGER NOT NULL PRIMARY KEY,   -- 1 for the first; no gaps
    size          INTEGER NOT NULL UNIQUE,        -- leaves
    last_position INTEGER NOT NULL,               -- of the last leaf
    made_at       INTEGER NOT NULL,
    note          TEXT    NOT NULL                -- signed note: origin, size, root, instant
);

CREATE TRIGGER IF NOT EXISTS checkpoint_no_update BEFORE UPDATE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoint is append-only'); END;

CREATE TRIGGER IF NOT EXISTS checkpoint_no_delete BEFORE DELETE ON checkpoint
BEGIN SELECT RAISE(ABORT, 'checkpoint is append-only'); END;

CREATE TABLE IF NOT EXISTS checkpoint_key (
    number   INTEGER NOT NULL PRIMARY KEY,        -- 1 for the first; no gaps
    key      TEXT    NOT NULL UNIQUE,             -- vkey: name, key id, public key
    since    INTEGER NOT NULL                     -- when it began to sign
);
