import { BrowserWindow, screen } from 'electron'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  pageAddress,
  placeWindow,
  readWindowState,
  smallestWindow,
  webPreferences,
  type WindowState,
} from './policy.ts'

export interface Windows {
  /** Opens a window at a page of the app. */
  open(path?: string): BrowserWindow
  /** Brings the app to the front, as a second start asks. */
  show(): void
}

/** @param folder where the place of the last window is remembered */
export function createWindows(folder: string, preload: string): Windows {
  const file = join(folder, 'window.json')

  function open(path = '/') {
    const saved = remembered(file)
    const others = BrowserWindow.getAllWindows().length
    const window = new BrowserWindow({
      ...placeWindow(
        others === 0 ? saved : null,
        screen.getAllDisplays().map((display) => display.workArea),
      ),
      minWidth: smallestWindow.width,
      minHeight: smallestWindow.height,
      show: false,
      title: 'Netwerkcoach',
      webPreferences: { ...webPreferences, preload },
    })
    window.once('ready-to-show', () => {
      if (others === 0 && saved?.maximised === true) window.maximize()
      window.show()
    })
    window.on('close', () => {
      remember(file, { bounds: window.getNormalBounds(), maximised: window.isMaximized() })
    })
    void window.loadURL(pageAddress(path))
    return window
  }

  return {
    open,
    show() {
      const window = BrowserWindow.getAllWindows().find((one) => one.isVisible()) ?? open()
      if (window.isMinimized()) window.restore()
      window.focus()
    },
  }
}

function remembered(file: string): WindowState | null {
  try {
    return readWindowState(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}

function remember(file: string, state: WindowState) {
  try {
    writeFileSync(`${file}.new`, JSON.stringify(state), { mode: 0o600 })
    renameSync(`${file}.new`, file)
  } catch {
    // A window that opens in its usual place is no reason to trouble anyone.
  }
}
