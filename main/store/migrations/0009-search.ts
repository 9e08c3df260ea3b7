import type { Migration } from './index.ts'

/*
 * The index to search by. It follows from the other tables and is in no bundle: opening the store fills it when `shape` is
 * not what this version of the app looks for in which table (see main/store/search).
 *
 * search_due: rows that changed and are still to be looked at; written in the same transaction as the row. To put a word
 * in the index touches as many pages as it has letters, which no command waits for.
 * search_text: what the index was made of, to take it out again; letters without accents and small. Its id says of which
 * source and network it is, so that a search knows without asking.
 */
export const searchSchema = `
CREATE TABLE search_state (
  one   INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
  shape TEXT    NOT NULL
) STRICT;
INSERT INTO search_state (one, shape) VALUES (1, '');

CREATE TABLE search_network (
  number     INTEGER NOT NULL PRIMARY KEY CHECK (number BETWEEN 1 AND 65535),
  network_id TEXT    NOT NULL UNIQUE
) STRICT;

CREATE TABLE search_due (
  table_name TEXT NOT NULL,
  row_key    TEXT NOT NULL,
  PRIMARY KEY (table_name, row_key)
) STRICT, WITHOUT ROWID;

CREATE TABLE search_text (
  id      INTEGER NOT NULL PRIMARY KEY,
  row_key TEXT    NOT NULL,
  name    TEXT    NOT NULL,
  body    TEXT    NOT NULL
) STRICT;
CREATE INDEX search_text_by_row ON search_text (row_key);

CREATE VIRTUAL TABLE search_index USING fts5(
  name, body, content = 'search_text', content_rowid = 'id', tokenize = 'trigram remove_diacritics 1', columnsize = 0
);
INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);
`

export const search: Migration = {
  version: 9,
  name: 'search',
  up: (sqlite) => {
    sqlite.exec(searchSchema)
  },
}
