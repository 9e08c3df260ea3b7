import type { Migration } from './index.ts'

/*
 * kind: 'step' is something a coach did; 'takeBack' and 'repeat' are about the step in of_seq, and keep no rows of their own:
 * the images of the step say it all. taken_back: the change that took a step back, NULL while it stands; so what was
 * taken back last is repeated first. began: when the typing began that this step is the last of.
 */
const schema = `
ALTER TABLE change ADD COLUMN kind TEXT NOT NULL DEFAULT 'step' CHECK (kind IN ('step', 'takeBack', 'repeat'));
ALTER TABLE change ADD COLUMN of_seq INTEGER;
ALTER TABLE change ADD COLUMN taken_back INTEGER;
ALTER TABLE change ADD COLUMN passed_over INTEGER NOT NULL DEFAULT 0 CHECK (passed_over IN (0, 1));
ALTER TABLE change ADD COLUMN began INTEGER;
CREATE INDEX change_taken_back ON change (taken_back) WHERE taken_back IS NOT NULL;
CREATE INDEX change_by_network ON change (network_id, seq);
CREATE INDEX change_row_removed ON change_row (change_seq, table_name) WHERE after IS NULL;
`

export const history: Migration = {
  version: 2,
  name: 'history',
  up: (sqlite) => {
    sqlite.exec(schema)
  },
}
