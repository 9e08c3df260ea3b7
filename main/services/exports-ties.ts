import type { Language } from '../../shared/contract/app.ts'
import { notForAppraisal } from '../../shared/content/privacy-rules.ts'
import type { Attribute, Organisation, Person, RespondentStatus } from '../../shared/domain/entities.ts'
import type { GraphToSave } from '../../shared/domain/graph-to-save.ts'
import type { PersonId, TieSurveyId, TieWaveId } from '../../shared/domain/ids.ts'
import type { SheetToSave, TableToSave } from '../../shared/domain/table-to-save.ts'
import type { ReadableDb } from '../store/db.ts'
import { attributesOf, valuesInWave } from '../store/repositories/attributes.ts'
import { organisationsOf } from '../store/repositories/organisations.ts'
import { arcsOf, blanksOf, findSurvey, findWave, respondentsOf, wavesOf } from '../store/repositories/ties.ts'
import { inOrder } from './order.ts'
import { required, requiredNetwork } from './required.ts'

interface Asked {
  readonly language: Language
  /** Names are a deliberate choice; codes otherwise. */
  readonly names: boolean
}

const words = {
  nl: {
    ties: 'relaties',
    people: 'respondenten',
    from: ['van', 'naar', 'waarde'],
    closeness: 'nabijheid',
    formality: 'formaliteit',
    formalities: { formal: 'formeel', informal: 'informeel' },
    code: 'code',
    name: 'naam',
    role: 'rol',
    organisation: 'organisatie',
    status: 'status',
    statuses: {
      answered: 'heeft geantwoord',
      noAnswer: 'geen antwoord',
      notAsked: 'niet gevraagd',
      optedOut: 'doet niet mee',
    },
  },
  en: {
    ties: 'ties',
    people: 'respondents',
    from: ['from', 'to', 'value'],
    closeness: 'closeness',
    formality: 'formality',
    formalities: { formal: 'formal', informal: 'informal' },
    code: 'code',
    name: 'name',
    role: 'role',
    organisation: 'organisation',
    status: 'status',
    statuses: { answered: 'answered', noAnswer: 'no answer', notAsked: 'not asked', optedOut: 'opted out' },
  },
} as const

/** All of a wave that may leave: nothing by or about somebody who opted out, and not that they did. */
function waveFor(db: ReadableDb, waveId: TieWaveId) {
  const wave = required('wave', findWave(db, waveId))
  const survey = required('survey', findSurvey(db, wave.surveyId))
  const network = requiredNetwork(db, survey.networkId)
  const people = inOrder(
    respondentsOf(db, waveId).filter(({ status }) => status !== 'optedOut'),
    ({ person }) => person.code,
  )
  const byId = new Map<PersonId, Person>(people.map(({ person }) => [person.id, person]))
  const among = <T extends { readonly from: PersonId; readonly to: PersonId }>(pairs: readonly T[]) =>
    pairs.flatMap((pair) => {
      const [from, to] = [byId.get(pair.from), byId.get(pair.to)]
      return from === undefined || to === undefined ? [] : [{ pair, from, to }]
    })
  const sorted = <T extends { readonly from: Person; readonly to: Person }>(found: readonly T[]) =>
    inOrder(found, ({ from, to }) => `${from.code}\t${to.code}`)
  return {
    wave,
    survey,
    network,
    people,
    arcs: sorted(among(arcsOf(db, waveId))),
    blanks: sorted(among(blanksOf(db, waveId))),
    attributes: inOrder(attributesOf(db, network.workplaceId), ({ name }) => name),
    values: valuesInWave(db, waveId),
    organisations: organisationsOf(db, network.workplaceId),
  }
}
type Wave = ReturnType<typeof waveFor>

const nameIn = (organisations: readonly Organisation[], { organisationId }: Person): string =>
  organisations.find(({ id }) => id === organisationId)?.name ?? ''

/** Attributes that somebody in the wave has a value of. */
const usedIn = ({ attributes, values, people }: Wave): readonly Attribute[] =>
  attributes.filter(({ id }) => people.some(({ person }) => (values.get(person.id)?.[id] ?? '') !== ''))

/** Every answer, and every line left open, which has no value. */
function tieSheet(wave: Wave, { language, names }: Asked): SheetToSave {
  const word = words[language]
  const { survey, arcs, blanks } = wave
  const labelOf = ({ code, displayName }: Person) => (names && displayName !== '' ? displayName : code)
  const rows = [
    ...arcs.map(({ pair, from, to }): (string | number)[] => [
      labelOf(from),
      labelOf(to),
      pair.value,
      ...(survey.asksCloseness ? [pair.closeness ?? ''] : []),
      ...(survey.asksFormality ? [pair.formality === undefined ? '' : word.formalities[pair.formality]] : []),
    ]),
    ...blanks.map(({ from, to }): (string | number)[] => [
      labelOf(from),
      labelOf(to),
      '',
      ...(survey.asksCloseness ? [''] : []),
      ...(survey.asksFormality ? [''] : []),
    ]),
  ]
  return {
    name: word.ties,
    header: [
      ...word.from,
      ...(survey.asksCloseness ? [word.closeness] : []),
      ...(survey.asksFormality ? [word.formality] : []),
    ],
    rows: inOrder(rows, (row) => row.join('\t')),
  }
}

/** Who was in the wave and whether they answered, with what else is known of them. */
function peopleSheet(wave: Wave, { language, names }: Asked): SheetToSave {
  const word = words[language]
  const used = usedIn(wave)
  return {
    name: word.people,
    header: [
      word.code,
      ...(names ? [word.name] : []),
      word.organisation,
      word.role,
      word.status,
      ...used.map(({ name }) => name),
    ],
    rows: wave.people.map(({ person, status }) => [
      person.code,
      ...(names ? [person.displayName] : []),
      nameIn(wave.organisations, person),
      person.role,
      word.statuses[status],
      ...used.map(({ id }) => wave.values.get(person.id)?.[id] ?? ''),
    ]),
  }
}

const nameOf = (parts: readonly string[]) => parts.map((part) => part.slice(0, 60)).join(' ')

/** One wave as tables: the ties, and who was in it. A list of texts holds the one asked for; a workbook both. */
function ties(
  db: ReadableDb,
  input: Asked & { readonly waveId: TieWaveId; readonly table?: 'ties' | 'respondents' },
): TableToSave {
  const wave = waveFor(db, input.waveId)
  const both = [tieSheet(wave, input), peopleSheet(wave, input)] as const
  const [first, second] = input.table === 'respondents' ? [both[1], both[0]] : both
  return {
    fileName: nameOf([first.name, wave.network.name, wave.survey.name, wave.wave.label]),
    rule: notForAppraisal[input.language],
    language: input.language,
    sheetName: first.name,
    header: first.header,
    rows: first.rows,
    more: [second],
  }
}

/** Every wave of a survey in one workbook, a sheet of ties and one of people each. */
function survey(db: ReadableDb, input: Asked & { readonly surveyId: TieSurveyId }): TableToSave {
  const { name, networkId } = required('survey', findSurvey(db, input.surveyId))
  const waves = inOrder(wavesOf(db, input.surveyId), ({ heldOn, label }) => `${heldOn ?? '~'} ${label}`)
  const sheets = waves.flatMap(({ id, label }) => {
    const wave = waveFor(db, id)
    return [tieSheet(wave, input), peopleSheet(wave, input)].map((sheet) => ({
      ...sheet,
      name: `${label} ${sheet.name}`,
    }))
  })
  const [first, ...more] = sheets
  const { name: network } = requiredNetwork(db, networkId)
  return {
    fileName: nameOf([words[input.language].ties, network, name]),
    rule: notForAppraisal[input.language],
    language: input.language,
    sheetName: first?.name ?? '',
    header: first?.header ?? [],
    rows: first?.rows ?? [],
    more,
  }
}

/** One wave as a graph. */
function graph(db: ReadableDb, input: Asked & { readonly waveId: TieWaveId }): GraphToSave {
  const wave = waveFor(db, input.waveId)
  const used = usedIn(wave)
  const open = Map.groupBy(wave.blanks, ({ from }) => from.id)
  return {
    fileName: nameOf([words[input.language].ties, wave.network.name, wave.survey.name, wave.wave.label]),
    rule: notForAppraisal[input.language],
    language: input.language,
    network: wave.network.name,
    survey: wave.survey.name,
    wave: wave.wave.label,
    scaleMax: wave.survey.scaleMax,
    attributes: used.map(({ name }) => name),
    nodes: wave.people.map(({ person, status }: { person: Person; status: RespondentStatus }) => ({
      code: person.code,
      label: input.names && person.displayName !== '' ? person.displayName : person.code,
      organisation: nameIn(wave.organisations, person),
      role: person.role,
      status,
      unknownTo: (open.get(person.id) ?? []).map(({ to }) => to.code),
      values: used.map(({ id }) => wave.values.get(person.id)?.[id] ?? ''),
    })),
    edges: wave.arcs.map(({ pair, from, to }) => ({
      from: from.code,
      to: to.code,
      value: pair.value,
      closeness: pair.closeness ?? null,
      formality: pair.formality ?? null,
    })),
  }
}

export const queries = { 'exports.ties': ties, 'exports.tieSurvey': survey, 'exports.graph': graph } as const
