import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import { useLanguage, useTranslation } from '../../i18n/index.ts'
import type { LineItem } from './facts.ts'
import { keyOf } from './facts.ts'
import { layoutYearLine, type Drawn, type YearLayout } from './layout.ts'
import { FocusRing, Mark } from './Marks.tsx'
import { useRoom } from './useRoom.ts'
import './year-line.css'

/** Under this width a year is scrolled through rather than squeezed. */
const narrowest = 720

export interface YearLineProps {
  readonly items: readonly LineItem[]
  readonly today: LocalDate
  /** The school year to bring into view (`2026-2027`). */
  readonly year: string
  /** The year that came into view by scrolling or walking. */
  readonly onYear: (name: string) => void
  readonly onOpen: (item: LineItem) => void
}

/** The life of a network in fixed lanes; one stop for Tab, arrows walk through time. */
export function YearLine({ items, today, year, onYear, onOpen }: YearLineProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const frame = useRef<HTMLDivElement>(null)
  const room = useRoom(frame)
  const todayMark = t(($) => $.today.todayMark)
  const layout = useMemo(() => {
    if (room === null) return null
    const months = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'nl-NL', {
      month: 'short',
      timeZone: 'UTC',
    })
    return layoutYearLine({
      items,
      today,
      todayMark,
      width: Math.max(narrowest * (room.lettering.size / 12), room.width),
      size: room.lettering.size,
      widthOf: room.lettering.widthOf,
      monthName: (month) => months.format(month).replace('.', ''),
    })
  }, [items, today, todayMark, room, language])

  // What was scrolled to by hand is where it is already.
  const shown = useRef('')
  useEffect(() => {
    const there = frame.current
    const wanted = layout?.years.find(({ name }) => name === year)
    if (there === null || layout === null || wanted === undefined || shown.current === placeOf(layout, year))
      return
    shown.current = placeOf(layout, year)
    there.scrollLeft = wanted.x
  }, [layout, year])

  return (
    <div
      ref={frame}
      className="yl-frame"
      onScroll={() => {
        const there = frame.current
        if (there === null || layout === null) return
        const near = nearestYear(layout, there.scrollLeft)
        if (near === '' || placeOf(layout, near) === shown.current) return
        shown.current = placeOf(layout, near)
        onYear(near)
      }}
    >
      {layout === null ? null : <Line layout={layout} onOpen={onOpen} />}
    </div>
  )
}

/** A year stands elsewhere when there are more of them, or more room. */
const placeOf = ({ width }: YearLayout, year: string): string => `${String(width)} ${year}`

function nearestYear({ years }: YearLayout, left: number): string {
  let best = ''
  let least = Infinity
  for (const { name, x } of years) {
    const away = Math.abs(x - left)
    if (away < least) [best, least] = [name, away]
  }
  return best
}

function Line({
  layout,
  onOpen,
}: {
  readonly layout: YearLayout
  readonly onOpen: (item: LineItem) => void
}) {
  const { t } = useTranslation()
  const id = useId()
  const svg = useRef<SVGSVGElement>(null)
  const { width, height, unit, lineY, ends, todayX, todayPath, months, poles, drawn, labels } = layout
  const [stop, setStop] = useState<string | null>(null)
  // Tab stops at the last place that was walked to; before that at the first that is still to come.
  const current =
    drawn.find(({ key }) => key === stop) ??
    drawn.find(({ kind, x }) => kind === 'meeting' && x >= todayX) ??
    drawn.at(-1)

  const walk = (event: KeyboardEvent, item: Drawn) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const at = drawn.indexOf(item)
    const to = {
      ArrowRight: at + 1,
      ArrowDown: at + 1,
      ArrowLeft: at - 1,
      ArrowUp: at - 1,
      Home: 0,
      End: drawn.length - 1,
    }[event.key]
    if (event.key === 'Enter' || event.key === ' ') onOpen(item)
    else if (to === undefined) return
    else {
      const next = drawn[Math.min(drawn.length - 1, Math.max(0, to))]
      if (next !== undefined) {
        setStop(next.key)
        const element = svg.current?.querySelector<SVGGElement>(`[data-key="${CSS.escape(next.key)}"]`)
        element?.focus({ preventScroll: true })
        element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
      }
    }
    event.preventDefault()
  }

  return (
    <>
      <svg
        ref={svg}
        className="yl-svg"
        width={width}
        height={height}
        role="group"
        aria-label={t(($) => $.today.yearLine)}
        aria-describedby={`${id}-keys`}
      >
        {months.map(({ x, isSeptember, path }) => (
          <path key={x} className={isSeptember ? 'yl-month september' : 'yl-month'} d={path} />
        ))}
        <path className="yl-line" d={`M${ends[0]} ${lineY}H${ends[1]}`} />
        <path className="yl-line past" d={`M${ends[0]} ${lineY}H${todayX}`} />
        <path className="yl-today" d={todayPath} />
        {[...drawn].sort(drawingOrder).map((item) => (
          <g
            key={item.key}
            data-key={item.key}
            className="yl-item"
            role="link"
            tabIndex={item.key === current?.key ? 0 : -1}
            aria-label={item.words}
            onClick={() => {
              onOpen(item)
            }}
            onFocus={() => {
              setStop(item.key)
            }}
            onKeyDown={(event) => {
              walk(event, item)
            }}
          >
            <title>{item.words}</title>
            <FocusRing item={item} unit={unit} />
            <Mark item={item} unit={unit} pole={poles.get(item.key) ?? ''} />
          </g>
        ))}
        <g aria-hidden="true">
          {labels.map(({ key, text, x, y, height: tall }) => (
            <text
              key={key}
              className={`yl-label ${key.split(' ')[0] ?? ''}${key === current?.key && stop !== null ? ' current' : ''}`}
              x={x}
              y={y + tall * 0.78}
            >
              {text}
            </text>
          ))}
        </g>
      </svg>
      <p id={`${id}-keys`} className="visually-hidden">
        {t(($) => $.today.lineKeys)}
      </p>
    </>
  )
}

const depth = { thread: 0, flag: 1, round: 2, meeting: 3 } as const
/** Threads lie under what they hang from. */
const drawingOrder = (a: LineItem, b: LineItem): number =>
  depth[a.kind] - depth[b.kind] || (keyOf(a) < keyOf(b) ? -1 : 1)
