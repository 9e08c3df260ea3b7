import {
  drag,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  select,
  zoom,
  zoomIdentity,
} from 'd3'
import type { D3DragEvent, D3ZoomEvent, Simulation, SimulationLinkDatum, SimulationNodeDatum } from 'd3'

export interface Dot extends SimulationNodeDatum {
  readonly at: number
  readonly group: string
}
export type Line = SimulationLinkDatum<Dot>

const [width, height] = [900, 560]
const colours = ['#4e79a7', '#f28e2c', '#e15759', '#76b7b2', '#59a14f', '#edc949', '#af7aa1', '#ff9da7']

/** D3's own forces, as its examples use them. */
export function simulate(dots: Dot[], lines: Line[]): Simulation<Dot, Line> {
  return forceSimulation<Dot, Line>(dots)
    .force('link', forceLink<Dot, Line>(lines))
    .force('charge', forceManyBody())
    .force('x', forceX())
    .force('y', forceY())
}

/** A canvas as D3's examples draw a network: everything anew at each change. */
export function createD3Canvas(stage: HTMLElement, dots: Dot[], lines: Line[]) {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  stage.append(canvas)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This window cannot draw')
  let transform = zoomIdentity
  const groups = new Map([...new Set(dots.map(({ group }) => group))].map((group, at) => [group, at]))
  const draw = () => {
    context.save()
    context.clearRect(0, 0, width, height)
    context.translate(transform.x + width / 2, transform.y + height / 2)
    context.scale(transform.k, transform.k)
    context.beginPath()
    for (const { source, target } of lines) {
      const [from, to] = [source as Dot, target as Dot]
      context.moveTo(from.x ?? 0, from.y ?? 0)
      context.lineTo(to.x ?? 0, to.y ?? 0)
    }
    context.globalAlpha = 0.6
    context.strokeStyle = '#999'
    context.stroke()
    context.globalAlpha = 1
    context.strokeStyle = '#fff'
    for (const { x = 0, y = 0, group } of dots) {
      context.beginPath()
      context.moveTo(x + 4, y)
      context.arc(x, y, 4, 0, 2 * Math.PI)
      context.fillStyle = colours[(groups.get(group) ?? 0) % colours.length] ?? '#999'
      context.fill()
      context.stroke()
    }
    context.restore()
  }
  /** Pan, zoom and drag; a dragged node wakes the forces. */
  const handle = (simulation: Simulation<Dot, Line>) => {
    simulation.on('tick', draw)
    select(canvas)
      .call(
        drag<HTMLCanvasElement, unknown>()
          .subject(
            ({ x, y }: { readonly x: number; readonly y: number }) =>
              simulation.find(
                transform.invertX(x - width / 2),
                transform.invertY(y - height / 2),
                12 / transform.k,
              ) ?? undefined,
          )
          .on('start', (event: D3DragEvent<HTMLCanvasElement, unknown, Dot>) => {
            if (event.active === 0) simulation.alphaTarget(0.3).restart()
            event.subject.fx = event.subject.x
            event.subject.fy = event.subject.y
          })
          .on('drag', ({ subject, dx, dy }: D3DragEvent<HTMLCanvasElement, unknown, Dot>) => {
            subject.fx = (subject.fx ?? 0) + dx / transform.k
            subject.fy = (subject.fy ?? 0) + dy / transform.k
          })
          .on('end', ({ active, subject }: D3DragEvent<HTMLCanvasElement, unknown, Dot>) => {
            if (active === 0) simulation.alphaTarget(0)
            subject.fx = null
            subject.fy = null
          }),
      )
      .call(
        zoom<HTMLCanvasElement, unknown>().on('zoom', (event: D3ZoomEvent<HTMLCanvasElement, unknown>) => {
          transform = event.transform
          draw()
        }),
      )
  }
  return { draw, handle }
}
