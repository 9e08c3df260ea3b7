import { app, dialog, session } from 'electron'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import project from '../package.json' with { type: 'json' }
import { Failure } from '../shared/contract/failures.ts'
import { startCore, type Core } from './core.ts'
import { defaultDataFolder } from './hosts/data-folder.ts'
import { acceptPorts } from './hosts/electron/connection.ts'
import { menuTexts } from './hosts/electron/menu-texts.ts'
import { setMenu } from './hosts/electron/menu.ts'
import { readElectronArguments } from './hosts/electron/options.ts'
import { openFile, openLink } from './hosts/electron/outside.ts'
import { printPage } from './hosts/electron/print.ts'
import { registerScheme, servePages } from './hosts/electron/protocol.ts'
import { closeTheRoads } from './hosts/electron/security.ts'
import { createWindows } from './hosts/electron/window.ts'
import { openExample } from './hosts/example.ts'
import { readPageFiles } from './hosts/page-files.ts'

/** The desktop app: the core behind windows of its own. */
const out = join(import.meta.dirname, '..')
const preload = join(out, 'preload', 'index.cjs')
const asked = readElectronArguments(process.argv.slice(app.isPackaged ? 1 : 2))
const localFolder = defaultDataFolder(process.platform, process.env, homedir())
const dataFolder = resolve(asked.data ?? localFolder)

app.setName(project.productName)
mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
// The browser's own files beside the data, so that one folder is one app: also what "one instance" is counted by.
const windowFolder = join(dataFolder, 'window')
app.setPath('userData', windowFolder)
app.enableSandbox()
registerScheme()

// Not awaited: Electron is only ready once this module has been evaluated to its end.
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

async function start(): Promise<void> {
  mkdirSync(windowFolder, { recursive: true, mode: 0o700 })
  closeTheRoads(session.defaultSession)
  servePages(session.defaultSession, readPageFiles(out))
  const windows = createWindows(windowFolder, preload)

  const core: Core = await startCore({
    dataFolder,
    localFolder,
    version: project.version,
    host: {
      kind: 'electron',
      openWindow: () => {
        windows.open()
        return Promise.resolve({ address: null })
      },
      printPage: async (path, to) => ({
        done: await printPage(path, to, preload, menuTexts[core.settings().language].savePdf),
      }),
      chooseFolder: async () => {
        const { filePaths } = await dialog.showOpenDialog({
          properties: ['openDirectory', 'createDirectory'],
        })
        return filePaths[0] ?? null
      },
      openFile,
      openLink,
    },
  }).catch(giveUp)
  acceptPorts(core)
  const showMenu = () => {
    setMenu(core.settings().language, () => windows.open())
  }
  showMenu()
  core.onSettings(showMenu)

  app.on('second-instance', () => {
    windows.show()
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  // Not `before-quit`: windows that are closing still hand in what was being typed.
  let isClosed = false
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void core.close().finally(() => {
      isClosed = true
      app.quit()
    })
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      app.quit()
    })
  }
  windows.open(asked.example ? await openExample(core) : '/')
}

/** Says why nothing opens; both languages, since the settings could not be read. */
function giveUp(error: unknown): never {
  const isBusy = error instanceof Failure && error.body.code === 'STORE_BUSY'
  const { nl, en } = menuTexts
  dialog.showErrorBox(
    `${isBusy ? nl.busyTitle : nl.failedTitle} / ${isBusy ? en.busyTitle : en.failedTitle}`,
    isBusy ? `${nl.busyText}\n\n${en.busyText}` : `${nl.failedText}\n${en.failedText}\n\n${dataFolder}`,
  )
  app.exit(1)
  throw error
}
