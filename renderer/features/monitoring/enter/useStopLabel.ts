import type { MarkKind } from '../../../../shared/domain/monitoring.ts'
import type { IndicatorText } from '../../../app/monitoring/indicator-text.ts'
import { useTranslation } from '../../../i18n/index.ts'

/** What a mark is called: `1a nu`; of an own indicator, by its name. */
export function useStopLabel(
  { number, name }: Pick<IndicatorText, 'number' | 'name'>,
  kind: MarkKind,
): string {
  const { t } = useTranslation()
  const line = number === '' ? name : number
  return kind === 'now' ? t(($) => $.entering.markNow, { line }) : t(($) => $.entering.markDesired, { line })
}
