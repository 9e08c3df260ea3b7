import type { ChecklistItem } from './checklist-item.ts'

/** What to look at in a design, per version of the product. */
export const designItems = [
  {
    id: 'practiceNeed',
    text: {
      nl: 'De praktijkvraag komt aantoonbaar van meer dan één school.',
      en: 'The practice question demonstrably comes from more than one school.',
    },
  },
  {
    id: 'users',
    text: {
      nl: 'De beoogde gebruikers en hun werkdag zijn concreet beschreven.',
      en: 'The intended users and their working day are described concretely.',
    },
  },
  {
    id: 'knowledge',
    text: {
      nl: 'Keuzes steunen op bekende kennis én op ervaring; beide zijn genoemd.',
      en: 'Choices rest on existing knowledge and on experience; both are named.',
    },
  },
  {
    id: 'requirements',
    text: {
      nl: 'Eisen zijn toetsbaar en gescheiden van wensen en randvoorwaarden.',
      en: 'Requirements can be checked and are separate from wishes and boundary conditions.',
    },
  },
  {
    id: 'alternatives',
    text: {
      nl: 'Ten minste drie alternatieven zijn bekeken voordat er gekozen is.',
      en: 'At least three alternatives were considered before choosing.',
    },
  },
  {
    id: 'fitCriteria',
    text: {
      nl: 'De keuze is gewogen op passend, wenselijk en uitvoerbaar.',
      en: 'The choice was weighed on fit, desirability and feasibility.',
    },
  },
  {
    id: 'consistency',
    text: {
      nl: 'De onderdelen passen bij elkaar en bij het doel.',
      en: 'The parts fit each other and the aim.',
    },
  },
  {
    id: 'practicality',
    text: {
      nl: 'Een collega die er niet bij was kan ermee werken binnen de beschikbare tijd.',
      en: 'A colleague who was not involved can work with it in the available time.',
    },
  },
  {
    id: 'smallTrial',
    text: {
      nl: 'Er is een eerste kleine proef gepland met een datum en een klas of team.',
      en: 'A first small trial is planned with a date and a class or team.',
    },
  },
  {
    id: 'effectEvidence',
    text: {
      nl: 'Vooraf is afgesproken waaraan je ziet dat het helpt.',
      en: 'It was agreed beforehand how you will see that it helps.',
    },
  },
  {
    id: 'feedbackLoop',
    text: {
      nl: 'Ervaringen uit de praktijk staan vast op de agenda en leiden tot een nieuwe versie.',
      en: 'Practice experiences are a fixed agenda item and lead to a new version.',
    },
  },
  {
    id: 'differences',
    text: {
      nl: 'Het ontwerp laat ruimte voor verschil in beginsituatie tussen scholen.',
      en: 'The design leaves room for different starting situations of schools.',
    },
  },
  {
    id: 'stakeholders',
    text: {
      nl: 'Betrokkenen en leidinggevenden zijn vanaf het begin meegenomen; het doel sluit aan bij schoolbeleid.',
      en: 'Stakeholders and leaders were included from the start; the aim links to school policy.',
    },
  },
  {
    id: 'ownership',
    text: {
      nl: 'Iedere deelnemer heeft een herkenbare bijdrage; studenten doen volwaardig mee.',
      en: 'Every participant has a recognisable contribution; students take full part.',
    },
  },
  {
    id: 'privacyEthics',
    text: {
      nl: "Er staan geen herleidbare gegevens van leerlingen of collega's in het ontwerp.",
      en: 'The design holds no identifiable data on pupils or colleagues.',
    },
  },
  {
    id: 'afterlife',
    text: {
      nl: 'Beheer na afloop is belegd: wie onderhoudt, waar staat het, wie mag het gebruiken?',
      en: 'Aftercare is assigned: who maintains it, where is it kept, who may use it?',
    },
  },
] as const satisfies readonly ChecklistItem[]
