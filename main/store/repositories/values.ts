import type { ValueEntryRow, ValueStoryRow } from '../../../shared/contract/yields.ts'
import type { NetworkId, RoundId, ValueEntryId, ValueStoryId } from '../../../shared/domain/ids.ts'
import {
  type Shown,
  type ValueEntry,
  ValueId,
  ValueLevel,
  type ValueStep,
  type ValueStory,
  Visibility,
} from '../../../shared/domain/yields.ts'
import { type ReadableDb, type SqlRow, type WritableDb, oneOf, text, textOrNull } from '../db.ts'
import { calledColumns, toWho, whoParams } from './who.ts'

/** Reads the three columns that say who may read it. */
export const toShown = (row: SqlRow): Shown => ({
  visibility: oneOf(Visibility.options, row, 'visibility'),
  permittedOn: textOrNull(row, 'permitted_on'),
  withdrawnOn: textOrNull(row, 'withdrawn_on'),
})

const toCalled = (row: SqlRow) => ({
  whoCode: textOrNull(row, 'who_code'),
  whoName: text(row, 'who_name'),
})

const toEntry = (row: SqlRow): ValueEntry => ({
  id: text(row, 'id') as ValueEntryId,
  networkId: text(row, 'network_id') as NetworkId,
  roundId: textOrNull(row, 'round_id') as RoundId | null,
  valueId: oneOf(ValueId.options, row, 'value_id'),
  level: oneOf(ValueLevel.options, row, 'level'),
  kind: oneOf(['statement', 'observation'], row, 'kind'),
  text: text(row, 'text'),
  evidence: text(row, 'evidence'),
  on: textOrNull(row, 'on'),
  who: toWho(row, 'who'),
  ...toShown(row),
})

/** The last first, those without a day at the end. */
export const entryRows = (db: ReadableDb, networkId: NetworkId): ValueEntryRow[] =>
  db.all(
    `SELECT *, ${calledColumns('who')} FROM value_entry WHERE network_id = :networkId
     ORDER BY "on" IS NULL, "on" DESC, text, id`,
    { networkId },
    (row) => ({ ...toEntry(row), ...toCalled(row) }),
  )

export const findEntry = (db: ReadableDb, id: ValueEntryId): ValueEntry | undefined =>
  db.get('SELECT * FROM value_entry WHERE id = :id', { id }, toEntry)

export function insertEntry(db: WritableDb, { who, ...columns }: ValueEntry): void {
  db.run(
    `INSERT INTO value_entry (id, network_id, round_id, value_id, level, kind, text, evidence, "on", visibility,
       permitted_on, withdrawn_on, who_person_id, who_coach_id, who_text)
     VALUES (:id, :networkId, :roundId, :valueId, :level, :kind, :text, :evidence, :on, :visibility, :permittedOn,
       :withdrawnOn, :personId, :coachId, :whoText)`,
    { ...columns, ...whoParams(who) },
  )
}

export function updateEntry(db: WritableDb, { who, networkId: _, ...columns }: ValueEntry): void {
  db.run(
    `UPDATE value_entry SET round_id = :roundId, value_id = :valueId, level = :level, kind = :kind, text = :text,
       evidence = :evidence, "on" = :on, visibility = :visibility, permitted_on = :permittedOn,
       withdrawn_on = :withdrawnOn, who_person_id = :personId, who_coach_id = :coachId, who_text = :whoText
     WHERE id = :id`,
    { ...columns, ...whoParams(who) },
  )
}

const toStory = (row: SqlRow): ValueStory => ({
  id: text(row, 'id') as ValueStoryId,
  networkId: text(row, 'network_id') as NetworkId,
  roundId: textOrNull(row, 'round_id') as RoundId | null,
  title: text(row, 'title'),
  level: oneOf(ValueLevel.options, row, 'level'),
  on: textOrNull(row, 'on'),
  who: toWho(row, 'who'),
  ...toShown(row),
})

const toStep = (row: SqlRow): ValueStep => ({
  valueId: oneOf(ValueId.options, row, 'value_id'),
  text: text(row, 'text'),
  evidence: text(row, 'evidence'),
})

/** The steps of every story of a network; those of one story in the order of the values, blank ones left out. */
function stepsIn(db: ReadableDb, networkId: NetworkId): ReadonlyMap<string, ValueStep[]> {
  const steps = db.all(
    `SELECT value_step.* FROM value_step JOIN value_story ON value_story.id = story_id
     WHERE network_id = :networkId`,
    { networkId },
    (row) => ({ storyId: text(row, 'story_id'), step: toStep(row) }),
  )
  return new Map(
    [...Map.groupBy(steps, ({ storyId }) => storyId)].map(([storyId, own]) => [
      storyId,
      ValueId.options.flatMap((id) => own.flatMap(({ step }) => (step.valueId === id ? [step] : []))),
    ]),
  )
}

/** The last first, those without a day at the end. */
export function storyRows(db: ReadableDb, networkId: NetworkId): ValueStoryRow[] {
  const steps = stepsIn(db, networkId)
  return db.all(
    `SELECT *, ${calledColumns('who')} FROM value_story WHERE network_id = :networkId
     ORDER BY "on" IS NULL, "on" DESC, title, id`,
    { networkId },
    (row) => ({ ...toStory(row), ...toCalled(row), steps: steps.get(text(row, 'id')) ?? [] }),
  )
}

export const findStory = (db: ReadableDb, id: ValueStoryId): ValueStory | undefined =>
  db.get('SELECT * FROM value_story WHERE id = :id', { id }, toStory)

export function insertStory(db: WritableDb, { who, ...columns }: ValueStory): void {
  db.run(
    `INSERT INTO value_story (id, network_id, round_id, title, level, "on", visibility, permitted_on, withdrawn_on,
       who_person_id, who_coach_id, who_text)
     VALUES (:id, :networkId, :roundId, :title, :level, :on, :visibility, :permittedOn, :withdrawnOn, :personId,
       :coachId, :whoText)`,
    { ...columns, ...whoParams(who) },
  )
}

export function updateStory(db: WritableDb, { who, networkId: _, ...columns }: ValueStory): void {
  db.run(
    `UPDATE value_story SET round_id = :roundId, title = :title, level = :level, "on" = :on,
       visibility = :visibility, permitted_on = :permittedOn, withdrawn_on = :withdrawnOn,
       who_person_id = :personId, who_coach_id = :coachId, who_text = :whoText
     WHERE id = :id`,
    { ...columns, ...whoParams(who) },
  )
}

export const findStep = (db: ReadableDb, storyId: ValueStoryId, valueId: ValueId): ValueStep | undefined =>
  db.get(
    'SELECT * FROM value_step WHERE story_id = :storyId AND value_id = :valueId',
    { storyId, valueId },
    toStep,
  )

/** Without words it is blank again. */
export function putStep(
  db: WritableDb,
  storyId: ValueStoryId,
  { valueId, text: words, evidence }: ValueStep,
): void {
  if (words + evidence === '')
    db.run('DELETE FROM value_step WHERE story_id = :storyId AND value_id = :valueId', { storyId, valueId })
  else
    db.run(
      `INSERT INTO value_step (story_id, value_id, text, evidence) VALUES (:storyId, :valueId, :words, :evidence)
       ON CONFLICT (story_id, value_id) DO UPDATE SET text = :words, evidence = :evidence`,
      { storyId, valueId, words, evidence },
    )
}
