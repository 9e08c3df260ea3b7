import { cleanText, keyOf, numberIn } from '../../../shared/domain/import/cells.ts'
import { maxImportRows, maxMatrixSize } from '../../../shared/domain/import/shapes.ts'
import type { MatrixLine, NetworkBuilder, RelationBuilder } from './builder.ts'
import { refusal } from './refuse.ts'
import { linesOf, wordsOf, type Word } from './words.ts'

/** Whether a text is a Pajek network or project. */
export const looksLikePajek = (text: string): boolean =>
  /^(?:\s|%[^\n]*\n)*\*(?:network|vertices|arcs|edges|matrix|arcslist|edgeslist|partition|vector)\b/iu.test(
    text.slice(0, 4_000),
  )

/** What Pajek writes for a value that is not there. */
const isMissing = (value: string) => /^9{5,9}8(?:\.0*)?$/u.test(value)

interface Vertex {
  label: string
  line: number
  isListed: boolean
  readonly said: Map<string, string>
}

interface TiesSection {
  readonly as: 'ties' | 'lists'
  readonly isMutual: boolean
  readonly relation: () => RelationBuilder
}

type Section =
  | { readonly as: 'none' | 'vertices' | 'passing' }
  | TiesSection
  | { readonly as: 'matrix'; readonly name: string; readonly line: number; readonly rows: MatrixLine[] }
  | { readonly as: 'values'; readonly name: string; readonly line: number; size: number | null; next: number }

const noSection = (): Section => ({ as: 'none' })

/**
 * Reads a Pajek network (.net) or project (.paj): vertices, arcs, edges, lists of them and matrices, several relations, several
 * networks of the same people, partitions and vectors as attributes. What is declared is never believed: only lines make people.
 * @throws Failure FILE_UNREADABLE with line and word
 */
export function readPajek(text: string, builder: NetworkBuilder, onProgress: (share: number) => void): void {
  const vertices: Vertex[] = []
  /** Labels of the network at hand, where it is a further one: they must be the same. */
  let checked: number | null = null
  const hasSeveral = /^\s*\*network[^\n]*$[^]*?^\s*\*network/imu.test(text)
  let networks = 0
  let networkName = ''
  let partitions = 0
  let section = noSection()
  const numbered = new Map<number, string>()
  const used = new Map<string, number>()
  let last = 1

  /** A name of its own: a second network may call a relation as the first did. */
  function nameFor(name: string): string {
    const plain = name === '' ? (hasSeveral ? networkName : '') : name
    const by = used.get(keyOf(plain))
    if (by === undefined || by === networks) {
      used.set(keyOf(plain), networks)
      return plain
    }
    const longer = cleanText(`${networkName} ${plain} ${String(networks)}`)
    used.set(keyOf(longer), networks)
    return longer
  }

  const idOf = (word: Word): string => {
    const number = Number(word.text)
    // `01` is the first vertex too.
    return /^\d{1,9}$/u.test(word.text) ? String(number) : word.text
  }

  function openVertices(words: readonly Word[], line: number): void {
    const size = Number(words[1]?.text ?? Number.NaN)
    if (!Number.isInteger(size) || size < 1) throw refusal('notUnderstood', line, 2)
    if (words[2] !== undefined && Number(words[2].text) !== size) throw refusal('twoMode', line)
    if (size > maxImportRows) throw refusal('tooManyPeople', line)
    if (section.as === 'values') {
      if (size !== vertices.length) throw refusal('otherSize', line)
      section.size = size
      return
    }
    section = { as: 'vertices' }
    if (vertices.length === 0) {
      for (let number = 1; number <= size; number += 1)
        vertices.push({ label: '', line, isListed: false, said: new Map() })
      return
    }
    if (size !== vertices.length) throw refusal('otherSize', line)
    checked = line
  }

  function vertex(words: readonly Word[], line: number): void {
    const [first, label, ...rest] = words
    const number = Number(first?.text)
    const known = vertices[number - 1]
    if (first === undefined || !Number.isInteger(number) || known === undefined)
      throw refusal('notUnderstood', line, 1)
    if (checked !== null) {
      if (known.label !== '' && label !== undefined && keyOf(label.text) !== keyOf(known.label))
        throw refusal('otherSize', line)
      return
    }
    if (known.isListed) throw refusal('labelTwice', line)
    known.isListed = true
    known.line = line
    known.label = label?.text ?? ''
    for (const [index, axis] of (['x', 'y'] as const).entries()) {
      const value = rest[index]?.text ?? ''
      if (numberIn(value) === null) break
      known.said.set(axis, value)
    }
  }

  function tie(words: readonly Word[], line: number, into: TiesSection): void {
    // `2: 1 3 1` says of which relation it is.
    const mark = /^(\d+):$/u.exec(words[0]?.text ?? '')?.[1]
    const name = mark === undefined ? undefined : numbered.get(Number(mark))
    const relation = name === undefined ? into.relation() : builder.relation(name)
    const [from, to, value] = mark === undefined ? words : words.slice(1)
    if (from === undefined || to === undefined) throw refusal('notUnderstood', line, words.length)
    const isValue = value !== undefined && !value.isQuoted && /^[-+.\d]/u.test(value.text)
    relation.tie(idOf(from), idOf(to), line, {
      isMutual: into.isMutual,
      value: isValue ? value.text : '1',
    })
  }

  function endMatrix(line: number, isEnd: boolean): void {
    if (section.as !== 'matrix') return
    const { name, rows } = section
    if (rows.length !== vertices.length) throw refusal(isEnd ? 'cutOff' : 'notSquare', line)
    builder.matrix(
      name,
      vertices.map((_, index) => String(index + 1)),
      rows,
    )
  }

  function row(words: readonly Word[], line: number, into: Extract<Section, { as: 'matrix' }>): void {
    const size = vertices.length
    if (words.length !== size) throw refusal('notSquare', line, Math.min(words.length, size) + 1)
    if (into.rows.length >= size) throw refusal('notSquare', line, 1)
    const odd = words.find((word) => numberIn(word.text) === null)
    if (odd !== undefined) throw refusal('notUnderstood', line, odd.place)
    into.rows.push({ line, cells: words.map((word) => word.text) })
  }

  function header(said: string, line: number): void {
    const words = wordsOf(said, line)
    const [first] = words
    const kind = (first?.text ?? '').toLowerCase()
    if (kind === '*vertices') {
      openVertices(words, line)
      return
    }
    endMatrix(line, false)
    const rest = cleanText(said.slice(first?.text.length ?? 0))
    const marked = /^:?(\d+)\s*(.*)$/su.exec(rest)
    const name = cleanText((marked?.[2] ?? rest).replaceAll('"', ''))
    const own = () => {
      const full = nameFor(name)
      if (marked !== null) numbered.set(Number(marked[1]), full)
      return full
    }
    if (kind === '*network') {
      networks += 1
      networkName = cleanText(rest.replaceAll('"', ''))
      numbered.clear()
      checked = null
      section = noSection()
    } else if (['*arcs', '*edges', '*arcslist', '*edgeslist', '*matrix'].includes(kind)) {
      if (vertices.length === 0) throw refusal('notUnderstood', line, 1)
      const full = own()
      if (kind === '*matrix') {
        if (vertices.length > maxMatrixSize) throw refusal('tooManyColumns', line)
        section = { as: 'matrix', name: full, line, rows: [] }
      } else {
        const isMutual = kind.startsWith('*edges')
        section = {
          as: kind.endsWith('list') ? 'lists' : 'ties',
          isMutual,
          relation: () => builder.relation(full),
        }
      }
    } else if (kind === '*partition' || kind === '*vector') {
      partitions += 1
      const named =
        name === '' ? `${kind.slice(1)} ${String(partitions)}` : cleanText(rest.replaceAll('"', ''))
      section = { as: 'values', name: named, line, size: null, next: 0 }
    } else {
      // Permutations, clusters, hierarchies, settings.
      builder.notRead()
      section = { as: 'passing' }
    }
  }

  for (const { text: raw, line, at } of linesOf(text)) {
    if (line % 4_096 === 0) onProgress(at / text.length)
    last = line
    const said = raw.trim()
    if (said === '' || said.startsWith('%')) continue
    if (said.startsWith('*')) {
      header(said, line)
      continue
    }
    if (section.as === 'passing') continue
    const words = wordsOf(said, line)
    if (section.as === 'vertices') vertex(words, line)
    else if (section.as === 'ties') tie(words, line, section)
    else if (section.as === 'matrix') row(words, line, section)
    else if (section.as === 'lists') {
      const [from, ...others] = words
      if (from === undefined) continue
      for (const to of others)
        section.relation().tie(idOf(from), idOf(to), line, { isMutual: section.isMutual, value: '1' })
    } else if (section.as === 'values') {
      const known = vertices[section.next]
      const value = words[0]?.text ?? ''
      if (section.size === null || known === undefined) throw refusal('otherSize', line)
      section.next += 1
      if (!isMissing(value)) known.said.set(section.name, value)
    } else throw refusal('notUnderstood', line, 1)
  }
  endMatrix(last, true)
  for (const [index, { label, line, said }] of vertices.entries())
    builder.person(String(index + 1), label, line, said)
}
