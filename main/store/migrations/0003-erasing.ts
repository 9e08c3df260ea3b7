import type { Migration } from './index.ts'

/*
 * unnamed_person: somebody who was removed for good, and whose ties stay. The row of person says nothing any more, and the
 * triggers see to it that it never will. Its code_key is one nobody can type.
 *
 * saved_file: that a file with names in it left the app, and when; nothing of what was in it. No foreign keys: a file
 * out there does not go when a network goes to the trash.
 */
const schema = `
CREATE TABLE unnamed_person (
  person_id TEXT NOT NULL PRIMARY KEY REFERENCES person (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TRIGGER unnamed_stays_unnamed BEFORE UPDATE ON person
WHEN EXISTS (SELECT 1 FROM unnamed_person WHERE person_id = OLD.id)
  AND (NEW.id <> OLD.id OR NEW.code <> OLD.code OR NEW.code_key <> OLD.code_key OR NEW.display_name <> ''
    OR NEW.role <> '' OR NEW.organisation_id IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'nobody can be named again'); END;
CREATE TRIGGER unnamed_joins_nothing BEFORE INSERT ON membership
WHEN EXISTS (SELECT 1 FROM unnamed_person WHERE person_id = NEW.person_id)
BEGIN SELECT RAISE(ABORT, 'nobody can be named again'); END;
CREATE TRIGGER unnamed_has_no_values BEFORE INSERT ON attribute_value
WHEN EXISTS (SELECT 1 FROM unnamed_person WHERE person_id = NEW.person_id)
BEGIN SELECT RAISE(ABORT, 'nobody can be named again'); END;

CREATE TABLE saved_file (
  id           TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  at           INTEGER NOT NULL,
  kind         TEXT    NOT NULL CHECK (kind <> ''),
  workplace_id TEXT,
  network_id   TEXT
) STRICT;
`

export const erasing: Migration = {
  version: 3,
  name: 'erasing',
  up: (sqlite) => {
    sqlite.exec(schema)
  },
}
