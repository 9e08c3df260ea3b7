/** Most bytes of a file with work forms and templates. */
export const mostExchangeBytes = 4 * 1024 * 1024
