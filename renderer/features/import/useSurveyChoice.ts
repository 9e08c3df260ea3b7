import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { SurveySummary } from '../../../shared/contract/ties.ts'
import { keyOf } from '../../../shared/domain/import/cells.ts'
import { tieQuestionnaire } from '../../../shared/content/tie-questionnaire.ts'
import { localDateOf } from '../../../shared/domain/today.ts'
import { useFormat, useLanguage } from '../../i18n/format.ts'
import type { SurveyChoice } from './survey.ts'
import type { Question } from './tables.ts'

export interface SurveyChoices {
  readonly of: (question: Question) => SurveyChoice
  readonly change: (question: Question, patch: Partial<SurveyChoice>) => void
  /** What a wave is called that nobody named. */
  readonly wave: string
}

type Common = Pick<SurveyChoice, 'silent' | 'unknownIds'>

/**
 * What the answers belong to: proposed in the language of the window and by what the file calls them, kept as the coach makes it. A
 * question that is called as a survey of this network is another wave of that one. What silence and unknown ids mean holds for all.
 */
export function useSurveyChoices(surveys: readonly SurveySummary[]): SurveyChoices {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const [wave] = useState(() =>
    t(($) => $.importing.waveProposal, { date: format.date(localDateOf(new Date())) }),
  )
  const [made, setMade] = useState<Readonly<Record<string, Partial<SurveyChoice>>>>({})
  const [common, setCommon] = useState<Common>({ silent: 'noAnswer', unknownIds: 'refuse' })
  return {
    wave,
    of: ({ key, name }) => ({
      surveyId:
        (name === '' ? undefined : surveys.find((known) => keyOf(known.name) === keyOf(name)))?.id ?? null,
      name: name === '' ? tieQuestionnaire.title[language] : name.replaceAll('_', ' '),
      // Nobody knows here what was asked; the built-in question was not, unless the coach says so.
      question: '',
      scaleMax: null,
      ...made[key],
      ...common,
    }),
    change: ({ key }, { silent, unknownIds, ...patch }) => {
      if (Object.keys(patch).length > 0)
        setMade((known) => ({ ...known, [key]: { ...known[key], ...patch } }))
      if (silent !== undefined) setCommon((known) => ({ ...known, silent }))
      if (unknownIds !== undefined) setCommon((known) => ({ ...known, unknownIds }))
    },
  }
}
