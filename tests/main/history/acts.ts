import type { Network, Phase, TieSurvey } from '../../../shared/domain/entities.ts'
import { keyOf } from '../../../shared/domain/import/cells.ts'
import type { ImportToStore } from '../../../shared/domain/import/state.ts'
import type { WriteAnswer } from '../../../main/store/write.ts'
import type { Store } from '../../../main/store/open.ts'
import type { Random } from '../../support/generate/random.ts'
import { completeCard } from '../../support/card.ts'
import { ask, change } from '../../support/store.ts'
import { type Content, type Edit, type Row, readContent, rowsOf } from './content.ts'

/** The day on which everything in the model happens. */
export const today = '2026-11-01'
const words = ['een', 'Twee', 'drie  keer', "vijf 't", 'é', '😀', 'x"y', '{"a":1}', 'Zes', 'zeven']

/** One command asked of the store, and what the model says that it does. */
export interface Act {
  readonly ask: (store: Store) => WriteAnswer<unknown>
  /** `result` is what the store answered, for what only the store can know: ids, and the next free code. */
  readonly expect: (edit: Edit, result: never, store: Store) => void
}

interface Dice {
  readonly random: Random
  readonly content: Content
  /** What was picked last from each table. */
  readonly last: Map<string, string>
  /** The same things are picked again: a coach who types on. */
  readonly typesOn: boolean
}

/** One of the ids in a table; a made-up one when there is none. */
function pick({ random, content, last, typesOn }: Dice, table: string): string {
  const rows = rowsOf(content, table)
  const before = last.get(table)
  const again = typesOn && rows.some(({ id }) => id === before) ? before : undefined
  const id = again ?? (rows.length === 0 ? '99999999-9999-4999-8999-999999999999' : random.pick(rows)['id'])
  last.set(table, String(id))
  return String(id)
}
/** As the commands want their ids. */
const branded = (id: string): never => id as never
const word = ({ random }: Dice): string => random.pick(words)
const day = ({ random }: Dice): string => `2026-09-${String(random.int(1, 28)).padStart(2, '0')}`
const kinds = ['school', 'university', 'other'] as const

const held = (edit: Edit, person: unknown): boolean =>
  edit.rows('membership').some((row) => row['person_id'] === person) ||
  edit.rows('tie_respondent').some((row) => row['person_id'] === person) ||
  edit.rows('attendance').some((row) => row['person_id'] === person)
const removeUnheld = (edit: Edit, people: readonly unknown[]) => {
  for (const id of new Set(people)) if (!held(edit, id)) edit.removeId('person', String(id))
}
const inWaves = (edit: Edit, surveys: readonly Row[]): unknown[] => {
  const ids = new Set(surveys.map(({ id }) => id))
  const waves = new Set(
    edit
      .rows('tie_wave')
      .filter((wave) => ids.has(wave['survey_id'] ?? ''))
      .map(({ id }) => id),
  )
  return edit
    .rows('tie_respondent')
    .filter((row) => waves.has(row['wave_id'] ?? ''))
    .map((row) => row['person_id'])
}
const personColumns: Readonly<Record<string, (value: string | null) => Row>> = {
  code: (code) => ({ code, code_key: keyOf(code ?? '') }),
  displayName: (name) => ({ display_name: name }),
  role: (role) => ({ role }),
  organisationId: (id) => ({ organisation_id: id }),
}
const personPatch = (patch: Readonly<Record<string, string | null | undefined>>): Row =>
  Object.assign(
    {},
    ...Object.entries(patch).map(([field, value]) => personColumns[field]?.(value ?? null)),
  ) as Row

const networkRow = (network: Network): Row => ({
  id: network.id,
  workplace_id: network.workplaceId,
  name: network.name,
  theme: '',
  type_label: '',
  assignment: '',
  commissioner: '',
  knowledge_kind: null,
  ambition: null,
  phase: 'analysisExploration',
  planned_end: network.plannedEnd,
  privacy_purpose: '',
  privacy_responsible_organisation: '',
  privacy_legal_basis: null,
  privacy_retention_until: null,
  privacy_coach_assesses: null,
  assignment_agreed_on: null,
  competition: null,
  end_answered: null,
  closed_on: null,
})

const surveyRow = (id: string, networkId: string, name: string): Row => ({
  id,
  network_id: networkId,
  name,
  question: '',
  scale_max: 4,
  period: '',
  scale_words: '[]',
  asks_closeness: 0,
  closeness_question: '',
  asks_formality: 0,
  asks_outside: 0,
  outside_question: '',
})

const example: { content: Content | null } = { content: null }
/** The rows of the example, learned the first time it is opened in an empty store. */
export function learnExample(store: Store): void {
  change(store, 'workplaces.openExample')
  example.content = readContent(store)
}

type Make = (dice: Dice) => Act

/** Every command of the app, with whatever it may find; what it does is said again in plain data. */
export const makers: Readonly<Record<string, Make>> = {
  'workplaces.create': (dice) => {
    const name = word(dice)
    return {
      ask: (store) => change(store, 'workplaces.create', { name }),
      expect: (edit, { id }: { id: string }) => {
        edit.put('workplace', { id, name, fictitious: 0 })
      },
    }
  },
  'workplaces.rename': (dice) => {
    const [id, name] = [pick(dice, 'workplace'), word(dice)]
    return {
      ask: (store) => change(store, 'workplaces.rename', { id: branded(id), name }),
      expect: (edit) => {
        edit.change('workplace', id, { name })
      },
    }
  },
  'workplaces.remove': (dice) => {
    const id = pick(dice, 'workplace')
    return {
      ask: (store) => change(store, 'workplaces.remove', { id: branded(id) }),
      expect: (edit) => {
        edit.removeId('workplace', id)
      },
    }
  },
  'workplaces.openExample': () => ({
    ask: (store) => change(store, 'workplaces.openExample'),
    expect: (edit) => {
      if (edit.rows('workplace').some(({ fictitious }) => fictitious === 1)) return
      for (const [table, rows] of example.content ?? []) for (const row of rows.values()) edit.put(table, row)
    },
  }),
  'workplaces.removeExample': () => ({
    ask: (store) => change(store, 'workplaces.removeExample'),
    expect: (edit) => {
      for (const { id, fictitious } of edit.rows('workplace'))
        if (fictitious === 1) edit.removeId('workplace', String(id))
    },
  }),
  'networks.create': (dice) => {
    const [workplaceId, name, plannedEnd] = [pick(dice, 'workplace'), word(dice), day(dice)]
    return {
      ask: (store) =>
        change(store, 'networks.create', { workplaceId: branded(workplaceId), name, plannedEnd }),
      expect: (edit, network: Network) => {
        edit.put('network', networkRow({ ...network, workplaceId: branded(workplaceId), name, plannedEnd }))
      },
    }
  },
  'networks.update': (dice) => {
    const [id, text] = [pick(dice, 'network'), word(dice)]
    const phase: Phase = dice.random.chance(0.5) ? 'designConstruction' : 'analysisExploration'
    const isTheme = dice.random.chance(0.7)
    return {
      ask: (store) =>
        change(store, 'networks.update', {
          id: branded(id),
          patch: isTheme ? { theme: text } : { name: text, phase },
        }),
      expect: (edit) => {
        edit.change('network', id, isTheme ? { theme: text } : { name: text, phase })
      },
    }
  },
  'networks.updatePrivacy': (dice) => {
    const id = pick(dice, 'network')
    const isEmptied = dice.random.chance(0.05)
    return {
      ask: (store) =>
        change(store, 'networks.updatePrivacy', {
          id: branded(id),
          patch: isEmptied ? { purpose: '' } : completeCard,
        }),
      expect: (edit) => {
        edit.change(
          'network',
          id,
          isEmptied
            ? { privacy_purpose: '' }
            : {
                privacy_purpose: completeCard.purpose,
                privacy_responsible_organisation: completeCard.responsibleOrganisation,
                privacy_legal_basis: completeCard.legalBasis,
                privacy_retention_until: completeCard.retentionUntil,
                privacy_coach_assesses: 0,
              },
        )
      },
    }
  },
  'networks.remove': (dice) => {
    const id = pick(dice, 'network')
    return {
      ask: (store) => change(store, 'networks.remove', { id: branded(id) }),
      expect: (edit) => {
        const members = edit.rows('membership').filter((row) => row['network_id'] === id)
        const surveys = edit.rows('tie_survey').filter((row) => row['network_id'] === id)
        const meetings = new Set(
          edit.rows('meeting').flatMap((row) => (row['network_id'] === id ? [row['id']] : [])),
        )
        const noted = edit.rows('attendance').filter((row) => meetings.has(row['meeting_id']))
        const people = [
          ...members.map((row) => row['person_id']),
          ...inWaves(edit, surveys),
          ...noted.map((row) => row['person_id']),
        ]
        edit.removeId('network', id)
        removeUnheld(edit, people)
      },
    }
  },
  'participants.add': (dice) => {
    const networkId = pick(dice, 'network')
    const organisationId: string | null = dice.random.chance(0.5) ? pick(dice, 'organisation') : null
    const from = dice.random.chance(0.6) ? day(dice) : undefined
    const person = {
      displayName: word(dice),
      ...(organisationId === null ? {} : { organisationId: branded(organisationId) }),
    }
    return {
      ask: (store) =>
        change(store, 'participants.add', { networkId: branded(networkId), person, from, today }),
      expect: (
        edit,
        made: { person: { id: string; code: string; workplaceId: string }; membership: { id: string } },
      ) => {
        const { id, code } = made.person
        const codes = edit.rows('person').map((row) => row['code_key'])
        if (
          codes.includes(keyOf(code)) &&
          edit
            .rows('person')
            .some((row) => row['code_key'] === keyOf(code) && row['workplace_id'] === made.person.workplaceId)
        )
          throw new Error('The code was taken')
        edit.put('person', {
          id,
          workplace_id: made.person.workplaceId,
          code,
          code_key: keyOf(code),
          display_name: person.displayName,
          role: '',
          organisation_id: organisationId,
        })
        edit.put('membership', {
          id: made.membership.id,
          network_id: networkId,
          person_id: id,
          from: from ?? null,
          to: null,
        })
      },
    }
  },
  'participants.join': (dice) => {
    const [networkId, personId] = [pick(dice, 'network'), pick(dice, 'person')]
    return {
      ask: (store) =>
        change(store, 'participants.join', {
          networkId: branded(networkId),
          personId: branded(personId),
          today,
        }),
      expect: (edit, made: { membership: { id: string } }) => {
        const was = edit
          .rows('membership')
          .some((row) => row['network_id'] === networkId && row['person_id'] === personId)
        edit.put('membership', {
          id: made.membership.id,
          network_id: networkId,
          person_id: personId,
          from: was ? today : null,
          to: null,
        })
      },
    }
  },
  'participants.updatePerson': (dice) => {
    const id = pick(dice, 'person')
    const patch = dice.random.chance(0.5)
      ? { role: word(dice) }
      : dice.random.chance(0.5)
        ? { code: `x${dice.random.int(1, 12)}` }
        : { organisationId: dice.random.chance(0.3) ? null : branded(pick(dice, 'organisation')) }
    return {
      ask: (store) => change(store, 'participants.updatePerson', { id: branded(id), patch }),
      expect: (edit) => {
        edit.change('person', id, personPatch(patch))
      },
    }
  },
  'participants.updateMembership': (dice) => {
    const id = pick(dice, 'membership')
    const patch = dice.random.chance(0.5) ? { to: day(dice) } : { from: day(dice) }
    return {
      ask: (store) => change(store, 'participants.updateMembership', { id: branded(id), patch }),
      expect: (edit) => {
        edit.change('membership', id, patch)
      },
    }
  },
  'participants.remove': (dice) => {
    const ids: string[] = [
      pick(dice, 'membership'),
      ...(dice.random.chance(0.3) ? [pick(dice, 'membership')] : []),
    ]
    return {
      ask: (store) => change(store, 'participants.remove', { membershipIds: ids.map(branded) }),
      expect: (edit) => {
        const people = edit
          .rows('membership')
          .filter((row) => ids.includes(String(row['id'])))
          .map((row) => row['person_id'])
        for (const id of ids) edit.removeId('membership', id)
        removeUnheld(edit, people)
      },
    }
  },
  'participants.setValue': (dice) => {
    const [personId, attributeId] = [pick(dice, 'person'), pick(dice, 'attribute')]
    const value = dice.random.chance(0.2) ? '' : word(dice)
    return {
      ask: (store) =>
        change(store, 'participants.setValue', {
          personId: branded(personId),
          attributeId: branded(attributeId),
          value,
        }),
      expect: (edit) => {
        const key = JSON.stringify([personId, attributeId])
        if (value === '') edit.remove('attribute_value', key)
        else edit.put('attribute_value', { person_id: personId, attribute_id: attributeId, value })
      },
    }
  },
  'attributes.add': (dice) => {
    const [workplaceId, name] = [pick(dice, 'workplace'), word(dice)]
    return {
      ask: (store) => change(store, 'attributes.add', { workplaceId: branded(workplaceId), name: name }),
      expect: (edit, { id }: { id: string }) => {
        edit.put('attribute', {
          id,
          workplace_id: workplaceId,
          name: name,
          name_key: keyOf(name),
        })
      },
    }
  },
  'attributes.rename': (dice) => {
    const [id, name] = [pick(dice, 'attribute'), word(dice)]
    return {
      ask: (store) => change(store, 'attributes.rename', { id: branded(id), name }),
      expect: (edit) => {
        edit.change('attribute', id, { name, name_key: keyOf(name) })
      },
    }
  },
  'attributes.remove': (dice) => {
    const id = pick(dice, 'attribute')
    return {
      ask: (store) => change(store, 'attributes.remove', { id: branded(id) }),
      expect: (edit) => {
        edit.removeId('attribute', id)
      },
    }
  },
  'organisations.add': (dice) => {
    const [workplaceId, name] = [pick(dice, 'workplace'), word(dice)]
    const kind = dice.random.pick(kinds)
    return {
      ask: (store) =>
        change(store, 'organisations.add', { workplaceId: branded(workplaceId), name: name, kind }),
      expect: (edit, { id }: { id: string }) => {
        edit.put('organisation', {
          id,
          workplace_id: workplaceId,
          name: name,
          name_key: keyOf(name),
          kind,
        })
      },
    }
  },
  'organisations.update': (dice) => {
    const [id, name] = [pick(dice, 'organisation'), word(dice)]
    return {
      ask: (store) => change(store, 'organisations.update', { id: branded(id), patch: { name } }),
      expect: (edit) => {
        edit.change('organisation', id, { name, name_key: keyOf(name) })
      },
    }
  },
  'organisations.remove': (dice) => {
    const id = pick(dice, 'organisation')
    return {
      ask: (store) => change(store, 'organisations.remove', { id: branded(id) }),
      expect: (edit) => {
        edit.removeId('organisation', id)
      },
    }
  },
  'coaches.add': (dice) => {
    const [workplaceId, name] = [pick(dice, 'workplace'), word(dice)]
    const networkIds: string[] = dice.random.chance(0.5) ? [] : [pick(dice, 'network')]
    return {
      ask: (store) =>
        change(store, 'coaches.add', {
          workplaceId: branded(workplaceId),
          name: name,
          organisationId: null,
          networkIds: networkIds.map(branded),
        }),
      expect: (edit, { id }: { id: string }) => {
        edit.put('coach', { id, workplace_id: workplaceId, name: name, organisation_id: null })
        for (const network_id of networkIds) edit.put('network_coach', { network_id, coach_id: id })
      },
    }
  },
  'coaches.update': (dice) => {
    const id = pick(dice, 'coach')
    const name = word(dice)
    const networkIds: string[] = dice.random.chance(0.5) ? [] : [pick(dice, 'network')]
    return {
      ask: (store) =>
        change(store, 'coaches.update', {
          id: branded(id),
          patch: { name, networkIds: networkIds.map(branded) },
        }),
      expect: (edit) => {
        edit.change('coach', id, { name })
        for (const row of edit.rows('network_coach'))
          if (row['coach_id'] === id) edit.remove('network_coach', JSON.stringify([row['network_id'], id]))
        for (const network_id of networkIds) edit.put('network_coach', { network_id, coach_id: id })
      },
    }
  },
  'coaches.remove': (dice) => {
    const id = pick(dice, 'coach')
    return {
      ask: (store) => change(store, 'coaches.remove', { id: branded(id) }),
      expect: (edit) => {
        edit.removeId('coach', id)
      },
    }
  },
  'ties.addSurvey': (dice) => {
    const [networkId, name] = [pick(dice, 'network'), word(dice)]
    return {
      ask: (store) =>
        change(store, 'ties.addSurvey', {
          networkId: branded(networkId),
          survey: { name, question: '', scaleMax: 4 },
        }),
      expect: (edit, { id }: TieSurvey) => {
        edit.put('tie_survey', surveyRow(id, networkId, name))
      },
    }
  },
  'ties.updateSurvey': (dice) => {
    const [id, name] = [pick(dice, 'tie_survey'), word(dice)]
    return {
      ask: (store) =>
        change(store, 'ties.updateSurvey', { id: branded(id), patch: { name, question: name } }),
      expect: (edit) => {
        edit.change('tie_survey', id, { name, question: name })
      },
    }
  },
  'ties.removeSurvey': (dice) => {
    const id = pick(dice, 'tie_survey')
    return {
      ask: (store) => change(store, 'ties.removeSurvey', { id: branded(id) }),
      expect: (edit) => {
        const people = inWaves(
          edit,
          edit.rows('tie_survey').filter((row) => row['id'] === id),
        )
        edit.removeId('tie_survey', id)
        removeUnheld(edit, people)
      },
    }
  },
  'imports.apply': importing,
}

/** Some people with ties between them: somebody known, somebody new, an attribute, an organisation and a wave. */
function importing(dice: Dice): Act {
  const networkId = pick(dice, 'network')
  const { random } = dice
  const role = word(dice)
  const organisation = `School ${word(dice)}`
  const attribute = `kleur ${random.int(1, 2)}`
  const survey = { name: `Vraag ${random.int(1, 2)}`, question: '', scaleMax: 4 }
  const fresh = Array.from({ length: random.int(1, 3) }, () => random.uuid())
  const take = random.int(0, 2)
  const label = `ronde ${random.int(1, 1_000_000)}`
  let known: readonly string[] = []
  return {
    ask: (store) => {
      const existing = ask(store, 'imports.existing', { networkId: branded(networkId) })
      known = existing.people.slice(0, take).map(({ personId }) => personId)
      const codes = new Map(existing.people.map(({ personId, code }) => [personId as string, code]))
      const ids = [...fresh, ...known]
      const input: ImportToStore = {
        networkId: branded(networkId),
        expectedSeq: existing.seq,
        attributes: [attribute],
        people: ids.map((id) => ({
          personId: branded(id),
          isNew: !known.includes(id),
          code: codes.get(id) ?? `i${id.slice(0, 8)}`,
          role,
          organisationName: organisation,
          values: [[0, role]],
        })),
        ties: [
          {
            survey,
            waves: [
              {
                label,
                respondents: ids.map((personId) => ({ personId: branded(personId), status: 'answered' })),
                arcs: ids.slice(1).map((id) => ({ from: branded(ids[0] ?? ''), to: branded(id), value: 3 })),
                blanks: [],
              },
            ],
          },
        ],
      }
      return change(store, 'imports.apply', input)
    },
    expect: (edit, _result, store) => {
      const stored = readContent(store)
      const made = (table: string, fits: (row: Row) => boolean) => {
        const row = rowsOf(stored, table).find(fits)
        if (row === undefined) throw new Error(`The import made no ${table}`)
        return String(row['id'])
      }
      const workplaceId = edit.rows('network').find((row) => row['id'] === networkId)?.['workplace_id'] ?? ''
      const named = (table: string, name: string, rest: Row): string => {
        const fits = (row: Row) => row['workplace_id'] === workplaceId && row['name_key'] === keyOf(name)
        const known = edit.rows(table).find(fits)
        if (known !== undefined) return String(known['id'])
        const id = made(table, fits)
        edit.put(table, { id, workplace_id: workplaceId, name, name_key: keyOf(name), ...rest })
        return id
      }
      const attributeId = named('attribute', attribute, {})
      const organisationId = named('organisation', organisation, { kind: 'other' })
      for (const id of [...fresh, ...known]) {
        if (known.includes(id)) edit.change('person', id, { role, organisation_id: organisationId })
        else
          edit.put('person', {
            id,
            workplace_id: workplaceId,
            code: `i${id.slice(0, 8)}`,
            code_key: keyOf(`i${id.slice(0, 8)}`),
            display_name: '',
            role,
            organisation_id: organisationId,
          })
        edit.put('attribute_value', { person_id: id, attribute_id: attributeId, value: role })
        enter(edit, stored, networkId, id)
      }
      storeWave(edit, stored, { networkId, survey, label, ids: [...fresh, ...known] })
    },
  }
}

/** A member as of today: nothing to do for who is one, back today for who was, since when unknown for the others. */
function enter(edit: Edit, stored: Content, networkId: string, personId: string): void {
  const now = new Date()
  const day = `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
  const mine = edit
    .rows('membership')
    .filter((row) => row['network_id'] === networkId && row['person_id'] === personId)
  if (mine.some((row) => String(row['from'] ?? '0000') <= day && day <= String(row['to'] ?? '9999'))) return
  const known = new Set(mine.map(({ id }) => id))
  const row = rowsOf(stored, 'membership').find(
    (each) =>
      each['network_id'] === networkId && each['person_id'] === personId && !known.has(each['id'] ?? ''),
  )
  if (row === undefined) throw new Error('Somebody did not become a member')
  edit.put('membership', {
    id: row['id'] ?? '',
    network_id: networkId,
    person_id: personId,
    from: mine.length > 0 ? day : null,
    to: null,
  })
}

interface NewWave {
  readonly networkId: string
  readonly survey: Pick<TieSurvey, 'name' | 'question' | 'scaleMax'>
  readonly label: string
  readonly ids: readonly string[]
}

function storeWave(edit: Edit, stored: Content, { networkId, survey, label, ids }: NewWave): void {
  const wave = rowsOf(stored, 'tie_wave').find((row) => row['label'] === label)
  if (wave === undefined) throw new Error('The import made no wave')
  const waveId = wave['id'] ?? ''
  const surveyId = wave['survey_id'] ?? ''
  const known = edit
    .rows('tie_survey')
    .some((row) => row['network_id'] === networkId && keyOf(String(row['name'])) === keyOf(survey.name))
  if (!known) edit.put('tie_survey', surveyRow(String(surveyId), networkId, survey.name))
  edit.put('tie_wave', {
    id: waveId,
    survey_id: surveyId,
    label,
    held_on: null,
    // Random, so only the store knows.
    sheet_key: wave['sheet_key'] ?? null,
  })
  for (const person_id of ids)
    edit.put('tie_respondent', {
      wave_id: waveId,
      person_id,
      status: 'answered',
      informed_on: null,
      stint: null,
      roster: 0,
    })
  for (const id of ids.slice(1))
    edit.put('tie', {
      wave_id: waveId,
      from_person_id: ids[0] ?? '',
      to_person_id: id,
      value: 3,
      closeness: null,
      formality: null,
    })
}

/** What builds comes more often than what takes everything away, so that there is something to change. */
export const weights: readonly (readonly [string, number])[] = Object.keys(makers).map((name) => [
  name,
  /\.(?:add|create|apply|join|openExample|setValue)|updatePrivacy/u.test(name)
    ? 5
    : /(?:workplaces\.remove|networks\.remove|removeExample)/u.test(name)
      ? 2
      : 4,
])
