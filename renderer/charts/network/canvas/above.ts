import type { Point } from '../plane.ts'
import type { Shift } from '../view.ts'
import type { Colours } from './colours.ts'
import { paintLabels } from './labels.ts'
import { paintLines, paintPeople, radiusAt, spotAt } from './paint.ts'
import type { Drawn } from './paint.ts'

/** Who stands out. */
export interface Lit {
  /** Pointed at or chosen, with all their ties; everybody else is dimmed. */
  readonly active: string | null
  readonly current: string | null
  readonly chosen: ReadonlySet<string>
  readonly canMove: boolean
  /** A press draws a line around people. */
  readonly isChoosing: boolean
}

interface Above {
  readonly drawn: Drawn
  readonly colours: Colours
  readonly shift: Shift
  readonly lit: Lit
  /** The ties of each person, by number. */
  readonly links: readonly (readonly number[])[]
  readonly numbers: ReadonlyMap<string, number>
  /** Who is in a hand, and where in the box. */
  readonly held: { readonly person: number; readonly place: Point | null } | null
  /** Drawn by hand so far. */
  readonly line: readonly Point[] | null
}

/** What lies over the still picture: whoever stands out or is in a hand, with their ties. */
export function paintLit(
  context: CanvasRenderingContext2D,
  { drawn, colours, shift, lit, links, numbers, held, line }: Above,
): void {
  const { active, current, chosen } = lit
  const moved = held === null || held.place === null ? null : { person: held.person, place: held.place }
  const radius = radiusAt(drawn, colours, shift.k)
  const person = moved === null ? numbers.get(active ?? '') : moved.person
  const spots: (ReturnType<typeof spotAt> | undefined)[] = []
  const came = moved === null ? null : spotAt(drawn, moved.person, shift, radius)
  const way =
    moved === null || came === null
      ? { x: 0, y: 0 }
      : { x: moved.place.x - came.x, y: moved.place.y - came.y }
  /** Those who go where the one in the hand goes. */
  const along = moved !== null && chosen.has(drawn.nodes[moved.person]?.id ?? '') ? chosen : null
  const spotOf = (one: number) => {
    const known = spots[one]
    if (known !== undefined) return known
    const rests = spotAt(drawn, one, shift, radius)
    const spot =
      moved !== null && (moved.person === one || (along !== null && chosen.has(drawn.nodes[one]?.id ?? '')))
        ? { ...rests, x: rests.x + way.x, y: rests.y + way.y }
        : rests
    spots[one] = spot
    return spot
  }
  const ring = (id: string, far: number, colour: string, dash: readonly number[]) => {
    const one = numbers.get(id)
    if (one === undefined) return
    const { x, y } = spotOf(one)
    context.beginPath()
    context.arc(x, y, radius * 1.4 + far, 0, 2 * Math.PI)
    context.strokeStyle = colour
    context.lineWidth = 2
    context.setLineDash([...dash])
    context.stroke()
    context.setLineDash([])
  }
  for (const id of chosen) ring(id, 3, colours.ink, [3, 2.5])
  for (const id of along ?? []) {
    const one = numbers.get(id)
    if (one === undefined) continue
    spotOf(one)
    paintPeople(context, drawn, colours, spots, [one])
  }
  if (person !== undefined) {
    const own = links[person] ?? []
    const around = new Set([person])
    for (const one of own) {
      around.add(drawn.ends[2 * one] ?? 0)
      around.add(drawn.ends[2 * one + 1] ?? 0)
    }
    for (const one of around) spotOf(one)
    for (const one of own) paintLines(context, drawn, colours, spots, [one])
    for (const one of around) paintPeople(context, drawn, colours, spots, [one])
    paintLabels(context, drawn, colours, spots, [...around])
  }
  if (current !== null) ring(current, 4, colours.act, [])
  if (line !== null && line.length > 1) {
    context.beginPath()
    for (const { x, y } of line) context.lineTo(x, y)
    context.closePath()
    context.strokeStyle = colours.act
    context.lineWidth = 1.4
    context.setLineDash([5, 3])
    context.stroke()
    context.setLineDash([])
  }
}
