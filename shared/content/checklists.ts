import type { Localised } from './localised.ts'

interface ItemText {
  readonly id: string
  readonly text: Localised
}

const design = [
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
] as const satisfies readonly ItemText[]

const leadership = [
  {
    id: 'processSupport',
    text: {
      nl: 'Het netwerk krijgt steun bij het proces, bijvoorbeeld een coach van binnen of buiten de school.',
      en: 'The network gets process support, for instance a coach from inside or outside the school.',
    },
  },
  {
    id: 'assignment',
    text: {
      nl: 'De opdracht is samen met de deelnemers zorgvuldig verwoord.',
      en: 'The assignment has been worded carefully together with the participants.',
    },
  },
  {
    id: 'timetable',
    text: {
      nl: 'Tijd voor de bijeenkomsten staat in het rooster, met vervanging.',
      en: 'Time for meetings is in the timetable, with cover.',
    },
  },
  {
    id: 'space',
    text: {
      nl: 'Er is een vaste, prettige plek en tijd om elkaar ook informeel te spreken.',
      en: 'There is a fixed, pleasant place and time to talk informally too.',
    },
  },
  {
    id: 'participants',
    text: {
      nl: 'Per opdracht is nagedacht over welke deelnemers erbij passen.',
      en: 'For each assignment thought was given to which participants suit it.',
    },
  },
  {
    id: 'access',
    text: {
      nl: 'Deelnemers kunnen bij de kennis, mensen en middelen die de opdracht vraagt.',
      en: 'Participants can reach the knowledge, people and means the assignment needs.',
    },
  },
  {
    id: 'position',
    text: {
      nl: 'Deelnemers zijn in hun eigen school makkelijk bereikbaar en worden gehoord.',
      en: 'Participants are easy to reach and are heard in their own school.',
    },
  },
  {
    id: 'stability',
    text: {
      nl: 'Er is bewust gekozen tussen wisselende deelnemers en een vaste kern.',
      en: 'A deliberate choice was made between changing participants and a fixed core.',
    },
  },
  {
    id: 'lifespan',
    text: {
      nl: 'De looptijd past bij de opdracht en is bekend bij iedereen.',
      en: 'The lifespan suits the assignment and is known to everyone.',
    },
  },
  {
    id: 'skills',
    text: {
      nl: 'Deelnemers kunnen zich oefenen in luisteren, doorvragen, begrijpen, reflecteren, zeggen wat je vindt en kritisch zijn.',
      en: 'Participants can practise listening, probing, understanding, reflecting, speaking up and being critical.',
    },
  },
  {
    id: 'instruments',
    text: {
      nl: 'Hulpmiddelen om te volgen en te evalueren zijn beschikbaar.',
      en: 'Tools for monitoring and evaluation are available.',
    },
  },
  {
    id: 'message',
    text: {
      nl: 'De leiding laat merken dat netwerken buiten de school ertoe doen.',
      en: 'Leaders show that networks outside the school matter.',
    },
  },
  {
    id: 'attention',
    text: {
      nl: 'De leiding vraagt naar bijeenkomsten en komt langs als er tussentijds iets te zien is.',
      en: 'Leaders ask about meetings and come by when there is something to see along the way.',
    },
  },
  {
    id: 'otherNetworks',
    text: {
      nl: 'Deelname aan leergemeenschappen en beroepsverenigingen wordt aangemoedigd.',
      en: 'Joining learning communities and professional associations is encouraged.',
    },
  },
  {
    id: 'embedding',
    text: {
      nl: 'Opbrengsten krijgen een plek in werkwijze en beleid.',
      en: 'What the network yields gets a place in ways of working and policy.',
    },
  },
  {
    id: 'development',
    text: {
      nl: 'Netwerkleren telt mee als professionele ontwikkeling.',
      en: 'Network learning counts as professional development.',
    },
  },
  {
    id: 'competition',
    text: {
      nl: 'Mogelijke belangen rond leerlingen of geld tussen scholen zijn besproken.',
      en: 'Possible interests between schools about pupils or money have been discussed.',
    },
  },
] as const satisfies readonly ItemText[]

const dissemination = [
  {
    id: 'urgency',
    text: {
      nl: 'Duidelijk is waarom dit thema nu telt voor elke school.',
      en: 'It is clear why this theme matters now for each school.',
    },
  },
  {
    id: 'policyLink',
    text: {
      nl: 'Het thema is verbonden met speerpunten, beleid en jaar- of meerjarenplan.',
      en: 'The theme is linked to priorities, policy and year or multi-year plan.',
    },
  },
  {
    id: 'colleagues',
    text: {
      nl: "Collega's buiten het netwerk zijn gevraagd wat zij nodig hebben.",
      en: 'Colleagues outside the network were asked what they need.',
    },
  },
  {
    id: 'leaders',
    text: {
      nl: 'Leidinggevenden weten waar het netwerk staat, waarderen het en maken het mogelijk.',
      en: 'Leaders know where the network stands, value it and make it possible.',
    },
  },
  {
    id: 'jointConclusions',
    text: {
      nl: 'Conclusies zijn samen getrokken en in gewone taal opgeschreven.',
      en: 'Conclusions were drawn together and written in plain language.',
    },
  },
  {
    id: 'interimStage',
    text: {
      nl: 'Voor wat er onderweg al is, is een podium gepland (team, studiedag, website).',
      en: 'A stage is planned for what is there along the way (team, study day, website).',
    },
  },
  {
    id: 'insideSuccess',
    text: {
      nl: 'Een succes is binnen het netwerk gevierd.',
      en: 'A success was celebrated inside the network.',
    },
  },
  {
    id: 'outsideSuccess',
    text: {
      nl: 'Een succes is buiten het netwerk zichtbaar gemaakt.',
      en: 'A success was made visible outside the network.',
    },
  },
  {
    id: 'returnQuestions',
    text: {
      nl: 'Reacties van buiten zijn teruggebracht en besproken.',
      en: 'Reactions from outside were brought back and discussed.',
    },
  },
  {
    id: 'curriculum',
    text: {
      nl: 'Nagegaan is of de opbrengst een plek kan krijgen in de lerarenopleiding.',
      en: 'It was checked whether what the network made can get a place in teacher education.',
    },
  },
  {
    id: 'otherSchools',
    text: {
      nl: 'Er is bekeken welke andere scholen het kunnen gebruiken en wat aanpassing vraagt.',
      en: 'It was considered which other schools can use it and what needs adapting.',
    },
  },
  {
    id: 'permission',
    text: {
      nl: 'Makers en geïnterviewden hebben ingestemd met wat naar buiten gaat.',
      en: 'Makers and the people interviewed agreed to what goes outside.',
    },
  },
] as const satisfies readonly ItemText[]

const composition = [
  {
    id: 'access',
    text: {
      nl: 'Kies mensen die bij de benodigde kennis en middelen kunnen; noteer per deelnemer welke deur die kan openen.',
      en: 'Choose people who can reach the needed knowledge and means; note which door each can open.',
    },
  },
  {
    id: 'reachable',
    text: {
      nl: "Kies mensen die in hun school makkelijk bereikbaar zijn en door collega's gevraagd worden.",
      en: 'Choose people who are easy to reach in their school and whom colleagues turn to.',
    },
  },
  {
    id: 'incremental',
    text: {
      nl: 'Stap voor stap verbeteren of ingewikkelde, stilzwijgende kennis delen? Kies een vaste kern die elkaar vertrouwt.',
      en: 'Improving step by step or sharing complex, tacit knowledge? Choose a stable core that trusts each other.',
    },
  },
  {
    id: 'radical',
    text: {
      nl: 'Iets wezenlijk nieuws? Zorg voor verschil in achtergrond, school en functie, en voor losse banden naar buiten.',
      en: 'Something truly new? Ensure differences in background, school and role, and loose ties outward.',
    },
  },
  {
    id: 'both',
    text: {
      nl: 'Twijfel je? Combineer een hechte kern met wisselende gasten.',
      en: 'In doubt? Combine a close core with changing guests.',
    },
  },
  {
    id: 'lifespan',
    text: {
      nl: 'Korte opdracht: kleine groep met mandaat. Lange opdracht: regel opvolging en overdracht.',
      en: 'Short assignment: small group with a mandate. Long assignment: arrange succession and handover.',
    },
  },
  {
    id: 'twoPerSchool',
    text: {
      nl: 'Liefst twee deelnemers per school, zodat de verbinding niet van één persoon afhangt.',
      en: 'Preferably two participants per school, so the link does not depend on one person.',
    },
  },
  {
    id: 'students',
    text: {
      nl: 'Doen studenten mee? Geef hun een volwaardige rol en scheid begeleiden en beoordelen.',
      en: 'Do students take part? Give them a full role and separate coaching from assessing.',
    },
  },
  {
    id: 'leaders',
    text: {
      nl: 'Doet een leidinggevende mee? Spreek af in welke rol en wat niet in het dossier komt.',
      en: 'Does a leader take part? Agree in which role and what stays out of personnel files.',
    },
  },
  {
    id: 'competition',
    text: {
      nl: 'Concurreren scholen? Spreek eerst af wat gedeeld wordt, of kies een andere samenstelling.',
      en: 'Do schools compete? First agree what is shared, or choose another composition.',
    },
  },
] as const satisfies readonly ItemText[]

export type ChecklistId = 'design' | 'leadership' | 'dissemination' | 'composition'
export type DesignItemId = (typeof design)[number]['id']
export type LeadershipItemId = (typeof leadership)[number]['id']
export type DisseminationItemId = (typeof dissemination)[number]['id']
export type CompositionItemId = (typeof composition)[number]['id']

export interface ChecklistItem<Id extends string = string> {
  readonly id: Id
  readonly text: Localised
}

export interface Checklist<Id extends string = string> {
  readonly name: Localised
  /** Points are answered one by one; advice is only read. */
  readonly kind: 'points' | 'advice'
  readonly items: readonly ChecklistItem<Id>[]
}

interface Checklists {
  readonly design: Checklist<DesignItemId>
  readonly leadership: Checklist<LeadershipItemId>
  readonly dissemination: Checklist<DisseminationItemId>
  readonly composition: Checklist<CompositionItemId>
}

/** The four lists a coach works through with others. None of them adds up to a total. */
export const checklists: Checklists = {
  design: {
    name: { nl: 'Aandachtspunten voor een ontwerp', en: 'Points of attention for a design' },
    kind: 'points',
    items: design,
  },
  leadership: {
    name: { nl: 'Wat de schoolleiding kan doen', en: 'What school leaders can do' },
    kind: 'points',
    items: leadership,
  },
  dissemination: {
    name: { nl: 'Brede benutting en successen vieren', en: 'Broad use and celebrating successes' },
    kind: 'points',
    items: dissemination,
  },
  composition: {
    name: { nl: 'Wie doen er mee?', en: 'Who takes part?' },
    kind: 'advice',
    items: composition,
  },
}

const answers = [
  { id: 'yes', name: { nl: 'ja', en: 'yes' } },
  { id: 'partly', name: { nl: 'deels', en: 'partly' } },
  { id: 'notYet', name: { nl: 'nog niet', en: 'not yet' } },
  { id: 'notRelevant', name: { nl: 'niet van toepassing', en: 'not relevant' } },
] as const satisfies readonly { readonly id: string; readonly name: Localised }[]

export type ChecklistAnswer = (typeof answers)[number]['id']

/** What can be said of a point, each with room for a note. Not answered is no answer at all. */
export const checklistAnswers: readonly { readonly id: ChecklistAnswer; readonly name: Localised }[] = answers
