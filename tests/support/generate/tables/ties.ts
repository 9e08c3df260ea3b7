import {
  insertArc,
  insertRespondent,
  insertSurvey,
  insertWave,
} from '../../../../main/store/repositories/ties.ts'
import type {
  Network,
  Person,
  RespondentStatus,
  TieSurvey,
  TieWave,
} from '../../../../shared/domain/entities.ts'
import type { TieSurveyId, TieWaveId } from '../../../../shared/domain/ids.ts'
import { blockModel, type GeneratedArc } from '../block-model.ts'
import { daysAfter, endOf, timeOf } from '../plan.ts'
import type { Random } from '../random.ts'
import type { Part, World } from '../world.ts'

const statuses: readonly RespondentStatus[] = [
  ...Array<RespondentStatus>(17).fill('answered'),
  'noAnswer',
  'noAnswer',
  'optedOut',
]

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

function holdWave(
  { db }: World,
  wave: TieWave,
  members: readonly Person[],
  arcs: readonly GeneratedArc[],
  random: Random,
) {
  insertWave(db, wave)
  const status = members.map(() => random.pick(statuses))
  members.forEach(({ id }, i) => {
    insertRespondent(db, wave.id, id, status[i] ?? 'answered')
  })
  for (const { from, to, value } of arcs) {
    const [teller, named] = [members[from], members[to]]
    // Only who answered told of contacts, and who opted out is not in them.
    if (
      teller === undefined ||
      named === undefined ||
      status[from] !== 'answered' ||
      status[to] === 'optedOut'
    )
      continue
    insertArc(db, wave.id, { from: teller.id, to: named.id, value })
  }
}

export const ties: Part = {
  name: 'ties',
  tables: ['tie_survey', 'tie_wave', 'tie_respondent', 'tie'],
  needs: ['memberships'],
  fill(world, random) {
    for (const network of world.networks) {
      const survey: TieSurvey = {
        id: random.uuid() as TieSurveyId,
        networkId: network.id,
        name: 'Wie raadpleegt wie',
        question: 'Hoe vaak vraag je deze collega om raad over je werk?',
        scaleMax: 4,
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
    }
  },
}
