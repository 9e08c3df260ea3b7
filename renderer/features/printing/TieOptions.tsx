import { useTranslation } from '../../i18n/index.ts'
import { Switch } from '../../design/fields.tsx'
import { Segmented } from '../../design/Segmented.tsx'

interface TieOptionsProps {
  /** There are participants whose codes can stand on the list. */
  readonly canFill: boolean
  readonly isFilled: boolean
  readonly onFilled: (isFilled: boolean) => void
  /** Null where a survey says what is asked. */
  readonly asksCloseness: boolean | null
  readonly onCloseness: (asksCloseness: boolean) => void
}

/** What a coach decides about the tie questionnaire: whether the list is filled in, and whether closeness is asked. */
export function TieOptions({ canFill, isFilled, onFilled, asksCloseness, onCloseness }: TieOptionsProps) {
  const { t } = useTranslation()
  return (
    <div className="print-more">
      {canFill ? (
        <Segmented
          label={t(($) => $.printing.roster)}
          value={isFilled ? 'filled' : 'blank'}
          options={[
            { id: 'filled', label: t(($) => $.printing.filled) },
            { id: 'blank', label: t(($) => $.printing.blank) },
          ]}
          onChange={(kind) => {
            onFilled(kind === 'filled')
          }}
        />
      ) : null}
      {asksCloseness === null ? null : (
        <Switch isSelected={asksCloseness} onChange={onCloseness}>
          {t(($) => $.printing.closeness)}
        </Switch>
      )}
    </div>
  )
}
