/** One line of a list that is typed in: it keeps its key wherever it goes, so that the focus stays with it. */
export interface Line {
  readonly id: string
  readonly text: string
}

let last = 0
export const newLine = (text: string): Line => {
  last += 1
  return { id: String(last), text }
}

/** These texts as lines; those that were there before keep their key, by their words or else by their place. */
export function keyed(before: readonly Line[], texts: readonly string[]): readonly Line[] {
  const free = new Map(before.map((line) => [line.id, line]))
  const take = (line: Line | undefined): string | null => {
    if (line === undefined || !free.delete(line.id)) return null
    return line.id
  }
  const bySame = texts.map((text, at) => {
    const here = before[at]
    if (here?.text === text && free.has(here.id)) return take(here)
    return take([...free.values()].find((line) => line.text === text))
  })
  return texts.map((text, at) => {
    const id = bySame[at] ?? take(before[at])
    return id === null ? newLine(text) : { id, text }
  })
}

/** The lines with this one somewhere else; a place out of range is brought within it. */
export function movedTo<T extends { readonly id: string }>(
  lines: readonly T[],
  id: string,
  to: number,
): readonly T[] {
  const line = lines.find((each) => each.id === id)
  if (line === undefined) return lines
  const others = lines.filter((each) => each.id !== id)
  return others.toSpliced(Math.max(0, Math.min(others.length, to)), 0, line)
}

interface Limits {
  readonly longest: number
  readonly most: number
}

/** Puts pasted lines in place of what was chosen in a line, the first and last joined to what stays of it. */
export function pastedInto(
  lines: readonly Line[],
  id: string,
  { from, to, pasted }: { readonly from: number; readonly to: number; readonly pasted: readonly string[] },
  { longest, most }: Limits,
): readonly Line[] {
  const at = lines.findIndex((line) => line.id === id)
  const line = lines[at]
  if (line === undefined || pasted.length === 0) return lines
  const texts = [...pasted]
  texts[0] = `${line.text.slice(0, from)}${texts[0] ?? ''}`
  texts[texts.length - 1] = `${texts.at(-1) ?? ''}${line.text.slice(to)}`
  const [first = '', ...rest] = texts.map((text) => text.slice(0, longest))
  return lines.toSpliced(at, 1, { id, text: first }, ...rest.map(newLine)).slice(0, most)
}
