-- what:  how each applicant wants his notices: electronically or by post
-- why:   letters to post wait for an officer and not for the outbox (EGA s.11)
-- since: 0.2   required: yes
-- after: rebuild projections

-- Projections are written anew afterwards, so the table is made anew with the column it lacked.
DROP TABLE IF EXISTS application;

CREATE TABLE IF NOT EXISTS application (
    number             TEXT    NOT NULL PRIMARY KEY,
    permit_type        TEXT    NOT NULL,
    definition_version INTEGER NOT NULL,
    office             TEXT    NOT NULL,
    applicant_id       TEXT    NOT NULL,
    applicant_name     TEXT    NOT NULL,
    filed_at           INTEGER NOT NULL,
    received_at        INTEGER NOT NULL,
    is_demo            INTEGER NOT NULL,
    milestone          TEXT    NOT NULL,          -- reached last
    waits_for          TEXT,                      -- role of the oldest open task
    due                INTEGER,                   -- earliest due of the office's live clocks
    due_clock          TEXT,
    breach_count       INTEGER NOT NULL,
    result             TEXT,
    closed_at          INTEGER,
    version            INTEGER NOT NULL,
    notice_channel     TEXT    NOT NULL DEFAULT 'electronic'   -- electronic, post
) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS application_by_applicant ON application (applicant_id, filed_at, number);
CREATE INDEX IF NOT EXISTS application_by_office ON application (office, filed_at, number);
CREATE INDEX IF NOT EXISTS application_by_age ON application (filed_at, number);
CREATE INDEX IF NOT EXISTS application_running ON application (permit_type, definition_version) WHERE closed_at IS NULL;
