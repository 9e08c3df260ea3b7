import { expect, test } from 'vitest'
import {
  changesOf,
  inLanguage,
  lacksWords,
  saysPeriod,
  toStore,
  usualSurvey,
  withPeriodSaid,
  withScaleMax,
  withWord,
} from '../../../renderer/features/surveys/form/survey-draft.ts'
import { TieSurvey } from '../../../shared/domain/entities.ts'

const usual = usualSurvey('nl', 'Overleg')
const editable = TieSurvey.omit({ id: true, networkId: true })

test('the built-in question can be stored as it is, in both languages, and tells its own period', () => {
  for (const language of ['nl', 'en'] as const) {
    const survey = usualSurvey(language, 'Overleg')
    expect(editable.parse(toStore(survey))).toEqual(survey)
    expect(saysPeriod(survey)).toBe(true)
    expect(survey).toMatchObject({
      scaleMax: 4,
      asksCloseness: false,
      asksFormality: false,
      asksOutside: true,
    })
  }
})

test('another period stands in the question as well, whatever was typed on the way', () => {
  const typed = { ...usual, period: 'h' }
  expect(withPeriodSaid(typed, usual.period).question).toContain('je h over')
  const whole = withPeriodSaid({ ...usual, period: ' dit schooljaar ' }, usual.period)
  expect(whole.question).toBe('Hoe vaak overlegde je dit schooljaar over het thema van het netwerk met …')
  expect(withPeriodSaid({ ...usual, period: '' }, usual.period).question).toBe(usual.question)
  const own = { ...usual, question: 'Met wie?', period: 'dit jaar' }
  expect(withPeriodSaid(own, usual.period).question).toBe('Met wie?')
})

test('a scale of another length keeps the words that have an answer', () => {
  expect(withScaleMax(usual, 2).scaleWords).toEqual(['niet', 'een enkele keer', 'ongeveer maandelijks'])
  const longer = withScaleMax(usual, 6)
  expect(longer.scaleWords).toHaveLength(7)
  expect(lacksWords(longer)).toBe(true)
  expect(lacksWords(withWord(withWord(longer, 5, 'vaak'), 6, 'dagelijks'))).toBe(false)
  expect(withScaleMax(usual, 20).scaleWords).toEqual([])
})

test('no words at all is a scale without words', () => {
  const wordless = usual.scaleWords.reduce((fields, _, value) => withWord(fields, value, ' '), usual)
  expect(lacksWords(wordless)).toBe(false)
  expect(toStore(wordless).scaleWords).toEqual([])
})

test('another language changes what nobody touched', () => {
  const own = { ...usual, question: 'Wie zoek je op?' }
  const english = inLanguage(own, 'en')
  expect(english).toMatchObject({ question: 'Wie zoek je op?', period: 'the past three months' })
  expect(inLanguage(english, 'nl')).toEqual(own)
})

test('only what changed is sent', () => {
  expect(changesOf(usual, { ...usual, name: 'Overleg ' })).toEqual({})
  expect(changesOf(usual, withScaleMax(usual, 2))).toEqual({
    scaleMax: 2,
    scaleWords: ['niet', 'een enkele keer', 'ongeveer maandelijks'],
  })
  expect(changesOf(usual, { ...usual, asksCloseness: true })).toEqual({ asksCloseness: true })
})
