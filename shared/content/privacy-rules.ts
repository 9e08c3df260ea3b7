import type { Localised } from './localised.ts'
import { finder } from './lookup.ts'

interface RuleText {
  readonly id: string
  readonly text: Localised
}

const texts = [
  {
    id: 'localOnly',
    text: {
      nl: 'Alles blijft in een bestand op deze computer. De app stuurt niets weg, meet niets en vraagt geen account.',
      en: 'Everything stays in a file on this computer. The app sends nothing, tracks nothing and asks for no account.',
    },
  },
  {
    id: 'purpose',
    text: {
      nl: 'Leg eerst het doel, de verantwoordelijke organisatie en de grondslag vast. Voer daarna pas mensen in.',
      en: 'First record the purpose, the responsible organisation and the legal basis. Enter people only after that.',
    },
  },
  {
    id: 'basisNotConsentOnly',
    text: {
      nl: 'Toestemming aan een werkgever is zelden vrij gegeven. Noteer de grondslag die je organisatie koos; meedoen blijft vrijwillig en stoppen kan altijd.',
      en: 'Consent to an employer is seldom freely given. Record the legal basis your organisation chose; taking part stays voluntary and stopping is always possible.',
    },
  },
  {
    id: 'informFirst',
    text: {
      nl: 'Vertel vooraf wie wat ziet, of er namen bij staan, wat er op papier komt, hoelang je het bewaart en welke rechten iemand heeft. Iemands vragenlijst gaat pas open als dat is gebeurd.',
      en: "Tell people beforehand who sees what, whether names are shown, what is printed, how long it is kept and which rights they have. A person's questionnaire opens only once that is done.",
    },
  },
  {
    id: 'truthAboutAnonymity',
    text: {
      nl: 'Noem antwoorden over banden vertrouwelijk, nooit anoniem. Kruisjes kunnen wel echt zonder naam.',
      en: 'Call answers about ties confidential, never anonymous. Crosses can truly go without a name.',
    },
  },
  {
    id: 'optOutDropsNode',
    text: {
      nl: 'Wie niet meedoet, verdwijnt uit de lijst en uit de antwoorden van anderen. Bied aan om niet op de lijst te staan.',
      en: 'Whoever does not take part disappears from the list and from the answers of others. Offer people not to be on the list.',
    },
  },
  {
    id: 'minimise',
    text: {
      nl: 'Vraag niet meer dan nodig: een naam of code, organisatie, rol, één of twee kenmerken, banden en kruisjes. Geen leeftijd, geslacht, geloof, gezondheid, functioneren of gegevens van leerlingen.',
      en: "Ask no more than needed: a name or code, organisation, role, one or two attributes, ties and crosses. No age, gender, religion, health, quality of someone's work or data about pupils.",
    },
  },
  {
    id: 'noPupils',
    text: {
      nl: 'Typ in vrije tekst geen namen van leerlingen of buitenstaanders. De app waarschuwt als het daarop lijkt.',
      en: 'Do not type names of pupils or outsiders in free text. The app warns when it looks that way.',
    },
  },
  {
    id: 'outsidersByRole',
    text: {
      nl: 'Noteer contacten buiten het netwerk met organisatie en rol. Een naam hoeft niet en staat standaard uit.',
      en: 'Record contacts outside the network by organisation and role. A name is not needed and is off by default.',
    },
  },
  {
    id: 'codesDefault',
    text: {
      nl: 'Tekeningen en afdrukken tonen codes. Namen zie je alleen als je ze bewust aanzet, in je eigen scherm. Zolang de sleutel bestaat, zijn ook codes persoonsgegevens.',
      en: 'Drawings and prints show codes. You see names only when you switch them on deliberately, on your own screen. As long as the key exists, codes are personal data too.',
    },
  },
  {
    id: 'unnamedMarks',
    text: {
      nl: 'Kruisjes gaan zonder naam, met een zelfgekozen code om ze te kunnen terugtrekken. Met naam kan alleen als de hele groep dat kiest. Onder de vijf deelnemers zijn kruisjes soms toch te herkennen; zeg dat.',
      en: 'Crosses go without a name, with a self-chosen code so that they can be withdrawn. Named is possible only if the whole group chooses it. Below five participants crosses may still be recognised; say so.',
    },
  },
  {
    id: 'cellSize',
    text: {
      nl: 'Uitsplitsen per school of rol kan op papier en in exports vanaf vijf antwoorden per vakje. Wat over één persoon gaat, blijft in je eigen scherm.',
      en: 'On paper and in exports, a breakdown by school or role needs at least five answers per cell. What is about one person stays on your own screen.',
    },
  },
  {
    id: 'noHrUse',
    text: {
      nl: 'Gebruik dit nooit om mensen te beoordelen of te selecteren, ook geen studenten, en niet om te kiezen wie vertrekt. Mensen staan nergens op volgorde.',
      en: 'Never use this to appraise or select people, students included, nor to choose who leaves. Nowhere are people put in an order.',
    },
  },
  {
    id: 'dependence',
    text: {
      nl: 'Beoordeel je zelf studenten of geef je leiding aan deelnemers? Dan gaan de kruisjes altijd zonder naam.',
      en: 'Do you assess students yourself, or manage participants? Then crosses always go without a name.',
    },
  },
  {
    id: 'ownView',
    text: {
      nl: 'Iedere deelnemer kan op één blad zien wat er over hem of haar bewaard is, en het laten verbeteren of wissen. Wissen haalt banden, kruisjes, verhalen en de naam bij afspraken weg.',
      en: 'Every participant can see on one page what is kept about them, and have it corrected or erased. Erasing removes ties, crosses, stories and the name beside agreements.',
    },
  },
  {
    id: 'retention',
    text: {
      nl: 'Elk netwerk heeft een einddatum. Ons voorstel: herleidbare gegevens twaalf maanden daarna wissen, met een maand vooraf een seintje. De AVG noemt geen termijn; je organisatie kiest.',
      en: 'Every network has an end date. Our proposal: erase identifiable data twelve months later, with a reminder a month before. The GDPR names no term; your organisation chooses.',
    },
  },
  {
    id: 'anonymise',
    text: {
      nl: 'Met “alleen de cijfers bewaren” verdwijnen namen, codes, teksten en banden. Medianen, aantallen vanaf vijf en afspraken zonder naam blijven.',
      en: 'With “keep the figures only”, names, codes, texts and ties disappear. Medians, counts from five and agreements without a name remain.',
    },
  },
  {
    id: 'storiesPermission',
    text: {
      nl: 'Een waardeverhaal is privé, voor het netwerk of openbaar. Openbaar vraagt toestemming met een datum, en die is in te trekken.',
      en: 'A value story is private, for the network or public. Public needs permission with a date, and it can be withdrawn.',
    },
  },
  {
    id: 'crossNetwork',
    text: {
      nl: 'In het coachoverleg liggen alleen groepskruisjes naast elkaar: geen deelnemers en geen banden.',
      en: "In the coaches' consultation only group crosses lie side by side: no participants and no ties.",
    },
  },
  {
    id: 'backupExport',
    text: {
      nl: 'Een export of reservekopie bevat persoonsgegevens. Kies een wachtwoord, kijk waar het bestand terechtkomt en deel het niet zomaar.',
      en: 'An export or backup holds personal data. Choose a password, check where the file ends up and do not pass it on lightly.',
    },
  },
  {
    id: 'breach',
    text: {
      nl: 'Laptop kwijt of een afdruk bij de verkeerde persoon? Meld het meteen bij de privacyfunctionaris van je organisatie.',
      en: 'Lost a laptop, or did a print reach someone it was not meant for? Report it at once to the privacy officer of your organisation.',
    },
  },
] as const satisfies readonly RuleText[]

export type PrivacyRuleId = (typeof texts)[number]['id']

export interface PrivacyRule extends RuleText {
  readonly id: PrivacyRuleId
}

/** The rules the application keeps, as it tells them to a coach. Not legal advice. */
export const privacyRules: readonly PrivacyRule[] = texts

export const privacyRuleById = finder(privacyRules)

/** The fixed line on every export and every print. It cannot be switched off. */
export const notForAppraisal: Localised = {
  nl: 'Niet bedoeld om mensen te beoordelen of te selecteren, ook geen studenten, of om te kiezen wie vertrekt.',
  en: 'Not meant for appraising or selecting people, students included, or for choosing who leaves.',
}
