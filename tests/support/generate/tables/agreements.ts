import { insertAgreement, insertChange } from '../../../../main/store/repositories/agreements.ts'
import { insertFacility } from '../../../../main/store/repositories/facilities.ts'
import { FacilityKind } from '../../../../shared/domain/agreements.ts'
import type { Network } from '../../../../shared/domain/entities.ts'
import type { AgreementId, FacilityId } from '../../../../shared/domain/ids.ts'
import type { Meeting, Who } from '../../../../shared/domain/meetings.ts'
import { nobody } from '../../../../shared/domain/run-sheet.ts'
import { daysAfter, timeOf } from '../plan.ts'
import type { Random } from '../random.ts'
import type { Part, World } from '../world.ts'

const texts = [
  'Een voorbeeld uit de eigen groep meenemen',
  'De collega’s op school vertellen wat we uitproberen',
  'Een datum prikken met de schoolleiders',
  '=CONCAT("kopij"; "nieuwsbrief")',
  'We delen geen cijfers over leerlingen',
]
const ended = ['Gestopt om kosten te besparen.', 'De ruimte werd een lokaal.', '']

function ownerOf({ memberships, coaches }: World, network: Network, random: Random): Who {
  const members = memberships.filter(({ networkId }) => networkId === network.id)
  const own = coaches.filter(({ workplaceId }) => workplaceId === network.workplaceId)
  if (members.length > 0 && random.chance(0.6)) return { ...nobody, personId: random.pick(members).personId }
  if (own.length > 0 && random.chance(0.5)) return { ...nobody, coachId: random.pick(own).id }
  return random.chance(0.7) ? { ...nobody, text: 'iedereen' } : nobody
}

function storeAgreement(world: World, network: Network, meeting: Meeting, random: Random): void {
  const { db, consultations } = world
  const talk = consultations.find(({ networkIds, on }) => networkIds.includes(network.id) && on < meeting.on)
  const isFromTalk = talk !== undefined && random.chance(0.2)
  const owner = ownerOf(world, network, random)
  const state = random.chance(0.6) ? 'done' : random.chance(0.2) ? 'dropped' : 'open'
  const due = random.chance(0.8) ? daysAfter(meeting.on, random.int(7, 60)) : null
  const closedOn = state === 'open' ? null : daysAfter(meeting.on, random.int(5, 80))
  const id = random.uuid() as AgreementId
  insertAgreement(db, {
    id,
    networkId: network.id,
    meetingId: isFromTalk ? null : meeting.id,
    consultationId: isFromTalk ? talk.id : null,
    roundId: null,
    text: random.pick(texts),
    owner: isFromTalk ? { ...owner, personId: null } : owner,
    madeOn: isFromTalk ? talk.on : meeting.on,
    due,
    state,
    closedOn,
    closedNote: state === 'open' ? '' : random.pick(['Gedaan.', 'Niet meer nodig.', '']),
    about: random.chance(0.1) ? 'competition' : random.chance(0.1) ? 'rules' : null,
  })
  if (closedOn !== null)
    insertChange(db, {
      id: random.uuid(),
      agreementId: id,
      at: timeOf(closedOn),
      field: 'state',
      before: { ...nobody, text: 'open' },
      after: { ...nobody, text: state },
    })
  if (random.chance(0.2))
    insertChange(db, {
      id: random.uuid(),
      agreementId: id,
      at: timeOf(meeting.on),
      field: 'owner',
      before: nobody,
      after: owner,
    })
}

function storeFacilities({ db, organisations, spans }: World, network: Network, random: Random): void {
  const providers = organisations.filter(({ workplaceId }) => workplaceId === network.workplaceId)
  const from = spans.get(network.id)?.from ?? null
  for (const kind of random.some(FacilityKind.options, random.int(4, FacilityKind.options.length))) {
    const hasEnded = from !== null && random.chance(0.2)
    const isKnown = random.chance(0.7)
    insertFacility(db, {
      id: random.uuid() as FacilityId,
      networkId: network.id,
      kind,
      name: random.chance(0.5) ? 'Zoals afgesproken' : '',
      providerId: isKnown ? random.pick(providers).id : null,
      provider: isKnown ? '' : 'het bestuur',
      from,
      to: hasEnded ? daysAfter(from, random.int(60, 300)) : null,
      note: '',
      endNote: hasEnded ? random.pick(ended) : '',
    })
  }
}

/** Most meetings and some consultations end in agreements; every network has what makes it possible. */
export const agreements: Part = {
  name: 'agreements',
  tables: ['agreement', 'agreement_event', 'facility'],
  needs: ['meetings', 'consultations', 'organisations'],
  fill(world, random) {
    for (const network of world.networks) {
      storeFacilities(world, network, random)
      const held = world.meetings.filter(
        ({ networkId, state }) => networkId === network.id && state === 'held',
      )
      for (const meeting of held)
        for (let n = random.int(1, 3); n > 0; n--) storeAgreement(world, network, meeting, random)
    }
  },
}
