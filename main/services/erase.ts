import { fail } from '../../shared/contract/failures.ts'
import type { ErasePreview, TiesOfErased, ToErase } from '../../shared/contract/erase.ts'
import type { Called } from '../../shared/domain/history.ts'
import type { PersonId, TieWaveId } from '../../shared/domain/ids.ts'
import { type ReadableDb, type WritableDb, boolean, text } from '../store/db.ts'
import { eraseGoing } from '../store/erasing/erase.ts'
import { type Erasable, type Going, goingWith, knownIds } from '../store/erasing/going.ts'
import { imagesOf, rowsOnRecord } from '../store/erasing/images.ts'
import { mentionsNow, planWipe } from '../store/erasing/on-record.ts'
import { hasRow, keyOfId } from '../store/erasing/references.ts'
import { type ErasableKind, erasableKinds } from '../store/erasing/rules.ts'
import { knownStints, presentStint, wipeStint } from '../store/erasing/stints.ts'
import { keepSummaries } from '../store/repositories/round-picture.ts'
import { savedFiles } from '../store/repositories/saved-files.ts'
import { setStatus } from '../store/repositories/ties.ts'
import type { Outcome } from '../store/write.ts'
import { required } from './required.ts'
import { calledBy, calledNow } from './subjects.ts'
import { wipeAnswers } from './ties-out.ts'

interface Asked {
  readonly what: ToErase
}

/** What a thing is called now; or, when it is in the trash or was taken back, what it was called last. */
function called(db: ReadableDb, { kind, id }: ToErase): Called {
  const now = calledNow(db, kind, id)
  if (now !== null) return now
  let last: Called | null = null
  for (const row of rowsOnRecord(db))
    if (row.table === kind && row.key === keyOfId(id))
      for (const image of imagesOf(row)) last = calledBy(kind, image)
  return required(kind, last ?? undefined)
}

const going = (db: ReadableDb, { what }: Asked, ties: TiesOfErased = 'remove'): Going =>
  goingWith(db, [{ ...what, tiesStay: ties === 'unnamed' }])

const rowsByTable = ({ present }: Going): Record<string, number> =>
  Object.fromEntries(
    [...present].flatMap(([table, keys]) => (keys.length === 0 ? [] : [[table, keys.length]])),
  )

const idsIn = ({ rows }: Going, kind: ErasableKind): string[] =>
  [...(rows.get(kind) ?? [])].map((key) => String((JSON.parse(key) as unknown[])[0]))

const peopleAlong = (all: Going, { kind, id }: ToErase): number =>
  idsIn(all, 'person').filter((each) => kind !== 'person' || each !== id).length

type Preview = Omit<ErasePreview, 'backups' | 'setAside'>

/** What would go, and what still says the name elsewhere. NOT_FOUND when the file knows nothing of it. */
function preview(db: ReadableDb, input: Asked): Preview {
  const name = called(db, input.what)
  const all = going(db, input)
  const plan = planWipe(db, all, new Map())
  return {
    called: name,
    rows: rowsByTable(all),
    attachments: filesOf(db, all).length,
    people: peopleAlong(all, input.what),
    steps: plan.touched.size,
    inTrash: plan.removing.size,
    mentions: mentionsNow(db, all),
    files: savedFiles(db, networksOf(db, all), workplaceOf(db, input.what)),
  }
}

/** The files that only what goes points at: its rows, and what undo or the trash could have brought back of them. */
function filesOf(db: ReadableDb, { rows }: Going): string[] {
  const [going, staying] = [new Set<string>(), new Set<string>()]
  const note = (key: string, file: unknown) => {
    if (typeof file === 'string') (hasRow(rows, { table: 'attachment', key }) ? going : staying).add(file)
  }
  db.all('SELECT json_array(id) AS key, sha256 FROM attachment', {}, (row) => {
    note(text(row, 'key'), row['sha256'])
  })
  for (const row of rowsOnRecord(db))
    if (row.table === 'attachment') for (const image of imagesOf(row)) note(row.key, image['sha256'])
  return [...going].filter((file) => !staying.has(file)).sort()
}

/** The networks that the people and networks which go are or were in. */
function networksOf(db: ReadableDb, all: Going): string[] {
  const ids = db.all(
    `SELECT network_id FROM membership WHERE person_id IN (SELECT value FROM json_each(:people))
     UNION
     SELECT network_id FROM tie_survey JOIN tie_wave ON tie_wave.survey_id = tie_survey.id
     JOIN tie_respondent ON tie_respondent.wave_id = tie_wave.id
     WHERE tie_respondent.person_id IN (SELECT value FROM json_each(:people))`,
    { people: JSON.stringify(idsIn(all, 'person')) },
    (row) => text(row, 'network_id'),
  )
  return [...new Set([...ids, ...idsIn(all, 'network')])]
}

interface About {
  /** The people, networks and workplaces that go. */
  readonly ids: readonly string[]
  /** The files that only they point at. */
  readonly files: readonly string[]
  /** The example is nobody's: it may be opened again. */
  readonly isFictitious: boolean
}

const idsOf = (all: Going): string[] => erasableKinds.flatMap((kind) => idsIn(all, kind)).sort()

/** Null for what is only on record. */
const workplaceOf = (db: ReadableDb, { kind, id }: ToErase): string | null =>
  kind === 'workplace'
    ? id
    : (db.get(`SELECT workplace_id FROM ${kind} WHERE id = :id`, { id }, (row) =>
        text(row, 'workplace_id'),
      ) ?? null)

const isFictitious = (db: ReadableDb, what: ToErase): boolean =>
  db.get('SELECT fictitious FROM workplace WHERE id = :id', { id: workplaceOf(db, what) }, (row) =>
    boolean(row, 'fictitious'),
  ) ?? false

/** What a ledger is to hold of it. NOT_FOUND. */
function about(db: ReadableDb, input: Asked): About {
  called(db, input.what)
  const all = going(db, input)
  return { ids: idsOf(all), files: filesOf(db, all), isFictitious: isFictitious(db, input.what) }
}

interface Known {
  /** `optOut`: somebody's time in a wave, if they opted out of it. */
  readonly kind: ErasableKind | 'optOut'
  readonly id: string
}

/** Everybody and everything that could be in a ledger, in the tables or on record. */
const known = (db: ReadableDb): Known[] => [
  ...[...knownIds(db, erasableKinds)].flatMap(([kind, ids]) => [...ids].map((id) => ({ kind, id }))),
  ...[...knownStints(db).keys()].map((id) => ({ kind: 'optOut' as const, id })),
]

const counts = (all: Going) => ({
  people: idsIn(all, 'person').length,
  networks: idsIn(all, 'network').length,
})

const sum = (rows: Readonly<Record<string, number>>): number => Object.values(rows).reduce((a, b) => a + b, 0)

/**
 * Removes it for good. `expected`: the ids that were put in the ledger; CHANGED_MEANWHILE when others would go by now.
 */
function run(
  db: WritableDb,
  input: Asked & { readonly ties: TiesOfErased; readonly expected: readonly string[] },
): Outcome<{ readonly rows: number; readonly people: number }> {
  called(db, input.what)
  const all = going(db, input, input.ties)
  if (idsOf(all).join() !== input.expected.join()) throw fail('CHANGED_MEANWHILE')
  const rows = sum(rowsByTable(all))
  eraseGoing(db, all)
  keepSummaries(db)
  return {
    result: { rows, people: peopleAlong(all, input.what) },
    history: 'event',
    isForGood: true,
    summary: { counts: counts(all) },
  }
}

/** Who opted out of a wave before is out of it again, with what they and others answered. */
function optOutAgain(db: WritableDb, ids: readonly string[]): void {
  if (ids.length === 0) return
  const stints = knownStints(db)
  for (const id of ids) {
    const stint = stints.get(id)
    if (stint === undefined) continue
    const [waveId, personId] = [stint.waveId as TieWaveId, stint.personId as PersonId]
    // In again since then: that time is another one, and stays; what is on record of them cannot be told apart.
    if (presentStint(db, stint)) {
      wipeAnswers(db, { waveId, personId })
      setStatus(db, waveId, personId, 'optedOut')
    } else wipeStint(db, stint)
  }
}

type RemovedBefore = Erasable | { readonly kind: 'optOut'; readonly id: string }

/** Removes what was removed before and came back with a backup or an import; writes the file anew in any case. */
function again(
  db: WritableDb,
  { things: found }: { readonly things: readonly RemovedBefore[] },
): Outcome<{ readonly rows: number }> {
  if (found.length === 0) return { result: { rows: 0 }, history: 'record', isForGood: true }
  optOutAgain(
    db,
    found.flatMap(({ kind, id }) => (kind === 'optOut' ? [id] : [])),
  )
  const things = found.filter((each) => each.kind !== 'optOut')
  const all = goingWith(db, things)
  eraseGoing(db, all)
  keepSummaries(db)
  return {
    result: { rows: sum(rowsByTable(all)) },
    history: 'event',
    isForGood: true,
    summary: { counts: counts(all) },
  }
}

export const queries = {
  'erase.preview': preview,
  'erase.about': about,
  'erase.known': known,
} as const
export const commands = { 'erase.run': run, 'erase.again': again } as const
