-- what:  snapshots of long cases only, each at a multiple of 128 events
-- why:   a command need not write the whole case again, and most finished cases keep none (docs/adr/0018-snapshots.md)
-- since: 0.6   required: yes
-- after: rebuild snapshots

DELETE FROM case_snapshot;
