-- what:  the hours an office keeps of its own
-- why:   a period ends at the close of the office that counts it (CCC 193/4), and offices may differ
-- since: 0.2   required: no

CREATE TABLE IF NOT EXISTS office_hours (
    office TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES office (id),
    hours  TEXT COLLATE "C" NOT NULL                        -- JSON, spans by weekday; a weekday not named follows the calendar
);
