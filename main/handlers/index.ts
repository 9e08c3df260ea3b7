import { app } from './app.ts'
import { attributes } from './attributes.ts'
import { backups } from './backups.ts'
import { bundles } from './bundles.ts'
import { coaches } from './coaches.ts'
import { os } from './context.ts'
import { erase } from './erase.ts'
import { exports } from './exports.ts'
import { history, trash } from './history.ts'
import { imports } from './imports.ts'
import { networks } from './networks.ts'
import { opening } from './opening.ts'
import { organisations } from './organisations.ts'
import { participants } from './participants.ts'
import { ties } from './ties.ts'
import { workplaces } from './workplaces.ts'

/** Everything the contract promises; leaving a procedure out does not compile. */
export const router = os.router({
  app,
  workplaces,
  networks,
  participants,
  attributes,
  organisations,
  coaches,
  ties,
  imports,
  exports,
  history,
  trash,
  opening,
  backups,
  erase,
  bundles,
})
