import { useEffect, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { betweennessMeasure } from '../../../shared/network/betweenness.ts'
import { communitiesMeasure } from '../../../shared/network/communities.ts'
import { constraintMeasure } from '../../../shared/network/constraint.ts'
import { cutPointsMeasure } from '../../../shared/network/cut-points.ts'
import { inDegreeCentralizationMeasure } from '../../../shared/network/in-degree-centralization.ts'
import type { PerPerson } from '../../../shared/network/per-person.ts'
import type { TieGraph } from '../../../shared/network/tie-graph.ts'
import { reasonText } from '../../app/ties/sentences.ts'
import { useSettings } from '../../app/settings.ts'
import type { GraphNode } from '../../charts/network/graph.ts'
import { useFormat, useLanguage } from '../../i18n/format.ts'
import { CannotSay } from './CannotSay.tsx'
import { type ExpertFigures, readInWorker } from './expert-client.ts'

interface ExpertProps {
  readonly graph: TieGraph
  readonly threshold: number
  /** Who takes part, as they are called on screen. */
  readonly nodes: readonly GraphNode[]
}

/**
 * What is about persons, or asks more of who reads it: shut until the coach opens it, and never on the beamer. In order of
 * code: nobody stands above another.
 */
export function ExpertView(props: ExpertProps) {
  const { t } = useTranslation()
  const { theme } = useSettings()
  const [isOpen, setOpen] = useState(false)
  return (
    <details
      className="ties-expert"
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>{t(($) => $.ties.expertTitle)}</summary>
      <p className="soft small">
        {theme === 'beamer' ? t(($) => $.ties.expertBeamer) : t(($) => $.ties.expertOnly)}
      </p>
      {isOpen && theme !== 'beamer' ? <Working {...props} /> : null}
    </details>
  )
}

function Working({ graph, threshold, nodes }: ExpertProps) {
  const { t } = useTranslation()
  const [found, setFound] = useState<{
    readonly of: TieGraph
    readonly figures: ExpertFigures | null
  } | null>(null)
  useEffect(
    () =>
      readInWorker(
        graph,
        threshold,
        (figures) => {
          setFound({ of: graph, figures })
        },
        () => {
          setFound({ of: graph, figures: null })
        },
      ),
    [graph, threshold],
  )
  if (found === null || found.of !== graph) return <p role="status">{t(($) => $.ties.expertBusy)}</p>
  if (found.figures === null) return <p role="alert">{t(($) => $.ties.expertFailed)}</p>
  return <Figures figures={found.figures} nodes={nodes} />
}

interface FiguresProps {
  readonly figures: ExpertFigures
  readonly nodes: readonly GraphNode[]
}

function Figures({ figures, nodes }: FiguresProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const { communities, inDegreeCentralization, cutPoints, betweenness, constraint } = figures
  const labels = new Map(nodes.map(({ id, label }) => [id, label]))
  const named = (ids: readonly string[]) => ids.map((id) => labels.get(id) ?? '').sort(format.compare)
  return (
    <>
      <section>
        <h3>{communitiesMeasure.name[language]}</h3>
        <p className="soft small">{communitiesMeasure.variant[language]}</p>
        {communities.shown.defined ? (
          <>
            <p>
              {t(($) => $.ties.circles, {
                count: communities.groups.length,
                sizes: format.list(communities.groups.map(({ length }) => format.number(length))),
                number: format.number(communities.shown.value, 2),
              })}
            </p>
            <ul>
              {communities.groups.slice(0, 30).map((group, at) => (
                <li key={group[0]}>
                  {t(($) => $.ties.circle, {
                    number: format.number(at + 1),
                    list: named(group).join(', '),
                  })}
                </li>
              ))}
            </ul>
          </>
        ) : (
          <p>{reasonText(t, communities.shown.reason)}</p>
        )}
        <CannotSay about={communitiesMeasure.name[language]} texts={[communitiesMeasure.cannotSay]} />
      </section>
      <section>
        <h3>{inDegreeCentralizationMeasure.name[language]}</h3>
        <p>
          {inDegreeCentralization.shown.defined
            ? t(($) => $.ties.centralisation, {
                number: format.number(inDegreeCentralization.shown.value, 2),
              })
            : reasonText(t, inDegreeCentralization.shown.reason)}
        </p>
        <CannotSay
          about={inDegreeCentralizationMeasure.name[language]}
          texts={[inDegreeCentralizationMeasure.cannotSay]}
        />
      </section>
      <section>
        <h3>{cutPointsMeasure.name[language]}</h3>
        <p>
          {cutPoints.people.length === 0
            ? t(($) => $.ties.cutNone)
            : t(($) => $.ties.cutSome, { list: format.list(named(cutPoints.people)) })}{' '}
          {cutPoints.certain ? null : t(($) => $.ties.cutUncertain)}
        </p>
        <CannotSay about={cutPointsMeasure.name[language]} texts={[cutPointsMeasure.cannotSay]} />
      </section>
      <section>
        <h3>{t(($) => $.ties.perPerson)}</h3>
        <PersonFigures betweenness={betweenness} constraint={constraint} nodes={nodes} />
        <CannotSay
          about={t(($) => $.ties.perPerson)}
          texts={[betweennessMeasure.cannotSay, constraintMeasure.cannotSay]}
        />
      </section>
    </>
  )
}

/** Not to be sorted by a figure, and not to be saved: it stays with the coach. */
function PersonFigures({
  betweenness,
  constraint,
  nodes,
}: {
  readonly betweenness: PerPerson
  readonly constraint: PerPerson
  readonly nodes: readonly GraphNode[]
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  if (!betweenness.defined) return <p>{reasonText(t, betweenness.reason)}</p>
  const shown = (figures: PerPerson, id: string) => {
    const figure = figures.defined ? figures.byPerson.get(id) : undefined
    return figure?.defined === true ? format.number(figure.value, 3) : '–'
  }
  return (
    <table className="plain ties-table" aria-label={t(($) => $.ties.perPerson)}>
      <thead>
        <tr>
          <th scope="col">{t(($) => $.ties.person)}</th>
          <th scope="col" className="number">
            {t(($) => $.ties.betweenness)}
            <span className="soft small"> {betweennessMeasure.variant[language]}</span>
          </th>
          <th scope="col" className="number">
            {t(($) => $.ties.constraint)}
            <span className="soft small"> {constraintMeasure.variant[language]}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {[...nodes]
          .sort((a, b) => format.compare(a.key, b.key))
          .map(({ id, label }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td className="number">{shown(betweenness, id)}</td>
              <td className="number">{shown(constraint, id)}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}
