import { fail } from '../../../shared/contract/failures.ts'
import type { ImportDraft } from '../../../shared/domain/import/shapes.ts'

export type Encoding = NonNullable<ImportDraft['encoding']>

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

/** How files that are no text begin, whatever their name says. */
const signatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47], // PNG
  [0x50, 0x4b, 0x03, 0x04], // zip, and with it xlsx, docx, ods
  [0x50, 0x4b, 0x05, 0x06], // an empty zip
  [0xd0, 0xcf, 0x11, 0xe0], // xls, doc
  [0xff, 0xd8, 0xff], // JPEG
  [0x47, 0x49, 0x46, 0x38], // GIF
  [0x25, 0x50, 0x44, 0x46, 0x2d], // PDF
  [0x1f, 0x8b, 0x08], // gzip
  [0x37, 0x7a, 0xbc, 0xaf], // 7z
  [0x7b, 0x5c, 0x72, 0x74, 0x66], // RTF
]

const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte)

const notText = () => fail('FILE_UNREADABLE', { reason: 'notText', row: null, column: null })

/** UTF-16 without a mark at its start: in Latin text every other byte is zero. */
function unmarkedUtf16(bytes: Uint8Array): Encoding | null {
  const length = Math.min(bytes.length, 4_096) & ~1
  let even = 0
  let odd = 0
  for (let index = 0; index < length; index += 2) {
    if (bytes[index] === 0) even += 1
    if (bytes[index + 1] === 0) odd += 1
  }
  const half = length / 2
  if (odd > half * 0.4 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.4 && odd < half * 0.05) return 'utf-16be'
  return null
}

function encodingOf(bytes: Uint8Array): { readonly encoding: Encoding; readonly mark: number } {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return { encoding: 'utf-8', mark: 3 }
  if (startsWith(bytes, [0xff, 0xfe])) return { encoding: 'utf-16le', mark: 2 }
  if (startsWith(bytes, [0xfe, 0xff])) return { encoding: 'utf-16be', mark: 2 }
  const unmarked = unmarkedUtf16(bytes)
  if (unmarked !== null) return { encoding: unmarked, mark: 0 }
  return { encoding: 'utf-8', mark: 0 }
}

const isControl = (code: number) =>
  (code < 0x20 && !(code >= 0x09 && code <= 0x0d)) || (code >= 0x7f && code < 0xa0 && code !== 0x85)

// oxlint-disable-next-line no-control-regex -- controls are what it takes out
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu

/** Refuses what is no text after all, and takes the odd control character out of what is. */
function withoutControls(text: string): string {
  let found = 0
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index)
    if (code === 0) throw notText()
    if (isControl(code) || code === 0xfffd) found += 1
  }
  if (found === 0) return text
  // A letter or two that went astray in transport is text; one in fifty is not.
  if (found > 4 && found * 50 > text.length) throw notText()
  return text.replace(controls, '')
}

/**
 * The text of a file: by its byte order mark, else as UTF-8 when it is that to the letter, else as Windows-1252 (what
 * a Dutch Excel writes). Control characters are gone from it. Throws FILE_UNREADABLE `notText` or `empty`.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (signatures.some((signature) => startsWith(bytes, signature))) throw notText()
  const { encoding, mark } = encodingOf(bytes)
  const body = bytes.subarray(mark)
  let decoded: Decoded
  try {
    decoded = { text: new TextDecoder(encoding, { fatal: encoding === 'utf-8' }).decode(body), encoding }
  } catch {
    decoded = { text: new TextDecoder('windows-1252').decode(body), encoding: 'windows-1252' }
  }
  const text = withoutControls(decoded.text)
  if (text.trim() === '') throw fail('FILE_UNREADABLE', { reason: 'empty', row: null, column: null })
  if (/^\s*<(?:!doctype|html|\?xml)/iu.test(text.slice(0, 200))) throw notText()
  return { text, encoding: decoded.encoding }
}
