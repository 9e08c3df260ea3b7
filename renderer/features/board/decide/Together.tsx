import { useState, type CSSProperties } from 'react'
import type { BoardDesk } from '../../../../shared/contract/boards.ts'
import type { Cluster, RatingSheet } from '../../../../shared/domain/boards.ts'
import { EstimateLine } from '../../../charts/estimates/EstimateLine.tsx'
import { countsOf, widestFirst } from '../../../charts/estimates/spread.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useWrite } from '../../../app/write.ts'
import { say } from '../../../design/offers.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { CriteriaHead } from './CriteriaHead.tsx'
import { criteria, criterionNames, marksOf, spreadText } from './criteria.ts'

interface TogetherProps {
  readonly desk: BoardDesk
  readonly sheets: readonly RatingSheet[]
  readonly isOnBeamer: boolean
}

/** What everybody thought, side by side: where views lie furthest apart comes first, for that is what to talk about. */
export function Together({ desk, sheets, isOnBeamer }: TogetherProps) {
  const { t } = useTranslation()
  const [isWidestFirst, setWidestFirst] = useState(true)
  const [isTable, setTable] = useState(false)
  const hide = useWrite(q.ratings.show.mutationOptions())
  const throwAway = useWrite(q.ratings.removeSheets.mutationOptions())
  const { board } = desk
  const all = ({ id }: Cluster) => criteria.map((criterion) => marksOf(sheets, id, criterion))
  const clusters = isWidestFirst ? widestFirst(desk.clusters, all) : desk.clusters
  const most = Math.max(0, ...desk.clusters.flatMap((cluster) => all(cluster).flatMap(countsOf)))
  return (
    <section className="decide-part decide-together" aria-label={t(($) => $.board.together.title)}>
      <div className="decide-head">
        <h3>{t(($) => $.board.together.title)}</h3>
        <p className="small soft">{t(($) => $.board.sheet.entered, { count: sheets.length })}</p>
        <span className="push row decide-acts">
          <CommandButton
            id="ratings.order"
            title={isWidestFirst ? ($) => $.board.together.boardOrder : ($) => $.board.together.widestFirst}
            words={($) => $.board.sheet.words}
            kind="quiet"
            run={() => {
              setWidestFirst(!isWidestFirst)
            }}
          />
          <CommandButton
            id="ratings.table"
            title={isTable ? ($) => $.board.together.asLines : ($) => $.board.together.asTable}
            words={($) => $.board.sheet.words}
            kind="quiet"
            run={() => {
              setTable(!isTable)
            }}
          />
          {isOnBeamer ? null : (
            <>
              <CommandButton
                id="ratings.hide"
                title={($) => $.board.together.hide}
                words={($) => $.board.sheet.words}
                kind="quiet"
                isEnabled={!hide.isPending}
                run={() => {
                  hide.mutate({ boardId: board.id, isShown: false })
                }}
              />
              <CommandButton
                id="ratings.throwAllAway"
                title={($) => $.board.together.throwAway}
                words={($) => $.board.sheet.words}
                kind="quiet"
                isEnabled={sheets.length > 0}
                run={() => {
                  throwAway.mutate({ ids: sheets.map(({ id }) => id) })
                }}
              />
            </>
          )}
        </span>
      </div>
      {isTable ? (
        <Counts clusters={clusters} sheets={sheets} />
      ) : (
        <table className="decide-lines" style={{ '--decide-rows': clusters.length } as CSSProperties}>
          <CriteriaHead />
          <tbody>
            {clusters.map((cluster) => (
              <tr key={cluster.id}>
                <th scope="row">{cluster.name}</th>
                {criteria.map((criterion) => {
                  const marks = marksOf(sheets, cluster.id, criterion)
                  const text = spreadText(t, marks)
                  return (
                    <td key={criterion}>
                      <EstimateLine
                        marks={marks}
                        most={most}
                        label={`${say(t, criterionNames[criterion])}: ${marks.join(', ')}`}
                      />
                      <span className="decide-spread">{text}</span>
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="small soft">
        {t(($) => $.board.together.order)} {t(($) => $.board.sheet.poles)}
      </p>
    </section>
  )
}

/** The same as a table: how many gave each mark. */
function Counts({
  clusters,
  sheets,
}: {
  readonly clusters: readonly Cluster[]
  readonly sheets: readonly RatingSheet[]
}) {
  const { t } = useTranslation()
  return (
    <table className="plain decide-counts">
      <thead>
        <tr>
          <th scope="col">{t(($) => $.board.cluster.name)}</th>
          <th scope="col">{t(($) => $.board.criterion)}</th>
          {[1, 2, 3, 4, 5].map((mark) => (
            <th key={mark} scope="col" className="number">
              {mark}
            </th>
          ))}
          <th scope="col">{t(($) => $.board.together.spread)}</th>
        </tr>
      </thead>
      <tbody>
        {clusters.flatMap((cluster) =>
          criteria.map((criterion, at) => {
            const marks = marksOf(sheets, cluster.id, criterion)
            return (
              <tr key={`${cluster.id} ${criterion}`}>
                {at === 0 ? (
                  <th scope="rowgroup" rowSpan={criteria.length}>
                    {cluster.name}
                  </th>
                ) : null}
                <th scope="row">{say(t, criterionNames[criterion])}</th>
                {countsOf(marks).map((count, mark) => (
                  <td key={mark} className="number">
                    {count === 0 ? '' : count}
                  </td>
                ))}
                <td>{spreadText(t, marks)}</td>
              </tr>
            )
          }),
        )}
      </tbody>
    </table>
  )
}
