import type { Localised } from './localised.ts'
import { finder } from './lookup.ts'

interface PlanSectionText {
  readonly id: string
  readonly name: Localised
  readonly guidance: Localised
}

const texts = [
  {
    id: 'practiceProblem',
    name: { nl: 'Aanleiding en praktijkvraag', en: 'Reason and practice question' },
    guidance: {
      nl: 'Beschrijf in hoogstens tien regels wat er op de scholen speelt, voor wie het schuurt en hoe je dat weet.',
      en: 'Describe in at most ten lines what is going on in the schools, for whom it chafes and how you know.',
    },
  },
  {
    id: 'assignmentAmbition',
    name: { nl: 'Opdracht en gedeelde ambitie', en: 'Assignment and shared ambition' },
    guidance: {
      nl: 'Wie vraagt dit, wat willen wij zelf, en gaat het om stap voor stap verbeteren of om iets wezenlijk nieuws?',
      en: 'Who asks for this, what do we want ourselves, and is it about improving step by step or something truly new?',
    },
  },
  {
    id: 'startingSituations',
    name: { nl: 'Beginsituatie per school', en: 'Starting situation per school' },
    guidance: {
      nl: 'Vat per school samen wat er al gebeurt, wat werkt en wat verschilt. Vergelijk zonder te rangschikken.',
      en: 'Summarise per school what already happens, what works and what differs. Compare without putting schools in an order.',
    },
  },
  {
    id: 'knowledgeBase',
    name: { nl: 'Wat al bekend is', en: 'What is already known' },
    guidance: {
      nl: 'Noem de belangrijkste inzichten uit onderzoek, van experts en uit eigen ervaring, met vindplaats.',
      en: 'Name the main insights from research, experts and own experience, with source.',
    },
  },
  {
    id: 'questions',
    name: { nl: 'Probleemstelling en vragen', en: 'Problem statement and questions' },
    guidance: {
      nl: 'Schrijf één hoofdvraag en twee tot vier deelvragen die je binnen de looptijd kunt beantwoorden.',
      en: "Write one main question and two to four sub-questions you can answer within the network's lifespan.",
    },
  },
  {
    id: 'requirements',
    name: { nl: 'Ontwerpeisen en oplossingsrichting', en: 'Design requirements and direction' },
    guidance: {
      nl: 'Waaraan moet de oplossing voldoen, welke richtingen zijn bekeken en waarom deze?',
      en: 'What must the solution meet, which directions were considered and why this one?',
    },
  },
  {
    id: 'approachPlanning',
    name: { nl: 'Aanpak en planning per fase', en: 'Approach and planning per phase' },
    guidance: {
      nl: 'Zet per fase de activiteiten op een rij: wie, wanneer en wat het oplevert. Reken met het aantal bijeenkomsten per jaar.',
      en: 'Set out activities per phase: who, when and what it yields. Take the number of meetings per year into account.',
    },
  },
  {
    id: 'peopleFacilities',
    name: { nl: 'Deelnemers, rollen en facilitering', en: 'Participants, roles and facilities' },
    guidance: {
      nl: 'Wie doet mee en waarom, wie coacht, hoeveel tijd en ruimte is geregeld en door wie?',
      en: 'Who takes part and why, who coaches, how much time and space is arranged and by whom?',
    },
  },
  {
    id: 'dataEvaluation',
    name: { nl: 'Gegevens en evaluatie', en: 'Data and evaluation' },
    guidance: {
      nl: 'Wat verzamel je, bij wie, hoe bescherm je dat en wanneer bekijk je samen de uitkomsten?',
      en: 'What do you collect, from whom, how is it protected and when do you look at it together?',
    },
  },
  {
    id: 'broadUse',
    name: { nl: 'Brede benutting', en: 'Broad use' },
    guidance: {
      nl: 'Wie kan dit gebruiken, welk beleid raakt het en wat laat je onderweg al zien, en wanneer?',
      en: 'Who can use this, which policy does it touch, and what will you show along the way, and when?',
    },
  },
  {
    id: 'networkLearning',
    name: { nl: 'Leren over ons eigen netwerk', en: 'Learning about our own network' },
    guidance: {
      nl: 'Wanneer zijn de kruisjesgesprekken, en wat wil je over jullie manier van leren weten?',
      en: 'When are the crosses conversations, and what do you want to know about your way of learning?',
    },
  },
  {
    id: 'risks',
    name: { nl: "Risico's en aannames", en: 'Risks and assumptions' },
    guidance: {
      nl: 'Waar kan het op vastlopen (tijd, belangen, wisselingen) en wat doe je dan?',
      en: 'What could block it (time, interests, turnover) and what will you do then?',
    },
  },
] as const satisfies readonly PlanSectionText[]

export type PlanSectionId = (typeof texts)[number]['id']

export interface PlanSection extends PlanSectionText {
  readonly id: PlanSectionId
}

/** The twelve sections of a project plan. An empty one prints as lines to write on. */
export const planSections: readonly PlanSection[] = texts

export const planSectionById = finder(planSections)
