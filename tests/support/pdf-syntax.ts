/** What a PDF is written in: values, and a name for everything else (an operator in a page's content). */
export type PdfValue =
  | number
  | boolean
  | null
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'operator'; readonly text: string }
  /** Characters of a string, one per byte. */
  | { readonly kind: 'string'; readonly bytes: string }
  | { readonly kind: 'reference'; readonly id: number }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[] }
  | { readonly kind: 'dictionary'; readonly entries: PdfDictionary }
export type PdfDictionary = ReadonlyMap<string, PdfValue>

const space = /[\0\t\n\f\r ]/u
const delimiter = /[\0\t\n\f\r ()<>[\]{}/%]/u
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** Reads the values of a text one after the other, one character per byte. */
export class PdfScanner {
  readonly #text: string
  #at: number

  constructor(text: string, at = 0) {
    this.#text = text
    this.#at = at
  }

  /** Where the next value begins. */
  get at(): number {
    this.#skipSpace()
    return this.#at
  }

  get isAtEnd(): boolean {
    return this.at >= this.#text.length
  }

  /** The next value; `n g R` counts as one. */
  value(): PdfValue {
    this.#skipSpace()
    const here = this.#text.slice(this.#at, this.#at + 2)
    if (here === '<<') return this.#dictionary()
    if (here.startsWith('<')) return this.#hexString()
    if (here.startsWith('(')) return this.#literalString()
    if (here.startsWith('[')) return this.#array()
    if (here.startsWith('/')) {
      this.#at++
      return { kind: 'name', text: this.#word() }
    }
    return this.#numberOrWord()
  }

  #skipSpace() {
    while (space.test(this.#text.charAt(this.#at))) this.#at++
    if (this.#text.charAt(this.#at) !== '%') return
    while (this.#at < this.#text.length && !/[\n\r]/u.test(this.#text.charAt(this.#at))) this.#at++
    this.#skipSpace()
  }

  #word(): string {
    const start = this.#at
    while (this.#at < this.#text.length && !delimiter.test(this.#text.charAt(this.#at))) this.#at++
    return this.#text.slice(start, this.#at)
  }

  #numberOrWord(): PdfValue {
    const start = this.#at
    const word = this.#word()
    if (word === '') throw new Error(`PDF: nothing readable at ${String(start)}`)
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'null') return null
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/u.test(word)) return { kind: 'operator', text: word }
    const reference = /^\s+\d+\s+R(?![^\s()<>[\]{}/%])/u.exec(this.#text.slice(this.#at, this.#at + 16))
    if (reference === null || !/^\d+$/u.test(word)) return Number(word)
    this.#at += reference[0].length
    return { kind: 'reference', id: Number(word) }
  }

  #array(): PdfValue {
    this.#at++
    const items: PdfValue[] = []
    while (this.#text.charAt(this.at) !== ']') items.push(this.value())
    this.#at++
    return { kind: 'array', items }
  }

  #dictionary(): PdfValue {
    this.#at += 2
    const entries = new Map<string, PdfValue>()
    while (!this.#text.startsWith('>>', this.at)) {
      const key = this.value()
      if (!isA(key, 'name')) throw new Error('PDF: a dictionary without a key')
      entries.set(key.text, this.value())
    }
    this.#at += 2
    return { kind: 'dictionary', entries }
  }

  #hexString(): PdfValue {
    const end = this.#text.indexOf('>', this.#at)
    const digits = this.#text.slice(this.#at + 1, end).replace(/\s/gu, '')
    this.#at = end + 1
    const bytes = Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex').toString('latin1')
    return { kind: 'string', bytes }
  }

  #literalString(): PdfValue {
    let bytes = ''
    let depth = 0
    for (;;) {
      const sign = this.#text.charAt(this.#at++)
      if (sign === '') throw new Error('PDF: a string without an end')
      if (sign === '(' && depth++ === 0) continue
      if (sign === ')' && --depth === 0) return { kind: 'string', bytes }
      bytes += sign === '\\' ? this.#escaped() : sign
    }
  }

  #escaped(): string {
    const octal = /^[0-7]{1,3}/u.exec(this.#text.slice(this.#at, this.#at + 3))
    if (octal !== null) {
      this.#at += octal[0].length
      return String.fromCharCode(Number.parseInt(octal[0], 8) & 255)
    }
    const sign = this.#text.charAt(this.#at++)
    return sign === '\n' ? '' : (escapes[sign] ?? sign)
  }
}

type Kinds = Extract<PdfValue, { readonly kind: string }>

/** Whether a value is of a kind. */
export function isA<K extends Kinds['kind']>(
  value: PdfValue | undefined,
  kind: K,
): value is Extract<Kinds, { readonly kind: K }> {
  return typeof value === 'object' && value !== null && value.kind === kind
}
