/** The stylesheets of visited pages stay loaded: what one feature styles must not reach into another. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const renderer = join(import.meta.dirname, '../../renderer')

interface Sheet {
  /** Within renderer/, with slashes. */
  readonly file: string
  readonly css: string
}

const sheets: readonly Sheet[] = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  // Paper is a document of its own.
  .filter((file) => file.endsWith('.css') && !file.startsWith('print/'))
  .map((file) => ({ file, css: readFileSync(join(renderer, file), 'utf8') }))

const featureOf = (file: string): string | null => /^features\/([^/]+)\//u.exec(file)?.[1] ?? null

/** Every selector of a stylesheet, also within @media and the like. */
const selectorsOf = (css: string): readonly string[] =>
  [...css.replaceAll(/\/\*[^]*?\*\//gu, '').matchAll(/([^{};]+)\{/gu)]
    .map(([, prelude]) => (prelude ?? '').trim())
    .filter((prelude) => !prelude.startsWith('@'))
    .flatMap((prelude) => prelude.split(/,(?![^()]*\))/u))
    .map((selector) => selector.trim().replaceAll(/\s+/gu, ' '))

const classesOf = (selector: string): readonly string[] =>
  [...selector.matchAll(/\.(-?[_a-z][\w-]*)/giu)].map(([, name]) => name ?? '')

/**
 * Classes on which one feature hangs a rule (the rule begins with it, so that it holds wherever the class is) and which
 * another feature's stylesheet names as well. Classes of renderer/design, renderer/app and renderer/charts may be
 * extended anywhere.
 */
function clashesIn(all: readonly Sheet[]): readonly string[] {
  const shared = new Set<string>()
  const hangs = new Map<string, Set<string>>()
  const names = new Map<string, Set<string>>()
  const note = (where: Map<string, Set<string>>, name: string, feature: string) =>
    where.set(name, (where.get(name) ?? new Set()).add(feature))
  for (const { file, css } of all) {
    const feature = featureOf(file)
    for (const selector of selectorsOf(css)) {
      const classes = classesOf(selector)
      if (feature === null) for (const name of classes) shared.add(name)
      else {
        const first = /^\.(-?[_a-z][\w-]*)/iu.exec(selector)?.[1]
        if (first !== undefined) note(hangs, first, feature)
        for (const name of classes) note(names, name, feature)
      }
    }
  }
  return [...hangs.keys()]
    .filter((name) => !shared.has(name) && (names.get(name)?.size ?? 0) > 1)
    .map((name) => `.${name}: ${[...(names.get(name) ?? [])].toSorted().join(', ')}`)
    .toSorted()
}

test('no class is styled by two features', () => {
  expect(sheets.length).toBeGreaterThan(30)
  expect(clashesIn(sheets)).toEqual([])
})

test('a clash would be found', () => {
  const planted: readonly Sheet[] = [
    { file: 'design/components.css', css: '.btn { color: red }' },
    { file: 'features/one/a.css', css: '/* .four {} */ .one { color: red }\n.btn { margin: 0 }' },
    {
      file: 'features/one/b.css',
      css: '@media (width > 1px) { .two li, .one:is(.x, .y) > p { margin: 0 } }',
    },
    { file: 'features/two/a.css', css: '.own .one { margin: 0 }\n.own .scoped {}\n.two:hover {}' },
    { file: 'features/three/a.css', css: '.two-more .btn { margin: 0 }\n.other .scoped {}\n.four {}' },
  ]
  expect(clashesIn(planted)).toEqual(['.one: one, two', '.two: one, two'])
})
