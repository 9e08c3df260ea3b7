import type { ChecklistItem } from './checklist-item.ts'

/** Advice on choosing participants, to go through point by point: is it so here, and what was agreed about it? */
export const compositionItems = [
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
] as const satisfies readonly ChecklistItem[]
