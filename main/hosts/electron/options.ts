import { parseArgs } from 'node:util'

/** What the desktop app can be started with; Electron's own switches stand between ours and are passed over. */
export function readElectronArguments(args: readonly string[]): {
  readonly data: string | null
  readonly example: boolean
} {
  const { values } = parseArgs({
    args: [...args],
    strict: false,
    options: { data: { type: 'string' }, example: { type: 'boolean' } },
  })
  return {
    data: typeof values['data'] === 'string' && values['data'] !== '' ? values['data'] : null,
    example: values['example'] === true,
  }
}
