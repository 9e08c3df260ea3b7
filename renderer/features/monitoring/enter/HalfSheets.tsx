import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { HalfSheet } from './useEntering.ts'

interface HalfSheetsProps {
  readonly sheets: readonly HalfSheet[]
  readonly labelOf: (sheet: HalfSheet) => string
  readonly onTakeUp: (sheet: HalfSheet) => void
}

/** The sheets that were begun and not finished, to go on with. */
export function HalfSheets({ sheets, labelOf, onTakeUp }: HalfSheetsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (sheets.length === 0) return null
  const named = sheets.map((sheet) => ({ sheet, label: labelOf(sheet) }))
  return (
    <div className="enter-halves small">
      <span id="enter-halves">{t(($) => $.entering.halves, { count: sheets.length })}</span>
      <ul aria-labelledby="enter-halves">
        {named
          .toSorted((a, b) => format.compare(a.label, b.label))
          .map(({ sheet, label }) => (
            <li key={sheet.id}>
              <CommandButton
                id={`entering.goOn.${sheet.id}`}
                title={($) => $.entering.goOn}
                values={{ who: label }}
                kind="quiet"
                run={() => {
                  onTakeUp(sheet)
                }}
              />
            </li>
          ))}
      </ul>
    </div>
  )
}
