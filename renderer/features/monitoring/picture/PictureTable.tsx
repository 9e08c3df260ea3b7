import { memo } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import type { RoundRow } from '../../../../shared/contract/monitoring.ts'
import { placeText } from '../../../app/monitoring/place-text.ts'
import { SaveShown } from '../../../app/SaveTable.tsx'
import { useFormat, type Formatters } from '../../../i18n/format.ts'
import type { TFunction } from '../../../i18n/translate.ts'
import type { ShownLine } from './shown.ts'
import { nothingText, rangeText, titleOf } from './words.ts'

interface Column {
  readonly title: string
  readonly isNumber?: boolean
  readonly show: (line: ShownLine) => string | number
}

/** The columns of the picture as a table: what stands on each line, without one single cross. */
function columnsOf(t: TFunction, format: Formatters, asksDesired: boolean): readonly Column[] {
  const none = t(($) => $.picture.nothingPut)
  const at = (place: number | null): string => (place === null ? none : placeText(format, place))
  const wanted: readonly Column[] = [
    {
      title: t(($) => $.picture.cols.desiredAnswered),
      isNumber: true,
      show: ({ desired }) => desired?.spread.answered ?? none,
    },
    {
      title: t(($) => $.picture.cols.desired),
      isNumber: true,
      show: ({ desired }) => at(desired?.spread.median ?? null),
    },
  ]
  return [
    { title: t(($) => $.picture.cols.indicator), show: titleOf },
    { title: t(($) => $.picture.cols.left), show: ({ left }) => left },
    { title: t(($) => $.picture.cols.right), show: ({ right }) => right },
    {
      title: t(($) => $.picture.cols.answered),
      isNumber: true,
      show: ({ now }) => now.spread.answered,
    },
    {
      title: t(($) => $.picture.cols.notApplicable),
      isNumber: true,
      show: ({ now }) => now.spread.notApplicable,
    },
    {
      title: t(($) => $.picture.cols.median),
      isNumber: true,
      show: ({ now }) =>
        now.spread.median === null ? `${none} ${nothingText(t, now.spread)}` : at(now.spread.median),
    },
    {
      title: t(($) => $.picture.cols.range),
      show: ({ now }) => (now.spread.least === null ? none : rangeText(t, format, now.spread)),
    },
    {
      title: t(($) => $.picture.cols.band),
      show: ({ now: { spread } }) =>
        spread.lower === null || spread.upper === null
          ? none
          : `${placeText(format, spread.lower)} – ${placeText(format, spread.upper)}`,
    },
    ...(asksDesired ? wanted : []),
    {
      title: t(($) => $.picture.cols.group),
      isNumber: true,
      show: ({ groupMark }) => at(groupMark),
    },
    { title: t(($) => $.picture.cols.reason), show: ({ reason }) => reason },
  ]
}

interface PictureTableProps {
  readonly lines: readonly ShownLine[]
  readonly round: RoundRow
}

/** The picture as a table, which can be saved. */
export const PictureTable = memo(function PictureTable({ lines, round }: PictureTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns = columnsOf(t, format, round.asksDesired)
  const label = t(($) => $.picture.table)
  const hasFew = lines.some(({ now }) => now.spread.answered > 0 && now.spread.answered < 5)
  return (
    <section className="picture-table">
      <div className="head">
        <h3>{label}</h3>
        <span className="right">
          <SaveShown
            id="picture.table"
            table={{
              title: `${t(($) => $.picture.title)} ${round.name}`.slice(0, 200),
              header: columns.map(({ title }) => title),
              rows: lines.map((line) => columns.map(({ show }) => show(line))),
            }}
          />
        </span>
      </div>
      <table className="plain" aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ title, isNumber }) => (
              <th key={title} scope="col" className={isNumber === true ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.id}>
              {columns.map(({ title, isNumber, show }) => (
                <td key={title} className={isNumber === true ? 'number' : undefined}>
                  {show(line)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {hasFew ? <p className="soft small">{t(($) => $.picture.fewForBand)}</p> : null}
    </section>
  )
})
