/**
 * `npm test`: everything that must hold, one line per step, with the tests that failed below it by name; what the tools
 * said in full comes at the end, because of a long output often only the head is kept. Needs no display. Plain
 * JavaScript for Node 20, because it may have to install first.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs, stripVTControlCharacters } from 'node:util'
import { build, ensureBuilt, ensureInstalled } from './lib/ensure.mjs'
import { Plain } from './lib/node.mjs'
import { cache, modules, root } from './lib/paths.mjs'
import { whenAskedToStop } from './lib/signals.mjs'
import { head, readReport } from './lib/test-report.mjs'

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

const began = Date.now()
let passed = 0
let failed = 0
/** What the tools said that failed, and the tests that passed at a second try. */
const details = []
const flaky = []
try {
  await runAll(ensureInstalled())
} catch (error) {
  if (!(error instanceof Plain)) throw error
  console.error(error.message)
  failed++
}
const total = `${passed} passed, ${failed} failed in ${seconds(began)} s`
console.log(`\n${total}`)
if (flaky.length > 0) {
  console.log(`\nFLAKY: passed only at the second try. Each is a race to be mended, not noise:`)
  console.log(indent(flaky.join('\n')))
}
for (const { name, text } of details) console.log(`\n----- ${name} -----\n${text.trim()}`)
if (details.length > 0) console.log(`\n${total}`)
process.exitCode = failed === 0 ? 0 : 1

async function runAll(node) {
  const tool = (path, ...args) => [node, [join(modules, ...path.split('/')), ...args]]
  if (wants('check')) {
    await step('lockfile', [node, [join(root, 'scripts', 'lib', 'lockfile.mjs')]])
    // Two at a time: as many as the smallest machine this runs on has cores.
    await Promise.all([step('lint', tool('oxlint/bin/oxlint')), typesAndLayers(tool)])
  }
  if (!wants('unit') && !wants('e2e')) return
  const isBuilt = await stepOf('build', () => {
    // Made anew in a full run: what is tested is what a fresh clone gets.
    if (only === undefined) build(node)
    else ensureBuilt(node)
    return { ok: true, text: '' }
  })
  if (wants('unit')) {
    const report = reportFile('unit')
    await step(
      'unit and store',
      tool(
        'vitest/vitest.mjs',
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ),
      { note: counted(/Tests {2}.*/gu), report },
    )
  }
  if (!wants('e2e')) return
  if (isBuilt) {
    const report = reportFile('browser')
    await step('browser', tool('@playwright/test/cli.js', 'test', '--reporter=list,json'), {
      note: counted(/\b\d+ (?:passed|failed|flaky)\b/gu),
      report,
      env: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    })
  } else await stepOf('browser', () => ({ ok: false, text: 'Not run: there is no build to run it on.' }))
}

async function typesAndLayers(tool) {
  for (const project of ['shared', 'main', 'preload', 'renderer', 'tests']) {
    await step(`types of ${project}`, tool('typescript-7/bin/tsc', '-p', `tsconfig.${project}.json`))
  }
  const folders = ['shared', 'main', 'preload', 'renderer', 'scripts', 'tests']
  await step('layers', tool('dependency-cruiser/bin/dependency-cruiser.mjs', ...folders))
  await step('format', tool('oxfmt/bin/oxfmt', '--check', '.'))
}

/** Where a test runner writes down what it found; never what an earlier run found. */
function reportFile(name) {
  mkdirSync(cache, { recursive: true })
  const file = join(cache, `report-${name}.json`)
  rmSync(file, { force: true })
  return file
}

/**
 * Runs a tool; its output is only of interest when it fails.
 * @param options `note`: what to say of it when it does not; `report`: where it writes down its tests
 */
function step(name, [command, args], { note = () => '', report, env = {} } = {}) {
  return stepOf(
    name,
    () =>
      new Promise((resolve) => {
        const child = spawn(command, args, {
          cwd: root,
          env: { ...process.env, ...env },
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
          const tests = report === undefined ? undefined : readReport(report)
          resolve({ ok: code === 0, text: plain, note: note(plain), tests })
        })
      }),
  )
}

async function stepOf(name, run) {
  const start = Date.now()
  let outcome
  try {
    outcome = await run()
  } catch (error) {
    outcome = { ok: false, text: error instanceof Plain ? error.message : String(error.stack) }
  }
  const { ok, text, note = '', tests = { failed: [], flaky: [] } } = outcome
  if (ok) passed++
  else failed++
  flaky.push(...tests.flaky)
  console.log(`${ok ? 'ok  ' : 'FAIL'}  ${name} (${seconds(start)} s)${note === '' ? '' : `  ${note}`}`)
  if (ok) return ok
  const lines = tests.failed.length > 0 ? tests.failed : text.trim().split('\n')
  console.log(`${indent(head(lines).join('\n'))}\n`)
  details.push({ name, text })
  return ok
}

function seconds(since) {
  return ((Date.now() - since) / 1_000).toFixed(1)
}

function indent(text) {
  return text.replaceAll(/^/gmu, '      ')
}

/** The line in which a test runner says how many there were. */
function counted(line) {
  return (text) => [...text.matchAll(line)].map(([found]) => found.replaceAll(/\s+/gu, ' ')).join(', ')
}
