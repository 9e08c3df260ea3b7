import type { ParticipantRow } from '../../shared/contract/participants.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { Network } from '../../shared/domain/entities.ts'
import { formatters } from '../i18n/format.ts'
import type { SheetRequest } from './request.ts'
import { mostSheets } from './sheet-number.ts'

/** What tells one sheet of a run from another. `number` is null in a preview: it is drawn when the paper is made. */
export type Copy =
  | { readonly kind: 'unnamed'; readonly number: string | null }
  | { readonly kind: 'coded'; readonly code: string }

/** All that stands on the paper of one run. There is no place in it for a person's name. */
export interface Paper {
  readonly language: SheetRequest['language']
  /** Null: to be written by hand. */
  readonly network: { readonly name: string; readonly typeLabel: string } | null
  readonly date: LocalDate | null
  readonly copies: readonly Copy[]
}

/** Why there is nothing to print. */
export type NoPaper = 'networkGone' | 'noParticipants' | 'tooMany' | 'alwaysUnnamed'

/** What is asked of a network to print for it. */
export type NetworkFacts = Pick<Network, 'name' | 'typeLabel'> & {
  readonly privacy: Pick<Network['privacy'], 'coachAssesses'>
}

/** Sheets stay unnamed where a coach assesses participants or manages them: they could not speak freely. */
export const isAlwaysUnnamed = (network: NetworkFacts): boolean => network.privacy.coachAssesses === true

/** The codes of those who belong to the network on a day, in the order people expect. */
export function codesOn(rows: readonly ParticipantRow[], date: LocalDate): readonly string[] {
  const { compare } = formatters('nl')
  return rows
    .filter(({ membership: { from, to } }) => (from === null || from <= date) && (to === null || to >= date))
    .map(({ person }) => person.code)
    .sort(compare)
}

/**
 * Puts together what is asked and what is known; the unnamed sheets get their numbers from {@link numbered}.
 * @param network null when none is asked for
 * @param codes the participants' codes; needed for sheets with a code only
 */
export function makePaper(
  request: SheetRequest,
  network: NetworkFacts | null,
  codes: readonly string[],
): Paper | NoPaper {
  const { language, date, copies } = request
  const heading = network === null ? null : { name: network.name, typeLabel: network.typeLabel }
  if (copies.kind === 'unnamed') {
    const blank: Copy = { kind: 'unnamed', number: null }
    return { language, network: heading, date, copies: Array.from({ length: copies.count }, () => blank) }
  }
  if (network === null) return 'networkGone'
  if (isAlwaysUnnamed(network)) return 'alwaysUnnamed'
  if (codes.length === 0) return 'noParticipants'
  if (codes.length > mostSheets) return 'tooMany'
  return { language, network: heading, date, copies: codes.map((code): Copy => ({ kind: 'coded', code })) }
}

/** The same paper with a number on every unnamed sheet. */
export function numbered(paper: Paper, numbers: readonly string[]): Paper {
  const copies = paper.copies.map((copy, n): Copy =>
    copy.kind === 'unnamed' ? { kind: 'unnamed', number: numbers[n] ?? null } : copy,
  )
  return { ...paper, copies }
}
