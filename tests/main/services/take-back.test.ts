import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Failure } from '../../../shared/contract/failures.ts'
import type { Person } from '../../../shared/domain/entities.ts'
import type { MeetingId, NetworkId } from '../../../shared/domain/ids.ts'
import { type services } from '../../../main/services/index.ts'
import type { Store } from '../../../main/store/open.ts'
import { takeBackChange } from '../../support/history.ts'
import { type SqlRow, text } from '../../../main/store/db.ts'
import { completeCard } from '../../support/card.ts'
import { ask, change, contentDigest, readyNetwork, temporaryStore } from '../../support/store.ts'

/** One of the ids in a table, by a number that came out of nowhere; a made-up one when there is none. */
function pick(store: Store, table: string, n: number, column = 'id'): never {
  const ids = store.read.all(`SELECT ${column} AS id FROM ${table} ORDER BY 1`, {}, (row: SqlRow) =>
    text(row, 'id'),
  )
  return (ids[n % Math.max(1, ids.length)] ?? '99999999-9999-4999-8999-999999999999') as never
}

interface Dice {
  readonly a: number
  readonly b: number
  readonly word: string
  readonly day: string
}

const today = '2026-11-01'
type Command = (store: Store, dice: Dice) => { notice: { seq: number } | null }

const kinds = ['school', 'university', 'other'] as const
const people = (n: number, from = 0): { personId: Person['id']; isNew: boolean; code: string }[] =>
  Array.from({ length: n }, (_, i) => ({
    personId: crypto.randomUUID() as Person['id'],
    isNew: true,
    code: `i${String(from)}-${String(i)}`,
  }))

const valueOf = (word: string): [number, string] => [0, word]

function importSome(store: Store, { a, b, word }: Dice) {
  const networkId: NetworkId = pick(store, 'network', a)
  const existing = ask(store, 'imports.existing', { networkId })
  const fresh = people(2 + (b % 4), existing.seq)
  const known = existing.people
    .slice(0, b % 3)
    .map(({ personId, code }) => ({ personId, isNew: false, code }))
  const all = [...fresh, ...known]
  const ids = all.map(({ personId }) => personId)
  return change(store, 'imports.apply', {
    networkId,
    expectedSeq: existing.seq,
    attributes: [`kleur ${String(a % 3)}`],
    people: all.map((person) => ({
      ...person,
      role: word,
      organisationName: `School ${word}`,
      values: [valueOf(word)],
    })),
    ties: {
      survey: {
        name: `Vraag ${String(a % 2)}`,
        question: '',
        scaleMax: 4,
      },
      waves: [
        {
          label: `ronde ${String(existing.seq)}`,
          respondents: ids.map((personId) => ({ personId, status: 'answered' as const })),
          arcs: ids.slice(1).map((to, i) => ({ from: ids[0] ?? to, to, value: 1 + (i % 4) })),
        },
      ],
    },
  })
}

type Name = Exclude<keyof typeof services.commands, `${'history' | 'trash' | 'erase' | 'bundles'}.${string}`>

/** The clock of a meeting, at some moment after it began. */
const clock = (store: Store, { a, b }: Dice): { meetingId: MeetingId; now: number } => ({
  meetingId: pick(store, b % 4 === 0 ? 'meeting' : 'running', a, b % 4 === 0 ? 'id' : 'meeting_id'),
  now: Date.UTC(2026, 10, 4, 13, 0) + b * 1_000,
})

/** Every command of the app at least once, with whatever it may find in the store; the history has tests of its own. */
const commands: Readonly<Record<Name, Command>> = {
  'workplaces.create': (store, { word }) => change(store, 'workplaces.create', { name: word }),
  'workplaces.rename': (store, { a, word }) =>
    change(store, 'workplaces.rename', { id: pick(store, 'workplace', a), name: word }),
  'workplaces.remove': (store, { a }) =>
    change(store, 'workplaces.remove', { id: pick(store, 'workplace', a) }),
  'workplaces.openExample': (store) => change(store, 'workplaces.openExample'),
  'workplaces.removeExample': (store) => change(store, 'workplaces.removeExample'),
  'networks.create': (store, { a, word, day }) =>
    change(store, 'networks.create', {
      workplaceId: pick(store, 'workplace', a),
      name: word,
      plannedEnd: day,
    }),
  'networks.update': (store, { a, word }) =>
    change(store, 'networks.update', {
      id: pick(store, 'network', a),
      patch: { theme: word, ambition: 'radical' },
    }),
  'networks.updatePrivacy': (store, { a, b }) =>
    change(store, 'networks.updatePrivacy', {
      id: pick(store, 'network', a),
      patch: b % 8 === 0 ? { purpose: '' } : completeCard,
    }),
  'networks.remove': (store, { a }) => change(store, 'networks.remove', { id: pick(store, 'network', a) }),
  'participants.add': (store, { a, b, word, day }) =>
    change(store, 'participants.add', {
      networkId: pick(store, 'network', a),
      person: {
        displayName: word,
        ...(b % 2 === 0 ? { organisationId: pick(store, 'organisation', b) } : {}),
      },
      from: b % 3 === 0 ? undefined : day,
      today,
    }),
  'participants.join': (store, { a, b }) =>
    change(store, 'participants.join', {
      networkId: pick(store, 'network', a),
      personId: pick(store, 'person', b),
      today,
    }),
  'participants.updatePerson': (store, { a, b, word }) =>
    change(store, 'participants.updatePerson', {
      id: pick(store, 'person', a),
      patch:
        b % 2 === 0
          ? { code: `x${String(b)}`, role: word }
          : { organisationId: pick(store, 'organisation', b) },
    }),
  'participants.updateMembership': (store, { a, b, day }) =>
    change(store, 'participants.updateMembership', {
      id: pick(store, 'membership', a),
      patch: b % 2 === 0 ? { to: day } : { from: day },
    }),
  'participants.remove': (store, { a, b }) =>
    change(store, 'participants.remove', {
      membershipIds: [pick(store, 'membership', a), pick(store, 'membership', b)],
    }),
  'participants.setValue': (store, { a, b, word }) =>
    change(store, 'participants.setValue', {
      personId: pick(store, 'person', a),
      attributeId: pick(store, 'attribute', b),
      value: b % 4 === 0 ? '' : word,
    }),
  'attributes.add': (store, { a, word }) =>
    change(store, 'attributes.add', { workplaceId: pick(store, 'workplace', a), name: word }),
  'attributes.rename': (store, { a, word }) =>
    change(store, 'attributes.rename', { id: pick(store, 'attribute', a), name: word }),
  'attributes.remove': (store, { a }) =>
    change(store, 'attributes.remove', { id: pick(store, 'attribute', a) }),
  'organisations.add': (store, { a, b, word }) =>
    change(store, 'organisations.add', {
      workplaceId: pick(store, 'workplace', a),
      name: word,
      kind: kinds[b % 3] ?? 'other',
    }),
  'organisations.update': (store, { a, word }) =>
    change(store, 'organisations.update', { id: pick(store, 'organisation', a), patch: { name: word } }),
  'organisations.remove': (store, { a }) =>
    change(store, 'organisations.remove', { id: pick(store, 'organisation', a) }),
  'coaches.add': (store, { a, b, word }) =>
    change(store, 'coaches.add', {
      workplaceId: pick(store, 'workplace', a),
      name: word,
      organisationId: null,
      networkIds: b % 2 === 0 ? [] : [pick(store, 'network', b)],
    }),
  'coaches.update': (store, { a, b, word }) =>
    change(store, 'coaches.update', {
      id: pick(store, 'coach', a),
      patch: { name: word, networkIds: b % 2 === 0 ? [] : [pick(store, 'network', b)] },
    }),
  'coaches.remove': (store, { a }) => change(store, 'coaches.remove', { id: pick(store, 'coach', a) }),
  'ties.renameSurvey': (store, { a, word }) =>
    change(store, 'ties.renameSurvey', { id: pick(store, 'tie_survey', a), name: word, question: word }),
  'ties.removeSurvey': (store, { a }) =>
    change(store, 'ties.removeSurvey', { id: pick(store, 'tie_survey', a) }),
  'imports.apply': importSome,
  'meetings.add': (store, { a, b, word, day }) =>
    change(store, 'meetings.add', {
      networkId: pick(store, 'network', a),
      meetings: Array.from({ length: 1 + (b % 3) }, () => ({
        on: day,
        starts: '14:00',
        ends: '16:00',
        title: word,
      })),
      language: 'nl',
    }),
  'meetings.update': (store, { a, b, word, day }) =>
    change(store, 'meetings.update', {
      id: pick(store, 'meeting', a),
      patch: b % 2 === 0 ? { learningAim: word } : { on: day },
    }),
  'meetings.cancel': (store, { a, word }) =>
    change(store, 'meetings.cancel', { id: pick(store, 'meeting', a), reason: word }),
  'meetings.plan': (store, { a }) => change(store, 'meetings.plan', { id: pick(store, 'meeting', a) }),
  'meetings.markHeld': (store, { a }) =>
    change(store, 'meetings.markHeld', { id: pick(store, 'meeting', a) }),
  'meetings.remove': (store, { a, b }) =>
    change(store, 'meetings.remove', { ids: [pick(store, 'meeting', a), pick(store, 'meeting', b)] }),
  'meetings.renumber': (store, { a, day }) =>
    change(store, 'meetings.renumber', { networkId: pick(store, 'network', a), on: day }),
  'meetings.takeOver': (store, { a, b }) =>
    change(store, 'meetings.takeOver', {
      id: pick(store, 'meeting', a),
      from: pick(store, 'meeting', b),
      how: b % 2 === 0 ? 'replace' : 'append',
    }),
  'runSheet.add': (store, { a, b, word }) =>
    change(store, 'runSheet.add', {
      meetingId: pick(store, 'meeting', a),
      ...(b % 3 === 0 ? { after: null } : {}),
      item: { title: word, minutes: b % 60 },
    }),
  'runSheet.addDefault': (store, { a }) =>
    change(store, 'runSheet.addDefault', { meetingId: pick(store, 'meeting', a), language: 'en' }),
  'runSheet.update': (store, { a, b, word }) =>
    change(store, 'runSheet.update', {
      id: pick(store, 'run_sheet_item', a),
      patch:
        b % 2 === 0
          ? { notes: word }
          : { minutes: b % 60, lead: { personId: null, coachId: null, text: word } },
    }),
  'runSheet.move': (store, { a, b }) =>
    change(store, 'runSheet.move', { id: pick(store, 'run_sheet_item', a), to: b % 9 }),
  'runSheet.remove': (store, { a, b }) =>
    change(store, 'runSheet.remove', {
      ids: [pick(store, 'run_sheet_item', a), pick(store, 'run_sheet_item', b)],
    }),
  'running.start': (store, at) => change(store, 'running.start', clock(store, at)),
  'running.pause': (store, at) => change(store, 'running.pause', clock(store, at)),
  'running.resume': (store, at) => change(store, 'running.resume', clock(store, at)),
  'running.next': (store, at) => {
    const here = clock(store, at)
    const itemId =
      ask(store, 'meetings.room', { id: here.meetingId, today }).running?.itemId ??
      pick(store, 'run_sheet_item', at.b)
    return change(store, 'running.next', { ...here, itemId, skip: at.b % 4 === 0 })
  },
  'running.goTo': (store, at) => {
    const here = clock(store, at)
    const { items } = ask(store, 'meetings.room', { id: here.meetingId, today })
    const itemId = items[at.b % Math.max(1, items.length)]?.id ?? pick(store, 'run_sheet_item', at.b)
    return change(store, 'running.goTo', { ...here, itemId })
  },
  'running.addMinutes': (store, at) =>
    change(store, 'running.addMinutes', { ...clock(store, at), minutes: (at.b % 20) - 8 }),
  'running.end': (store, at) => change(store, 'running.end', clock(store, at)),
  'room.attend': (store, { a, b }) => {
    const meetingId = pick(store, 'meeting', a)
    const people = ask(store, 'meetings.room', { id: meetingId, today }).people.map(
      ({ personId }) => personId,
    )
    return change(store, 'room.attend', {
      meetingId,
      personIds: people.slice(b % 4),
      state: ([null, 'present', 'absent', 'excused'] as const)[b % 4] ?? null,
    })
  },
  'room.practise': (store, { a, b }) =>
    change(store, 'room.practise', {
      meetingId: pick(store, 'meeting', a),
      skill: b % 2 === 0 ? 'listening' : 'probing',
      isPractised: b % 3 > 0,
    }),
  'room.catchTurn': (store, { a, word }) =>
    change(store, 'room.catchTurn', { meetingId: pick(store, 'meeting', a), text: word }),
  'room.updateTurn': (store, { a, word }) =>
    change(store, 'room.updateTurn', { id: pick(store, 'turn', a), text: word }),
  'room.removeTurn': (store, { a }) => change(store, 'room.removeTurn', { id: pick(store, 'turn', a) }),
  'room.useTurn': (store, { a, b }) =>
    change(store, 'room.useTurn', { meetingId: pick(store, 'meeting', a), id: pick(store, 'turn', b) }),
  'lookBack.addLines': (store, { a, b, word }) =>
    change(store, 'lookBack.addLines', {
      meetingId: pick(store, 'meeting', a),
      kind: (['plus', 'delta', 'toWork'] as const)[b % 3] ?? 'plus',
      texts: [word, `${word} en meer`],
    }),
  'lookBack.updateLine': (store, { a, b, word }) =>
    change(store, 'lookBack.updateLine', {
      id: pick(store, 'evaluation_line', a),
      patch: b % 2 === 0 ? { text: word } : { kind: 'plus' },
    }),
  'lookBack.removeLines': (store, { a, b }) =>
    change(store, 'lookBack.removeLines', {
      ids: [pick(store, 'evaluation_line', a), pick(store, 'evaluation_line', b)],
    }),
  'lookBack.choose': (store, { a, b }) => {
    const meetingId = pick(store, 'meeting', a)
    const deltas = ask(store, 'meetings.room', { id: meetingId, today }).lines.filter(
      ({ kind }) => kind === 'delta',
    )
    return change(store, 'lookBack.choose', {
      meetingId,
      lineId: deltas[b % (deltas.length + 1)]?.id ?? null,
    })
  },
  'lookBack.closeDelta': (store, { a, b, word, day }) =>
    change(store, 'lookBack.closeDelta', {
      id: pick(store, 'evaluation_line WHERE is_chosen = 1', a),
      closedOn: b % 3 === 0 ? null : day,
      note: word,
    }),
  'lookBack.setVoice': (store, { a, b }) =>
    change(store, 'lookBack.setVoice', {
      meetingId: pick(store, 'meeting', a),
      counts: [b % 2, b % 3, b % 4, b % 5, b % 6],
    }),
  'networks.decideEnd': (store, { a, b }) =>
    change(store, 'networks.decideEnd', {
      id: pick(store, 'network', a),
      decision: b % 2 === 0 ? 'close' : 'continue',
      ...(b % 3 === 0 ? { plannedEnd: '2027-07-01' } : {}),
      today,
    }),
  'agreements.add': (store, { a, b, word, day }) => {
    const networkId = pick(store, 'network', a)
    const meetings = ask(store, 'meetings.list', { networkId })
    const meetingId = meetings[b % (meetings.length + 1)]?.id ?? null
    return change(store, 'agreements.add', {
      networkId,
      agreement: { text: word, due: day, meetingId, about: b % 3 === 0 ? 'competition' : null },
      today,
    })
  },
  'agreements.update': (store, { a, b, word, day }) =>
    change(store, 'agreements.update', {
      id: pick(store, 'agreement', a),
      patch:
        b % 2 === 0
          ? { text: word, due: day }
          : { owner: { personId: pick(store, 'person', b), coachId: null, text: '' } },
    }),
  'agreements.setState': (store, { a, b, word }) =>
    change(store, 'agreements.setState', {
      id: pick(store, 'agreement', a),
      state: (['open', 'done', 'dropped'] as const)[b % 3] ?? 'open',
      note: word,
      today,
    }),
  'agreements.remove': (store, { a, b }) =>
    change(store, 'agreements.remove', { ids: [pick(store, 'agreement', a), pick(store, 'agreement', b)] }),
  'facilities.add': (store, { a, word, day }) =>
    change(store, 'facilities.add', {
      networkId: pick(store, 'network', a),
      facility: { kind: 'lunch', name: word, from: day },
    }),
  'facilities.update': (store, { a, word }) =>
    change(store, 'facilities.update', { id: pick(store, 'facility', a), patch: { note: word } }),
  'facilities.end': (store, { a, word }) =>
    change(store, 'facilities.end', { id: pick(store, 'facility', a), to: '2026-12-01', endNote: word }),
  'facilities.remove': (store, { a }) =>
    change(store, 'facilities.remove', { ids: [pick(store, 'facility', a)] }),
  'templates.copy': (store, { a, word }) =>
    change(store, 'templates.copy', {
      workplaceId: pick(store, 'workplace', a),
      ref: 'builtIn:preparation',
      title: word,
      language: 'nl',
    }),
  'templates.change': (store, { a, b, word }) => {
    const id = pick(store, 'template', a)
    const version = store.read.get('SELECT version FROM template WHERE id = :id', { id }, (row) =>
      Number(row['version']),
    )
    const points = Array.from({ length: b % 3 }, () => word)
    return change(store, 'templates.change', {
      id,
      version: version ?? 1,
      title: word,
      sections: [{ title: word, guidance: '', points }],
    })
  },
  'templates.remove': (store, { a }) => change(store, 'templates.remove', { id: pick(store, 'template', a) }),
  'documents.make': (store, { a, b }) => {
    const networkId = pick(store, 'network', a)
    const meetings = ask(store, 'meetings.list', { networkId })
    return change(store, 'documents.make', {
      networkId,
      meetingId: meetings[b % (meetings.length + 1)]?.id ?? null,
      template: b % 2 === 0 ? 'builtIn:preparation' : 'builtIn:start',
      language: 'nl',
      today,
    })
  },
  'documents.answer': (store, { a, b, word }) =>
    change(store, 'documents.answer', {
      id: pick(store, 'document_point', a),
      patch: b % 2 === 0 ? { answer: 'yes' } : { note: word },
    }),
  'documents.addPoint': (store, { a, b, word }) =>
    change(store, 'documents.addPoint', {
      documentId: pick(store, 'document', a),
      section: b % 2 === 0 ? 'Rollen' : 'Uitnodigen',
      text: word,
    }),
  'documents.removePoints': (store, { a, b }) =>
    change(store, 'documents.removePoints', {
      ids: [pick(store, 'document_point', a), pick(store, 'document_point', b)],
    }),
  'documents.remove': (store, { a }) => change(store, 'documents.remove', { id: pick(store, 'document', a) }),
  'consultations.add': (store, { a, b, day }) =>
    change(store, 'consultations.add', {
      workplaceId: pick(store, 'workplace', a),
      consultation: {
        on: day,
        networkIds: [pick(store, 'network', a)],
        coachIds: b % 2 === 0 ? [] : [pick(store, 'coach', b)],
      },
      today,
      language: 'nl',
    }),
  'consultations.update': (store, { a, b, word }) =>
    change(store, 'consultations.update', {
      id: pick(store, 'consultation', a),
      patch: b % 2 === 0 ? { notes: word } : { networkIds: b % 3 === 0 ? [] : [pick(store, 'network', b)] },
      today,
      language: 'nl',
    }),
  'consultations.remove': (store, { a }) =>
    change(store, 'consultations.remove', { id: pick(store, 'consultation', a) }),
  'consultations.addPoint': (store, { a, word }) =>
    change(store, 'consultations.addPoint', {
      consultationId: pick(store, 'consultation', a),
      networkId: null,
      title: word,
    }),
  'consultations.updatePoint': (store, { a, b, word }) =>
    change(store, 'consultations.updatePoint', {
      id: pick(store, 'consultation_point', a),
      patch: b % 2 === 0 ? { notes: word } : { isDone: b % 3 === 0 },
    }),
  'consultations.movePoint': (store, { a, b }) =>
    change(store, 'consultations.movePoint', { id: pick(store, 'consultation_point', a), to: b % 4 }),
  'consultations.removePoints': (store, { a }) =>
    change(store, 'consultations.removePoints', { ids: [pick(store, 'consultation_point', a)] }),
  'signals.dismiss': (store, { a, word }) => {
    const { signals } = ask(store, 'signals.list', { networkId: null, today })
    const signal = signals[a % Math.max(1, signals.length)]
    const networkId = signal?.networkId ?? pick(store, 'network', a)
    return change(store, 'signals.dismiss', {
      rule: signal?.rule ?? 'vagueAssignment',
      networkId,
      subject: signal?.subject ?? '',
      mark: signal?.mark ?? '',
      reason: word,
      today,
    })
  },
  'signals.bringBack': (store, { a, b }) =>
    change(store, 'signals.bringBack', {
      rule: b % 2 === 0 ? 'vagueAssignment' : 'competingInterests',
      networkId: pick(store, 'network', a),
      subject: '',
    }),
  'signals.setThreshold': (store, { a, b }) =>
    change(store, 'signals.setThreshold', {
      workplaceId: pick(store, 'workplace', a),
      rule: 'noShortEvaluation',
      name: 'meetings',
      value: b % 3 === 0 ? null : 1 + (b % 8),
    }),
  'holidays.add': (store, { a, word, day }) =>
    change(store, 'holidays.add', {
      workplaceId: pick(store, 'workplace', a),
      holidays: [{ name: word, from: day, to: day }],
    }),
  'holidays.update': (store, { a, word }) =>
    change(store, 'holidays.update', { id: pick(store, 'holiday', a), patch: { name: word } }),
  'holidays.remove': (store, { a }) => change(store, 'holidays.remove', { ids: [pick(store, 'holiday', a)] }),
}

const names = Object.keys(commands) as (keyof typeof commands)[]
// What builds comes more often than what takes everything away, so that there is something to change.
const weighted = names.map((value) => ({
  arbitrary: fc.constant(value),
  weight: /\.(?:add|create|apply|join|setValue|openExample)|updatePrivacy/u.test(value)
    ? 6
    : /(?:workplaces|networks)\.remove$/u.test(value)
      ? 1
      : 2,
}))
const anyDice = fc.record({
  a: fc.nat(1_000),
  b: fc.nat(1_000),
  word: fc.stringMatching(/^[a-zé"'\\{}:,€😀 =$.]{0,12}[a-z]$/u).map((word) => word.trim()),
  day: fc.integer({ min: 1, max: 28 }).map((n) => `2026-09-${String(n).padStart(2, '0')}`),
})
const step = fc.record({ name: fc.oneof(...weighted), dice: anyDice })

test.each(names)('%s can be taken back, and that taken back again', (name) => {
  const store = temporaryStore({ typingPause: 0 })
  const { workplaceId, networkId } = readyNetwork(store)
  // Removing the example needs one; everything else works beside it, except opening it.
  if (name !== 'workplaces.openExample') change(store, 'workplaces.openExample')
  change(store, 'participants.add', { networkId, person: {}, today })
  const other = change(store, 'networks.create', { workplaceId, name: 'Ander netwerk' }).written.result
  change(store, 'networks.updatePrivacy', { id: other.id, patch: completeCard })
  change(store, 'organisations.add', { workplaceId, name: 'Los', kind: 'school' })
  change(store, 'holidays.add', {
    workplaceId,
    holidays: [{ name: 'Herfst', from: '2026-10-17', to: '2026-10-25' }],
  })
  for (const day of ['2026-09-09', '2026-10-07']) {
    const meeting = { on: day, starts: '14:00', ends: '16:00' }
    const [added] = change(store, 'meetings.add', { networkId, meetings: [meeting], language: 'nl' }).written
      .result
    if (added === undefined) throw new Error('No meeting was added')
    const [first] = ask(store, 'meetings.room', { id: added.id, today }).items
    if (day === '2026-09-09' && first !== undefined) {
      change(store, 'runSheet.remove', { ids: [first.id] })
      change(store, 'meetings.update', { id: added.id, patch: { number: 7 } })
    }
    change(store, 'running.start', { meetingId: added.id, now: Date.UTC(2026, 10, 4, 13, 0) })
    if (day === '2026-10-07')
      change(store, 'running.pause', { meetingId: added.id, now: Date.UTC(2026, 10, 4, 13, 5) })
  }
  const ref = 'builtIn:start'
  change(store, 'templates.copy', { workplaceId, ref, title: 'Onze startlijst', language: 'nl' })
  const before = contentDigest(store)
  for (const dice of fc.sample(anyDice, { seed: 5, numRuns: 300 })) {
    try {
      const { notice } = commands[name](store, dice)
      if (notice === null) continue
      const after = contentDigest(store)
      const undo = takeBackChange(store, notice.seq)
      expect(contentDigest(store)).toBe(before)
      takeBackChange(store, undo.notice?.seq ?? 0)
      expect(contentDigest(store)).toBe(after)
      return
    } catch (error) {
      // Not every throw of the dice is one the services allow.
      if (!(error instanceof Failure)) throw error
    }
  }
  throw new Error('Never got through')
})

test('random commands, all taken back in reverse, leave what was there; taken back again, what they made', () => {
  const store = temporaryStore({ typingPause: 0 })
  // The store is brought back to where it was after every run, so one store serves them all.
  const { workplaceId, networkId } = readyNetwork(store)
  const other = change(store, 'networks.create', { workplaceId, name: 'Ander netwerk' }).written.result
  change(store, 'networks.updatePrivacy', { id: other.id, patch: completeCard })
  for (const id of [networkId, networkId, other.id])
    change(store, 'participants.add', { networkId: id, person: {}, today })
  const start = contentDigest(store)

  fc.assert(
    fc.property(fc.array(step, { minLength: 5, maxLength: 30 }), (steps) => {
      const left: { seq: number; before: string; after: string }[] = []
      for (const { name, dice } of steps) {
        const before = left.at(-1)?.after ?? start
        try {
          const { notice } = commands[name](store, dice)
          const after = contentDigest(store)
          // Recorded exactly when something is different.
          expect(notice === null).toBe(after === before)
          if (notice === null) continue
          left.push({ seq: notice.seq, before, after })
        } catch (error) {
          if (!(error instanceof Failure)) throw error
          expect(contentDigest(store)).toBe(before)
        }
      }
      const undone: { seq: number; before: string; after: string }[] = []
      for (const { seq, before, after } of left.toReversed()) {
        const { notice } = takeBackChange(store, seq)
        expect(contentDigest(store)).toBe(before)
        undone.push({ seq: notice?.seq ?? 0, before: after, after: before })
      }
      expect(contentDigest(store)).toBe(start)
      const redone: number[] = []
      for (const { seq, before } of undone.toReversed()) {
        redone.push(takeBackChange(store, seq).notice?.seq ?? 0)
        expect(contentDigest(store)).toBe(before)
      }
      for (const seq of redone.toReversed()) takeBackChange(store, seq)
      expect(contentDigest(store)).toBe(start)
    }),
    { numRuns: 20, seed: 20261122 },
  )
  expect(store.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
}, 120_000)
