import type { MeetingFacts } from './facts.ts'
import { heldMeetings } from './facts.ts'
import { distanceThreshold, gapOrMove, gapOrMoveWhy } from './lines.ts'
import { rule } from './rule.ts'

interface Voice {
  readonly on: MeetingFacts['on']
  readonly answers: number
  /** Answers of 1 or 2, and of 4 or 5. */
  readonly hardly: number
  readonly fully: number
  readonly sum: number
}

/** In tenths, to read; whether it moved is decided on the answers themselves. */
const meanOf = ({ sum, answers }: Voice): number => Math.round((sum / answers) * 10) / 10

function voiceOf({ on, voice }: MeetingFacts): Voice {
  const [one = 0, two = 0, three = 0, four = 0, five = 0] = voice
  const answers = one + two + three + four + five
  const sum = one + 2 * two + 3 * three + 4 * four + 5 * five
  return {
    on,
    answers,
    hardly: one + two,
    fully: four + five,
    sum,
  }
}

export const unevenVoice = rule({
  id: 'unevenVoice',
  area: 'meetings',
  thresholds: {
    distance: {
      ...distanceThreshold,
      label: {
        nl: 'Afstand bij 4c, gelijkwaardigheid: tussen nu en gewenst, of sinds de vorige ronde',
        en: 'Distance at 4c, equality: between now and desired, or since the round before',
      },
    },
    answers: {
      default: 5,
      min: 5,
      max: 30,
      label: {
        nl: 'Aantal antwoorden in de korte evaluatie waarvan ‘ik kon inbrengen wat ik wilde’ iets zegt',
        en: 'Number of answers in the short evaluation from which ‘I could contribute what I wanted’ says something',
      },
    },
  },
  fire: (facts, { distance, answers: needed }) => {
    const voices = heldMeetings(facts)
      .map(voiceOf)
      .filter(({ answers }) => answers >= needed)
    const [before, last] = [voices.at(-2), voices.at(-1)]
    if (last !== undefined) {
      const { on, answers, hardly, fully, sum } = last
      // A quarter at either side of the middle: among five or more never one person.
      if (Math.min(hardly, fully) * 4 >= answers)
        return [{ subject: '', facts: { because: 'apart', on, answers, hardly, fully } }]
      if (
        before !== undefined &&
        Math.abs(sum * before.answers - before.sum * answers) >= answers * before.answers
      )
        return [
          {
            subject: '',
            facts: {
              because: 'voiceMoved',
              from: before.on,
              on,
              before: meanOf(before),
              after: meanOf(last),
            },
          },
        ]
    }
    const fired = gapOrMove(facts, 'relationEquality', distance)
    return fired === null ? [] : [fired]
  },
  workForms: ['ideaWall', 'groundRules'],
  says: {
    nl: 'Aan bod komen en meebeslissen: hier loopt iets uiteen of is iets verschoven. Bespreek wat de groep wil; stil schrijven en rondes kunnen helpen.',
    en: 'Being heard and having a say: here something lies apart or moved. Discuss what the group wants; silent writing and rounds can help.',
  },
  why: {
    ...gapOrMoveWhy,
    apart: {
      nl: 'Of je kon inbrengen wat je wilde (1 nauwelijks, 5 volop), liep op {{on}} uiteen. Antwoorden: {{answers}}, waarvan {{hardly}} met 1 of 2 en {{fully}} met 4 of 5.',
      en: 'Whether one could contribute what one wanted (1 hardly, 5 fully) was answered far apart on {{on}}. Answers: {{answers}}, of which {{hardly}} said 1 or 2 and {{fully}} said 4 or 5.',
    },
    voiceMoved: {
      nl: 'Of je kon inbrengen wat je wilde (1 nauwelijks, 5 volop), werd gemiddeld met {{before}} beantwoord op {{from}} en met {{after}} op {{on}}.',
      en: 'Whether one could contribute what one wanted (1 hardly, 5 fully) was answered {{before}} on average on {{from}} and {{after}} on {{on}}.',
    },
  },
})
