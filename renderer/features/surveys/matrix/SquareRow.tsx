import { memo } from 'react'
import type { RespondentStatus } from '../../../../shared/domain/entities.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { Cell } from './moves.ts'
import type { SquarePerson } from './paste-square.ts'

export interface SquareOne extends SquarePerson {
  readonly label: string
  readonly status: RespondentStatus
}

interface SquareRowProps {
  /** From 0. */
  readonly index: number
  readonly person: SquareOne
  readonly people: readonly SquareOne[]
  /** The answers between spaces, `-` for an empty one. */
  readonly values: string
  /** The cell the hand is in; -1 when it is in another row. */
  readonly active: number
  readonly onGo: (cell: Cell) => void
}

/** What one person answers about each of the others. */
export const SquareRow = memo(
  function SquareRow({ index, person, people, values, active, onGo }: SquareRowProps) {
    const { t } = useTranslation()
    const words = values.split(' ')
    const others = people.filter(
      ({ personId, closed }) => personId !== person.personId && closed !== 'optedOut',
    )
    const filled = words.filter((word, at) => word !== '-' && at !== index).length
    const why =
      person.closed === 'optedOut'
        ? t(($) => $.surveys.matrix.closed.optedOut)
        : person.closed === 'notInformed'
          ? t(($) => $.surveys.matrix.closed.notInformed)
          : null
    const classOf = (word: string, column: number): string => {
      if (column === index) return 'self'
      if (person.closed !== null || people[column]?.closed === 'optedOut') return 'closed'
      return word === '-' ? 'blank' : word === '0' ? 'none' : 'tie'
    }
    const said = (word: string, column: number): string => {
      const kind = classOf(word, column)
      if (kind === 'self') return t(($) => $.surveys.matrix.self)
      if (kind === 'closed') return why ?? t(($) => $.surveys.matrix.closed.optedOut)
      return word === '-' ? t(($) => $.surveys.matrix.blank) : word
    }
    return (
      <div className="tie-square-row" role="row" aria-rowindex={index + 2}>
        <span
          role="rowheader"
          className={active === -1 ? 'tie-square-who' : 'tie-square-who here'}
          aria-colindex={1}
        >
          {person.label}
        </span>
        {words.map((word, column) => {
          const kind = classOf(word, column)
          return (
            <span
              key={column}
              role="gridcell"
              className={`tie-cell ${kind}`}
              tabIndex={active === column ? 0 : -1}
              aria-colindex={column + 2}
              aria-readonly={kind === 'self' || kind === 'closed' ? true : undefined}
              aria-label={`${t(($) => $.surveys.matrix.cell, {
                from: person.label,
                to: people[column]?.label ?? '',
              })}: ${said(word, column)}`}
              onMouseDown={() => {
                onGo({ row: index, column })
              }}
            >
              {kind === 'none' || kind === 'tie' ? word : ''}
            </span>
          )
        })}
        <span role="gridcell" className="tie-square-count" aria-colindex={people.length + 2}>
          {why ??
            (person.status === 'answered' || filled > 0
              ? t(($) => $.surveys.matrix.filled, { filled, lines: others.length })
              : person.status === 'notAsked'
                ? t(($) => $.surveys.wave.status.notAsked)
                : t(($) => $.surveys.matrix.noAnswerRow))}
        </span>
      </div>
    )
  },
  // `onGo` is another function at each drawing and always does the same.
  (a, b) =>
    a.values === b.values &&
    a.active === b.active &&
    a.person === b.person &&
    a.people === b.people &&
    a.index === b.index,
)
