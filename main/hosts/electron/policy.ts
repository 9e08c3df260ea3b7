import { isSafeLink } from '../../../shared/domain/rich-words.ts'
import type { PageFile, PageFiles } from '../page-files.ts'

/** What the Electron host allows, as plain functions: nothing here needs Electron to be tested. */

export const appScheme = 'app'
export const appOrigin = 'app://netwerkcoach'

/** Every window is made with these, and with these only. */
export const webPreferences = Object.freeze({
  sandbox: true,
  contextIsolation: true,
  webSecurity: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webviewTag: false,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  navigateOnDragDrop: false,
  // The spelling checker would fetch its dictionaries from the internet.
  spellcheck: false,
  safeDialogs: true,
})

/** The pages outside the app that the help menu may open in the coach's browser; nothing else leaves the app. */
export const externalAddresses = Object.freeze({
  authority: 'https://www.autoriteitpersoonsgegevens.nl/',
})

/** The address of a page of the app, for a window to load. @param path `/` or further, within the app */
export const pageAddress = (path: string): string => `${appOrigin}/#${path}`

/** There is one page; what it shows is in the fragment. Compared as text, so no parser's leniency matters. */
export function isOurPage(url: string): boolean {
  const page = `${appOrigin}/`
  return url === page || url.startsWith(`${page}#`)
}

/** Whether a window may go there. */
export const mayNavigate = (url: string): boolean => isOurPage(url)

/** Whether a page may load this: its own files, and pictures it made itself. */
export function mayRequest(url: string): boolean {
  return (
    url.startsWith(`${appOrigin}/`) || url.startsWith(`blob:${appOrigin}/`) || url.startsWith('data:image/')
  )
}

/** A page may save what it made itself (an export); it cannot fetch anything else. */
export const mayDownload = (url: string): boolean => url.startsWith(`blob:${appOrigin}/`)

/**
 * No camera, position, notification or anything of the kind. Only our own page may fill the screen: a meeting is run on
 * a beamer.
 */
export const mayHave = (permission: string, asker: Pick<Sender, 'url' | 'isTopFrame'>): boolean =>
  permission === 'fullscreen' && asker.isTopFrame && isOurPage(asker.url)

export const mayOpenOutside = (url: string): boolean => Object.values<string>(externalAddresses).includes(url)

/** Whether a link that a coach attached may be opened: of the web or of mail, as the store takes them. */
export const mayOpenLink = isSafeLink

/** What is known of whoever sent a message to the main process. */
export interface Sender {
  readonly url: string
  readonly origin: string
  readonly isTopFrame: boolean
}

/** Whether a message comes from our own page, in the top frame of a window; a frame that is gone says nothing. */
export function maySpeak(sender: Sender | null): boolean {
  return sender !== null && sender.isTopFrame && sender.origin === appOrigin && isOurPage(sender.url)
}

/** The file for an `app://` request; null for anything that is not literally in the build's list. */
export function resolvePage(url: string, method: string, files: PageFiles): PageFile | null {
  if (method !== 'GET' || !url.startsWith(`${appOrigin}/`)) return null
  const [path = ''] = url.slice(appOrigin.length).split('#', 1)
  return files.get(path) ?? null
}

export interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}
export interface WindowState {
  readonly bounds: Bounds
  readonly maximised: boolean
}

export const smallestWindow = { width: 880, height: 600 } as const
const firstWindow = { width: 1280, height: 860 } as const

/**
 * Where a window opens: where it was, as long as enough of it to take hold of is on a screen that is there now;
 * otherwise in the middle, which is what leaving x and y out means.
 */
export function placeWindow(
  saved: WindowState | null,
  displays: readonly Bounds[],
): { readonly width: number; readonly height: number; readonly x?: number; readonly y?: number } {
  if (saved === null) return firstWindow
  const { x, y } = saved.bounds
  const width = Math.max(saved.bounds.width, smallestWindow.width)
  const height = Math.max(saved.bounds.height, smallestWindow.height)
  const onScreen = displays.some((display) => {
    const shared = Math.min(x + width, display.x + display.width) - Math.max(x, display.x)
    return shared >= 200 && y >= display.y - 8 && y <= display.y + display.height - 100
  })
  return onScreen ? { x, y, width, height } : { width, height }
}

/** Reads a remembered state; null when it is not one. */
export function readWindowState(text: string): WindowState | null {
  try {
    const { bounds, maximised } = JSON.parse(text) as { bounds?: Partial<Bounds>; maximised?: unknown }
    const { x, y, width, height } = bounds ?? {}
    if (![x, y, width, height].every((value) => Number.isInteger(value))) return null
    return {
      bounds: { x: Number(x), y: Number(y), width: Number(width), height: Number(height) },
      maximised: maximised === true,
    }
  } catch {
    return null
  }
}
