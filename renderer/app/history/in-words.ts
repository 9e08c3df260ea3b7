import { loadMessages } from '../../i18n/index.ts'
import type * as sentencesModule from './sentences.ts'

type Sentences = typeof sentencesModule

let known: Sentences | null = null
let coming: Promise<Sentences> | null = null

async function load(): Promise<Sentences> {
  const [sentences] = await Promise.all([import('./sentences.ts'), loadMessages()])
  known = sentences
  return sentences
}

/** What puts steps of the history into words, with the messages it needs: fetched when there is something to say. */
export function sentencesOfHistory(): Promise<Sentences> {
  coming ??= load()
  // The next one who asks tries again.
  coming.catch(() => (coming = null))
  return coming
}

/** The same where it is there already; null while it is not. */
export const sentencesIfThere = (): Sentences | null => known
