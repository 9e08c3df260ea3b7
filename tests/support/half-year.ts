import type { Api } from '../../shared/contract/index.ts'
import type { RoundIndicatorId } from '../../shared/domain/monitoring.ts'

/** The longest words a Dutch coach has at hand. */
export const longest = {
  name: 'Arbeidsongeschiktheidsverzekeringsmaatschappijen',
  left: 'onderwijskundigleiderschapsontwikkeling nog niet begonnen',
  right: 'schooloverstijgende samenwerkingsverbanden en partnerscha',
} as const

export interface HalfYear {
  readonly networkId: string
  /** Revealed in spring. */
  readonly before: string
  /** Revealed in autumn; the group put 78 on 3a. */
  readonly after: string
  /** Named and revealed, and not revealed yet. */
  readonly named: string
  readonly covered: string
  readonly story: string
  readonly schools: readonly string[]
  /** Names and codes of who takes part: on no report. */
  readonly secret: readonly string[]
}

interface Wished {
  /** Who takes part, and how many of them fill in a sheet. */
  readonly people: number
  readonly own?: number
}

/** Where somebody puts a cross: spread out, the same every time. */
const placeOf = (who: number, indicator: number, shift: number): number =>
  Math.min(100, Math.max(0, 30 + ((who * 17 + indicator * 23) % 41) + shift + indicator))

/** A network with two rounds behind it and all that came of them; the last half of a school year from 1 August 2026. */
export async function heldHalfYear(api: Api, { people, own = 0 }: Wished): Promise<HalfYear> {
  const { result: workplace } = await api.workplaces.create({ name: 'Voorbeeld' })
  const { result: network } = await api.networks.create({
    workplaceId: workplace.id,
    name: 'Zelfgestuurd leren',
  })
  const networkId = network.id
  await api.networks.updatePrivacy({
    id: networkId,
    patch: {
      purpose: 'Samen leren',
      responsibleOrganisation: 'Het bestuur',
      legalBasis: 'publicTask',
      retentionUntil: '2099-01-01',
      coachAssesses: false,
    },
  })
  await api.networks.update({
    id: networkId,
    patch: { assignment: 'Een werkwijze voor feedback die op elke school past.' },
  })
  const schools: string[] = []
  for (const name of ['Basisschool De Regenboog', 'Daltonschool Zonneveld']) {
    const { result } = await api.organisations.add({ workplaceId: workplace.id, name, kind: 'school' })
    schools.push(result.id)
  }
  const [firstSchool, secondSchool] = schools
  const persons: { readonly id: string; readonly code: string; readonly name: string }[] = []
  for (let nth = 0; nth < people; nth += 1) {
    const name = `Wiebe Zwaluwstaart${String(nth)}`
    const { result } = await api.participants.add({
      networkId,
      person: {
        displayName: name,
        role: 'leerkracht',
        organisationId: nth === 0 ? (firstSchool ?? null) : null,
      },
      from: '2025-09-01',
    })
    persons.push({ id: result.person.id, code: result.person.code, name })
  }
  const round = async (name: string, on: string, isNamed: boolean, shift: number) => {
    const { result } = await api.rounds.add({ networkId, round: { name, on, asksDesired: true, isNamed } })
    return { id: result.id, shift }
  }
  const indicatorsOf = async (roundId: string): Promise<readonly RoundIndicatorId[]> =>
    (await api.rounds.desk({ id: roundId })).indicators.map(({ indicatorId }) => indicatorId)
  const fill = async ({ id, shift }: { readonly id: string; readonly shift: number }) => {
    const indicators = await indicatorsOf(id)
    await api.sheets.paste({
      roundId: id,
      sheets: persons.map((_, who) => ({
        code: `eigen${String(who)}`,
        marks: indicators.flatMap((indicatorId, n) => [
          { indicatorId, kind: 'now' as const, value: placeOf(who, n, shift) },
          { indicatorId, kind: 'desired' as const, value: Math.min(100, placeOf(who, n, shift) + 15) },
        ]),
      })),
    })
    await api.rounds.reveal({ id, withUnfinished: false })
  }
  const before = await round('Voorjaarsronde', '2026-05-12', false, -12)
  await fill(before)
  const after = await round('Najaarsronde', '2026-11-04', false, 0)
  for (let nth = 0; nth < own; nth += 1)
    await api.rounds.addOwn({
      id: after.id,
      own: {
        dimension: 'connectedness',
        name: `${longest.name} ${String(nth + 1)}`,
        question: `Hoe ver zijn wij met ${longest.name.toLowerCase()} op alle scholen van ons bestuur?`,
        left: longest.left,
        right: longest.right,
      },
    })
  await fill(after)
  const said = [
    ['practiceIntegration', 64.5, 'Beide scholen gebruiken het instrument; bredere invoering kan nog.'],
    ['sharedIdentity', 78, 'De lunch viel weg in januari; toch zoeken we elkaar op.'],
  ] as const
  const known = await indicatorsOf(after.id)
  for (const [indicatorId, at, reason] of said)
    if (known.includes(indicatorId))
      await api.roundTalk.setGroupMark({ roundId: after.id, indicatorId, at, reason })
  await api.roundTalk.setConclusion({
    roundId: after.id,
    dimension: 'practice',
    text: 'Wat we samen maken wordt gebruikt, vooral waar de directie het rooster aanpaste.',
  })
  await api.roundTalk.setConclusion({
    roundId: after.id,
    dimension: 'connectedness',
    text: 'We kennen elkaars school nu van binnen. Elkaar tussendoor opzoeken gebeurt nog weinig.',
  })
  await api.roundTalk.addTopic({
    roundId: after.id,
    text: 'Elkaar ook tussen de bijeenkomsten opzoeken',
    indicatorId: 'sharedIdentity',
  })
  await api.roundTalk.setDoubleLoop({
    roundId: after.id,
    patch: {
      noticed: 'Dezelfde drie mensen openen het gesprek.',
      assumption: 'Dat wie niets zegt het eens is.',
      change: 'We beginnen met twee minuten schrijven.',
    },
  })
  const who = { personId: null, coachId: null, text: '' }
  const [one, two] = persons
  const agreed = [
    {
      text: 'Een bezoek over en weer in januari',
      owner: { ...who, personId: one?.id ?? null },
      due: '2027-01-20',
    },
    { text: 'Beginnen met schrijven', owner: { ...who, text: two?.name ?? '' }, about: 'process' as const },
    { text: 'De directie vragen naar de lunch', owner: { ...who, text: 'leerkracht' } },
  ]
  for (const agreement of agreed)
    await api.agreements.add({ networkId, agreement: { ...agreement, roundId: after.id } })
  const named = await round('Op naam', '2025-11-05', true, 0)
  for (const { id: personId } of persons.slice(0, 2)) {
    const { result: sheet } = await api.sheets.begin({ roundId: named.id, personId })
    await api.sheets.mark({
      id: sheet.id,
      marks: [
        { indicatorId: 'practiceIntegration', kind: 'now', value: 78 },
        { indicatorId: 'practiceIntegration', kind: 'desired', value: 91 },
      ],
    })
    await api.sheets.finish({ id: sheet.id })
  }
  await api.rounds.reveal({ id: named.id, withUnfinished: true })
  const covered = await round('Nog bedekt', '2026-11-18', false, 0)

  await api.valueEntries.add({
    networkId,
    entry: {
      valueId: 'applied',
      level: 'individual',
      text: 'Ik laat leerlingen nu zelf een vraag stellen.',
      evidence: 'lesbezoek in oktober',
      on: '2026-10-06',
      who: { ...who, personId: one?.id ?? null },
      visibility: 'network',
    },
  })
  await api.valueEntries.add({
    networkId,
    entry: {
      valueId: 'immediate',
      level: 'collective',
      text: 'Alleen voor de coaches geheimgehouden.',
      on: '2026-10-06',
    },
  })
  const { result: story } = await api.valueStories.add({
    networkId,
    story: {
      title: 'Van lunchtafel naar lesbezoek',
      level: 'collective',
      on: '2026-11-10',
      who: { ...who, text: one?.name ?? '' },
      visibility: 'public',
      permittedOn: '2026-11-11',
    },
  })
  await api.valueStories.setStep({
    id: story.id,
    step: { valueId: 'immediate', text: 'We aten samen en raakten in gesprek.', evidence: 'foto’s' },
  })
  await api.valueStories.setStep({
    id: story.id,
    step: { valueId: 'realized', text: 'Leerlingen stellen meer vragen dan een jaar geleden.', evidence: '' },
  })
  await api.outcomes.add({
    networkId,
    outcome: {
      level: 'crossSchool',
      kind: 'jointPolicy',
      text: 'Een feedbackwijzer voor alle scholen',
      evidence: 'vastgesteld in het directieoverleg',
      on: '2026-11-12',
      organisationIds: [firstSchool, secondSchool].filter((id) => id !== undefined),
    },
  })
  await api.outcomes.add({
    networkId,
    outcome: {
      level: 'crossSchool',
      text: 'Alleen op Zonneveld',
      organisationIds: secondSchool === undefined ? [] : [secondSchool],
    },
  })
  await api.outcomes.add({
    networkId,
    outcome: {
      level: 'network',
      kind: 'trustRespect',
      text: 'We durven te zeggen wat niet lukt',
      on: '2026-12-01',
    },
  })
  await api.sharings.add({
    networkId,
    sharing: { on: '2026-11-19', what: 'Presentatie op de studiedag', audience: 'leraren in de regio' },
  })
  return {
    networkId,
    before: before.id,
    after: after.id,
    named: named.id,
    covered: covered.id,
    story: story.id,
    schools,
    secret: persons.flatMap(({ name, code }) => [name, code]),
  }
}
