import type { Localised } from './localised.ts'

/**
 * What participants are told before anybody is asked whom they turn to. In plain language; what the privacy card of the
 * network says stands on it, and lines to write on where the card is empty. Not legal advice.
 */
export const informationSheet = {
  title: { nl: 'Vooraf: vragen over contacten', en: 'Beforehand: questions about contacts' },
  lead: {
    nl: 'Binnenkort krijg je een vragenlijst: met wie overleg je in dit netwerk? Lees eerst waarom we dat vragen, wie je antwoorden ziet en wat je rechten zijn.',
    en: 'Soon you will get a questionnaire: whom do you consult in this network? First read why we ask, who sees your answers and what your rights are.',
  },
  purpose: {
    title: { nl: 'Waarom', en: 'Why' },
    text: {
      nl: 'We willen samen zien hoe kennis door het netwerk gaat. Het gaat om de groep, niet om jou als persoon. Het doel is:',
      en: 'We want to see together how knowledge travels through the network. It is about the group, not about you. The purpose is:',
    },
  },
  asked: {
    title: { nl: 'Wat we vragen', en: 'What we ask' },
    roster: {
      nl: 'Je krijgt een lijst met de mensen in het netwerk. Bij ieder van hen vul je in hoe vaak je contact had. De vraag is:',
      en: 'You get a list of the people in the network. For each of them you fill in how often you were in contact. The question is:',
    },
    closeness: {
      nl: 'We vragen ook hoe makkelijk je een twijfel met iemand deelt.',
      en: 'We also ask how easily you share a doubt with somebody.',
    },
    formality: {
      nl: 'We vragen ook of een contact bij je werkafspraken hoort of vanzelf ontstond.',
      en: 'We also ask whether a contact is part of your work arrangements or grew by itself.',
    },
    outside: {
      nl: 'We vragen ook wie je buiten het netwerk opzoekt: een rol en een organisatie, geen naam.',
      en: 'We also ask whom you turn to outside the network: a role and an organisation, no name.',
    },
    blank: {
      nl: 'Je mag elke regel leeg laten. Meer dan dit vragen we niet: geen leeftijd, geslacht, geloof of gezondheid.',
      en: 'You may leave any line empty. We ask no more than this: no age, gender, religion or health.',
    },
  },
  sees: {
    title: { nl: 'Wie ziet wat', en: 'Who sees what' },
    text: {
      nl: 'Alleen de coach ziet wat jij invult. De groep ziet een tekening van het netwerk en een paar zinnen over de groep. Je leidinggevende krijgt geen antwoorden te zien. Niemand wordt op volgorde gezet.',
      en: 'Only the coach sees what you fill in. The group sees a drawing of the network and a few sentences about the group. Your manager does not get to see answers. Nobody is put in an order.',
    },
  },
  names: {
    title: { nl: 'Namen of codes', en: 'Names or codes' },
    text: {
      nl: 'De tekening toont codes. De lijst die zegt wie welke code heeft, blijft bij de coach. Op de vragenlijst kunnen namen staan, zodat je weet over wie het gaat.',
      en: 'The drawing shows codes. The list that says who has which code stays with the coach. There may be names on the questionnaire, so that you know whom it is about.',
    },
  },
  confidential: {
    title: { nl: 'Vertrouwelijk, niet anoniem', en: 'Confidential, not anonymous' },
    text: {
      nl: 'Je antwoorden zijn vertrouwelijk, maar niet anoniem. Wie de groep goed kent, kan iemand soms herkennen aan de tekening, ook met een code.',
      en: 'Your answers are confidential but not anonymous. Someone who knows the group well may recognise a person in the drawing, even with a code.',
    },
  },
  printed: {
    title: { nl: 'Wat er op papier komt', en: 'What is printed' },
    text: {
      nl: 'De vragenlijst, en later de tekening met codes en de zinnen over de groep. Aantallen per school of rol komen alleen op papier als het er vijf of meer zijn.',
      en: 'The questionnaire, and later the drawing with codes and the sentences about the group. Numbers per school or role are printed only when they are five or more.',
    },
  },
  kept: {
    title: { nl: 'Waar en hoelang', en: 'Where and how long' },
    text: {
      nl: 'Alles staat in een bestand op de computer van de coach. De app stuurt niets weg. We bewaren je gegevens tot en met:',
      en: 'Everything is in a file on the computer of the coach. The app sends nothing. We keep your data up to and including:',
    },
  },
  voluntary: {
    title: { nl: 'Meedoen is vrijwillig', en: 'Taking part is voluntary' },
    text: {
      nl: 'Je hoeft niet mee te doen en je hoeft niet te zeggen waarom. Je kunt ook vragen om niet op de lijst te staan: dan kan niemand iets over jou invullen. Deed je al mee, dan kun je altijd stoppen. Je antwoorden en wat anderen over jou invulden, gaan dan weg.',
      en: 'You do not have to take part, and you do not have to say why. You can also ask not to be on the list: then nobody can fill in anything about you. If you took part already, you can stop at any time. Your answers, and what others filled in about you, are then removed.',
    },
  },
  rights: {
    title: { nl: 'Je rechten', en: 'Your rights' },
    text: {
      nl: 'Je mag zien wat er over jou bewaard is: vraag de coach om je blad. Klopt er iets niet, dan verbetert de coach het. Je mag het ook laten wissen. Komen jullie er niet uit, dan kun je een klacht indienen bij de Autoriteit Persoonsgegevens.',
      en: 'You may see what is kept about you: ask the coach for your page. If something is not right, the coach corrects it. You may also have it erased. If you cannot work it out together, you can complain to the data protection authority.',
    },
    basis: { nl: 'De grondslag in de privacywet (AVG) is:', en: 'The legal basis in privacy law (GDPR) is:' },
  },
  appraisal: {
    title: { nl: 'Niet voor beoordeling', en: 'Not for appraisal' },
    text: {
      nl: 'Wat je invult wordt nooit gebruikt om jou of een ander te beoordelen of te selecteren, ook niet als je student bent, en niet om te kiezen wie vertrekt.',
      en: 'What you fill in is never used to appraise or select you or anybody else, not if you are a student either, nor to choose who leaves.',
    },
  },
  ask: {
    title: { nl: 'Vragen?', en: 'Questions?' },
    responsible: { nl: 'Verantwoordelijk is:', en: 'Responsible is:' },
    coach: { nl: 'De coach:', en: 'The coach:' },
    officer: { nl: 'De privacyfunctionaris:', en: 'The privacy officer:' },
  },
  bases: {
    publicTask: { nl: 'een taak van algemeen belang', en: 'a task in the public interest' },
    legitimateInterest: { nl: 'een gerechtvaardigd belang', en: 'a legitimate interest' },
    consent: {
      nl: 'toestemming, die je altijd kunt intrekken',
      en: 'consent, which you can always withdraw',
    },
    contract: { nl: 'een overeenkomst', en: 'a contract' },
    legalObligation: { nl: 'een wettelijke plicht', en: 'a legal obligation' },
  },
} as const satisfies SheetTexts

interface SheetTexts {
  readonly [key: string]: Localised | Readonly<Record<string, Localised>>
}
