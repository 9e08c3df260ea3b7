import { BrowserWindow, dialog } from 'electron'
import { open, rename, rm } from 'node:fs/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { pageAddress, webPreferences } from './policy.ts'

const patience = 20_000
/** What a page of paper sets on itself when all of it is drawn. */
const ready = "document.documentElement.dataset.printReady === 'yes'"

/**
 * Draws a page in a window nobody sees and sends it to the printer or to a PDF file of the coach's choice.
 * @param preload the same as any window's: the page fetches its data by the same road
 * @returns false when the coach thought better of it
 * @throws when the page is not ready in time, or the printer or disk refuses
 */
export async function printPage(
  path: string,
  to: 'printer' | 'pdf',
  preload: string,
  dialogTitle: string,
): Promise<boolean> {
  const window = new BrowserWindow({ show: false, webPreferences: { ...webPreferences, preload } })
  try {
    await window.loadURL(pageAddress(path))
    await untilReady(window)
    return to === 'pdf' ? await savePdf(window, dialogTitle) : await toPrinter(window)
  } finally {
    window.destroy()
  }
}

async function untilReady(window: BrowserWindow): Promise<void> {
  const until = Date.now() + patience
  while (Date.now() < until) {
    if ((await window.webContents.executeJavaScript(ready)) === true) return
    await wait(100)
  }
  throw new Error('the page to print was not ready in time')
}

async function savePdf(window: BrowserWindow, title: string): Promise<boolean> {
  const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true })
  const name = window.webContents
    .getTitle()
    .replaceAll(/[^\p{L}\p{N} .-]/gu, ' ')
    .trim()
  const { canceled, filePath } = await dialog.showSaveDialog({
    title,
    defaultPath: `${name === '' ? 'Netwerkcoach' : name}.pdf`,
    filters: [{ name: 'PDF', extensions: ['pdf'] }],
  })
  if (canceled) return false
  await writeWhole(filePath, pdf)
  return true
}

function toPrinter(window: BrowserWindow): Promise<boolean> {
  return new Promise((resolve, reject) => {
    window.webContents.print({ printBackground: true }, (done, reason) => {
      if (done || reason === 'Print job canceled') resolve(done)
      else reject(new Error('the printer refused'))
    })
  })
}

/** Either the whole file or what was there before: never half a PDF. */
async function writeWhole(file: string, content: Uint8Array): Promise<void> {
  const beside = `${file}.${String(process.pid)}.part`
  try {
    const handle = await open(beside, 'w', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(beside, file)
  } finally {
    await rm(beside, { force: true })
  }
}
