import type { Part } from '../world.ts'
import { agreements } from './agreements.ts'
import { attachments } from './attachments.ts'
import { attributes } from './attributes.ts'
import { boards } from './boards.ts'
import { changes } from './changes.ts'
import { coaches } from './coaches.ts'
import { consultations } from './consultations.ts'
import { documents } from './documents.ts'
import { meetings } from './meetings.ts'
import { memberships } from './memberships.ts'
import { networks } from './networks.ts'
import { organisations } from './organisations.ts'
import { outreach } from './outreach.ts'
import { people } from './people.ts'
import { products } from './products.ts'
import { roundTalk } from './round-talk.ts'
import { rounds } from './rounds.ts'
import { starting } from './starting.ts'
import { ties } from './ties.ts'
import { workForms } from './work-forms.ts'
import { workplaces } from './workplaces.ts'
import { yields } from './yields.ts'

/** All parts of the generator, in the order they are filled. A new table joins one of these or brings its own. */
export const parts: readonly Part[] = [
  workplaces,
  networks,
  organisations,
  people,
  attributes,
  memberships,
  coaches,
  ties,
  meetings,
  consultations,
  agreements,
  starting,
  outreach,
  products,
  boards,
  documents,
  attachments,
  workForms,
  rounds,
  roundTalk,
  yields,
  changes,
]

/** Tables that stay empty in a generated store, each with its reason. */
export const staysEmpty: ReadonlyMap<string, string> = new Map([
  ['unnamed_person', 'filled by removing somebody for good, not by coaching'],
  ['saved_file', 'no file leaves a generated store'],
])
