import type { LocalDate } from '../../shared/domain/fields.ts'
import type { NetworkId } from '../../shared/domain/ids.ts'
import type { Language } from '../../shared/domain/settings.ts'
import { mostSheets } from './sheet-number.ts'

/** For whom: so many unnamed sheets, or one for each participant with the code on it. */
export type Copies = { readonly kind: 'unnamed'; readonly count: number } | { readonly kind: 'coded' }

/** What a print run is asked for. No person is in it: the address of a page ends up in logs and histories. */
export interface SheetRequest {
  /** Null: a sheet for any network, with a line to write its name on. */
  readonly networkId: NetworkId | null
  /** The language of the paper, whatever that of the window is. */
  readonly language: Language
  /** Null: a line to write the date on. */
  readonly date: LocalDate | null
  readonly copies: Copies
}

/** Whether so many sheets can be printed in one run. */
export const isSheetCount = (count: number): boolean =>
  Number.isInteger(count) && count >= 1 && count <= mostSheets

/** The address of a page under `/print` that makes what is asked. */
export function requestAddress(path: string, { networkId, language, date, copies }: SheetRequest): string {
  const parts = new URLSearchParams({ language })
  if (networkId !== null) parts.set('network', networkId)
  if (date !== null) parts.set('date', date)
  if (copies.kind === 'coded') parts.set('sheets', 'coded')
  else parts.set('sheets', String(copies.count))
  return `${path}?${parts.toString()}`
}

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu
const day = /^\d{4}-\d{2}-\d{2}$/u

/**
 * Reads back what {@link requestAddress} wrote; null when anything in it is not as written there.
 * @param search the part of the address after the path, with or without its question mark
 */
export function readRequest(search: string): SheetRequest | null {
  const parts = new URLSearchParams(search)
  const network = parts.get('network')
  const date = parts.get('date')
  const language = parts.get('language')
  const copies = readCopies(parts.get('sheets'))
  if (language !== 'nl' && language !== 'en') return null
  if (network !== null && !uuid.test(network)) return null
  if (date !== null && !isDay(date)) return null
  if (copies === null || (copies.kind === 'coded' && network === null)) return null
  return { networkId: network as NetworkId | null, language, date, copies }
}

function readCopies(sheets: string | null): Copies | null {
  if (sheets === 'coded') return { kind: 'coded' }
  if (sheets === null || !/^\d{1,3}$/u.test(sheets)) return null
  const count = Number(sheets)
  return isSheetCount(count) ? { kind: 'unnamed', count } : null
}

function isDay(text: string): boolean {
  if (!day.test(text)) return false
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}
