/** A stream of chance that is the same on every machine for the same seed and name. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number, both ends included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(choices: readonly T[]): T
  /** So many different ones, in no order; all of them when there are no more. */
  some<T>(choices: readonly T[], count: number): T[]
  /** A random id as the store wants it: UUID version 4. */
  uuid(): string
}

/** The name as a 32-bit number (FNV-1a). */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193)
  return value >>> 0
}

/**
 * One stream per name: what is drawn for the ties does not depend on how much was drawn for the people, so a later table
 * changes nothing in the others. Runs in a browser too. (sfc32 by Chris Doty-Humphrey, public domain.)
 */
export function createRandom(seed: number, name = ''): Random {
  let [a, b, c, count] = [hash(`${String(seed)}/${name}`), hash(`${name}/${String(seed)}`), seed >>> 0, 1]
  const bits = (): number => {
    const sum = (a + b + count) | 0
    count = (count + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + sum
    c |= 0
    return sum >>> 0
  }
  for (let i = 0; i < 15; i++) bits()

  const next = () => bits() / 0x1_0000_0000
  const int = (from: number, to: number) => from + Math.floor(next() * (to - from + 1))
  const hex = () => bits().toString(16).padStart(8, '0')
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (choices) => {
      const choice = choices[int(0, choices.length - 1)]
      if (choice === undefined) throw new Error('Nothing to pick from')
      return choice
    },
    some: <T>(choices: readonly T[], wanted: number) => {
      const left = [...choices]
      const taken: T[] = []
      while (taken.length < wanted && left.length > 0) taken.push(...left.splice(int(0, left.length - 1), 1))
      return taken
    },
    uuid: () => {
      const [one, two, three, four] = [hex(), hex(), hex(), hex()]
      const variant = '89ab'.charAt(parseInt(three.charAt(0), 16) % 4)
      const middle = `${two.slice(0, 4)}-4${two.slice(5)}-${variant}${three.slice(1, 4)}`
      return `${one}-${middle}-${three.slice(4)}${four}`
    },
  }
}
