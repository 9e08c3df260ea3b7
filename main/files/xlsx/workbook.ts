import { unreadable, type Package } from './guard.ts'
import { shapeOf, type NumberShape } from './numbers.ts'
import { readXml } from './xml.ts'

export interface SheetPlace {
  readonly name: string
  readonly isHidden: boolean
  /** The part that holds it. */
  readonly part: string
}

export interface Workbook {
  readonly sheets: readonly SheetPlace[]
  readonly from1904: boolean
  readonly hasMacros: boolean
  readonly sharedStrings: readonly string[]
  /** The shape of numbers by the style of a cell. */
  readonly shapes: readonly NumberShape[]
}

const mostSheets = 100
/** Styles and shared texts one workbook may have; Excel stops at 65,490 styles. */
const mostStyles = 65_536
const mostStrings = 2_000_000

interface Relation {
  readonly type: string
  readonly part: string
}

/** Where a relation points: within the package, from the folder of the part it belongs to. */
function resolved(from: string, target: string): string {
  const folders = target.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') {
      if (folders.pop() === undefined) throw unreadable('unsafe')
    } else if (step !== '' && step !== '.') folders.push(step)
  }
  return folders.join('/')
}

/** The relations of a part (or of the package: `''`) by id; what points outside the file is never followed. */
function relationsOf(pack: Package, part: string): ReadonlyMap<string, Relation> {
  const at = part.lastIndexOf('/') + 1
  const name = `${part.slice(0, at)}_rels/${part.slice(at)}.rels`
  const found = new Map<string, Relation>()
  if (!pack.has(name)) return found
  readXml(pack, name, {
    open(element, attribute) {
      if (element !== 'Relationship' || attribute('TargetMode') === 'External') return
      const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attribute(key) ?? '')
      // Only the last word of a type differs between the two editions of the format.
      found.set(id ?? '', { type: (type ?? '').replace(/^.*\//u, ''), part: resolved(part, target ?? '') })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return found
}

const ofType = (relations: ReadonlyMap<string, Relation>, type: string): string | null =>
  [...relations.values()].find((relation) => relation.type === type)?.part ?? null

/** What a zip is that holds no workbook we read. */
function refuseOthers(pack: Package): void {
  if (pack.has('mimetype') && pack.has('content.xml')) throw unreadable('openDocument')
  if (pack.has('xl/workbook.bin')) throw unreadable('notSpreadsheet')
  if (!pack.names.some((name) => name.toLowerCase().startsWith('xl/'))) throw unreadable('notSpreadsheet')
}

const controls =
  // oxlint-disable-next-line no-control-regex -- controls are what it takes out
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffe\uffff]/gu

/** A text as it was typed: `_x000D_` stands for a letter XML cannot hold; controls are gone. */
export const typedText = (text: string): string =>
  (text.includes('_x')
    ? text.replace(/_x([\da-fA-F]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text
  ).replace(controls, '')

/** The texts cells point at: rich text joined, readings (furigana) left out. */
function sharedStringsOf(pack: Package, part: string | null): string[] {
  const strings: string[] = []
  if (part === null) return strings
  let current: string[] | null = null
  let isText = false
  let phonetic = 0
  readXml(pack, part, {
    open(name) {
      if (name === 'si') current = []
      else if (name === 'rPh') phonetic += 1
      isText = name === 't' && phonetic === 0
    },
    close(name) {
      if (name === 't') isText = false
      else if (name === 'rPh') phonetic -= 1
      else if (name === 'si') {
        if (strings.length >= mostStrings) throw unreadable('tooMuchInside')
        strings.push(typedText(current?.join('') ?? ''))
        current = null
      }
    },
    text(text) {
      if (isText) current?.push(text)
    },
  })
  return strings
}

function shapesOf(pack: Package, part: string | null): NumberShape[] {
  const shapes: NumberShape[] = []
  if (part === null) return shapes
  const codes = new Map<number, string>()
  const ids: number[] = []
  let isCell = false
  readXml(pack, part, {
    open(name, attribute) {
      if (name === 'numFmt')
        codes.set(Number(attribute('numFmtId')), (attribute('formatCode') ?? '').slice(0, 1_000))
      else if (name === 'cellXfs') isCell = true
      else if (name === 'xf' && isCell) ids.push(Number(attribute('numFmtId') ?? 0))
      if (ids.length > mostStyles || codes.size > mostStyles) throw unreadable('unsafe')
    },
    close(name) {
      if (name === 'cellXfs') isCell = false
    },
    text: () => undefined,
  })
  return ids.map((id) => shapeOf(id, codes.get(id)))
}

/**
 * What a workbook says about itself, without its sheets.
 * @throws Failure FILE_UNREADABLE
 */
export function readWorkbook(pack: Package): Workbook {
  refuseOthers(pack)
  const main = ofType(relationsOf(pack, ''), 'officeDocument') ?? 'xl/workbook.xml'
  if (!pack.has(main)) throw unreadable('damaged')
  const relations = relationsOf(pack, main)
  const sheets: SheetPlace[] = []
  let from1904 = false
  let inSheets = false
  readXml(pack, main, {
    open(name, attribute) {
      if (name === 'sheets') inSheets = true
      else if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute('date1904') ?? '')
      else if (name === 'sheet' && inSheets) {
        const relation = relations.get(attribute('id') ?? '')
        // Charts on a sheet of their own hold no cells.
        if (relation !== undefined && relation.type !== 'worksheet') return
        if (relation === undefined || !pack.has(relation.part)) throw unreadable('damaged')
        const isHidden = (attribute('state') ?? 'visible') !== 'visible'
        sheets.push({ name: typedText(attribute('name') ?? '').slice(0, 80), isHidden, part: relation.part })
        if (sheets.length > mostSheets) throw unreadable('tooManySheets')
      }
    },
    close(name) {
      if (name === 'sheets') inSheets = false
    },
    text: () => undefined,
  })
  if (sheets.length === 0) throw unreadable('damaged')
  const present = (type: string) => {
    const part = ofType(relations, type)
    return part !== null && pack.has(part) ? part : null
  }
  return {
    sheets,
    from1904,
    hasMacros: pack.names.some((name) => /vbaproject/iu.test(name)),
    sharedStrings: sharedStringsOf(pack, present('sharedStrings')),
    shapes: shapesOf(pack, present('styles')),
  }
}
