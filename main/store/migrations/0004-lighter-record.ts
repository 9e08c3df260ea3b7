import type Database from 'better-sqlite3'
import type { Migration } from './index.ts'

/*
 * Every change writes to these two tables, and every page it touches is written twice and waited for. So: no index that
 * a record of some thousands of steps can do without, and row images in the order they are read in (n within a change).
 */
const schema = `
DROP TABLE change_row;
DROP TABLE change;

CREATE TABLE change (
  seq         INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  id          TEXT    NOT NULL CHECK (length(id) = 36),
  at          INTEGER NOT NULL,
  command     TEXT    NOT NULL,
  summary     TEXT    NOT NULL CHECK (json_valid(summary)),
  network_id  TEXT,
  kind        TEXT    NOT NULL DEFAULT 'step' CHECK (kind IN ('step', 'takeBack', 'repeat')),
  of_seq      INTEGER,
  taken_back  INTEGER,
  passed_over INTEGER NOT NULL DEFAULT 0 CHECK (passed_over IN (0, 1)),
  began       INTEGER
) STRICT;
CREATE INDEX change_taken_back ON change (taken_back) WHERE taken_back IS NOT NULL;

CREATE TABLE change_row (
  change_seq INTEGER NOT NULL REFERENCES change (seq) ON DELETE CASCADE,
  n          INTEGER NOT NULL,
  table_name TEXT    NOT NULL,
  row_key    TEXT    NOT NULL,
  before     TEXT,
  after      TEXT,
  PRIMARY KEY (change_seq, n),
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX change_row_removed ON change_row (change_seq, table_name) WHERE after IS NULL;
`

/** The number of the last change is kept over the rebuilding: a sequence number never returns. */
function rebuild(sqlite: Database.Database): void {
  const last: unknown = sqlite.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'change'").pluck().get()
  sqlite.exec(schema)
  if (last !== undefined)
    sqlite.prepare("INSERT INTO sqlite_sequence (name, seq) VALUES ('change', ?)").run(last)
}

export const lighterRecord: Migration = { version: 4, name: 'lighter-record', up: rebuild }
