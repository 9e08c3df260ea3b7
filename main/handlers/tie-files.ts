import { readEach } from '../files/returned.ts'
import { readTieAnswers } from '../files/tie-answers.ts'
import { os } from './context.ts'

/** Questionnaires that go out as a page and come back as a file. */
export const tieFiles = {
  facts: os.tieFiles.facts.handler(({ input, context }) => context.store.query('tieFiles.facts', input)),
  take: os.tieFiles.take.handler(async ({ input: { networkId, files }, context }) =>
    context.store.write('tieFiles.take', { networkId, read: await readEach(files, readTieAnswers) }),
  ),
}
