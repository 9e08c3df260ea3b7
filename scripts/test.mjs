/**
 * `npm test`: everything that must hold, one line per step and what went amiss below it. Needs no display. Plain
 * JavaScript for Node 20, because it may have to install first.
 */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs, stripVTControlCharacters } from 'node:util'
import { build, ensureBuilt, ensureInstalled } from './lib/ensure.mjs'
import { Plain } from './lib/node.mjs'
import { cache, modules, root } from './lib/paths.mjs'
import { whenAskedToStop } from './lib/signals.mjs'

const groups = ['check', 'unit', 'e2e']

function readOptions() {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' } } })
    if (values.only !== undefined && !groups.includes(values.only)) {
      throw new Error(`--only takes one of: ${groups.join(', ')}.`)
    }
    return values
  } catch (error) {
    console.error(error.message)
    process.exit(2)
  }
}

const { only } = readOptions()
const wants = (group) => only === undefined || only === group

const running = new Set()
whenAskedToStop((signal) => {
  for (const child of running) child.kill(signal)
  process.exit(1)
})

let passed = 0
let failed = 0
try {
  await runAll(ensureInstalled())
} catch (error) {
  if (!(error instanceof Plain)) throw error
  console.error(error.message)
  failed++
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function runAll(node) {
  const tool = (path, ...args) => [node, [join(modules, ...path.split('/')), ...args]]
  if (wants('check')) {
    await step('lockfile', [node, [join(root, 'scripts', 'lib', 'lockfile.mjs')]])
    // Two at a time: as many as the smallest machine this runs on has cores.
    await Promise.all([
      step(
        'lint',
        tool(
          'eslint/bin/eslint.js',
          '--cache',
          '--cache-location',
          join(cache, 'eslint'),
          '--max-warnings',
          '0',
          '.',
        ),
      ),
      typesAndLayers(tool),
    ])
  }
  if (!wants('unit') && !wants('e2e')) return
  const isBuilt = await stepOf('build', () => {
    // Made anew in a full run: what is tested is what a fresh clone gets.
    if (only === undefined) build(node)
    else ensureBuilt(node)
    return { ok: true, text: '' }
  })
  if (wants('unit')) await step('unit and store', tool('vitest/vitest.mjs', 'run'), counted(/Tests {2}.*/gu))
  if (!wants('e2e')) return
  if (isBuilt)
    await step(
      'browser',
      tool('@playwright/test/cli.js', 'test'),
      counted(/\b\d+ (?:passed|failed|flaky)\b/gu),
    )
  else await stepOf('browser', () => ({ ok: false, text: 'Not run: there is no build to run it on.' }))
}

async function typesAndLayers(tool) {
  for (const project of ['shared', 'main', 'preload', 'renderer', 'tests']) {
    await step(`types of ${project}`, tool('typescript-7/bin/tsc', '-p', `tsconfig.${project}.json`))
  }
  await step(
    'layers',
    tool(
      'dependency-cruiser/bin/dependency-cruiser.mjs',
      'shared',
      'main',
      'preload',
      'renderer',
      'scripts',
      'tests',
    ),
  )
  await step(
    'format',
    tool('prettier/bin/prettier.cjs', '--check', '--cache', '--cache-location', join(cache, 'prettier'), '.'),
  )
}

/** Runs a tool; its output is only of interest when it fails. @param note what to say of it when it does not */
function step(name, [command, args], note = () => '') {
  return stepOf(
    name,
    () =>
      new Promise((resolve) => {
        const child = spawn(command, args, {
          cwd: root,
          stdio: ['ignore', 'pipe', 'pipe'],
        })
        running.add(child)
        let text = ''
        for (const stream of [child.stdout, child.stderr]) {
          stream.setEncoding('utf8').on('data', (part) => {
            text += part
          })
        }
        child.once('error', (error) => {
          text += error.message
        })
        child.once('close', (code) => {
          running.delete(child)
          const plain = stripVTControlCharacters(text)
          resolve({ ok: code === 0, text: plain, note: note(plain) })
        })
      }),
  )
}

async function stepOf(name, run) {
  const began = Date.now()
  let outcome
  try {
    outcome = await run()
  } catch (error) {
    outcome = { ok: false, text: error instanceof Plain ? error.message : String(error.stack) }
  }
  const { ok, text, note = '' } = outcome
  if (ok) passed++
  else failed++
  const seconds = ((Date.now() - began) / 1_000).toFixed(1)
  console.log(`${ok ? 'ok  ' : 'FAIL'}  ${name} (${seconds} s)${note === '' ? '' : `  ${note}`}`)
  if (!ok) console.log(`${text.trim().replaceAll(/^/gmu, '      ')}\n`)
  return ok
}

/** The line in which a test runner says how many there were. */
function counted(line) {
  return (text) => [...text.matchAll(line)].map(([found]) => found.replaceAll(/\s+/gu, ' ')).join(', ')
}
