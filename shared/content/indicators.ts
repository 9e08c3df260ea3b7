import type { DimensionId } from './dimensions.ts'
import type { Localised } from './localised.ts'
import { finder } from './lookup.ts'

interface IndicatorText {
  readonly id: string
  readonly number: string
  readonly dimensionId: DimensionId
  readonly name: Localised
  /** The pole at 0. Left is never less than right. */
  readonly left: Localised
  /** The pole at 100. */
  readonly right: Localised
  readonly question: Localised
  /** What to ask a group that stands toward one of the poles. */
  readonly prompts: { readonly left: Localised; readonly right: Localised }
}

const texts = [
  {
    id: 'practiceIntegration',
    number: '1a',
    dimensionId: 'practice',
    name: { nl: 'Praktijkintegratie', en: 'Practice integration' },
    left: { nl: 'niet geïntegreerd', en: 'not integrated' },
    right: { nl: 'geïntegreerd', en: 'integrated' },
    question: {
      nl: 'Hoe verweven zijn onze netwerkactiviteiten met het gewone werk op school?',
      en: 'How interwoven are our network activities with ordinary work at school?',
    },
    prompts: {
      left: {
        nl: 'We werken vooral rond losse momenten. Welke focus of rust levert dat op, en wat zou je deze maand al in je eigen groep kunnen uitproberen?',
        en: 'We mostly work around separate occasions. What focus or calm does that bring, and what could you already try out in your own class this month?',
      },
      right: {
        nl: "Ons werk loopt mee in de dagelijkse gang van zaken. Waaraan zien collega's dat, en houden we genoeg afstand om met een frisse blik te kijken?",
        en: 'Our work runs along with daily routines. How do colleagues notice, and do we keep enough distance to look with fresh eyes?',
      },
    },
  },
  {
    id: 'continuity',
    number: '1b',
    dimensionId: 'practice',
    name: { nl: 'Bestendigheid', en: 'Continuity' },
    left: { nl: 'tijdelijk', en: 'temporary' },
    right: { nl: 'blijvend', en: 'permanent' },
    question: {
      nl: 'Is ons samen optrekken bedoeld voor een afgebakende periode of voor de lange duur?',
      en: 'Is our working together meant for a set period or for the long run?',
    },
    prompts: {
      left: {
        nl: 'We hebben een duidelijk eindpunt. Past dat bij de opdracht, en wat mag er na afloop niet verloren gaan?',
        en: 'We have a clear end point. Does that suit the assignment, and what must not get lost afterwards?',
      },
      right: {
        nl: 'We gaan door zonder einddatum. Wat houdt ons bij elkaar, en wanneer is het tijd om iets of iemand los te laten?',
        en: 'We carry on without an end date. What keeps us together, and when is it time to let something or someone go?',
      },
    },
  },
  {
    id: 'knowledgeDevelopment',
    number: '2a',
    dimensionId: 'domainValue',
    name: { nl: 'Kennisontwikkeling', en: 'Knowledge development' },
    left: { nl: 'uitwisselen', en: 'exchange' },
    right: { nl: 'verbreden en verdiepen', en: 'broaden and deepen' },
    question: {
      nl: 'Delen we vooral wat we al weten, of bouwen we samen nieuwe kennis en vaardigheid op?',
      en: 'Do we mainly share what we already know, or do we build new knowledge and skill together?',
    },
    prompts: {
      left: {
        nl: 'We halen en brengen vooral bestaande kennis. Wat heb je daar direct aan, en welk onderwerp verdient meer diepgang?',
        en: 'We mainly bring and fetch existing knowledge. How does that help you right away, and which topic deserves more depth?',
      },
      right: {
        nl: 'We graven diep of zoeken bewust breed. Hoe houden we het behapbaar, en hoe leggen we vast wat nieuw is?',
        en: 'We dig deep or search widely on purpose. How do we keep it manageable, and how do we record what is new?',
      },
    },
  },
  {
    id: 'valueCreationLevel',
    number: '2b',
    dimensionId: 'domainValue',
    name: { nl: 'Waardecreatie', en: 'Value creation' },
    left: { nl: 'individueel', en: 'individual' },
    right: { nl: 'gezamenlijk', en: 'collective' },
    question: {
      nl: 'Voor wie levert het netwerk vooral iets op: voor ieder apart of voor ons samen?',
      en: 'Who mainly benefits from the network: each of us separately or all of us together?',
    },
    prompts: {
      left: {
        nl: 'De winst zit vooral bij ieder persoonlijk. Wat neem jij mee, en wat daarvan zou anderen verder helpen?',
        en: 'The gain is mainly personal. What do you take away, and which part of it would help others?',
      },
      right: {
        nl: 'De winst is van ons samen. Waaruit blijkt dat, en komt ieders eigen leervraag nog genoeg aan bod?',
        en: "The gain belongs to all of us. What shows that, and does each person's own learning question still get enough room?",
      },
    },
  },
  {
    id: 'sharedIdentity',
    number: '3a',
    dimensionId: 'connectedness',
    name: { nl: 'Gedeelde identiteit', en: 'Shared identity' },
    left: { nl: 'kennissen', en: 'acquaintances' },
    right: { nl: 'gedeelde identiteit', en: 'shared identity' },
    question: {
      nl: 'Zijn we bekenden van elkaar, of voelen we ons een “wij”?',
      en: 'Are we people who know one another, or do we feel like a “we”?',
    },
    prompts: {
      left: {
        nl: 'We zijn vooral bekenden van elkaar. Welke vrijheid geeft dat, en wat zou je nog van elkaar willen weten om prettig samen te werken?',
        en: 'We are mainly acquaintances. What freedom does that give, and what more would you like to know about each other to enjoy working together?',
      },
      right: {
        nl: 'Er is een duidelijk wij-gevoel. Wat maakt ons herkenbaar, en hoe is het voor iemand die nieuw binnenkomt?',
        en: 'There is a clear sense of “we”. What makes us recognisable, and what is it like for someone who joins now?',
      },
    },
  },
  {
    id: 'tieStrength',
    number: '3b',
    dimensionId: 'connectedness',
    name: { nl: 'Sterkte van relaties', en: 'Tie strength' },
    left: { nl: 'zwakke relaties', en: 'weak ties' },
    right: { nl: 'sterke relaties', en: 'strong ties' },
    question: {
      nl: 'Hoe hecht zijn de banden: wie spreekt wie, hoe vaak en hoe diepgaand?',
      en: 'How close are the ties: who talks with whom, how often and how deeply?',
    },
    prompts: {
      left: {
        nl: 'De banden zijn los. Welke verrassende inzichten komen daardoor binnen, en waar is meer vertrouwdheid nodig?',
        en: 'The ties are loose. Which surprising insights reach us that way, and where do we need more familiarity?',
      },
      right: {
        nl: 'De banden zijn hecht. Wat durven we daardoor te delen, en wie van buiten zou ons aan het denken kunnen zetten?',
        en: 'The ties are close. What do we dare to share because of that, and who from outside could make us think again?',
      },
    },
  },
  {
    id: 'memberRole',
    number: '3c',
    dimensionId: 'connectedness',
    name: { nl: 'Rolopvatting', en: "View of each other's role" },
    left: { nl: 'taakuitvoerders', en: 'task executors' },
    right: { nl: 'kenniswerkers', en: 'knowledge workers' },
    question: {
      nl: 'Zien we elkaar als mensen die taken uitvoeren of als mensen die samen kennis maken?',
      en: 'Do we see each other as people who carry out tasks or as people who make knowledge together?',
    },
    prompts: {
      left: {
        nl: 'We verdelen taken en voeren ze uit. Wat gaat daardoor soepel, en bij welke vraag zou samen onderzoeken meer opleveren?',
        en: 'We divide tasks and carry them out. What runs smoothly because of that, and for which question would inquiring together yield more?',
      },
      right: {
        nl: 'We onderzoeken en ontwikkelen samen. Hoe zorgen we dat er ook dingen af komen, en wiens kennis blijft nog onbenut?',
        en: 'We inquire and develop together. How do we make sure things get finished, and whose knowledge is still unused?',
      },
    },
  },
  {
    id: 'steering',
    number: '4a',
    dimensionId: 'organization',
    name: { nl: 'Sturing', en: 'Steering' },
    left: { nl: 'extern aangestuurd', en: 'externally directed' },
    right: { nl: 'zelf georganiseerd', en: 'self-organised' },
    question: {
      nl: 'Wie bepaalt onze koers: anderen buiten het netwerk of wijzelf?',
      en: 'Who sets our course: others outside the network or we ourselves?',
    },
    prompts: {
      left: {
        nl: 'De koers komt vooral van buiten. Welk houvast geeft dat, en over welk deel willen we zelf beslissen?',
        en: 'The course mainly comes from outside. What support does that give, and which part do we want to decide ourselves?',
      },
      right: {
        nl: 'We bepalen zelf de koers. Wat vraagt dat van ieder van ons, en weten opdrachtgevers en leidinggevenden nog waar we staan?',
        en: 'We set the course ourselves. What does that ask of each of us, and do commissioners and leaders still know where we stand?',
      },
    },
  },
  {
    id: 'activityReach',
    number: '4b',
    dimensionId: 'organization',
    name: { nl: 'Reikwijdte', en: 'Reach' },
    left: { nl: 'lokaal', en: 'local' },
    right: { nl: 'breder', en: 'wider' },
    question: {
      nl: 'Blijft ons werk dichtbij, of reikt het voorbij de eigen scholen?',
      en: 'Does our work stay close to home, or does it reach beyond our own schools?',
    },
    prompts: {
      left: {
        nl: 'We werken dicht bij huis. Wat lukt juist daardoor, en wie buiten onze scholen zou hier iets aan hebben?',
        en: 'We work close to home. What works precisely because of that, and who outside our schools could use this?',
      },
      right: {
        nl: 'Ons werk reikt ver. Wat vinden anderen er waardevol aan, en blijft de eigen school aan boord?',
        en: 'Our work reaches far. What do others value in it, and is our own school still on board?',
      },
    },
  },
  {
    id: 'relationEquality',
    number: '4c',
    dimensionId: 'organization',
    name: { nl: 'Gelijkwaardigheid', en: 'Equality' },
    left: { nl: 'hiërarchisch', en: 'hierarchical' },
    right: { nl: 'gelijkwaardig', en: 'equal' },
    question: {
      nl: 'Hoe zijn invloed en zeggenschap in ons netwerk verdeeld?',
      en: 'How are influence and say divided in our network?',
    },
    prompts: {
      left: {
        nl: 'Enkele mensen hebben duidelijk meer te zeggen. Wanneer helpt dat ons vooruit, en wiens inbreng missen we?',
        en: 'A few people clearly have more say. When does that help us forward, and whose input are we missing?',
      },
      right: {
        nl: 'Iedereen praat en beslist mee. Wat brengt dat ons, en hoe komen we bij verschil van mening toch tot een besluit?',
        en: 'Everyone joins in talking and deciding. What does that bring us, and how do we still reach a decision when views differ?',
      },
    },
  },
  {
    id: 'interactionNorms',
    number: '4d',
    dimensionId: 'organization',
    name: { nl: 'Gedeelde omgangsnormen', en: 'Shared interaction norms' },
    left: { nl: 'geen gedeelde normen', en: 'no shared norms' },
    right: { nl: 'gedeelde normen', en: 'shared norms' },
    question: {
      nl: 'Hebben we een gezamenlijk beeld van hoe we met elkaar praten en elkaar aanspreken?',
      en: 'Do we have a common view of how we talk with each other and raise things with each other?',
    },
    prompts: {
      left: {
        nl: 'Ieder volgt eigen gewoonten. Waar schuurt dat en waar juist niet, en over welke ene afspraak willen we het eens worden?',
        en: 'Everyone follows their own habits. Where does that cause friction and where not, and on which single agreement do we want to settle?',
      },
      right: {
        nl: 'We weten wat we van elkaar mogen verwachten. Welke afspraak helpt ons, en welke gewoonte mag weer eens ter discussie staan?',
        en: 'We know what to expect of each other. Which agreement helps us, and which habit could be questioned again?',
      },
    },
  },
] as const satisfies readonly IndicatorText[]

export type IndicatorId = (typeof texts)[number]['id']
export type IndicatorNumber = (typeof texts)[number]['number']

export interface Indicator extends IndicatorText {
  readonly id: IndicatorId
  readonly number: IndicatorNumber
}

/** The eleven indicators, 1a to 4d, in the order of the framework. */
export const indicators: readonly Indicator[] = texts

export const indicatorById = finder(indicators)

/** The indicators of one dimension, in order. */
export function indicatorsOf(dimensionId: DimensionId): readonly Indicator[] {
  return indicators.filter((indicator) => indicator.dimensionId === dimensionId)
}
