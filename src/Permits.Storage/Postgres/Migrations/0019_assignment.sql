-- what:  what counts of officers when tasks are given out: their skills, and whether they take new tasks; tasks given out by a strategy
-- why:   a task can be given out by lot, load or skill, from figures that are recorded
-- since: 0.6   required: yes

CREATE TABLE IF NOT EXISTS officer (
    account TEXT COLLATE "C" NOT NULL PRIMARY KEY REFERENCES account (id),
    away    BIGINT NOT NULL                       -- 1 while he takes no new tasks
);

CREATE TABLE IF NOT EXISTS officer_skill (
    account TEXT COLLATE "C" NOT NULL REFERENCES officer (account),
    skill   TEXT COLLATE "C" NOT NULL,            -- a code, as permit:task names it
    PRIMARY KEY (account, skill)
);

CREATE TABLE IF NOT EXISTS assignment (
    task        TEXT COLLATE "C" NOT NULL PRIMARY KEY,
    application TEXT COLLATE "C" NOT NULL,
    sequence    BIGINT NOT NULL,                  -- of its event in the case's log, which holds candidates, figures and seed
    office      TEXT COLLATE "C" NOT NULL,
    permit_type TEXT COLLATE "C" NOT NULL,
    role        TEXT COLLATE "C" NOT NULL,
    title_th    TEXT COLLATE "C" NOT NULL,
    title_en    TEXT COLLATE "C" NOT NULL,
    strategy    TEXT COLLATE "C" NOT NULL,        -- draw, load, skill
    skill       TEXT COLLATE "C",
    considered  BIGINT NOT NULL,                  -- how many held the role
    candidates  BIGINT NOT NULL,                  -- how many of them could take it
    user_id     TEXT COLLATE "C",                 -- null: nobody could take it
    user_name   TEXT COLLATE "C",
    at          BIGINT NOT NULL 
);
CREATE INDEX IF NOT EXISTS assignment_by_application ON assignment (application);
CREATE INDEX IF NOT EXISTS assignment_by_age ON assignment (at, task);
