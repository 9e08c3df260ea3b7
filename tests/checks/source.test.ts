/** What no rule of the linter sees. */
import { readFileSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const folders = ['main', 'preload', 'renderer', 'scripts', 'shared', 'tests', 'assets', 'docs', '.ci']
const files = [
  ...folders.flatMap((folder) => textFiles(join(root, folder))),
  ...readdirSync(root).filter(
    (name) => /\.(?:ts|js|mjs|json|yml|md)$/u.test(name) && name !== 'package-lock.json',
  ),
].filter((file) => !file.startsWith('tests/checks/'))

function textFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.(?:tsx?|m?js|css|html|json|ya?ml|md|sql|svg)$|^run$/u.test(entry.name),
    )
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

const linesThat = (wanted: (line: string, before: string) => boolean) =>
  files.flatMap((file) =>
    readFileSync(join(root, file), 'utf8')
      .split('\n')
      .flatMap((line, index, lines) =>
        wanted(line, lines[index - 1] ?? '') ? [`${file}:${index + 1}: ${line.trim()}`] : [],
      ),
  )

test('there is something to look at', () => {
  expect(files.length).toBeGreaterThan(100)
})

test('a rule is only switched off with a reason', () => {
  const off = linesThat(
    (line, before) =>
      /(?:ox|es)lint-disable|(?:oxfmt|prettier)-ignore/u.test(line) &&
      !/ -- \S/u.test(line) &&
      !/^\s*(?:\/\/|\*)/u.test(before),
  )
  expect(off).toEqual([])
  expect(linesThat((line) => /@ts-(?:ignore|nocheck)/u.test(line))).toEqual([])
  expect(linesThat((line) => /@ts-expect-error\s*$/u.test(line))).toEqual([])
})

test('no test is switched off or alone', () => {
  expect(linesThat((line) => /\b(?:test|it|describe)\.(?:only|skip|fixme|todo)\(/u.test(line))).toEqual([])
})

test('nothing needs the network: no address of a package, a font or a script elsewhere', () => {
  const product = linesThat((line) => /(?:src|href|url)\s*[=(]\s*["']?(?:https?:)?\/\//u.test(line))
  expect(product.filter((line) => /^(?:main|preload|renderer|shared|assets)\//u.test(line))).toEqual([])
})
