import { createHash } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { deflateRawSync } from 'node:zlib'
import { afterEach, beforeAll, describe, expect, it, test } from 'vitest'
import type { FailureBody } from '../../../shared/contract/failures.ts'
import { Failure } from '../../../shared/contract/failures.ts'
import { packBundle } from '../../../main/keeping/bundle/pack.ts'
import { readBundle } from '../../../main/keeping/bundle/unpack.ts'
import { migrations } from '../../../main/store/migrations/index.ts'
import { openStore, type Store } from '../../../main/store/open.ts'
import { done, failureOf, temporaryFolder } from '../../support/store.ts'
import { zip, type ZipPart } from '../files/workbook.ts'
import { contentOf, digestOf, throughFile } from './support.ts'

type Reason = Extract<FailureBody, { code: 'FILE_UNREADABLE' }>['data']['reason']

let store: Store
let whole: Uint8Array<ArrayBuffer>
let tables: Map<string, string>
let schemaVersion: number
let before: string
let filesBefore: string[]

beforeAll(() => {
  const dataFolder = temporaryFolderOfFile()
  store = openStore({ dataFolder, holder: 'test 1' })
  done(store, 'workplaces.openExample')
  const content = contentOf(store)
  whole = packBundle(content)
  schemaVersion = content.schemaVersion
  tables = new Map(content.tables.map(({ name, lines }) => [name, Buffer.from(lines).toString()]))
  before = digestOf(store)
  filesBefore = readdirSync(tmpdir()).sort()
  return () => {
    store.close()
  }
})

function temporaryFolderOfFile(): string {
  const folder = `${tmpdir()}/netwerkcoach-test-hostile-${String(process.pid)}`
  return folder
}

afterEach(() => {
  expect(digestOf(store)).toBe(before)
  expect(Object.keys(Object.prototype)).toEqual([])
  expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(12)
  for (const name of ['evil.txt', 'CON', 'NUL', 'passwd']) {
    expect(existsSync(`../${name}`)).toBe(false)
    expect(existsSync(name)).toBe(false)
  }
})

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex')

interface Made {
  readonly tables?: ReadonlyMap<string, string | Uint8Array>
  readonly manifest?: Readonly<Record<string, unknown>>
  /** The text of the manifest, whatever it should be. */
  readonly manifestText?: (text: string) => string
  readonly without?: readonly string[]
  readonly more?: readonly ZipPart[]
  readonly part?: (part: ZipPart) => ZipPart
}

/** The example as a bundle, with its sums right whatever is in it, unless `manifest` says otherwise. */
function bundle(made: Made = {}, options: Parameters<typeof zip>[1] = {}): Uint8Array {
  const contents = new Map<string, string | Uint8Array>([...tables, ...(made.tables ?? [])])
  const manifest = {
    format: 'netwerkcoach-bundle',
    formatVersion: 1,
    application: 'Netwerkcoach',
    appVersion: '0.1.0',
    schemaVersion,
    madeAt: 1_764_000_000_000,
    scope: 'everything',
    workplaces: [],
    tables: [...contents].map(([name, content]) => ({
      name,
      rows: Buffer.from(content).toString('latin1').split('\n').length - 1,
      sha256: sha256(content),
    })),
    attachments: [],
    ...made.manifest,
  }
  const text = JSON.stringify(manifest)
  const parts: ZipPart[] = [
    { name: 'manifest.json', content: made.manifestText?.(text) ?? text },
    { name: 'README.txt', content: 'read me' },
    ...[...contents].map(([name, content]) => ({ name: `tables/${name}.jsonl`, content })),
    ...(made.more ?? []),
  ]
  return zip(
    parts.filter(({ name }) => made.without?.includes(name) !== true).map(made.part ?? ((part) => part)),
    options,
  )
}

const lines = (table: string): string[] => (tables.get(table) ?? '').split('\n').slice(0, -1)
const rows = (table: string) => lines(table).map((line) => JSON.parse(line) as Record<string, unknown>)
const withLines = (table: string, ...of: readonly string[]) =>
  bundle({ tables: new Map([[table, of.map((line) => `${line}\n`).join('')]]) })
/** The first line of a table changed as text, the sum with it. */
const changed = (table: string, change: (line: string) => string) =>
  withLines(table, ...lines(table).map((line, index) => (index === 0 ? change(line) : line)))
/** The first row of a table with other values. */
const withValues = (table: string, values: Readonly<Record<string, unknown>>) =>
  changed(table, (line) => JSON.stringify({ ...(JSON.parse(line) as object), ...values }))
const another = '11111111-1111-4111-8111-111111111111'
const renamed = (from: string, to: string) =>
  bundle({ part: (part) => (part.name === from ? { ...part, name: to } : part) })
const more = (name: string, part: Partial<ZipPart> = {}) =>
  bundle({ more: [{ name, content: 'x', ...part }] })
const inTie = (part: (part: ZipPart) => ZipPart) =>
  bundle({ part: (each) => (each.name === 'tables/tie.jsonl' ? part(each) : each) })
const zeros = (size: number) => Buffer.alloc(size, '0')

test('the bundle they are all made from is read', () => {
  expect(readBundle(bundle()).workplaces).toHaveLength(1)
  expect(readBundle(whole).ids.person.length).toBeGreaterThan(10)
  // Written by somebody else: spaces, another order, no end to the last line.
  const row = rows('workplace')[0] ?? {}
  const other = `\t{ ${Object.entries(row)
    .reverse()
    .map(([key, value]) => `${JSON.stringify(key)} : ${JSON.stringify(value)}`)
    .join(' , ')} }\r`
  expect(readBundle(withLines('workplace', other)).workplaces).toHaveLength(1)
})

const cases: readonly (readonly [
  what: string,
  reason: Reason | readonly Reason[],
  make: () => Uint8Array,
])[] = [
  ['nothing at all', 'empty', () => new Uint8Array()],
  ['no zip', 'notBundle', () => Buffer.from('Beste collega, ')],
  ['an SQLite file', 'notBundle', () => Buffer.concat([Buffer.from('SQLite format 3\0'), zeros(4_096)])],
  ['larger than may be', 'tooLarge', () => new Uint8Array(60 * 1024 * 1024 + 1)],
  ['a zip of something else', 'notBundle', () => zip([{ name: 'a.txt', content: 'a' }])],
  ['a manifest under another name', 'notBundle', () => renamed('manifest.json', 'Manifest.json')],
  ['another application', 'notBundle', () => bundle({ manifest: { application: 'Anders' } })],
  ['another format', 'notBundle', () => bundle({ manifest: { format: 'x' } })],
  ['a newer format', 'newer', () => bundle({ manifest: { formatVersion: 3, brandNew: true } })],
  ['a newer shape', 'newer', () => bundle({ manifest: { schemaVersion: migrations.length + 1 } })],
  ['a shape there never was', 'notBundle', () => bundle({ manifest: { schemaVersion: 0 } })],
  ['a shape that is half', 'notBundle', () => bundle({ manifest: { schemaVersion: 1.5 } })],
  ['an older shape with tables of later', 'damaged', () => bundle({ manifest: { schemaVersion: 1 } })],
  ['cut off half way', 'damaged', () => whole.slice(0, whole.length / 2)],
  ['cut off by one byte', 'damaged', () => whole.slice(0, -1)],
  ['a byte more', 'damaged', () => Buffer.concat([whole, zeros(1)])],
  ['a manifest that is no JSON', 'damaged', () => bundle({ manifestText: (text) => text.slice(1) })],
  ['a manifest that is a list', 'notBundle', () => bundle({ manifestText: () => '[]' })],
  [
    'a manifest ten thousand deep',
    ['damaged', 'notBundle'],
    () => bundle({ manifestText: () => '['.repeat(10_000) + ']'.repeat(10_000) }),
  ],
  [
    'depth beside what is asked',
    'damaged',
    () =>
      bundle({
        manifestText: (text) => text.replace('{', `{"x":${'['.repeat(10_000)}${']'.repeat(10_000)},`),
      }),
  ],
  [
    '__proto__ in the manifest',
    'damaged',
    () => bundle({ manifestText: (text) => text.replace('{', '{"__proto__":{"polluted":1},') }),
  ],
  [
    'constructor in the manifest',
    'damaged',
    () =>
      bundle({ manifestText: (text) => text.replace('{', '{"constructor":{"prototype":{"polluted":1}},') }),
  ],
  [
    'a manifest of two megabytes',
    'unsafe',
    () => bundle({ manifestText: (text) => text.replace('{', `{"x":"${'y'.repeat(2_000_000)}",`) }),
  ],
  [
    'a manifest in UTF-16',
    'damaged',
    () =>
      bundle({
        part: (part) =>
          part.name === 'manifest.json' ? { ...part, content: Buffer.from('\ufeff{}', 'utf16le') } : part,
      }),
  ],
  [
    'a table called __proto__',
    'damaged',
    () => bundle({ manifest: { tables: [{ name: '__proto__', rows: 0, sha256: sha256('') }] } }),
  ],
  [
    'a table said twice',
    'damaged',
    () =>
      bundle({
        manifestText: (text) => text.replace(/"tables":\[(\{[^}]*\}),\{[^}]*\}/u, '"tables":[$1,$1'),
      }),
  ],
  ['a table of our own record', 'damaged', () => bundle({ tables: new Map([['change', '']]) })],
  ['a table we do not have', 'damaged', () => bundle({ tables: new Map([['sqlite_schema', '']]) })],
  ['a table left out', 'damaged', () => bundle({ without: ['tables/tie.jsonl'] })],
  ['no README', 'damaged', () => bundle({ without: ['README.txt'] })],
  [
    'tampered, the sum left as it was',
    'damaged',
    () => inTie((part) => ({ ...part, content: String(part.content).replace('"value":', '"value": ') })),
  ],
  [
    'a sum that is none',
    'damaged',
    () => bundle({ manifestText: (text) => text.replace(/"sha256":"[0-9a-f]{64}"/u, '"sha256":"x"') }),
  ],
  [
    'fewer rows than it says',
    'damaged',
    () => bundle({ manifestText: (text) => text.replace(/("name":"tie","rows":)(\d+)/u, '$19$2') }),
  ],
  [
    'an attachment, which there are none of yet',
    'damaged',
    () => bundle({ manifest: { attachments: [{ sha256: sha256('') }] } }),
  ],

  ['a name that climbs out', 'unsafe', () => more('../evil.txt')],
  ['a name that climbs out further on', 'unsafe', () => more('tables/../../evil.txt')],
  ['an absolute name', 'unsafe', () => more('/etc/passwd')],
  ['a drive', 'unsafe', () => more('C:evil.txt')],
  ['backslashes', 'unsafe', () => more('..\\evil.txt')],
  ['another machine', 'unsafe', () => more('\\\\server\\share\\evil.txt')],
  ['a device of Windows', 'unsafe', () => more('CON')],
  ['another device', 'unsafe', () => more('tables/NUL.jsonl')],
  ['a name with a NUL', 'unsafe', () => more('tables/tie.jsonl\0.txt')],
  ['an empty name', 'unsafe', () => more('')],
  [
    'a name that is no UTF-8',
    ['unsafe', 'damaged'],
    () => {
      const bytes = Buffer.from(more('tables/\u00e9'))
      for (let at = bytes.indexOf('\u00e9'); at >= 0; at = bytes.indexOf('\u00e9'))
        bytes.write('\u00ff\u00ff', at, 'latin1')
      return bytes
    },
  ],
  ['a link', 'unsafe', () => more('link', { content: '/etc/passwd', says: { mode: 0o120777 } })],
  ['a table that is a link', 'unsafe', () => inTie((part) => ({ ...part, says: { mode: 0o120777 } }))],
  ['an entry the manifest does not name', 'unsafe', () => more('tables/extra.jsonl')],
  ['a folder', 'unsafe', () => more('tables/')],
  ['the same entry twice', 'unsafe', () => more('tables/tie.jsonl')],
  ['the same entry in capitals', 'unsafe', () => more('TABLES/TIE.JSONL')],
  [
    'entries that share their bytes',
    ['unsafe', 'damaged'],
    () => bundle({ more: [{ name: 'tables/extra.jsonl', content: 'x', directorySays: { header: 0 } }] }),
  ],
  ['behind a password', 'password', () => inTie((part) => ({ ...part, says: { flags: 0x801 } }))],
  ['packed in a way we do not read', 'damaged', () => inTie((part) => ({ ...part, says: { method: 14 } }))],
  ['a size that lies, too small', 'damaged', () => inTie((part) => ({ ...part, says: { unpacked: 5 } }))],
  [
    'a size that lies, too large',
    ['damaged', 'tooMuchInside'],
    () => inTie((part) => ({ ...part, says: { unpacked: 0x7fffffff } })),
  ],
  [
    'a size the directory lies about',
    'damaged',
    () => inTie((part) => ({ ...part, directorySays: { unpacked: 7 } })),
  ],
  ['a check sum that lies', 'damaged', () => inTie((part) => ({ ...part, says: { crc: 1 } }))],
  ['a directory that says there are more', 'unsafe', () => bundle({}, { count: 60_000 })],
  ['a million entries', ['damaged', 'unsafe'], () => bundle({}, { count: 65_535 })],
  [
    'three thousand entries',
    'unsafe',
    () => bundle({ more: Array.from({ length: 3_000 }, (_, i) => ({ name: `x${String(i)}`, content: '' })) }),
  ],
  [
    'a bomb',
    ['tooMuchInside', 'cellTooLong'],
    () => inTie((part) => ({ ...part, content: zeros(64 * 1024 * 1024) })),
  ],
  [
    'a bomb of empty lines',
    ['damaged', 'tooMuchInside'],
    () => inTie((part) => ({ ...part, content: Buffer.alloc(32 * 1024 * 1024, '\n') })),
  ],
  [
    'a bomb that says it is small',
    ['damaged', 'tooMuchInside', 'cellTooLong'],
    () => inTie((part) => ({ ...part, content: zeros(32 * 1024 * 1024), says: { unpacked: 100 } })),
  ],
  [
    'a deflate stream that breaks',
    'damaged',
    () => {
      const bytes = Buffer.from(whole)
      bytes.fill(0xff, 60, 200)
      return bytes
    },
  ],
  [
    'a deflate stream with more behind it',
    'damaged',
    () =>
      inTie((part) => ({
        ...part,
        content: deflateRawSync(Buffer.from('x')),
        isStored: true,
        says: { method: 8 },
      })),
  ],

  ['a line that is no JSON', 'damaged', () => withLines('workplace', 'x')],
  ['an empty line', 'damaged', () => withLines('workplace', ...lines('workplace'), '')],
  ['a line that is a list', 'damaged', () => withLines('workplace', '[]')],
  [
    'a line ten thousand deep',
    'damaged',
    () => withLines('workplace', `{"id":${'['.repeat(10_000)}${']'.repeat(10_000)}}`),
  ],
  [
    'a line of five megabytes',
    'cellTooLong',
    () => withLines('workplace', JSON.stringify({ ...rows('workplace')[0], name: 'x'.repeat(5_000_000) })),
  ],
  [
    'a text of two million escapes',
    ['damaged', 'cellTooLong'],
    () => withLines('workplace', `{"name":"${'\\n'.repeat(1_900_000)}`),
  ],
  [
    'a line that is no UTF-8',
    'damaged',
    () => bundle({ tables: new Map([['workplace', Buffer.from('{"id":"\xff\xfe"}\n', 'latin1')]]) }),
  ],
  ['a byte order mark', 'damaged', () => changed('workplace', (line) => `\ufeff${line}`)],
  ['a key too many', 'damaged', () => withValues('workplace', { colour: 'red' })],
  ['a key too few', 'damaged', () => changed('workplace', (line) => line.replace(/,"fictitious":\d/u, ''))],
  [
    'a key that comes twice',
    'damaged',
    () => changed('workplace', (line) => line.replace('{', '{"name":"Eerst",')),
  ],
  [
    'a key in an escape that comes twice',
    'damaged',
    () => changed('workplace', (line) => line.replace('{', '{"n\\u0061me":"Eerst",')),
  ],
  [
    '__proto__ in a row',
    'damaged',
    () => changed('person', (line) => line.replace('{', '{"__proto__":{"polluted":1},')),
  ],
  [
    '__proto__ with a text',
    'damaged',
    () => changed('person', (line) => line.replace('{', '{"__proto__":"x",')),
  ],
  [
    'constructor in a row',
    'damaged',
    () => changed('person', (line) => line.replace('{', '{"constructor":"x",')),
  ],
  ['a number for a text', 'damaged', () => withValues('workplace', { name: 5 })],
  ['a text for a number', 'damaged', () => withValues('workplace', { fictitious: '1' })],
  ['a fraction for a whole number', 'damaged', () => withValues('tie', { value: 1.5 })],
  [
    'a number too large for the file',
    'damaged',
    () => changed('tie', (line) => line.replace(/"value":\d+/u, '"value":9223372036854775808')),
  ],
  ['true for a number', 'damaged', () => withValues('workplace', { fictitious: true })],
  ['an object for a text', 'damaged', () => withValues('workplace', { name: { toString: 'x' } })],
  ['nothing where something must be', 'damaged', () => withValues('workplace', { name: null })],
  ['a word there is not', 'damaged', () => withValues('organisation', { kind: 'spy' })],
  [
    'half a letter',
    'damaged',
    () => changed('workplace', (line) => line.replace(/"name":"[^"]*"/u, '"name":"\\ud800"')),
  ],
  ['NaN', 'damaged', () => changed('tie', (line) => line.replace(/"value":\d+/u, '"value":NaN'))],
  [
    'an id that is none',
    'damaged',
    () => withValues('workplace', { id: "x'; DROP TABLE workplace; --aaaaaaaaaaaa" }),
  ],
  ['a reference that is no id', 'damaged', () => withValues('person', { organisation_id: 'x' })],
  [
    'an id twice',
    'damaged',
    () => withLines('organisation', ...lines('organisation'), lines('organisation')[0] ?? ''),
  ],
  ['the same tie twice', 'damaged', () => withLines('tie', ...lines('tie'), lines('tie')[0] ?? '')],
  ['a person in no workplace', 'damaged', () => withValues('person', { workplace_id: another })],
  ['an organisation there is not', 'damaged', () => withValues('person', { organisation_id: another })],
  ['a tie to nobody', 'damaged', () => withValues('tie', { to_person_id: another })],
  [
    'memberships that overlap',
    'damaged',
    () =>
      withLines(
        'membership',
        ...lines('membership'),
        JSON.stringify({ ...rows('membership')[0], id: another }),
      ),
  ],
  ['all people gone, their ties still there', 'damaged', () => withLines('person')],
]

describe('hostile bundles end in words, and in nothing else', () => {
  it.each(cases)('%s', { timeout: 10_000 }, (_what, reason, make) => {
    const bytes = make()
    const started = performance.now()
    const body = failureOf(() => readBundle(bytes))
    expect(body.code).toBe('FILE_UNREADABLE')
    expect([reason].flat()).toContain((body.data as { reason: Reason }).reason)
    expect(performance.now() - started).toBeLessThan(20_000)
  })

  test('a person of one workplace in an organisation of another', () => {
    const second = { id: another, name: 'Tweede', fictitious: 0 }
    const bytes = bundle({
      tables: new Map([
        ['workplace', `${tables.get('workplace') ?? ''}${JSON.stringify(second)}\n`],
        [
          'organisation',
          lines('organisation')
            .map((line) => `${JSON.stringify({ ...(JSON.parse(line) as object), workplace_id: another })}\n`)
            .join(''),
        ],
      ]),
    })
    expect(failureOf(() => readBundle(bytes))).toMatchObject({ data: { reason: 'damaged' } })
  })

  test(
    'every byte of a small bundle cut off, and some turned over: a word, or the same content',
    { timeout: 60_000 },
    () => {
      const good = Buffer.from(readBundle(whole).rows)
      for (let n = 0; n < 60; n += 1) {
        const at = Math.floor((whole.length * n) / 60)
        expect(failureOf(() => readBundle(whole.slice(0, at))).code).toBe('FILE_UNREADABLE')
        const flipped = Uint8Array.from(whole)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << (n % 8))
        try {
          expect(good.equals(readBundle(flipped).rows)).toBe(true)
        } catch (error) {
          if (!(error instanceof Failure)) throw error
          expect(error.body.code).toBe('FILE_UNREADABLE')
        }
      }
    },
  )

  test('nothing was put on disk', () => {
    const others = (name: string) =>
      name.startsWith('netwerkcoach-test-hostile') || !/evil|passwd|jsonl|netwerkcoach\.|bundle/iu.test(name)
    expect(
      readdirSync(tmpdir())
        .sort()
        .filter((name) => !filesBefore.includes(name) && !others(name)),
    ).toEqual([])
    expect(throughFile(store).workplaces).toHaveLength(1)
    expect(temporaryFolder()).toContain(tmpdir())
  })
})
