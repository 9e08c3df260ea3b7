import { commands } from './commands.ts'
import { common } from './common.ts'
import { failures } from './failures.ts'
import { networks } from './networks.ts'
import { printing } from './printing.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'

/** Every text of the interface in Dutch, by the place where it is read. */
export const nl = { commands, common, failures, networks, printing, settings, shell } as const
