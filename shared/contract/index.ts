import type { ContractRouterClient } from '@orpc/contract'
import { app } from './app.ts'
import { backups } from './backups.ts'
import { bundles } from './bundles.ts'
import { erase } from './erase.ts'
import { exports } from './exports.ts'
import { history, trash } from './history.ts'
import { imports } from './imports.ts'
import { networks, workplaces } from './networks.ts'
import { opening } from './opening.ts'
import { attributes, coaches, organisations, participants } from './participants.ts'
import { ties } from './ties.ts'

/** The whole of what a window can ask; one file per feature, spoken alike by both hosts. */
export const contract = {
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
}
export type Contract = typeof contract
export type Api = ContractRouterClient<Contract>
