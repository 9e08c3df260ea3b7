import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { say, type Words } from '../../../design/offers.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { CellRefusal, RefusedCell, SquareReading } from './paste-square.ts'
import type { SquareOne } from './SquareRow.tsx'

/** As many as can be read; the others are counted. */
const mostTold = 12

const whys: Readonly<Record<CellRefusal, Words>> = {
  noNumber: ($) => $.surveys.matrix.refused.why.noNumber,
  outsideScale: ($) => $.surveys.matrix.refused.why.outsideScale,
  toSelf: ($) => $.surveys.matrix.refused.why.toSelf,
  optedOut: ($) => $.surveys.matrix.refused.why.optedOut,
  notInformed: ($) => $.surveys.matrix.refused.why.notInformed,
}

interface PasteRefusedProps {
  /** Null: nothing was refused. */
  readonly reading: SquareReading | null
  readonly people: readonly SquareOne[]
  readonly scaleMax: number
  readonly onClose: () => void
}

/** Why a block was not pasted, cell by cell; nothing of it was. */
export function PasteRefused({ reading, people, scaleMax, onClose }: PasteRefusedProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const inWords = (): string => {
    switch (reading?.kind) {
      case 'nothing':
        return t(($) => $.surveys.matrix.refused.nothing)
      case 'tooMuch':
        return t(($) => $.surveys.matrix.refused.tooMuch)
      case 'tooLarge':
        return t(($) => $.surveys.matrix.refused.tooLarge, { rows: reading.rows, columns: reading.columns })
      case 'unknown':
        return t(($) => $.surveys.matrix.refused.unknown, { codes: codesOf(reading.codes) })
      case 'twice':
        return t(($) => $.surveys.matrix.refused.twice, { codes: codesOf(reading.codes) })
      case 'read':
        return t(($) => $.surveys.matrix.refused.cells, { count: reading.refused.length })
      default:
        return ''
    }
  }
  const codesOf = (codes: readonly string[]): string =>
    codes.length > mostTold
      ? `${codes.slice(0, mostTold).join(', ')} ${t(($) => $.surveys.matrix.refused.more, { count: codes.length - mostTold })}`
      : format.list(codes)
  const nameOf = (id: string): string => people.find(({ personId }) => personId === id)?.label ?? ''
  const told = (cell: RefusedCell): string =>
    t(($) => $.surveys.matrix.refused.cell, {
      row: cell.row,
      column: cell.column,
      from: nameOf(cell.from),
      to: nameOf(cell.to),
      text: cell.text,
      why: say(t, whys[cell.why], { max: scaleMax }),
    })
  const cells = reading?.kind === 'read' ? reading.refused : []
  return (
    <Dialog title={t(($) => $.surveys.matrix.refusedTitle)} isOpen={reading !== null} onClose={onClose}>
      <p>{inWords()}</p>
      {cells.length === 0 ? null : (
        <ul className="tie-refused small">
          {cells.slice(0, mostTold).map((cell) => (
            <li key={`${String(cell.row)} ${String(cell.column)}`}>{told(cell)}</li>
          ))}
          {cells.length > mostTold ? (
            <li>{t(($) => $.surveys.matrix.refused.more, { count: cells.length - mostTold })}</li>
          ) : null}
        </ul>
      )}
      <div className="actions">
        <CommandButton id="dialog.close" title={($) => $.common.close} kind="main" run={onClose} />
      </div>
    </Dialog>
  )
}
