import type { Messages } from '../translate.ts'
import { commands } from './commands.ts'
import { common } from './common.ts'
import { failures } from './failures.ts'
import { graph } from './graph.ts'
import { history } from './history.ts'
import { importing } from './import.ts'
import { networks } from './networks.ts'
import { participants } from './participants.ts'
import { printing } from './printing.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { table } from './table.ts'
import { ties } from './ties.ts'

export const en: Messages = {
  commands,
  common,
  failures,
  graph,
  history,
  importing,
  networks,
  participants,
  printing,
  settings,
  shell,
  table,
  ties,
}
