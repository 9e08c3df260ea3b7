import { commands } from './commands.ts'
import { common } from './common.ts'
import { failures } from './failures.ts'
import { historyFirst } from './history-first.ts'
import { networksFirst } from './networks-first.ts'
import { shell } from './shell.ts'

export const first = { commands, common, failures, history: historyFirst, networks: networksFirst, shell }
