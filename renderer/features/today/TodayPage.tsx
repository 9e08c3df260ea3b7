import { useQuery } from '@tanstack/react-query'
import { useRef, type KeyboardEvent } from 'react'
import { q } from '../../api/client.ts'
import type { Words } from '../../app/commands/command.ts'
import { Link } from '../../app/routing/Router.tsx'
import { useToday } from '../../app/useToday.ts'
import { useTranslation } from '../../i18n/index.ts'
import { DutyLine } from './DutyLine.tsx'
import { dutiesOf, dutyGroups, groupOf, type DutyGroup } from './duties.ts'
import './today.css'

const groupNames: Readonly<Record<DutyGroup, Words>> = {
  earlier: ($) => $.today.groups.earlier,
  now: ($) => $.today.groups.now,
  coming: ($) => $.today.groups.coming,
  undated: ($) => $.today.groups.undated,
}

/** What needs me, across all networks: each line opens the place where it is done. */
export function TodayPage() {
  const { t } = useTranslation()
  const today = useToday()
  const list = useRef<HTMLDivElement>(null)
  const found = useQuery(q.today.get.queryOptions())
  if (found.data === undefined) return null
  const duties = dutiesOf(found.data)

  const walk = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    const lines = [...(list.current?.querySelectorAll<HTMLElement>('a[href]') ?? [])]
    const here = document.activeElement?.closest('li')?.querySelector<HTMLElement>('a[href]') ?? null
    const at = here === null ? -1 : lines.indexOf(here)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: lines.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    lines[Math.min(lines.length - 1, Math.max(0, to))]?.focus()
  }

  return (
    <div className="today">
      <div className="head">
        <h1>{t(($) => $.today.title)}</h1>
      </div>
      {duties.length === 0 ? (
        <div className="empty">
          <h2>{t(($) => $.today.emptyTitle)}</h2>
          <p>{t(($) => $.today.emptyText)}</p>
          <Link to="/">{t(($) => $.today.toNetworks)}</Link>
        </div>
      ) : (
        <>
          <p className="soft small">
            {t(($) => $.today.intro)} {t(($) => $.today.keys)}
          </p>
          {/* The arrows are for the lines in it, each of which is a stop of its own as well. */}
          <div ref={list} role="group" aria-label={t(($) => $.today.lines)} onKeyDown={walk}>
            {dutyGroups.map((group) => {
              const lines = duties.filter((duty) => groupOf(duty, today) === group)
              return lines.length === 0 ? null : (
                <section key={group} aria-labelledby={`today-${group}`}>
                  <h2 id={`today-${group}`}>{t(groupNames[group])}</h2>
                  <ul className="duties">
                    {lines.map((duty) => (
                      <DutyLine key={keyOf(duty)} duty={duty} today={today} />
                    ))}
                  </ul>
                </section>
              )
            })}
          </div>
        </>
      )}
    </div>
  )
}

type Duty = ReturnType<typeof dutiesOf>[number]

function keyOf({ kind, of }: Duty): string {
  switch (kind) {
    case 'meeting':
      return `meeting ${of.meeting.id}`
    case 'ended':
      return `ended ${of.networkId}`
    case 'round':
      return `round ${of.networkId} ${String(of.place.schoolYear)} ${String(of.place.half)}`
    case 'signal':
      return `signal ${of.networkId} ${of.rule} ${of.subject}`
    default:
      return `${kind} ${of.id}`
  }
}
