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
  expect(toStore(withScaleMax(usual, 2)).scaleWords).toEqual([
    'niet',
    'een enkele keer',
    'ongeveer maandelijks',
  ])
  const longer = withScaleMax(usual, 6)
  expect(toStore(longer).scaleWords).toHaveLength(7)
  expect(lacksWords(longer)).toBe(true)
  expect(lacksWords(withWord(withWord(longer, 5, 'vaak'), 6, 'dagelijks'))).toBe(false)
  expect(toStore(withScaleMax(usual, 20)).scaleWords).toEqual([])
})

test('a scale that is made shorter and longer again has the words that were typed', () => {
  const own = withWord(usual, 3, 'elke dinsdag')
  const typedMeanwhile = withWord(withScaleMax(own, 2), 2, 'soms')
  expect(toStore(typedMeanwhile).scaleWords).toEqual(['niet', 'een enkele keer', 'soms'])
  expect(lacksWords(typedMeanwhile)).toBe(false)
  expect(toStore(withScaleMax(typedMeanwhile, 3)).scaleWords).toEqual([
    'niet',
    'een enkele keer',
    'soms',
    'elke dinsdag',
  ])
})

test('where the answer is only whether, the question that nobody edited does not ask how often', () => {
  const yesNo = withScaleMax(usual, 1)
  expect(yesNo.question).toBe(
    'Met wie overlegde je de afgelopen drie maanden over het thema van het netwerk?',
  )
  expect(saysPeriod(yesNo)).toBe(true)
  expect(toStore(yesNo).scaleWords).toEqual(['niet', 'wel'])
  expect(withScaleMax(yesNo, 4)).toEqual(usual)
  const thisYear = withPeriodSaid({ ...usual, period: 'dit jaar' }, usual.period)
  expect(withScaleMax(thisYear, 1).question).toContain('overlegde je dit jaar over')
  expect(withScaleMax(withScaleMax(thisYear, 1), 4)).toEqual(thisYear)
  expect(inLanguage(yesNo, 'en')).toEqual(withScaleMax(usualSurvey('en', usual.name), 1))
  expect(withScaleMax({ ...usual, question: 'Hoe vaak?' }, 1).question).toBe('Hoe vaak?')
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
