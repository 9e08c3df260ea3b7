import { columnLetter, clip } from '../../../../shared/domain/import/cells.ts'
import type { RoundIndicator } from '../../../../shared/domain/monitoring.ts'
import { indicatorText } from '../../../app/monitoring/indicator-text.ts'
import { say, type Words } from '../../../design/offers.ts'
import { useLanguage, useTranslation } from '../../../i18n/index.ts'
import type { RefusedCell } from './paste.ts'
import { useStopLabel } from './useStopLabel.ts'

const reasons: Readonly<Record<RefusedCell['why'], Words>> = {
  outside: ($) => $.entering.table.why.outside,
  tooFine: ($) => $.entering.table.why.tooFine,
  noNumber: ($) => $.entering.table.why.noNumber,
  codeTwice: ($) => $.entering.table.why.codeTwice,
  codeTaken: ($) => $.entering.table.why.codeTaken,
  codeLong: ($) => $.entering.table.why.codeLong,
  noColumn: ($) => $.entering.table.why.noColumn,
  notAsked: ($) => $.entering.table.why.notAsked,
}

/** More than this nobody reads; the rest shows when these are mended. */
const mostShown = 20

interface RefusedCellsProps {
  readonly cells: readonly RefusedCell[]
  readonly indicators: readonly RoundIndicator[]
}

/** Which cells of a pasted table cannot be marks, where they stand, and why. */
export function RefusedCells({ cells, indicators }: RefusedCellsProps) {
  const { t } = useTranslation()
  if (cells.length === 0) return null
  return (
    <>
      <table className="plain">
        <caption className="visually-hidden">{t(($) => $.entering.table.refused)}</caption>
        <thead>
          <tr>
            <th scope="col" className="number">
              {t(($) => $.entering.table.row)}
            </th>
            <th scope="col">{t(($) => $.entering.table.column)}</th>
            <th scope="col">{t(($) => $.entering.table.cell)}</th>
            <th scope="col">{t(($) => $.entering.table.reason)}</th>
          </tr>
        </thead>
        <tbody>
          {cells.slice(0, mostShown).map((cell) => (
            <tr key={`${String(cell.row)} ${String(cell.column)}`}>
              <td className="number">{cell.row}</td>
              <td>
                {columnLetter(cell.column - 1)} <ColumnName cell={cell} indicators={indicators} />
              </td>
              <td>{cell.text === '' ? t(($) => $.entering.table.nothing) : clip(cell.text, 40)}</td>
              <td>{say(t, reasons[cell.why])}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {cells.length > mostShown ? (
        <p className="small soft">
          {t(($) => $.entering.table.moreRefused, { count: cells.length - mostShown })}
        </p>
      ) : null}
    </>
  )
}

function ColumnName({
  cell,
  indicators,
}: {
  readonly cell: RefusedCell
  readonly indicators: readonly RoundIndicator[]
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const indicator = indicators.find(({ indicatorId }) => indicatorId === cell.of?.indicatorId)
  const text = indicator === undefined ? { number: '', name: '' } : indicatorText(indicator, language)
  const label = useStopLabel(text, cell.of?.kind ?? 'now')
  if (cell.of !== null) return <>({label})</>
  return cell.why === 'noColumn' ? null : <>({t(($) => $.entering.code)})</>
}
