import type { VoiceCounts } from '../../../../shared/domain/meetings.ts'

export const answers = [1, 2, 3, 4, 5] as const
export type Answer = (typeof answers)[number]

/** Most slips with one answer. */
const most = 500

/** The counts with this many more (or fewer) of one answer; never below none. */
export function counted(counts: VoiceCounts, answer: Answer, more: number): VoiceCounts {
  const [one, two, three, four, five] = counts.map((count, index) =>
    index === answer - 1 ? Math.min(most, Math.max(0, count + more)) : count,
  )
  return [one ?? 0, two ?? 0, three ?? 0, four ?? 0, five ?? 0]
}

/** Five counts as the text of a field that saves itself, and back. */
export const voiceText = (counts: VoiceCounts): string => counts.join(' ')
export function voiceOf(text: string): VoiceCounts {
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = text.split(' ').map(Number)
  return [one, two, three, four, five]
}

/** The answer a key stands for. */
export const answerOf = (key: string): Answer | null =>
  answers.find((answer) => String(answer) === key) ?? null

/** How many slips there are. */
export const slips = (counts: VoiceCounts): number => counts.reduce((sum, count) => sum + count, 0)
