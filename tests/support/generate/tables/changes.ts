import { type RecordedTable, quoted, recordedTables, rowImage } from '../../../../main/store/recording.ts'
import { keptFor, keptSteps } from '../../../../main/store/trim.ts'
import { roles } from '../names.ts'
import { endOf, timeOf } from '../plan.ts'
import type { Random } from '../random.ts'
import type { Part, World } from '../world.ts'

/** Something a coach did at a moment: the import of a wave, or another word for somebody's role. */
type Event =
  | { readonly at: number; readonly networkId: string; readonly kind: 'import'; readonly waveId: string }
  | {
      readonly at: number
      readonly networkId: string
      readonly kind: 'edit'
      readonly personId: string
      readonly before: string
      readonly after: string
    }

const minute = 60_000

function importsOf({ waves, surveys, spans }: World, random: Random): Event[] {
  const networkOf = new Map(surveys.map(({ id, networkId }) => [id, networkId]))
  return waves.flatMap(({ id: waveId, surveyId, heldOn }) => {
    const networkId = networkOf.get(surveyId)
    if (networkId === undefined) return []
    const held = heldOn ?? spans.get(networkId)?.from ?? ''
    return [
      { at: timeOf(held) + random.int(8 * 60, 22 * 60) * minute, networkId, kind: 'import' as const, waveId },
    ]
  })
}

/** Roles typed and typed again: each step starts where the one before ended, and the last one is what stands now. */
function editsOf(world: World, random: Random): Event[] {
  const { plan, memberships, networks, people } = world
  const [start, end] = [timeOf(plan.from), timeOf(endOf(plan))]
  const moments = networks.flatMap(({ id }) => {
    const members = memberships.filter(({ networkId }) => networkId === id)
    return Array.from({ length: members.length === 0 ? 0 : plan.editsPerNetwork }, () => ({
      networkId: id,
      personId: random.pick(members).personId,
      at: start + Math.floor(random.next() * (end - start)),
    }))
  })
  const now = new Map<string, string>(people.map(({ id, role }) => [id, role]))
  return moments
    .sort((a, b) => b.at - a.at)
    .map((moment) => {
      const after = now.get(moment.personId) ?? ''
      const before = random.pick(roles.filter((role) => role !== after))
      now.set(moment.personId, before)
      return { ...moment, kind: 'edit' as const, before, after }
    })
}

/** What the recording triggers would have written, with the images made by the same SQL. */
function recorder({ sqlite }: World) {
  const tables = recordedTables(sqlite)
  const table = (name: string): RecordedTable => {
    const found = tables.get(name)
    if (found === undefined) throw new Error(`Table ${name} is not recorded`)
    return found
  }
  const key = ({ name, key }: RecordedTable) =>
    `json_array(${key.map((column) => `${quoted(name)}.${quoted(column)}`).join(', ')})`
  const arrived = ['tie_wave', 'tie_respondent', 'tie', 'tie_blank', 'outside_contact'].map((name) =>
    sqlite.prepare(
      `INSERT INTO change_row (change_seq, n, table_name, row_key, before, after)
       SELECT :seq, (SELECT count(*) FROM change_row WHERE change_seq = :seq) + row_number() OVER (ORDER BY row_key),
         '${name}', row_key, NULL, image
       FROM (SELECT ${key(table(name))} AS row_key, ${rowImage(table(name), quoted(name))} AS image
         FROM ${quoted(name)} WHERE ${name === 'tie_wave' ? 'id' : 'wave_id'} = :waveId)`,
    ),
  )
  const person = table('person')
  const edited = sqlite.prepare(
    `INSERT INTO change_row (change_seq, n, table_name, row_key, before, after)
     SELECT :seq, 1, 'person', ${key(person)}, json_set(image, '$.role', :before), json_set(image, '$.role', :after)
     FROM (SELECT *, ${rowImage(person, 'person')} AS image FROM person WHERE id = :personId) AS person`,
  )
  /** Answers how many rows it recorded. */
  return (event: Event, seq: number | bigint): number => {
    if (event.kind === 'edit') {
      const { personId, before, after } = event
      return edited.run({ seq, personId, before, after }).changes
    }
    return arrived.reduce((n, statement) => n + statement.run({ seq, waveId: event.waveId }).changes, 0)
  }
}

/**
 * The record of changes, as far back as the store keeps it, written after the rows it speaks of: every image is one that
 * taking back would accept.
 */
export const changes: Part = {
  name: 'changes',
  tables: ['change', 'change_row'],
  needs: ['ties'],
  fill(world, random) {
    const record = recorder(world)
    const addChange = world.sqlite.prepare(
      'INSERT INTO change (id, at, command, summary, network_id) VALUES (:id, :at, :command, :summary, :networkId)',
    )
    const forgotten = timeOf(endOf(world.plan)) - keptFor
    const events = [...importsOf(world, random), ...editsOf(world, random)]
      .filter(({ at }) => at >= forgotten)
      .sort((a, b) => a.at - b.at)
      .slice(-keptSteps)
    for (const event of events) {
      const isEdit = event.kind === 'edit'
      const { lastInsertRowid } = addChange.run({
        id: random.uuid(),
        at: event.at,
        command: isEdit ? 'participants.updatePerson' : 'imports.apply',
        summary: JSON.stringify(isEdit ? { fields: ['role'] } : { counts: { waves: 1 } }),
        networkId: event.networkId,
      })
      if (record(event, lastInsertRowid) === 0) throw new Error('A change without a row')
    }
  },
}
