import { pupilNamed } from '../../shared/domain/pupil-names.ts'
import type { TFunction } from '../i18n/translate.ts'

/** A reason to think, where a pupil seems to be named; null where none is. What was typed is kept all the same. */
export function pupilWarning(t: TFunction, text: string): string | null {
  const words = pupilNamed(text)
  return words === null ? null : t(($) => $.meetings.pupil, { words })
}

/** The same, as the help under a field. */
export function pupilHelp(t: TFunction, text: string): { readonly help?: string } {
  const help = pupilWarning(t, text)
  return help === null ? {} : { help }
}
