import { commands } from './commands.ts'
import { common } from './common.ts'
import { failures } from './failures.ts'
import { historyFirst } from './history-first.ts'
import { networksFirst } from './networks-first.ts'
import { shell } from './shell.ts'

/** What the frame and the list of networks can come to say; the other places are fetched with their pages. */
export const first = {
  commands,
  common,
  failures,
  history: historyFirst,
  networks: networksFirst,
  shell,
} as const
