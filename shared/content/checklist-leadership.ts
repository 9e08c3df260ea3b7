import type { ChecklistItem } from './checklist-item.ts'

/** What makes a network possible, to go through with school leaders. */
export const leadershipItems = [
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
] as const satisfies readonly ChecklistItem[]
