import { DraftField } from '../../../app/DraftField.tsx'

interface WrittenProps {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly value: string
  readonly maxLength: number
  readonly isFixed: boolean
  readonly save: (typed: string) => Promise<unknown>
}

/** A text of the group: to be typed in, or to be read once the round is closed. */
export function Written({ label, isLabelHidden = false, value, maxLength, isFixed, save }: WrittenProps) {
  if (!isFixed)
    return (
      <DraftField
        label={label}
        isLabelHidden={isLabelHidden}
        value={value}
        maxLength={maxLength}
        lines={2}
        save={save}
      />
    )
  return (
    <div className="conclude-written">
      {isLabelHidden ? null : <h4>{label}</h4>}
      <p>{value === '' ? '–' : value}</p>
    </div>
  )
}
