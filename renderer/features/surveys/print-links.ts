/** The sheets of the print desk that belong to a wave. */
export const sheets = { questionnaire: 'tieQuestionnaire', information: 'tieInformation' } as const
