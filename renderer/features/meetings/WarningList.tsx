import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { PlanWarning } from '../../../shared/domain/year-plan.ts'
import type { TFunction } from '../../i18n/translate.ts'
import { useFormat, type Formatters } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'

interface Warned {
  readonly on: LocalDate
  readonly warnings: readonly PlanWarning[]
}

/** What there is to tell about a planned day, in one sentence. */
export function warningText(t: TFunction, format: Formatters, on: LocalDate, warning: PlanWarning): string {
  return capital(sentenceOf(t, format, on, warning), format)
}

function sentenceOf(t: TFunction, format: Formatters, on: LocalDate, warning: PlanWarning): string {
  const day = format.longDay(on)
  switch (warning.kind) {
    case 'outsideYear':
      return t(($) => $.meetings.warnings.outsideYear, { day })
    case 'holiday':
      return t(($) => $.meetings.warnings.holiday, { day, name: warning.name })
    case 'publicHoliday':
      return t(($) => $.meetings.warnings.publicHoliday, { day, name: warning.name[format.language] })
    case 'weekend':
      return t(($) => $.meetings.warnings.weekend, { day })
    case 'overlap': {
      const { starts, ends } = warning.with
      return t(($) => $.meetings.warnings.overlap, { day, starts, ends })
    }
  }
}

const capital = (text: string, format: Formatters): string =>
  text.charAt(0).toLocaleUpperCase(format.language) + text.slice(1)

/** What is worth a thought about a plan; nothing of it stands in the way. */
export function WarningList({ warnings }: { readonly warnings: readonly Warned[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const texts = new Set(
    warnings.flatMap(({ on, warnings: own }) => own.map((warning) => warningText(t, format, on, warning))),
  )
  if (texts.size === 0) return null
  return (
    <ul className="notice warning-list" aria-label={t(($) => $.meetings.lookOut)}>
      {[...texts].map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
  )
}
