import type { Messages } from '../index.ts'
import { commands } from './commands.ts'
import { common } from './common.ts'
import { failures } from './failures.ts'
import { networks } from './networks.ts'
import { printing } from './printing.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'

export const en: Messages = { commands, common, failures, networks, printing, settings, shell }
