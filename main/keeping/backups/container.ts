import { createHash } from 'node:crypto'
import { createReadStream, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { fail } from '../../../shared/contract/failures.ts'
import { mostAttachmentBytes } from '../../../shared/domain/attachment-limits.ts'
import type { Disk } from '../../store/steps.ts'
import type { FileFolder, StoredFile } from '../attachments/folder.ts'

/**
 * What is inside an encrypted copy: a tar (POSIX ustar) with the data file first and the files that belong to it after that, by
 * the names they have in a data folder, so that any program for tar puts them where they must be. Only a tar exactly as this
 * app writes it is read.
 */

const block = 512
const dataName = 'netwerkcoach.sqlite'
const nameOfFile = (sha256: string) => `attachments/${sha256.slice(0, 2)}/${sha256}`
const fileName = /^attachments\/([0-9a-f]{2})\/(\1[0-9a-f]{62})$/u
/** What every SQLite file begins with; copies of before there were files in them are nothing else. */
const sqliteStart = 'SQLite format 3\0'

const unreadable = (reason: 'damaged' | 'unsafe' | 'notBundle' | 'tooLarge') =>
  fail('FILE_UNREADABLE', { reason, row: null, column: null })

interface Entry {
  readonly name: string
  readonly bytes: number
  /** Seconds since 1970. */
  readonly modified: number
}

const octal = (value: number, digits: number) => `${value.toString(8).padStart(digits, '0')}\0`

function headerOf({ name, bytes, modified }: Entry): Buffer {
  const header = Buffer.alloc(block)
  header.write(name, 0, 100, 'latin1')
  header.write(octal(0o600, 7), 100, 'latin1')
  header.write(octal(0, 7), 108, 'latin1')
  header.write(octal(0, 7), 116, 'latin1')
  header.write(octal(bytes, 11), 124, 'latin1')
  header.write(octal(modified, 11), 136, 'latin1')
  header.write('        0', 148, 'latin1')
  header.write('ustar\x0000', 257, 'latin1')
  const sum = header.reduce((total, byte) => total + byte, 0)
  header.write(`${octal(sum, 6)} `, 148, 'latin1')
  return header
}

/** What a header says, when it is one that we would have written; null when it is anything else. */
function readHeader(header: Buffer): Entry | null {
  const name = header.toString('latin1', 0, 100).replace(/\0+$/u, '')
  const size = /^[0-7]{11}\0$/u.exec(header.toString('latin1', 124, 136))
  const modified = /^[0-7]{11}\0$/u.exec(header.toString('latin1', 136, 148))
  if (size === null || modified === null) return null
  const number = ([digits]: RegExpExecArray) => parseInt(digits, 8)
  const entry = { name, bytes: number(size), modified: number(modified) }
  return headerOf(entry).equals(header) ? entry : null
}

const padding = (bytes: number) => Buffer.alloc((block - (bytes % block)) % block)

export interface ToPack {
  /** A data file that lies still. */
  readonly path: string
  /** The files it refers to, and where they lie. */
  readonly files: readonly StoredFile[]
  readonly folder: Pick<FileFolder, 'read'>
  /** When the data file was made, milliseconds since 1970. */
  readonly at: number
  /** Hears of every file that is not there, or not what it should be: it is left out. */
  readonly onMissing: (file: StoredFile) => void
}

/** The tar, piece by piece: of a file only a piece is in memory, of what belongs to it one at a time. */
export async function* pack({
  path,
  files,
  folder,
  at,
  onMissing,
}: ToPack): AsyncGenerator<Uint8Array, void, undefined> {
  const modified = Math.max(0, Math.trunc(at / 1_000))
  const { size } = statSync(path)
  yield headerOf({ name: dataName, bytes: size, modified })
  let read = 0
  for await (const piece of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    read += piece.length
    yield piece
  }
  if (read !== size) throw new Error('The data file changed while it was read')
  yield padding(size)
  for (const file of files) {
    const bytes = await folder.read(file.sha256)
    if (bytes === null) {
      onMissing(file)
      continue
    }
    yield headerOf({ name: nameOfFile(file.sha256), bytes: bytes.length, modified })
    yield bytes
    yield padding(bytes.length)
  }
  yield Buffer.alloc(2 * block)
}

/** Takes bytes that come in pieces of any size apart again. */
class Pieces {
  readonly #source: AsyncIterator<Uint8Array>
  #held: Uint8Array = new Uint8Array()
  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]()
  }
  /** At most so many bytes; null at the end. */
  async some(most: number): Promise<Uint8Array | null> {
    while (this.#held.length === 0) {
      const next = await this.#source.next()
      if (next.done === true) return null
      this.#held = next.value
    }
    const piece = this.#held.subarray(0, most)
    this.#held = this.#held.subarray(piece.length)
    return piece
  }
  /** So many bytes, or what there is of them. */
  async upTo(length: number): Promise<Buffer> {
    const pieces: Uint8Array[] = []
    for (let left = length; left > 0;) {
      const piece = await this.some(left)
      if (piece === null) break
      pieces.push(piece)
      left -= piece.length
    }
    return Buffer.concat(pieces)
  }
  putBack(bytes: Uint8Array): void {
    this.#held = Buffer.concat([bytes, this.#held])
  }
  async end(): Promise<void> {
    await this.#source.return?.()
  }
}

export interface ToUnpack {
  /** Where the data file comes. */
  readonly to: string
  /** Where a file comes. */
  readonly place: (sha256: string) => string
  readonly disk: Disk
  /** Of everything together. */
  readonly mostBytes: number
}

/** Writes so many bytes (all, for Infinity) to a new file for this user alone, safe on disk; answers their SHA-256. */
async function writeOut(pieces: Pieces, path: string, length: number, disk: Disk): Promise<string> {
  const hash = createHash('sha256')
  const file = await open(path, 'wx', 0o600)
  try {
    let left = length
    while (left > 0) {
      const piece = await pieces.some(left)
      if (piece === null) {
        if (left === Infinity) break
        throw unreadable('damaged')
      }
      disk.step('sealed.write')
      hash.update(piece)
      await file.writeFile(piece)
      left -= piece.length
    }
    disk.step('sealed.sync')
    await file.sync()
  } finally {
    await file.close()
  }
  return hash.digest('hex')
}

/**
 * Unpacks what was encrypted, which is a tar or (older ones, and snapshots) the data file as it is; answers the files that
 * came along, each what its name says. Throws FILE_UNREADABLE (`notBundle`, `damaged`, `unsafe`, `tooLarge`); what it wrote by then stays.
 */
export async function unpack(
  source: AsyncIterable<Uint8Array>,
  { to, place, disk, mostBytes }: ToUnpack,
): Promise<readonly StoredFile[]> {
  let total = 0
  const counted = async function* () {
    for await (const piece of source) {
      total += piece.length
      if (total > mostBytes) throw unreadable('tooLarge')
      yield piece
    }
  }
  const pieces = new Pieces(counted())
  try {
    const start = await pieces.upTo(block)
    if (start.toString('latin1', 0, sqliteStart.length) === sqliteStart) {
      pieces.putBack(start)
      await writeOut(pieces, to, Infinity, disk)
      return []
    }
    const first = start.length === block ? readHeader(start) : null
    if (first?.name !== dataName) throw unreadable('notBundle')
    await writeOut(pieces, to, first.bytes, disk)
    await skipPadding(pieces, first.bytes)
    return await unpackFiles(pieces, place, disk)
  } finally {
    await pieces.end()
  }
}

async function skipPadding(pieces: Pieces, bytes: number): Promise<void> {
  const expected = padding(bytes)
  if (!(await pieces.upTo(expected.length)).equals(expected)) throw unreadable('damaged')
}

async function unpackFiles(
  pieces: Pieces,
  place: (sha256: string) => string,
  disk: Disk,
): Promise<readonly StoredFile[]> {
  const files = new Map<string, StoredFile>()
  for (;;) {
    const header = await pieces.upTo(block)
    if (header.length < block) throw unreadable('damaged')
    if (header.every((byte) => byte === 0)) break
    const entry = readHeader(header)
    if (entry === null) throw unreadable('damaged')
    const sha256 = fileName.exec(entry.name)?.[2]
    // Also one that comes twice: the second would be written over the first.
    if (sha256 === undefined || files.has(sha256)) throw unreadable('unsafe')
    if (entry.bytes > mostAttachmentBytes) throw unreadable('tooLarge')
    if ((await writeOut(pieces, place(sha256), entry.bytes, disk)) !== sha256) throw unreadable('damaged')
    await skipPadding(pieces, entry.bytes)
    files.set(sha256, { sha256, bytes: entry.bytes })
  }
  const last = await pieces.upTo(block)
  if (last.length < block || last.some((byte) => byte !== 0)) throw unreadable('damaged')
  if ((await pieces.some(1)) !== null) throw unreadable('damaged')
  return [...files.values()]
}
