import type { Migration } from './index.ts'

const date = (column: string) =>
  `${column} TEXT CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`
const clock = (column: string) =>
  `${column} TEXT NOT NULL CHECK (${column} GLOB '[0-2][0-9]:[0-5][0-9]' AND ${column} < '24:00')`
const id = 'TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36)'

/*
 * Who does something: somebody of the network, a coach, or a word of the coach's own; at most one of the three. Who goes
 * leaves what they led or promised behind, without them.
 */
const who = (role: string) => `
  ${role}_person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
  ${role}_coach_id  TEXT REFERENCES coach (id) ON DELETE SET NULL,
  ${role}_text      TEXT NOT NULL
  CHECK ((${role}_person_id IS NOT NULL) + (${role}_coach_id IS NOT NULL) + (${role}_text <> '') <= 1)`

const schema = `
ALTER TABLE network ADD COLUMN ${date('assignment_agreed_on')};
-- Do organisations in it compete (for pupils, money)? NULL: nobody has said.
ALTER TABLE network ADD COLUMN competition INTEGER CHECK (competition IN (0, 1));
-- The planned end about which a coach said that the network goes on or closes; asked once for each end.
ALTER TABLE network ADD COLUMN ${date('end_answered')};
ALTER TABLE network ADD COLUMN ${date('closed_on')};

CREATE TABLE holiday (
  id           ${id},
  workplace_id TEXT NOT NULL REFERENCES workplace (id) ON DELETE CASCADE,
  name         TEXT NOT NULL CHECK (name <> ''),
  ${date('"from"').replace('TEXT', 'TEXT NOT NULL')},
  ${date('"to"').replace('TEXT', 'TEXT NOT NULL')},
  CHECK ("to" >= "from")
) STRICT;
CREATE INDEX holiday_by_workplace ON holiday (workplace_id);

CREATE TABLE meeting (
  id            ${id},
  network_id    TEXT    NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  number        INTEGER CHECK (number BETWEEN 1 AND 400),
  title         TEXT    NOT NULL,
  ${date('"on"').replace('TEXT', 'TEXT NOT NULL')},
  ${clock('starts')},
  ${clock('ends')},
  place         TEXT    NOT NULL,
  learning_aim  TEXT    NOT NULL,
  notes         TEXT    NOT NULL,
  state         TEXT    NOT NULL CHECK (state IN ('planned', 'held', 'cancelled')),
  cancel_reason TEXT    NOT NULL,
  CHECK (ends > starts)
) STRICT;
CREATE INDEX meeting_by_network ON meeting (network_id, "on");

CREATE TABLE run_sheet_item (
  id            ${id},
  meeting_id    TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  position      INTEGER NOT NULL CHECK (position >= 0),
  kind          TEXT    NOT NULL CHECK (kind IN
    ('arrival', 'openingDelta', 'practice', 'core', 'decisions', 'broadUse', 'plusDelta', 'own')),
  title         TEXT    NOT NULL CHECK (title <> ''),
  aim           TEXT    NOT NULL,
  minutes       INTEGER NOT NULL CHECK (minutes BETWEEN 0 AND 600),
  work_form_id  TEXT,
  materials     TEXT    NOT NULL,
  notes         TEXT    NOT NULL,
  is_fixed      INTEGER NOT NULL CHECK (is_fixed IN (0, 1)),
  added_minutes INTEGER NOT NULL DEFAULT 0,
  spent_seconds INTEGER NOT NULL DEFAULT 0 CHECK (spent_seconds >= 0),
  passed        TEXT CHECK (passed IN ('done', 'skipped')),
  ${who('lead')}
) STRICT;
CREATE INDEX run_sheet_item_by_meeting ON run_sheet_item (meeting_id, position);
CREATE INDEX run_sheet_item_by_person ON run_sheet_item (lead_person_id) WHERE lead_person_id IS NOT NULL;
CREATE INDEX run_sheet_item_by_coach ON run_sheet_item (lead_coach_id) WHERE lead_coach_id IS NOT NULL;

CREATE TABLE running (
  meeting_id TEXT    NOT NULL PRIMARY KEY REFERENCES meeting (id) ON DELETE CASCADE,
  started_at INTEGER NOT NULL,
  item_id    TEXT REFERENCES run_sheet_item (id) ON DELETE SET NULL,
  since      INTEGER,
  ended_at   INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX running_by_item ON running (item_id);

CREATE TABLE attendance (
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  person_id  TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  state      TEXT NOT NULL CHECK (state IN ('present', 'absent', 'excused')),
  PRIMARY KEY (meeting_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX attendance_by_person ON attendance (person_id);

CREATE TABLE turn (
  id              ${id},
  meeting_id      TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  item_id         TEXT REFERENCES run_sheet_item (id) ON DELETE SET NULL,
  position        INTEGER NOT NULL CHECK (position >= 0),
  text            TEXT    NOT NULL CHECK (text <> ''),
  used_in_item_id TEXT REFERENCES run_sheet_item (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX turn_by_meeting ON turn (meeting_id, position);
CREATE INDEX turn_by_item ON turn (item_id) WHERE item_id IS NOT NULL;
CREATE INDEX turn_by_use ON turn (used_in_item_id) WHERE used_in_item_id IS NOT NULL;

CREATE TABLE skill_practice (
  meeting_id TEXT NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  skill      TEXT NOT NULL CHECK (skill <> ''),
  PRIMARY KEY (meeting_id, skill)
) STRICT, WITHOUT ROWID;

CREATE TABLE evaluation_line (
  id          ${id},
  meeting_id  TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  kind        TEXT    NOT NULL CHECK (kind IN ('plus', 'delta', 'toWork')),
  position    INTEGER NOT NULL CHECK (position >= 0),
  text        TEXT    NOT NULL CHECK (text <> ''),
  is_chosen   INTEGER NOT NULL CHECK (is_chosen IN (0, 1)),
  ${date('closed_on')},
  closed_note TEXT    NOT NULL,
  CHECK (is_chosen = 0 OR kind = 'delta')
) STRICT;
CREATE INDEX evaluation_line_by_meeting ON evaluation_line (meeting_id, position);
CREATE UNIQUE INDEX evaluation_line_chosen ON evaluation_line (meeting_id) WHERE is_chosen = 1;

-- How many gave each answer; never who, nor in which order.
CREATE TABLE voice (
  meeting_id TEXT    NOT NULL REFERENCES meeting (id) ON DELETE CASCADE,
  answer     INTEGER NOT NULL CHECK (answer BETWEEN 1 AND 5),
  count      INTEGER NOT NULL CHECK (count BETWEEN 1 AND 500),
  PRIMARY KEY (meeting_id, answer)
) STRICT, WITHOUT ROWID;

CREATE TABLE consultation (
  id           ${id},
  workplace_id TEXT NOT NULL REFERENCES workplace (id) ON DELETE CASCADE,
  ${date('"on"').replace('TEXT', 'TEXT NOT NULL')},
  starts       TEXT CHECK (starts GLOB '[0-2][0-9]:[0-5][0-9]' AND starts < '24:00'),
  place        TEXT NOT NULL,
  notes        TEXT NOT NULL
) STRICT;
CREATE INDEX consultation_by_workplace ON consultation (workplace_id, "on");

CREATE TABLE consultation_network (
  consultation_id TEXT NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
  network_id      TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  PRIMARY KEY (consultation_id, network_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX consultation_network_by_network ON consultation_network (network_id);

CREATE TABLE consultation_coach (
  consultation_id TEXT NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
  coach_id        TEXT NOT NULL REFERENCES coach (id) ON DELETE CASCADE,
  PRIMARY KEY (consultation_id, coach_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX consultation_coach_by_coach ON consultation_coach (coach_id);

CREATE TABLE consultation_point (
  id              ${id},
  consultation_id TEXT    NOT NULL REFERENCES consultation (id) ON DELETE CASCADE,
  network_id      TEXT REFERENCES network (id) ON DELETE CASCADE,
  position        INTEGER NOT NULL CHECK (position >= 0),
  rule            TEXT,
  title           TEXT    NOT NULL CHECK (title <> ''),
  notes           TEXT    NOT NULL,
  is_done         INTEGER NOT NULL CHECK (is_done IN (0, 1))
) STRICT;
CREATE INDEX consultation_point_by_consultation ON consultation_point (consultation_id, position);
CREATE INDEX consultation_point_by_network ON consultation_point (network_id) WHERE network_id IS NOT NULL;

CREATE TABLE agreement (
  id              ${id},
  network_id      TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  meeting_id      TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  consultation_id TEXT REFERENCES consultation (id) ON DELETE SET NULL,
  text            TEXT NOT NULL CHECK (text <> ''),
  ${date('made_on').replace('TEXT', 'TEXT NOT NULL')},
  ${date('due')},
  state           TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  ${date('closed_on')},
  closed_note     TEXT NOT NULL,
  about           TEXT CHECK (about IN ('competition', 'process', 'rules')),
  ${who('owner')}
) STRICT;
CREATE INDEX agreement_by_network ON agreement (network_id, state);
CREATE INDEX agreement_by_meeting ON agreement (meeting_id) WHERE meeting_id IS NOT NULL;
CREATE INDEX agreement_by_consultation ON agreement (consultation_id) WHERE consultation_id IS NOT NULL;
CREATE INDEX agreement_by_person ON agreement (owner_person_id) WHERE owner_person_id IS NOT NULL;
CREATE INDEX agreement_by_coach ON agreement (owner_coach_id) WHERE owner_coach_id IS NOT NULL;

-- What changed about an agreement. An owner who is somebody is referred to, so that who goes is gone from here as well.
CREATE TABLE agreement_event (
  id           ${id},
  agreement_id TEXT    NOT NULL REFERENCES agreement (id) ON DELETE CASCADE,
  at           INTEGER NOT NULL,
  field        TEXT    NOT NULL CHECK (field IN ('text', 'owner', 'due', 'state')),
  ${who('before')},
  ${who('after')}
) STRICT;
CREATE INDEX agreement_event_by_agreement ON agreement_event (agreement_id, at);
CREATE INDEX agreement_event_by_person_before ON agreement_event (before_person_id) WHERE before_person_id IS NOT NULL;
CREATE INDEX agreement_event_by_person_after ON agreement_event (after_person_id) WHERE after_person_id IS NOT NULL;
CREATE INDEX agreement_event_by_coach_before ON agreement_event (before_coach_id) WHERE before_coach_id IS NOT NULL;
CREATE INDEX agreement_event_by_coach_after ON agreement_event (after_coach_id) WHERE after_coach_id IS NOT NULL;

CREATE TABLE facility (
  id          ${id},
  network_id  TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  kind        TEXT NOT NULL CHECK (kind IN ('room', 'time', 'lunch', 'budget', 'coach', 'learningEnvironment',
    'website', 'studyDay', 'evaluationTools', 'other')),
  name        TEXT NOT NULL,
  provider_id TEXT REFERENCES organisation (id) ON DELETE SET NULL,
  provider    TEXT NOT NULL,
  ${date('"from"')},
  ${date('"to"')},
  note        TEXT NOT NULL,
  end_note    TEXT NOT NULL,
  CHECK ("from" IS NULL OR "to" IS NULL OR "to" >= "from")
) STRICT;
CREATE INDEX facility_by_network ON facility (network_id);
CREATE INDEX facility_by_provider ON facility (provider_id) WHERE provider_id IS NOT NULL;

CREATE TABLE template (
  id           ${id},
  workplace_id TEXT    NOT NULL REFERENCES workplace (id) ON DELETE CASCADE,
  kind         TEXT    NOT NULL CHECK (kind <> ''),
  title        TEXT    NOT NULL CHECK (title <> ''),
  version      INTEGER NOT NULL CHECK (version >= 1)
) STRICT;
CREATE INDEX template_by_workplace ON template (workplace_id);

CREATE TABLE template_section (
  template_id TEXT    NOT NULL REFERENCES template (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL CHECK (position >= 0),
  title       TEXT    NOT NULL,
  guidance    TEXT    NOT NULL,
  PRIMARY KEY (template_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE template_point (
  template_id TEXT    NOT NULL,
  section     INTEGER NOT NULL,
  position    INTEGER NOT NULL CHECK (position >= 0),
  text        TEXT    NOT NULL CHECK (text <> ''),
  PRIMARY KEY (template_id, section, position),
  FOREIGN KEY (template_id, section) REFERENCES template_section (template_id, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- The template is named, not referred to: a document stays as it is when its template changes or goes.
CREATE TABLE document (
  id               ${id},
  network_id       TEXT    NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  meeting_id       TEXT REFERENCES meeting (id) ON DELETE CASCADE,
  kind             TEXT    NOT NULL CHECK (kind <> ''),
  title            TEXT    NOT NULL CHECK (title <> ''),
  ${date('made_on').replace('TEXT', 'TEXT NOT NULL')},
  template         TEXT    NOT NULL CHECK (template <> ''),
  template_version INTEGER NOT NULL CHECK (template_version >= 1)
) STRICT;
CREATE INDEX document_by_network ON document (network_id);
CREATE UNIQUE INDEX document_by_meeting ON document (meeting_id, kind) WHERE meeting_id IS NOT NULL;

CREATE TABLE document_point (
  id          ${id},
  document_id TEXT    NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position    INTEGER NOT NULL CHECK (position >= 0),
  section     TEXT    NOT NULL,
  text        TEXT    NOT NULL CHECK (text <> ''),
  answer      TEXT CHECK (answer IN ('yes', 'partly', 'notYet', 'notRelevant')),
  note        TEXT    NOT NULL
) STRICT;
CREATE INDEX document_point_by_document ON document_point (document_id, position);

-- A signal a coach put away, as long as its facts (mark) stay what they were.
CREATE TABLE signal_dismissal (
  network_id TEXT    NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  rule       TEXT    NOT NULL CHECK (rule <> ''),
  subject    TEXT    NOT NULL,
  mark       TEXT    NOT NULL,
  reason     TEXT    NOT NULL CHECK (reason <> ''),
  at         INTEGER NOT NULL,
  PRIMARY KEY (network_id, rule, subject)
) STRICT, WITHOUT ROWID;

CREATE TABLE signal_threshold (
  workplace_id TEXT NOT NULL REFERENCES workplace (id) ON DELETE CASCADE,
  rule         TEXT NOT NULL CHECK (rule <> ''),
  name         TEXT NOT NULL CHECK (name <> ''),
  value        REAL NOT NULL,
  PRIMARY KEY (workplace_id, rule, name)
) STRICT, WITHOUT ROWID;
`

export const meetings: Migration = {
  version: 5,
  name: 'meetings',
  up: (sqlite) => {
    sqlite.exec(schema)
  },
}
