import type { Migration } from './index.ts'

const date = (column: string) =>
  `${column} TEXT CHECK (${column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]')`
const day = (column: string) => date(column).replace('TEXT', 'TEXT NOT NULL')
const id = 'TEXT NOT NULL PRIMARY KEY CHECK (length(id) = 36)'
const position = 'INTEGER NOT NULL CHECK (position >= 0)'

/** Who does or did something, as in 0005: at most one of the three, and gone with who goes. */
const who = (role: string) => `
  ${role}_person_id TEXT REFERENCES person (id) ON DELETE SET NULL,
  ${role}_coach_id  TEXT REFERENCES coach (id) ON DELETE SET NULL,
  ${role}_text      TEXT NOT NULL
  CHECK ((${role}_person_id IS NOT NULL) + (${role}_coach_id IS NOT NULL) + (${role}_text <> '') <= 1)`
const whoIndexes = (table: string, role: string) => `
CREATE INDEX ${table}_by_${role}_person ON ${table} (${role}_person_id) WHERE ${role}_person_id IS NOT NULL;
CREATE INDEX ${table}_by_${role}_coach ON ${table} (${role}_coach_id) WHERE ${role}_coach_id IS NOT NULL;`

const startingWell = `
ALTER TABLE network ADD COLUMN commissioner TEXT NOT NULL DEFAULT '';
ALTER TABLE network ADD COLUMN knowledge_kind TEXT CHECK (knowledge_kind IN ('tacit', 'factual', 'both'));

CREATE TABLE assignment_version (
  id           ${id},
  network_id   TEXT    NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  number       INTEGER NOT NULL CHECK (number >= 1),
  text         TEXT    NOT NULL CHECK (text <> ''),
  commissioner TEXT    NOT NULL,
  ${day('kept_on')},
  ${date('agreed_on')},
  note         TEXT    NOT NULL
) STRICT;
CREATE UNIQUE INDEX assignment_version_by_network ON assignment_version (network_id, number);

CREATE TABLE activity (
  id         ${id},
  network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  name       TEXT NOT NULL CHECK (name <> ''),
  level      REAL NOT NULL CHECK (level BETWEEN 0 AND 100),
  planned    REAL NOT NULL CHECK (planned BETWEEN 0 AND 100),
  note       TEXT NOT NULL
) STRICT;
CREATE INDEX activity_by_network ON activity (network_id);

CREATE TABLE party (
  id         ${id},
  network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  position   ${position},
  name       TEXT NOT NULL CHECK (name <> ''),
  brings     TEXT NOT NULL,
  gets       TEXT NOT NULL
) STRICT;
CREATE INDEX party_by_network ON party (network_id, position);

CREATE TABLE starting_situation (
  network_id      TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  initiatives     TEXT NOT NULL,
  works           TEXT NOT NULL,
  differs         TEXT NOT NULL,
  asks            TEXT NOT NULL,
  PRIMARY KEY (network_id, organisation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX starting_situation_by_organisation ON starting_situation (organisation_id);

CREATE TABLE research_question (
  id         ${id},
  network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  position   ${position},
  kind       TEXT NOT NULL CHECK (kind IN ('main', 'sub')),
  text       TEXT NOT NULL CHECK (text <> ''),
  answer     TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('open', 'answered', 'dropped'))
) STRICT;
CREATE INDEX research_question_by_network ON research_question (network_id, position);

CREATE TABLE expertise (
  network_id     TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  person_id      TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  asked_for      TEXT NOT NULL,
  wants_to_learn TEXT NOT NULL,
  opens_door     TEXT NOT NULL,
  PRIMARY KEY (network_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX expertise_by_person ON expertise (person_id);

CREATE TABLE need (
  id         ${id},
  network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  position   ${position},
  text       TEXT NOT NULL CHECK (text <> ''),
  outside    TEXT NOT NULL
) STRICT;
CREATE INDEX need_by_network ON need (network_id, position);

CREATE TABLE need_person (
  need_id   TEXT NOT NULL REFERENCES need (id) ON DELETE CASCADE,
  person_id TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  PRIMARY KEY (need_id, person_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX need_person_by_person ON need_person (person_id);
`

const library = `
-- Lists of short texts are JSON: they are read and written as a whole, and nothing refers to one of them.
CREATE TABLE work_form (
  id           ${id},
  workplace_id TEXT    NOT NULL REFERENCES workplace (id) ON DELETE CASCADE,
  copy_of      TEXT,
  title        TEXT    NOT NULL CHECK (title <> ''),
  purpose      TEXT    NOT NULL,
  minutes_from INTEGER NOT NULL CHECK (minutes_from BETWEEN 1 AND 600),
  minutes_to   INTEGER NOT NULL CHECK (minutes_to BETWEEN minutes_from AND 600),
  people_from  INTEGER NOT NULL CHECK (people_from BETWEEN 1 AND 500),
  people_to    INTEGER NOT NULL CHECK (people_to BETWEEN people_from AND 500),
  phases       TEXT    NOT NULL CHECK (json_type(phases) = 'array'),
  indicators   TEXT    NOT NULL CHECK (json_type(indicators) = 'array'),
  materials    TEXT    NOT NULL CHECK (json_type(materials) = 'array'),
  steps        TEXT    NOT NULL CHECK (json_type(steps) = 'array'),
  handout      TEXT    NOT NULL,
  source       TEXT    NOT NULL
) STRICT;
CREATE INDEX work_form_by_workplace ON work_form (workplace_id);
`

const products = `
CREATE TABLE product (
  id         ${id},
  network_id TEXT NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  position   ${position},
  name       TEXT NOT NULL CHECK (name <> ''),
  purpose    TEXT NOT NULL,
  ${who('owner')}
) STRICT;
CREATE INDEX product_by_network ON product (network_id, position);
${whoIndexes('product', 'owner')}

CREATE TABLE product_version (
  id         ${id},
  product_id TEXT    NOT NULL REFERENCES product (id) ON DELETE CASCADE,
  number     INTEGER NOT NULL CHECK (number >= 1),
  name       TEXT    NOT NULL,
  ${date('made_on')},
  changes    TEXT    NOT NULL
) STRICT;
CREATE UNIQUE INDEX product_version_by_product ON product_version (product_id, number);

CREATE TABLE try_out (
  id              ${id},
  product_id      TEXT NOT NULL REFERENCES product (id) ON DELETE CASCADE,
  version_id      TEXT NOT NULL REFERENCES product_version (id) ON DELETE CASCADE,
  organisation_id TEXT REFERENCES organisation (id) ON DELETE SET NULL,
  ${date('"on"')},
  setting         TEXT NOT NULL
) STRICT;
CREATE INDEX try_out_by_product ON try_out (product_id);
CREATE INDEX try_out_by_version ON try_out (version_id);
CREATE INDEX try_out_by_organisation ON try_out (organisation_id) WHERE organisation_id IS NOT NULL;

CREATE TABLE finding (
  id             ${id},
  try_out_id     TEXT NOT NULL REFERENCES try_out (id) ON DELETE CASCADE,
  position       ${position},
  text           TEXT NOT NULL CHECK (text <> ''),
  answered_by_id TEXT REFERENCES product_version (id) ON DELETE SET NULL
) STRICT;
CREATE INDEX finding_by_try_out ON finding (try_out_id, position);
CREATE INDEX finding_by_answer ON finding (answered_by_id) WHERE answered_by_id IS NOT NULL;

CREATE TABLE product_use (
  product_id      TEXT NOT NULL REFERENCES product (id) ON DELETE CASCADE,
  organisation_id TEXT NOT NULL REFERENCES organisation (id) ON DELETE CASCADE,
  state           TEXT NOT NULL CHECK (state IN ('explore', 'try', 'use', 'embedded')),
  ${date('since')},
  note            TEXT NOT NULL,
  PRIMARY KEY (product_id, organisation_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_use_by_organisation ON product_use (organisation_id);
`

const documents = `
ALTER TABLE document ADD COLUMN product_version_id TEXT REFERENCES product_version (id) ON DELETE CASCADE;
CREATE UNIQUE INDEX document_by_product_version ON document (product_version_id, kind)
  WHERE product_version_id IS NOT NULL;
ALTER TABLE document_point ADD COLUMN key TEXT NOT NULL DEFAULT '';

-- What is written is structured text (shared/domain/rich-text.ts), as JSON.
CREATE TABLE document_section (
  id          ${id},
  document_id TEXT NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  position    ${position},
  title       TEXT NOT NULL CHECK (title <> ''),
  guidance    TEXT NOT NULL,
  body        TEXT NOT NULL CHECK (json_type(body) = 'object')
) STRICT;
CREATE INDEX document_section_by_document ON document_section (document_id, position);

CREATE TABLE document_version (
  id          ${id},
  document_id TEXT    NOT NULL REFERENCES document (id) ON DELETE CASCADE,
  number      INTEGER NOT NULL CHECK (number >= 1),
  name        TEXT    NOT NULL,
  ${day('kept_on')}
) STRICT;
CREATE UNIQUE INDEX document_version_by_document ON document_version (document_id, number);

CREATE TABLE document_version_section (
  version_id TEXT NOT NULL REFERENCES document_version (id) ON DELETE CASCADE,
  position   ${position},
  title      TEXT NOT NULL CHECK (title <> ''),
  body       TEXT NOT NULL CHECK (json_type(body) = 'object'),
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE consent (
  id         ${id},
  version_id TEXT NOT NULL REFERENCES document_version (id) ON DELETE CASCADE,
  ${day('"on"')},
  ${who('who')}
) STRICT;
CREATE INDEX consent_by_version ON consent (version_id);
${whoIndexes('consent', 'who')}
`

const boards = `
CREATE TABLE board (
  id         ${id},
  network_id TEXT    NOT NULL REFERENCES network (id) ON DELETE CASCADE,
  position   ${position},
  title      TEXT    NOT NULL CHECK (title <> ''),
  question   TEXT    NOT NULL,
  is_shown   INTEGER NOT NULL CHECK (is_shown IN (0, 1))
) STRICT;
CREATE INDEX board_by_network ON board (network_id, position);

CREATE TABLE cluster (
  id       ${id},
  board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
  position ${position},
  name     TEXT NOT NULL CHECK (name <> ''),
  note     TEXT NOT NULL
) STRICT;
CREATE INDEX cluster_by_board ON cluster (board_id, position);

CREATE TABLE card (
  id         ${id},
  board_id   TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
  cluster_id TEXT REFERENCES cluster (id) ON DELETE SET NULL,
  position   ${position},
  text       TEXT NOT NULL CHECK (text <> ''),
  note       TEXT NOT NULL,
  meeting_id TEXT REFERENCES meeting (id) ON DELETE SET NULL,
  ${who('author')}
) STRICT;
CREATE INDEX card_by_board ON card (board_id, cluster_id, position);
CREATE INDEX card_by_cluster ON card (cluster_id) WHERE cluster_id IS NOT NULL;
CREATE INDEX card_by_meeting ON card (meeting_id) WHERE meeting_id IS NOT NULL;
${whoIndexes('card', 'author')}

-- What one person thought, alone. No name, no time, ids without an order, and no rowid, which would keep one.
CREATE TABLE rating_sheet (
  id       ${id},
  board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX rating_sheet_by_board ON rating_sheet (board_id);

CREATE TABLE estimate (
  sheet_id   TEXT    NOT NULL REFERENCES rating_sheet (id) ON DELETE CASCADE,
  cluster_id TEXT    NOT NULL REFERENCES cluster (id) ON DELETE CASCADE,
  criterion  TEXT    NOT NULL CHECK (criterion IN ('fit', 'desirability', 'feasibility')),
  value      INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
  PRIMARY KEY (sheet_id, cluster_id, criterion)
) STRICT, WITHOUT ROWID;
CREATE INDEX estimate_by_cluster ON estimate (cluster_id);

CREATE TABLE decision (
  id         ${id},
  board_id   TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL CHECK (kind IN ('adopt', 'combine', 'park', 'new', 'none')),
  ${day('"on"')},
  reason     TEXT NOT NULL,
  product_id TEXT REFERENCES product (id) ON DELETE SET NULL,
  ${who('owner')}
) STRICT;
CREATE INDEX decision_by_board ON decision (board_id);
CREATE INDEX decision_by_product ON decision (product_id) WHERE product_id IS NOT NULL;
${whoIndexes('decision', 'owner')}

-- A cluster that was weighed, by the name it had; the name stays when the cluster goes.
CREATE TABLE decision_cluster (
  decision_id TEXT NOT NULL REFERENCES decision (id) ON DELETE CASCADE,
  position    ${position},
  cluster_id  TEXT REFERENCES cluster (id) ON DELETE SET NULL,
  name        TEXT NOT NULL,
  PRIMARY KEY (decision_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX decision_cluster_by_cluster ON decision_cluster (cluster_id) WHERE cluster_id IS NOT NULL;
`

const attachments = `
-- A file by what is in it (attachments/<sha256> in the data folder), or a link; of exactly one thing.
CREATE TABLE attachment (
  id                 ${id},
  card_id            TEXT REFERENCES card (id) ON DELETE CASCADE,
  product_version_id TEXT REFERENCES product_version (id) ON DELETE CASCADE,
  document_id        TEXT REFERENCES document (id) ON DELETE CASCADE,
  position           ${position},
  kind               TEXT    NOT NULL CHECK (kind IN ('link', 'picture', 'document', 'other')),
  name               TEXT    NOT NULL CHECK (name <> ''),
  url                TEXT,
  sha256             TEXT CHECK (length(sha256) = 64),
  bytes              INTEGER CHECK (bytes BETWEEN 0 AND 26214400),
  media_type         TEXT    NOT NULL,
  CHECK ((card_id IS NOT NULL) + (product_version_id IS NOT NULL) + (document_id IS NOT NULL) = 1),
  CHECK ((kind = 'link') = (url IS NOT NULL)),
  CHECK ((kind = 'link') = (sha256 IS NULL) AND (sha256 IS NULL) = (bytes IS NULL))
) STRICT;
CREATE INDEX attachment_by_card ON attachment (card_id) WHERE card_id IS NOT NULL;
CREATE INDEX attachment_by_product_version ON attachment (product_version_id) WHERE product_version_id IS NOT NULL;
CREATE INDEX attachment_by_document ON attachment (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX attachment_by_content ON attachment (sha256) WHERE sha256 IS NOT NULL;
`

export const documentsAndBoards: Migration = {
  version: 6,
  name: 'documents-and-boards',
  up: (sqlite) => {
    for (const part of [startingWell, library, products, documents, boards, attachments]) sqlite.exec(part)
  },
}
