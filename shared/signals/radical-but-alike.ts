import { smallGroupRules } from '../network/small-group.ts'
import { rule } from './rule.ts'

/** Of fewer people it says nothing that they are alike. */
const fewestKnown = 3

export const radicalButAlike = rule({
  id: 'radicalButAlike',
  area: 'ties',
  thresholds: {
    mix: {
      default: 40,
      min: 10,
      max: 90,
      label: {
        nl: 'Hoe gemengd de deelnemers over organisaties zijn, als de ambitie wezenlijk vernieuwen is (0 allen gelijk, 100 zo gemengd als kan)',
        en: 'How mixed participants are over organisations, when the ambition is truly renewing (0 all the same, 100 as mixed as can be)',
      },
    },
    inward: {
      default: 25,
      min: 5,
      max: 100,
      label: {
        nl: 'Hoeveel meer de contacten binnen de eigen organisatie blijven dan de groepsgroottes doen verwachten, in honderdsten van de E-I-index; hoger dan dit valt op',
        en: 'How much more contacts stay within an organisation than its sizes would give, in hundredths of the E-I index; above this is noticed',
      },
    },
  },
  fire: ({ ambition, members, ties }, { mix: mixed, inward }) => {
    if (ambition !== 'radical') return []
    const { known, people, organisations, mix } = members
    // With one organisation the normalised figure does not exist, and there is nothing more alike.
    if (known >= fewestKnown && (organisations === 1 || (mix !== null && mix * 100 < mixed)))
      return [{ subject: '', facts: { because: 'alike', known, people, organisations } }]
    if (ties === null || ties.whole === null || ties.people < smallGroupRules.countsFirstBelowPeople)
      return []
    const { across, within, possibleAcross, possibleWithin } = ties
    const pairs = across + within
    const possible = possibleAcross + possibleWithin
    if (pairs === 0 || possible === 0 || possibleWithin === 0) return []
    const observed = (across - within) / pairs
    const expected = (possibleAcross - possibleWithin) / possible
    if (Math.round((expected - observed) * 1_000) <= inward * 10) return []
    return [
      {
        subject: '',
        facts: {
          because: 'inward',
          across,
          pairs,
          expected: Math.round((pairs * possibleAcross) / possible),
        },
      },
    ]
  },
  workForms: ['outsideView', 'networkMapping'],
  says: {
    nl: 'De ambitie vraagt nieuwe inzichten; deelnemers lijken op elkaar of zoeken elkaar binnen de eigen organisatie op. Haal een ander perspectief binnen.',
    en: 'The ambition asks for new insights; participants are alike or meet within their own organisation. Bring in another perspective.',
  },
  why: {
    alike: {
      nl: 'De ambitie is wezenlijk vernieuwen. Deelnemers van wie de organisatie bekend is: {{known}} van {{people}}; aantal organisaties: {{organisations}}.',
      en: 'The ambition is truly renewing. Participants whose organisation is known: {{known}} of {{people}}; number of organisations: {{organisations}}.',
    },
    inward: {
      nl: 'De ambitie is wezenlijk vernieuwen. Van {{pairs}} contacten gaan er {{across}} over de grens van een organisatie; op grond van de groepsgroottes zouden het er ongeveer {{expected}} zijn.',
      en: 'The ambition is truly renewing. Of {{pairs}} contacts {{across}} cross the border of an organisation; from the sizes alone it would be about {{expected}}.',
    },
  },
})
