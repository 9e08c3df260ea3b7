/** One piece of JSON; what stands between two of them is white space. */
const piece =
  // oxlint-disable-next-line no-control-regex -- JSON has no bare controls inside a text
  /[ \t\r\n]*(?:("[^"\\\u0000-\u001f]*(?:\\.[^"\\\u0000-\u001f]*)*")|(-?\d[\d.eE+-]*|true|false|null)|([{}[\],:]))/uy

/** Deeper than any file of ours. */
const deepest = 12

/** A name that means something else to JavaScript than it says. */
const isTreacherous = (key: string): boolean => key === '__proto__'

class NotPlain extends Error {}

interface Open {
  /** The keys of an object so far; null for a list. */
  readonly keys: Set<string> | null
  /** The next text is a key. */
  atKey: boolean
}

function noteKey(open: Open, source: string): void {
  const key: unknown = JSON.parse(source)
  if (typeof key !== 'string' || isTreacherous(key) || open.keys?.has(key) === true) throw new NotPlain()
  open.keys?.add(key)
  open.atKey = false
}

function mark(stack: Open[], sign: string): void {
  const open = stack.at(-1)
  switch (sign) {
    case '{':
    case '[':
      if (stack.length >= deepest) throw new NotPlain()
      stack.push({ keys: sign === '{' ? new Set() : null, atKey: sign === '{' })
      break
    case ',':
      if (open !== undefined) open.atKey = open.keys !== null
      break
    case '}':
    case ']':
      stack.pop()
      break
    default:
  }
}

/**
 * Goes through JSON from outside before it is parsed: throws where it is nested deeper than anything of ours, where an
 * object says the same key twice (readers differ on which counts), or names a key that is treacherous to JavaScript.
 * Whether it is JSON at all is for JSON.parse to say.
 */
export function assertPlainJson(json: string): void {
  const stack: Open[] = []
  for (let at = 0; ;) {
    piece.lastIndex = at
    const found = piece.exec(json)
    if (found === null) return
    at = piece.lastIndex
    const [, words, , sign] = found
    const open = stack.at(-1)
    if (words !== undefined && open?.atKey === true) noteKey(open, words)
    else if (sign !== undefined) mark(stack, sign)
  }
}
