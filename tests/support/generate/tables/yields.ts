import { textOrNull } from '../../../../main/store/db.ts'
import { insertReactions, insertSuccess } from '../../../../main/store/repositories/successes.ts'
import { insertEntry, insertStory, putStep } from '../../../../main/store/repositories/values.ts'
import { insertContact, insertOutcome, insertSharing } from '../../../../main/store/repositories/yields.ts'
import { outcomes } from '../../../../shared/content/outcomes.ts'
import type { Network } from '../../../../shared/domain/entities.ts'
import type {
  CardId,
  LeaderContactId,
  NetworkOutcomeId,
  ReactionId,
  SharingId,
  SuccessId,
  ValueEntryId,
  ValueStoryId,
} from '../../../../shared/domain/ids.ts'
import type { Who } from '../../../../shared/domain/meetings.ts'
import { nobody } from '../../../../shared/domain/run-sheet.ts'
import { type Shown, ValueId, ValueLevel } from '../../../../shared/domain/yields.ts'
import { daysAfter } from '../plan.ts'
import type { Random } from '../random.ts'
import type { Part, World } from '../world.ts'

const shownFrom = (random: Random, on: string): Shown => ({
  visibility: random.pick(['private', 'network', 'public']),
  permittedOn: on,
  withdrawnOn: null,
})

function tellerIn({ memberships }: World, { id }: Network, random: Random): Who {
  const members = memberships.filter(({ networkId }) => networkId === id)
  if (members.length > 0 && random.chance(0.5)) return { ...nobody, personId: random.pick(members).personId }
  return random.chance(0.3) ? { ...nobody, text: 'de onderbouw' } : nobody
}

function storeValues(world: World, network: Network, from: string, random: Random): void {
  const { db } = world
  for (const valueId of ValueId.options)
    for (const level of ValueLevel.options)
      insertEntry(db, {
        id: random.uuid() as ValueEntryId,
        networkId: network.id,
        roundId: null,
        valueId,
        level,
        kind: random.pick(['statement', 'observation']),
        text: 'We gebruikten het in drie groepen.',
        evidence: random.chance(0.5) ? 'Gezien op de gang.' : '',
        on: daysAfter(from, random.int(20, 200)),
        who: tellerIn(world, network, random),
        ...shownFrom(random, daysAfter(from, 210)),
      })
  const storyId = random.uuid() as ValueStoryId
  insertStory(db, {
    id: storyId,
    networkId: network.id,
    roundId: null,
    title: 'Van idee naar vrijdagmiddag',
    level: 'collective',
    on: daysAfter(from, 120),
    who: tellerIn(world, network, random),
    ...shownFrom(random, daysAfter(from, 130)),
  })
  for (const valueId of random.some(ValueId.options, 3))
    putStep(db, storyId, { valueId, text: 'Zo ging dat.', evidence: '' })
}

function storeBeyond(world: World, network: Network, from: string, random: Random): void {
  const { db, organisations } = world
  const { id: networkId, workplaceId } = network
  const schools = organisations.filter((each) => each.workplaceId === workplaceId)
  const school = () => random.pick(schools).id
  for (const { id: kind, level } of random.some(outcomes, 2))
    insertOutcome(db, {
      id: random.uuid() as NetworkOutcomeId,
      networkId,
      level,
      kind,
      text: 'Drie scholen werken met hetzelfde weekblad.',
      evidence: '',
      on: daysAfter(from, 150),
      organisationIds: random.some(schools, 2).map(({ id }) => id),
    })
  insertContact(db, {
    id: random.uuid() as LeaderContactId,
    networkId,
    on: daysAfter(from, 60),
    organisationId: school(),
    role: 'schoolleider',
    about: 'Vervanging op woensdag',
    followUp: '',
  })
  insertSharing(db, {
    id: random.uuid() as SharingId,
    networkId,
    on: daysAfter(from, 90),
    what: 'Een kwartier in de teamvergadering',
    audience: 'het team',
    organisationId: school(),
    note: '',
  })
}

function storeSuccess({ db }: World, { id: networkId }: Network, from: string, random: Random): void {
  const successId = random.uuid() as SuccessId
  const on = daysAfter(from, 140)
  insertSuccess(db, {
    id: successId,
    networkId,
    title: 'Kinderen kozen zelf',
    text: 'In twee groepen.',
    on,
    audience: 'both',
    audienceNote: '',
    followUpQuestion: 'Werkt het ook in groep 8?',
    ...shownFrom(random, on),
  })
  const cardId =
    db.get(
      'SELECT min(card.id) AS id FROM card JOIN board ON board.id = board_id WHERE network_id = :networkId',
      { networkId },
      (row) => textOrNull(row, 'id') as CardId | null,
    ) ?? null
  insertReactions(
    db,
    successId,
    ['Mag ik het blad lenen?', 'Dit doen wij ook.'].map((text, i) => ({
      id: random.uuid() as ReactionId,
      text,
      from: 'een buurschool',
      cardId: i === 0 ? cardId : null,
    })),
  )
}

/** What every network yields: something of each value on both levels, a story, and what others saw of it. */
export const yields: Part = {
  name: 'yields',
  tables: [
    'value_entry',
    'value_story',
    'value_step',
    'network_outcome',
    'outcome_organisation',
    'leader_contact',
    'sharing',
    'success',
    'reaction',
  ],
  needs: ['organisations', 'memberships', 'boards'],
  fill(world, random) {
    for (const network of world.networks) {
      const from = world.spans.get(network.id)?.from ?? '2024-09-01'
      storeValues(world, network, from, random)
      storeBeyond(world, network, from, random)
      storeSuccess(world, network, from, random)
    }
  },
}
