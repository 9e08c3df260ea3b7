import { lazy, Suspense, useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { Backdrop, BackdropWords } from './Backdrop.tsx'
import type { GraphCategory, GraphLink, GraphNode, PlaceChange } from './graph.ts'
import { GraphShell } from './GraphShell.tsx'
import { Labels } from './Labels.tsx'
import { caughtBy } from './lasso.ts'
import type { GraphLayout } from './layouts.ts'
import type { LikenessWords } from './legend.ts'
import { Person } from './Person.tsx'
import type { Point } from './plane.ts'
import type { FileWords } from './save/svg.ts'
import { shifted } from './shift.ts'
import { Tie } from './Tie.tsx'
import type { TieStyle } from './Tie.tsx'
import { useBox } from './useBox.ts'
import { useDrag } from './useDrag.ts'
import { useGlide } from './useGlide.ts'
import { useGraphFacts } from './useGraphFacts.ts'
import { useLasso } from './useLasso.ts'
import { useLit } from './useLit.ts'
import { useScene } from './useScene.ts'
import { useWalk } from './useWalk.ts'
import { useZoom } from './useZoom.ts'
import { bringIntoView, fitFrame, toFrame, toScreen } from './view.ts'
import './network-graph.css'

export interface NetworkGraphProps {
  /** What the picture is, for who does not see it; everything in it also stands in a table. */
  readonly summary: string
  readonly nodes: readonly GraphNode[]
  /** Whoever decides where people are: those of all waves, so that nobody moves from one to the other. `nodes` unless given. */
  readonly allNodes?: readonly GraphNode[] | undefined
  /** The ties that are drawn. */
  readonly links: readonly GraphLink[]
  /** All ties, which decide where people are: hiding some must not move anybody. */
  readonly allLinks: readonly GraphLink[]
  /** In the order in which they get their colours. */
  readonly categories: readonly GraphCategory[]
  readonly words: LikenessWords
  /** Whether the answers have steps; without them every line has one width. */
  readonly isWeighted: boolean
  /** How people are arranged; free unless given. Give the same object as long as it is the same. */
  readonly layout?: GraphLayout | undefined
  /** Who the coach put where, in units of the frame. They count in the free layout: elsewhere a place says something. */
  readonly pins: ReadonlyMap<string, Point>
  /** Only what changed, as one act to be undone: who was put where, or (null) let go. */
  readonly onPins: (changes: readonly PlaceChange[]) => void
  /** In the rings: somebody else is put in the middle. */
  readonly onCentre?: ((id: string) => void) | undefined
  /** Lets the picture be saved as it is on screen, under these words. */
  readonly saving?: GraphSaving | undefined
}

export interface GraphSaving {
  readonly words: Omit<FileWords, 'description'>
  /** The file is made; the page hands it to the coach. */
  readonly onMade: (content: Blob, kind: 'svg' | 'png') => void
  readonly onFailed: () => void
}

/** More people than this are painted rather than drawn one by one. */
const many = 1_000
const ManyGraph = lazy(() => import('./canvas/ManyGraph.tsx'))

/** A network as people and lines: to look at, to point at, to walk through by keyboard, to rearrange. */
export function NetworkGraph(props: NetworkGraphProps) {
  if (props.nodes.length <= many) return <FewGraph {...props} />
  return (
    <Suspense fallback={<div className="ng-svg" />}>
      <ManyGraph {...props} />
    </Suspense>
  )
}

function FewGraph(props: NetworkGraphProps) {
  const { summary, isWeighted } = props
  const { t } = useTranslation()
  const keysId = useId()
  const svg = useRef<SVGSVGElement>(null)
  const findInput = useRef<HTMLInputElement>(null)
  const box = useBox(svg)
  const { width, height } = box ?? { width: 0, height: 0 }
  const fit = useMemo(() => fitFrame({ width, height }), [width, height])
  const facts = useGraphFacts(props)
  const { nodes, links, allNodes, geometry, places, pins, place, canMove, group } = facts
  const { looks, legend, peopleOf, describe } = facts
  const { transform, by, to } = useZoom(svg, { width, height }, (withShift) => withShift || group.isOpen)
  const zoom = transform.k

  const [chosen, setChosen] = useState<string | null>(null)
  const showAll = () => {
    const spotsNow = nodes.flatMap(({ id }) => {
      const at = places.get(id)
      return at === undefined ? [] : [toScreen(fit, at)]
    })
    to(bringIntoView(spotsNow, { width, height }, 24))
  }
  /** Where everybody goes who is taken along with the one in the hand. */
  const together = (id: string, at: Point): ReadonlyMap<string, Point> => {
    const from = places.get(id)
    if (from === undefined || !group.ids.has(id)) return new Map([[id, at]])
    return shifted(group.ids, places, { x: at.x - from.x, y: at.y - from.y })
  }
  const { grip, moving, hovered } = useDrag({
    svg,
    canMove,
    toFrame: ({ x, y }) => toFrame(fit, { x: (x - transform.x) / zoom, y: (y - transform.y) / zoom }),
    onPress: (id, isMore) => {
      if (isMore || group.isOpen) group.toggle(id)
      else setChosen((before) => (before === id ? null : id))
    },
    onPin: (id, at) => {
      place([...together(id, at)].map(([one, there]) => ({ id: one, place: there })))
    },
    onUnpin: (id) => {
      if (facts.isPinned(id)) place([{ id, place: null }])
    },
  })
  const held = moving === null ? null : together(moving.id, moving.place)
  const gliding = useGlide(places, held)
  const scene = useScene({
    nodes,
    links,
    count: allNodes.length,
    looks,
    isWeighted,
    peopleOf,
    geometry,
    words: facts.backdropWords,
    places,
    moving: held ?? gliding,
    box,
    fit,
    zoom,
  })
  const { spots, lines } = scene
  const current = chosen !== null && spots.has(chosen) ? chosen : null
  const reach = (spot: Point) => {
    const x = spot.x + transform.x
    const y = spot.y + transform.y
    const edge = 10
    // Someone outside the box is brought into it; otherwise nothing moves.
    if (x < edge || y < edge || x > width - edge || y > height - edge)
      to({ k: zoom, x: width / 2 - spot.x, y: height / 2 - spot.y })
  }
  const lasso = useLasso({
    isOn: group.isOpen,
    onDrawn: (line, isMore) => {
      const inPicture = line.map(({ x, y }) => ({ x: x - transform.x, y: y - transform.y }))
      const caught = caughtBy(inPicture, spots)
      if (isMore || group.isOpen) group.add(caught)
      else group.put(caught)
    },
  })
  const walk = useWalk({
    nodes,
    spots,
    places,
    pins,
    describe,
    current,
    group,
    canMove,
    onChoose: setChosen,
    onReach: reach,
    onPlace: place,
    onZoom: by,
    onShowAll: showAll,
    onFind: () => findInput.current?.focus(),
  })

  const active = moving?.id ?? (hovered !== null && spots.has(hovered) ? hovered : current)
  const lit = useLit(active, links)
  const names = useMemo(() => new Map(nodes.map((node) => [node.id, describe.name(node)])), [nodes, describe])
  const styleOf = ({ likeness }: GraphLink): TieStyle =>
    likeness === 'unknown' ? (legend.onlyNeutral ? 'plain' : 'neutral') : likeness

  return (
    <GraphShell
      given={props}
      facts={facts}
      active={active}
      current={current}
      hiddenLabels={spots.size - scene.labels.size}
      spoken={walk.spoken}
      keysId={keysId}
      findInput={findInput}
      onZoom={by}
      onShowAll={showAll}
      onFound={(id) => {
        setChosen(id)
        const spot = spots.get(id)
        if (spot !== undefined) reach(spot)
      }}
      onLeave={() => svg.current?.focus()}
    >
      <svg
        ref={svg}
        className="ng-svg"
        tabIndex={0}
        role="application"
        aria-roledescription={t(($) => $.graph.picture)}
        aria-label={summary}
        aria-describedby={keysId}
        aria-activedescendant={current === null ? undefined : `${keysId}-${current}`}
        onKeyDown={walk.onKeyDown}
        onPointerDown={lasso.onPointerDown}
        onPointerMove={lasso.onPointerMove}
        onPointerUp={lasso.onPointerUp}
        onPointerCancel={lasso.onPointerCancel}
        onClick={(event) => {
          if (event.target !== event.currentTarget || lasso.swallowsClick()) return
          setChosen(null)
          if (!group.isOpen) group.clear()
        }}
      >
        {/* All at once, when there is something to draw: one piece costs less to put on the page than hundreds. */}
        {spots.size === 0 ? null : (
          <g transform={`translate(${transform.x.toFixed(2)} ${transform.y.toFixed(2)})`}>
            <Backdrop facts={scene.backdrop} />
            {lines.map(({ link, line, width: lineWidth }) => (
              <Tie
                key={`${link.a} ${link.b}`}
                line={line}
                width={lineWidth}
                style={styleOf(link)}
                direction={link.direction}
                change={link.change}
                isLit={link.a === active || link.b === active}
              />
            ))}
            <BackdropWords facts={scene.backdrop} lettersGrow={scene.lettersGrow} />
            {nodes.map((node) => {
              const spot = spots.get(node.id)
              if (spot === undefined) return null
              return (
                <Person
                  key={node.id}
                  id={node.id}
                  elementId={`${keysId}-${node.id}`}
                  name={names.get(node.id) ?? ''}
                  x={spot.x}
                  y={spot.y}
                  radius={spot.radius}
                  look={looks.of(node.category)}
                  answered={node.answered}
                  change={node.change}
                  isPinned={facts.isPinned(node.id)}
                  isCurrent={node.id === current}
                  isChosen={group.ids.has(node.id)}
                  isLit={lit.has(node.id)}
                  grip={grip}
                />
              )
            })}
            <Labels nodes={nodes} scene={scene} peopleOf={peopleOf} lit={lit} />
          </g>
        )}
        {lasso.line === null ? null : (
          <polygon className="ng-lasso" points={lasso.line.map(({ x, y }) => `${x},${y}`).join(' ')} />
        )}
      </svg>
    </GraphShell>
  )
}
