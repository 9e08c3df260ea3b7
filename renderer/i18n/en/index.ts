import type { Messages } from '../translate.ts'
import { commands } from './commands.ts'
import { common } from './common.ts'
import { erasing } from './erasing.ts'
import { failures } from './failures.ts'
import { graph } from './graph.ts'
import { history } from './history.ts'
import { importing } from './import.ts'
import { keeping } from './keeping.ts'
import { networks } from './networks.ts'
import { opening } from './opening.ts'
import { participants } from './participants.ts'
import { printing } from './printing.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { table } from './table.ts'
import { ties } from './ties.ts'

export const en: Messages = {
  commands,
  common,
  erasing,
  failures,
  graph,
  history,
  importing,
  keeping,
  networks,
  opening,
  participants,
  printing,
  settings,
  shell,
  table,
  ties,
}
