import { describe, expect, it } from 'vitest'
import { attributeChoices, tieGraphOf } from '../../../renderer/app/ties/picture.ts'
import {
  ambitionSentence,
  blauSentences,
  componentSentences,
  densitySentences,
  eiFigures,
  eiSentence,
  leadSentences,
  knowledgeSentence,
  reachSentences,
  reciprocitySentences,
  relabellingSentence,
} from '../../../renderer/app/ties/sentences.ts'
import type { ReadingContext } from '../../../renderer/app/ties/sentences.ts'
import { en } from '../../../renderer/i18n/en/index.ts'
import { formatters } from '../../../renderer/i18n/format.ts'
import { nl } from '../../../renderer/i18n/nl/index.ts'
import { translator } from '../../../renderer/i18n/translate.ts'
import type { OutsideContactId } from '../../../shared/domain/ids.ts'
import type { WavePicture } from '../../../shared/contract/ties.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { readNetwork } from '../../../shared/network/index.ts'
import { wave } from './wave.ts'

const translators = { nl: translator('nl', nl), en: translator('en', en) }

function context(
  picture: WavePicture,
  language: Language,
  attribute = 'organisation',
  threshold = 1,
): ReadingContext {
  const format = formatters(language)
  const choices = attributeChoices(picture, format.compare)
  const choice = choices.find(({ key }) => key === attribute) ?? null
  const graph = tieGraphOf(picture, choices)
  const t = translators[language]
  return {
    t,
    format,
    choice,
    reading: readNetwork(graph, { attributeId: choice?.key ?? null, threshold, cut: 0.75 }),
  }
}

const sixArcs = [
  ['A', 'B', 4],
  ['B', 'A', 4],
  ['C', 'D', 4],
  ['D', 'C', 3],
  ['A', 'C', 2],
  ['C', 'A', 1],
  ['E', 'A', 2],
  ['B', 'E', 1],
  ['F', 'C', 2],
  ['D', 'F', 1],
] as const
const homes: Readonly<Record<string, string>> = {
  A: 'S1',
  B: 'S1',
  C: 'S2',
  D: 'S2',
  E: 'college',
  F: 'university',
}
const six = (silent = '') =>
  wave(
    Object.entries(homes).map(([code, organisation]) => ({
      code,
      organisation,
      status: code === silent ? 'noAnswer' : 'answered',
    })),
    sixArcs.filter(([from]) => from !== silent),
  )

/** Two schools of six, everybody tied within the school, one tie between them. */
const inward = (silent = 0) => {
  const people = Array.from({ length: 12 }, (_, at) => ({
    code: `P${String(at).padStart(2, '0')}`,
    organisation: at < 6 ? 'Noord' : 'Zuid',
    status: at < silent ? ('noAnswer' as const) : ('answered' as const),
  }))
  const arcs = people.flatMap((from) =>
    people
      .filter(
        (to) =>
          to !== from && (to.organisation === from.organisation || `${from.code}${to.code}` === 'P05P06'),
      )
      .map((to) => [from.code, to.code, 2] as const),
  )
  return wave(
    people,
    arcs.filter(([from]) => people.find(({ code }) => code === from)?.status === 'answered'),
  )
}

describe('the reading in Dutch', () => {
  it('counts people, ties and arrows, each by its own name', () => {
    expect(leadSentences(context(six(), 'nl')).join(' ')).toBe(
      'Tussen **6 mensen** zijn er **7 banden**: paren waarin minstens één de ander noemt, samen **10 pijlen**. ' +
        '5 van die banden verbinden verschillende organisaties. Gemiddeld heeft iemand contact met 2,3 anderen. ' +
        'In een groep van 6 verschuift elk antwoord het beeld: lees aantallen, geen verhoudingen.',
    )
  })

  it('says from which answer on a tie counts, and does not count the others', () => {
    const sentences = leadSentences(context(six(), 'nl', 'organisation', 4)).join(' ')
    expect(sentences).toContain('**2 banden**')
    expect(sentences).toContain('**3 pijlen**')
    expect(sentences).toContain('Alleen antwoorden vanaf 4 tellen nu als band.')
  })

  it('gives density as a count, with the range when somebody did not answer', () => {
    expect(densitySentences(context(six(), 'nl'))).toEqual([
      '10 van 30 mogelijke contacten zijn genoemd (0,33).',
    ])
    expect(densitySentences(context(six('F'), 'nl'))).toEqual([
      'Over 25 van 30 mogelijke contacten is geantwoord; 9 daarvan zijn genoemd (0,36).',
      'Met de ontbrekende antwoorden ligt het tussen 0,30 en 0,47.',
    ])
  })

  it('gives no share below ten pairs', () => {
    const four = wave(
      ['A', 'B', 'C', 'D'].map((code) => ({ code })),
      [
        ['A', 'B', 1],
        ['B', 'A', 1],
        ['A', 'C', 1],
      ],
    )
    expect(densitySentences(context(four, 'nl'))).toEqual(['3 van 12 mogelijke contacten zijn genoemd.'])
    expect(reciprocitySentences(context(four, 'nl'))).toEqual(['Van 3 pijlen worden er 2 beantwoord.'])
    const silent = wave(
      ['A', 'B', 'C', 'D'].map((code) => ({ code, status: code === 'D' ? 'noAnswer' : 'answered' })),
      [['A', 'B', 1]],
    )
    expect(densitySentences(context(silent, 'nl'))[1]).toBe(
      'Met de ontbrekende antwoorden zijn het er tussen 1 en 4 van 12.',
    )
  })

  it('names the variant of reciprocity and says what it leaves out', () => {
    expect(reciprocitySentences(context(inward(), 'nl'))).toEqual([
      'Van 61 pijlen worden er 60 beantwoord (0,98 van de pijlen).',
    ])
    expect(reciprocitySentences(context(inward(1), 'nl'))[1]).toBe(
      '5 banden tellen hier niet mee, omdat een van beiden niet antwoordde.',
    )
  })

  it('puts a difference from chance in words, and only in a group that can bear it', () => {
    expect(eiSentence(context(inward(), 'nl'))).toBe(
      'Deze groep zoekt elkaar vaker binnen de eigen organisatie op dan toeval zou geven.',
    )
    expect(eiSentence(context(six(), 'nl'))).toBe('Met 6 mensen is dit te weinig om iets uit te concluderen.')
    expect(eiSentence(context(inward(3), 'nl'))).toBe(
      'Er ontbreken te veel antwoorden om hier iets uit te concluderen.',
    )
  })

  it('says of a group that mixes as chance would only that', () => {
    const people = Array.from({ length: 8 }, (_, at) => ({
      code: `P${String(at)}`,
      organisation: at < 4 ? 'Noord' : 'Zuid',
    }))
    const everybody = wave(
      people,
      people.flatMap((a) => people.filter((b) => b !== a).map((b) => [a.code, b.code, 1] as const)),
    )
    expect(eiSentence(context(everybody, 'nl'))).toBe(
      'Dat ligt dicht bij wat de groepsgroottes alleen al geven.',
    )
    expect(eiFigures(context(everybody, 'nl'))).toEqual([
      '× nu +0,14',
      '○ verwacht bij toeval +0,14',
      'herschaald op groepsgrootte 0,00',
    ])
  })

  it('names k beside Blau, and gives counts alone in a small group', () => {
    expect(blauSentences(context(inward(), 'nl'))).toEqual([
      '2 groepen: Noord (6) en Zuid (6).',
      'Diversiteit (Blau) 0,50; met 2 groepen kan die hoogstens 0,50 zijn.',
    ])
    expect(blauSentences(context(six(), 'nl'))).toEqual([
      '4 groepen: college (1), S1 (2), S2 (2) en university (1).',
    ])
  })

  it('never says of somebody who did not answer that there is no tie', () => {
    const people = ['A', 'B', 'C', 'D'].map((code) => ({
      code,
      status: code === 'D' ? ('noAnswer' as const) : ('answered' as const),
    }))
    expect(componentSentences(context(wave(people, [['A', 'B', 1]]), 'nl'))).toEqual([
      '2 mensen hangen samen in één geheel.',
      '1 persoon heeft in deze meting geen band.',
      'Van 1 persoon is geen band bekend, omdat er antwoorden ontbreken.',
      'Er ontbreken antwoorden: een gat kan ook een ontbrekend antwoord zijn.',
    ])
  })

  it('counts parts with and without the people who stand by themselves', () => {
    const people = ['A', 'B', 'C', 'D', 'E', 'F'].map((code) => ({ code }))
    expect(
      componentSentences(
        context(
          wave(people, [
            ['A', 'B', 1],
            ['C', 'D', 1],
          ]),
          'nl',
        ),
      ),
    ).toEqual([
      'Er zijn 2 losse delen, van 2 en 2 mensen.',
      '2 mensen hebben in deze meting geen band.',
      'Met hen meegeteld zijn dat 4 delen.',
    ])
  })

  it('says what is missing instead of a figure that does not exist', () => {
    const alone = context(wave([{ code: 'A', organisation: 'Noord' }], []), 'nl')
    expect(leadSentences(alone)).toEqual(['In deze meting staat **1 persoon**.'])
    expect(densitySentences(alone)).toEqual(['Er zijn te weinig mensen om over een paar te spreken.'])
    expect(eiSentence(alone)).toBeNull()
    const silent = wave(
      [
        { code: 'A', status: 'noAnswer' },
        { code: 'B', status: 'noAnswer' },
      ],
      [],
    )
    expect(densitySentences(context(silent, 'nl'))).toEqual(['Er zijn nog geen antwoorden.'])
  })
})

describe('the reading in English', () => {
  it('says the same with the same figures', () => {
    expect(leadSentences(context(six(), 'en')).join(' ')).toBe(
      'Between **6 people** there are **7 ties**: pairs in which at least one names the other, **10 arrows** together. ' +
        '5 of these ties connect different organisations. On average someone is in contact with 2.3 others. ' +
        'In a group of 6 every answer shifts the picture: read counts, not proportions.',
    )
    expect(densitySentences(context(six('F'), 'en'))).toEqual([
      'There are answers about 25 of 30 possible contacts; 9 of these have been named (0.36).',
      'With the missing answers it lies between 0.30 and 0.47.',
    ])
  })

  it('speaks of the ambition without judging the network', () => {
    const { t } = context(six(), 'en')
    expect(ambitionSentence(t, 'radical')).toContain('truly renewing')
    expect(ambitionSentence(t, 'incremental')).toContain('improving step by step')
    expect(ambitionSentence(t, null)).toContain('not been chosen')
  })
})

describe('where the observed figure lies', () => {
  const picture = wave(
    Object.entries(homes).map(([code, organisation]) => ({ code, organisation })),
    sixArcs,
  )

  it('counts the divisions instead of calling anything significant', () => {
    expect(relabellingSentence(context(picture, 'nl'))).toContain('Bij 44 van alle 180 manieren')
    expect(relabellingSentence(context(picture, 'en'))).toContain('In 44 of all 180 ways')
  })

  it('says nothing where everybody is alike', () => {
    const alike = wave(
      ['A', 'B', 'C'].map((code) => ({ code, organisation: 'S' })),
      [['A', 'B', 2]],
    )
    expect(relabellingSentence(context(alike, 'nl'))).toBeNull()
  })
})

describe('outside, and what has to be shared', () => {
  const people = ['A', 'B', 'C'].map((code) => ({ code, organisation: code }))

  it('keeps not asked, nobody and some apart', () => {
    const plain = wave(people, [['A', 'B', 1]])
    expect(reachSentences(context(plain, 'en'))).toEqual([
      'This questionnaire did not ask for contacts outside the network.',
    ])
    const asked = { ...plain, survey: { ...plain.survey, asksOutside: true } }
    expect(reachSentences(context(asked, 'en'))[0]).toBe(
      'None of the 3 who answered named a contact outside the network.',
    )
    const [first] = asked.people
    if (first === undefined) throw new Error('people expected')
    const some = {
      ...asked,
      outside: [
        {
          id: 'o' as OutsideContactId,
          waveId: asked.wave.id,
          from: first.person.id,
          position: 0,
          role: 'archivist',
          organisation: 'City archive',
          value: 2,
        },
      ],
    }
    expect(reachSentences(context(some, 'en'))[0]).toBe(
      '1 of 3 who answered name a contact outside the network: 1 place.',
    )
  })

  it('asks what would help only where experience is to travel along loose ties', () => {
    const loose = context(wave(people, [['A', 'B', 1]]), 'nl')
    const close = context(
      wave(people, [
        ['A', 'B', 4],
        ['B', 'A', 4],
      ]),
      'nl',
    )
    expect(knowledgeSentence(loose, 'tacit')).toContain('de meeste banden los')
    expect(knowledgeSentence(loose, 'factual')).toBeNull()
    expect(knowledgeSentence(close, 'tacit')).toBeNull()
  })
})

describe('few answers', () => {
  it('only say what is known: no average, no comparison, no advice', () => {
    const people = ['A', 'B', 'C', 'D', 'E'].map((code, at) => ({
      code,
      organisation: code,
      ...(at < 2 ? {} : { status: 'noAnswer' as const }),
    }))
    const said = context(wave(people, [['A', 'B', 1]]), 'nl')
    const text = leadSentences(said).join(' ')
    expect(text).toContain('2 van **5 mensen** antwoordden. Wat nu bekend is: **1 band**')
    expect(text).not.toContain('Gemiddeld')
    expect(knowledgeSentence(said, 'tacit')).toBeNull()
  })
})
