import type { ContractRouterClient } from '@orpc/contract'
import { agreements, facilities } from './agreements.ts'
import { app } from './app.ts'
import { attachments } from './attachments.ts'
import { backups } from './backups.ts'
import { boards, cards, clusters, decisions, ratings } from './boards.ts'
import { bundles } from './bundles.ts'
import { consultations, signals, today } from './consultations.ts'
import { documents, templates, versions } from './documents.ts'
import { erase } from './erase.ts'
import { exports } from './exports.ts'
import { history, trash } from './history.ts'
import { imports } from './imports.ts'
import { holidays, lookBack, meetings, room, runSheet, running } from './meetings.ts'
import { cycle, roundTalk, rounds, sheets } from './monitoring.ts'
import { search } from './search.ts'
import { sheetFiles } from './sheet-files.ts'
import { networks, workplaces } from './networks.ts'
import { opening } from './opening.ts'
import { attributes, coaches, organisations, participants } from './participants.ts'
import { products } from './products.ts'
import {
  activities,
  assignment,
  expertise,
  needs,
  parties,
  questions,
  situations,
  starting,
} from './starting.ts'
import { outreach } from './outreach.ts'
import { tieFiles } from './tie-files.ts'
import { ties } from './ties.ts'
import { unfinished } from './unfinished.ts'
import { exchange, workForms } from './work-forms.ts'
import {
  leaderContacts,
  outcomes,
  sharings,
  successes,
  valueEntries,
  valueStories,
  yields,
} from './yields.ts'

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
  tieFiles,
  outreach,
  imports,
  exports,
  history,
  trash,
  opening,
  backups,
  erase,
  bundles,
  unfinished,
  meetings,
  runSheet,
  running,
  room,
  lookBack,
  holidays,
  agreements,
  facilities,
  templates,
  documents,
  versions,
  workForms,
  exchange,
  starting,
  assignment,
  activities,
  parties,
  situations,
  questions,
  expertise,
  needs,
  products,
  boards,
  cards,
  clusters,
  ratings,
  decisions,
  attachments,
  rounds,
  sheets,
  sheetFiles,
  roundTalk,
  cycle,
  yields,
  valueEntries,
  valueStories,
  outcomes,
  leaderContacts,
  sharings,
  successes,
  consultations,
  search,
  signals,
  today,
}
export type Contract = typeof contract
export type Api = ContractRouterClient<Contract>
