import { useQuery } from '@tanstack/react-query'
import { Fragment, type CSSProperties } from 'react'
import { dimensions } from '../../../shared/content/dimensions.ts'
import { indicators } from '../../../shared/content/indicators.ts'
import type { NetworkPattern } from '../../../shared/contract/monitoring.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { whereText } from '../../app/monitoring/where-text.ts'
import { PlacedMark } from '../../charts/mark-line/PlacedMark.tsx'
import { useFormat, useLanguage } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import './patterns.css'

/** Where the networks put their group marks last, beside each other: in the order of the framework, and of nothing else. */
export function Patterns({ networkIds }: { readonly networkIds: readonly NetworkId[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const patterns = useQuery(
    q.cycle.patterns.queryOptions({ input: { networkIds: [...networkIds] }, enabled: networkIds.length > 0 }),
  ).data
  if (patterns === undefined) return null
  return (
    <div className="patterns">
      <h2 id="patterns-title">{t(($) => $.consultations.patterns.title)}</h2>
      {patterns.every(({ marks }) => marks.length === 0) ? (
        <p className="soft">{t(($) => $.consultations.patterns.none)}</p>
      ) : (
        <>
          <p className="soft small">{t(($) => $.consultations.patterns.text)}</p>
          <div
            className="patterns-scroll"
            role="region"
            // A wide table scrolls in its own place, by keyboard too.
            tabIndex={0}
            aria-labelledby="patterns-title"
          >
            <table style={{ '--networks': patterns.length } as CSSProperties}>
              <thead>
                <tr>
                  <th scope="col">{t(($) => $.consultations.patterns.indicator)}</th>
                  {patterns.map(({ networkId, name, roundOn }) => (
                    <th key={networkId} scope="col">
                      {name}
                      <span className="soft small">
                        {roundOn === null ? t(($) => $.consultations.patterns.noRound) : format.date(roundOn)}
                      </span>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {dimensions.map((dimension) => (
                  <Fragment key={dimension.id}>
                    <tr className={`pattern-dimension of-${dimension.id}`}>
                      <th scope="colgroup" colSpan={patterns.length + 1}>
                        {dimension.name[language]}
                      </th>
                    </tr>
                    {indicators
                      .filter(({ dimensionId }) => dimensionId === dimension.id)
                      .map(({ id, number, name, left, right }) => (
                        <tr key={id} className={`of-${dimension.id}`}>
                          <th scope="row">
                            <strong>{number}</strong> {name[language]}
                            <span className="soft small">
                              {left[language]} – {right[language]}
                            </span>
                          </th>
                          {patterns.map((pattern) => (
                            <td key={pattern.networkId}>
                              <Mark
                                pattern={pattern}
                                indicatorId={id}
                                left={left[language]}
                                right={right[language]}
                              />
                            </td>
                          ))}
                        </tr>
                      ))}
                  </Fragment>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
    </div>
  )
}

interface MarkProps {
  readonly pattern: NetworkPattern
  readonly indicatorId: string
  readonly left: string
  readonly right: string
}

function Mark({ pattern, indicatorId, left, right }: MarkProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const mark = pattern.marks.find((each) => each.indicatorId === indicatorId)
  if (mark === undefined)
    return <span className="soft small">{t(($) => $.consultations.patterns.noMark)}</span>
  return (
    <>
      <PlacedMark at={mark.at} />
      <span className="visually-hidden">{whereText(t, format, mark.at, { left, right })}</span>
      {mark.on === pattern.roundOn ? null : <span className="soft small">{format.date(mark.on)}</span>}
      {mark.reason === '' ? null : <span className="small pattern-reason">{mark.reason}</span>}
    </>
  )
}
