import type { ConsentRow, VersionRow } from '../../../shared/contract/documents.ts'
import type { DocumentPoint, DocumentSection } from '../../../shared/domain/templates.ts'
import { isEmptyText } from '../../../shared/domain/rich-words.ts'
import { personLabel } from '../../app/agreements/who.ts'
import type { Formatters } from '../../i18n/format.ts'
import type { TFunction } from '../../i18n/translate.ts'

/** How far a plan is written: `7 van 12 delen geschreven`. */
export function writtenText(t: TFunction, sections: readonly DocumentSection[]): string {
  const written = sections.filter(({ body }) => !isEmptyText(body)).length
  if (written === 0) return t(($) => $.documents.planning.nothingWritten)
  return written === sections.length
    ? t(($) => $.documents.planning.allWritten)
    : t(($) => $.documents.planning.written, { written, all: sections.length })
}

/** A version as it is spoken of: `versie 2 van 3 oktober 2026`. */
export const versionText = (
  t: TFunction,
  { number, keptOn }: Pick<VersionRow, 'number' | 'keptOn'>,
  format: Formatters,
): string => t(($) => $.documents.planning.version, { number, date: format.date(keptOn) })

/** Who agreed, and when: `A1 (3 okt)`. */
export const consentText = ({ code, name, on }: ConsentRow, showCodes: boolean, format: Formatters): string =>
  `${code === null ? name : personLabel({ code, displayName: name }, showCodes)} (${format.shortDate(on)})`

/** How a run of a list stands, in words and without a sum: what is still open. */
export function openText(t: TFunction, points: readonly DocumentPoint[]): string {
  const open = points.filter(({ answer }) => answer === null).length
  if (open === points.length) return t(($) => $.documents.lists.notBegun)
  return open === 0
    ? t(($) => $.documents.lists.allAnswered)
    : t(($) => $.documents.lists.open, { count: open })
}
