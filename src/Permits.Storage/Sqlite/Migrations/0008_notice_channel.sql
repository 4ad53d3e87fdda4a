-- what:  how each applicant wants his notices: electronically or by post
-- why:   letters to post wait for an officer and not for the outbox (EGA s.11)
-- since: 0.2   required: yes

ALTER TABLE application ADD COLUMN notice_channel TEXT NOT NULL DEFAULT 'electronic';
