import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '../../../i18n/index.ts'
import type { RoundRow } from '../../../../shared/contract/monitoring.ts'
import type { NetworkId, RoundId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { NotFound } from '../../../app/NotFound.tsx'
import { Link, navigate, useNetworkId, useParam, useSearch } from '../../../app/routing/Router.tsx'
import { SelectField } from '../../../design/fields.tsx'
import { useFormat, type Formatters } from '../../../i18n/format.ts'
import { Compared } from './Compared.tsx'
import './compare.css'

const nameOf = (format: Formatters, { name, on }: RoundRow): string => `${name} (${format.date(on)})`

/** Two rounds whose crosses were revealed, beside each other: the one held first is *then*. */
export function ComparePage() {
  const { t } = useTranslation()
  const format = useFormat()
  const networkId = useNetworkId() as NetworkId
  const roundId = useParam('roundId')
  const { with: asked } = useSearch()
  const list = useQuery(q.rounds.list.queryOptions({ input: { networkId } }))
  if (list.data === undefined) return null
  const round = list.data.find(({ id }) => id === roundId)
  if (round === undefined) return <NotFound />
  // The list has the last round first.
  const revealed = list.data.filter(({ isRevealed }) => isRevealed)
  const others = revealed.filter(({ id }) => id !== round.id)
  const later = list.data.slice(list.data.indexOf(round) + 1)
  const other =
    others.find(({ id }) => id === asked) ?? others.find((each) => later.includes(each)) ?? others[0]
  const params = { networkId, roundId: round.id }
  const isFirst = other !== undefined && list.data.indexOf(round) > list.data.indexOf(other)
  const go = (first: RoundId, second: RoundId) => {
    navigate({
      to: '/network/$networkId/monitoring/$roundId/compare',
      params: { networkId, roundId: second },
      search: { with: first },
      replace: true,
    })
  }
  return (
    <section className="compare">
      <div className="head">
        <h2>{t(($) => $.picture.comparing.title)}</h2>
        <span className="right">
          <Link to="/network/$networkId/monitoring/$roundId" params={params}>
            {t(($) => $.picture.toRound)}
          </Link>
        </span>
      </div>
      {!round.isRevealed ? (
        <div className="empty">
          <p>{t(($) => $.picture.comparing.notThis)}</p>
        </div>
      ) : other === undefined ? (
        <div className="empty">
          <p>{t(($) => $.picture.comparing.none)}</p>
        </div>
      ) : (
        <Pair
          before={isFirst ? round : other}
          after={isFirst ? other : round}
          choices={revealed.map((each) => ({ id: each.id, label: nameOf(format, each) }))}
          onChoose={go}
        />
      )}
    </section>
  )
}

interface PairProps {
  readonly before: RoundRow
  readonly after: RoundRow
  readonly choices: readonly { readonly id: RoundId; readonly label: string }[]
  readonly onChoose: (first: RoundId, second: RoundId) => void
}

function Pair({ before, after, choices, onChoose }: PairProps) {
  const { t } = useTranslation()
  const comparison = useQuery(
    q.rounds.compare.queryOptions({ input: { beforeId: before.id, afterId: after.id } }),
  )
  const without = (id: RoundId) => choices.filter((each) => each.id !== id)
  return (
    <>
      <div className="compare-rounds">
        <SelectField
          label={t(($) => $.picture.comparing.first)}
          value={before.id}
          options={without(after.id)}
          onChange={(id) => {
            if (id !== '') onChoose(id, after.id)
          }}
        />
        <SelectField
          label={t(($) => $.picture.comparing.second)}
          value={after.id}
          options={without(before.id)}
          onChange={(id) => {
            if (id !== '') onChoose(before.id, id)
          }}
        />
      </div>
      {comparison.data === undefined ? null : <Compared comparison={comparison.data} />}
    </>
  )
}
