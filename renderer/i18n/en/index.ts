import type { Messages } from '../translate.ts'
import { agreements } from './agreements.ts'
import { attachments } from './attachments.ts'
import { board } from './board.ts'
import { commands } from './commands.ts'
import { common } from './common.ts'
import { composition } from './composition.ts'
import { consultations } from './consultations.ts'
import { documents } from './documents.ts'
import { erasing } from './erasing.ts'
import { failures } from './failures.ts'
import { graph } from './graph.ts'
import { history } from './history.ts'
import { importing } from './import.ts'
import { keeping } from './keeping.ts'
import { meetings } from './meetings.ts'
import { networks } from './networks.ts'
import { opening } from './opening.ts'
import { participants } from './participants.ts'
import { printing } from './printing.ts'
import { products } from './products.ts'
import { room } from './room.ts'
import { roundExport } from './round-export.ts'
import { settings } from './settings.ts'
import { outreach } from './outreach.ts'
import { sheetFiles } from './sheet-files.ts'
import { search } from './search.ts'
import { surveys } from './surveys.ts'
import { tieFiles } from './tie-files.ts'
import { shell } from './shell.ts'
import { starting } from './starting.ts'
import { table } from './table.ts'
import { ties } from './ties.ts'
import { today } from './today.ts'
import { concluding } from './concluding.ts'
import { entering } from './entering.ts'
import { monitoring } from './monitoring.ts'
import { picture } from './picture.ts'
import { workForms } from './work-forms.ts'
import { yields } from './yields.ts'

export const en: Messages = {
  agreements,
  attachments,
  board,
  commands,
  common,
  composition,
  consultations,
  documents,
  erasing,
  failures,
  graph,
  history,
  importing,
  keeping,
  meetings,
  networks,
  opening,
  participants,
  printing,
  products,
  room,
  roundExport,
  settings,
  outreach,
  sheetFiles,
  search,
  surveys,
  tieFiles,
  shell,
  starting,
  table,
  ties,
  today,
  workForms,
  concluding,
  entering,
  monitoring,
  picture,
  yields,
}
