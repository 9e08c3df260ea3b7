import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pupilNamed } from '../../../shared/domain/pupil-names.ts'
import { defaultRunSheet } from '../../../shared/content/run-sheet.ts'
import { skills } from '../../../shared/content/skills.ts'
import { workForms } from '../../../shared/content/work-forms.ts'

describe('a pupil who seems to be named', () => {
  it.each([
    ['Gesprek over leerling Sanne.', 'leerling Sanne'],
    ['Vorige week deed Daan uit groep 5 dit al.', 'Daan uit groep 5'],
    ['Daan uit groep 5 liet het zien', 'Daan uit groep 5'],
    ['Met de leerlingen Fatima en Noor begonnen', 'leerlingen Fatima'],
    ['We keken mee met Jan-Willem (groep 7).', 'Jan-Willem (groep 7'],
    ['Zo ging het bij Noor, klas 2', 'Noor, klas 2'],
    ['Verteld door de moeder van Émile', 'moeder van Émile'],
    ['The pupil Sam asked why', 'pupil Sam'],
    ['It was Ella from our class 4 who began', 'Ella from our class 4'],
    ['Eerste regel\nkleuter Bo tekende', 'kleuter Bo'],
    ['Dat zei Zoë in groep 3.', 'Zoë in groep 3'],
  ])('is found in “%s”', (text, found) => {
    expect(pupilNamed(text)).toBe(found)
  })

  it.each([
    'Kijken in groep 5 en daarna napraten',
    'Kinderen uit groep 5 schreven de vragen',
    'Leerlingen uit groep 7 laten meedenken',
    'Juf Anna van groep 5 vertelt',
    'We gaan kijken bij meester Jan Bakker van groep 8',
    'Onze stagiair Tim in groep 3 filmt',
    'Leerkracht Fatima van groep 4',
    'De leerlingen Nederlands kregen een vraag',
    'leerlingen PO en VO',
    'Observatie in groep 6',
    'Opbrengsten van groep 8',
    'Wat leerlingen zelf vragen',
    'Sanne neemt de notulen mee',
    'Ouders van De Klimop',
    'Ervaringen van groep 1',
    'Bezoek aan De Eik, groep 5',
    'Groep 5, groep 6',
    'Teachers from year 4 join us',
    'Experiences from class 3',
    '',
  ])('is not seen in “%s”', (text) => {
    expect(pupilNamed(text)).toBeNull()
  })

  it('is never seen in our own texts', () => {
    const texts = [
      ...defaultRunSheet.map(({ title }) => title),
      ...skills.map(({ name }) => name),
      ...workForms.flatMap((form) => [form.name, form.purpose, ...form.steps, ...form.materials]),
    ]
    expect(texts.flatMap(({ nl, en }) => [pupilNamed(nl), pupilNamed(en)]).filter(Boolean)).toEqual([])
  })

  it('is a part of what was typed, whatever that was, and found quickly', () => {
    const words = fc.constantFrom(
      'leerling',
      'Daan',
      'uit',
      'groep',
      '5',
      '(',
      ',',
      ' ',
      '\n',
      'juf',
      'A',
      'é',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(words, { maxLength: 400 }).map((all) => all.join(' ')),
        ),
        (text) => {
          const found = pupilNamed(text)
          return found === null || text.includes(found)
        },
      ),
    )
  })
})
