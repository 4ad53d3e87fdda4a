-- what:  permits issued, renewals filed for them, reviews of permit types recorded
-- why:   public register (EGA s.13), renewal in time (PHA s.55), review every five years (LFA s.6)
-- since: 0.2   required: yes

CREATE TABLE IF NOT EXISTS permit (
    number       TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    application  TEXT COLLATE "C" NOT NULL UNIQUE,          -- the application granted
    permit_type  TEXT COLLATE "C" NOT NULL,
    definition_version BIGINT           NOT NULL,
    office       TEXT COLLATE "C" NOT NULL,                 -- that issued it
    applicant_id TEXT COLLATE "C" NOT NULL,                 -- the account that holds it; never public
    holder_name  TEXT COLLATE "C" NOT NULL,                 -- as printed
    premises     TEXT COLLATE "C" ,
    valid_from   TEXT COLLATE "C" NOT NULL,                 -- ISO date
    valid_to     TEXT COLLATE "C" ,                         -- null: no expiry
    renews       TEXT COLLATE "C" ,                         -- the permit it renews
    issued_at    BIGINT           NOT NULL,
    is_demo      BIGINT           NOT NULL
);

CREATE INDEX IF NOT EXISTS permit_by_holder ON permit (applicant_id, issued_at, number);
CREATE INDEX IF NOT EXISTS permit_by_age ON permit (issued_at, number);

CREATE TABLE IF NOT EXISTS renewal (
    application TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    permit      TEXT COLLATE "C" NOT NULL,
    in_time     BIGINT           NOT NULL,
    keeps_alive BIGINT           NOT NULL,
    cite        TEXT COLLATE "C" NOT NULL,
    filed_at    BIGINT           NOT NULL,
    result      TEXT COLLATE "C" ,
    ended_at    BIGINT                                      -- its result notified, or closed without one
);

CREATE INDEX IF NOT EXISTS renewal_by_permit ON renewal (permit, filed_at);
-- One renewal of a permit at a time, whoever comes first.
CREATE UNIQUE INDEX IF NOT EXISTS renewal_under_way ON renewal (permit) WHERE ended_at IS NULL;

CREATE TABLE IF NOT EXISTS review (
    id          BIGINT           NOT NULL GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    permit_type TEXT COLLATE "C" NOT NULL,
    due_on      TEXT COLLATE "C" NOT NULL,                  -- ISO date: the review date it answers
    recorded_at BIGINT           NOT NULL,
    actor_id    TEXT COLLATE "C" NOT NULL,
    actor_name  TEXT COLLATE "C" NOT NULL,
    conclusion  TEXT COLLATE "C" NOT NULL,                  -- keep, lighten, abolish
    text        TEXT COLLATE "C" NOT NULL,
    document    TEXT COLLATE "C"                            -- reference of the report to the Cabinet
);

CREATE INDEX IF NOT EXISTS review_by_type ON review (permit_type, due_on, id);

CREATE OR REPLACE TRIGGER review_no_update BEFORE UPDATE ON review
FOR EACH ROW EXECUTE FUNCTION refuse_change('review is append-only: record another review');

CREATE OR REPLACE TRIGGER review_no_delete BEFORE DELETE ON review
FOR EACH ROW EXECUTE FUNCTION refuse_change('review is append-only: nothing is ever removed');

CREATE OR REPLACE TRIGGER review_no_truncate BEFORE TRUNCATE ON review
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('review is append-only: nothing is ever removed');
