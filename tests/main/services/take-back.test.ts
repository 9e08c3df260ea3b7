import fc from 'fast-check'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Failure } from '../../../shared/contract/failures.ts'
import type { AttachedTo } from '../../../shared/domain/attachments.ts'
import type { Person } from '../../../shared/domain/entities.ts'
import type { MeetingId, NetworkId, RoundId, SheetId, TieWaveId } from '../../../shared/domain/ids.ts'
import { roundStepIds } from '../../../shared/domain/monitoring.ts'
import { richFromPlain } from '../../../shared/domain/rich-words.ts'
import { type services } from '../../../main/services/index.ts'
import { type Store, openStore } from '../../../main/store/open.ts'
import { takeBackChange } from '../../support/history.ts'
import { type SqlRow, text } from '../../../main/store/db.ts'
import { completeCard } from '../../support/card.ts'
import { answersTo } from '../../support/sheet-files.ts'
import { tieAnswersTo } from '../../support/tie-files.ts'
import { expectIndexTrue } from '../../support/search.ts'
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
    ties: [
      {
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
            blanks: [],
          },
        ],
      },
    ],
  })
}

/** Something that may have files: a card, a version of a product or a document. */
function ownerOfSome(store: Store, a: number, b: number): AttachedTo {
  if (b % 3 === 0) return { cardId: pick(store, 'card', a) }
  return b % 3 === 1
    ? { productVersionId: pick(store, 'product_version', a) }
    : { documentId: pick(store, 'document', a) }
}

/** A round, and an indicator it asks. */
function asked(store: Store, a: number, b: number): { roundId: RoundId; indicatorId: string } {
  const roundId: RoundId = pick(store, 'monitoring_round', a)
  return {
    roundId,
    indicatorId: pick(store, `round_indicator WHERE round_id = '${roundId}'`, b, 'indicator_id'),
  }
}

/** A wave, and somebody in it. */
function asking(store: Store, a: number, b: number): { waveId: TieWaveId; personId: Person['id'] } {
  const waveId: TieWaveId = pick(store, 'tie_wave', a)
  return { waveId, personId: pick(store, `tie_respondent WHERE wave_id = '${waveId}'`, b, 'person_id') }
}

/** An own indicator of a round. */
function ownAsked(store: Store, a: number): { id: RoundId; indicatorId: string } {
  const place = `round_id || ' ' || indicator_id`
  const own = String(pick(store, 'round_indicator WHERE own_name IS NOT NULL', a, place))
  const [id, indicatorId = ''] = own.split(' ')
  return { id: id as RoundId, indicatorId }
}

const ownAbout = (word: string, b: number) =>
  ({
    dimension: b % 2 === 0 ? 'practice' : 'organization',
    name: word,
    question: '',
    left: 'minder',
    right: `meer ${word}`,
  }) as const

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
  'ties.addSurvey': (store, { a, b, word }) =>
    change(store, 'ties.addSurvey', {
      networkId: pick(store, 'network', a),
      survey: { name: word, question: word, scaleMax: 4, asksCloseness: b % 2 === 0, asksOutside: true },
    }),
  'ties.updateSurvey': (store, { a, b, word }) =>
    change(store, 'ties.updateSurvey', {
      id: pick(store, 'tie_survey', a),
      patch: b % 2 === 0 ? { name: word, question: word } : { asksCloseness: true, asksOutside: true },
    }),
  'ties.removeSurvey': (store, { a }) =>
    change(store, 'ties.removeSurvey', { id: pick(store, 'tie_survey', a) }),
  'ties.addWave': (store, { a, b, word, day }) =>
    change(store, 'ties.addWave', {
      surveyId: pick(store, 'tie_survey', a),
      label: word,
      heldOn: b % 3 === 0 ? null : day,
      today,
    }),
  'ties.updateWave': (store, { a, word, day }) =>
    change(store, 'ties.updateWave', { id: pick(store, 'tie_wave', a), patch: { label: word, heldOn: day } }),
  'ties.removeWave': (store, { a }) => change(store, 'ties.removeWave', { id: pick(store, 'tie_wave', a) }),
  'ties.addPeople': (store, { a, b }) =>
    change(store, 'ties.addPeople', {
      waveId: pick(store, 'tie_wave', a),
      personIds: [pick(store, 'membership', b, 'person_id')],
    }),
  'ties.removePeople': (store, { a, b }) => {
    const { waveId, personId } = asking(store, a, b)
    return change(store, 'ties.removePeople', { waveId, personIds: [personId] })
  },
  'ties.inform': (store, { a, b, day }) => {
    const { waveId, personId } = asking(store, a, b)
    return change(store, 'ties.inform', { waveId, personIds: [personId], on: b % 5 === 0 ? null : day })
  },
  'ties.setStatus': (store, { a, b }) =>
    change(store, 'ties.setStatus', {
      ...asking(store, a, b),
      status: (['answered', 'noAnswer', 'notAsked'] as const)[b % 3] ?? 'answered',
    }),
  'ties.optOut': (store, { a, b }) => change(store, 'ties.optOut', asking(store, a, b)),
  'ties.optIn': (store, { a, b }) => change(store, 'ties.optIn', asking(store, a, b)),
  'ties.answer': (store, { a, b }) => {
    const { waveId, personId: from } = asking(store, a, b)
    const to = asking(store, a, b + 1).personId
    return change(store, 'ties.answer', { waveId, lines: [{ from, to, value: b % 6 === 5 ? null : b % 5 }] })
  },
  'ties.clear': (store, { a, b }) => change(store, 'ties.clear', asking(store, a, b)),
  'ties.addOutside': (store, { a, b, word }) => {
    const { waveId, personId: from } = asking(store, a, b)
    const value = b % 3 === 0 ? null : 1 + (b % 4)
    return change(store, 'ties.addOutside', { waveId, from, role: word, organisation: '', value })
  },
  'ties.updateOutside': (store, { a, word }) =>
    change(store, 'ties.updateOutside', {
      id: pick(store, 'outside_contact', a),
      patch: { organisation: word },
    }),
  'ties.removeOutside': (store, { a, b }) =>
    change(store, 'ties.removeOutside', {
      ids: [pick(store, 'outside_contact', a), pick(store, 'outside_contact', b)],
    }),
  'ties.place': (store, { a, b }) => {
    const surveyId = pick(store, 'tie_survey', a)
    const isIn = `tie_respondent JOIN tie_wave ON id = wave_id WHERE survey_id = '${String(surveyId)}'`
    const [personId, other] = [pick(store, isIn, b, 'person_id'), pick(store, isIn, b + 1, 'person_id')]
    const places = [{ personId, x: b / 3, y: -a }]
    return change(store, 'ties.place', { surveyId, places, free: [other] })
  },
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
      template:
        (['builtIn:preparation', 'builtIn:start', 'builtIn:projectPlan'] as const)[b % 3] ?? 'builtIn:start',
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
  'documents.rename': (store, { a, word }) =>
    change(store, 'documents.rename', { id: pick(store, 'document', a), title: word }),
  'documents.writeSection': (store, { a, word }) =>
    change(store, 'documents.writeSection', {
      id: pick(store, 'document_section', a),
      body: richFromPlain(`${word}\n\n${word}`),
    }),
  'documents.addSection': (store, { a, word }) =>
    change(store, 'documents.addSection', {
      documentId: pick(store, 'document', a),
      title: word,
      guidance: '',
    }),
  'documents.updateSection': (store, { a, b, word }) =>
    change(store, 'documents.updateSection', {
      id: pick(store, 'document_section', a),
      patch: b % 2 === 0 ? { title: word } : { guidance: word },
    }),
  'documents.moveSection': (store, { a, b }) =>
    change(store, 'documents.moveSection', { id: pick(store, 'document_section', a), to: b % 9 }),
  'documents.removeSections': (store, { a, b }) =>
    change(store, 'documents.removeSections', {
      ids: [pick(store, 'document_section', a), pick(store, 'document_section', b)],
    }),
  'versions.keep': (store, { a, word }) =>
    change(store, 'versions.keep', { documentId: pick(store, 'document', a), name: word, today }),
  'versions.rename': (store, { a, word }) =>
    change(store, 'versions.rename', { id: pick(store, 'document_version', a), name: word }),
  'versions.putBack': (store, { a }) =>
    change(store, 'versions.putBack', { id: pick(store, 'document_version', a), today }),
  'versions.remove': (store, { a }) =>
    change(store, 'versions.remove', { id: pick(store, 'document_version', a) }),
  'versions.agree': (store, { a, b, word, day }) =>
    change(store, 'versions.agree', {
      versionId: pick(store, 'document_version', a),
      who:
        b % 2 === 0
          ? { personId: null, coachId: null, text: word }
          : { personId: pick(store, 'person', b), coachId: null, text: '' },
      on: day,
    }),
  'versions.withdraw': (store, { a }) =>
    change(store, 'versions.withdraw', { id: pick(store, 'consent', a) }),
  'workForms.add': (store, { a, word }) =>
    change(store, 'workForms.add', {
      workplaceId: pick(store, 'workplace', a),
      form: { title: word, steps: [word, word] },
    }),
  'workForms.copy': (store, { a, word }) =>
    change(store, 'workForms.copy', {
      workplaceId: pick(store, 'workplace', a),
      ref: 'ideaWall',
      title: word,
      language: 'en',
    }),
  'workForms.update': (store, { a, word }) =>
    change(store, 'workForms.update', {
      id: pick(store, 'work_form', a),
      patch: { handout: word, minutesTo: 600 },
    }),
  'workForms.remove': (store, { a, b }) =>
    change(store, 'workForms.remove', { ids: [pick(store, 'work_form', a), pick(store, 'work_form', b)] }),
  'exchange.takeIn': (store, { a, b, word }) =>
    change(store, 'exchange.takeIn', {
      workplaceId: pick(store, 'workplace', a),
      things: [
        {
          what: 'template',
          kind: b % 2 === 0 ? 'projectPlan' : 'leadership',
          title: word,
          sections: [{ title: word, guidance: word, points: [word, word] }],
        },
      ],
    }),
  'assignment.keep': (store, { a, b, day, word }) => {
    const networkId = pick(store, 'network', a)
    return change(store, 'assignment.keep', {
      networkId,
      agreedOn: b % 2 === 0 ? day : null,
      note: word,
      today,
    })
  },
  'assignment.removeVersions': (store, { a }) =>
    change(store, 'assignment.removeVersions', { ids: [pick(store, 'assignment_version', a)] }),
  'activities.add': (store, { a, b, word }) =>
    change(store, 'activities.add', {
      networkId: pick(store, 'network', a),
      activity: { name: word, level: b / 10, planned: 50 },
    }),
  'activities.update': (store, { a, b }) =>
    change(store, 'activities.update', { id: pick(store, 'activity', a), patch: { level: b / 10 } }),
  'activities.remove': (store, { a }) =>
    change(store, 'activities.remove', { ids: [pick(store, 'activity', a)] }),
  'parties.add': (store, { a, word }) =>
    change(store, 'parties.add', { networkId: pick(store, 'network', a), party: { name: word } }),
  'parties.update': (store, { a, word }) =>
    change(store, 'parties.update', { id: pick(store, 'party', a), patch: { brings: word } }),
  'parties.move': (store, { a, b }) =>
    change(store, 'parties.move', { id: pick(store, 'party', a), to: b % 4 }),
  'parties.remove': (store, { a }) => change(store, 'parties.remove', { ids: [pick(store, 'party', a)] }),
  'situations.write': (store, { a, b, word }) =>
    change(store, 'situations.write', {
      networkId: pick(store, 'network', a),
      organisationId: pick(store, 'organisation', b),
      patch: { works: b % 3 === 0 ? '' : word },
    }),
  'questions.add': (store, { a, word }) =>
    change(store, 'questions.add', { networkId: pick(store, 'network', a), question: { text: word } }),
  'questions.update': (store, { a, word }) =>
    change(store, 'questions.update', {
      id: pick(store, 'research_question', a),
      patch: { state: 'answered', answer: word },
    }),
  'questions.move': (store, { a, b }) =>
    change(store, 'questions.move', { id: pick(store, 'research_question', a), to: b % 4 }),
  'questions.remove': (store, { a }) =>
    change(store, 'questions.remove', { ids: [pick(store, 'research_question', a)] }),
  'expertise.write': (store, { a, b, word }) =>
    change(store, 'expertise.write', {
      networkId: pick(store, 'network', a),
      personId: pick(store, 'person', b),
      patch: { askedFor: b % 3 === 0 ? '' : word },
      today,
    }),
  'needs.add': (store, { a, b, word }) =>
    change(store, 'needs.add', {
      networkId: pick(store, 'network', a),
      need: { text: word, personIds: b % 2 === 0 ? [] : [pick(store, 'person', b)] },
      today,
    }),
  'needs.update': (store, { a, b, word }) =>
    change(store, 'needs.update', {
      id: pick(store, 'need', a),
      patch: b % 2 === 0 ? { outside: word } : { personIds: b % 3 === 0 ? [] : [pick(store, 'person', b)] },
      today,
    }),
  'needs.move': (store, { a, b }) => change(store, 'needs.move', { id: pick(store, 'need', a), to: b % 4 }),
  'needs.remove': (store, { a }) => change(store, 'needs.remove', { ids: [pick(store, 'need', a)] }),
  'products.add': (store, { a, word }) =>
    change(store, 'products.add', { networkId: pick(store, 'network', a), product: { name: word } }),
  'products.update': (store, { a, b, word }) =>
    change(store, 'products.update', {
      id: pick(store, 'product', a),
      patch:
        b % 2 === 0
          ? { purpose: word }
          : { owner: { personId: pick(store, 'person', b), coachId: null, text: '' } },
    }),
  'products.move': (store, { a, b }) =>
    change(store, 'products.move', { id: pick(store, 'product', a), to: b % 3 }),
  'products.remove': (store, { a }) => change(store, 'products.remove', { ids: [pick(store, 'product', a)] }),
  'products.addVersion': (store, { a, word, day }) =>
    change(store, 'products.addVersion', {
      productId: pick(store, 'product', a),
      version: { name: word, madeOn: day },
    }),
  'products.updateVersion': (store, { a, word }) =>
    change(store, 'products.updateVersion', {
      id: pick(store, 'product_version', a),
      patch: { changes: word },
    }),
  'products.removeVersion': (store, { a }) =>
    change(store, 'products.removeVersion', { id: pick(store, 'product_version', a) }),
  'products.addTryOut': (store, { a, b, day }) =>
    change(store, 'products.addTryOut', {
      productId: pick(store, 'product', a),
      tryOut: { versionId: pick(store, 'product_version', b), on: day },
    }),
  'products.updateTryOut': (store, { a, word }) =>
    change(store, 'products.updateTryOut', { id: pick(store, 'try_out', a), patch: { setting: word } }),
  'products.removeTryOuts': (store, { a }) =>
    change(store, 'products.removeTryOuts', { ids: [pick(store, 'try_out', a)] }),
  'products.addFindings': (store, { a, word }) =>
    change(store, 'products.addFindings', { tryOutId: pick(store, 'try_out', a), texts: [word, word] }),
  'products.updateFinding': (store, { a, b, word }) =>
    change(store, 'products.updateFinding', {
      id: pick(store, 'finding', a),
      patch: b % 2 === 0 ? { text: word } : { answeredById: pick(store, 'product_version', b) },
    }),
  'products.removeFindings': (store, { a, b }) =>
    change(store, 'products.removeFindings', { ids: [pick(store, 'finding', a), pick(store, 'finding', b)] }),
  'products.setUse': (store, { a, b, word }) =>
    change(store, 'products.setUse', {
      productId: pick(store, 'product', a),
      organisationId: pick(store, 'organisation', b),
      state: ([null, 'try', 'use'] as const)[b % 3] ?? null,
      note: word,
    }),
  'boards.add': (store, { a, word }) =>
    change(store, 'boards.add', { networkId: pick(store, 'network', a), title: word, question: '' }),
  'boards.update': (store, { a, word }) =>
    change(store, 'boards.update', { id: pick(store, 'board', a), patch: { question: word } }),
  'boards.move': (store, { a, b }) =>
    change(store, 'boards.move', { id: pick(store, 'board', a), to: b % 3 }),
  'boards.remove': (store, { a }) => change(store, 'boards.remove', { id: pick(store, 'board', a) }),
  'cards.add': (store, { a, b, word }) => {
    const boardId = pick(store, 'board', a)
    const { clusters } = ask(store, 'boards.desk', { id: boardId })
    const clusterId = clusters[b % (clusters.length + 1)]?.id ?? null
    return change(store, 'cards.add', {
      boardId,
      clusterId,
      texts: Array.from({ length: 1 + (b % 5) }, () => word),
    })
  },
  'cards.update': (store, { a, b, word }) =>
    change(store, 'cards.update', {
      id: pick(store, 'card', a),
      patch:
        b % 2 === 0
          ? { note: word }
          : { author: { personId: pick(store, 'person', b), coachId: null, text: '' } },
    }),
  'cards.move': (store, { a, b }) => {
    const { cards, clusters } = ask(store, 'boards.desk', { id: pick(store, 'board', a) })
    const clusterId = clusters[b % (clusters.length + 1)]?.id ?? null
    const ids = cards.filter((_, n) => n % 3 === b % 3).map(({ id }) => id)
    return change(store, 'cards.move', { ids, clusterId, to: b % 7 })
  },
  'cards.remove': (store, { a, b }) =>
    change(store, 'cards.remove', { ids: [pick(store, 'card', a), pick(store, 'card', b)] }),
  'clusters.add': (store, { a, b, word }) => {
    const boardId = pick(store, 'board', a)
    const { cards } = ask(store, 'boards.desk', { id: boardId })
    const cardIds = cards.filter((_, n) => n % 4 === b % 4).map(({ id }) => id)
    return change(store, 'clusters.add', { boardId, name: word, cardIds })
  },
  'clusters.update': (store, { a, word }) =>
    change(store, 'clusters.update', { id: pick(store, 'cluster', a), patch: { note: word } }),
  'clusters.move': (store, { a, b }) =>
    change(store, 'clusters.move', { id: pick(store, 'cluster', a), to: b % 5 }),
  'clusters.remove': (store, { a }) => change(store, 'clusters.remove', { id: pick(store, 'cluster', a) }),
  'ratings.begin': (store, { a }) => change(store, 'ratings.begin', { boardId: pick(store, 'board', a) }),
  'ratings.estimate': (store, { a, b }) =>
    change(store, 'ratings.estimate', {
      sheetId: pick(store, 'rating_sheet', a),
      clusterId: pick(store, 'cluster', b),
      criterion: 'fit',
      value: b % 6 === 0 ? null : b % 6,
    }),
  'ratings.removeSheets': (store, { a }) =>
    change(store, 'ratings.removeSheets', { ids: [pick(store, 'rating_sheet', a)] }),
  'ratings.show': (store, { a, b }) =>
    change(store, 'ratings.show', { boardId: pick(store, 'board', a), isShown: b % 2 === 0 }),
  'decisions.add': (store, { a, b, word, day }) => {
    const boardId = pick(store, 'board', a)
    const { clusters } = ask(store, 'boards.desk', { id: boardId })
    return change(store, 'decisions.add', {
      boardId,
      decision: {
        kind: b % 2 === 0 ? 'new' : 'park',
        on: day,
        reason: word,
        owner: { personId: null, coachId: null, text: word },
      },
      clusterIds: clusters.slice(b % 3).map(({ id }) => id),
      productName: word,
    })
  },
  'decisions.update': (store, { a, word }) =>
    change(store, 'decisions.update', { id: pick(store, 'decision', a), patch: { reason: word } }),
  'decisions.remove': (store, { a }) => change(store, 'decisions.remove', { id: pick(store, 'decision', a) }),
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
  'rounds.add': (store, { a, b, word, day }) =>
    change(store, 'rounds.add', {
      networkId: pick(store, 'network', a),
      round: { name: word, on: day, isNamed: b % 4 === 0 },
    }),
  'rounds.update': (store, { a, b, word, day }) =>
    change(store, 'rounds.update', {
      id: pick(store, 'monitoring_round', a),
      patch: b % 2 === 0 ? { informedOn: day, purpose: word } : { name: word, isNamed: b % 3 === 0 },
    }),
  'rounds.setPeople': (store, { a, b }) => {
    const id: RoundId = pick(store, 'monitoring_round', a)
    const { people: there, others } = ask(store, 'rounds.desk', { id })
    return change(store, 'rounds.setPeople', {
      id,
      personIds: [...there, ...others].slice(b % 4).map(({ personId }) => personId),
    })
  },
  'rounds.choose': (store, { a, b }) =>
    change(store, 'rounds.choose', {
      id: pick(store, 'monitoring_round', a),
      indicatorIds: ['continuity', 'steering', 'memberRole'].slice(b % 4),
    }),
  'rounds.addOwn': (store, { a, b, word }) =>
    change(store, 'rounds.addOwn', { id: pick(store, 'monitoring_round', a), own: ownAbout(word, b) }),
  'rounds.updateOwn': (store, { a, b, word }) =>
    change(store, 'rounds.updateOwn', { ...ownAsked(store, a), own: ownAbout(word, b) }),
  'rounds.removeOwn': (store, { a }) => change(store, 'rounds.removeOwn', ownAsked(store, a)),
  'rounds.skip': (store, { a, b, word }) =>
    change(store, 'rounds.skip', {
      id: pick(store, 'monitoring_round', a),
      step: b % 2 === 0 ? 'values' : 'conclusions',
      reason: b % 3 === 0 ? null : word,
    }),
  'rounds.reveal': (store, { a }) =>
    change(store, 'rounds.reveal', { id: pick(store, 'monitoring_round', a), withUnfinished: false }),
  'rounds.cover': (store, { a }) => change(store, 'rounds.cover', { id: pick(store, 'monitoring_round', a) }),
  'rounds.close': (store, { a, b, day }) => {
    const id: RoundId = pick(store, 'monitoring_round', a)
    return change(store, 'rounds.close', { id, on: day, withoutProcess: b % 2 === 0 })
  },
  'rounds.reopen': (store, { a }) =>
    change(store, 'rounds.reopen', { id: pick(store, 'monitoring_round', a) }),
  'rounds.remove': (store, { a }) =>
    change(store, 'rounds.remove', { id: pick(store, 'monitoring_round', a) }),
  'rounds.takeOutMarks': (store, { a, word }) =>
    change(store, 'rounds.takeOutMarks', { id: pick(store, 'monitoring_round', a), why: word }),
  'sheets.begin': (store, { a, b, word }) => {
    const roundId: RoundId = pick(store, 'monitoring_round', a)
    const personId = pick(store, `round_person WHERE round_id = '${roundId}'`, b, 'person_id')
    return change(store, 'sheets.begin', b % 3 === 0 ? { roundId, personId } : { roundId, code: word })
  },
  'sheets.update': (store, { a, b, word }) =>
    change(store, 'sheets.update', {
      id: pick(store, 'sheet', a),
      patch: b % 2 === 0 ? { remark: word } : { code: word },
    }),
  'sheets.mark': (store, { a, b }) => {
    const id: SheetId = pick(store, 'sheet', a)
    const roundId = pick(store, `sheet WHERE id = '${id}'`, 0, 'round_id')
    const indicatorId = pick(
      store,
      `round_indicator WHERE round_id = '${String(roundId)}'`,
      b,
      'indicator_id',
    )
    const value = b % 5 === 0 ? null : b % 7 === 0 ? 'notApplicable' : (b % 1_000) / 10
    return change(store, 'sheets.mark', {
      id,
      marks: [{ indicatorId, kind: b % 2 === 0 ? 'now' : 'desired', value }],
    })
  },
  'sheets.finish': (store, { a }) => change(store, 'sheets.finish', { id: pick(store, 'sheet', a) }),
  'sheets.remove': (store, { a }) => change(store, 'sheets.remove', { id: pick(store, 'sheet', a) }),
  'sheets.paste': (store, { a, b, word }) => {
    const { roundId, indicatorId } = asked(store, a, b)
    const codes = b % 3 === 0 ? ['P01', 'P02'] : [word, '']
    return change(store, 'sheets.paste', {
      roundId,
      sheets: codes.map((code) => ({
        code,
        marks: [{ indicatorId, kind: 'now' as const, value: (b % 1_000) / 10 }],
      })),
    })
  },
  'sheets.withdraw': (store, { a }) => {
    const id: SheetId = pick(store, 'sheet', a)
    const [sheet] = store.read.all('SELECT round_id, code FROM sheet WHERE id = :id', { id }, (row) => ({
      roundId: text(row, 'round_id') as RoundId,
      code: text(row, 'code'),
    }))
    return change(
      store,
      'sheets.withdraw',
      sheet ?? { roundId: pick(store, 'monitoring_round', a), code: '-' },
    )
  },
  'sheetFiles.take': (store, { a, b, word }) => {
    const { roundId, indicatorId } = asked(store, a, b)
    const personId = pick(store, `round_person WHERE round_id = '${roundId}'`, b, 'person_id')
    const facts = ask(store, 'sheetFiles.facts', { roundId, personId: b % 3 === 0 ? personId : null })
    const marks = [{ indicatorId, kind: 'now' as const, value: (b % 1_000) / 10 }]
    return change(store, 'sheetFiles.take', {
      networkId: null,
      read: [word, ''].map((code) => ({ file: `${word}.json`, answers: answersTo(facts, { code, marks }) })),
    })
  },
  'tieFiles.take': (store, { a, b, word }) => {
    const facts = ask(store, 'tieFiles.facts', { ...asking(store, a, b), names: b % 2 === 0 })
    const outside = facts.survey.asksOutside ? [{ role: word, organisation: '', value: null }] : []
    return change(store, 'tieFiles.take', {
      networkId: null,
      read: [word, ''].map((file) => ({ file, answers: tieAnswersTo(facts, { outside }) })),
    })
  },
  'outreach.add': (store, { a, b, word }) =>
    change(store, 'outreach.add', {
      networkId: pick(store, 'network', a),
      outreach: { kind: 'schoolVisit', text: word, whom: b % 2 === 0 ? '' : word, needId: null },
      meetingId: b % 3 === 0 ? null : pick(store, 'meeting', b),
      language: 'nl',
      today,
    }),
  'outreach.update': (store, { a, word }) =>
    change(store, 'outreach.update', { id: pick(store, 'outreach', a), patch: { text: word } }),
  'outreach.look': (store, { a, b, word }) =>
    change(store, 'outreach.look', {
      id: pick(store, 'outreach', a),
      found: b % 4 === 0 ? null : 'partly',
      waveId: b % 3 === 0 ? pick(store, 'tie_wave', b) : null,
      note: word,
    }),
  'outreach.remove': (store, { a, b }) =>
    change(store, 'outreach.remove', { ids: [pick(store, 'outreach', a), pick(store, 'outreach', b)] }),
  'cycle.skip': (store, { a, b, word }) =>
    change(store, 'cycle.skip', {
      networkId: pick(store, 'network', a),
      schoolYear: 2020 + (b % 8),
      half: b % 2 === 0 ? 1 : 2,
      reason: b % 5 === 0 ? null : word,
    }),
  'roundTalk.setGroupMark': (store, { a, b, word }) =>
    change(store, 'roundTalk.setGroupMark', {
      ...asked(store, a, b),
      at: b % 3 === 0 ? null : b / 10,
      reason: b % 6 === 0 ? '' : word,
    }),
  'roundTalk.link': (store, { a, b, word }) =>
    change(store, 'roundTalk.link', {
      ...asked(store, a, b),
      otherId: asked(store, a, b + 1).indicatorId,
      note: word,
    }),
  'roundTalk.unlink': (store, { a }) => {
    const place = `round_id || ' ' || indicator_id || ' ' || other_id`
    const [roundId, indicatorId = '', otherId = ''] = String(pick(store, 'indicator_link', a, place)).split(
      ' ',
    )
    return change(store, 'roundTalk.unlink', { roundId: roundId as RoundId, indicatorId, otherId })
  },
  'roundTalk.addExample': (store, { a, b, word }) =>
    change(store, 'roundTalk.addExample', { ...asked(store, a, b), text: word }),
  'roundTalk.updateExample': (store, { a, word }) =>
    change(store, 'roundTalk.updateExample', { id: pick(store, 'round_example', a), text: word }),
  'roundTalk.removeExamples': (store, { a, b }) =>
    change(store, 'roundTalk.removeExamples', {
      ids: [pick(store, 'round_example', a), pick(store, 'round_example', b)],
    }),
  'roundTalk.setConclusion': (store, { a, b, word }) =>
    change(store, 'roundTalk.setConclusion', {
      roundId: pick(store, 'monitoring_round', a),
      dimension: b % 2 === 0 ? 'practice' : 'organization',
      text: b % 5 === 0 ? '' : word,
    }),
  'roundTalk.addTopic': (store, { a, b, word }) =>
    change(store, 'roundTalk.addTopic', { ...asked(store, a, b), text: word }),
  'roundTalk.updateTopic': (store, { a, word }) =>
    change(store, 'roundTalk.updateTopic', {
      id: pick(store, 'round_topic', a),
      patch: { text: word, indicatorId: null },
    }),
  'roundTalk.moveTopic': (store, { a, b }) =>
    change(store, 'roundTalk.moveTopic', { id: pick(store, 'round_topic', a), to: b % 3 }),
  'roundTalk.removeTopic': (store, { a }) =>
    change(store, 'roundTalk.removeTopic', { id: pick(store, 'round_topic', a) }),
  'roundTalk.setDoubleLoop': (store, { a, b, word }) =>
    change(store, 'roundTalk.setDoubleLoop', {
      roundId: pick(store, 'monitoring_round', a),
      patch: b % 3 === 0 ? { noticed: '', assumption: '', change: '' } : { assumption: word },
    }),
  'valueEntries.add': (store, { a, b, word, day }) =>
    change(store, 'valueEntries.add', {
      networkId: pick(store, 'network', a),
      entry: {
        valueId: 'applied',
        level: b % 2 === 0 ? 'individual' : 'collective',
        text: word,
        ...(b % 3 === 0 ? { visibility: 'public', permittedOn: day } : {}),
      },
    }),
  'valueEntries.update': (store, { a, b, word, day }) =>
    change(store, 'valueEntries.update', {
      id: pick(store, 'value_entry', a),
      patch:
        b % 3 === 0
          ? { evidence: word }
          : b % 3 === 1
            ? { withdrawnOn: day }
            : { who: { personId: pick(store, 'person', b), coachId: null, text: '' } },
    }),
  'valueEntries.remove': (store, { a, b }) =>
    change(store, 'valueEntries.remove', {
      ids: [pick(store, 'value_entry', a), pick(store, 'value_entry', b)],
    }),
  'valueStories.add': (store, { a, word }) =>
    change(store, 'valueStories.add', { networkId: pick(store, 'network', a), story: { title: word } }),
  'valueStories.update': (store, { a, word }) =>
    change(store, 'valueStories.update', { id: pick(store, 'value_story', a), patch: { title: word } }),
  'valueStories.setStep': (store, { a, b, word }) =>
    change(store, 'valueStories.setStep', {
      id: pick(store, 'value_story', a),
      step: { valueId: b % 2 === 0 ? 'immediate' : 'realized', text: b % 5 === 0 ? '' : word },
    }),
  'valueStories.remove': (store, { a }) =>
    change(store, 'valueStories.remove', { ids: [pick(store, 'value_story', a)] }),
  'outcomes.add': (store, { a, b, word }) =>
    change(store, 'outcomes.add', {
      networkId: pick(store, 'network', a),
      outcome: {
        level: 'crossSchool',
        kind: b % 2 === 0 ? 'jointPolicy' : null,
        text: word,
        organisationIds: b % 3 === 0 ? [] : [pick(store, 'organisation', b)],
      },
    }),
  'outcomes.update': (store, { a, b, word }) =>
    change(store, 'outcomes.update', {
      id: pick(store, 'network_outcome', a),
      patch:
        b % 3 === 0
          ? { level: 'network', text: word }
          : { organisationIds: b % 3 === 1 ? [] : [pick(store, 'organisation', b)] },
    }),
  'outcomes.remove': (store, { a }) =>
    change(store, 'outcomes.remove', { ids: [pick(store, 'network_outcome', a)] }),
  'leaderContacts.add': (store, { a, b, word, day }) =>
    change(store, 'leaderContacts.add', {
      networkId: pick(store, 'network', a),
      contact: { on: day, about: word, organisationId: b % 2 === 0 ? null : pick(store, 'organisation', b) },
    }),
  'leaderContacts.update': (store, { a, word }) =>
    change(store, 'leaderContacts.update', {
      id: pick(store, 'leader_contact', a),
      patch: { followUp: word },
    }),
  'leaderContacts.remove': (store, { a }) =>
    change(store, 'leaderContacts.remove', { ids: [pick(store, 'leader_contact', a)] }),
  'sharings.add': (store, { a, b, word, day }) =>
    change(store, 'sharings.add', {
      networkId: pick(store, 'network', a),
      sharing: { on: day, what: word, organisationId: b % 2 === 0 ? null : pick(store, 'organisation', b) },
    }),
  'sharings.update': (store, { a, word }) =>
    change(store, 'sharings.update', { id: pick(store, 'sharing', a), patch: { note: word } }),
  'sharings.remove': (store, { a }) => change(store, 'sharings.remove', { ids: [pick(store, 'sharing', a)] }),
  'successes.add': (store, { a, word }) =>
    change(store, 'successes.add', {
      networkId: pick(store, 'network', a),
      success: { title: word, audience: 'both' },
    }),
  'successes.update': (store, { a, word }) =>
    change(store, 'successes.update', {
      id: pick(store, 'success', a),
      patch: { followUpQuestion: word, audience: 'inside' },
    }),
  'successes.remove': (store, { a }) =>
    change(store, 'successes.remove', { ids: [pick(store, 'success', a)] }),
  'successes.addReactions': (store, { a, b, word }) =>
    change(store, 'successes.addReactions', {
      successId: pick(store, 'success', a),
      texts: Array.from({ length: 1 + (b % 3) }, () => word),
      from: word,
    }),
  'successes.updateReaction': (store, { a, word }) =>
    change(store, 'successes.updateReaction', { id: pick(store, 'reaction', a), patch: { text: word } }),
  'successes.removeReactions': (store, { a, b }) =>
    change(store, 'successes.removeReactions', {
      ids: [pick(store, 'reaction', a), pick(store, 'reaction', b)],
    }),
  'successes.toCard': (store, { a, b }) =>
    change(store, 'successes.toCard', { id: pick(store, 'reaction', a), boardId: pick(store, 'board', b) }),
  'holidays.add': (store, { a, word, day }) =>
    change(store, 'holidays.add', {
      workplaceId: pick(store, 'workplace', a),
      holidays: [{ name: word, from: day, to: day }],
    }),
  'holidays.update': (store, { a, word }) =>
    change(store, 'holidays.update', { id: pick(store, 'holiday', a), patch: { name: word } }),
  'holidays.remove': (store, { a }) => change(store, 'holidays.remove', { ids: [pick(store, 'holiday', a)] }),
  'attachments.addFile': (store, { a, b, word }) =>
    change(store, 'attachments.addFile', {
      to: ownerOfSome(store, a, b),
      kind: 'document',
      name: `${word}.pdf`,
      mediaType: 'application/pdf',
      sha256: b.toString(16).padStart(64, '0'),
      bytes: 12,
    }),
  'attachments.addLink': (store, { a, b, word }) =>
    change(store, 'attachments.addLink', {
      to: ownerOfSome(store, a, b),
      url: 'https://voorbeeld.nl/pad',
      name: word,
    }),
  'attachments.rename': (store, { a, word }) =>
    change(store, 'attachments.rename', { id: pick(store, 'attachment', a), name: word }),
  'attachments.remove': (store, { a, b }) =>
    change(store, 'attachments.remove', {
      ids: [pick(store, 'attachment', a), pick(store, 'attachment', b)],
    }),
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
// What wipes the record behind it is not taken back in a row; each is tried by itself.
const wiping = ['rounds.reveal', 'sheets.withdraw', 'rounds.takeOutMarks', 'ties.optOut']
const taken = weighted.filter((_, i) => !wiping.includes(names[i] ?? ''))
const step = fc.record({ name: fc.oneof(...taken), dice: anyDice })

const letGo: (() => void)[] = []
afterAll(() => {
  for (const each of letGo) each()
})

/** A round whose crosses everybody saw, something that was said of them, and a success that drew a reaction. */
function talkedAbout(store: Store, networkId: NetworkId): void {
  const round = { name: 'Herfst', on: '2026-10-28' }
  const { id: roundId } = change(store, 'rounds.add', { networkId, round }).written.result
  const marks = [{ indicatorId: 'steering', kind: 'now' as const, value: 40 }]
  change(store, 'sheets.paste', { roundId, sheets: [{ code: 'uil', marks }] })
  change(store, 'rounds.reveal', { id: roundId, withUnfinished: false })
  const said = { roundId, indicatorId: 'steering' }
  change(store, 'roundTalk.link', { ...said, otherId: 'continuity', note: '' })
  change(store, 'roundTalk.addExample', { ...said, text: 'Het rooster' })
  for (const text of ['Eén', 'Twee']) change(store, 'roundTalk.addTopic', { ...said, text })
  const success = { title: 'Gelukt', audience: 'outside' as const }
  const { id: successId } = change(store, 'successes.add', { networkId, success }).written.result
  change(store, 'successes.addReactions', { successId, texts: ['Mooi'], from: 'een ouder' })
  change(store, 'boards.add', { networkId, title: 'Bord van de ronde', question: '' })
  change(store, 'valueStories.add', { networkId, story: { title: 'Verhaal' } })
  const entry = { valueId: 'applied', level: 'individual', text: 'Gezegd' } as const
  change(store, 'valueEntries.add', { networkId, entry })
  change(store, 'outcomes.add', { networkId, outcome: { level: 'network', text: 'Vertrouwen' } })
  change(store, 'leaderContacts.add', { networkId, contact: { on: '2026-10-01', about: 'Uren' } })
  change(store, 'sharings.add', { networkId, sharing: { on: '2026-10-01', what: 'Open middag' } })
}

/** A wave that waits for answers, and a step outside that nobody looked at yet. */
function lookingOutside(store: Store, networkId: NetworkId): void {
  const survey = { name: 'Overleg', question: 'Hoe vaak met', scaleMax: 4, asksOutside: true }
  const { id: surveyId } = change(store, 'ties.addSurvey', { networkId, survey }).written.result
  const { id: waveId } = change(store, 'ties.addWave', { surveyId, label: 'Open', heldOn: today, today })
    .written.result
  const personIds = ask(store, 'ties.desk', { waveId, today }).people.map(({ personId }) => personId)
  change(store, 'ties.inform', { waveId, personIds, on: today })
  const outreach = { kind: 'invitedExpert', text: 'Een logopedist', whom: '', needId: null } as const
  change(store, 'outreach.add', { networkId, outreach, meetingId: null, language: 'nl', today })
}

/** Rounds in every state: nothing in it yet, being entered, ready to be revealed, revealed, closed. */
function entered(store: Store, networkId: NetworkId): void {
  const mark = { indicatorId: 'continuity', kind: 'now' as const, value: 40 }
  for (const state of ['new', 'entering', 'entered', 'revealed', 'closed'] as const) {
    const { id } = change(store, 'rounds.add', { networkId, round: { name: state, on: '2026-11-04' } })
      .written.result
    if (state === 'new') {
      change(store, 'rounds.addOwn', { id, own: ownAbout('rust', 0) })
      continue
    }
    if (state === 'entering') {
      const sheet = change(store, 'sheets.begin', { roundId: id, code: 'half' }).written.result
      change(store, 'sheets.mark', { id: sheet.id, marks: [mark] })
    } else change(store, 'sheets.paste', { roundId: id, sheets: [{ code: 'heel', marks: [mark] }] })
    for (const step of roundStepIds.filter((each) => each !== 'collect' && each !== 'reveal'))
      if (state === 'closed' || state === 'revealed')
        change(store, 'rounds.skip', { id, step, reason: 'Geen tijd' })
    if (state === 'revealed' || state === 'closed')
      change(store, 'rounds.reveal', { id, withUnfinished: false })
    if (state === 'closed') change(store, 'rounds.close', { id, on: '2026-11-20', withoutProcess: true })
  }
}

/** A werkplaats with something of everything in it. */
function furnished(withExample: boolean): Store {
  const dataFolder = mkdtempSync(join(tmpdir(), 'netwerkcoach-test-'))
  const store = openStore({ dataFolder, holder: 'test 1', typingPause: 0 })
  letGo.push(() => {
    store.close()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  const { workplaceId, networkId } = readyNetwork(store)
  // Removing the example needs one; everything else works beside it, except opening it.
  if (withExample) change(store, 'workplaces.openExample')
  // In the example somebody who opted out of a wave can come back.
  if (withExample) {
    const waveId = pick(store, 'tie_wave', 0)
    for (const each of [0, 1])
      change(store, 'ties.optOut', {
        waveId,
        personId: pick(store, `tie_respondent WHERE wave_id = '${String(waveId)}'`, each, 'person_id'),
      })
  }
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
  change(store, 'workForms.copy', { workplaceId, ref: 'plusDelta', title: 'Onze terugblik', language: 'nl' })
  const plan = { networkId, meetingId: null, template: 'builtIn:projectPlan', language: 'nl', today } as const
  const { document, sections } = change(store, 'documents.make', plan).written.result
  const version = change(store, 'versions.keep', { documentId: document.id, name: '', today }).written.result
  const who = { personId: null, coachId: null, text: 'De schoolleiders' }
  change(store, 'versions.agree', { versionId: version.id, who, on: today })
  for (const { id } of sections.slice(0, 1))
    change(store, 'documents.writeSection', { id, body: richFromPlain('Later geschreven') })
  // The example has one product; two can change places.
  change(store, 'products.add', { networkId, product: { name: 'Eén' } })
  change(store, 'products.add', { networkId, product: { name: 'Twee' } })
  talkedAbout(store, networkId)
  entered(store, networkId)
  lookingOutside(store, networkId)
  return store
}

/** Every test that holds leaves it as it found it, so one serves them all. */
let shared: Store | undefined

/** Gone for good, or out of the house: an event that nothing takes back. */
const events: ReadonlySet<string> = new Set(['sheets.withdraw', 'rounds.takeOutMarks', 'ties.optOut'])

test.each(names.filter((name) => !events.has(name)))(
  '%s can be taken back, and that taken back again',
  (name) => {
    const isOpening = name === 'workplaces.openExample'
    const store = isOpening ? furnished(false) : (shared ?? furnished(true))
    shared = undefined
    const before = contentDigest(store)
    for (const dice of fc.sample(anyDice, { seed: 5, numRuns: 300 })) {
      try {
        const { notice } = commands[name](store, dice)
        if (notice === null) continue
        const after = contentDigest(store)
        const undo = takeBackChange(store, notice.seq)
        expect(contentDigest(store)).toBe(before)
        const again = takeBackChange(store, undo.notice?.seq ?? 0)
        expect(contentDigest(store)).toBe(after)
        expectIndexTrue(store)
        takeBackChange(store, again.notice?.seq ?? 0)
        expect(contentDigest(store)).toBe(before)
        if (!isOpening) shared = store
        return
      } catch (error) {
        // Not every throw of the dice is one the services allow.
        if (!(error instanceof Failure)) throw error
      }
    }
    throw new Error('Never got through')
  },
)

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
      expectIndexTrue(store)
      for (const seq of redone.toReversed()) takeBackChange(store, seq)
      expect(contentDigest(store)).toBe(start)
      expectIndexTrue(store)
    }),
    { numRuns: 20, seed: 20261122 },
  )
  expect(store.sqlite.pragma('integrity_check', { simple: true })).toBe('ok')
}, 120_000)
