import type { OutreachKind } from '../domain/ties.ts'
import type { Localised } from './localised.ts'

/** How a step outside is called in a run sheet, before whom or what it is about. */
export const outreachTitles: Readonly<Record<OutreachKind, Localised>> = {
  schoolVisit: { nl: 'Op bezoek', en: 'Visiting' },
  invitedExpert: { nl: 'Te gast', en: 'Our guest' },
}
