/**
 * What a test runner wrote down about its tests, in a few lines: which failed and on what, which passed only when tried
 * again. The long story comes after it.
 */
import { existsSync, readFileSync } from 'node:fs'
import { relative } from 'node:path'
import { stripVTControlCharacters } from 'node:util'
import { root } from './paths.mjs'

const longest = 40

/**
 * @param {string} file the JSON report of vitest or Playwright; it may be missing
 * @returns {{ failed: readonly string[], flaky: readonly string[] }} a line for each test, what it broke on below it
 */
export function readReport(file) {
  if (!existsSync(file)) return { failed: [], flaky: [] }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  return report.suites === undefined ? ofVitest(report) : ofPlaywright(report)
}

function ofVitest({ testResults = [] }) {
  const failed = testResults.flatMap(({ name, status, message = '', assertionResults }) => {
    const file = relative(root, name).replaceAll('\\', '/')
    const own = assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => line(`${file} > ${test.fullName}`, test.failureMessages[0]))
    // A file that could not be read has no tests to blame.
    return own.length === 0 && status === 'failed' ? [line(file, message)] : own
  })
  return { failed, flaky: [] }
}

function ofPlaywright({ suites, errors = [] }) {
  const failed = errors.map(({ message }) => line('outside the tests', message))
  const flaky = []
  const walk = (suite, above) => {
    const titles = [...above, suite.title]
    for (const { title, line: at, tests } of suite.specs ?? []) {
      for (const { status, results } of tests) {
        if (status === 'expected' || status === 'skipped') continue
        const error = results.find((result) => result.error !== undefined)?.error
        const name = `${suite.file}:${at} > ${[...titles.slice(1), title].join(' > ')}`
        const list = status === 'flaky' ? flaky : failed
        list.push(line(name, error?.message))
      }
    }
    for (const inner of suite.suites ?? []) walk(inner, titles)
  }
  for (const suite of suites) walk(suite, [])
  return { failed, flaky }
}

/** A test and the first lines of what it broke on. */
function line(name, message = '') {
  const plain = stripVTControlCharacters(message)
    .split('\n')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('at '))
  return [name, ...plain.slice(0, 4).map((part) => `    ${part.slice(0, 200)}`)].join('\n')
}

/** The first lines of a text, and how many there are besides. */
export function head(lines) {
  const more = lines.length - longest
  return more > 0 ? [...lines.slice(0, longest), `... and ${more} more`] : lines
}
