-- what:  what counts of officers when tasks are given out: their skills, and whether they take new tasks; tasks given out by a strategy
-- why:   a task can be given out by lot, load or skill, from figures that are recorded
-- since: 0.6   required: yes

CREATE TABLE IF NOT EXISTS officer (
    account TEXT    NOT NULL PRIMARY KEY REFERENCES account (id),
    away    INTEGER NOT NULL                      -- 1 while he takes no new tasks
);

CREATE TABLE IF NOT EXISTS officer_skill (
    account TEXT NOT NULL REFERENCES officer (account),
    skill   TEXT NOT NULL,                        -- a code, as permit:task names it
    PRIMARY KEY (account, skill)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS assignment (
    task        TEXT    NOT NULL PRIMARY KEY,
    application TEXT    NOT NULL,
    sequence    INTEGER NOT NULL,                 -- of its event in the case's log, which holds candidates, figures and seed
    office      TEXT    NOT NULL,
    permit_type TEXT    NOT NULL,
    role        TEXT    NOT NULL,
    title_th    TEXT    NOT NULL,
    title_en    TEXT    NOT NULL,
    strategy    TEXT    NOT NULL,                 -- draw, load, skill
    skill       TEXT,
    considered  INTEGER NOT NULL,                 -- how many held the role
    candidates  INTEGER NOT NULL,                 -- how many of them could take it
    user_id     TEXT,                             -- null: nobody could take it
    user_name   TEXT,
    at          INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS assignment_by_application ON assignment (application);
CREATE INDEX IF NOT EXISTS assignment_by_age ON assignment (at, task);
