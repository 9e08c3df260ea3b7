import type { Part } from '../world.ts'
import { attributes } from './attributes.ts'
import { changes } from './changes.ts'
import { coaches } from './coaches.ts'
import { memberships } from './memberships.ts'
import { networks } from './networks.ts'
import { organisations } from './organisations.ts'
import { people } from './people.ts'
import { ties } from './ties.ts'
import { workplaces } from './workplaces.ts'

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
  changes,
]

/** Tables that stay empty in a generated store, each with its reason; none today. */
export const staysEmpty: ReadonlyMap<string, string> = new Map()
