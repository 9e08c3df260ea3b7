import {
  insertAssignmentVersion,
  putExpertise,
  putSituation,
} from '../../../../main/store/repositories/starting.ts'
import {
  insertActivity,
  insertNeed,
  insertParty,
  insertQuestion,
} from '../../../../main/store/repositories/starting-lists.ts'
import type { Network } from '../../../../shared/domain/entities.ts'
import type {
  ActivityId,
  AssignmentVersionId,
  NeedId,
  PartyId,
  QuestionId,
} from '../../../../shared/domain/ids.ts'
import { daysAfter } from '../plan.ts'
import type { Random } from '../random.ts'
import type { Part, World } from '../world.ts'

const lines = ['', 'Samen kijken naar werk van kinderen.', 'Een weekplan\nin de bovenbouw', '=1+1']
const activities = ['Gesprek op de gang', 'Bijeenkomst', 'Vakboek lezen', 'Zelf proberen']
const parties = ['De scholen', 'De pabo', 'Het bestuur']
const asked = ['Wat doen we nu al?', 'Wat helpt een kind van vijf?', 'Hoe houden we het klein?']
const needed = ['Iemand die filmt', 'Kennis van de onderbouw', 'Tijd', 'Een vormgever']

function storeWords({ db, spans }: World, network: Network, random: Random): void {
  const { id: networkId, assignment, assignmentAgreedOn, commissioner } = network
  const from = spans.get(networkId)?.from ?? '2024-09-01'
  const count = random.int(1, 3)
  for (let number = 1; number <= count; number++)
    insertAssignmentVersion(db, {
      id: random.uuid() as AssignmentVersionId,
      networkId,
      number,
      text:
        number === count && assignment.trim() !== '' ? assignment : `Samen leren, versie ${String(number)}`,
      commissioner,
      keptOn: daysAfter(from, number * 20),
      agreedOn: number === count ? assignmentAgreedOn : null,
      note: random.pick(['', 'in de bijeenkomst']),
    })
  for (const name of activities)
    insertActivity(db, {
      id: random.uuid() as ActivityId,
      networkId,
      name,
      level: random.int(0, 1_000) / 10,
      planned: random.int(0, 1_000) / 10,
      note: random.pick(lines),
    })
  for (const name of parties)
    insertParty(db, {
      id: random.uuid() as PartyId,
      networkId,
      name,
      brings: random.pick(lines),
      gets: random.pick(lines),
    })
  asked.forEach((text, i) => {
    insertQuestion(db, {
      id: random.uuid() as QuestionId,
      networkId,
      kind: i === 0 ? 'main' : 'sub',
      text,
      answer: random.pick(lines),
      state: random.pick(['open', 'answered', 'dropped']),
    })
  })
}

/** How every network began: its words, where the organisations stood, who is asked for what and what is missing. */
export const starting: Part = {
  name: 'starting',
  tables: [
    'assignment_version',
    'activity',
    'party',
    'starting_situation',
    'research_question',
    'expertise',
    'need',
    'need_person',
  ],
  needs: ['networks', 'organisations', 'memberships'],
  fill(world, random) {
    const { db, networks, organisations, memberships } = world
    for (const network of networks) {
      const { id: networkId, workplaceId } = network
      storeWords(world, network, random)
      const schools = organisations.filter((each) => each.workplaceId === workplaceId)
      for (const { id: organisationId } of random.some(schools, 3))
        putSituation(db, {
          networkId,
          organisationId,
          initiatives: 'Een weekplan.',
          works: random.pick(lines),
          differs: random.pick(lines),
          asks: random.pick(lines),
        })
      const members = [
        ...new Set(memberships.filter((each) => each.networkId === networkId).map((each) => each.personId)),
      ]
      for (const personId of random.some(members, Math.ceil(members.length / 2)))
        putExpertise(db, {
          networkId,
          personId,
          askedFor: 'meekijken',
          wantsToLearn: random.pick(lines),
          opensDoor: random.pick(lines),
        })
      needed.forEach((text, i) => {
        insertNeed(db, {
          id: random.uuid() as NeedId,
          networkId,
          text,
          outside: i === 2 ? 'de schoolleiders' : '',
          personIds: i < 2 ? random.some(members, 2) : [],
        })
      })
    }
  },
}
