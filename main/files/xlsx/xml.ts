import { TextDecoder } from 'node:util'
import { Failure } from '../../../shared/contract/failures.ts'
import { unreadable, type Package } from './guard.ts'

/** Hears the elements of a part in order; names come without their prefix. */
export interface XmlReader {
  open(name: string, attribute: (name: string) => string | null): void
  close(name: string): void
  /** Text, in one piece or several. */
  text(text: string): void
}

/** Elements within elements; a sheet has six. */
const deepest = 64
/** Characters in one tag, or one comment. */
const longestTag = 65_536

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** Text with its references taken out: the five of XML and numbers. Others would need a DOCTYPE, which is refused. */
function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&([^;&]{0,12});?/gu, (whole, name: string) => {
    const code = /^#(?:(\d{1,7})|x([\da-fA-F]{1,6}))$/u.exec(name)
    if (!whole.endsWith(';')) throw unreadable('damaged')
    if (code === null) {
      if (!Object.hasOwn(named, name)) throw unreadable('damaged')
      return named[name] ?? ''
    }
    const point = code[1] === undefined ? Number.parseInt(code[2] ?? '', 16) : Number(code[1])
    if (point === 0 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)) throw unreadable('damaged')
    return String.fromCodePoint(point)
  })
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** The end of a tag: the first `>` that is not within a value. -1 when it is not there yet. */
function endOfTag(text: string, from: number): number {
  let quote = ''
  for (let at = from; at < text.length; at += 1) {
    const letter = text[at] ?? ''
    if (quote !== '') {
      if (letter === quote) quote = ''
    } else if (letter === '"' || letter === "'") quote = letter
    else if (letter === '>') return at
    else if (letter === '<') throw unreadable('damaged')
  }
  return -1
}

const attributePattern = /\s+([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu

function attributesOf(tag: string): (name: string) => string | null {
  // Most tags are asked nothing: only those that are get taken apart.
  let pairs: (readonly [name: string, value: string])[] | null = null
  return (name) => {
    pairs ??= [...tag.matchAll(attributePattern)].map(([, found = '', double, single]) => [
      found.startsWith('xmlns') ? found : localName(found),
      double ?? single ?? '',
    ])
    const value = pairs.find(([found]) => found === name)?.[1]
    return value === undefined ? null : unescaped(value)
  }
}

export interface XmlParser {
  push(text: string): void
  end(): void
}

/**
 * Reads XML as it comes in, keeping nothing but the tag at hand. DOCTYPE and ENTITY, and whatever else begins with `<!` and is no
 * comment or CDATA, are refused where they are met, before anything of them is used. Throws FILE_UNREADABLE `unsafe` or `damaged`.
 */
export function xmlParser(reader: XmlReader): XmlParser {
  let rest = ''
  const open: string[] = []
  let hasRoot = false

  function text(raw: string): void {
    if (raw === '') return
    if (open.length > 0) reader.text(unescaped(raw))
    else if (raw.trim() !== '') throw unreadable('damaged')
  }

  function tag(inner: string): void {
    if (inner.startsWith('/')) {
      const name = inner.slice(1).trimEnd()
      if (open.pop() !== name) throw unreadable('damaged')
      reader.close(localName(name))
      return
    }
    const isEmpty = inner.endsWith('/')
    const name = /^[^\s/=<>"']+/u.exec(inner)?.[0]
    if (name === undefined || (open.length === 0 && hasRoot)) throw unreadable('damaged')
    hasRoot = true
    if (open.length >= deepest) throw unreadable('unsafe')
    reader.open(localName(name), attributesOf(isEmpty ? inner.slice(0, -1) : inner))
    if (isEmpty) reader.close(localName(name))
    else open.push(name)
  }

  /** What begins with `<!` or `<?` at `at`: where it ends, or -1 when that is not there yet. */
  function special(all: string, at: number): number {
    const start = all.slice(at, at + 9)
    const closing = start.startsWith('<?')
      ? '?>'
      : start.startsWith('<!--')
        ? '-->'
        : start === '<![CDATA['
          ? ']]>'
          : null
    if (closing === null) {
      if (start.length < 9 && ['<!--', '<![CDATA['].some((word) => word.startsWith(start))) return -1
      throw unreadable('unsafe')
    }
    const from = at + (closing === ']]>' ? 9 : closing === '-->' ? 4 : 2)
    const end = all.indexOf(closing, from)
    if (end === -1) return -1
    if (closing === ']]>') {
      if (open.length === 0) throw unreadable('damaged')
      reader.text(all.slice(from, end))
    }
    return end + closing.length
  }

  function push(chunk: string): void {
    const all = rest + chunk
    let at = 0
    for (;;) {
      const start = all.indexOf('<', at)
      if (start === -1) {
        // A reference may be cut in two: what follows the last `&` waits for more.
        const amp = all.lastIndexOf('&')
        const until = amp >= at && amp > all.length - 16 && !all.includes(';', amp) ? amp : all.length
        text(all.slice(at, until))
        at = until
        break
      }
      text(all.slice(at, start))
      at = start
      if (start + 1 >= all.length) break
      const next = all[start + 1]
      if (next === '!' || next === '?') {
        const end = special(all, start)
        if (end === -1) break
        at = end
        continue
      }
      const end = endOfTag(all, start + 1)
      if (end === -1) break
      if (end - start > longestTag) throw unreadable('unsafe')
      tag(all.slice(start + 1, end))
      at = end + 1
    }
    rest = all.slice(at)
    if (rest.length > longestTag) throw unreadable('unsafe')
  }

  return {
    push,
    end() {
      if (rest.trim() !== '' || open.length > 0 || !hasRoot) throw unreadable('damaged')
    },
  }
}

/** UTF-8, or UTF-16 by its mark or by the zeros of its first letter; nothing else is a part of a workbook. */
function encodingOf(first: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [one = 0, two = 0] = first
  if ((one === 0xff && two === 0xfe) || (one === 0x3c && two === 0)) return 'utf-16le'
  if ((one === 0xfe && two === 0xff) || (one === 0 && two === 0x3c)) return 'utf-16be'
  return 'utf-8'
}

/** Reads a part of the package as XML, piece by piece. */
export function readXml(
  pack: Package,
  name: string,
  reader: XmlReader,
  onBytes?: (count: number) => void,
): void {
  const parser = xmlParser(reader)
  let decoder: TextDecoder | null = null
  let waiting: Uint8Array = new Uint8Array()
  pack.read(name, (bytes, isLast) => {
    let piece = bytes
    if (decoder === null) {
      if (waiting.length > 0) piece = Buffer.concat([waiting, bytes])
      if (piece.length < 2 && !isLast) {
        waiting = piece
        return
      }
      decoder = new TextDecoder(encodingOf(piece), { fatal: true })
    }
    onBytes?.(bytes.length)
    try {
      parser.push(decoder.decode(piece, { stream: !isLast }))
    } catch (error) {
      if (error instanceof Failure) throw error
      throw unreadable('damaged')
    }
    if (isLast) parser.end()
  })
}
