/** As `mostOwnIndicators` of shared/domain/monitoring.ts, which would bring the schemas along; a test holds them together. */
export const mostOwn = 9

/** With fewer participants or sheets a cross may be recognised (privacy rule 11). */
export const fewestUnrecognised = 5
