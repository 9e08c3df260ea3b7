import type { Called } from '../../../shared/domain/history.ts'

/** As it is compared: how it was typed in capitals, accents or spaces is no reason to refuse it. */
const plain = (text: string): string =>
  text.normalize('NFC').trim().replaceAll(/\s+/gu, ' ').toLocaleLowerCase('nl')

/** The names by which a thing is known, of which one is to be typed. */
const namesOf = (called: Called): readonly string[] => {
  if (called.kind === 'person') return [called.code, called.displayName]
  return 'name' in called ? [called.name] : []
}

/** Whether what was typed says which thing is meant: its code or its name. Nothing typed never does. */
export function isConfirmed(typed: string, called: Called): boolean {
  const asked = plain(typed)
  return asked !== '' && namesOf(called).some((name) => plain(name) === asked)
}
