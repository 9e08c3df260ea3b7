import { ForceAtlas2Layout, initThreads } from '@antv/layout-wasm'
import { Graph } from '@antv/graphlib'
import { createRoot } from 'react-dom/client'
import type { Root } from 'react-dom/client'
import ManyGraph from '../../../renderer/charts/network/canvas/ManyGraph.tsx'
import { layOutInWorker, warmLayout } from '../../../renderer/charts/network/layout-client.ts'
import { NetworkGraph } from '../../../renderer/charts/network/NetworkGraph.tsx'
import { planLayout } from '../../../renderer/charts/network/plan.ts'
import { loadMessages, startI18n } from '../../../renderer/i18n/index.ts'
import { createD3Canvas, simulate } from '../peers/d3-canvas.ts'
import type { Dot, Line } from '../peers/d3-canvas.ts'
import { endsOf, networkOf } from './network.ts'
import type { Network } from './network.ts'
import { qualityOf } from './quality.ts'
import type { Quality } from './quality.ts'
import '../../../renderer/design/tokens.css'
import '../../../renderer/design/base.css'
import '../../../renderer/design/components.css'
import './page.css'

export type Side = 'ours' | 'd3' | 'd3-worker' | 'd3-animated' | 'antv'

/** One picture, by the page's own clock, in milliseconds. */
export interface Shown {
  /** From the data until the picture stands still on screen. */
  readonly still: number
  /** From the data until there is a picture at all. */
  readonly first: number
  /** The longest the page was busy without a pause; 0 when that was not watched. */
  readonly longest: number
}

await startI18n('nl')
await loadMessages()
warmLayout()
const stage = document.querySelector<HTMLElement>('#stage')
if (stage === null) throw new Error('There is nowhere to draw')
const threads = initThreads(false)
const inWorker = new Worker(new URL('../peers/d3-force-worker.ts', import.meta.url), { type: 'module' })
let root: Root | null = null
/** What D3 drew last. */
let shown: readonly Dot[] = []

/** After the browser has put the last change on screen. */
const painted = () =>
  new Promise<void>((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        resolve()
      }
      port2.postMessage(null)
    })
  })

/** How long the page was busy at most until then, by a message that comes back as soon as there is a pause. */
function watch(): (until: number) => number {
  const { port1, port2 } = new MessageChannel()
  let last = performance.now()
  let isOn = true
  const pauses: { readonly from: number; readonly took: number }[] = []
  port1.onmessage = () => {
    const now = performance.now()
    if (now - last > 4) pauses.push({ from: last, took: now - last })
    last = now
    if (isOn) port2.postMessage(null)
  }
  port2.postMessage(null)
  return (until) => {
    isOn = false
    return Math.max(0, ...pauses.filter(({ from }) => from < until).map(({ took }) => took))
  }
}

/** So long nothing has to change before a picture is called still, in milliseconds; not part of what is measured. */
const calm = 150

/**
 * Watches a place for changes. The answer waits until there have been none for a while, and tells when the last one was
 * on screen: whoever draws once is as soon still as whoever is done after drawing in pieces.
 */
function changesOf(place: HTMLElement): () => Promise<number> {
  let shown = performance.now()
  let changes = 0
  const seen = new MutationObserver(() => {
    changes += 1
    const own = changes
    void painted().then(() => {
      if (own === changes) shown = performance.now()
    })
  })
  seen.observe(place, { subtree: true, childList: true, attributes: true, characterData: true })
  return async () => {
    for (let before = -1; before !== changes;) {
      before = changes
      await new Promise((resolve) => setTimeout(resolve, calm))
    }
    await painted()
    seen.disconnect()
    return shown
  }
}

const dotsOf = ({ nodes }: Network): Dot[] => nodes.map(({ category }, at) => ({ at, group: category ?? '' }))
const linesOf = (network: Network): Line[] => {
  const ends = endsOf(network)
  return network.links.map((_, line) => ({ source: ends[2 * line] ?? 0, target: ends[2 * line + 1] ?? 0 }))
}

function clear(): void {
  root?.unmount()
  root = null
  stage?.replaceChildren()
}

/** Waits until the element is as asked; looked at after each change. */
function until(isThere: () => boolean, place: HTMLElement): Promise<void> {
  return new Promise((resolve) => {
    if (isThere()) resolve()
    const seen = new MutationObserver(() => {
      if (!isThere()) return
      seen.disconnect()
      resolve()
    })
    seen.observe(place, { subtree: true, childList: true, attributes: true })
  })
}

function mount(network: Network, place: HTMLElement): void {
  const Picture = network.nodes.length > 1_000 ? ManyGraph : NetworkGraph
  root = createRoot(place)
  root.render(
    <Picture
      summary="Netwerk"
      nodes={network.nodes}
      links={network.links}
      allLinks={network.links}
      categories={network.categories}
      words={{ alike: 'zelfde school', different: 'andere school' }}
      isWeighted
      pins={noPins}
      onPins={() => undefined}
    />,
  )
}
const noPins = new Map()

/** Draws the network anew and says how long that took. */
async function show(side: Side, people: number, seed: number, isWatched = false): Promise<Shown> {
  if (stage === null) throw new Error('There is nowhere to draw')
  clear()
  const network = networkOf(people, seed)
  await painted()
  // Looking for pauses keeps a core busy, so that it is done only where they are the question.
  const busy = isWatched ? watch() : null
  const began = performance.now()
  const stands = changesOf(stage)
  let first = 0
  const isFirst = async () => {
    await painted()
    first ||= performance.now() - began
  }
  switch (side) {
    case 'ours':
      mount(network, stage)
      if (people > 1_000) {
        await until(() => stage.querySelector('[data-drawn]') !== null, stage)
        await isFirst()
        await until(() => stage.querySelector('[data-drawn=still]') !== null, stage)
      } else await until(() => stage.querySelector('[data-person]') !== null, stage)
      break
    case 'd3': {
      const dots = dotsOf(network)
      const lines = linesOf(network)
      const { draw } = createD3Canvas(stage, dots, lines)
      simulate(dots, lines).stop().tick(300)
      draw()
      break
    }
    case 'd3-animated': {
      const dots = dotsOf(network)
      const lines = linesOf(network)
      const { handle } = createD3Canvas(stage, dots, lines)
      const simulation = simulate(dots, lines)
      shown = dots
      handle(simulation)
      const seen = simulation.on('tick')
      await new Promise<void>((resolve) => {
        simulation.on('tick', function tick(this: typeof simulation) {
          seen?.call(this)
          resolve()
        })
      })
      await isFirst()
      await new Promise<void>((resolve) => {
        simulation.on('end', () => {
          resolve()
        })
      })
      break
    }
    case 'd3-worker': {
      const dots = dotsOf(network)
      const lines = linesOf(network)
      const places = await fromWorker(people, endsOf(network))
      dots.forEach((dot, at) => Object.assign(dot, { x: places[2 * at], y: places[2 * at + 1] }))
      const whole = lines.map(({ source, target }) => ({
        source: dots[source as number] ?? 0,
        target: dots[target as number] ?? 0,
      }))
      createD3Canvas(stage, dots, whole).draw()
      break
    }
    case 'antv': {
      const dots = dotsOf(network)
      const places = await byAntv(network)
      dots.forEach((dot, at) => Object.assign(dot, { x: places[2 * at], y: places[2 * at + 1] }))
      const whole = linesOf(network).map(({ source, target }) => ({
        source: dots[source as number] ?? 0,
        target: dots[target as number] ?? 0,
      }))
      createD3Canvas(stage, dots, whole).draw()
      break
    }
  }
  await isFirst()
  const last = await stands()
  return { still: last - began, first, longest: busy?.(last) ?? 0 }
}

function fromWorker(people: number, ends: Uint32Array): Promise<Float64Array> {
  return new Promise((resolve) => {
    inWorker.onmessage = ({ data }: MessageEvent<Float64Array>) => {
      resolve(data)
    }
    inWorker.postMessage({ people, ends })
  })
}

/** ForceAtlas2 as its README starts it: a thousand steps, everything else as shipped. */
async function byAntv({ nodes, links }: Network): Promise<number[]> {
  const graph = new Graph({
    nodes: nodes.map(({ id }) => ({ id, data: {} })),
    edges: links.map(({ a, b }, at) => ({ id: `t${String(at)}`, source: a, target: b, data: {} })),
  })
  const layout = new ForceAtlas2Layout({
    threads: await threads,
    dimensions: 2,
    maxIteration: 1_000,
    minMovement: 0.4,
    distanceThresholdMode: 'mean',
    width: 900,
    height: 560,
  })
  const { nodes: placed } = await layout.execute(graph)
  return placed.flatMap(({ data }) => [data['x'], data['y']])
}

/** How well each keeps neighbourhoods and distances. */
async function quality(side: Side, people: number, seed: number): Promise<Quality> {
  const network = networkOf(people, seed)
  const ends = endsOf(network)
  if (side === 'd3-worker') return qualityOf(await fromWorker(people, ends), ends)
  if (side === 'antv') return qualityOf(await byAntv(network), ends)
  const plan = planLayout(network.nodes, network.links)
  return qualityOf((await layOutInWorker(plan.input)).places, plan.input.ends)
}

/** Where somebody is on screen now, near the middle; looked for by the cursor that says so, or among D3's dots. */
function someone(): { readonly x: number; readonly y: number } {
  const box = stage?.getBoundingClientRect() ?? { left: 0, top: 0, width: 0, height: 0 }
  const middle = { x: box.left + box.width / 2, y: box.top + box.height / 2 }
  const host = stage?.querySelector<HTMLElement>('.ng-canvas')
  if (host === null || host === undefined) {
    const near = shown.find(({ x = 0, y = 0 }) => Math.hypot(x, y) < 120)
    return { x: middle.x + (near?.x ?? 0), y: middle.y + (near?.y ?? 0) }
  }
  for (let step = 0; step < 400; step += 1) {
    const [x, y] = [middle.x + (step % 20) * 3, middle.y + Math.floor(step / 20) * 3]
    host.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y }))
    if (host.style.cursor === 'pointer') return { x, y }
  }
  return middle
}

Object.assign(globalThis, { pictures: { show, quality, clear, someone } })
document.title = 'ready'
