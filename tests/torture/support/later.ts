import { type Migration, migrations } from '../../../main/store/migrations/index.ts'

/**
 * The app's migrations (up to a version, for a file of an older app) and so many made-up ones after them: a table that is
 * rebuilt, and one that is new.
 */
export const withLater = (count: number, upTo = migrations.length): readonly Migration[] => [
  ...migrations.slice(0, upTo),
  ...Array.from({ length: count }, (_, n): Migration => {
    return {
      version: upTo + n + 1,
      name: `torture-${n}`,
      up: (sqlite) => {
        sqlite.exec(`
          CREATE TABLE torture_${n} (id TEXT NOT NULL PRIMARY KEY, amount INTEGER NOT NULL) STRICT;
          CREATE TABLE workplace_new (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL, fictitious INTEGER NOT NULL) STRICT;
          INSERT INTO workplace_new SELECT id, name, fictitious FROM workplace;
          DROP TABLE workplace;
          ALTER TABLE workplace_new RENAME TO workplace;`)
      },
    }
  }),
]
