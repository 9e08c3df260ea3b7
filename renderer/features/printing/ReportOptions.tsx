import { getLocalTimeZone, today } from '@internationalized/date'
import { halfDays, halfOf, type Half } from '../../../shared/domain/cycle.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import { SelectField } from '../../design/fields.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'

interface ReportOptionsProps {
  /** On the sheets: the half it is in is proposed. */
  readonly date: LocalDate | null
  readonly half: Half | null
  readonly onHalf: (half: Half) => void
  /** Null where there is nothing to choose. */
  readonly isOutside: boolean | null
  readonly onOutside: (isOutside: boolean) => void
}

/** So many halves back can be chosen. */
const halvesBack = 8

const nameOf = ({ schoolYear, half }: Half): string => `${String(schoolYear)}-${String(half)}`
const before = ({ schoolYear, half }: Half): Half =>
  half === 2 ? { schoolYear, half: 1 } : { schoolYear: schoolYear - 1, half: 2 }
const after = ({ schoolYear, half }: Half): Half =>
  half === 1 ? { schoolYear, half: 2 } : { schoolYear: schoolYear + 1, half: 1 }

/** The half year a report is about, and for whom it is. */
export function ReportOptions({ date, half, onHalf, isOutside, onOutside }: ReportOptionsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const ofDate = halfOf(date ?? today(getLocalTimeZone()).toString())
  const halves = [after(ofDate)]
  while (halves.length < halvesBack) halves.push(before(halves.at(-1) ?? ofDate))
  const chosen = half ?? ofDate
  if (!halves.some((each) => nameOf(each) === nameOf(chosen))) halves.push(chosen)
  return (
    <div className="print-more">
      <SelectField
        label={t(($) => $.printing.half)}
        value={nameOf(chosen)}
        options={halves.map((each) => {
          const { from, to } = halfDays(each)
          return {
            id: nameOf(each),
            label: t(($) => $.printing.halfOption, { from: format.date(from), to: format.date(to) }),
          }
        })}
        onChange={(id) => {
          const found = halves.find((each) => nameOf(each) === id)
          if (found !== undefined) onHalf(found)
        }}
      />
      {isOutside === null ? (
        <span className="help">{t(($) => $.printing.forSchoolHelp)}</span>
      ) : (
        <div className="field">
          <span className="label">{t(($) => $.printing.audience)}</span>
          <Segmented
            label={t(($) => $.printing.audience)}
            value={isOutside ? 'outside' : 'network'}
            options={[
              { id: 'network', label: t(($) => $.printing.forNetwork) },
              { id: 'outside', label: t(($) => $.printing.forOutside) },
            ]}
            onChange={(kind) => {
              onOutside(kind === 'outside')
            }}
          />
          <span className="help">
            {isOutside ? t(($) => $.printing.forOutsideHelp) : t(($) => $.printing.forNetworkHelp)}
          </span>
        </div>
      )}
    </div>
  )
}
