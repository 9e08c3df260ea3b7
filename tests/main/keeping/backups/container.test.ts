import { createHash } from 'node:crypto'
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pack, unpack } from '../../../../main/keeping/backups/container.ts'
import { createDisk } from '../../../../main/store/steps.ts'
import { Failure } from '../../../../shared/contract/failures.ts'
import { createRandom } from '../../../support/generate/random.ts'
import { temporaryFolder } from '../../../support/store.ts'

/* What is inside an encrypted copy, taken apart: whoever knows the passphrase can make one with anything in it. */

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const data = Buffer.concat([Buffer.from('SQLite format 3\0'), Buffer.alloc(9_000, 7)])
const contents = [Buffer.from('een foto'), Buffer.alloc(512, 3), Buffer.alloc(70_000, 5)]
const files = contents.map((bytes) => ({ sha256: sha256(bytes), bytes: bytes.length }))

async function packed(isThere: (sha256: string) => boolean = () => true) {
  const path = join(temporaryFolder(), 'data')
  writeFileSync(path, data)
  const missing: string[] = []
  const pieces: Uint8Array[] = []
  const read = (name: string) =>
    Promise.resolve(
      isThere(name) ? new Uint8Array(contents.find((each) => sha256(each) === name) ?? []) : null,
    )
  const onMissing = (file: { readonly sha256: string }) => missing.push(file.sha256)
  for await (const piece of pack({ path, files, folder: { read }, at: 1_795_348_800_000, onMissing }))
    pieces.push(piece)
  return { tar: Buffer.concat(pieces), missing }
}

function inPieces(bytes: Uint8Array, sizes: () => number): AsyncIterable<Uint8Array> {
  return (async function* () {
    for (let at = 0; at < bytes.length;) {
      const size = sizes()
      yield await Promise.resolve(bytes.subarray(at, at + size))
      at += size
    }
  })()
}

const disk = createDisk()

/** What unpacking comes to: the files that came along, or why not. */
async function unpacked(bytes: Uint8Array, sizes = () => 10_000, mostBytes = 1e6) {
  const to = temporaryFolder()
  const at = { to: join(to, 'data'), place: (name: string) => join(to, name), disk, mostBytes }
  try {
    const along = await unpack(inPieces(bytes, sizes), at)
    expect(readFileSync(at.to).equals(data)).toBe(true)
    return along.map((file) => file.sha256)
  } catch (error) {
    if (!(error instanceof Failure) || error.body.code !== 'FILE_UNREADABLE') throw error
    // Nothing was written anywhere else.
    for (const name of readdirSync(to)) expect(name).toMatch(/^(?:data|[0-9a-f]{64})$/u)
    return error.body.data.reason
  }
}

/** A header with another text at a place, and a sum that fits again. */
function changed(tar: Buffer, header: number, at: number, text: string): Buffer {
  const copy = Buffer.from(tar)
  copy.write(text, header + at, 'latin1')
  copy.write('        ', header + 148, 'latin1')
  const sum = copy.subarray(header, header + 512).reduce((total, byte) => total + byte, 0)
  copy.write(`${sum.toString(8).padStart(6, '0')}\0 `, header + 148, 'latin1')
  return copy
}

test('what was packed comes back, however it is cut in pieces; what was missing is told and left out', async () => {
  const { tar, missing } = await packed()
  expect(missing).toEqual([])
  const random = createRandom(4, 'container')
  for (const sizes of [() => tar.length, () => 511, () => random.int(1, 2_000)])
    expect(await unpacked(tar, sizes)).toEqual(files.map((file) => file.sha256))
  const [first = ''] = files.map((file) => file.sha256)
  const less = await packed((name) => name !== first)
  expect(less.missing).toEqual([first])
  expect(await unpacked(less.tar)).not.toContain(first)
  // A copy of before there were files in them is the data file as it is.
  expect(await unpacked(data)).toEqual([])
})

test('anything but what the app makes itself is refused, and nothing is written beside', async () => {
  const { tar } = await packed()
  const first = 512 + Math.ceil(data.length / 512) * 512
  const flipped = (at: number) => {
    const copy = Buffer.from(tar)
    copy[at] = (copy[at] ?? 0) ^ 1
    return copy
  }
  const cases: readonly (readonly [string, Buffer, string])[] = [
    ['nothing', Buffer.alloc(0), 'notBundle'],
    ['text', Buffer.from('beste collega'), 'notBundle'],
    ['another file first', changed(tar, 0, 0, 'netwerkcoach.sqlit2'), 'notBundle'],
    ['a path upwards', changed(tar, first, 0, '../../../../../../../x'), 'unsafe'],
    ['a path from the root', changed(tar, first, 0, '/attachments'), 'unsafe'],
    [
      'another folder of two',
      changed(tar, first, 12, files[0]?.sha256.startsWith('00') === true ? '01' : '00'),
      'unsafe',
    ],
    ['a link', changed(tar, first, 156, '2'), 'damaged'],
    ['a prefix', changed(tar, first, 345, '/etc'), 'damaged'],
    ['rights', changed(tar, first, 100, '0004777'), 'damaged'],
    ['a sum that does not fit', flipped(first + 100), 'damaged'],
    ['a size in another notation', changed(tar, first, 124, '\x80\0\0\0\0\0\0\0\0\0\0\x08'), 'damaged'],
    ['a file that is too large', changed(tar, first, 124, '77777777777'), 'tooLarge'],
    ['a data file that is larger than it all', changed(tar, 0, 124, '77777777777'), 'damaged'],
    ['a bit of a file', flipped(first + 512), 'damaged'],
    ['a bit of the padding', flipped(first + 512 + 100), 'damaged'],
    [
      'a file twice',
      Buffer.concat([tar.subarray(0, first), tar.subarray(first, first + 1_024), tar.subarray(first)]),
      'unsafe',
    ],
    ['something after the end', Buffer.concat([tar, Buffer.alloc(1)]), 'damaged'],
    ['no end', tar.subarray(0, tar.length - 512), 'damaged'],
    ['cut off in a file', tar.subarray(0, first + 600), 'damaged'],
    ['cut off in the data', tar.subarray(0, 1_000), 'damaged'],
  ]
  for (const [what, bytes, reason] of cases) expect([what, await unpacked(bytes)]).toEqual([what, reason])
  expect(await unpacked(tar, () => 10_000, 20_000)).toBe('tooLarge')
})
