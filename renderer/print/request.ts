import type { LocalDate } from '../../shared/domain/fields.ts'
import type { ConsultationId, MeetingId, NetworkId } from '../../shared/domain/ids.ts'
import type { Language } from '../../shared/domain/settings.ts'
import type { Half } from '../../shared/domain/cycle.ts'
import { isOfOne, isSheetId, sheetById, type SheetId } from './catalogue.ts'
import { mostSheets } from './sheet-number.ts'

/** For whom: so many unnamed copies, or one for each participant with the code on it. */
export type Copies = { readonly kind: 'unnamed'; readonly count: number } | { readonly kind: 'coded' }

export interface SheetAsk {
  readonly sheet: SheetId
  /** `coded` for personal sheets only. */
  readonly copies: Copies
  /** The document, product, board, work form, round, story or organisation it is filled in with; without one there are lines to write on. */
  readonly of?: string
}

/** What a picture of ties shows. */
export interface PictureAsk {
  /** `organisation`, `role`, the id of an attribute, or `none`; null: the first there is. */
  readonly attribute: string | null
  /** Lowest answer that counts as a tie. */
  readonly threshold: number
}

/**
 * What a print run is asked for. Nobody's name or code is in it: the address of a page ends up in logs and histories. The
 * page about one participant is asked for by an id that says nothing outside the file.
 */
export interface PrintRequest {
  /** Null: sheets for any network, with a line to write its name on. */
  readonly networkId: NetworkId | null
  /** The language of the paper, whatever that of the window is. */
  readonly language: Language
  /** Null: a line to write the date on. */
  readonly date: LocalDate | null
  /** In the order of the paper; each sheet at most once. */
  readonly sheets: readonly SheetAsk[]
  /** The participants' codes on the list of the tie questionnaire, instead of lines to write on. */
  readonly isFilled: boolean
  /** The tie questionnaire also asks how easily something is shared. */
  readonly asksCloseness: boolean
  /** A meeting of that network, for the sheets about one; null: lines to write on. */
  readonly meetingId: MeetingId | null
  readonly consultationId: ConsultationId | null
  /** Names instead of codes where a sheet says who does what. */
  readonly showsNames: boolean
  /** Each participant's own marks on the evaluation sheet of a named round that was revealed; with coded copies alone. */
  readonly showsMarks: boolean
  /** The half of a school year that a report is about; null: the one the date is in. */
  readonly half: Half | null
  /** A report for people outside the network: what is public and no more. */
  readonly isOutside: boolean
  /** With a picture of ties alone. */
  readonly picture?: PictureAsk
}

/** Where the pages of a print run are: the host prints an address under it. */
export const printPath = '/print/sheets'

/** Whether so many copies can be printed in one run. */
export const isSheetCount = (count: number): boolean =>
  Number.isInteger(count) && count >= 1 && count <= mostSheets

/** How many copies are asked for, as far as the request itself says: those with a code depend on who takes part. */
export const countedCopies = (sheets: readonly SheetAsk[]): number =>
  sheets.reduce((sum, { copies }) => sum + (copies.kind === 'unnamed' ? copies.count : 0), 0)

/** The address of the page that makes what is asked. */
export function requestAddress(request: PrintRequest): string {
  const { networkId, language, date, sheets, isFilled, asksCloseness } = request
  const { meetingId, consultationId, showsNames, showsMarks, half, isOutside, picture } = request
  const parts = new URLSearchParams({ language })
  if (networkId !== null) parts.set('network', networkId)
  if (date !== null) parts.set('date', date)
  parts.set(
    'sheets',
    sheets
      .map(({ sheet, copies, of }) =>
        [
          sheet,
          copies.kind === 'coded' ? 'coded' : String(copies.count),
          ...(of === undefined ? [] : [of]),
        ].join('.'),
      )
      .join(','),
  )
  if (isFilled) parts.set('filled', 'yes')
  if (asksCloseness) parts.set('closeness', 'yes')
  if (meetingId !== null) parts.set('meeting', meetingId)
  if (consultationId !== null) parts.set('consultation', consultationId)
  if (showsNames) parts.set('names', 'yes')
  if (showsMarks) parts.set('marks', 'yes')
  if (half !== null) parts.set('half', `${String(half.schoolYear)}-${String(half.half)}`)
  if (isOutside) parts.set('outside', 'yes')
  if (picture !== undefined) {
    parts.set('threshold', String(picture.threshold))
    if (picture.attribute !== null) parts.set('attribute', picture.attribute)
  }
  return `${printPath}?${parts.toString()}`
}

/** Whether an address names something by an id. */
export const isId = (text: string | null): boolean => text !== null && uuid.test(text)

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu
const builtInName = /^[a-z][A-Za-z]{0,39}$/u
const attributeName = /^(?:organisation|role|none)$/u
/** As long as a scale can be. */
const answer = /^(?:[1-9]\d?|100)$/u
const halfYear = /^(?:199|20\d|21\d)\d-[12]$/u
const day = /^\d{4}-\d{2}-\d{2}$/u
const known: ReadonlySet<string> = new Set([
  ...['language', 'network', 'date', 'sheets', 'filled', 'closeness'],
  ...['meeting', 'consultation', 'names', 'marks', 'half', 'outside', 'threshold', 'attribute'],
])

/**
 * Reads back what {@link requestAddress} wrote; null when anything in it is not as written there.
 * @param search the part of the address after the path, with or without its question mark
 */
export function readRequest(search: string): PrintRequest | null {
  const parts = new URLSearchParams(search)
  const keys = [...parts.keys()]
  if (keys.some((key) => !known.has(key)) || new Set(keys).size !== keys.length) return null
  const network = parts.get('network')
  const date = parts.get('date')
  const language = parts.get('language')
  const sheets = readSheets(parts.get('sheets') ?? '')
  const filled = parts.get('filled')
  const closeness = parts.get('closeness')
  const meeting = parts.get('meeting')
  const consultation = parts.get('consultation')
  const names = parts.get('names')
  const marks = parts.get('marks')
  const half = parts.get('half')
  const outside = parts.get('outside')
  if (language !== 'nl' && language !== 'en') return null
  if ([network, meeting, consultation].some((id) => id !== null && !isId(id))) return null
  if (date !== null && !isDay(date)) return null
  if ([filled, closeness, names, marks, outside].some((wish) => wish !== null && wish !== 'yes')) return null
  if (sheets === null || (half !== null && !halfYear.test(half))) return null
  if (marks !== null && !sheets.some(isMarkedCopy)) return null
  const picture = readPicture(parts, sheets)
  if (picture === null) return null
  // Codes and names are those of a network's participants.
  const needsNetwork =
    filled !== null ||
    names !== null ||
    meeting !== null ||
    sheets.some(
      ({ sheet, copies, of }) =>
        copies.kind === 'coded' || (of !== undefined && sheetById(sheet).about !== 'workForm'),
    )
  if (needsNetwork && network === null) return null
  return {
    networkId: network as NetworkId | null,
    language,
    date,
    sheets,
    isFilled: filled !== null,
    asksCloseness: closeness !== null,
    meetingId: meeting as MeetingId | null,
    consultationId: consultation as ConsultationId | null,
    showsNames: names !== null,
    showsMarks: marks !== null,
    half: half === null ? null : { schoolYear: Number(half.slice(0, 4)), half: half.endsWith('1') ? 1 : 2 },
    isOutside: outside !== null,
    ...picture,
  }
}

/** Whether an address names what people are told apart by, as {@link PictureAsk} has it. */
export const isAttribute = (text: string): boolean => attributeName.test(text) || uuid.test(text)

/** Whether an address names the lowest answer that counts. */
export const isThreshold = (text: string): boolean => answer.test(text)

/** What a picture is to show, nothing where none is asked for; null when it is not as it is written. */
function readPicture(
  parts: URLSearchParams,
  sheets: readonly SheetAsk[],
): Pick<PrintRequest, 'picture'> | null {
  const threshold = parts.get('threshold')
  const attribute = parts.get('attribute')
  if (threshold === null) return attribute === null ? {} : null
  if (!isThreshold(threshold) || (attribute !== null && !isAttribute(attribute))) return null
  if (!sheets.some(({ sheet }) => sheet === 'tiePicture')) return null
  return { picture: { attribute, threshold: Number(threshold) } }
}

/** Whether this copy can have somebody's marks on it: a round's evaluation sheet with a code. */
export const isMarkedCopy = ({ sheet, copies, of }: SheetAsk): boolean =>
  sheet === 'evaluationSheet' && copies.kind === 'coded' && of !== undefined

function readSheets(text: string): readonly SheetAsk[] | null {
  const sheets: SheetAsk[] = []
  for (const part of text.split(',')) {
    const [sheet = '', count = '', of, ...more] = part.split('.')
    const copies = readCopies(count)
    if (!isSheetId(sheet) || copies === null || more.length > 0) return null
    if (of !== undefined && !canBeOf(sheet, of)) return null
    if (copies.kind === 'coded' && !sheetById(sheet).isPersonal) return null
    if (sheets.some((earlier) => earlier.sheet === sheet)) return null
    sheets.push({ sheet, copies, ...(of === undefined ? {} : { of }) })
  }
  return countedCopies(sheets) <= mostSheets ? sheets : null
}

/** Whether a sheet can be filled in by what has this id; a work form may also have the name of a built-in one. */
export function canBeOf(sheet: SheetId, of: string): boolean {
  const kind = sheetById(sheet)
  if (!isOfOne(kind)) return false
  return isId(of) || (kind.about === 'workForm' && builtInName.test(of))
}

function readCopies(count: string): Copies | null {
  if (count === 'coded') return { kind: 'coded' }
  if (!/^[1-9]\d{0,2}$/u.test(count)) return null
  return isSheetCount(Number(count)) ? { kind: 'unnamed', count: Number(count) } : null
}

function isDay(text: string): boolean {
  if (!day.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}
