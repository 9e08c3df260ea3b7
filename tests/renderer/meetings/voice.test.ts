import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answerOf,
  answers,
  counted,
  slips,
  voiceOf,
  voiceText,
} from '../../../renderer/features/meetings/look-back/voice.ts'
import type { VoiceCounts } from '../../../shared/domain/meetings.ts'

const count = fc.integer({ min: 0, max: 500 })
const counts = fc.tuple(count, count, count, count, count)

test('counts survive as text', () => {
  fc.assert(
    fc.property(counts, (some) => {
      expect(voiceOf(voiceText(some))).toEqual(some)
    }),
  )
})

test('typing figures counts each slip once, and taking back the same ones leads back', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...answers), { maxLength: 60 }), (typed) => {
      const none: VoiceCounts = [0, 0, 0, 0, 0]
      const all = typed.reduce<VoiceCounts>((now, answer) => counted(now, answer, 1), none)
      expect(slips(all)).toBe(typed.length)
      for (const answer of answers)
        expect(all[answer - 1]).toBe(typed.filter((each) => each === answer).length)
      const back = typed.toReversed().reduce<VoiceCounts>((now, answer) => counted(now, answer, -1), all)
      expect(back).toEqual(none)
    }),
  )
})

test('never below none or above what the store takes; other keys are no answer', () => {
  expect(counted([0, 0, 0, 0, 0], 3, -1)).toEqual([0, 0, 0, 0, 0])
  expect(counted([0, 0, 0, 0, 500], 5, 1)).toEqual([0, 0, 0, 0, 500])
  expect(['0', '6', 'a', 'Enter', ''].map(answerOf)).toEqual([null, null, null, null, null])
  expect(answerOf('4')).toBe(4)
})
