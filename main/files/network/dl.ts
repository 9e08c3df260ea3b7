import { cleanText, keyOf, numberIn } from '../../../shared/domain/import/cells.ts'
import { maxImportRows, maxMatrixSize } from '../../../shared/domain/import/shapes.ts'
import type { MatrixLine, NetworkBuilder } from './builder.ts'
import { headOf, type Head, type Label } from './dl-head.ts'
import { refusal } from './refuse.ts'
import { linesOf, wordsOf, type Word } from './words.ts'

/** Whether a text is UCINET's data language. */
export const looksLikeDl = (text: string): boolean =>
  /^\s*dl(?=[\s,])(?:.|\s){0,400}?\b(?:n|nr|nc)\s*=/iu.test(text.slice(0, 1_000))

const isOpen = (text: string) => /^(?:\.|\?|na|nan)$/iu.test(text)

/** Every label once, and the columns those of the rows. */
function check({ labels, columnLabels }: Pick<Head, 'labels' | 'columnLabels'>): void {
  for (const list of [labels, columnLabels]) {
    const seen = new Set<string>()
    for (const { text, line } of list) {
      if (text === '') throw refusal('notUnderstood', line)
      if (seen.has(keyOf(text))) throw refusal('labelTwice', line)
      seen.add(keyOf(text))
    }
  }
  const known = new Set(labels.map(({ text }) => keyOf(text)))
  const other = labels.length === 0 ? undefined : columnLabels.find(({ text }) => !known.has(keyOf(text)))
  if (other !== undefined) throw refusal('twoMode', other.line)
}

/**
 * Reads UCINET's data language: full and half matrices, edge lists and node lists, several relations, labels given or embedded, with
 * or without a diagonal. People are called by their labels, else by their number.
 * @throws Failure FILE_UNREADABLE with line and word
 */
export function readDl(text: string, builder: NetworkBuilder, onProgress: (share: number) => void): void {
  const lines = linesOf(text)
  const { head, rest } = headOf(lines)
  const data: (readonly Word[])[] = []
  let last = head.line
  const add = (said: string, line: number) => {
    const words = wordsOf(said, line, ',')
    if (words.length > 0) data.push(words)
  }
  add(rest, head.line)
  for (const { text: said, line, at } of lines) {
    if (line % 4_096 === 0) onProgress(at / text.length)
    last = line
    add(said, line)
    if (data.length > maxImportRows) throw refusal('tooManyRows', line)
  }
  if (head.labels.length === 0) head.labels = head.columnLabels
  check(head)
  const name = (index: number) =>
    head.relationLabels[index]?.text ?? (head.relations > 1 ? String(index + 1) : '')
  if (/^(?:fullmatrix|fm|lowerhalf|lh|upperhalf|uh)$/u.test(head.format))
    matrices(head, data, last, name, builder)
  else if (/^(?:edgelist1|el1|nodelist1|nl1)$/u.test(head.format)) lists(head, data, name, builder)
  else throw refusal(/2$/u.test(head.format) ? 'twoMode' : 'notUnderstood', head.line)
}

function matrices(
  head: Head,
  data: readonly (readonly Word[])[],
  last: number,
  name: (index: number) => string,
  builder: NetworkBuilder,
): void {
  const { size, relations, format, hasDiagonal } = head
  if (size > maxMatrixSize) throw refusal('tooManyColumns', head.line)
  const words = data.flat()
  let at = 0
  let rowLabels = head.labels
  const half = /^l/u.test(format) ? 'lower' : /^u/u.test(format) ? 'upper' : null
  const widthOf = (row: number) => {
    const all = half === 'lower' ? row + 1 : half === 'upper' ? size - row : size
    return hasDiagonal ? all : all - 1
  }
  /** The first line that has another number of cells than a row: most files have a row on a line. */
  const odd = (): Error => {
    const labelled = head.areRowsNamed ? 1 : 0
    const usual = Math.max(...data.map((line) => line.length))
    const found =
      half === null && usual <= size + labelled
        ? data.find(
            (line) =>
              line.length !== widthOf(0) + labelled && !(head.areColumnsNamed && line[0] === words[0]),
          )
        : half === null
          ? data.find((line) => line.length > size + labelled)
          : undefined
    const line = found?.[0]?.line
    if (line === undefined)
      return refusal(at >= words.length ? 'cutOff' : 'notSquare', words[at]?.line ?? last)
    return refusal('notSquare', line, Math.min(found?.length ?? 0, widthOf(0) + labelled) + 1)
  }
  const next = () => {
    const word = words[at]
    if (word === undefined) throw odd()
    at += 1
    return word
  }
  const found: { rows: MatrixLine[]; names: readonly string[] }[] = []
  for (let index = 0; index < relations; index += 1) {
    let columns = head.columnLabels
    // The labels above are there once, or above every matrix.
    if (head.areColumnsNamed && (index === 0 || numberIn(words[at]?.text ?? '') === null)) {
      columns = Array.from({ length: size }, () => next()).map(({ text, line }) => ({
        text: cleanText(text),
        line,
      }))
      head.columnLabels = columns
    }
    const own: Label[] = []
    const cells: string[][] = []
    const lines: number[] = []
    for (let row = 0; row < size; row += 1) {
      if (head.areRowsNamed) {
        const label = next()
        own.push({ text: cleanText(label.text), line: label.line })
      }
      const read: string[] = []
      for (let column = 0; column < widthOf(row); column += 1) {
        const word = next()
        if (numberIn(word.text) === null && !isOpen(word.text)) {
          // Labels where a number should be: a row before it was too short or too long.
          throw head.areRowsNamed ? odd() : refusal('notUnderstood', word.line, word.place)
        }
        if (column === 0) lines.push(word.line)
        read.push(isOpen(word.text) ? '' : word.text)
      }
      if (read.length === 0) lines.push(own.at(-1)?.line ?? words[at]?.line ?? last)
      const before = half === 'upper' ? row : 0
      const whole = [...Array.from({ length: before }, () => ''), ...read]
      if (!hasDiagonal) whole.splice(row, 0, '')
      cells.push(whole)
    }
    if (half !== null) {
      for (let row = 0; row < size; row += 1) {
        for (let column = 0; column < row; column += 1) {
          const [low = [], high = []] = [cells[row], cells[column]]
          if (half === 'lower') high[row] = low[column] ?? ''
          else low[column] = high[row] ?? ''
        }
      }
    }
    if (rowLabels.length === 0) rowLabels = own.length > 0 ? own : columns
    const order = own.length > 0 ? own : rowLabels
    check({ labels: order, columnLabels: columns })
    const names =
      rowLabels.length > 0 ? rowLabels.map(({ text }) => text) : cells.map((_, row) => String(row + 1))
    found.push({
      names,
      rows: inOrder(names, order, columns, cells).map((row, place) => ({
        line: lines[row.from] ?? lines[place] ?? last,
        cells: row.cells,
      })),
    })
  }
  if (at < words.length) throw odd()
  const [{ names } = { names: [] }] = found
  for (const [index, each] of names.entries())
    builder.person(each, '', rowLabels[index]?.line ?? found[0]?.rows[index]?.line ?? head.line)
  for (const [index, { rows }] of found.entries()) {
    if (half !== null) builder.mutual(rows)
    builder.matrix(name(index), names, rows)
  }
}

/** Rows and columns put in the order of `names`, where embedded labels or those of the columns are in another. */
function inOrder(
  names: readonly string[],
  rows: readonly Label[],
  columns: readonly Label[],
  cells: readonly (readonly string[])[],
): { readonly from: number; readonly cells: readonly string[] }[] {
  const placesOf = (labels: readonly Label[]) => {
    if (labels.length === 0) return names.map((_, index) => index)
    const places = new Map(labels.map(({ text }, index) => [keyOf(text), index]))
    return names.map((each) => places.get(keyOf(each)) ?? -1)
  }
  const columnPlaces = placesOf(columns)
  return placesOf(rows).map((row) => ({
    from: row,
    cells: columnPlaces.map((column) => cells[row]?.[column] ?? ''),
  }))
}

function lists(
  head: Head,
  data: readonly (readonly Word[])[],
  name: (index: number) => string,
  builder: NetworkBuilder,
): void {
  const { size, labels } = head
  const isNamed = head.areRowsNamed || head.areColumnsNamed
  const people = new Map<string, Label>(labels.map((label) => [keyOf(label.text), label]))
  if (!isNamed && labels.length === 0) {
    for (let index = 1; index <= size; index += 1)
      people.set(String(index), { text: String(index), line: head.line })
  }
  const idOf = (word: Word): string => {
    if (isNamed) {
      const text = cleanText(word.text)
      if (!people.has(keyOf(text))) people.set(keyOf(text), { text, line: word.line })
      if (people.size > size) throw refusal('tooManyPeople', word.line)
      return people.get(keyOf(text))?.text ?? text
    }
    const index = Number(word.text)
    // A number beyond the last is nobody's, whatever somebody may be called.
    if (!Number.isInteger(index) || index < 1 || index > size) return `#${word.text}`
    return labels[index - 1]?.text ?? String(index)
  }
  let relation = 0
  for (const words of data) {
    const [from, ...others] = words
    const line = from?.line ?? head.line
    if (from === undefined) continue
    if (from.text === '!') {
      relation += 1
      if (relation >= head.relations) throw refusal('otherSize', line)
      continue
    }
    const into = builder.relation(name(relation))
    if (head.format.startsWith('n')) {
      const ego = idOf(from)
      for (const to of others) into.tie(ego, idOf(to), line, { value: '1' })
      continue
    }
    const [to, value, more] = others
    if (to === undefined || more !== undefined) throw refusal('notUnderstood', line, to === undefined ? 2 : 4)
    const said = value?.text ?? '1'
    into.tie(idOf(from), idOf(to), line, { value: isOpen(said) ? '' : said })
  }
  for (const { text, line } of people.values()) builder.person(text, '', line)
}
