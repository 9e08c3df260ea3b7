/** Most items on one run sheet. */
export const mostItems = 60
