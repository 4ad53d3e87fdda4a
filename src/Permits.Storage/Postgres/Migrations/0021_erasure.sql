-- what:  a migration's row of an application may outlive the application's own row
-- why:   a finished case can be erased by law; what the migration did is covered by the log and stays
-- since: 0.6   required: yes

ALTER TABLE migration_case DROP CONSTRAINT IF EXISTS migration_case_application_fkey;
