import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { mostFiles } from '../../../main/keeping/bundle/format.ts'
import { packBundle } from '../../../main/keeping/bundle/pack.ts'
import { readBundle } from '../../../main/keeping/bundle/unpack.ts'
import { openStore } from '../../../main/store/open.ts'
import { openScratch } from '../../../main/store/scratch.ts'
import { mostAttachmentBytes } from '../../../shared/domain/attachment-limits.ts'
import type { AttachedTo } from '../../../shared/domain/attachments.ts'
import { contentOf } from '../bundle/support.ts'
import { done, failureOf, readyNetwork } from '../../support/store.ts'
import { bytesOf, docx, pdf, png, program, sha256 } from './support.ts'

interface Said {
  formatVersion: number
  tables: { name: string; rows: number; sha256: string }[]
  attachments: { sha256: string; bytes: number }[]
}
type Row = Record<string, unknown>

let base: Record<string, Uint8Array>
let plain: Uint8Array<ArrayBuffer>

beforeAll(() => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'netwerkcoach-test-'))
  const store = openStore({ dataFolder, holder: 'test 1' })
  const { networkId } = readyNetwork(store)
  const { document } = done(store, 'documents.make', {
    networkId,
    meetingId: null,
    productVersionId: null,
    template: 'builtIn:preparation',
    language: 'nl',
    today: '2026-11-22',
  })
  const to: AttachedTo = { documentId: document.id }
  plain = packBundle(contentOf(store))
  done(store, 'attachments.addLink', { to, url: 'https://voorbeeld.nl', name: 'Voorbeeld' })
  for (const [name, bytes, kind, mediaType] of [
    ['foto.png', png(), 'picture', 'image/png'],
    ['plan.pdf', pdf(), 'document', 'application/pdf'],
  ] as const)
    done(store, 'attachments.addFile', {
      to,
      name,
      kind,
      mediaType,
      sha256: sha256(bytes),
      bytes: bytes.length,
    })
  base = unzipSync(
    packBundle(contentOf(store), new Map([png(), pdf()].map((bytes) => [sha256(bytes), bytes]))),
  )
  store.close()
  rmSync(dataFolder, { recursive: true })
})

const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString()
const said = () => JSON.parse(text(base['manifest.json'])) as Said
const rows = () =>
  text(base['tables/attachment.jsonl'])
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Row)

interface Made {
  /** The rows about files and links. */
  readonly rows?: readonly Row[]
  readonly manifest?: (manifest: Said) => Partial<Said>
  /** Entries that are added, replaced (bytes) or left out (null). */
  readonly entries?: Readonly<Record<string, Uint8Array | null>>
}

function bundle({ rows: made, manifest, entries = {} }: Made = {}): Uint8Array<ArrayBuffer> {
  const lines =
    made === undefined
      ? base['tables/attachment.jsonl']
      : bytesOf(made.map((row) => `${JSON.stringify(row)}\n`).join(''))
  const before = said()
  const about = {
    ...before,
    tables: before.tables.map((table) =>
      table.name === 'attachment' && lines !== undefined
        ? { ...table, rows: made?.length ?? table.rows, sha256: sha256(lines) }
        : table,
    ),
  }
  const parts: Zippable = {
    ...base,
    'manifest.json': strToU8(JSON.stringify({ ...about, ...manifest?.(about) })),
    'tables/attachment.jsonl': lines ?? new Uint8Array(),
  }
  for (const [name, content] of Object.entries(entries)) {
    if (content === null) Reflect.deleteProperty(parts, name)
    else parts[name] = content
  }
  return new Uint8Array(zipSync(parts))
}

/** The row about the picture as something else, with the bytes that go with it. */
const pictureAs = (row: Row, bytes: Uint8Array = png()) => {
  const [was, is] = [sha256(png()), sha256(bytes)]
  return bundle({
    rows: rows().map((each) =>
      each['sha256'] === was ? { ...each, sha256: is, bytes: bytes.length, ...row } : each,
    ),
    manifest: ({ attachments }) => ({
      attachments: attachments.map((each) =>
        each.sha256 === was ? { sha256: is, bytes: bytes.length } : each,
      ),
    }),
    entries: { [`attachments/${was}`]: null, [`attachments/${is}`]: bytes },
  })
}
const linkAs = (row: Row) =>
  bundle({ rows: rows().map((each) => (each['kind'] === 'link' ? { ...each, ...row } : each)) })

const picture = () => `attachments/${sha256(png())}`
const strange = bytesOf('niemand wijst hiernaar')
const withEntry = (name: string, bytes: Uint8Array = strange) => bundle({ entries: { [name]: bytes } })
const listed = (more: Said['attachments'], entries: Made['entries'] = {}) =>
  bundle({ manifest: ({ attachments }) => ({ attachments: [...attachments, ...more] }), entries })

test('a bundle with files is of format 2, one without is what it was', () => {
  expect(said().formatVersion).toBe(2)
  const read = readBundle(bundle())
  expect(read.files.map((file) => file.sha256).sort()).toEqual([sha256(png()), sha256(pdf())].sort())
  expect(read.files.map(({ workplaceIds }) => workplaceIds)).toEqual([
    [read.workplaces[0]?.id],
    [read.workplaces[0]?.id],
  ])
  expect((JSON.parse(text(unzipSync(plain)['manifest.json'])) as Said).formatVersion).toBe(1)
  expect(readBundle(plain).files).toEqual([])
})

test('a file that was missing where the bundle was made is missing', () => {
  const made = bundle({
    manifest: ({ attachments }) => ({
      attachments: attachments.filter((each) => each.sha256 !== sha256(png())),
    }),
    entries: { [picture()]: null },
  })
  expect(readBundle(made).files.map((file) => file.sha256)).toEqual([sha256(pdf())])
})

describe('what is refused', () => {
  const cases: readonly [string, reason: string, () => Uint8Array][] = [
    [
      'a name that lies about what is in it',
      'damaged',
      () => bundle({ entries: { [picture()]: pdf('anders') } }),
    ],
    ['an entry that is not there', 'damaged', () => bundle({ entries: { [picture()]: null } })],
    ['an entry that the manifest does not name', 'unsafe', () => withEntry(`attachments/${sha256(strange)}`)],
    ['a way out of the folder', 'unsafe', () => withEntry('attachments/../evil.txt')],
    ['a way out with the other slash', 'unsafe', () => withEntry('attachments\\evil.txt')],
    ['an absolute path', 'unsafe', () => withEntry('/attachments/evil.txt')],
    ['a folder under it', 'unsafe', () => withEntry(`attachments/ab/${sha256(strange)}`)],
    [
      'a file that no row points at',
      'unsafe',
      () =>
        listed([{ sha256: sha256(strange), bytes: strange.length }], {
          [`attachments/${sha256(strange)}`]: strange,
        }),
    ],
    ['the same twice', 'damaged', () => listed([{ sha256: sha256(png()), bytes: png().length }])],
    [
      'a name that is no hash',
      'damaged',
      () => listed([{ sha256: '../../evil', bytes: 1 }], { 'attachments/evil': strange }),
    ],
    [
      'another size than it has',
      'damaged',
      () =>
        bundle({
          manifest: ({ attachments }) => ({
            attachments: attachments.map((each) => ({ ...each, bytes: each.bytes + 1 })),
          }),
        }),
    ],
    [
      'more bytes than were said, as they come out',
      'unsafe',
      () =>
        bundle({
          manifest: ({ attachments }) => ({
            attachments: attachments.map((each) => ({ ...each, bytes: 1 })),
          }),
        }),
    ],
    [
      'a file that unpacks to a thousand times its size',
      'tooMuchInside',
      () => pictureAs({}, new Uint8Array(20_000_000)),
    ],
    ['a file that is too large', 'damaged', () => pictureAs({}, new Uint8Array(mostAttachmentBytes + 1))],
    [
      'too many',
      'damaged',
      () =>
        listed(
          Array.from({ length: mostFiles }, (_, i) => ({
            sha256: i.toString(16).padStart(64, '0'),
            bytes: 1,
          })),
        ),
    ],
    ['format 1 with files', 'damaged', () => bundle({ manifest: () => ({ formatVersion: 1 }) })],
    ['format 2 without', 'damaged', () => bundle({ manifest: () => ({ attachments: [] }) })],
    ['format 3', 'newer', () => bundle({ manifest: () => ({ formatVersion: 3 }) })],
    ['a row with another size than the file', 'damaged', () => pictureAs({ bytes: 5 })],
    ['a link that runs something', 'damaged', () => linkAs({ url: 'javascript:alert(1)' })],
    ['a link to a file of this machine', 'damaged', () => linkAs({ url: 'file:///etc/passwd' })],
    ['a row that is of two things', 'damaged', () => linkAs({ sha256: sha256(png()), bytes: 1 })],
  ]
  test.each(cases)('%s', (_name, reason, make) => {
    expect(failureOf(() => readBundle(make()))).toMatchObject({ code: 'FILE_UNREADABLE', data: { reason } })
  })
})

test('what rows say of their files is mended, whatever they say', () => {
  const aboutPicture = (made: Uint8Array<ArrayBuffer>) => {
    const row = readBundleRows(made).find(({ name }) => String(name).startsWith('foto'))
    return [row?.['kind'], row?.['media_type'], row?.['name']]
  }
  expect(aboutPicture(pictureAs({ name: 'foto\u202egnp.exe' }))).toEqual([
    'picture',
    'image/png',
    'fotognp.png',
  ])
  expect(aboutPicture(pictureAs({}, program()))).toEqual(['other', '', 'foto.png.bin'])
  expect(aboutPicture(pictureAs({ kind: 'document', media_type: 'application/pdf' }))).toEqual([
    'picture',
    'image/png',
    'foto.png',
  ])
  expect(aboutPicture(pictureAs({}, docx({ 'word/vbaProject.bin': 'x' })))).toEqual([
    'other',
    '',
    'foto.png.bin',
  ])
})

function readBundleRows(made: Uint8Array): Row[] {
  const scratch = openScratch(readBundle(made).rows)
  try {
    return [...scratch.rows('attachment')]
  } finally {
    scratch.close()
  }
}
