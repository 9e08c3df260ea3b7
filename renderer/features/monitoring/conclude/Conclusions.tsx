import { dimensions } from '../../../../shared/content/dimensions.ts'
import type { RoundDimension } from '../../../../shared/domain/monitoring.ts'
import { q } from '../../../api/client.ts'
import { indicatorText, indicatorTitle } from '../../../app/monitoring/indicator-text.ts'
import { refusalText } from '../../../app/monitoring/refusal.ts'
import { whereText } from '../../../app/monitoring/where-text.ts'
import { useWrite } from '../../../app/write.ts'
import { useFormat, useLanguage } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { PartProps } from './part.ts'
import { Written } from './Written.tsx'

/** A conclusion for each dimension, beside the group marks it is drawn from. */
export function Conclusions({ desk, talk, isFixed }: PartProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { mutateAsync } = useWrite(q.roundTalk.setConclusion.mutationOptions(), {
    isDraft: true,
    say: refusalText,
  })
  const asked = new Set(desk.indicators.map((each) => indicatorText(each, language).dimensionId))
  return (
    <section id="conclude-conclusions" aria-labelledby="conclude-conclusions-title">
      <h3 id="conclude-conclusions-title">{t(($) => $.concluding.conclusions)}</h3>
      <p className="soft">{t(($) => $.concluding.conclusionsHelp)}</p>
      {dimensions
        .filter(({ id }) => asked.has(id))
        .map(({ id, name }) => (
          <div key={id} className="conclude-dimension">
            <div>
              <h4 className={`in-${id}`}>{name[language]}</h4>
              <Marks desk={desk} talk={talk} dimension={id} />
            </div>
            <Written
              label={t(($) => $.concluding.conclusionOf, { dimension: name[language] })}
              isLabelHidden
              isFixed={isFixed}
              value={talk.conclusions.find(({ dimension }) => dimension === id)?.text ?? ''}
              maxLength={4_000}
              save={(text) => mutateAsync({ roundId: desk.round.id, dimension: id, text })}
            />
          </div>
        ))}
    </section>
  )
}

interface MarksProps extends Pick<PartProps, 'desk' | 'talk'> {
  readonly dimension: RoundDimension
}

/** Where the group put its crosses in this dimension, and why there. */
function Marks({ desk, talk, dimension }: MarksProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const marks = desk.indicators.flatMap((indicator) => {
    const words = indicatorText(indicator, language)
    const mark = talk.groupMarks.find(({ indicatorId }) => indicatorId === indicator.indicatorId)
    return mark === undefined || words.dimensionId !== dimension ? [] : [{ words, mark }]
  })
  if (marks.length === 0) return <p className="soft small">{t(($) => $.concluding.noMarks)}</p>
  return (
    <ul className="small conclude-marks" aria-label={t(($) => $.concluding.marks)}>
      {marks.map(({ words, mark: { at, reason } }) => (
        <li key={words.id}>
          {at === null
            ? indicatorTitle(words)
            : t(($) => $.concluding.toward, {
                name: indicatorTitle(words),
                where: whereText(t, format, at, words),
              })}
          {reason === '' ? null : <span className="soft">{reason}</span>}
        </li>
      ))}
    </ul>
  )
}
