import { answersText, sheetCheck } from '../../../../shared/domain/sheet-file.ts'
import { composePage } from '../../sheet-page/compose.ts'
import { pageKit } from '../../sheet-page/kit.ts'
import type { PageData } from './data.ts'
import { runSheetPage } from './run.ts'
import { sheetPageStyle } from './style.ts'

/** The page of a round, as one HTML file. */
export const composeSheetPage = (data: PageData): Promise<string> =>
  composePage({
    language: data.language,
    title: `${data.title} · ${data.about}`,
    style: sheetPageStyle,
    run: runSheetPage,
    data,
    helpers: { check: sheetCheck, text: answersText, kit: pageKit },
  })
