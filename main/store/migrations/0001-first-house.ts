import type { Migration } from './index.ts'

/*
 * ON DELETE is always said. CASCADE: belongs to its parent. NO ACTION: holds on to it, and the service that removes the
 * parent says so to the coach first (checked when a statement ends, so that a werkplaats can go with all it holds).
 */
const schema = `
CREATE TABLE workplace (
  id          TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  name        TEXT    NOT NULL CHECK (name <> ''),
  fictitious  INTEGER NOT NULL CHECK (fictitious IN (0, 1))
) STRICT;

CREATE TABLE network (
  id                               TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  workplace_id                     TEXT NOT NULL REFERENCES workplace (id) ON DELETE CASCADE,
  name                             TEXT NOT NULL CHECK (name <> ''),
  theme                            TEXT NOT NULL,
  type_label                       TEXT NOT NULL,
  assignment                       TEXT NOT NULL,
  ambition                         TEXT CHECK (ambition IN ('incremental', 'radical')),
  phase                            TEXT NOT NULL CHECK (phase IN
    ('analysisExploration', 'designConstruction', 'evaluationReflection', 'implementationSpread')),
  planned_end                      TEXT CHECK (planned_end GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  privacy_purpose                  TEXT NOT NULL,
  privacy_responsible_organisation TEXT NOT NULL,
  privacy_legal_basis              TEXT CHECK (privacy_legal_basis IN
    ('publicTask', 'legitimateInterest', 'consent', 'contract', 'legalObligation')),
  privacy_retention_until          TEXT CHECK (privacy_retention_until GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  privacy_coach_assesses           INTEGER CHECK (privacy_coach_assesses IN (0, 1))
) STRICT;
CREATE INDEX network_by_workplace ON network (workplace_id);

CREATE TABLE organisation (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  workplace_id TEXT NOT NULL REFERENCES workplace (id) ON DELETE CASCADE,
  name         TEXT NOT NULL CHECK (name <> ''),
  name_key     TEXT NOT NULL,
  kind         TEXT NOT NULL CHECK (kind IN ('school', 'trainingSchool', 'teacherCollege', 'university', 'other')),
  UNIQUE (workplace_id, name_key)
) STRICT;

CREATE TABLE person (
  id              TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  workplace_id    TEXT NOT NULL REFERENCES workplace (id) ON DELETE CASCADE,
  code            TEXT NOT NULL CHECK (code <> ''),
  code_key        TEXT NOT NULL,
  display_name    TEXT NOT NULL,
  role            TEXT NOT NULL,
  organisation_id TEXT REFERENCES organisation (id) ON DELETE NO ACTION,
  UNIQUE (workplace_id, code_key)
) STRICT;
CREATE INDEX person_by_organisation ON person (organisation_id);

CREATE TABLE attribute (
  id           TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  workplace_id TEXT NOT NULL REFERENCES workplace (id) ON DELETE CASCADE,
  name         TEXT NOT NULL CHECK (name <> ''),
  name_key     TEXT NOT NULL,
  UNIQUE (workplace_id, name_key)
) STRICT;

CREATE TABLE attribute_value (
  person_id    TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  attribute_id TEXT NOT NULL REFERENCES attribute (id) ON DELETE CASCADE,
  value        TEXT NOT NULL CHECK (value <> ''),
  PRIMARY KEY (person_id, attribute_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attribute_value_by_attribute ON attribute_value (attribute_id);

CREATE TABLE membership (
  id         TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  person_id  TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  "from"     TEXT CHECK ("from" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  "to"       TEXT CHECK ("to" GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CHECK ("from" IS NULL OR "to" IS NULL OR "to" >= "from")
) STRICT;
CREATE INDEX membership_by_network ON membership (network_id, person_id);
CREATE INDEX membership_by_person ON membership (person_id);

-- At most one membership of one network at a time; both days count, an open end reaches for ever.
CREATE TRIGGER membership_inserted_overlaps BEFORE INSERT ON membership BEGIN
  SELECT RAISE(ABORT, 'memberships overlap') WHERE EXISTS (
    SELECT 1 FROM membership
    WHERE network_id = NEW.network_id AND person_id = NEW.person_id AND id <> NEW.id
      AND coalesce("from", '0000-00-00') <= coalesce(NEW."to", '9999-99-99')
      AND coalesce(NEW."from", '0000-00-00') <= coalesce("to", '9999-99-99'));
END;
CREATE TRIGGER membership_updated_overlaps BEFORE UPDATE ON membership BEGIN
  SELECT RAISE(ABORT, 'memberships overlap') WHERE EXISTS (
    SELECT 1 FROM membership
    WHERE network_id = NEW.network_id AND person_id = NEW.person_id AND id <> OLD.id
      AND coalesce("from", '0000-00-00') <= coalesce(NEW."to", '9999-99-99')
      AND coalesce(NEW."from", '0000-00-00') <= coalesce("to", '9999-99-99'));
END;

CREATE TABLE coach (
  id              TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  workplace_id    TEXT NOT NULL REFERENCES workplace (id) ON DELETE CASCADE,
  name            TEXT NOT NULL CHECK (name <> ''),
  organisation_id TEXT REFERENCES organisation (id) ON DELETE NO ACTION
) STRICT;
CREATE INDEX coach_by_workplace ON coach (workplace_id);
CREATE INDEX coach_by_organisation ON coach (organisation_id);

CREATE TABLE network_coach (
  network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  coach_id   TEXT NOT NULL REFERENCES coach (id) ON DELETE CASCADE,
  PRIMARY KEY (network_id, coach_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX network_coach_by_coach ON network_coach (coach_id);

CREATE TABLE tie_survey (
  id         TEXT    NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  network_id TEXT    NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  name       TEXT    NOT NULL CHECK (name <> ''),
  question   TEXT    NOT NULL,
  scale_max  INTEGER NOT NULL CHECK (scale_max BETWEEN 1 AND 100)
) STRICT;
CREATE INDEX tie_survey_by_network ON tie_survey (network_id);

CREATE TABLE tie_wave (
  id        TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36),
  survey_id TEXT NOT NULL REFERENCES tie_survey (id) ON DELETE CASCADE,
  label     TEXT NOT NULL CHECK (label <> ''),
  held_on   TEXT CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')
) STRICT;
CREATE INDEX tie_wave_by_survey ON tie_wave (survey_id);

CREATE TABLE tie_respondent (
  wave_id   TEXT NOT NULL REFERENCES tie_wave (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE NO ACTION,
  status    TEXT NOT NULL CHECK (status IN ('answered', 'noAnswer', 'optedOut', 'notAsked')),
  PRIMARY KEY (wave_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_respondent_by_person ON tie_respondent (person_id);

-- Both ends of a tie stand in the wave; who is taken out of the wave takes their ties along.
CREATE TABLE tie (
  wave_id        TEXT    NOT NULL,
  from_person_id TEXT    NOT NULL,
  to_person_id   TEXT    NOT NULL,
  value          INTEGER NOT NULL CHECK (value BETWEEN 1 AND 100),
  CHECK (from_person_id <> to_person_id),
  PRIMARY KEY (wave_id, from_person_id, to_person_id),
  FOREIGN KEY (wave_id, from_person_id) REFERENCES tie_respondent (wave_id, person_id) ON DELETE CASCADE,
  FOREIGN KEY (wave_id, to_person_id) REFERENCES tie_respondent (wave_id, person_id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX tie_by_to_person ON tie (wave_id, to_person_id);

-- The record of how to take a change back. AUTOINCREMENT: a sequence number never returns, also after history is wiped.
CREATE TABLE change (
  seq        INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
  id         TEXT    NOT NULL UNIQUE CHECK (length(id) = 36),
  at         INTEGER NOT NULL,
  command    TEXT    NOT NULL,
  summary    TEXT    NOT NULL CHECK (json_valid(summary)),
  network_id TEXT
) STRICT;

CREATE TABLE change_row (
  n          INTEGER NOT NULL PRIMARY KEY,
  change_seq INTEGER NOT NULL REFERENCES change (seq) ON DELETE CASCADE,
  table_name TEXT    NOT NULL,
  row_key    TEXT    NOT NULL,
  before     TEXT,
  after      TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX change_row_by_change ON change_row (change_seq);
`

export const firstHouse: Migration = {
  version: 1,
  name: 'first-house',
  up: (sqlite) => {
    sqlite.exec(schema)
  },
}
