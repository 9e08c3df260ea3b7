import { useLayoutEffect, useMemo, useRef, useState, type ClipboardEvent, type KeyboardEvent } from 'react'
import type { TieMatrix, WaveRespondent } from '../../../../shared/contract/ties.ts'
import { personLabel } from '../../../app/agreements/who.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useSettings } from '../../../app/settings.ts'
import { tell } from '../../../app/toasts.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { fitting, lineKey, noAnswer, type Answer, type AnsweredLine } from '../answers/answer-queue.ts'
import { useAnswers } from '../answers/useAnswers.ts'
import { mostKeys } from '../enter/roster-keys.ts'
import { movedTo, nextCell, type Cell } from './moves.ts'
import { readSquare, type SquarePerson, type SquareReading } from './paste-square.ts'
import { PasteRefused } from './PasteRefused.tsx'
import { SquareHead } from './SquareHead.tsx'
import { SquareRow } from './SquareRow.tsx'
import { useRowsInView } from './useRowsInView.ts'

const closedOf = ({ status, informedOn }: WaveRespondent): SquarePerson['closed'] =>
  status === 'optedOut' ? 'optedOut' : informedOn === null ? 'notInformed' : null

/** How long figures typed one after another make one number, where the scale needs two, in milliseconds. */
const together = 900

/** A square with a row for who answers and a column for about whom; one stop for Tab, arrows within. */
export function Square({ matrix }: { readonly matrix: TieMatrix }) {
  const { t } = useTranslation()
  const { compare } = useFormat()
  const { showCodes } = useSettings()
  const { survey, wave } = matrix
  const { scaleMax } = survey
  const people = useMemo(
    () =>
      matrix.people
        .map((person) => ({
          personId: person.personId,
          code: person.code,
          displayName: person.displayName,
          status: person.status,
          label: personLabel(person, showCodes),
          closed: closedOf(person),
        }))
        .sort((a, b) => compare(a.label, b.label)),
    [matrix.people, showCodes, compare],
  )
  const stored = useMemo(() => {
    const byKey = new Map<string, Answer>(matrix.lines.map((line) => [lineKey(line), line]))
    return (key: string) => byKey.get(key)
  }, [matrix.lines])
  const queue = useAnswers(wave.id, survey, stored)
  const [active, setActive] = useState<Cell>(() => firstOf(people))
  const [refused, setRefused] = useState<SquareReading | null>(null)
  const grid = useRef<HTMLDivElement>(null)
  const typed = useRef({ at: '', text: '', when: 0 })
  const hasFocus = useRef(false)
  const shown = useRowsInView(grid, people.length, active.row)

  const pending = queue.get()
  // Of every row at once, and only when an answer changed: the hand moves more often than that.
  const values = useMemo(
    () =>
      people.map(({ personId: from }) =>
        people
          .map(({ personId: to }) => {
            const key = lineKey({ from, to })
            return mark(pending.get(key)?.line ?? stored(key) ?? noAnswer)
          })
          .join(' '),
      ),
    [people, pending, stored],
  )
  const answerAt = ({ row, column }: Cell): Answer => {
    const [from, to] = [people[row], people[column]]
    if (from === undefined || to === undefined) return noAnswer
    const key = lineKey({ from: from.personId, to: to.personId })
    return fitting(queue.shown(key, stored(key) ?? noAnswer))
  }
  const canFill = ({ row, column }: Cell): boolean =>
    row !== column && people[row]?.closed === null && people[column]?.closed !== 'optedOut'
  const lineAt = (cell: Cell, value: number | null): AnsweredLine | null => {
    const [from, to] = [people[cell.row], people[cell.column]]
    if (from === undefined || to === undefined) return null
    const { closeness, formality } = answerAt(cell)
    return { from: from.personId, to: to.personId, ...fitting({ value, closeness, formality }) }
  }
  const put = (cells: readonly (readonly [Cell, number | null])[]): number => {
    const changed = cells.filter(([cell, value]) => canFill(cell) && answerAt(cell).value !== value)
    const lines = changed.flatMap(([cell, value]) => lineAt(cell, value) ?? [])
    if (lines.length > 0) queue.put(lines)
    return lines.length
  }
  const goTo = (cell: Cell) => {
    hasFocus.current = true
    setActive(cell)
  }
  useLayoutEffect(() => {
    if (!hasFocus.current) return
    const cell = grid.current?.querySelector<HTMLElement>('[role="gridcell"][tabindex="0"]')
    if (cell !== document.activeElement) cell?.focus()
  }, [active])

  const typeFigure = (figure: string) => {
    const at = `${String(active.row)} ${String(active.column)}`
    const now = Date.now()
    const before = typed.current
    const goesOn = before.at === at && now - before.when < together
    const both = goesOn ? `${before.text}${figure}` : figure
    const text = Number(both) <= scaleMax ? both : figure
    const value = Number(text)
    if (value > scaleMax) return
    typed.current = { at, text, when: now }
    put([[active, value]])
    if (scaleMax <= mostKeys) goTo(nextCell(active, people.length, canFill))
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.altKey || event.metaKey) return
    const { key, ctrlKey: ctrl, shiftKey: shift } = event
    const to = movedTo(active, { key, ctrl, shift }, people.length)
    if (to !== null) goTo(to)
    else if (ctrl) return
    else if (/^\d$/u.test(key)) {
      if (canFill(active)) typeFigure(key)
    } else if (key === 'Backspace' || key === 'Delete') put([[active, null]])
    else return
    event.preventDefault()
  }
  const restOfRow = () => {
    const cells = people.map((_, column): Cell => ({ row: active.row, column }))
    put(cells.filter((cell) => answerAt(cell).value === null).map((cell) => [cell, 0] as const))
  }
  const onPaste = (event: ClipboardEvent<HTMLDivElement>) => {
    event.preventDefault()
    const reading = readSquare(event.clipboardData.getData('text/plain'), active, { people, scaleMax })
    if (reading.kind !== 'read' || reading.refused.length > 0) {
      setRefused(reading)
      return
    }
    const places = new Map(people.map(({ personId }, at) => [personId, at]))
    const count = put(
      reading.cells.map(({ from, to, value }) => [
        { row: places.get(from) ?? 0, column: places.get(to) ?? 0 },
        value,
      ]),
    )
    tell(
      count === 0 ? t(($) => $.surveys.matrix.pastedNothing) : t(($) => $.surveys.matrix.pasted, { count }),
    )
  }
  const row = people[active.row]
  const open = row?.closed === null ? people.filter((_, column) => canFill({ row: active.row, column })) : []
  return (
    <>
      <p className="survey-question">{survey.question}</p>
      <p className="small soft">
        {t(($) => $.surveys.matrix.rowsAnswer)} {t(($) => $.surveys.matrix.help)}{' '}
        {t(($) => $.surveys.matrix.legend)}
      </p>
      <div className="row tie-square-acts">
        <CommandButton
          id="matrix.rest"
          title={($) => $.surveys.matrix.rest}
          about={row?.label ?? ''}
          isEnabled={open.some((_, at) => answerAt({ row: active.row, column: at }).value === null)}
          run={restOfRow}
        />
      </div>
      <div
        ref={grid}
        className="tie-square"
        role="grid"
        aria-label={t(($) => $.surveys.matrix.label)}
        aria-rowcount={people.length + 1}
        aria-colcount={people.length + 2}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      >
        <SquareHead people={people} column={active.column} />
        {shown.above === 0 ? null : (
          <div className="tie-square-gap" style={{ height: shown.above }} role="presentation" />
        )}
        {people.slice(shown.from, shown.to).map((person, at) => {
          const index = shown.from + at
          return (
            <SquareRow
              key={person.personId}
              index={index}
              person={person}
              people={people}
              values={values[index] ?? ''}
              active={active.row === index ? active.column : -1}
              onGo={goTo}
            />
          )
        })}
        {shown.below === 0 ? null : (
          <div className="tie-square-gap" style={{ height: shown.below }} role="presentation" />
        )}
      </div>
      <PasteRefused
        reading={refused}
        people={people}
        scaleMax={scaleMax}
        onClose={() => {
          setRefused(null)
        }}
      />
    </>
  )
}

/** An answer as one word of its row: a row whose words are the same is not drawn again. */
const mark = ({ value }: Answer): string => (value === null ? '-' : String(value))

function firstOf(people: readonly SquarePerson[]): Cell {
  const row = people.findIndex(({ closed }) => closed === null)
  return row === -1 ? { row: 0, column: 0 } : { row, column: row === 0 && people.length > 1 ? 1 : 0 }
}
