-- what:  how each applicant wants his notices: electronically or by post
-- why:   letters to post wait for an officer and not for the outbox (EGA s.11)
-- since: 0.2   required: yes
-- after: rebuild projections

-- Projections are written anew afterwards.
ALTER TABLE application ADD COLUMN IF NOT EXISTS notice_channel TEXT COLLATE "C" NOT NULL DEFAULT 'electronic';  -- electronic, post
