import type { Localised } from './localised.ts'

/** What the page says that participants fill in at home, beside the words of the printed sheet. */
export const sheetPageTexts = {
  how: {
    nl: 'Tik of klik op de lijn. Versleep een teken om het te verplaatsen. Typen kan ook: 0 is helemaal links, 100 helemaal rechts.',
    en: 'Tap or click on the line. Drag a mark to move it. Typing works too: 0 is the far left, 100 the far right.',
  },
  putting: { nl: 'Ik zet nu', en: 'I am placing' },
  cross: { nl: 'een kruisje: zo is het nu', en: 'a cross: how it is now' },
  circle: { nl: 'een rondje: zo zie ik het graag', en: 'a circle: how I would like it' },
  now: { nl: 'nu', en: 'now' },
  desired: { nl: 'gewenst', en: 'desired' },
  notApplicable: { nl: 'n.v.t.', en: 'n/a' },
  clear: { nl: 'Wis', en: 'Clear' },
  save: { nl: 'Bewaar mijn blad', en: 'Save my sheet' },
  saved: {
    nl: 'Het bestand {file} staat bij je downloads. Stuur dat naar je netwerkcoach. Netwerkcoach toont wat erop staat pas als jullie samen kijken; in het bestand zelf staat het leesbaar.',
    en: 'The file {file} is among your downloads. Send it to your network coach. Netwerkcoach shows what is on it only when you look together; in the file itself it can be read.',
  },
  nothing: {
    nl: 'Er staat nog niets op je blad.',
    en: 'There is nothing on your sheet yet.',
  },
  badNumber: { nl: 'Een getal van 0 tot en met 100.', en: 'A number from 0 to 100.' },
  mendFirst: {
    nl: 'Er staat nog een getal dat niet op de lijn past. Verander dat eerst.',
    en: 'There is still a number that does not fit on the line. Change that first.',
  },
  done: { nl: '{count} van {total} lijnen ingevuld', en: '{count} of {total} lines filled in' },
  private: {
    nl: 'Deze pagina werkt zonder internet en stuurt niets weg. Sluit je haar zonder te bewaren, dan is alles weg.',
    en: 'This page works without the internet and sends nothing. If you close it without saving, everything is gone.',
  },
  forPerson: { nl: 'Dit blad is van {code}.', en: 'This sheet belongs to {code}.' },
} as const satisfies Readonly<Record<string, Localised>>

export type SheetPageText = keyof typeof sheetPageTexts
