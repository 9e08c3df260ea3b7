import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { Language } from '../../../shared/domain/settings.ts'
import { menuTexts } from './menu-texts.ts'
import { openOutside } from './outside.ts'
import { externalAddresses } from './policy.ts'

/** The native menu in the coach's language; roles bring the platform's own shortcuts. */
export function setMenu(language: Language, openWindow: () => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(template(language, openWindow)))
}

function template(language: Language, openWindow: () => void): MenuItemConstructorOptions[] {
  const t = menuTexts[language]
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const isMac = process.platform === 'darwin'
  const quit: MenuItemConstructorOptions = { role: 'quit', label: t.quit }
  const about: MenuItemConstructorOptions = { role: 'about', label: t.about }
  const appMenu: MenuItemConstructorOptions = {
    label: app.name,
    submenu: [
      about,
      line,
      { role: 'hide', label: t.hide },
      { role: 'hideOthers', label: t.hideOthers },
      { role: 'unhide', label: t.showAll },
      line,
      quit,
    ],
  }
  return [
    ...(isMac ? [appMenu] : []),
    {
      label: t.file,
      submenu: [
        { label: t.newWindow, accelerator: 'CmdOrCtrl+Shift+N', click: openWindow },
        { role: 'close', label: t.closeWindow },
        ...(isMac ? [] : [line, quit]),
      ],
    },
    {
      label: t.edit,
      submenu: [
        { role: 'undo', label: t.undo },
        { role: 'redo', label: t.redo },
        line,
        { role: 'cut', label: t.cut },
        { role: 'copy', label: t.copy },
        { role: 'paste', label: t.paste },
        { role: 'selectAll', label: t.selectAll },
      ],
    },
    {
      label: t.view,
      submenu: [
        { role: 'zoomIn', label: t.zoomIn },
        { role: 'zoomOut', label: t.zoomOut },
        { role: 'resetZoom', label: t.actualSize },
        line,
        { role: 'togglefullscreen', label: t.fullScreen },
        ...(app.isPackaged ? [] : [line, { role: 'toggleDevTools' as const }]),
      ],
    },
    { label: t.window, submenu: [{ role: 'minimize', label: t.minimise }] },
    {
      label: t.help,
      submenu: [
        {
          label: t.authority,
          click: () => {
            openOutside(externalAddresses.authority)
          },
        },
        ...(isMac ? [] : [line, about]),
      ],
    },
  ]
}
