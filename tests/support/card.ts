/** A privacy card with everything a network needs before people may enter. */
export const completeCard = {
  purpose: 'Samen leren',
  responsibleOrganisation: 'De stichting',
  legalBasis: 'publicTask',
  retentionUntil: '2028-08-01',
  coachAssesses: false,
} as const
