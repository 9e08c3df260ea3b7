import { useState } from 'react'
import type { MeetingRow } from '../../../shared/contract/meetings.ts'
import type { CyclePlace } from '../../../shared/contract/monitoring.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { halfOf } from '../../../shared/domain/cycle.ts'
import { schoolYearFrom } from '../../../shared/domain/school-year.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { refusalText } from '../../app/monitoring/refusal.ts'
import { nameOfMeeting } from '../../app/preparation.ts'
import { ReasonDialog } from '../../app/ReasonDialog.tsx'
import { Link } from '../../app/routing/Router.tsx'
import { useWrite } from '../../app/write.ts'
import { useFormat, type Formatters } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { TFunction } from '../../i18n/translate.ts'
import { calendarYear, halfName } from './propose.ts'

interface CyclePartProps {
  readonly networkId: NetworkId
  /** The last half first. */
  readonly places: readonly CyclePlace[]
  readonly meetings: readonly MeetingRow[]
  /** Opens a round for this half. */
  readonly onOpen: (half: string) => void
}

/** Two halves a school year, each with its deep round, and the short evaluations of the meetings in it. */
export function CyclePart({ networkId, places, meetings, onOpen }: CyclePartProps) {
  const { t } = useTranslation()
  const [skipping, setSkipping] = useState<CyclePlace | null>(null)
  const skip = useWrite(q.cycle.skip.mutationOptions(), { say: refusalText })
  const years = [...new Set(places.map(({ schoolYear }) => schoolYear))]
  return (
    <section className="cycle" aria-labelledby="cycle-title">
      <h2 id="cycle-title">{t(($) => $.monitoring.cycle.title)}</h2>
      <p className="soft small">{t(($) => $.monitoring.cycle.about)}</p>
      {years.map((year) => (
        <section key={year} className="cycle-year">
          <h3>{t(($) => $.monitoring.cycle.year, { year: schoolYearFrom(year).name.replace('-', '–') })}</h3>
          <ul>
            {places
              .filter(({ schoolYear }) => schoolYear === year)
              .toSorted((a, b) => a.half - b.half)
              .map((place) => (
                <Half
                  key={place.half}
                  networkId={networkId}
                  place={place}
                  meetings={meetings.filter(({ on }) => halfName(halfOf(on)) === halfName(place))}
                  isBusy={skip.isPending}
                  onOpen={() => {
                    onOpen(halfName(place))
                  }}
                  onSkip={() => {
                    setSkipping(place)
                  }}
                  onUnskip={() => {
                    const { schoolYear, half } = place
                    skip.mutate({ networkId, schoolYear, half, reason: null })
                  }}
                />
              ))}
          </ul>
        </section>
      ))}
      <ReasonDialog
        title={
          skipping === null ? '' : t(($) => $.monitoring.cycle.skipTitle, { half: halfWords(t, skipping) })
        }
        isOpen={skipping !== null}
        label={t(($) => $.monitoring.cycle.skipReason)}
        maxLength={500}
        isRequired
        confirm={($) => $.monitoring.cycle.skip}
        onReason={(reason) => {
          if (skipping === null) return
          const { schoolYear, half } = skipping
          skip.mutate({ networkId, schoolYear, half, reason })
        }}
        onClose={() => {
          setSkipping(null)
        }}
      >
        <p>{t(($) => $.monitoring.cycle.skipText)}</p>
      </ReasonDialog>
    </section>
  )
}

/** `Najaar 2026`. */
function halfWords(t: TFunction, place: CyclePlace): string {
  const name =
    place.half === 1 ? t(($) => $.monitoring.cycle.half.autumn) : t(($) => $.monitoring.cycle.half.spring)
  return `${name} ${String(calendarYear(place))}`
}

function stateWords(t: TFunction, { state, expectedOn, round }: CyclePlace, format: Formatters): string {
  switch (state) {
    case 'due':
      return t(($) => $.monitoring.cycle.due, { date: format.date(expectedOn) })
    case 'later':
      return t(($) => $.monitoring.cycle.later, { date: format.date(expectedOn) })
    case 'done':
      return t(($) => $.monitoring.cycle.done, { date: format.date(round?.on ?? expectedOn) })
    case 'underWay':
      return t(($) => $.monitoring.cycle.underWay, { date: format.date(round?.on ?? expectedOn) })
    case 'skipped':
      return t(($) => $.monitoring.cycle.skipped)
  }
}

interface HalfProps {
  readonly networkId: NetworkId
  readonly place: CyclePlace
  readonly meetings: readonly MeetingRow[]
  readonly isBusy: boolean
  readonly onOpen: () => void
  readonly onSkip: () => void
  readonly onUnskip: () => void
}

function Half({ networkId, place, meetings, isBusy, onOpen, onSkip, onUnskip }: HalfProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { state, round, reason } = place
  const about = halfWords(t, place)
  const id = `cycle.${halfName(place)}`
  return (
    <li className={`cycle-half ${state}`}>
      <HalfMark state={state} />
      <div>
        <h4>{about}</h4>
        <p>
          {round === null ? null : (
            <>
              <Link to="/network/$networkId/monitoring/$roundId" params={{ networkId, roundId: round.id }}>
                {round.name}
              </Link>
              {', '}
            </>
          )}
          <span className={state === 'due' ? 'cycle-due' : 'soft'}>{stateWords(t, place, format)}</span>
        </p>
        {state === 'skipped' && reason !== '' ? (
          <p className="soft">{t(($) => $.monitoring.cycle.because, { reason })}</p>
        ) : null}
        <Evaluations meetings={meetings} />
        {round === null ? (
          <div className="row cycle-acts">
            {state === 'skipped' ? (
              <CommandButton
                id={`${id}.unskip`}
                title={($) => $.monitoring.cycle.unskip}
                about={about}
                kind="quiet"
                isEnabled={!isBusy}
                run={onUnskip}
              />
            ) : (
              <>
                <CommandButton
                  id={`${id}.open`}
                  title={($) => $.monitoring.cycle.open}
                  about={about}
                  kind={state === 'due' ? 'plain' : 'quiet'}
                  run={onOpen}
                />
                <CommandButton
                  id={`${id}.skip`}
                  title={($) => $.monitoring.cycle.skip}
                  about={about}
                  kind="quiet"
                  isEnabled={!isBusy}
                  run={onSkip}
                />
              </>
            )}
          </div>
        ) : null}
      </div>
    </li>
  )
}

/** The mark of a round as the year line has it; fill and stroke tell the state. */
function HalfMark({ state }: { readonly state: CyclePlace['state'] }) {
  return (
    <svg className="half-mark" viewBox="0 0 22 22" width="22" height="22" aria-hidden="true">
      <path className={state} d="M11 2L20 11L11 20L2 11Z" />
      {state === 'skipped' ? <path className="strike" d="M3 19L19 3" /> : null}
    </svg>
  )
}

/** The meetings that were held, a tick for each with a short evaluation. */
function Evaluations({ meetings }: { readonly meetings: readonly MeetingRow[] }) {
  const { t } = useTranslation()
  const held = meetings.filter(({ state, hasEvaluation }) => state === 'held' || hasEvaluation)
  const done = held.filter(({ hasEvaluation }) => hasEvaluation).length
  return (
    <p className="evaluations">
      <span className="soft">{t(($) => $.monitoring.cycle.evaluations)}: </span>
      {held.length === 0 ? (
        <span className="soft">{t(($) => $.monitoring.cycle.noMeetings)}</span>
      ) : (
        <>
          <span className="evaluation-ticks" aria-hidden="true">
            {held.map((meeting) => {
              const name = nameOfMeeting(t, meeting)
              const { id, number, hasEvaluation } = meeting
              return (
                <span
                  key={id}
                  title={
                    hasEvaluation
                      ? t(($) => $.monitoring.cycle.withSheet, { name })
                      : t(($) => $.monitoring.cycle.withoutSheet, { name })
                  }
                >
                  {hasEvaluation ? (
                    <svg viewBox="0 0 12 10" width="12" height="10">
                      <path className="evaluation-tick" d="M1.5 5.5L4.7 9L10.5 1" />
                    </svg>
                  ) : (
                    <svg viewBox="0 0 12 10" width="12" height="10">
                      <path className="evaluation-none" d="M3 5.5H9" />
                    </svg>
                  )}
                  {number ?? ''}
                </span>
              )
            })}
          </span>
          <span>{t(($) => $.monitoring.cycle.evaluated, { done, held: held.length })}</span>
        </>
      )}
    </p>
  )
}
