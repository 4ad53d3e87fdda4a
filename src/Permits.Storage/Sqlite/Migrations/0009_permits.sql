-- what:  permits issued, renewals filed for them, reviews of permit types recorded
-- why:   public register (EGA s.13), renewal in time (PHA s.55), review every five years (LFA s.6)
-- since: 0.2   required: yes

CREATE TABLE IF NOT EXISTS permit (
    number       TEXT    NOT NULL PRIMARY KEY,
    application  TEXT    NOT NULL UNIQUE,         -- the application granted
    permit_type  TEXT    NOT NULL,
    definition_version INTEGER NOT NULL,
    office       TEXT    NOT NULL,                -- that issued it
    applicant_id TEXT    NOT NULL,                -- the account that holds it; never public
    holder_name  TEXT    NOT NULL,                -- as printed
    premises     TEXT,
    valid_from   TEXT    NOT NULL,                -- ISO date
    valid_to     TEXT,                            -- null: no expiry
    renews       TEXT,                            -- the permit it renews
    issued_at    INTEGER NOT NULL,
    is_demo      INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS permit_by_holder ON permit (applicant_id, issued_at, number);
CREATE INDEX IF NOT EXISTS permit_by_age ON permit (issued_at, number);

CREATE TABLE IF NOT EXISTS renewal (
    application TEXT    NOT NULL PRIMARY KEY,
    permit      TEXT    NOT NULL,
    in_time     INTEGER NOT NULL,
    keeps_alive INTEGER NOT NULL,
    cite        TEXT    NOT NULL,
    filed_at    INTEGER NOT NULL,
    result      TEXT,
    ended_at    INTEGER                           -- its result notified, or closed without one
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS renewal_by_permit ON renewal (permit, filed_at);
-- One renewal of a permit at a time, whoever comes first.
CREATE UNIQUE INDEX IF NOT EXISTS renewal_under_way ON renewal (permit) WHERE ended_at IS NULL;

CREATE TABLE IF NOT EXISTS review (
    id          INTEGER NOT NULL PRIMARY KEY,
    permit_type TEXT    NOT NULL,
    due_on      TEXT    NOT NULL,                 -- ISO date: the review date it answers
    recorded_at INTEGER NOT NULL,
    actor_id    TEXT    NOT NULL,
    actor_name  TEXT    NOT NULL,
    conclusion  TEXT    NOT NULL,                 -- keep, lighten, abolish
    text        TEXT    NOT NULL,
    document    TEXT                              -- reference of the report to the Cabinet
);

CREATE INDEX IF NOT EXISTS review_by_type ON review (permit_type, due_on, id);

CREATE TRIGGER IF NOT EXISTS review_no_update BEFORE UPDATE ON review
BEGIN SELECT RAISE(ABORT, 'review is append-only: record another review'); END;

CREATE TRIGGER IF NOT EXISTS review_no_delete BEFORE DELETE ON review
BEGIN SELECT RAISE(ABORT, 'review is append-only: nothing is ever removed'); END;
