import type { Localised } from '../../shared/content/localised.ts'
import type { ValueLevel, Visibility } from '../../shared/domain/yields.ts'

/** What the sheets say of rounds, of what a network yields, and of half a year. */
export const roundWords = {
  round: { nl: 'Ronde', en: 'Round' },
  marksNow: {
    nl: 'Zet op elke lijn een kruisje waar het netwerk volgens jou nu staat.',
    en: 'On each line, put a cross where you think the network stands now.',
  },
  groupHow: {
    nl: 'Zet op elke lijn samen één kruisje en schrijf op waarom het daar staat, en niet ergens anders. Geen plek is goed of fout.',
    en: 'Put one cross together on each line and write down why it stands there, and not somewhere else. No place is right or wrong.',
  },
  why: { nl: 'Waarom staat het hier, en niet ergens anders?', en: 'Why here, and not somewhere else?' },
  noGroupMark: { nl: 'geen groepskruisje', en: 'no group cross' },
  closing: {
    nl: 'Geen plek is meer waard dan een andere: waar zou het gesprek over moeten gaan?',
    en: 'No place is worth more than another: what should the conversation be about?',
  },
  pictureHow: {
    nl: 'Neem hier de kruisjes van alle bladen over: één klein kruisje per blad, gelijke boven elkaar.',
    en: 'Copy the crosses of all sheets here: one small cross per sheet, equal ones above one another.',
  },
  small: {
    nl: 'Minder dan vijf mensen vulden in: een kruisje kan te herkennen zijn, en één kruisje verschuift het midden.',
    en: 'Fewer than five people answered: a cross may be recognised, and one cross moves the middle.',
  },
  legendCross: { nl: 'kruisje van een deelnemer', en: 'a participant’s cross' },
  legendBar: { nl: 'aantal kruisjes op dit stuk', en: 'number of crosses on this stretch' },
  legendMedian: { nl: 'midden', en: 'middle' },
  legendBand: { nl: 'middelste helft', en: 'middle half' },
  legendDesired: { nl: 'gewenst (midden)', en: 'desired (middle)' },
  legendGroup: { nl: 'groepskruisje', en: 'group cross' },
  legendBefore: { nl: 'midden toen', en: 'middle then' },
  legendAfter: { nl: 'midden nu', en: 'middle now' },
  legendGroupBefore: { nl: 'groepskruisje toen', en: 'group cross then' },
  legendGroupAfter: { nl: 'groepskruisje nu', en: 'group cross now' },
  nobody: { nl: 'niemand zette hier een kruisje', en: 'nobody put a cross here' },
  onlyNotApplicable: { nl: 'voor niemand van toepassing', en: 'applies to nobody' },
  fewForBand: {
    nl: 'met minder dan vijf kruisjes geen middelste helft',
    en: 'with fewer than five crosses no middle half',
  },
  thenAndNow: { nl: 'Toen en nu', en: 'Then and now' },
  comparisonHow: {
    nl: 'Teken op elke lijn het midden van toen (open) en van nu (dicht). Wat is er gebeurd?',
    en: 'On each line, draw the middle of then (open) and of now (filled). What happened?',
  },
  neutral: {
    nl: 'Bewegen is niet vooruit of achteruit. Wat is er gebeurd, en is dat wat jullie wilden?',
    en: 'To move is not to go forward or back. What happened, and is that what you wanted?',
  },
  samePeople: {
    nl: 'In beide rondes deden dezelfde mensen mee.',
    en: 'The same people took part in both rounds.',
  },
  otherPeople: {
    nl: 'Een midden kan verschuiven doordat er andere mensen meedoen.',
    en: 'A middle may move because other people take part.',
  },
  joined: { nl: 'Kwam erbij', en: 'Joined' },
  left: { nl: 'Deed niet meer mee', en: 'No longer took part' },
  few: {
    nl: 'minder dan vijf kruisjes in een van beide: één kruisje verschuift het midden',
    en: 'fewer than five crosses in one of the two: one cross moves the middle',
  },
  differ: {
    nl: 'de aantallen verschillen veel: het zijn niet dezelfde mensen',
    en: 'the numbers differ a lot: they are not the same people',
  },
  wordedOtherwise: {
    nl: 'deze indicator was toen anders verwoord',
    en: 'this indicator was worded otherwise then',
  },
  onlyBeforeNobody: {
    nl: 'Toen gevraagd zonder kruisjes, nu niet meer',
    en: 'Asked then without crosses, no longer now',
  },
  onlyAfterNobody: {
    nl: 'Voor het eerst gevraagd, nog zonder kruisjes',
    en: 'Asked for the first time, without crosses so far',
  },
  noneBoth: {
    nl: 'In geen van beide rondes zette iemand hier een kruisje',
    en: 'Nobody put a cross here in either round',
  },
  conclusion: { nl: 'Wat concluderen we?', en: 'What do we conclude?' },
  topics: {
    nl: 'Waar werken we aan? Hooguit drie onderwerpen',
    en: 'What do we work on? Three topics at most',
  },
  agreements: { nl: 'Afspraken', en: 'Agreements' },
  process: {
    nl: 'Minstens één afspraak gaat over onze eigen manier van werken.',
    en: 'At least one agreement is about our own way of working.',
  },
  aboutProcess: { nl: 'over onze eigen manier van werken', en: 'about our own way of working' },
  doubleLoop: { nl: 'Hoe leren wij samen?', en: 'How do we learn together?' },
  noticed: { nl: 'Wat viel ons op?', en: 'What did we notice?' },
  assumption: { nl: 'Wat hadden we vanzelfsprekend gevonden?', en: 'What had we taken for granted?' },
  change: { nl: 'Wat doen we voortaan anders?', en: 'What do we do differently from now on?' },
  overviewTitle: { nl: 'Wat het netwerk oplevert', en: 'What the network yields' },
  value: { nl: 'Waarde', en: 'Value' },
  nothingYet: { nl: 'nog niets', en: 'nothing yet' },
  howKnown: { nl: 'Hoe weten we dat?', en: 'How do we know?' },
  report: { nl: 'Halfjaarverslag', en: 'Half-year report' },
  forSchool: { nl: 'voor', en: 'for' },
  reportAbout: {
    nl: 'Wat dit netwerk deed, zag, besloot en opleverde. Er staan geen namen of codes in.',
    en: 'What this network did, saw, decided and yielded. There are no names or codes in it.',
  },
  assignment: { nl: 'De opdracht', en: 'The assignment' },
  meetings: { nl: 'Bijeenkomsten', en: 'Meetings' },
  noMeetings: {
    nl: 'In dit halfjaar zijn geen bijeenkomsten gehouden.',
    en: 'No meetings were held in this half year.',
  },
  aim: { nl: 'Leerdoel', en: 'Learning aim' },
  present: { nl: 'Aanwezig', en: 'Present' },
  noRounds: {
    nl: 'In dit halfjaar is geen ronde gehouden.',
    en: 'No round was held in this half year.',
  },
  covered: {
    nl: 'De kruisjes van deze ronde zijn nog niet onthuld; ze staan niet in dit verslag.',
    en: 'The crosses of this round are not revealed yet; they are not in this report.',
  },
  lessened: {
    nl: 'Waar minder dan vijf mensen antwoordden staat geen getal.',
    en: 'Where fewer than five people answered there is no figure.',
  },
  smallRound: {
    nl: 'Aan deze ronde deden minder dan vijf mensen mee. Waar de kruisjes staan is daarom weggelaten.',
    en: 'Fewer than five people took part in this round. Where the crosses stand has therefore been left out.',
  },
  fewHere: { nl: 'minder dan vijf kruisjes: geen midden', en: 'fewer than five crosses: no middle' },
  conclusions: { nl: 'Conclusies', en: 'Conclusions' },
  reportTopics: { nl: 'Waar het netwerk aan werkt', en: 'What the network works on' },
  outcomes: { nl: 'Uitkomsten', en: 'Outcomes' },
  noOutcomes: { nl: 'In dit halfjaar is niets vastgelegd.', en: 'Nothing was recorded in this half year.' },
  successes: { nl: 'Om te vieren', en: 'To celebrate' },
  stories: { nl: 'Verhalen', en: 'Stories' },
  sharing: { nl: 'Gedeeld buiten het netwerk', en: 'Shared beyond the network' },
  next: { nl: 'Hoe het verder gaat', en: 'Next steps' },
  nextMeetings: { nl: 'Volgende bijeenkomsten', en: 'Next meetings' },
  owner: { nl: 'Door', en: 'By' },
  coach: { nl: 'de coach', en: 'the coach' },
  participant: { nl: 'een deelnemer', en: 'a participant' },
  other: { nl: 'in overleg', en: 'as agreed' },
  reading: { nl: 'Hoe dit te lezen', en: 'How to read this' },
  readingText: {
    nl: 'De lijnen zijn een hulpmiddel voor het gesprek in dit netwerk. Geen plek is goed of fout, en netwerken of scholen staan nergens op volgorde. Een getal staat er alleen waar minstens vijf mensen antwoordden.',
    en: 'The lines are an aid for the conversation in this network. No place is right or wrong, and nowhere are networks or schools put in an order. A figure is given only where at least five people answered.',
  },
} as const satisfies Readonly<Record<string, Localised>>

export const levelWords: Readonly<Record<ValueLevel, Localised>> = {
  individual: { nl: 'Voor wie meedoen', en: 'For those who take part' },
  collective: { nl: 'Voor ons samen', en: 'For us together' },
}

export const visibilityWords: Readonly<Record<Visibility, Localised>> = {
  private: { nl: 'Alleen voor de coaches.', en: 'For the coaches only.' },
  network: { nl: 'Voor het netwerk.', en: 'For the network.' },
  public: { nl: 'Openbaar.', en: 'Public.' },
}

/** `11 van 12, 1 n.v.t.` */
export const answeredWords = (answered: number, sheets: number, notApplicable: number): Localised => ({
  nl: `${String(answered)} van ${String(sheets)}${notApplicable > 0 ? `, ${String(notApplicable)} n.v.t.` : ''}`,
  en: `${String(answered)} of ${String(sheets)}${notApplicable > 0 ? `, ${String(notApplicable)} n/a` : ''}`,
})

/** `8 van 10 bladen`. */
export const sheetsWords = (answered: number, asked: number): Localised => ({
  nl: `${String(answered)} van ${String(asked)} bladen`,
  en: `${String(answered)} of ${String(asked)} sheets`,
})

/** Something that only the coaches may read is on the desk and not on the paper. */
export const keptWords = (count: number): Localised => ({
  nl:
    count === 1
      ? 'Eén aantekening is alleen voor de coaches en staat hier niet.'
      : `${String(count)} aantekeningen zijn alleen voor de coaches en staan hier niet.`,
  en:
    count === 1
      ? 'One note is for the coaches only and is not here.'
      : `${String(count)} notes are for the coaches only and are not here.`,
})

/** Places as they are written, put into words. */
export const placeWords = {
  median: (at: string): Localised => ({ nl: `midden ${at}`, en: `middle ${at}` }),
  range: (least: string, most: string): Localised =>
    least === most
      ? { nl: `alle op ${least}`, en: `all at ${least}` }
      : { nl: `van ${least} tot ${most}`, en: `from ${least} to ${most}` },
  band: (lower: string, upper: string): Localised => ({
    nl: `middelste helft ${lower} tot ${upper}`,
    en: `middle half ${lower} to ${upper}`,
  }),
  desired: (at: string): Localised => ({ nl: `gewenst midden ${at}`, en: `desired middle ${at}` }),
  group: (at: string): Localised => ({ nl: `groepskruisje ${at}`, en: `group cross ${at}` }),
  moved: (from: string, to: string, pole: string): Localised => ({
    nl: `Het midden bewoog van ${from} naar ${to}, naar ${pole}`,
    en: `The middle moved from ${from} to ${to}, toward ${pole}`,
  }),
  stayed: (from: string, to: string): Localised =>
    from === to
      ? { nl: `Het midden bleef waar het was (${to})`, en: `The middle stayed where it was (${to})` }
      : {
          nl: `Het midden bleef waar het was (${from} toen, ${to} nu)`,
          en: `The middle stayed where it was (${from} then, ${to} now)`,
        },
  tooFew: (before: number, after: number): Localised => ({
    nl: `Te weinig kruisjes om van bewegen te spreken: toen ${String(before)}, nu ${String(after)}`,
    en: `Too few crosses to speak of moving: ${String(before)} then, ${String(after)} now`,
  }),
  onlyBefore: (median: string): Localised => ({
    nl: `Toen gevraagd (midden ${median}), nu niet meer`,
    en: `Asked then (middle ${median}), no longer now`,
  }),
  onlyAfter: (median: string): Localised => ({
    nl: `Voor het eerst gevraagd: midden ${median}`,
    en: `Asked for the first time: middle ${median}`,
  }),
  noneBefore: (median: string): Localised => ({
    nl: `Toen zette niemand hier een kruisje; nu ligt het midden op ${median}`,
    en: `Nobody put a cross here then; now the middle is at ${median}`,
  }),
  noneAfter: (median: string): Localised => ({
    nl: `Nu zette niemand hier een kruisje; toen lag het midden op ${median}`,
    en: `Nobody put a cross here now; then the middle was at ${median}`,
  }),
  crosses: (before: number, after: number): Localised => ({
    nl: `kruisjes: ${String(before)} toen, ${String(after)} nu`,
    en: `crosses: ${String(before)} then, ${String(after)} now`,
  }),
  groups: (before: string | null, after: string | null): Localised =>
    before === null
      ? { nl: `groepskruisje nu ${after ?? ''}, toen geen`, en: `group cross now ${after ?? ''}, none then` }
      : after === null
        ? { nl: `groepskruisje toen ${before}, nu geen`, en: `group cross then ${before}, none now` }
        : {
            nl: `groepskruisje: ${before} toen, ${after} nu`,
            en: `group cross: ${before} then, ${after} now`,
          },
} as const
