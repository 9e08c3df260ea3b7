import { useId, useMemo, useRef, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { backdropOf } from '../backdrop.ts'
import type { GraphLink } from '../graph.ts'
import { GraphShell } from '../GraphShell.tsx'
import type { NetworkGraphProps } from '../NetworkGraph.tsx'
import { mostTies, radiusOnScreen, sizesOf, spotsOf, usualLetters } from '../scene.ts'
import type { TieStyle } from '../Tie.tsx'
import { useBox } from '../useBox.ts'
import { useGraphFacts } from '../useGraphFacts.ts'
import { useWalk } from '../useWalk.ts'
import { bringIntoView, fitFrame, toFrame, toScreen } from '../view.ts'
import type { Drawn } from './paint.ts'
import { usePicture } from './usePicture.ts'
import './canvas.css'

/** The same picture for more people than a drawing can hold: on canvases, with the same hands and keys. */
export default function ManyGraph(props: NetworkGraphProps) {
  const { summary, isWeighted } = props
  const { t } = useTranslation()
  const keysId = useId()
  const host = useRef<HTMLDivElement>(null)
  const findInput = useRef<HTMLInputElement>(null)
  const box = useBox(host)
  const { width, height } = box ?? { width: 0, height: 0 }
  const fit = useMemo(() => fitFrame({ width, height }), [width, height])
  const facts = useGraphFacts(props)
  const { nodes, links, allNodes, geometry, isStill, places, pins, place, canMove, group } = facts
  const { looks, legend, backdropWords, describe, peopleOf } = facts
  const byId = useMemo(() => new Map(nodes.map((node) => [node.id, node])), [nodes])

  const onScreen = useMemo(
    () => new Map([...places].map(([id, at]) => [id, toScreen(fit, at)])),
    [places, fit],
  )
  const drawn = useMemo((): Drawn | null => {
    if (box === null || places.size === 0) return null
    const numbers = new Map(nodes.map(({ id }, at) => [id, at]))
    const letters = box.lettering.size
    const radius = radiusOnScreen(allNodes.length, fit.grow, letters, 1)
    const sizes = sizesOf(geometry, allNodes.length)
    const styleOf = ({ likeness }: GraphLink): TieStyle =>
      likeness === 'unknown' ? (legend.onlyNeutral ? 'plain' : 'neutral') : likeness
    return {
      nodes,
      links,
      ends: Int32Array.from(links.flatMap(({ a, b }) => [numbers.get(a) ?? -1, numbers.get(b) ?? -1])),
      x: Float64Array.from(nodes, ({ id }) => onScreen.get(id)?.x ?? Number.NaN),
      y: Float64Array.from(nodes, ({ id }) => onScreen.get(id)?.y ?? Number.NaN),
      looks,
      count: allNodes.length,
      grow: fit.grow,
      isWeighted,
      sizes: sizes === null ? null : Float64Array.from(nodes, ({ id }) => sizes.get(id) ?? 1),
      peopleOf,
      mostTies: mostTies(links),
      styleOf,
      isPinned: (id) => canMove && pins.has(id),
      backdrop: backdropOf({
        geometry,
        fit,
        zoom: 1,
        nodes,
        spots: spotsOf(nodes, onScreen, looks, radius),
        looks,
        words: backdropWords,
        letters: { widthOf: box.lettering.widthOf, height: usualLetters * 1.1 },
        bounds: null,
      }),
    }
  }, [
    box,
    places,
    nodes,
    links,
    allNodes.length,
    fit,
    legend.onlyNeutral,
    onScreen,
    looks,
    isWeighted,
    canMove,
    pins,
    geometry,
    backdropWords,
    peopleOf,
  ])

  const [chosen, setChosen] = useState<string | null>(null)
  const [labels, setLabels] = useState(0)
  const [hovered, setHovered] = useState<string | null>(null)
  const current = chosen !== null && byId.has(chosen) ? chosen : null
  const active = hovered !== null && byId.has(hovered) ? hovered : current
  const currentNode = current === null ? undefined : byId.get(current)
  const lit = useMemo(
    () => ({ active, current, chosen: group.ids, canMove, isChoosing: group.isOpen }),
    [active, current, group.ids, canMove, group.isOpen],
  )
  const picture = usePicture(host, drawn, { width, height }, lit, {
    onHover: setHovered,
    onPress: (id, isMore) => {
      if (isMore || group.isOpen) group.toggle(id)
      else setChosen((before) => (before === id ? null : id))
    },
    onPressPaper: () => {
      setChosen(null)
      if (!group.isOpen) group.clear()
    },
    onMoved: (id, at) => {
      const to = toFrame(fit, at)
      const from = places.get(id)
      if (from === undefined || !group.ids.has(id)) place([{ id, place: to }])
      else
        place(
          [...group.ids].flatMap((one) => {
            const before = places.get(one)
            if (before === undefined) return []
            return [{ id: one, place: { x: before.x + to.x - from.x, y: before.y + to.y - from.y } }]
          }),
        )
    },
    onUnpin: (id) => {
      if (canMove && pins.has(id)) place([{ id, place: null }])
    },
    onLabels: setLabels,
    onLasso: (ids, isMore) => {
      if (isMore || group.isOpen) group.add(ids)
      else group.put(ids)
    },
  })
  /** Somebody outside the box is brought into it; otherwise nothing moves. `spot` before zoom and shift. */
  const reach = (spot: { readonly x: number; readonly y: number }) => {
    const { k, x, y } = picture.now()
    const edge = 10
    const [atX, atY] = [spot.x * k + x, spot.y * k + y]
    if (atX < edge || atY < edge || atX > width - edge || atY > height - edge)
      picture.to({ k, x: width / 2 - spot.x * k, y: height / 2 - spot.y * k })
  }
  const showAll = () => {
    picture.to(bringIntoView([...onScreen.values()], { width, height }, 24))
  }
  const walk = useWalk({
    nodes,
    spots: onScreen,
    places,
    pins,
    describe,
    current,
    group,
    canMove,
    onChoose: setChosen,
    onReach: reach,
    onPlace: place,
    onZoom: picture.by,
    onShowAll: showAll,
    onFind: () => findInput.current?.focus(),
  })
  return (
    <GraphShell
      given={props}
      facts={facts}
      active={active}
      current={current}
      hiddenLabels={drawn === null ? 0 : nodes.length - labels}
      spoken={walk.spoken}
      keysId={keysId}
      findInput={findInput}
      onZoom={picture.by}
      onShowAll={showAll}
      onFound={(id) => {
        setChosen(id)
        const spot = onScreen.get(id)
        if (spot !== undefined) reach(spot)
      }}
      onLeave={() => host.current?.focus()}
    >
      <div
        ref={host}
        className="ng-svg ng-canvas"
        tabIndex={0}
        role="application"
        aria-roledescription={t(($) => $.graph.picture)}
        aria-label={summary}
        aria-describedby={keysId}
        aria-activedescendant={currentNode === undefined ? undefined : `${keysId}-current`}
        aria-busy={!isStill}
        onKeyDown={walk.onKeyDown}
      >
        {currentNode === undefined ? null : (
          // Paint says nothing: who hears the picture hears who was walked to.
          <span
            key={currentNode.id}
            id={`${keysId}-current`}
            className="visually-hidden"
            role="img"
            aria-label={describe.name(currentNode)}
          />
        )}
      </div>
    </GraphShell>
  )
}
