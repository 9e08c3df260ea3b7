import type { Localised } from './localised.ts'

/** What the tie questionnaire says that respondents fill in at home, beside the words of the printed one. */
export const tiePageTexts = {
  forPerson: { nl: 'Deze lijst is van {code}.', en: 'This list belongs to {code}.' },
  how: {
    nl: 'Kies op elke regel wat past. Zonder muis: met Tab naar de volgende regel, met de pijltjes of een cijfer kiezen, met Delete weer leeg maken.',
    en: 'Choose what fits on each line. Without a mouse: Tab to the next line, choose with the arrows or a digit, empty it again with Delete.',
  },
  private: {
    nl: 'Deze pagina werkt zonder internet, stuurt niets weg en bewaart niets in je browser. Sluit je haar zonder te bewaren, dan is alles weg.',
    en: 'This page works without the internet, sends nothing and keeps nothing in your browser. If you close it without saving, everything is gone.',
  },
  period: { nl: 'Het gaat over: {period}.', en: 'It is about: {period}.' },
  none: { nl: 'niet', en: 'not' },
  clear: { nl: 'Leeg', en: 'Empty' },
  clearOf: { nl: 'Leeg maken: {who}', en: 'Empty: {who}' },
  ofTies: {
    nl: 'Dit gaat over wie je hierboven 1 of meer gaf.',
    en: 'This is about those you gave 1 or more above.',
  },
  noTies: {
    nl: 'Wie je hierboven 1 of meer geeft, komt hier op een regel.',
    en: 'Those you give 1 or more above get a line here.',
  },
  formalityQuestion: {
    nl: 'Hoort dit contact bij hoe het werk geregeld is (formeel), of is het vanzelf gegroeid (informeel)?',
    en: 'Is this contact part of how the work is arranged (formal), or did it grow by itself (informal)?',
  },
  formal: { nl: 'formeel', en: 'formal' },
  informal: { nl: 'informeel', en: 'informal' },
  contact: { nl: 'Contact {number}', en: 'Contact {number}' },
  addContact: { nl: 'Nog een contact', en: 'Another contact' },
  removeContact: { nl: 'Haal weg', en: 'Take out' },
  badContact: {
    nl: 'Vul een rol of een organisatie in, of haal dit contact weg.',
    en: 'Fill in a role or an organisation, or take this contact out.',
  },
  badNumber: {
    nl: 'Een heel getal van {from} tot en met {to}.',
    en: 'A whole number from {from} to {to}.',
  },
  mendFirst: {
    nl: 'Er staat nog iets dat niet bewaard kan worden. Verander dat eerst.',
    en: 'There is still something that cannot be saved. Change that first.',
  },
  nothing: { nl: 'Er is nog niets ingevuld.', en: 'Nothing has been filled in yet.' },
  done: { nl: '{count} van {total} regels ingevuld', en: '{count} of {total} lines filled in' },
  save: { nl: 'Bewaar mijn antwoorden', en: 'Save my answers' },
  saved: {
    nl: 'Het bestand {file} staat bij je downloads. Stuur dat naar je netwerkcoach. In het bestand zijn je antwoorden leesbaar.',
    en: 'The file {file} is among your downloads. Send it to your network coach. Your answers can be read in the file.',
  },
} as const satisfies Readonly<Record<string, Localised>>

export type TiePageText = keyof typeof tiePageTexts
