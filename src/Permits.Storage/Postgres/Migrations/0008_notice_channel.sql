-- what:  how each applicant wants his notices: electronically or by post
-- why:   letters to post wait for an officer and not for the outbox (EGA s.11)
-- since: 0.2   required: yes
-- after: rebuild projections

-- Projections are written anew afterwards, so the table is made anew with the column it lacked.
DROP TABLE IF EXISTS application;

CREATE TABLE IF NOT EXISTS application (
    number             TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    permit_type        TEXT COLLATE "C" NOT NULL,
    definition_version BIGINT           NOT NULL,
    office             TEXT COLLATE "C" NOT NULL,
    applicant_id       TEXT COLLATE "C" NOT NULL,
    applicant_name     TEXT COLLATE "C" NOT NULL,
    filed_at           BIGINT           NOT NULL,
    received_at        BIGINT           NOT NULL,
    is_demo            BIGINT           NOT NULL,
    milestone          TEXT COLLATE "C" NOT NULL,           -- reached last
    waits_for          TEXT COLLATE "C" ,                   -- role of the oldest open task
    due                BIGINT           ,                   -- earliest due of the office's live clocks
    due_clock          TEXT COLLATE "C" ,
    breach_count       BIGINT           NOT NULL,
    result             TEXT COLLATE "C" ,
    closed_at          BIGINT           ,
    version            BIGINT           NOT NULL,
    notice_channel     TEXT COLLATE "C" NOT NULL DEFAULT 'electronic'  -- electronic, post
);

CREATE INDEX IF NOT EXISTS application_by_applicant ON application (applicant_id, filed_at, number);
CREATE INDEX IF NOT EXISTS application_by_office ON application (office, filed_at, number);
CREATE INDEX IF NOT EXISTS application_by_age ON application (filed_at, number);
CREATE INDEX IF NOT EXISTS application_running ON application (permit_type, definition_version) WHERE closed_at IS NULL;
