import { readEach } from '../files/returned.ts'
import { readSheetAnswers } from '../files/sheet-answers.ts'
import { os } from './context.ts'

/** Sheets that go out as a page and come back as a file. */
export const sheetFiles = {
  facts: os.sheetFiles.facts.handler(({ input, context }) => context.store.query('sheetFiles.facts', input)),
  take: os.sheetFiles.take.handler(async ({ input, context }) => {
    const read = await readEach(input.files, readSheetAnswers)
    return context.store.write('sheetFiles.take', { networkId: input.networkId, read })
  }),
}
