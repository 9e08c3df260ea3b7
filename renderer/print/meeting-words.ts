import type { Localised } from '../../shared/content/localised.ts'

/** What the sheets of a meeting say of themselves. */
export const meetingWords = {
  meeting: { nl: 'Bijeenkomst', en: 'Meeting' },
  learningAim: { nl: 'Leerdoel', en: 'Learning aim' },
  time: { nl: 'Tijd', en: 'Time' },
  item: { nl: 'Onderdeel', en: 'Item' },
  lead: { nl: 'Wie leidt', en: 'Lead' },
  materials: { nl: 'Materiaal', en: 'Materials' },
  notes: { nl: 'Notities', en: 'Notes' },
  workForm: { nl: 'Werkvorm', en: 'Work form' },
  done: { nl: 'klaar', en: 'done' },
  notRelevant: { nl: 'niet van toepassing', en: 'does not apply' },
  purpose: { nl: 'Waarvoor', en: 'Purpose' },
  steps: { nl: 'Stappen', en: 'Steps' },
  agreement: { nl: 'Afspraak', en: 'Agreement' },
  who: { nl: 'Wie', en: 'Who' },
  due: { nl: 'Wanneer', en: 'When' },
  state: { nl: 'Stand', en: 'State' },
  open: { nl: 'open', en: 'open' },
  dropped: { nl: 'vervallen', en: 'dropped' },
  noAgreements: { nl: 'Er zijn geen afspraken om te laten zien.', en: 'There are no agreements to show.' },
  fromConsultation: { nl: 'coachoverleg', en: 'consultation' },
  schoolYear: { nl: 'Schooljaar', en: 'School year' },
  date: { nl: 'Datum', en: 'Date' },
  about: { nl: 'Waarover', en: 'About' },
  place: { nl: 'Plaats', en: 'Place' },
  cancelled: { nl: 'vervalt', en: 'cancelled' },
  round: { nl: 'Ronde: stilstaan bij hoe ons netwerk werkt', en: 'Round: a look at how our network works' },
  noMeetings: {
    nl: 'In dit schooljaar staan nog geen bijeenkomsten.',
    en: 'There are no meetings in this school year yet.',
  },
  networks: { nl: 'Netwerken', en: 'Networks' },
  coaches: { nl: 'Coaches', en: 'Coaches' },
  point: { nl: 'Agendapunt', en: 'Point' },
  general: { nl: 'Voor alle netwerken', en: 'For all networks' },
  action: { nl: 'Actie', en: 'Action' },
} as const satisfies Readonly<Record<string, Localised>>

/** `20 min`. */
export const minutesOnPaper = (minutes: number): string => `${String(minutes)} min`

/** `Samen 120 van de 120 minuten`. */
export const totalMinutes = (planned: number, available: number): Localised => ({
  nl: `Samen ${String(planned)} van de ${String(available)} minuten`,
  en: `Together ${String(planned)} of ${String(available)} minutes`,
})
