import { cleanText } from '../../../shared/domain/import/cells.ts'
import { maxImportRows } from '../../../shared/domain/import/shapes.ts'
import { refusal } from './refuse.ts'
import { wordsOf, type Word } from './words.ts'

const mostRelations = 50

/** A label and the line it stands on. */
export interface Label {
  readonly text: string
  readonly line: number
}

/** What a DL file says of its data before them. */
export interface Head {
  size: number
  relations: number
  format: string
  hasDiagonal: boolean
  areRowsNamed: boolean
  areColumnsNamed: boolean
  labels: Label[]
  columnLabels: Label[]
  relationLabels: Label[]
  line: number
}

/** Takes the head apart, up to `DATA:`; answers what stands behind it on the same line. */
export function headOf(lines: Generator<{ readonly text: string; readonly line: number }>): {
  head: Head
  rest: string
} {
  const head: Head = {
    size: 0,
    relations: 1,
    format: 'fullmatrix',
    hasDiagonal: true,
    areRowsNamed: false,
    areColumnsNamed: false,
    labels: [],
    columnLabels: [],
    relationLabels: [],
    line: 1,
  }
  const words: Word[] = []
  let rest: string | null = null
  for (;;) {
    const next = lines.next()
    if (next.done === true) break
    const { text, line } = next.value
    head.line = line
    const data = /(?:^|[\s,])data\s*:/iu.exec(text)
    // `=` and `:` part words, and stay to be read.
    const said = (data === null ? text : text.slice(0, data.index)).replace(
      /("[^"]*")|([=:])/gu,
      (_, quoted: string | undefined, mark: string) => quoted ?? ` ${mark} `,
    )
    for (const word of wordsOf(said, line, ',')) words.push(word)
    if (words.length > maxImportRows) throw refusal('tooManyPeople', line)
    if (data !== null) {
      rest = text.slice(data.index + data[0].length)
      break
    }
  }
  if (rest === null) throw refusal('cutOff', head.line)

  let at = 1
  const upper = (index: number) => (words[index]?.isQuoted === false ? words[index].text.toLowerCase() : '')
  const skip = (mark: string) => {
    if (upper(at) === mark) at += 1
  }
  function number(most: number): number {
    skip('=')
    const word = words[at]
    const value = Number(word?.text ?? Number.NaN)
    if (word === undefined || !Number.isInteger(value) || value < 1)
      throw refusal('notUnderstood', word?.line ?? head.line, word?.place ?? null)
    if (value > most) throw refusal(most === mostRelations ? 'unsafeGraph' : 'tooManyPeople', word.line)
    at += 1
    return value
  }
  function labels(count: number): Label[] {
    const found: Label[] = []
    while (found.length < count) {
      const word = words[at]
      if (word === undefined) throw refusal('cutOff', head.line)
      found.push({ text: cleanText(word.text), line: word.line })
      at += 1
    }
    return found
  }
  let rows = 0
  let columns = 0
  while (at < words.length) {
    const word = words[at]
    const said = upper(at)
    at += 1
    if (said === 'n') head.size = number(maxImportRows)
    else if (said === 'nr') rows = number(maxImportRows)
    else if (said === 'nc') columns = number(maxImportRows)
    else if (said === 'nm') head.relations = number(mostRelations)
    else if (said === 'format') {
      skip('=')
      head.format = upper(at)
      at += 1
    } else if (said === 'diagonal') {
      skip('=')
      head.hasDiagonal = upper(at) !== 'absent'
      at += 1
    } else if (said === 'title') {
      skip('=')
      at += 1
    } else if (['row', 'rows', 'column', 'columns', 'col', 'level', 'matrix', 'labels'].includes(said)) {
      const what = said === 'labels' ? 'both' : said
      if (said !== 'labels') {
        if (upper(at) !== 'labels')
          throw refusal('notUnderstood', word?.line ?? head.line, word?.place ?? null)
        at += 1
      }
      if (upper(at) === 'embedded') {
        at += 1
        if (what !== 'level' && what !== 'matrix') {
          head.areRowsNamed ||= what === 'both' || what.startsWith('row')
          head.areColumnsNamed ||= what === 'both' || what.startsWith('col')
        }
        continue
      }
      skip(':')
      const size = head.size === 0 ? rows : head.size
      if (what === 'level' || what === 'matrix') head.relationLabels = labels(head.relations)
      else if (what.startsWith('col')) head.columnLabels = labels(columns === 0 ? size : columns)
      else head.labels = labels(size)
    } else throw refusal('notUnderstood', word?.line ?? head.line, word?.place ?? null)
  }
  if (rows > 0 || columns > 0) {
    if (rows !== columns) throw refusal('twoMode', head.line)
    head.size = rows
  }
  if (head.size === 0) throw refusal('notUnderstood', head.line)
  return { head, rest }
}
