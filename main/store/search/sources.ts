import type { Source } from './source.ts'
import { ofRounds } from './sources-of-rounds.ts'
import { ofTheRest } from './sources-of-the-rest.ts'
import { ofWork } from './sources-of-work.ts'

export type { Source } from './source.ts'

/**
 * Everything that can be found. Its place in this list is in the index, so a change here makes the index anew at the next
 * opening. Of sheets nothing is: no cross, no remark, no code.
 */
export const sources: readonly Source[] = [...ofWork, ...ofRounds, ...ofTheRest]

/** What can be found only while the round it belongs to is revealed. */
export const waitForReveal: readonly Source[] = sources.filter(({ waits }) => waits === true)
