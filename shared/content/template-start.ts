import type { BuiltInTemplate } from './built-in-template.ts'

/** What to talk about when a network starts, whichever ambition it has. */
export const startTemplate = {
  kind: 'start',
  version: 1,
  title: { nl: 'Startlijst voor een netwerk', en: 'Start list for a network' },
  sections: [
    {
      id: 'assignment',
      title: { nl: 'Opdracht', en: 'Assignment' },
      guidance: {
        nl: 'Een opdracht leeft pas als de groep haar in eigen woorden kan zeggen.',
        en: 'An assignment comes alive once the group can say it in its own words.',
      },
      points: [
        {
          id: 'worded',
          text: {
            nl: 'De opdracht of gezamenlijke ambitie staat op papier, in woorden van de groep',
            en: 'The assignment or shared ambition is on paper, in the words of the group',
          },
        },
        {
          id: 'agreed',
          text: {
            nl: 'Groep en opdrachtgever zijn het over de opdracht eens; de dag is genoteerd',
            en: 'Group and commissioner agree on the assignment; the day is noted',
          },
        },
        {
          id: 'lifespan',
          text: {
            nl: 'Iedereen weet tot wanneer het netwerk loopt en wat daarna kan',
            en: 'Everybody knows until when the network runs and what may follow',
          },
        },
        {
          id: 'urgency',
          text: {
            nl: 'Voor elke organisatie is gezegd waarom dit onderwerp er nu toe doet',
            en: 'For each organisation it was said why this theme matters now',
          },
        },
      ],
    },
    {
      id: 'together',
      title: { nl: 'Met elkaar', en: 'With each other' },
      guidance: {
        nl: 'Vertrouwen en respect zijn nodig bij stap voor stap verbeteren én bij wezenlijk vernieuwen.',
        en: 'Trust and respect are needed for improving step by step and for renewing radically alike.',
      },
      points: [
        {
          id: 'trust',
          text: {
            nl: 'Gesproken over vertrouwen: wat heb je nodig om een twijfel te delen?',
            en: 'Talked about trust: what do you need in order to share a doubt?',
          },
        },
        {
          id: 'respect',
          text: {
            nl: 'Gesproken over respect: hoe laten we elkaars werk en tijd tot hun recht komen?',
            en: 'Talked about respect: how do we do justice to each other’s work and time?',
          },
        },
        {
          id: 'expectations',
          text: {
            nl: 'Ieder heeft gezegd wat hij of zij verwacht te halen en te brengen',
            en: 'Everyone has said what they expect to get and to give',
          },
        },
        {
          id: 'expertise',
          text: {
            nl: 'We weten van elkaar waarvoor we bij wie terecht kunnen',
            en: 'We know what we can turn to whom for',
          },
        },
        {
          id: 'rules',
          text: {
            nl: 'De eerste spelregels zijn afgesproken, ook voor als iemand niet kan',
            en: 'The first ground rules are agreed, also for when someone cannot come',
          },
        },
        {
          id: 'competition',
          text: {
            nl: 'Besproken of organisaties elkaars concurrent zijn, en wat we dan wel en niet delen',
            en: 'Discussed whether organisations are competitors, and what we then do and do not share',
          },
        },
      ],
    },
    {
      id: 'around',
      title: { nl: 'Eromheen', en: 'Around it' },
      guidance: {
        nl: 'Wat hier geregeld is, hoeft later geen bijeenkomst te kosten.',
        en: 'What is arranged here need not take up a meeting later.',
      },
      points: [
        {
          id: 'facilities',
          text: {
            nl: 'Tijd, ruimte, lunch en geld zijn geregeld, en we weten door wie',
            en: 'Time, room, lunch and money are arranged, and we know by whom',
          },
        },
        {
          id: 'leaders',
          text: {
            nl: 'Leidinggevenden weten wie meedoet, waarom, en wat zij kunnen doen',
            en: 'Leaders know who takes part, why, and what they can do',
          },
        },
        {
          id: 'privacy',
          text: {
            nl: 'Verteld wat we vastleggen, wie dat ziet en hoe je het laat weghalen',
            en: 'Told what we record, who sees it and how to have it taken away',
          },
        },
        {
          id: 'yearPlan',
          text: {
            nl: 'De bijeenkomsten van dit schooljaar staan in ieders agenda',
            en: 'This school year’s meetings are in everybody’s calendar',
          },
        },
      ],
    },
  ],
} as const satisfies BuiltInTemplate
