import type { BundledColumn, BundledTable } from '../../store/bundled.ts'
import type { SqlParam } from '../../store/db.ts'
import type { RowValues } from '../../store/scratch.ts'
import { mostLineBytes, unreadable } from './format.ts'

/**
 * One piece of a flat JSON object: a text, a number, null or a mark. There is nothing here that can be nested, so there is
 * no depth to exhaust; numbers keep every digit, which JSON.parse would not; a key that comes twice is seen.
 */
const piece =
  // oxlint-disable-next-line no-control-regex -- JSON has no bare controls inside a text
  /[ \t\r]*(?:("[^"\\\u0000-\u001f]*(?:\\.[^"\\\u0000-\u001f]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)|(null)|([{}:,]))/uy

const whole = /^-?\d{1,19}$/u
const [lowest, highest] = [-(2n ** 63n), 2n ** 63n - 1n]
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/iu

const damaged = () => unreadable('damaged')

type Token =
  | { readonly kind: 'text' | 'number' | 'mark'; readonly source: string }
  | { readonly kind: 'null' }

/** The pieces of a line, one after the other. */
function pieces(line: string): { readonly next: () => Token; readonly isAtEnd: () => boolean } {
  let at = 0
  return {
    next() {
      piece.lastIndex = at
      const found = piece.exec(line)
      if (found === null) throw damaged()
      at = piece.lastIndex
      const [, text, number, nothing, mark] = found
      if (text !== undefined) return { kind: 'text', source: text }
      if (number !== undefined) return { kind: 'number', source: number }
      return nothing === undefined ? { kind: 'mark', source: mark ?? '' } : { kind: 'null' }
    },
    isAtEnd: () => /^[ \t\r]*$/u.test(line.slice(at, at + 1_000)) && line.length - at <= 1_000,
  }
}

function textOf(source: string): string {
  let text: unknown
  try {
    text = JSON.parse(source)
  } catch {
    throw damaged()
  }
  // Half a letter cannot be stored as it is.
  if (typeof text !== 'string' || !text.isWellFormed()) throw damaged()
  return text
}

function valueOf(column: BundledColumn, token: Token): SqlParam {
  if (token.kind === 'null') return null
  if (token.kind === 'mark') throw damaged()
  const isNumber = token.kind === 'number'
  switch (column.type) {
    case 'TEXT': {
      if (isNumber) throw damaged()
      const text = textOf(token.source)
      if (column.isId && !uuid.test(text)) throw damaged()
      return text
    }
    case 'INTEGER': {
      if (!isNumber || !whole.test(token.source)) throw damaged()
      const number = BigInt(token.source)
      if (number < lowest || number > highest) throw damaged()
      return number
    }
    case 'REAL':
      if (!isNumber) throw damaged()
      return Number(token.source)
  }
}

/**
 * The row that one line is: every column of its table once, nothing else, each of the type its column has. Throws
 * FILE_UNREADABLE `damaged`.
 */
export function rowOf(line: string, columns: ReadonlyMap<string, BundledColumn>): RowValues {
  const { next, isAtEnd } = pieces(line)
  const isMark = (token: Token, mark: string) => token.kind === 'mark' && token.source === mark
  const values = new Map<string, SqlParam>()
  if (!isMark(next(), '{')) throw damaged()
  for (;;) {
    const key = next()
    const column = key.kind === 'text' ? columns.get(textOf(key.source)) : undefined
    if (column === undefined || values.has(column.name) || !isMark(next(), ':')) throw damaged()
    values.set(column.name, valueOf(column, next()))
    const end = next()
    if (isMark(end, '}')) break
    if (!isMark(end, ',')) throw damaged()
  }
  if (values.size !== columns.size || !isAtEnd()) throw damaged()
  // The keys are names of columns: nobody outside chose them.
  return Object.fromEntries(values)
}

export const columnsOf = ({ columns }: BundledTable): ReadonlyMap<string, BundledColumn> =>
  new Map(columns.map((column) => [column.name, column]))

/** Cuts bytes that come in pieces into lines; `onLine` hears each. Throws FILE_UNREADABLE `cellTooLong`, `damaged`. */
export function lineReader(onLine: (line: string) => void): {
  take(bytes: Uint8Array): void
  end(): void
} {
  let waiting: Uint8Array[] = []
  let length = 0
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const keep = (bytes: Uint8Array) => {
    length += bytes.length
    if (length > mostLineBytes) throw unreadable('cellTooLong')
    if (bytes.length > 0) waiting.push(bytes)
  }
  const finish = () => {
    const line = waiting.length === 1 && waiting[0] !== undefined ? waiting[0] : Buffer.concat(waiting)
    waiting = []
    length = 0
    let text: string
    try {
      text = decoder.decode(line)
    } catch {
      throw damaged()
    }
    onLine(text)
  }
  return {
    take(bytes) {
      let from = 0
      for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, from)) {
        keep(bytes.subarray(from, at))
        finish()
        from = at + 1
      }
      // The buffer it came in is used again.
      if (from < bytes.length) keep(bytes.slice(from))
    },
    end() {
      if (length > 0) finish()
    },
  }
}
