/**
 * What makes two codes or names the same to a coach: composed characters, no outer spaces, single inner spaces, no
 * capitals. Codes, attribute names and organisation names are unique by this key.
 */
export const sameKey = (text: string): string =>
  text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase()
