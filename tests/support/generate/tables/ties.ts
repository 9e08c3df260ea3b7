import {
  type Pair,
  insertArc,
  insertBlank,
  insertOutside,
  putPlace,
} from '../../../../main/store/repositories/ties-answers.ts'
import { insertRespondent, insertSurvey, insertWave } from '../../../../main/store/repositories/ties.ts'
import type {
  Network,
  Person,
  RespondentStatus,
  TieSurvey,
  TieWave,
} from '../../../../shared/domain/entities.ts'
import type { OutsideContactId, PersonId, TieSurveyId, TieWaveId } from '../../../../shared/domain/ids.ts'
import { surveyDefaults } from '../../../../shared/domain/ties.ts'
import { blockModel, type GeneratedArc } from '../block-model.ts'
import { daysAfter, endOf, timeOf } from '../plan.ts'
import type { Random } from '../random.ts'
import type { Part, World } from '../world.ts'

const statuses: readonly RespondentStatus[] = [
  ...Array<RespondentStatus>(17).fill('answered'),
  'noAnswer',
  'notAsked',
  'optedOut',
]

const outsideRoles = ['orthopedagoog', 'schoolleider', 'onderzoeker', 'leraar', ''] as const
const outsidePlaces = [
  'Basisschool De Kersenboom',
  'Samenwerkingsverband Rivierenland',
  'de gemeente',
] as const

/** Evenly over the time the network has run; the first one soon after its start. */
function dayOfWave({ plan, spans }: World, network: Network, n: number): string {
  const span = spans.get(network.id)
  if (span === undefined) throw new Error('A network without a first day')
  const days = (timeOf(span.to ?? endOf(plan)) - timeOf(span.from)) / 86_400_000
  return daysAfter(span.from, 20 + (n / plan.waves) * Math.max(0, days - 40))
}

function membersOf({ people, memberships }: World, network: Network): Person[] {
  const ids = new Set(memberships.filter(({ networkId }) => networkId === network.id).map((m) => m.personId))
  return people.filter(({ id }) => ids.has(id))
}

/** The next wave: most contacts stay, and where some went others come. */
function nextArcs(
  before: readonly GeneratedArc[],
  fresh: readonly GeneratedArc[],
  random: Random,
): GeneratedArc[] {
  const place = ({ from, to }: GeneratedArc) => `${String(from)}>${String(to)}`
  const arcs = new Map(before.filter(() => random.chance(0.75)).map((arc) => [place(arc), arc]))
  for (const arc of fresh) if (arcs.size < before.length && !arcs.has(place(arc))) arcs.set(place(arc), arc)
  return [...arcs.values()]
}

/** Who answered left a line empty here and there, and told of somebody outside. */
function answerMore(
  { db }: World,
  waveId: TieWaveId,
  from: PersonId,
  open: readonly Pair[],
  isFirst: boolean,
  random: Random,
) {
  if (isFirst || random.chance(0.2))
    for (const pair of random.some(open, random.int(1, 3))) insertBlank(db, waveId, pair)
  const contacts = isFirst ? 1 : random.int(0, 2)
  for (let position = 0; position < contacts; position++)
    insertOutside(db, {
      id: random.uuid() as OutsideContactId,
      waveId,
      from,
      position,
      role: random.pick(outsideRoles),
      organisation: random.pick(outsidePlaces),
      value: random.chance(0.2) ? null : random.int(1, 4),
    })
}

/** Some whom somebody could have left empty: not themselves, nobody who opted out, and nobody they named. */
function openLines(
  from: Person,
  members: readonly Person[],
  status: readonly RespondentStatus[],
  named: ReadonlySet<PersonId>,
  random: Random,
): Pair[] {
  const others = random.some([...members.keys()], 12).flatMap((i) => {
    const to = members[i]?.id
    return to === undefined || to === from.id || status[i] === 'optedOut' || named.has(to) ? [] : [to]
  })
  return others.map((to) => ({ from: from.id, to }))
}

function holdWave(
  world: World,
  wave: TieWave,
  members: readonly Person[],
  arcs: readonly GeneratedArc[],
  random: Random,
) {
  const { db } = world
  insertWave(db, wave, random.uuid())
  // Somebody always answered.
  const status = members.map((_, i): RespondentStatus => (i === 0 ? 'answered' : random.pick(statuses)))
  members.forEach(({ id }, i) => {
    const each = status[i] ?? 'answered'
    const informedOn = each === 'notAsked' ? null : (wave.heldOn ?? null)
    insertRespondent(db, wave.id, id, each, { informedOn })
  })
  const named = new Map<PersonId, Set<PersonId>>()
  for (const { from, to, value } of arcs) {
    const [teller, other] = [members[from], members[to]]
    // Only who answered told of contacts, and who opted out is not in them.
    if (
      teller === undefined ||
      other === undefined ||
      status[from] !== 'answered' ||
      status[to] === 'optedOut'
    )
      continue
    insertArc(db, wave.id, {
      from: teller.id,
      to: other.id,
      value,
      closeness: random.int(0, 3),
      ...(random.chance(0.5) ? { formality: random.pick(['formal', 'informal'] as const) } : {}),
    })
    named.set(teller.id, (named.get(teller.id) ?? new Set()).add(other.id))
  }
  members.forEach((from, i) => {
    if (status[i] !== 'answered') return
    const open = openLines(from, members, status, named.get(from.id) ?? new Set(), random)
    answerMore(world, wave.id, from.id, open, i === 0, random)
  })
}

export const ties: Part = {
  name: 'ties',
  tables: ['tie_survey', 'tie_wave', 'tie_respondent', 'tie', 'tie_blank', 'outside_contact', 'tie_place'],
  needs: ['memberships'],
  fill(world, random) {
    for (const network of world.networks) {
      const survey: TieSurvey = {
        id: random.uuid() as TieSurveyId,
        networkId: network.id,
        name: 'Wie raadpleegt wie',
        question: 'Hoe vaak vraag je deze collega om raad over je werk?',
        scaleMax: 4,
        ...surveyDefaults,
        asksCloseness: true,
        asksFormality: true,
        asksOutside: true,
      }
      insertSurvey(world.db, survey)
      world.surveys.push(survey)
      const members = membersOf(world, network)
      const places = world.organisations.map(({ id }) => id)
      const schools = members.map(({ organisationId }) =>
        organisationId === null ? -1 : places.indexOf(organisationId),
      )
      let arcs: readonly GeneratedArc[] = []
      for (let n = 0; n < world.plan.waves; n++) {
        const fresh = blockModel({ seed: random.int(0, 0x7fffffff), schools, scaleMax: survey.scaleMax })
        arcs = n === 0 ? fresh : nextArcs(arcs, fresh, random)
        const wave: TieWave = {
          id: random.uuid() as TieWaveId,
          surveyId: survey.id,
          label: `Meting ${String(n + 1)}`,
          heldOn: random.chance(0.1) ? null : dayOfWave(world, network, n),
        }
        holdWave(world, wave, members, arcs, random)
        world.waves.push(wave)
      }
      for (const { id } of members.slice(0, 1 + Math.floor(members.length / 10)))
        putPlace(world.db, survey.id, { personId: id, x: random.int(-400, 400), y: random.int(-400, 400) })
    }
  },
}
