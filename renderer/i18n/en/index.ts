import type { Messages } from '../translate.ts'
import { agreements } from './agreements.ts'
import { commands } from './commands.ts'
import { common } from './common.ts'
import { consultations } from './consultations.ts'
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
import { room } from './room.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { table } from './table.ts'
import { ties } from './ties.ts'
import { today } from './today.ts'

export const en: Messages = {
  agreements,
  commands,
  common,
  consultations,
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
  room,
  settings,
  shell,
  table,
  ties,
  today,
}
