import {
  drag,
  forceCenter,
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  schemeCategory10,
  select,
  zoom,
  type D3DragEvent,
  type D3ZoomEvent,
  type SimulationLinkDatum,
  type SimulationNodeDatum,
} from 'd3'

interface Dot extends SimulationNodeDatum {
  readonly id: string
  readonly group: string
}
interface Line extends SimulationLinkDatum<Dot> {
  readonly value: number
}

/** A network as D3's own examples draw one: animated, coloured, zoomed and dragged, and nothing said in words. */
function draw(
  place: SVGSVGElement,
  dots: readonly Dot[],
  ties: readonly Line[],
  width = 900,
  height = 600,
): void {
  const groups = [...new Set(dots.map(({ group }) => group))]
  const colour = (group: string) =>
    schemeCategory10[groups.indexOf(group) % schemeCategory10.length] ?? '#999'
  const nodes = dots.map((dot) => ({ ...dot }))
  const links = ties.map((tie) => ({ ...tie }))
  const svg = select(place).attr('viewBox', [0, 0, width, height].join(' '))
  const all = svg.append('g')
  const lines = all
    .selectAll('line')
    .data(links)
    .join('line')
    .attr('stroke', '#999')
    .attr('stroke-width', ({ value }) => Math.sqrt(value))
  const circles = all
    .selectAll<SVGCircleElement, Dot>('circle')
    .data(nodes)
    .join('circle')
    .attr('r', 6)
    .attr('fill', ({ group }) => colour(group))
  circles.append('title').text(({ id }) => id)

  const simulation = forceSimulation<Dot>(nodes)
    .force(
      'link',
      forceLink<Dot, Line>(links).id(({ id }) => id),
    )
    .force('charge', forceManyBody())
    .force('collide', forceCollide(8))
    .force('center', forceCenter(width / 2, height / 2))
  const end = (tie: Line, side: 'source' | 'target'): Dot => tie[side] as Dot
  simulation.on('tick', () => {
    lines
      .attr('x1', (tie) => end(tie, 'source').x ?? 0)
      .attr('y1', (tie) => end(tie, 'source').y ?? 0)
      .attr('x2', (tie) => end(tie, 'target').x ?? 0)
      .attr('y2', (tie) => end(tie, 'target').y ?? 0)
    circles.attr('cx', ({ x }) => x ?? 0).attr('cy', ({ y }) => y ?? 0)
  })
  circles.call(
    drag<SVGCircleElement, Dot>()
      .on('start', (event: D3DragEvent<SVGCircleElement, Dot, Dot>) => {
        if (event.active === 0) simulation.alphaTarget(0.3).restart()
      })
      .on('drag', ({ subject, x, y }: D3DragEvent<SVGCircleElement, Dot, Dot>) => {
        subject.fx = x
        subject.fy = y
      })
      .on('end', ({ active, subject }: D3DragEvent<SVGCircleElement, Dot, Dot>) => {
        if (active === 0) simulation.alphaTarget(0)
        subject.fx = null
        subject.fy = null
      }),
  )
  svg.call(
    zoom<SVGSVGElement, unknown>().on('zoom', ({ transform }: D3ZoomEvent<SVGSVGElement, unknown>) => {
      all.attr('transform', transform.toString())
    }),
  )
}

// As an entry of its own, for the size of it.
Object.assign(globalThis, { draw })
