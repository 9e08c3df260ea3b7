import { agreements, facilities } from './agreements.ts'
import { app } from './app.ts'
import { attributes } from './attributes.ts'
import { backups } from './backups.ts'
import { bundles } from './bundles.ts'
import { coaches } from './coaches.ts'
import { consultations } from './consultations.ts'
import { os } from './context.ts'
import { documents, templates, versions } from './documents.ts'
import { erase } from './erase.ts'
import { exports } from './exports.ts'
import { history, trash } from './history.ts'
import { holidays } from './holidays.ts'
import { imports } from './imports.ts'
import { lookBack } from './look-back.ts'
import { meetings } from './meetings.ts'
import { networks } from './networks.ts'
import { opening } from './opening.ts'
import { organisations } from './organisations.ts'
import { participants } from './participants.ts'
import { room } from './room.ts'
import { runSheet } from './run-sheet.ts'
import { running } from './running.ts'
import { search } from './search.ts'
import { signals, today } from './signals.ts'
import { outreach } from './outreach.ts'
import { tieFiles } from './tie-files.ts'
import { ties } from './ties.ts'
import { unfinished } from './unfinished.ts'
import { workplaces } from './workplaces.ts'
import {
  starting,
  assignment,
  activities,
  parties,
  situations,
  questions,
  expertise,
  needs,
} from './starting.ts'
import { products } from './products.ts'
import { boards, cards, clusters, ratings, decisions } from './boards.ts'
import { attachments } from './attachments.ts'
import { workForms, exchange } from './work-forms.ts'
import { cycle, roundTalk, rounds, sheets } from './monitoring.ts'
import { sheetFiles } from './sheet-files.ts'
import {
  leaderContacts,
  outcomes,
  sharings,
  successes,
  valueEntries,
  valueStories,
  yields,
} from './yields.ts'

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
  workForms,
  exchange,
  consultations,
  search,
  signals,
  today,
})
