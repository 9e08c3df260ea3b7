import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { tieQuestionnaire } from '../../../shared/content/tie-questionnaire.ts'
import { localDateOf } from '../../../shared/domain/today.ts'
import { useFormat, useLanguage } from '../../i18n/format.ts'
import type { SurveyChoice } from './survey.ts'

/** What the ties belong to: proposed in the language of the window, kept as the coach makes it. */
export function useSurveyChoice(): [SurveyChoice, (choice: SurveyChoice) => void] {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  return useState<SurveyChoice>(() => ({
    surveyId: null,
    name: tieQuestionnaire.title[language],
    question: tieQuestionnaire.roster.question[language],
    waveLabel: t(($) => $.importing.waveProposal, { date: format.date(localDateOf(new Date())) }),
    scaleMax: null,
    silent: 'noAnswer',
    unknownIds: 'refuse',
  }))
}
