import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { frameWithoutFolders, openLog } from '../../../main/log.ts'
import { StoreFault } from '../../../main/store/protocol.ts'
import { temporaryFolder } from '../../support/store.ts'

const read = (folder: string) => readFileSync(join(folder, 'log', 'netwerkcoach.log'), 'utf8')

describe('the log', () => {
  test('writes code words and numbers, and a question mark for anything else', () => {
    const folder = temporaryFolder()
    const log = openLog(folder)
    log.event('core.started', { host: 'loopback', windows: 2, first: true, none: null, name: 'Piet Jansen' })
    log.event('Piet Jansen', { 'Piet Jansen': 'x' })
    const lines = read(folder)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines[0]).toMatchObject({
      event: 'core.started',
      host: 'loopback',
      windows: 2,
      first: true,
      none: null,
      name: '?',
    })
    expect(lines[1]).toMatchObject({ event: '?', '?': 'x' })
  })

  test('says of an error its class, code and frames, without message or folders', () => {
    const folder = temporaryFolder()
    const log = openLog(folder)
    const error = Object.assign(new RangeError('Piet Jansen'), { code: 'SQLITE_CORRUPT' })
    const reference = log.fault('networks.list', error)
    const line = JSON.parse(read(folder)) as { frames: string[] }
    expect(line).toMatchObject({
      fault: 'networks.list',
      reference,
      kind: 'RangeError',
      code: 'SQLITE_CORRUPT',
    })
    expect(line.frames.length).toBeGreaterThan(2)
    expect(line.frames.join()).toContain('log.test.ts')
    expect(read(folder)).not.toMatch(/Jansen|\/home|\/work|node_modules\//u)
    const other = log.fault(
      'x',
      new StoreFault({ kind: 'Error', code: null, frames: ['at open (/home/piet/a.ts:1:2)'] }),
    )
    expect(other).not.toBe(reference)
    expect(read(folder)).toContain('open@a.ts:1:2')
    for (const thrown of ['Piet Jansen', null, undefined, 7, { message: 'Piet Jansen' }])
      log.fault('x', thrown)
    expect(read(folder)).not.toMatch(/Jansen|piet/u)
  })

  test('no stack frame lets a folder or a made-up name through', () => {
    for (const frame of [
      'at Object.<anonymous> (C:\\Users\\Piet Jansen\\app\\main\\core.js:10:5)',
      'at async start (file:///home/piet.jansen/app/out/main/index.js:1:22)',
      'at /home/piet.jansen/app/index.js:1:22',
      'at Piet Jansen (/a/b.ts:1:1)',
      'at new Piet (native)',
    ])
      expect(frameWithoutFolders(frame)).not.toMatch(/Jansen|jansen|Users|home/u)
    fc.assert(
      fc.property(fc.string(), fc.string(), (folder, name) => {
        const frame = frameWithoutFolders(`at ${name} (/home/${folder}/file.ts:1:2)`)
        expect(frame).toMatch(/^[\w.$<>#?-]+(?:@[\w.$<>#?[\]:-]+)?$/u)
      }),
    )
  })

  test('keeps five files of one megabyte, for this user only', () => {
    const folder = temporaryFolder()
    const log = openLog(folder)
    const fields = Object.fromEntries(
      Array.from({ length: 400 }, (_, n) => [`f${String(n)}`, 'x'.repeat(100)]),
    )
    for (let n = 0; n < 170; n++) log.event('filler', { n, ...fields })
    const names = readdirSync(join(folder, 'log')).sort()
    expect(names).toEqual(['', '.1', '.2', '.3', '.4'].map((suffix) => `netwerkcoach.log${suffix}`))
    for (const name of names) {
      const { size, mode } = statSync(join(folder, 'log', name))
      expect(size).toBeLessThan(1_200_000)
      if (process.platform !== 'win32') expect(mode & 0o777).toBe(0o600)
    }
    expect(JSON.parse(read(folder).trim().split('\n').at(-1) ?? '')).toMatchObject({ n: 169 })
    log.close()
    log.event('after')
    expect(read(folder)).not.toContain('after')
  })
})
