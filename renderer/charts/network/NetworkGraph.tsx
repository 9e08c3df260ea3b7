import { useId, useMemo, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../design/Button.tsx'
import { useFormat } from '../../i18n/format.ts'
import type { GraphCategory, GraphLink, GraphNode } from './graph.ts'
import { Legend } from './Legend.tsx'
import type { LikenessWords } from './Legend.tsx'
import { chooseLooks, legendOf } from './looks.ts'
import { Person } from './Person.tsx'
import type { Point } from './plane.ts'
import { labelsOf, linesOf, radiusOnScreen, shortLabel, spotsOf } from './scene.ts'
import { Tie } from './Tie.tsx'
import type { TieStyle } from './Tie.tsx'
import { useBox } from './useBox.ts'
import { useDescribe } from './useDescribe.ts'
import { useDrag } from './useDrag.ts'
import { usePlaces } from './usePlaces.ts'
import { useZoom } from './useZoom.ts'
import { bringIntoView, fitFrame, toFrame, toScreen } from './view.ts'
import { firstPerson, nextPerson } from './walk.ts'
import type { Step } from './walk.ts'
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

const steps: Readonly<Record<string, Step>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}
/** How far one press of Shift with an arrow moves somebody, in the frame. */
const nudge = 12

/** A network as people and lines: to look at, to point at, to walk through by keyboard, to rearrange. */
export function NetworkGraph({ summary, nodes, links, allLinks, categories, words, isWeighted, pins, onPins }: NetworkGraphProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const baseId = useId()
  const svg = useRef<SVGSVGElement>(null)
  const box = useBox(svg)
  const { width, height } = box ?? { width: 0, height: 0 }
  const { transform, by, to } = useZoom(svg, { width, height })
  const places = usePlaces(nodes, allLinks, pins)
  const describe = useDescribe(nodes, links, categories)
  const looks = useMemo(() => chooseLooks(categories, nodes), [categories, nodes])
  const legend = useMemo(() => legendOf(nodes, links, looks, isWeighted), [nodes, links, looks, isWeighted])
  const [chosen, setChosen] = useState<string | null>(null)
  const [spoken, setSpoken] = useState('')

  const fit = useMemo(() => fitFrame({ width, height }), [width, height])
  const zoom = transform.k
  const pin = (id: string, place: Point) => {
    onPins(new Map(pins).set(id, place))
  }
  const unpin = (id: string) => {
    const left = new Map(pins)
    if (left.delete(id)) onPins(left)
  }
  const { grip, moving, hovered } = useDrag({
    svg,
    toFrame: ({ x, y }) => toFrame(fit, { x: (x - transform.x) / zoom, y: (y - transform.y) / zoom }),
    onPress: setChosen,
    onPin: pin,
    onUnpin: unpin,
  })

  const letters = box?.lettering
  const radius = radiusOnScreen(nodes.length, fit.grow, letters?.size ?? 12, zoom)
  const settled = useMemo(() => {
    const found = new Map<string, Point>()
    if (fit.scaleX <= 0) return found
    for (const [id, free] of places.of) {
      const { x, y } = toScreen(fit, pins.get(id) ?? free)
      found.set(id, { x: x * zoom, y: y * zoom })
    }
    return found
  }, [places, pins, fit, zoom])
  const shown = useMemo(() => {
    if (moving === null) return settled
    const { x, y } = toScreen(fit, moving.place)
    return new Map(settled).set(moving.id, { x: x * zoom, y: y * zoom })
  }, [settled, moving, fit, zoom])
  const spots = useMemo(() => spotsOf(nodes, shown, looks, radius), [nodes, shown, looks, radius])
  const lines = useMemo(() => linesOf(links, spots, !isWeighted), [links, spots, isWeighted])

  const lettersGrow = Math.min(1.3, Math.max(1, fit.grow))
  const labels = useMemo(() => {
    if (letters === undefined) return new Map<string, never>()
    const resting = spotsOf(nodes, settled, looks, radius)
    const bounds = zoom === 1 ? { left: 2, top: 2, right: width - 2, bottom: height - 2 } : null
    return labelsOf(
      nodes,
      resting,
      linesOf(links, resting, !isWeighted),
      { widthOf: letters.widthOf, height: letters.size * 1.1, grow: lettersGrow },
      bounds,
    )
  }, [letters, lettersGrow, nodes, settled, looks, radius, links, isWeighted, zoom, width, height])

  const nodeOf = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes])
  const current = chosen !== null && spots.has(chosen) ? chosen : null
  const active = moving?.id ?? (hovered !== null && spots.has(hovered) ? hovered : current)
  const activeNode = active === null ? undefined : nodeOf.get(active)
  const lit = useMemo(() => {
    const found = new Set<string>()
    if (active === null) return found
    found.add(active)
    for (const { a, b } of links) {
      if (a === active) found.add(b)
      if (b === active) found.add(a)
    }
    return found
  }, [active, links])

  const walkTo = (id: string | null) => {
    if (id === null) return
    setChosen(id)
    const spot = spots.get(id)
    if (spot === undefined) return
    // Someone outside the box is brought into it; the rest stays where it is.
    const x = spot.x + transform.x
    const y = spot.y + transform.y
    if (x < 10 || y < 10 || x > width - 10 || y > height - 10)
      to({ k: zoom, x: width / 2 - spot.x, y: height / 2 - spot.y })
  }
  const byLabel = (change: (at: number, count: number) => number) => {
    const order = nodes
      .filter(({ id }) => spots.has(id))
      .sort((a, b) => format.compare(a.label, b.label))
      .map(({ id }) => id)
    walkTo(order[change(current === null ? -1 : order.indexOf(current), order.length)] ?? null)
  }
  const showAll = () => {
    const points = [...places.of].map(([id, free]) => toScreen(fit, pins.get(id) ?? free))
    to(bringIntoView(points, { width, height }, 24))
  }
  const placeOf = (id: string): Point | undefined => pins.get(id) ?? places.of.get(id)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[event.key]
    const node = current === null ? undefined : nodeOf.get(current)
    const place = current === null ? undefined : placeOf(current)
    if (step !== undefined && event.shiftKey && current !== null && place !== undefined) {
      const dx = step === 'left' ? -nudge : step === 'right' ? nudge : 0
      const dy = step === 'up' ? -nudge : step === 'down' ? nudge : 0
      pin(current, { x: place.x + dx, y: place.y + dy })
    } else if (step !== undefined) {
      walkTo(current === null ? firstPerson(shown) : nextPerson(shown, current, step))
    } else if (event.key === 'Enter' || event.key === ' ') {
      if (node === undefined) walkTo(firstPerson(shown))
      else setSpoken(describe.ties(node))
    } else if (event.key === 'Escape') {
      // A second Escape is left to whatever the picture stands in.
      if (current === null) return
      setChosen(null)
      setSpoken('')
    } else if (event.key === 'Home') byLabel(() => 0)
    else if (event.key === 'End') byLabel((_, count) => count - 1)
    else if (event.key === 'PageDown') byLabel((at, count) => Math.min(count - 1, at + 1))
    else if (event.key === 'PageUp') byLabel((at) => Math.max(0, at - 1))
    else if (event.key === '+' || event.key === '=') by(1.4)
    else if (event.key === '-') by(1 / 1.4)
    else if (event.key === '0') showAll()
    else if (event.key.toLowerCase() === 'p' && current !== null && place !== undefined) {
      if (pins.has(current)) unpin(current)
      else pin(current, place)
    } else return
    event.preventDefault()
  }

  const styleOf = (link: GraphLink): TieStyle =>
    link.likeness === 'unknown' ? (legend.onlyNeutral ? 'plain' : 'neutral') : link.likeness
  const isLinkLit = ({ a, b }: GraphLink) => a === active || b === active
  return (
    <div className={active === null ? 'ng' : 'ng has-active'} role="group" aria-label={t(($) => $.graph.picture)}>
      <svg
        ref={svg}
        className="ng-svg"
        tabIndex={0}
        role="application"
        aria-roledescription={t(($) => $.graph.picture)}
        aria-label={summary}
        aria-describedby={`${baseId}-keys`}
        aria-activedescendant={current === null ? undefined : `${baseId}-${current}`}
        onKeyDown={onKeyDown}
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
              isLit={isLinkLit(link)}
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
          <g aria-hidden="true" style={{ fontSize: `${String(lettersGrow)}em` }}>
            {nodes.map((node) => {
              const spot = spots.get(node.id)
              const isLit = lit.has(node.id)
              // Who is looked at always has a label, also where there was no room for one.
              const label = labels.get(node.id) ?? (isLit ? { x: radius * 1.4 + 3, y: -7, leader: null } : undefined)
              if (spot === undefined || label === undefined) return null
              return (
                <g
                  key={node.id}
                  className={isLit ? 'ng-label lit' : 'ng-label'}
                  transform={`translate(${spot.x.toFixed(2)} ${spot.y.toFixed(2)})`}
                >
                  {label.leader === null ? null : (
                    <line
                      className="ng-leader"
                      x1={label.leader.from.x}
                      y1={label.leader.from.y}
                      x2={label.leader.to.x}
                      y2={label.leader.to.y}
                    />
                  )}
                  <text x={label.x} y={label.y} dy="0.9em">
                    {shortLabel(node.label)}
                  </text>
                </g>
              )
            })}
          </g>
        </g>
      </svg>
      <div className="ng-bar">
        <p className="ng-told">
          {places.failed
            ? t(($) => $.graph.failed)
            : activeNode === undefined
              ? t(($) => $.graph.hint)
              : describe.ties(activeNode)}
        </p>
        <span className="ng-tools">
          <Button kind="quiet" aria-label={t(($) => $.graph.zoomOut)} onPress={() => { by(1 / 1.4) }}>
            −
          </Button>
          <Button kind="quiet" aria-label={t(($) => $.graph.zoomIn)} onPress={() => { by(1.4) }}>
            +
          </Button>
          <Button kind="quiet" onPress={showAll}>
            {t(($) => $.graph.fit)}
          </Button>
          {pins.size === 0 ? null : (
            <Button kind="quiet" onPress={() => { onPins(new Map()) }}>
              {t(($) => $.graph.reset)}
            </Button>
          )}
        </span>
      </div>
      <Legend facts={legend} words={words} hasPins={pins.size > 0} />
      <p id={`${baseId}-keys`} className="visually-hidden">
        {t(($) => $.graph.keys)}
      </p>
      <div role="status" className="visually-hidden">
        {spoken}
      </div>
    </div>
  )
}
