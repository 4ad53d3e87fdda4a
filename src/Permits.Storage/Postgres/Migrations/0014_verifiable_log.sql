-- what:  the log holds other streams beside cases; every event has a salt and a hash; the Merkle tree over them in tiles, and signed checkpoints
-- why:   an outsider must be able to see that nothing was changed, removed or put in afterwards (docs/verification.md)
-- since: 0.5   required: yes

-- No release kept a log on PostgreSQL before this one: there is no event without a hash.
-- A stream is an application's number, or @ and an account.
DO $$ BEGIN
    IF EXISTS (SELECT 1 FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = 'event' AND column_name = 'application') THEN
        ALTER TABLE event RENAME COLUMN application TO stream;
    END IF;
END $$;
ALTER TABLE event ALTER COLUMN actor_name DROP NOT NULL;    -- null once erased
ALTER TABLE event ALTER COLUMN json DROP NOT NULL;          -- canonical (RFC 8785); null once erased
ALTER TABLE event ADD COLUMN IF NOT EXISTS salt BYTEA;       -- 16 random bytes; null once erased
ALTER TABLE event ADD COLUMN IF NOT EXISTS commitment BYTEA; -- SHA-256 over salt and payload; null until erased, as it follows from them
ALTER TABLE event ADD COLUMN IF NOT EXISTS hash BYTEA NOT NULL; -- link of the stream's chain and leaf of the tree

CREATE OR REPLACE TRIGGER event_no_update BEFORE UPDATE ON event FOR EACH ROW
WHEN (NEW.json IS NOT NULL OR NEW.salt IS NOT NULL OR NEW.actor_name IS NOT NULL OR NEW.commitment IS NULL OR OLD.json IS NULL
  OR NEW.position <> OLD.position OR NEW.stream <> OLD.stream OR NEW.sequence <> OLD.sequence OR NEW.recorded_at <> OLD.recorded_at
  OR NEW.at <> OLD.at OR NEW.actor_id <> OLD.actor_id OR NEW.type <> OLD.type OR NEW.hash <> OLD.hash)
EXECUTE FUNCTION refuse_change('event is append-only: record a correction as a new event');

CREATE TABLE IF NOT EXISTS log_tile (
    level          BIGINT NOT NULL,               -- 0: leaves; a hash of level n is the root of a full tile of level n - 1
    number         BIGINT NOT NULL,
    first_position BIGINT,                        -- of its first leaf; null above level 0
    hashes         BYTEA  NOT NULL,               -- 32 bytes each, up to 256
    PRIMARY KEY (level, number)
);

CREATE INDEX IF NOT EXISTS log_tile_position ON log_tile (first_position) WHERE level = 0;

CREATE TABLE IF NOT EXISTS checkpoint (
    number        BIGINT           NOT NULL PRIMARY KEY,    -- 1 for the first; no gaps
    size          BIGINT           NOT NULL UNIQUE,         -- leaves
    last_position BIGINT           NOT NULL,                -- of the last leaf
    made_at       BIGINT           NOT NULL,
    note          TEXT COLLATE "C" NOT NULL                 -- signed note: origin, size, root, instant
);

CREATE OR REPLACE TRIGGER checkpoint_no_update BEFORE UPDATE ON checkpoint
FOR EACH ROW EXECUTE FUNCTION refuse_change('checkpoint is append-only');

CREATE OR REPLACE TRIGGER checkpoint_no_delete BEFORE DELETE ON checkpoint
FOR EACH ROW EXECUTE FUNCTION refuse_change('checkpoint is append-only');

CREATE OR REPLACE TRIGGER checkpoint_no_truncate BEFORE TRUNCATE ON checkpoint
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('checkpoint is append-only');

CREATE TABLE IF NOT EXISTS checkpoint_key (
    number BIGINT           NOT NULL PRIMARY KEY,           -- 1 for the first; no gaps
    key    TEXT COLLATE "C" NOT NULL UNIQUE,                -- vkey: name, key id, public key
    since  BIGINT           NOT NULL                        -- when it began to sign
);
