import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from '../../i18n/index.ts'
import type { HistoryStep } from '../../../shared/domain/history.ts'
import { localDateOf } from '../../../shared/domain/today.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { sentenceWithin } from '../../app/history/sentences.ts'
import { useSettings } from '../../app/settings.ts'
import { useUndo, type Undo } from '../../app/undo.ts'
import { useFormat, type Formatters } from '../../i18n/format.ts'
import { Link } from '../../app/routing/Router.tsx'
import { HistoryHead } from './HistoryHead.tsx'

const pageSize = 50

/** What was done in this file, the last first, each step with its way back. */
export function RecentPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const list = useInfiniteQuery(
    q.history.list.infiniteOptions({
      input: (before: number | undefined) => ({
        limit: pageSize,
        ...(before === undefined ? {} : { before }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next,
    }),
  )
  const undo = useUndo()
  if (list.data === undefined) return null
  const steps = list.data.pages.flatMap((page) => page.steps)
  return (
    <div className="history">
      <HistoryHead title={t(($) => $.history.title)} />
      {steps.length === 0 ? (
        <div className="empty">
          <p>{t(($) => $.history.empty)}</p>
        </div>
      ) : (
        <p className="soft intro">{t(($) => $.history.intro)}</p>
      )}
      {byDay(steps).map(({ day, of }) => (
        <Day key={day} title={dayName(day)} steps={of} undo={undo} format={format} />
      ))}
      {list.hasNextPage ? (
        <CommandButton
          id="history.more"
          title={($) => $.history.more}
          run={() => {
            void list.fetchNextPage()
          }}
        />
      ) : null}
    </div>
  )

  function dayName(day: string): string {
    const now = new Date()
    if (day === localDateOf(now)) return t(($) => $.history.today)
    const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1)
    return day === localDateOf(yesterday) ? t(($) => $.history.yesterday) : format.date(day)
  }
}

function byDay(
  steps: readonly HistoryStep[],
): readonly { readonly day: string; readonly of: readonly HistoryStep[] }[] {
  const days = new Map<string, HistoryStep[]>()
  for (const step of steps) {
    const day = localDateOf(new Date(step.at))
    days.set(day, [...(days.get(day) ?? []), step])
  }
  return [...days].map(([day, of]) => ({ day, of }))
}

interface DayProps {
  readonly title: string
  readonly steps: readonly HistoryStep[]
  readonly undo: Undo
  readonly format: Formatters
}

function Day({ title, steps, undo, format }: DayProps) {
  return (
    <section>
      <h2>{title}</h2>
      <ol className="steps" reversed>
        {steps.map((step) => (
          <Step key={step.change} step={step} undo={undo} format={format} />
        ))}
      </ol>
    </section>
  )
}

interface StepProps {
  readonly step: HistoryStep
  readonly undo: Undo
  readonly format: Formatters
}

function Step({ step, undo, format }: StepProps) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const { change, at, networkId, networkName, isTakenBack, isKept } = step
  const what = sentenceWithin(t, step, format, showCodes)
  return (
    <li data-taken-back={isTakenBack || undefined}>
      <time dateTime={new Date(at).toISOString()}>{format.time(at)}</time>
      <span className="what">
        {isTakenBack ? (
          <>
            <s>{what}</s> <span className="tag">{t(($) => $.history.isTakenBack)}</span>
          </>
        ) : (
          what
        )}
      </span>
      <span className="where">
        {networkId === null || networkName === null ? null : (
          <Link to="/network/$networkId" params={{ networkId }}>
            {networkName}
          </Link>
        )}
      </span>
      {isKept ? (
        <CommandButton
          id={`history.${change}`}
          title={isTakenBack ? ($) => $.history.redo : ($) => $.history.undo}
          about={what}
          kind="quiet"
          run={undo.one(isTakenBack ? 'repeat' : 'takeBack', change)}
        />
      ) : null}
    </li>
  )
}
