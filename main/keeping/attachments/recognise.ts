import { isUtf8 } from 'node:buffer'
import { setImmediate } from 'node:timers/promises'
import type { FileKind } from '../../../shared/domain/file-names.ts'
import { openPackage, type Package } from '../../files/xlsx/guard.ts'

/** What a file is, told by what is in it. */
export interface Recognised {
  readonly kind: FileKind
  /** From a closed list (shared/domain/file-names.ts); empty for `other`. */
  readonly mediaType: string
}

const other: Recognised = { kind: 'other', mediaType: '' }
const picture = (mediaType: string): Recognised => ({ kind: 'picture', mediaType })
const document = (mediaType: string): Recognised => ({ kind: 'document', mediaType })

const begins = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  signature.every((byte, i) => bytes[at + i] === byte)
const letters = (text: string) => [...Buffer.from(text, 'latin1')]

/** Bytes of the small parts that say what a package is. */
const mostAbout = 256 * 1024

function textIn(pack: Package, name: string): string {
  const pieces: Uint8Array[] = []
  pack.read(name, (bytes) => pieces.push(bytes.slice()))
  return Buffer.concat(pieces).toString('utf8')
}

const office = 'application/vnd.openxmlformats-officedocument'
/** The main part of a document of each kind, by the type that is said of it. */
const officeKinds = [
  { main: 'wordprocessingml.document.main+xml', type: `${office}.wordprocessingml.document` },
  { main: 'spreadsheetml.sheet.main+xml', type: `${office}.spreadsheetml.sheet` },
  { main: 'presentationml.presentation.main+xml', type: `${office}.presentationml.presentation` },
]
const openKinds = new Set(
  ['text', 'spreadsheet', 'presentation'].map((kind) => `application/vnd.oasis.opendocument.${kind}`),
)
/** Parts with something that runs: macros, controls, programs in an envelope. */
const running =
  /vba|macro|activex|(?:^|\/)(?:basic|scripts)\/|\.(?:bin|exe|dll|js|vbs|ps1|bat|cmd|lnk|hta)$/iu
/** Settings of printers, which are no programs. */
const harmless = /(?:^|\/)printersettings\d*\.bin$/iu

/** A document in a zip; `other` for a zip of another kind, one that runs something, or one that is not in order. */
function packaged(bytes: Uint8Array): Recognised {
  try {
    const pack = openPackage(bytes, mostAbout)
    if (pack.names.some((name) => running.test(name) && !harmless.test(name))) return other
    if (pack.has('[Content_Types].xml')) {
      const types = textIn(pack, '[Content_Types].xml')
      if (/macroEnabled|vbaProject|activeX/iu.test(types)) return other
      const [kind, ...more] = officeKinds.filter(({ main }) => types.includes(`${office}.${main}`))
      return kind === undefined || more.length > 0 ? other : document(kind.type)
    }
    if (pack.names[0] !== 'mimetype') return other
    const said = textIn(pack, 'mimetype')
    return openKinds.has(said) ? document(said) : other
  } catch {
    return other
  }
}

function hasControl(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    if (byte < 0x20 ? byte !== 0x09 && byte !== 0x0a && byte !== 0x0d : byte === 0x7f) return true
    // The second set of controls: two bytes each.
    if (byte === 0xc2 && (bytes[at + 1] ?? 0) < 0xa0) return true
  }
  return false
}

/** How much of a text is looked through in one go. */
const piece = 1024 * 1024

/** UTF-8 without controls; tabs and line ends it may have. Yields after every piece of a long one. */
function* isText(bytes: Uint8Array): Generator<undefined, boolean> {
  if (!isUtf8(bytes)) return false
  for (let at = 0; at < bytes.length; at += piece) {
    if (hasControl(bytes, at, Math.min(at + piece, bytes.length))) return false
    yield
  }
  return true
}

function* looking(bytes: Uint8Array, name: string): Generator<undefined, Recognised> {
  if (begins(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return picture('image/png')
  if (begins(bytes, [0xff, 0xd8, 0xff])) return picture('image/jpeg')
  if (begins(bytes, letters('GIF87a')) || begins(bytes, letters('GIF89a'))) return picture('image/gif')
  if (begins(bytes, letters('RIFF')) && begins(bytes, letters('WEBP'), 8)) return picture('image/webp')
  if (begins(bytes, letters('%PDF-'))) return document('application/pdf')
  if (begins(bytes, [0x50, 0x4b, 0x03, 0x04])) return packaged(bytes)
  const extension = /\.([^.\s]{1,20})[\s.]*$/u.exec(name)?.[1]?.toLowerCase() ?? ''
  if ((extension === '' || extension === 'txt' || extension === 'csv') && (yield* isText(bytes)))
    return document(extension === 'csv' ? 'text/csv' : 'text/plain')
  return other
}

/**
 * What a file is by its bytes. The name only ever lowers it: a text is opened by whatever its name says, so it counts as
 * one when that is `.txt` or `.csv` (or nothing), and a script or a page of the web stays `other`.
 */
export function recogniseNow(bytes: Uint8Array, name: string): Recognised {
  const looks = looking(bytes, name)
  for (;;) {
    const { done, value } = looks.next()
    if (done === true) return value
  }
}

/** As {@link recogniseNow}, a piece at a time: in between, windows are answered. */
export async function recognise(bytes: Uint8Array, name: string): Promise<Recognised> {
  const looks = looking(bytes, name)
  for (;;) {
    const { done, value } = looks.next()
    if (done === true) return value
    await setImmediate()
  }
}
