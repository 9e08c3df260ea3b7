import { shell } from 'electron'
import { mayOpenLink, mayOpenOutside } from './policy.ts'

/*
 * The only place from which another program is opened.
 */

/** Opens one of the app's own few addresses in the browser; any other is left alone. */
export function openOutside(url: string): void {
  if (mayOpenOutside(url)) void shell.openExternal(url)
}

/** Opens a link that a coach attached, with the program this machine has for it; false when it may not be opened. */
export async function openLink(url: string): Promise<boolean> {
  if (!mayOpenLink(url)) return false
  await shell.openExternal(url)
  return true
}

/** Opens a copy of an attached file; false when no program wants it. Which kinds may be is decided by main/keeping. */
export const openFile = async (path: string): Promise<boolean> =>
  // Answers what went amiss, or nothing.
  (await shell.openPath(path)) === ''
