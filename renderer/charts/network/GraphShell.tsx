import { lazy, Suspense, useMemo } from 'react'
import type { ReactNode, RefObject } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { FindBox } from './FindBox.tsx'
import { GraphBar } from './GraphBar.tsx'
import { Legend } from './Legend.tsx'
import { legendItems } from './legend.ts'
import type { NetworkGraphProps } from './NetworkGraph.tsx'
import type { GraphFacts } from './useGraphFacts.ts'
import { useSave } from './useSave.ts'

// Only who chooses several people needs it.
const GroupBar = lazy(() => import('./GroupBar.tsx'))

interface GraphShellProps {
  readonly given: NetworkGraphProps
  readonly facts: GraphFacts
  /** Who is pointed at; null when nobody is. */
  readonly active: string | null
  /** Who was walked to or pressed. */
  readonly current: string | null
  /** Labels for which there is no room now. */
  readonly hiddenLabels: number
  /** The last thing to be read out. */
  readonly spoken: string
  readonly keysId: string
  readonly onZoom: (factor: number) => void
  readonly onShowAll: () => void
  /** Somebody was looked for: chosen, and into view. */
  readonly onFound: (id: string) => void
  /** The keys go back to the picture. */
  readonly onLeave: () => void
  /** The search box, for whoever wants to go there. */
  readonly findInput: RefObject<HTMLInputElement | null>
  /** The picture itself. */
  readonly children: ReactNode
}

/** Everything around the picture: what is said about it, what can be done with it, what its signs mean. */
export function GraphShell(props: GraphShellProps) {
  const { given, facts, active, current, hiddenLabels, spoken, keysId } = props
  const { onZoom, onShowAll, onFound, onLeave, findInput, children } = props
  const { nodes, links, layout, geometry, places, pins, place, canMove, group, centre, describe } = facts
  const { t } = useTranslation()
  const activeNode = active === null ? undefined : nodes.find(({ id }) => id === active)
  const pinned = canMove ? nodes.filter(({ id }) => pins.has(id)).length : 0
  const items = useMemo(
    () =>
      legendItems(t, {
        facts: facts.legend,
        geometry,
        words: given.words,
        pins: pinned,
        centre,
        hiddenLabels,
        isFile: false,
      }),
    [t, facts.legend, geometry, given.words, pinned, centre, hiddenLabels],
  )
  const save = useSave(given.saving, () => ({
    nodes,
    allNodes: facts.allNodes,
    links,
    categories: given.categories,
    isWeighted: given.isWeighted,
    places,
    geometry,
    peopleOf: facts.peopleOf,
    backdrop: facts.backdropWords,
    description: given.summary,
    legend: (hidden: number) =>
      legendItems(t, {
        facts: facts.legend,
        geometry,
        words: given.words,
        pins: pinned,
        centre,
        hiddenLabels: hidden,
        isFile: true,
      }),
  }))
  const count = group.ids.size
  const groupTold =
    count > 0
      ? [
          t(($) => $.graph.chosen, { count, all: given.nodes.length }),
          t(($) => $.graph.between, {
            count: links.filter(({ a, b }) => group.ids.has(a) && group.ids.has(b)).length,
          }),
        ].join(' ')
      : facts.isPart
        ? t(($) => $.graph.shownAlone, { count: nodes.length, all: given.nodes.length })
        : group.isOpen
          ? t(($) => $.graph.groupHint)
          : ''
  const { onCentre } = given
  const toCentre =
    layout.kind === 'rings' && onCentre !== undefined && current !== null && current !== layout.centre
      ? {
          name: nodes.find(({ id }) => id === current)?.label ?? '',
          run: () => {
            onCentre(current)
          },
        }
      : null
  return (
    <div
      className={`ng is-${geometry.kind}${active === null ? '' : ' has-active'}${group.isOpen ? ' is-choosing' : ''}`}
      role="group"
      aria-label={t(($) => $.graph.picture)}
    >
      {children}
      <GraphBar
        told={
          facts.failed
            ? t(($) => $.graph.failed)
            : activeNode !== undefined
              ? describe.ties(activeNode)
              : canMove
                ? t(($) => $.graph.hint)
                : geometry.kind === 'organisations'
                  ? t(($) => $.graph.hintGroups)
                  : t(($) => $.graph.hintFixed)
        }
        hasPins={pinned > 0}
        isChoosing={group.isOpen}
        onZoom={onZoom}
        onShowAll={onShowAll}
        onUnpinAll={() => {
          place([...pins.keys()].map((id) => ({ id, place: null })))
        }}
        onChoosing={group.open}
        toCentre={toCentre}
        onSave={save}
      >
        <FindBox input={findInput} nodes={nodes} nameOf={describe.name} onFound={onFound} onLeave={onLeave} />
      </GraphBar>
      {groupTold === '' ? null : (
        <Suspense>
          <GroupBar
            group={group}
            told={groupTold}
            canMove={canMove}
            hasPins={[...group.ids].some((id) => pins.has(id))}
            isPart={facts.isPart}
            onPin={() => {
              place(
                [...group.ids].flatMap((id) => {
                  const at = places.get(id)
                  return at === undefined ? [] : [{ id, place: at }]
                }),
              )
            }}
            onFree={() => {
              place([...group.ids].filter((id) => pins.has(id)).map((id) => ({ id, place: null })))
            }}
            onOnly={() => {
              facts.showOnly(group.ids)
              group.clear()
              group.open(false)
            }}
            onEveryone={() => {
              facts.showOnly(null)
            }}
          />
        </Suspense>
      )}
      <Legend items={items} />
      <p id={keysId} className="visually-hidden">
        {t(($) => $.graph.keys)}
      </p>
      <div role="status" className="visually-hidden">
        {groupTold}
      </div>
      <div role="status" className="visually-hidden">
        {spoken}
      </div>
    </div>
  )
}
