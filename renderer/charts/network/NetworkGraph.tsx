import { useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { GraphCategory, GraphLink, GraphNode } from './graph.ts'
import { GraphBar } from './GraphBar.tsx'
import { Labels } from './Labels.tsx'
import { Legend } from './Legend.tsx'
import type { LikenessWords } from './Legend.tsx'
import { chooseLooks, legendOf } from './looks.ts'
import { Person } from './Person.tsx'
import type { Point } from './plane.ts'
import { Tie } from './Tie.tsx'
import type { TieStyle } from './Tie.tsx'
import { useBox } from './useBox.ts'
import { useDescribe } from './useDescribe.ts'
import { useDrag } from './useDrag.ts'
import { usePlaces } from './usePlaces.ts'
import { useScene } from './useScene.ts'
import { useWalk } from './useWalk.ts'
import { useZoom } from './useZoom.ts'
import { bringIntoView, fitFrame, toFrame, toScreen } from './view.ts'
import './network-graph.css'

export interface NetworkGraphProps {
  /** What the picture is, for who does not see it; everything in it also stands in a table. */
  readonly summary: string
  readonly nodes: readonly GraphNode[]
  /** The ties that are drawn. */
  readonly links: readonly GraphLink[]
  /** All ties, which decide where people are: hiding some must not move anybody. */
  readonly allLinks: readonly GraphLink[]
  /** In the order in which they get their colours. */
  readonly categories: readonly GraphCategory[]
  readonly words: LikenessWords
  /** Whether the answers have steps; without them every line has one width. */
  readonly isWeighted: boolean
  /** Who the coach put where, in units of the frame. */
  readonly pins: ReadonlyMap<string, Point>
  readonly onPins: (pins: ReadonlyMap<string, Point>) => void
}

/** A network as people and lines: to look at, to point at, to walk through by keyboard, to rearrange. */
export function NetworkGraph(props: NetworkGraphProps) {
  const { summary, nodes, links, allLinks, categories, words, isWeighted, pins, onPins } = props
  const { t } = useTranslation()
  const baseId = useId()
  const svg = useRef<SVGSVGElement>(null)
  const box = useBox(svg)
  const { width, height } = box ?? { width: 0, height: 0 }
  const { transform, by, to } = useZoom(svg, { width, height })
  const { of: free, failed } = usePlaces(nodes, allLinks)
  const places = useMemo(
    () => new Map([...free].map(([id, place]) => [id, pins.get(id) ?? place])),
    [free, pins],
  )
  const looks = useMemo(() => chooseLooks(categories, nodes), [categories, nodes])
  const legend = useMemo(() => legendOf(nodes, links, looks, isWeighted), [nodes, links, looks, isWeighted])
  const describe = useDescribe(nodes, links, categories)
  const fit = useMemo(() => fitFrame({ width, height }), [width, height])
  const zoom = transform.k
  const [chosen, setChosen] = useState<string | null>(null)

  const pin = (id: string, place: Point) => {
    onPins(new Map(pins).set(id, place))
  }
  const unpin = (id: string) => {
    const left = new Map(pins)
    if (left.delete(id)) onPins(left)
  }
  const showAll = () => {
    to(
      bringIntoView(
        [...places.values()].map((place) => toScreen(fit, place)),
        { width, height },
        24,
      ),
    )
  }
  const { grip, moving, hovered } = useDrag({
    svg,
    toFrame: ({ x, y }) => toFrame(fit, { x: (x - transform.x) / zoom, y: (y - transform.y) / zoom }),
    onPress: (id) => {
      setChosen((before) => (before === id ? null : id))
    },
    onPin: pin,
    onUnpin: unpin,
  })
  const scene = useScene({ nodes, links, looks, isWeighted, places, moving, box, fit, zoom })
  const { spots, lines, radius } = scene
  const current = chosen !== null && spots.has(chosen) ? chosen : null
  const walk = useWalk({
    nodes,
    spots,
    places,
    pins,
    describe,
    current,
    onChoose: setChosen,
    onReach: (spot) => {
      const x = spot.x + transform.x
      const y = spot.y + transform.y
      const edge = 10
      // Someone outside the box is brought into it; otherwise nothing moves.
      if (x < edge || y < edge || x > width - edge || y > height - edge)
        to({ k: zoom, x: width / 2 - spot.x, y: height / 2 - spot.y })
    },
    onPin: pin,
    onUnpin: unpin,
    onZoom: by,
    onShowAll: showAll,
  })

  const active = moving?.id ?? (hovered !== null && spots.has(hovered) ? hovered : current)
  const activeNode = nodes.find(({ id }) => id === active)
  const lit = useMemo(() => {
    const found = new Set<string>(active === null ? [] : [active])
    for (const { a, b } of links) {
      if (a === active) found.add(b)
      if (b === active) found.add(a)
    }
    return found
  }, [active, links])
  const styleOf = ({ likeness }: GraphLink): TieStyle =>
    likeness === 'unknown' ? (legend.onlyNeutral ? 'plain' : 'neutral') : likeness

  return (
    <div
      className={active === null ? 'ng' : 'ng has-active'}
      role="group"
      aria-label={t(($) => $.graph.picture)}
    >
      <svg
        ref={svg}
        className="ng-svg"
        tabIndex={0}
        role="application"
        aria-roledescription={t(($) => $.graph.picture)}
        aria-label={summary}
        aria-describedby={`${baseId}-keys`}
        aria-activedescendant={current === null ? undefined : `${baseId}-${current}`}
        onKeyDown={walk.onKeyDown}
        onClick={(event) => {
          if (event.target === event.currentTarget) setChosen(null)
        }}
      >
        <g transform={`translate(${transform.x.toFixed(2)} ${transform.y.toFixed(2)})`}>
          {lines.map(({ link, line, width: lineWidth }) => (
            <Tie
              key={`${link.a} ${link.b}`}
              line={line}
              width={lineWidth}
              style={styleOf(link)}
              direction={link.direction}
              isLit={link.a === active || link.b === active}
            />
          ))}
          {nodes.map((node) => {
            const spot = spots.get(node.id)
            if (spot === undefined) return null
            return (
              <Person
                key={node.id}
                id={node.id}
                elementId={`${baseId}-${node.id}`}
                name={describe.name(node)}
                x={spot.x}
                y={spot.y}
                radius={radius}
                look={looks.of(node.category)}
                answered={node.answered}
                isPinned={pins.has(node.id)}
                isCurrent={node.id === current}
                isLit={lit.has(node.id)}
                grip={grip}
              />
            )
          })}
          <Labels nodes={nodes} scene={scene} lit={lit} />
        </g>
      </svg>
      <GraphBar
        told={
          failed
            ? t(($) => $.graph.failed)
            : activeNode === undefined
              ? t(($) => $.graph.hint)
              : describe.ties(activeNode)
        }
        hasPins={pins.size > 0}
        onZoom={by}
        onShowAll={showAll}
        onUnpinAll={() => {
          onPins(new Map())
        }}
      />
      <Legend facts={legend} words={words} hasPins={pins.size > 0} />
      <p id={`${baseId}-keys`} className="visually-hidden">
        {t(($) => $.graph.keys)}
      </p>
      <div role="status" className="visually-hidden">
        {walk.spoken}
      </div>
    </div>
  )
}
