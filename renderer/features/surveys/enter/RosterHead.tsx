import { tieQuestionnaire } from '../../../../shared/content/tie-questionnaire.ts'
import type { TieSurvey } from '../../../../shared/domain/entities.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { mostKeys } from './roster-keys.ts'

interface RosterHeadProps {
  readonly survey: TieSurvey
  /** The period, where the question does not tell it. */
  readonly about: string
}

/** The question, and above the columns what each answer means: as on paper. */
export function RosterHead({ survey, about }: RosterHeadProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const { question, scaleMax, scaleWords, asksCloseness, asksFormality } = survey
  const closeness = tieQuestionnaire.closeness
  return (
    <div className="tie-head">
      <p className="tie-question">{question}</p>
      {about === '' ? null : (
        <p className="soft small">{t(($) => $.surveys.form.previewAbout, { period: about })}</p>
      )}
      {asksCloseness ? (
        <p className="soft small">
          {t(($) => $.surveys.enter.closeness)}: {survey.closenessQuestion || closeness.question[language]}
        </p>
      ) : null}
      <div className="tie-row tie-words" aria-hidden="true">
        <span className="tie-who" />
        {scaleMax > mostKeys ? (
          <span className="tie-number" />
        ) : (
          <span className="tie-steps">
            {Array.from({ length: scaleMax + 1 }, (_, value) => (
              <span key={value}>{scaleWords[value] ?? ''}</span>
            ))}
          </span>
        )}
        {asksCloseness ? (
          <span className="tie-steps tie-second">
            {closeness.scale.map(({ value, label }) => (
              <span key={value}>{label[language]}</span>
            ))}
          </span>
        ) : null}
        {asksFormality ? (
          <span className="tie-steps tie-second">
            <span>{t(($) => $.surveys.enter.formal)}</span>
            <span>{t(($) => $.surveys.enter.informal)}</span>
          </span>
        ) : null}
      </div>
    </div>
  )
}
