import type { Localised } from './localised.ts'
import type { SourceId } from './sources.ts'

/** The words on the printed sheet of crosses, beside the indicators themselves. */
export const evaluationSheet = {
  title: { nl: 'Hoe werkt ons netwerk?', en: 'How does our network work?' },
  network: { nl: 'Netwerk', en: 'Network' },
  round: { nl: 'Ronde', en: 'Round' },
  date: { nl: 'Datum', en: 'Date' },
  instruction: {
    marks: {
      nl: 'Zet op elke lijn een kruisje waar het netwerk volgens jou nu staat en een rondje waar je het graag ziet.',
      en: 'On each line, put a cross where you think the network stands now and a circle where you would like to see it.',
    },
    noJudgement: {
      nl: 'Geen plek is goed of fout; het gaat om het gesprek erover.',
      en: 'No place is right or wrong; what matters is the conversation about it.',
    },
    empty: {
      nl: 'Weet je het niet, laat de lijn dan leeg. Leeg betekent: niet beantwoord.',
      en: 'If you do not know, leave the line empty. Empty means: not answered.',
    },
    doesNotApply: {
      nl: 'Past een vraag niet bij jullie netwerk, schrijf dan n.v.t. naast de lijn.',
      en: 'If a question does not fit your network, write n/a beside the line.',
    },
  },
  /** Beside a drawn cross and a drawn circle. */
  legend: {
    now: { nl: 'nu', en: 'now' },
    desired: { nl: 'gewenst', en: 'desired' },
    doesNotApply: { nl: 'n.v.t.', en: 'n/a' },
  },
  ownCode: {
    label: { nl: 'Eigen code', en: 'Own code' },
    help: {
      nl: 'Bedenk zelf een code en bewaar die. Alleen daarmee kun je dit blad later terugvragen.',
      en: 'Make up a code and keep it. Only with it can you ask for this sheet back later.',
    },
  },
  remarks: { nl: 'Wat wil je hierbij zeggen?', en: 'What would you like to add?' },
  /** Where the group chose sheets with a code on them, beside the printed code. */
  code: { nl: 'Code', en: 'Code' },
  checkLine: {
    nl: 'Ware grootte (100 %): deze lijn is 100 mm.',
    en: 'Actual size (100 %): this line is 100 mm.',
  },
  measured: { nl: 'Gemeten lengte in mm', en: 'Measured length in mm' },
  footer: {
    nl: 'Vertrouwelijk. Niet voor beoordeling of selectie.',
    en: 'Confidential. Not for appraisal or selection.',
  },
  sheet: { nl: 'Blad', en: 'Sheet' },
  pageOf: { nl: 'van', en: 'of' },
} as const satisfies SheetTexts

interface SheetTexts {
  readonly [key: string]: Localised | SheetTexts
}

/** Named in the footer, after the confidentiality. */
export const evaluationSheetSource: SourceId = 'socialLearning'
