import { sheetCheck } from '../../../../shared/domain/sheet-file.ts'
import { tieAnswersText } from '../../../../shared/domain/tie-file.ts'
import { composePage } from '../../sheet-page/compose.ts'
import { pageKit } from '../../sheet-page/kit.ts'
import type { TiePageData } from './data.ts'
import { runTiePage } from './run.ts'
import { tieSteps } from './steps.ts'
import { tiePageStyle } from './style.ts'

/** The questionnaire of one respondent, as one HTML file. */
export const composeTiePage = (data: TiePageData): Promise<string> =>
  composePage({
    language: data.language,
    title: [data.title, ...data.about].join(' · '),
    style: tiePageStyle,
    run: runTiePage,
    data,
    helpers: { check: sheetCheck, text: tieAnswersText, kit: pageKit, lines: tieSteps },
  })
