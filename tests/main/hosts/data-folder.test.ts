import { expect, test } from 'vitest'
import { defaultDataFolder } from '../../../main/hosts/data-folder.ts'
import { readElectronArguments } from '../../../main/hosts/electron/options.ts'
import { readArguments } from '../../../main/hosts/loopback/options.ts'

test.each([
  ['linux', {}, '/home/c/.local/share/netwerkcoach'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/netwerkcoach'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/c/.local/share/netwerkcoach'],
  ['linux', { XDG_DATA_HOME: '' }, '/home/c/.local/share/netwerkcoach'],
  ['darwin', { XDG_DATA_HOME: '/data' }, '/home/c/Library/Application Support/Netwerkcoach'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/Netwerkcoach'],
  ['win32', {}, '/home/c/AppData/Local/Netwerkcoach'],
] as const)('on %s with %o the data are in %s', (platform, env, folder) => {
  // Written with the separators of the machine that runs this.
  expect(defaultDataFolder(platform, env, '/home/c').replaceAll('\\', '/')).toBe(folder)
})

test('the loopback host reads what it is started with', () => {
  expect(readArguments([])).toEqual({ data: null, port: 0, example: false, idleMinutes: 30 })
  expect(readArguments(['--port', '4000', '--data', 'x', '--example', '--idle-minutes', '0.5'])).toEqual({
    data: 'x',
    port: 4_000,
    example: true,
    idleMinutes: 0.5,
  })
})

test.each([
  [['--port', '70000']],
  [['--port', '-1']],
  [['--port', '1.5']],
  [['--port', 'x']],
  [['--port']],
  [['--data', '']],
  [['--idle-minutes', '0']],
  [['--idle-minutes', 'x']],
  [['--unknown']],
  [['loose']],
])('%j is answered with a sentence', (args) => {
  expect(typeof readArguments(args)).toBe('string')
})

test('the desktop app finds its own among the switches of Electron', () => {
  expect(readElectronArguments(['--no-sandbox', '--data', '/x', '--example', '--inspect=0'])).toEqual({
    data: '/x',
    example: true,
  })
  expect(readElectronArguments(['.', '--data'])).toEqual({ data: null, example: false })
})
