import type { Migration } from './index.ts'

const date = (column: string) =>
  `${column} TEXT CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`
const day = (column: string) => date(column).replace('TEXT', 'TEXT NOT NULL')
const id = 'TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36)'
const position = 'INTEGER NOT NULL CHECK (position >= 0)'
const yes = (column: string) => `${column} INTEGER NOT NULL CHECK (${column} IN (0, 1))`
const network = 'network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE'
const round = 'round_id TEXT NOT NULL REFERENCES monitoring_round (id) ON DELETE CASCADE'
const dimension = `CHECK (dimension IN ('practice', 'domainValue', 'connectedness', 'organization'))`
/** At most one of the three. What a person told goes with that person (privacy rule 15); a coach's role is only emptied. */
const who = `
  who_person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
  who_coach_id  TEXT REFERENCES coach (id) ON DELETE SET NULL,
  who_text      TEXT NOT NULL
  CHECK ((who_person_id IS NOT NULL) + (who_coach_id IS NOT NULL) + (who_text <> '') <= 1)`
const whoIndexes = (table: string) => `
CREATE INDEX ${table}_by_who_person ON ${table} (who_person_id) WHERE who_person_id IS NOT NULL;
CREATE INDEX ${table}_by_who_coach ON ${table} (who_coach_id) WHERE who_coach_id IS NOT NULL;`
/** Outside only with the day it was allowed. */
const shown = `
  visibility TEXT NOT NULL CHECK (visibility IN ('private', 'network', 'public')),
  ${date('permitted_on')},
  ${date('withdrawn_on')}
  CHECK (visibility <> 'public' OR (permitted_on IS NOT NULL AND withdrawn_on IS NULL))`

const rounds = `
CREATE TABLE monitoring_round (
  id           ${id},
  ${network},
  name         TEXT NOT NULL CHECK (name <> ''),
  purpose      TEXT NOT NULL,
  ${day('"on"')},
  ${yes('is_named')},
  ${yes('asks_desired')},
  ${yes('with_values')},
  ${yes('with_ties')},
  tie_wave_id  TEXT REFERENCES tie_wave (id) ON DELETE SET NULL,
  ${date('informed_on')},
  ${yes('is_revealed')},
  ${date('closed_on')},
  -- What a sheet that was sent out shows to be of this round; random, on no screen and no paper.
  sheet_key    TEXT NOT NULL CHECK (length(sheet_key) = 36)
) STRICT;
CREATE INDEX monitoring_round_by_network ON monitoring_round (network_id, "on");
CREATE INDEX monitoring_round_by_wave ON monitoring_round (tie_wave_id) WHERE tie_wave_id IS NOT NULL;

-- An own indicator keeps in each round the words that round was held with.
CREATE TABLE round_indicator (
  ${round},
  indicator_id TEXT NOT NULL CHECK (length(indicator_id) BETWEEN 1 AND 60),
  position     ${position},
  dimension    TEXT ${dimension},
  own_name     TEXT CHECK (own_name <> ''),
  question     TEXT,
  left_pole    TEXT CHECK (left_pole <> ''),
  right_pole   TEXT CHECK (right_pole <> ''),
  PRIMARY KEY (round_id, indicator_id),
  CHECK ((dimension IS NULL) = (own_name IS NULL) AND (own_name IS NULL) = (question IS NULL)
    AND (question IS NULL) = (left_pole IS NULL) AND (left_pole IS NULL) = (right_pole IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE round_person (
  ${round},
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  PRIMARY KEY (round_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX round_person_by_person ON round_person (person_id);

CREATE TABLE round_skip (
  ${round},
  step   TEXT NOT NULL
    CHECK (step IN ('prepare', 'collect', 'reveal', 'groupMarks', 'values', 'conclusions', 'agreements')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (round_id, step)
) STRICT, WITHOUT ROWID;
`

const marks = `
-- One participant's sheet. No name unless the round is named, no time, ids without an order, and no rowid, which would
-- keep one.
CREATE TABLE sheet (
  id        ${id},
  ${round},
  code      TEXT NOT NULL,
  person_id TEXT REFERENCES person (id) ON DELETE CASCADE,
  origin    TEXT NOT NULL CHECK (origin IN ('paper', 'file')),
  -- What a file that was sent back calls itself, so that it is never taken twice.
  token     TEXT CHECK (length(token) = 36),
  ${yes('is_done')},
  remark    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX sheet_by_round ON sheet (round_id, is_done);
CREATE UNIQUE INDEX sheet_by_code ON sheet (round_id, code COLLATE NOCASE) WHERE code <> '';
CREATE UNIQUE INDEX sheet_by_person ON sheet (person_id, round_id) WHERE person_id IS NOT NULL;
CREATE UNIQUE INDEX sheet_by_token ON sheet (round_id, token) WHERE token IS NOT NULL;

-- In tenths, 0 to 1000; -1: does not apply; NULL, or no row: not answered. Now and desired in one row and in whole
-- numbers, as this is the largest table by far.
CREATE TABLE mark (
  sheet_id     TEXT NOT NULL REFERENCES sheet (id) ON DELETE CASCADE,
  indicator_id TEXT NOT NULL,
  now          INTEGER CHECK (now BETWEEN -1 AND 1000),
  desired      INTEGER CHECK (desired BETWEEN -1 AND 1000),
  PRIMARY KEY (sheet_id, indicator_id),
  CHECK (now IS NOT NULL OR desired IS NOT NULL)
) STRICT, WITHOUT ROWID;

-- What the shared picture of a revealed round is drawn from. It follows from the marks: made at the reveal, and gone as
-- soon as a sheet or mark of the round changes by whatever way, after which it is made anew.
CREATE TABLE round_summary (
  round_id TEXT NOT NULL PRIMARY KEY REFERENCES monitoring_round (id) ON DELETE CASCADE,
  -- By indicator, for now and desired: to how many it does not apply, and every place in tenths from left to right.
  lines    TEXT NOT NULL CHECK (json_type(lines) = 'object')
) STRICT, WITHOUT ROWID;
`

const dropSummary = (of: string) => `DELETE FROM round_summary WHERE round_id = ${of};`
const roundOf = (row: 'NEW' | 'OLD') => `(SELECT round_id FROM sheet WHERE id = ${row}.sheet_id)`

/** The steps in which sheets of a round were entered, also those of sheets that are no longer there. */
const entering = `
  SELECT seq FROM change JOIN change_row ON change_seq = seq
  WHERE command GLOB 'sheet*' AND table_name IN ('sheet', 'mark') AND json_extract(row_key, '$[0]') IN (
    SELECT id FROM sheet WHERE round_id = NEW.id
    UNION
    SELECT json_extract(row_key, '$[0]') FROM change_row
    WHERE table_name = 'sheet' AND json_extract(coalesce(after, before), '$.round_id') = NEW.id)`
const forgetEntering = `
  DELETE FROM change WHERE of_seq IN (${entering});
  DELETE FROM change WHERE seq IN (${entering});`

/*
 * These hold by whatever way a row changes: a command, undo, the trash, removing for good, a bundle that is taken in.
 * A revealed round has no record of who entered what when.
 */
const following = `
-- Why single marks left the app; empty for every other file.
ALTER TABLE saved_file ADD COLUMN why TEXT NOT NULL DEFAULT '';

CREATE TRIGGER summary_without_new_sheet AFTER INSERT ON sheet BEGIN ${dropSummary('NEW.round_id')} END;
CREATE TRIGGER summary_without_changed_sheet AFTER UPDATE ON sheet BEGIN
  ${dropSummary('OLD.round_id')} ${dropSummary('NEW.round_id')}
END;
CREATE TRIGGER summary_without_gone_sheet AFTER DELETE ON sheet BEGIN ${dropSummary('OLD.round_id')} END;
CREATE TRIGGER summary_without_new_mark AFTER INSERT ON mark BEGIN ${dropSummary(roundOf('NEW'))} END;
CREATE TRIGGER summary_without_changed_mark AFTER UPDATE ON mark BEGIN
  ${dropSummary(roundOf('OLD'))} ${dropSummary(roundOf('NEW'))}
END;
CREATE TRIGGER summary_without_gone_mark AFTER DELETE ON mark BEGIN ${dropSummary(roundOf('OLD'))} END;
CREATE TRIGGER summary_of_revealed_only AFTER UPDATE ON monitoring_round WHEN NEW.is_revealed = 0 BEGIN
  ${dropSummary('NEW.id')}
END;
CREATE TRIGGER revealed_forgets_entering AFTER UPDATE ON monitoring_round
WHEN NEW.is_revealed = 1 AND OLD.is_revealed = 0 BEGIN ${forgetEntering} END;
CREATE TRIGGER come_revealed_forgets_entering AFTER INSERT ON monitoring_round
WHEN NEW.is_revealed = 1 BEGIN ${forgetEntering} END;
`

const talk = `
CREATE TABLE group_mark (
  ${round},
  indicator_id TEXT NOT NULL,
  position     REAL CHECK (position BETWEEN 0 AND 100),
  reason       TEXT NOT NULL,
  PRIMARY KEY (round_id, indicator_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE indicator_link (
  ${round},
  indicator_id TEXT NOT NULL,
  other_id     TEXT NOT NULL CHECK (indicator_id < other_id),
  note         TEXT NOT NULL,
  PRIMARY KEY (round_id, indicator_id, other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE round_example (
  id           ${id},
  ${round},
  indicator_id TEXT NOT NULL,
  position     ${position},
  text         TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX round_example_by_round ON round_example (round_id, indicator_id, position);

CREATE TABLE conclusion (
  ${round},
  dimension TEXT NOT NULL ${dimension},
  text      TEXT NOT NULL CHECK (text <> ''),
  PRIMARY KEY (round_id, dimension)
) STRICT, WITHOUT ROWID;

CREATE TABLE round_topic (
  id           ${id},
  ${round},
  position     ${position},
  text         TEXT NOT NULL CHECK (text <> ''),
  indicator_id TEXT
) STRICT;
CREATE INDEX round_topic_by_round ON round_topic (round_id, position);

CREATE TABLE double_loop (
  round_id   TEXT NOT NULL PRIMARY KEY REFERENCES monitoring_round (id) ON DELETE CASCADE,
  noticed    TEXT NOT NULL,
  assumption TEXT NOT NULL,
  change     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- A half of a school year without a deep round, and why.
CREATE TABLE cycle_skip (
  ${network},
  school_year INTEGER NOT NULL,
  half        INTEGER NOT NULL CHECK (half IN (1, 2)),
  reason      TEXT    NOT NULL CHECK (reason <> ''),
  PRIMARY KEY (network_id, school_year, half)
) STRICT, WITHOUT ROWID;

ALTER TABLE agreement ADD COLUMN round_id TEXT REFERENCES monitoring_round (id) ON DELETE SET NULL;
CREATE INDEX agreement_by_round ON agreement (round_id) WHERE round_id IS NOT NULL;
`

const yields = `
CREATE TABLE value_entry (
  id       ${id},
  ${network},
  round_id TEXT REFERENCES monitoring_round (id) ON DELETE SET NULL,
  value_id TEXT NOT NULL CHECK (value_id IN ('immediate', 'potential', 'applied', 'realized', 'transformative')),
  level    TEXT NOT NULL CHECK (level IN ('individual', 'collective')),
  kind     TEXT NOT NULL CHECK (kind IN ('statement', 'observation')),
  text     TEXT NOT NULL CHECK (text <> ''),
  evidence TEXT NOT NULL,
  ${date('"on"')},
  ${shown},
  ${who}
) STRICT;
CREATE INDEX value_entry_by_network ON value_entry (network_id);
CREATE INDEX value_entry_by_round ON value_entry (round_id) WHERE round_id IS NOT NULL;
${whoIndexes('value_entry')}

CREATE TABLE value_story (
  id       ${id},
  ${network},
  round_id TEXT REFERENCES monitoring_round (id) ON DELETE SET NULL,
  title    TEXT NOT NULL CHECK (title <> ''),
  level    TEXT NOT NULL CHECK (level IN ('individual', 'collective')),
  ${date('"on"')},
  ${shown},
  ${who}
) STRICT;
CREATE INDEX value_story_by_network ON value_story (network_id);
CREATE INDEX value_story_by_round ON value_story (round_id) WHERE round_id IS NOT NULL;
${whoIndexes('value_story')}

CREATE TABLE value_step (
  story_id TEXT NOT NULL REFERENCES value_story (id) ON DELETE CASCADE,
  value_id TEXT NOT NULL CHECK (value_id IN ('immediate', 'potential', 'applied', 'realized', 'transformative')),
  text     TEXT NOT NULL,
  evidence TEXT NOT NULL,
  PRIMARY KEY (story_id, value_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE network_outcome (
  id       ${id},
  ${network},
  level    TEXT NOT NULL CHECK (level IN ('individual', 'network', 'crossSchool')),
  kind     TEXT,
  text     TEXT NOT NULL CHECK (text <> ''),
  evidence TEXT NOT NULL,
  ${date('"on"')}
) STRICT;
CREATE INDEX network_outcome_by_network ON network_outcome (network_id);

CREATE TABLE outcome_organisation (
  outcome_id      TEXT NOT NULL REFERENCES network_outcome (id) ON DELETE CASCADE,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  PRIMARY KEY (outcome_id, organisation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX outcome_organisation_by_organisation ON outcome_organisation (organisation_id);

CREATE TABLE leader_contact (
  id              ${id},
  ${network},
  ${day('"on"')},
  organisation_id TEXT REFERENCES organisation (id) ON DELETE SET NULL,
  role            TEXT NOT NULL,
  about           TEXT NOT NULL CHECK (about <> ''),
  follow_up       TEXT NOT NULL
) STRICT;
CREATE INDEX leader_contact_by_network ON leader_contact (network_id, "on");
CREATE INDEX leader_contact_by_organisation ON leader_contact (organisation_id) WHERE organisation_id IS NOT NULL;

CREATE TABLE sharing (
  id              ${id},
  ${network},
  ${day('"on"')},
  what            TEXT NOT NULL CHECK (what <> ''),
  audience        TEXT NOT NULL,
  organisation_id TEXT REFERENCES organisation (id) ON DELETE SET NULL,
  note            TEXT NOT NULL
) STRICT;
CREATE INDEX sharing_by_network ON sharing (network_id, "on");
CREATE INDEX sharing_by_organisation ON sharing (organisation_id) WHERE organisation_id IS NOT NULL;

CREATE TABLE success (
  id                 ${id},
  ${network},
  title              TEXT NOT NULL CHECK (title <> ''),
  text               TEXT NOT NULL,
  ${date('"on"')},
  audience           TEXT NOT NULL CHECK (audience IN ('inside', 'outside', 'both')),
  audience_note      TEXT NOT NULL,
  follow_up_question TEXT NOT NULL,
  ${shown}
) STRICT;
CREATE INDEX success_by_network ON success (network_id);

CREATE TABLE reaction (
  id         ${id},
  success_id TEXT NOT NULL REFERENCES success (id) ON DELETE CASCADE,
  position   ${position},
  text       TEXT NOT NULL CHECK (text <> ''),
  "from"     TEXT NOT NULL,
  card_id    TEXT REFERENCES card (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX reaction_by_success ON reaction (success_id, position);
CREATE INDEX reaction_by_card ON reaction (card_id) WHERE card_id IS NOT NULL;
`

export const monitoringAndYields: Migration = {
  version: 7,
  name: 'monitoring-and-yields',
  up: (sqlite) => {
    for (const part of [rounds, marks, following, talk, yields]) sqlite.exec(part)
  },
}
