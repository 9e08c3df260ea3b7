import type { MeetingDesk } from '../../../../shared/contract/meetings.ts'
import { PlacedMark } from '../../../charts/mark-line/PlacedMark.tsx'
import { indicatorText, indicatorTitle } from '../../../app/monitoring/indicator-text.ts'
import { whereText } from '../../../app/monitoring/where-text.ts'
import { Link } from '../../../app/routing/Router.tsx'
import { useFormat, useLanguage } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Part } from './Part.tsx'

/** Where the group put its crosses last, and what it chose to work on. */
export function GroupMarks({ desk: { meeting, groupMarks } }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  if (groupMarks === null) return null
  const { roundId, roundName, on, marks, topics, topicsOn } = groupMarks
  return (
    <Part title={t(($) => $.meetings.groupMarks.title)}>
      <p className="soft small">
        <Link
          to="/network/$networkId/monitoring/$roundId/picture"
          params={{ networkId: meeting.networkId, roundId }}
        >
          {roundName}
        </Link>{' '}
        · {format.date(on)}
      </p>
      {topics.length === 0 ? null : (
        <p>
          {t(($) => $.meetings.groupMarks.topics, { topics: format.list(topics) })}
          {topicsOn === on ? null : <span className="soft small"> {format.date(topicsOn)}</span>}
        </p>
      )}
      <ul className="know-marks">
        {marks.map(({ indicator, at, reason, on: markOn }) => {
          const words = indicatorText(indicator, language)
          return (
            <li key={words.id}>
              <span>{indicatorTitle(words)}</span>
              <PlacedMark at={at} />
              <span className="small soft">
                {whereText(t, format, at, words)}
                {markOn === on ? '.' : ` (${format.date(markOn)}).`}
                {reason === '' ? '' : ` ${reason}`}
              </span>
            </li>
          )
        })}
      </ul>
    </Part>
  )
}
