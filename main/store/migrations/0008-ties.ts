import type { Migration } from './index.ts'

const date = (column: string) =>
  `${column} TEXT CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`
const id = 'TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36)'
const respondent = (column: string) =>
  `FOREIGN KEY (wave_id, ${column}) REFERENCES tie_respondent (wave_id, person_id) ON DELETE CASCADE`

/** What was there asked one question and nothing more. */
const asked = `
ALTER TABLE tie_survey ADD COLUMN period TEXT NOT NULL DEFAULT '';
-- Words for 0 to scale_max, or none.
ALTER TABLE tie_survey ADD COLUMN scale_words TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(scale_words));
ALTER TABLE tie_survey ADD COLUMN asks_closeness INTEGER NOT NULL DEFAULT 0 CHECK (asks_closeness IN (0, 1));
ALTER TABLE tie_survey ADD COLUMN closeness_question TEXT NOT NULL DEFAULT '';
ALTER TABLE tie_survey ADD COLUMN asks_formality INTEGER NOT NULL DEFAULT 0 CHECK (asks_formality IN (0, 1));
ALTER TABLE tie_survey ADD COLUMN asks_outside INTEGER NOT NULL DEFAULT 0 CHECK (asks_outside IN (0, 1));
ALTER TABLE tie_survey ADD COLUMN outside_question TEXT NOT NULL DEFAULT '';
-- What a sheet that was sent out shows to be of this wave; random, on no screen and no paper.
ALTER TABLE tie_wave ADD COLUMN sheet_key TEXT CHECK (length(sheet_key) = 36);
UPDATE tie_wave SET sheet_key = lower(
  hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-a' ||
  substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)));
ALTER TABLE tie_respondent ADD COLUMN ${date('informed_on')};
-- What the ledger knows this time of somebody in this wave by; null: by the wave and the person. New after an opt-out.
ALTER TABLE tie_respondent ADD COLUMN stint TEXT CHECK (length(stint) = 36);
-- How often others came into the wave or left it since: a sheet from before that is not put back as if it were about them.
ALTER TABLE tie_respondent ADD COLUMN roster INTEGER NOT NULL DEFAULT 0;
ALTER TABLE tie ADD COLUMN closeness INTEGER CHECK (closeness BETWEEN 0 AND 3);
ALTER TABLE tie ADD COLUMN formality TEXT CHECK (formality IN ('formal', 'informal'));
`

const answered = `
-- From somebody who answered, no row in tie is an answer (no tie) unless the line is here: left empty, so not known.
CREATE TABLE tie_blank (
  wave_id        TEXT NOT NULL,
  from_person_id TEXT NOT NULL,
  to_person_id   TEXT NOT NULL,
  CHECK (from_person_id <> to_person_id),
  PRIMARY KEY (wave_id, from_person_id, to_person_id),
  ${respondent('from_person_id')},
  ${respondent('to_person_id')}
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_blank_by_to_person ON tie_blank (wave_id, to_person_id);

-- A role and an organisation, never a name. With who told it, it goes: an unnamed respondent told of nobody.
CREATE TABLE outside_contact (
  id             ${id},
  wave_id        TEXT NOT NULL,
  from_person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  position       INTEGER NOT NULL CHECK (position >= 0),
  role           TEXT NOT NULL,
  organisation   TEXT NOT NULL,
  value          INTEGER CHECK (value BETWEEN 1 AND 100),
  CHECK (role <> '' OR organisation <> ''),
  ${respondent('from_person_id')}
) STRICT;
CREATE INDEX outside_contact_by_respondent ON outside_contact (wave_id, from_person_id);
CREATE INDEX outside_contact_by_person ON outside_contact (from_person_id);

CREATE TABLE tie_place (
  survey_id TEXT NOT NULL REFERENCES tie_survey (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  x         REAL NOT NULL,
  y         REAL NOT NULL,
  PRIMARY KEY (survey_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_place_by_person ON tie_place (person_id);

CREATE TABLE outreach (
  id              ${id},
  network_id      TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  kind            TEXT NOT NULL CHECK (kind IN ('schoolVisit', 'invitedExpert')),
  text            TEXT NOT NULL CHECK (text <> ''),
  need_id         TEXT REFERENCES need (id) ON DELETE SET NULL,
  whom            TEXT NOT NULL,
  ${date('made_on').replace('TEXT', 'TEXT NOT NULL')},
  item_id         TEXT REFERENCES run_sheet_item (id) ON DELETE SET NULL,
  after_wave_id   TEXT REFERENCES tie_wave (id) ON DELETE SET NULL,
  found           TEXT CHECK (found IN ('there', 'partly', 'notYet')),
  seen_in_wave_id TEXT REFERENCES tie_wave (id) ON DELETE SET NULL,
  note            TEXT NOT NULL
) STRICT;
CREATE INDEX outreach_by_network ON outreach (network_id);
CREATE INDEX outreach_by_need ON outreach (need_id) WHERE need_id IS NOT NULL;
CREATE INDEX outreach_by_item ON outreach (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX outreach_after_wave ON outreach (after_wave_id) WHERE after_wave_id IS NOT NULL;
CREATE INDEX outreach_seen_in_wave ON outreach (seen_in_wave_id) WHERE seen_in_wave_id IS NOT NULL;
`

export const tieSurveys: Migration = {
  version: 8,
  name: 'ties',
  up: (sqlite) => {
    sqlite.exec(asked + answered)
  },
}
