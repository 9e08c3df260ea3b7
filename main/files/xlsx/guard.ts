import { crc32 } from 'node:zlib'
import { Inflate } from 'fflate'
import { Failure, fail } from '../../../shared/contract/failures.ts'

/** Parts one file may have; a workbook of a network has a dozen. */
const mostParts = 2_000
/** Bytes all parts that are read may take together, counted as they come out; unless the reader says otherwise. */
export const mostUnpacked = 64 * 1024 * 1024
/** How many times larger than packed a large part may be: sheets pack some thirty times, bombs a thousand. */
const mostRatio = 250
const ratioFrom = 8 * 1024 * 1024
/** Packed bytes inflated at a time: at most four megabytes come out before they are counted. */
const step = 4_096

type Problem = 'damaged' | 'unsafe' | 'password' | 'tooMuchInside'

/** A file that cannot be read, without a row to point at. */
export const unreadable = (
  reason: Problem | 'notSpreadsheet' | 'oldExcel' | 'openDocument' | 'tooManySheets',
) => fail('FILE_UNREADABLE', { reason, row: null, column: null })

/** Hears the bytes of a part as they come out; `isLast` with the last of them. */
export type PartReader = (bytes: Uint8Array, isLast: boolean) => void

/** A zip whose directory was held against what is really there. */
export interface Package {
  /** The parts by name, as they are written. */
  readonly names: readonly string[]
  has(name: string): boolean
  /** Bytes that a part takes in the file, to say how far the reading is. */
  packedSize(name: string): number
  /**
   * Unpacks one part, piece by piece. Throws FILE_UNREADABLE `damaged` when what comes out is not what the directory says,
   * `tooMuchInside` when it is more than may be read.
   */
  read(name: string, onBytes: PartReader): void
}

interface Part {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  /** Where the part begins (its header) and where its bytes do. */
  readonly header: number
  readonly start: number
}

const directoryEnd = 0x06054b50
const directoryEntry = 0x02014b50
const localHeader = 0x04034b50

const isSafeName = (name: string): boolean =>
  name !== '' &&
  name.length <= 250 &&
  // oxlint-disable-next-line no-control-regex -- a name with one was not made by a spreadsheet
  !/[\u0000-\u001f\\:]/u.test(name) &&
  !name.startsWith('/') &&
  !name.split('/').includes('..')

/** Part names are compared as the format does: without regard to case. */
const keyOf = (name: string) => name.toLowerCase()

function nameIn(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw unreadable('unsafe')
  }
}

/** Where the end of the directory stands: the last thing in the file, but for a comment. */
function endOfDirectory(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (
      view.getUint32(at, true) === directoryEnd &&
      at + 22 + view.getUint16(at + 20, true) === view.byteLength
    )
      return at
  }
  throw unreadable('damaged')
}

function readPart(bytes: Uint8Array, view: DataView, at: number, end: number): { part: Part; next: number } {
  if (at + 46 > end || view.getUint32(at, true) !== directoryEntry) throw unreadable('damaged')
  const flags = view.getUint16(at + 8, true)
  // Encrypted, in one of the three ways there are.
  if ((flags & 0b10_0000_0100_0001) !== 0) throw unreadable('password')
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) =>
    view.getUint16(at + place, true),
  )
  const next = at + 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0)
  if (next > end) throw unreadable('damaged')
  const nameBytes = bytes.subarray(at + 46, at + 46 + (nameLength ?? 0))
  const name = nameIn(nameBytes)
  const isLink = view.getUint8(at + 5) === 3 && view.getUint32(at + 38, true) >>> 28 === 0xa
  if (!isSafeName(name) || isLink) throw unreadable('unsafe')

  const method = view.getUint16(at + 10, true)
  const crc = view.getUint32(at + 16, true)
  const packed = view.getUint32(at + 20, true)
  const unpacked = view.getUint32(at + 24, true)
  const header = view.getUint32(at + 42, true)
  if ((method !== 0 && method !== 8) || (method === 0 && packed !== unpacked)) throw unreadable('damaged')

  // What stands at the part itself must be what the directory says of it.
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== localHeader)
    throw unreadable('damaged')
  const localFlags = view.getUint16(header + 6, true)
  if ((localFlags & 0b10_0000_0100_0001) !== 0) throw unreadable('password')
  const localName = view.getUint16(header + 26, true)
  const start = header + 30 + localName + view.getUint16(header + 28, true)
  const sameName = Buffer.compare(nameBytes, bytes.subarray(header + 30, header + 30 + localName)) === 0
  const sizesFollow = (localFlags & 0b1000) !== 0
  const sameSizes =
    sizesFollow ||
    (view.getUint32(header + 14, true) === crc &&
      view.getUint32(header + 18, true) === packed &&
      view.getUint32(header + 22, true) === unpacked)
  if (!sameName || !sameSizes || view.getUint16(header + 8, true) !== method) throw unreadable('damaged')
  return { part: { name, method, crc, packed, unpacked, header, start }, next }
}

function readDirectory(bytes: Uint8Array): Map<string, Part> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.byteLength < 22) throw unreadable('damaged')
  const end = endOfDirectory(view)
  const count = view.getUint16(end + 10, true)
  const size = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  // Several disks, or a directory that is not where it says: nothing a spreadsheet program makes.
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    throw unreadable('damaged')
  if (start + size !== end) throw unreadable('damaged')
  if (count > mostParts) throw unreadable('unsafe')

  const parts = new Map<string, Part>()
  let at = start
  for (let index = 0; index < count; index += 1) {
    const { part, next } = readPart(bytes, view, at, end)
    if (parts.has(keyOf(part.name))) throw unreadable('unsafe')
    parts.set(keyOf(part.name), part)
    at = next
  }
  if (at !== end) throw unreadable('damaged')

  // No two parts share bytes, and none reaches into the directory.
  let taken = 0
  for (const { header, start: from, packed } of [...parts.values()].sort(
    (one, other) => one.header - other.header,
  )) {
    if (header < taken) throw unreadable('unsafe')
    taken = from + packed
    if (taken > start) throw unreadable('damaged')
  }
  return parts
}

/**
 * Opens a zip without unpacking anything: its directory is held against the parts, names and sizes are checked, and what is
 * unpacked later is counted as it comes out, whatever the directory says.
 * @param most bytes that may come out of all parts together
 * @throws Failure FILE_UNREADABLE `damaged`, `unsafe`, `password`
 */
export function openPackage(bytes: Uint8Array, most = mostUnpacked): Package {
  const parts = readDirectory(bytes)
  let total = 0

  function read(name: string, onBytes: PartReader): void {
    const part = parts.get(keyOf(name))
    if (part === undefined) throw unreadable('damaged')
    if (total + part.unpacked > most) throw unreadable('tooMuchInside')
    let out = 0
    let crc = 0
    const take: PartReader = (piece, isLast) => {
      out += piece.length
      total += piece.length
      if (total > most || (out > ratioFrom && out > part.packed * mostRatio))
        throw unreadable('tooMuchInside')
      if (out > part.unpacked) throw unreadable('damaged')
      crc = crc32(piece, crc)
      if (isLast && (out !== part.unpacked || crc !== part.crc)) throw unreadable('damaged')
      onBytes(piece, isLast)
    }
    const packed = bytes.subarray(part.start, part.start + part.packed)
    if (part.method === 0) {
      for (let at = 0; at < packed.length; at += 65_536) take(packed.subarray(at, at + 65_536), false)
      take(new Uint8Array(), true)
      return
    }
    // Set while the bytes are pushed, which the compiler does not see.
    let isDone = false as boolean
    const inflate = new Inflate((piece, isLast) => {
      if (isDone) return
      isDone = isLast
      take(piece, isLast)
    })
    try {
      if (packed.length === 0) inflate.push(packed, true)
      for (let at = 0; at < packed.length && !isDone; at += step)
        inflate.push(packed.subarray(at, at + step), at + step >= packed.length)
    } catch (error) {
      if (error instanceof Failure) throw error
      throw unreadable('damaged')
    }
    if (!isDone) throw unreadable('damaged')
  }

  return {
    names: [...parts.values()].map(({ name }) => name),
    has: (name) => parts.has(keyOf(name)),
    packedSize: (name) => parts.get(keyOf(name))?.packed ?? 0,
    read,
  }
}
