import { memo } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import type { SquareOne } from './SquareRow.tsx'

interface SquareHeadProps {
  readonly people: readonly SquareOne[]
  /** The column the hand is in. */
  readonly column: number
}

/** About whom; stays in view. */
export const SquareHead = memo(function SquareHead({ people, column }: SquareHeadProps) {
  const { t } = useTranslation()
  return (
    <div className="tie-square-row tie-square-head" role="row" aria-rowindex={1}>
      <span role="columnheader" className="tie-square-who" aria-colindex={1}>
        <span className="visually-hidden">{t(($) => $.surveys.wave.person)}</span>
      </span>
      {people.map(({ personId, label }, at) => (
        <span
          key={personId}
          role="columnheader"
          className={at === column ? 'tie-square-code here' : 'tie-square-code'}
          aria-colindex={at + 2}
        >
          <span>{label}</span>
        </span>
      ))}
      <span role="columnheader" className="tie-square-count" aria-colindex={people.length + 2}>
        {t(($) => $.surveys.matrix.filledHead)}
      </span>
    </div>
  )
})
