import { useQuery } from '@tanstack/react-query'
import type { RoundRow, RoundTalk } from '../../../../shared/contract/monitoring.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { navigate } from '../../../app/routing/Router.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import type { InsideProps } from './StepInside.tsx'

/** What the group made of its picture; nothing before the crosses are shown. */
function useTalk({ id, isRevealed }: RoundRow): RoundTalk | undefined {
  return useQuery(q.roundTalk.get.queryOptions({ input: { roundId: id }, enabled: isRevealed, retry: false }))
    .data
}

function toPicture({ networkId, id }: RoundRow): void {
  navigate({ to: '/network/$networkId/monitoring/$roundId/picture', params: { networkId, roundId: id } })
}

function toConclusions({ networkId, id }: RoundRow, hash?: string): void {
  navigate({
    to: '/network/$networkId/monitoring/$roundId/conclude',
    params: { networkId, roundId: id },
    ...(hash === undefined ? {} : { hash }),
  })
}

export function GroupMarksStep({ desk: { round, indicators, previousId }, isCurrent }: InsideProps) {
  const { t } = useTranslation()
  const talk = useTalk(round)
  if (!round.isRevealed) return <p className="soft">{t(($) => $.monitoring.groupMarks.after)}</p>
  const done = talk?.groupMarks.filter(({ at, reason }) => at !== null || reason !== '').length ?? 0
  const isClosed = round.closedOn !== null
  return (
    <>
      <p>
        {done === 0
          ? t(($) => $.monitoring.groupMarks.none)
          : t(($) => $.monitoring.groupMarks.some, { done, total: indicators.length })}
      </p>
      <div className="row step-next">
        <CommandButton
          id="round.groupMarks"
          title={isClosed ? ($) => $.monitoring.groupMarks.look : ($) => $.monitoring.groupMarks.place}
          kind={isCurrent ? 'main' : 'plain'}
          run={() => {
            toPicture(round)
          }}
        />
        {previousId === null ? null : (
          <CommandButton
            id="round.compare"
            title={($) => $.monitoring.groupMarks.compare}
            kind="quiet"
            run={() => {
              navigate({
                to: '/network/$networkId/monitoring/$roundId/compare',
                params: { networkId: round.networkId, roundId: round.id },
                search: { with: previousId },
              })
            }}
          />
        )}
      </div>
    </>
  )
}

export function ValuesStep({ desk: { round }, isCurrent }: InsideProps) {
  const { t } = useTranslation()
  const { id, networkId, withValues } = round
  const found = useQuery(q.yields.desk.queryOptions({ input: { networkId }, retry: false })).data
  const count = [...(found?.entries ?? []), ...(found?.stories ?? [])].filter(
    ({ roundId }) => roundId === id,
  ).length
  return (
    <>
      <p>
        {count === 0 ? t(($) => $.monitoring.values.none) : t(($) => $.monitoring.values.some, { count })}
      </p>
      {withValues || count > 0 ? null : (
        <p className="soft small">{t(($) => $.monitoring.values.notAsked)}</p>
      )}
      <div className="row step-next">
        <CommandButton
          id="round.values"
          title={($) => $.monitoring.values.add}
          kind={isCurrent ? 'main' : 'plain'}
          run={() => {
            navigate({ to: '/network/$networkId/yields', params: { networkId }, search: { of: id } })
          }}
        />
        <CommandButton
          id="round.printValues"
          title={($) => $.monitoring.values.print}
          kind="quiet"
          run={() => {
            navigate({ to: '/printing', search: { network: networkId, sheet: 'valueSheet', of: id } })
          }}
        />
      </div>
    </>
  )
}

export function ConclusionsStep({ desk: { round }, isCurrent }: InsideProps) {
  const { t } = useTranslation()
  const talk = useTalk(round)
  if (!round.isRevealed) return <p className="soft">{t(($) => $.monitoring.groupMarks.after)}</p>
  const written = talk?.conclusions.filter(({ text }) => text.trim() !== '').length ?? 0
  const topics = talk?.topics.length ?? 0
  return (
    <>
      <p>
        {[
          written === 0
            ? t(($) => $.monitoring.conclusions.none)
            : t(($) => $.monitoring.conclusions.some, { count: written }),
          ...(topics === 0 ? [] : [t(($) => $.monitoring.conclusions.topics, { count: topics })]),
        ].join(' · ')}
      </p>
      <div className="row step-next">
        <CommandButton
          id="round.conclude"
          title={
            round.closedOn === null
              ? ($) => $.monitoring.conclusions.write
              : ($) => $.monitoring.conclusions.look
          }
          kind={isCurrent ? 'main' : 'plain'}
          run={() => {
            toConclusions(round)
          }}
        />
      </div>
    </>
  )
}

export function AgreementsStep({ desk: { round }, isCurrent }: InsideProps) {
  const { t } = useTranslation()
  const talk = useTalk(round)
  if (!round.isRevealed) return <p className="soft">{t(($) => $.monitoring.groupMarks.after)}</p>
  const agreements = talk?.agreements ?? []
  const hasTalked = Object.values(talk?.doubleLoop ?? {}).some((text) => text.trim() !== '')
  return (
    <>
      {agreements.length === 0 ? (
        <p>{t(($) => $.monitoring.agreements.none)}</p>
      ) : (
        <>
          <ul className="step-agreements">
            {agreements.map(({ id, text }) => (
              <li key={id}>{text}</li>
            ))}
          </ul>
          <p className="soft small">
            {agreements.some(({ about }) => about === 'process')
              ? t(($) => $.monitoring.agreements.process)
              : t(($) => $.monitoring.agreements.noProcess)}
          </p>
        </>
      )}
      {hasTalked ? <p className="soft small">{t(($) => $.monitoring.agreements.talk)}</p> : null}
      <div className="row step-next">
        <CommandButton
          id="round.agree"
          title={
            round.closedOn === null
              ? ($) => $.monitoring.agreements.make
              : ($) => $.monitoring.agreements.look
          }
          kind={isCurrent ? 'main' : 'plain'}
          run={() => {
            toConclusions(round, 'agreements')
          }}
        />
      </div>
    </>
  )
}
