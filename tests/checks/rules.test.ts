/**
 * The rules of lint and layers hold only if they strike: each is broken here on purpose, in a copy of the project that
 * has its configuration and nothing else.
 */
import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const configuration = [
  'package.json',
  '.oxlintrc.json',
  'scripts/lib/lint-rules.mjs',
  '.dependency-cruiser.mjs',
  ...['', '.base', '.shared', '.main', '.preload', '.renderer', '.tests'].map(
    (name) => `tsconfig${name}.json`,
  ),
]

/** What the planted files import, and one file per layer with nothing to complain of. */
const clean: Readonly<Record<string, string>> = {
  'shared/z.ts': `import * as z from 'zod'\nexport { z }\n`,
  'shared/domain/thing.ts': `/** A thing. */\nexport const thing = 1\n`,
  'shared/contract/index.ts': `import { oc } from '@orpc/contract'\nexport const contract = { thing: oc }\n`,
  'main/core.ts': `export const core = 1\n`,
  'main/store/client.ts': `export const client = 1\n`,
  'main/store/open.ts': `import Database from 'better-sqlite3'\nexport const open = (file: string) => new Database(file)\n`,
  'main/services/things.ts': `import { open } from '../store/open.ts'\nexport const things = open\n`,
  'main/handlers/things.ts': `import { client } from '../store/client.ts'\nexport const handler = client\n`,
  'main/files/csv.ts': `import { thing } from '../../shared/domain/thing.ts'\nexport const csv = thing\n`,
  'main/hosts/csp.ts': `export const policy = 1\n`,
  'main/hosts/loopback/server.ts': `import { core } from '../../core.ts'\nexport const server = core\n`,
  'main/hosts/electron/window.ts': `import { BrowserWindow } from 'electron'\nexport const windows = () => BrowserWindow.getAllWindows()\n`,
  'main/hosts/electron/connection.ts': `import { ipcMain } from 'electron'\nexport const listen = () => ipcMain.on('x', () => undefined)\n`,
  'main/loopback.ts': `import { server } from './hosts/loopback/server.ts'\nexport const app = server\n`,
  'preload/index.ts': `import { ipcRenderer } from 'electron'\nexport const send = () => {\n  ipcRenderer.send('x')\n}\n`,
  'renderer/api/client.ts': `import { contract } from '../../shared/contract/index.ts'\nexport const api = contract\n`,
  'renderer/design/Button.tsx': `export function Button() {\n  return <button type="button">ok</button>\n}\n`,
  'renderer/charts/Line.tsx': `import { Button } from '../design/Button.tsx'\nexport const Line = Button\n`,
  'renderer/features/one/One.tsx': `import { api } from '../../api/client.ts'\nexport const One = () => <p>{Object.keys(api).length}</p>\n`,
  'renderer/features/two/Two.tsx': `import { Line } from '../../charts/Line.tsx'\nexport const Two = Line\n`,
  'tests/support/help.ts': `export const help = 1\n`,
  'scripts/tool.ts': `export const tool = 1\n`,
}

interface Breach {
  readonly file: string
  readonly code: string
}

/** Per layer rule, a file that breaks it. */
const layerBreaches: Readonly<Record<string, Breach>> = {
  'no-circular': {
    file: 'shared/domain/a.ts',
    code: `import { b } from './b.ts'\nexport const a = () => b\n`,
  },
  'not-resolvable': { file: 'shared/domain/lost.ts', code: `export { x } from './nowhere.ts'\n` },
  'only-locked-packages': { file: 'main/store/unnamed.ts', code: `export { parse } from 'acorn'\n` },
  'product-knows-no-tests': {
    file: 'main/helped.ts',
    code: `export { help } from '../tests/support/help.ts'\n`,
  },
  'shared-is-alone': { file: 'shared/domain/main.ts', code: `export { core } from '../../main/core.ts'\n` },
  'shared-no-node': { file: 'shared/domain/node.ts', code: `export { join } from 'node:path'\n` },
  'shared-few-packages': { file: 'shared/domain/d3.ts', code: `export { sum } from 'd3'\n` },
  'contract-few-packages': {
    file: 'shared/contract/client.ts',
    code: `export { createORPCClient } from '@orpc/client'\n`,
  },
  'zod-through-one-door': { file: 'main/services/zod.ts', code: `export { z } from 'zod'\n` },
  'store-is-below': { file: 'main/store/up.ts', code: `export { things } from '../services/things.ts'\n` },
  'services-are-hostless': {
    file: 'main/services/up.ts',
    code: `export { handler } from '../handlers/things.ts'\n`,
  },
  'files-stand-apart': { file: 'main/files/store.ts', code: `export { open } from '../store/open.ts'\n` },
  'handlers-ask-the-store': {
    file: 'main/handlers/deep.ts',
    code: `export { open } from '../store/open.ts'\n`,
  },
  'hosts-know-the-core': {
    file: 'main/hosts/deep.ts',
    code: `export { things } from '../services/things.ts'\n`,
  },
  'nobody-knows-a-host': { file: 'main/hosted.ts', code: `export { policy } from './hosts/csp.ts'\n` },
  'hosts-stand-apart': {
    file: 'main/hosts/loopback/both.ts',
    code: `export { listen } from '../electron/connection.ts'\n`,
  },
  'database-driver-in-the-store': {
    file: 'main/services/sql.ts',
    code: `export { default } from 'better-sqlite3'\n`,
  },
  'electron-in-its-host': { file: 'main/services/electron.ts', code: `export { app } from 'electron'\n` },
  'main-knows-no-page': {
    file: 'main/page.ts',
    code: `export { Button } from '../renderer/design/Button.tsx'\n`,
  },
  'preload-is-small': { file: 'preload/main.ts', code: `export { core } from '../main/core.ts'\n` },
  'renderer-is-a-page': { file: 'renderer/api/main.ts', code: `export { core } from '../../main/core.ts'\n` },
  'renderer-no-node': { file: 'renderer/api/node.ts', code: `export { readFileSync } from 'node:fs'\n` },
  'features-stand-apart': {
    file: 'renderer/features/one/Both.tsx',
    code: `export { Two } from '../two/Two.tsx'\n`,
  },
  'charts-know-no-feature': {
    file: 'renderer/charts/One.tsx',
    code: `export { One } from '../features/one/One.tsx'\n`,
  },
  'design-knows-no-feature': {
    file: 'renderer/design/Line.tsx',
    code: `export { Line } from '../charts/Line.tsx'\n`,
  },
  'renderer-is-light': {
    file: 'renderer/app/zoom.ts',
    code: `export { zoom } from 'd3-zoom'\n`,
  },
  'components-from-a-library-are-few': {
    file: 'renderer/design/Plain.tsx',
    code: `export { Button } from 'react-aria-components/Button'\n`,
  },
}

/** What the linter says of no rule, but of a comment that switches one off where nothing is said. */
const unusedDisable = 'Unused oxlint-disable directive'

/**
 * Per lint rule, a file that breaks it; what stands before the colon is the rule as the linter names it, or how what it
 * says begins.
 */
const lintBreaches: Readonly<Record<string, Breach>> = {
  'eslint(no-restricted-imports): zod': {
    file: 'main/services/lint-zod.ts',
    code: `import { z } from 'zod'\nexport const s = z.string()\n`,
  },
  'eslint(no-restricted-imports): Electron': {
    file: 'main/services/lint-electron.ts',
    code: `import { app } from 'electron'\nexport const name = app.name\n`,
  },
  'eslint(no-restricted-imports): raw messages in the host': {
    file: 'main/hosts/electron/lint-ipc.ts',
    code: `import { ipcMain } from 'electron'\nexport const ipc = ipcMain\n`,
  },
  'eslint(no-restricted-imports): raw messages elsewhere': {
    file: 'renderer/api/lint-ipc.ts',
    code: `import { ipcRenderer } from 'electron'\nexport const ipc = ipcRenderer\n`,
  },
  'house(no-html-from-data): HTML from data': {
    file: 'renderer/design/LintHtml.tsx',
    code: `export const Html = ({ html }: { readonly html: string }) => <p dangerouslySetInnerHTML={{ __html: html }} />\n`,
  },
  'house(no-html-from-data): HTML from a property': {
    file: 'renderer/design/lint-spread.ts',
    code: `export const props = (html: string) => ({ dangerouslySetInnerHTML: { __html: html } })\n`,
  },
  'house(no-html-from-data): HTML put beside an element': {
    file: 'renderer/design/lint-beside.ts',
    code: `export const add = (element: Element, html: string) => {\n  element.insertAdjacentHTML('beforeend', html)\n}\n`,
  },
  'house(no-html-from-data): HTML set on an element': {
    file: 'renderer/design/lint-html.ts',
    code: `export const set = (element: Element, html: string) => {\n  element.innerHTML = html\n}\n`,
  },
  'house(no-double-cast): two casts': {
    file: 'shared/domain/lint-cast.ts',
    code: `export const cast = (value: number) => value as unknown as string\n`,
  },
  'eslint(no-console): a page': { file: 'renderer/api/lint-console.ts', code: `console.log('x')\n` },
  'eslint(no-console): shared': { file: 'shared/domain/lint-console.ts', code: `console.warn('x')\n` },
  'eslint(max-lines): a long file': {
    file: 'main/services/lint-long.ts',
    code: Array.from({ length: 301 }, (_, i) => `export const line${i} = ${i}\n`).join(''),
  },
  'typescript(no-explicit-any): any': {
    file: 'main/services/lint-any.ts',
    code: `export const x = (y: any) => String(y)\n`,
  },
  'typescript(no-floating-promises): a promise nobody waits for': {
    file: 'main/services/lint-promise.ts',
    code: `export const go = () => {\n  Promise.resolve(1)\n}\n`,
  },
  'typescript(switch-exhaustiveness-check): a case left out': {
    file: 'shared/domain/lint-switch.ts',
    code: `export function say(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1\n  }\n  return 2\n}\n`,
  },
  'react-hooks(rules-of-hooks): a hook in a branch': {
    file: 'renderer/design/LintHook.tsx',
    code: `import { useState } from 'react'\nexport function Hook({ on }: { readonly on: boolean }) {\n  if (on) useState(1)\n  return null\n}\n`,
  },
  'react-hooks(exhaustive-deps): an effect that does not see a change': {
    file: 'renderer/design/LintEffect.tsx',
    code: `import { useEffect } from 'react'\nexport function Effect({ word }: { readonly word: string }) {\n  useEffect(() => {\n    document.title = word\n  }, [])\n  return null\n}\n`,
  },
  'react(purity): the time read while drawing': {
    file: 'renderer/design/LintTime.tsx',
    code: `export function Time() {\n  const now = new Date()\n  return <p>{now.getTime()}</p>\n}\n`,
  },
  'typescript(no-unsafe-assignment): what came in unread': {
    file: 'shared/domain/lint-unsafe.ts',
    code: `export const read = (text: string): number => {\n  const value: number = JSON.parse(text)\n  return value\n}\n`,
  },
  'eslint(no-undef): a name that is not there, in a script': {
    file: 'scripts/lint-undef.mjs',
    code: `export const x = () => nowhere\n`,
  },
  [`${unusedDisable}: a rule switched off for nothing`]: {
    file: 'shared/domain/lint-unused.ts',
    code: `// oxlint-disable-next-line no-console -- there is nothing here\nexport const x = 1\n`,
  },
  'eslint(no-eval): text that runs': {
    file: 'renderer/api/lint-eval.ts',
    code: `export const run = (text: string) => {\n  eval(text)\n}\n`,
  },
}

let copy: string
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'netwerkcoach-rules-'))
  for (const file of configuration) cpSync(join(root, file), join(copy, file))
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'junction')
  for (const [file, code] of Object.entries(clean)) plant(file, code)
})
afterAll(() => {
  rmSync(copy, { recursive: true, force: true })
})

function plant(file: string, code: string) {
  mkdirSync(dirname(join(copy, file)), { recursive: true })
  writeFileSync(join(copy, file), code)
}

function run(tool: string, ...args: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: copy })
    let out = ''
    let err = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text))
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text))
    child.once('close', () => {
      if (out === '') reject(new Error(err))
      else resolve(out)
    })
  })
}

describe('layers', () => {
  const cruise = async () => {
    const out = await run(
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      '--output-type',
      'json',
      ...['shared', 'main', 'preload', 'renderer', 'scripts', 'tests'],
    )
    const { summary } = JSON.parse(out) as {
      readonly summary: {
        readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[]
      }
    }
    return summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`)
  }

  test(
    'a house in order has nothing against it; each rule strikes where it is broken',
    { timeout: 60_000 },
    async () => {
      expect(await cruise()).toEqual([])

      plant('shared/domain/b.ts', `import { a } from './a.ts'\nexport const b = () => a\n`)
      for (const { file, code } of Object.values(layerBreaches)) plant(file, code)
      const found = new Set(await cruise())
      const missed = Object.entries(layerBreaches)
        .map(([rule, { file }]) => `${rule}: ${file}`)
        .filter((breach) => !found.has(breach))
      expect(missed).toEqual([])

      rmSync(join(copy, 'shared/domain/b.ts'))
      for (const { file } of Object.values(layerBreaches)) rmSync(join(copy, file))
    },
  )

  test('no rule is without its breach', async () => {
    const { default: rules } = (await import(join(root, '.dependency-cruiser.mjs'))) as {
      readonly default: {
        readonly forbidden: readonly { readonly name: string; readonly severity: string }[]
      }
    }
    expect(rules.forbidden.map(({ name }) => name).sort()).toEqual(Object.keys(layerBreaches).sort())
    expect(rules.forbidden.every(({ severity }) => severity === 'error')).toBe(true)
  })
})

test(
  'lint: code in order has nothing against it; each rule strikes where it is broken',
  { timeout: 120_000 },
  async () => {
    for (const { file, code } of Object.values(lintBreaches)) plant(file, code)
    const out = await run('oxlint/bin/oxlint', '--format', 'json', '.')
    const { diagnostics } = JSON.parse(out) as {
      readonly diagnostics: readonly {
        readonly filename: string
        readonly code?: string
        readonly message: string
        readonly severity: string
      }[]
    }
    const said = (wanted: string) =>
      diagnostics.filter(({ filename }) => filename.replaceAll('\\', '/') === wanted)
    for (const file of Object.keys(clean)) expect(said(file), file).toEqual([])
    const missed = Object.entries(lintBreaches).filter(([name, { file }]) => {
      const [of = ''] = name.split(': ')
      return !said(file).some(
        ({ code, message, severity }) =>
          severity === 'error' && (of === unusedDisable ? message.startsWith(of) : code === of),
      )
    })
    expect(missed.map(([name]) => name)).toEqual([])
  },
)
