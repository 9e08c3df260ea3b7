import { readSheetAnswers } from '../files/sheet-answers.ts'
import { os } from './context.ts'

/** Names that long say nothing more. */
const longestName = 120

/** Sheets that go out as a page and come back as a file. */
export const sheetFiles = {
  facts: os.sheetFiles.facts.handler(({ input, context }) => context.store.query('sheetFiles.facts', input)),
  take: os.sheetFiles.take.handler(async ({ input, context }) => {
    // One after another: two hundred files are small, and together they may not be.
    const read: { readonly file: string; readonly answers: Awaited<ReturnType<typeof readSheetAnswers>> }[] =
      []
    for (const file of input.files)
      read.push({ file: file.name.slice(0, longestName), answers: await readSheetAnswers(file) })
    return context.store.write('sheetFiles.take', { networkId: input.networkId, read })
  }),
}
