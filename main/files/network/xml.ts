import { SaxesParser } from 'saxes'
import { Failure } from '../../../shared/contract/failures.ts'
import { maxImportCell } from '../../../shared/domain/import/shapes.ts'
import type { NetworkFile } from './found.ts'
import { refusal } from './refuse.ts'

/** An element as a reader hears it; names without their prefix. */
export interface XmlElement {
  readonly name: string
  readonly line: number
  /** What an attribute says, or undefined. */
  readonly get: (name: string) => string | undefined
}

export interface XmlHearer {
  open(element: XmlElement): void
  /** `text` is what stood directly in it. */
  close(name: string, text: string): void
}

/** Elements within elements; a graph has six, a drawing program's twelve. */
const deepest = 64
const mostElements = 3_000_000
const mostAttributes = 100
/** Bytes handed over at once, so that progress is told and no copy of the whole is made. */
const piece = 256 * 1024

type Encoding = NetworkFile['encoding']

const known: Readonly<Record<string, Encoding>> = {
  'utf-8': 'utf-8',
  utf8: 'utf-8',
  'us-ascii': 'utf-8',
  ascii: 'utf-8',
  'windows-1252': 'windows-1252',
  cp1252: 'windows-1252',
  // What calls itself Latin-1 is read as its larger brother, as browsers do.
  'iso-8859-1': 'windows-1252',
  'iso_8859-1': 'windows-1252',
  latin1: 'windows-1252',
}

/** The encoding of XML: by its mark, by the zeros of its first letter, else as it says itself; UTF-8 where it says nothing. */
function encodingOf(bytes: Uint8Array): Encoding {
  const [one = 0, two = 0] = bytes
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0)) return 'utf-16le'
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c)) return 'utf-16be'
  const head = Buffer.from(bytes.subarray(0, 400)).toString('latin1')
  const said = /^(?:\u00ef\u00bb\u00bf)?\s*<\?xml[^>]*?\sencoding\s*=\s*["']([^"']{1,40})["']/u.exec(
    head,
  )?.[1]
  if (said === undefined) return 'utf-8'
  const found = Object.hasOwn(known, said.toLowerCase()) ? known[said.toLowerCase()] : undefined
  if (found === undefined) throw refusal('encoding', 1)
  return found
}

/** Whether bytes begin as the XML of a graph does, whatever the file is called. */
export function looksLikeXml(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 1_000)).toString('latin1').replaceAll('\u0000', '')
  return /^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)?\s*<(?:\?xml|!|(?:[\w.-]+:)?(?:graphml|gexf)[\s>])/iu.test(
    head,
  )
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Reads XML piece by piece. A document type is refused where it is met, so no entity is ever known; so is what is nested too deep, has
 * too many elements or attributes, or too long a text. The root must be one of `roots`.
 * @throws Failure FILE_UNREADABLE with the line
 */
export function readXml(
  bytes: Uint8Array,
  hearer: XmlHearer,
  onProgress: (share: number) => void,
): { readonly encoding: Encoding } {
  const encoding = encodingOf(bytes)
  const decoder = new TextDecoder(encoding, { fatal: true })
  const parser = new SaxesParser({ position: true })
  const texts: string[] = []
  let line = 1
  let elements = 0
  let attributes = 0

  const tooLong = () => refusal('textTooLong', parser.line)
  parser.on('error', () => {
    throw refusal('notWellFormed', parser.line)
  })
  parser.on('doctype', (said) => {
    throw /^\s*html\b/iu.test(said) ? refusal('notText') : refusal('docType', parser.line)
  })
  parser.on('opentagstart', () => {
    line = parser.line
    attributes = 0
    elements += 1
    if (elements > mostElements || texts.length >= deepest) throw refusal('unsafeGraph', line)
    texts.push('')
  })
  parser.on('attribute', ({ value }) => {
    attributes += 1
    if (attributes > mostAttributes) throw refusal('unsafeGraph', line)
    if (value.length > maxImportCell) throw tooLong()
  })
  parser.on('opentag', ({ name, attributes: said }) => {
    const plain = new Map(Object.entries(said).map(([key, value]) => [localName(key), String(value)]))
    hearer.open({ name: localName(name), line, get: (key) => plain.get(key) })
  })
  const hear = (text: string) => {
    const at = texts.length - 1
    if (at < 0) return
    const whole = (texts[at] ?? '') + text
    if (whole.length > maxImportCell) {
      // White space between elements may be as long as it likes.
      if (whole.trim() !== '') throw tooLong()
      return
    }
    texts[at] = whole
  }
  parser.on('text', hear)
  parser.on('cdata', hear)
  parser.on('closetag', ({ name }) => {
    hearer.close(localName(name), texts.pop() ?? '')
  })

  for (let at = 0; at < bytes.length; at += piece) {
    let text: string
    const isLast = at + piece >= bytes.length
    try {
      text = decoder.decode(bytes.subarray(at, at + piece), { stream: !isLast })
    } catch {
      throw refusal('encoding', parser.line)
    }
    parser.write(text)
    onProgress(at / bytes.length)
  }
  try {
    parser.close()
  } catch (error) {
    // It stops before its root is closed.
    if (error instanceof Failure && elements > 0) throw refusal('cutOff', parser.line)
    throw error
  }
  return { encoding }
}
