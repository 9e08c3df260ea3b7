import type { TFunction } from '../../i18n/translate.ts'
import { say, type Words } from '../../app/commands/command.ts'

const serviceWords: Readonly<Record<string, Words>> = {
  oneDrive: ($) => $.opening.services.oneDrive,
  googleDrive: ($) => $.opening.services.googleDrive,
  iCloud: ($) => $.opening.services.iCloud,
  dropbox: ($) => $.opening.services.dropbox,
  box: ($) => $.opening.services.box,
  nextcloud: ($) => $.opening.services.nextcloud,
  share: ($) => $.opening.services.share,
}
const otherService: Words = ($) => $.opening.services.other

/** What copies a folder, by the name that coaches know it under. */
export const serviceOf = (t: TFunction, service: string | null): string =>
  say(t, serviceWords[service ?? ''] ?? otherService)
