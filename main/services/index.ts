import type { Services } from '../store/serve.ts'
import * as attributes from './attributes.ts'
import * as coaches from './coaches.ts'
import * as exports from './exports.ts'
import * as history from './history.ts'
import * as imports from './imports.ts'
import * as networks from './networks.ts'
import * as organisations from './organisations.ts'
import * as participants from './participants.ts'
import * as ties from './ties.ts'
import * as trash from './trash.ts'
import * as workplaces from './workplaces.ts'

/** All that can be asked of the store, by the name of the procedure that asks it. */
export const services = {
  queries: {
    ...workplaces.queries,
    ...networks.queries,
    ...participants.queries,
    ...organisations.queries,
    ...coaches.queries,
    ...ties.queries,
    ...imports.queries,
    ...exports.queries,
    ...history.queries,
    ...trash.queries,
  },
  commands: {
    ...workplaces.commands,
    ...networks.commands,
    ...participants.commands,
    ...attributes.commands,
    ...organisations.commands,
    ...coaches.commands,
    ...ties.commands,
    ...imports.commands,
    ...history.commands,
    ...trash.commands,
  },
} as const satisfies Services

export type AppServices = typeof services
