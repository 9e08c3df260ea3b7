import { parseArgs } from 'node:util'

/** What the loopback host can be started with. */
export interface LoopbackArguments {
  /** null for the folder of this user. */
  readonly data: string | null
  /** 0 for any port that is free. */
  readonly port: number
  readonly example: boolean
  readonly idleMinutes: number
}

/** Reads the command line; a sentence where it cannot be read. */
export function readArguments(args: readonly string[]): LoopbackArguments | string {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        data: { type: 'string' },
        port: { type: 'string', default: '0' },
        example: { type: 'boolean', default: false },
        'idle-minutes': { type: 'string', default: '30' },
      },
    })
    const port = wholeNumber(values.port)
    const idleMinutes = Number(values['idle-minutes'])
    if (port === null || port > 65_535) return '--port takes a number from 0 to 65535.'
    if (!(idleMinutes > 0)) return '--idle-minutes takes a number above 0.'
    if (values.data === '') return '--data takes a folder.'
    return { data: values.data ?? null, port, example: values.example, idleMinutes }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const wholeNumber = (text: string) => (/^\d{1,6}$/u.test(text) ? Number(text) : null)
