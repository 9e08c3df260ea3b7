import { useRef, useState, type KeyboardEvent } from 'react'
import type { BoardDesk } from '../../../../shared/contract/boards.ts'
import type { Cluster, Criterion } from '../../../../shared/domain/boards.ts'
import type { ClusterId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useWrite } from '../../../app/write.ts'
import { say } from '../../../design/offers.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { CriteriaHead } from './CriteriaHead.tsx'
import { criteria, criterionNames } from './criteria.ts'
import { useSheet } from './useSheet.ts'

const marks = [1, 2, 3, 4, 5] as const

/** The sheet of one person: what they, alone, think of every cluster. Nobody's name is on it. */
export function SheetEntry({ desk }: { readonly desk: BoardDesk }) {
  const { t } = useTranslation()
  const { board, clusters, sheets } = desk
  const sheet = useSheet(board.id)
  const show = useWrite(q.ratings.show.mutationOptions())
  const throwAway = useWrite(q.ratings.removeSheets.mutationOptions())
  const table = useRef<HTMLTableElement>(null)
  const [said, setSaid] = useState('')
  const cells = () => [...(table.current?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])]
  const focusCell = (at: number) => {
    const cell = cells()[at]
    const radio =
      cell?.querySelector<HTMLInputElement>('input:checked') ?? cell?.querySelector<HTMLInputElement>('input')
    radio?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof HTMLElement)) return
    const cell = event.target.closest<HTMLElement>('[data-cell]')
    if (cell === null) return
    const at = cells().indexOf(cell)
    const cluster = clusters[Math.floor(at / criteria.length)]
    const criterion = criteria[at % criteria.length]
    if (cluster === undefined || criterion === undefined) return
    const mark = marks.find((each) => String(each) === event.key)
    if (mark !== undefined) {
      sheet.estimate(cluster.id, criterion, mark)
      focusCell(at + 1)
    } else if (event.key === '0' || event.key === 'Backspace' || event.key === 'Delete')
      sheet.estimate(cluster.id, criterion, null)
    else if (event.key === 'ArrowDown') focusCell(Math.min(at + criteria.length, cells().length - 1))
    else if (event.key === 'ArrowUp') focusCell(Math.max(at - criteria.length, 0))
    else return
    event.preventDefault()
  }
  const isEmpty = clusters.every(({ id }) => criteria.every((each) => sheet.valueOf(id, each) === null))
  return (
    <section className="decide-part" aria-label={t(($) => $.board.sheet.title)}>
      <div className="decide-head">
        <h3>{t(($) => $.board.sheet.title)}</h3>
        <p className="small soft">{t(($) => $.board.sheet.help)}</p>
      </div>
      <table ref={table} className="decide-sheet" onKeyDown={onKeyDown}>
        <CriteriaHead />
        <tbody>
          {clusters.map((cluster) => (
            <tr key={cluster.id}>
              <th scope="row">{cluster.name}</th>
              {criteria.map((criterion) => (
                <Cell
                  key={criterion}
                  cluster={cluster}
                  criterion={criterion}
                  value={sheet.valueOf(cluster.id, criterion)}
                  onChange={sheet.estimate}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small soft">{t(($) => $.board.sheet.poles)}</p>
      <div className="row">
        <CommandButton
          id="ratings.next"
          title={($) => $.board.sheet.next}
          words={($) => $.board.sheet.words}
          kind="main"
          isEnabled={!isEmpty}
          whyNot={($) => $.board.sheet.empty}
          run={() => {
            sheet.next()
            setSaid(t(($) => $.board.sheet.fresh))
            focusCell(0)
          }}
        />
        {sheet.id === null ? null : (
          <CommandButton
            id="ratings.throwAway"
            title={($) => $.board.sheet.throwAway}
            words={($) => $.board.sheet.words}
            kind="quiet"
            run={() => {
              if (sheet.id !== null) throwAway.mutate({ ids: [sheet.id] })
              sheet.next()
            }}
          />
        )}
        <span className="push row">
          <span>{t(($) => $.board.sheet.entered, { count: sheets })}</span>
          <CommandButton
            id="ratings.show"
            title={($) => $.board.together.show}
            words={($) => $.board.sheet.words}
            isEnabled={sheets > 0 && !show.isPending}
            whyNot={($) => $.board.together.none}
            run={() => {
              sheet.next()
              // What was just entered is shown along.
              void sheet.whenStored().then(() => {
                show.mutate({ boardId: board.id, isShown: true })
              })
            }}
          />
        </span>
      </div>
      <div role="status" className="visually-hidden">
        {said}
      </div>
    </section>
  )
}

interface CellProps {
  readonly cluster: Cluster
  readonly criterion: Criterion
  readonly value: number | null
  readonly onChange: (clusterId: ClusterId, criterion: Criterion, value: number | null) => void
}

function Cell({ cluster, criterion, value, onChange }: CellProps) {
  const { t } = useTranslation()
  return (
    <td>
      <div
        className="decide-cell"
        role="radiogroup"
        data-cell=""
        aria-label={t(($) => $.board.sheet.cell, {
          cluster: cluster.name,
          criterion: say(t, criterionNames[criterion]),
        })}
      >
        {marks.map((mark) => (
          <label key={mark} data-chosen={mark === value ? true : undefined}>
            <input
              type="radio"
              className="visually-hidden"
              name={`${cluster.id} ${criterion}`}
              value={mark}
              checked={mark === value}
              onChange={() => {
                onChange(cluster.id, criterion, mark)
              }}
              onClick={() => {
                // A second press takes it back: nobody has to have an opinion.
                if (mark === value) onChange(cluster.id, criterion, null)
              }}
            />
            <span>{mark}</span>
          </label>
        ))}
      </div>
    </td>
  )
}
