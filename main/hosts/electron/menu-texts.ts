import type { Language } from '../../../shared/domain/settings.ts'

/** The words of the native menu; the page's own words are in renderer/i18n. */
export interface MenuTexts {
  readonly file: string
  readonly newWindow: string
  readonly closeWindow: string
  readonly quit: string
  readonly edit: string
  readonly undo: string
  readonly redo: string
  readonly cut: string
  readonly copy: string
  readonly paste: string
  readonly selectAll: string
  readonly view: string
  readonly zoomIn: string
  readonly zoomOut: string
  readonly actualSize: string
  readonly fullScreen: string
  readonly window: string
  readonly minimise: string
  readonly help: string
  readonly authority: string
  readonly about: string
  readonly hide: string
  readonly hideOthers: string
  readonly showAll: string
  readonly savePdf: string
  readonly busyTitle: string
  readonly busyText: string
  readonly failedTitle: string
  readonly failedText: string
}

export const menuTexts: Readonly<Record<Language, MenuTexts>> = {
  nl: {
    file: 'Bestand',
    newWindow: 'Nieuw venster',
    closeWindow: 'Venster sluiten',
    quit: 'Netwerkcoach afsluiten',
    edit: 'Bewerken',
    undo: 'Ongedaan maken',
    redo: 'Opnieuw',
    cut: 'Knippen',
    copy: 'Kopiëren',
    paste: 'Plakken',
    selectAll: 'Alles selecteren',
    view: 'Beeld',
    zoomIn: 'Inzoomen',
    zoomOut: 'Uitzoomen',
    actualSize: 'Ware grootte',
    fullScreen: 'Volledig scherm',
    window: 'Venster',
    minimise: 'Minimaliseren',
    help: 'Help',
    authority: 'Autoriteit Persoonsgegevens (website)',
    about: 'Over Netwerkcoach',
    hide: 'Netwerkcoach verbergen',
    hideOthers: 'Andere verbergen',
    showAll: 'Alles tonen',
    savePdf: 'Bewaren als PDF',
    busyTitle: 'Netwerkcoach is al open',
    busyText: 'Een andere Netwerkcoach gebruikt deze gegevens. Sluit die eerst.',
    failedTitle: 'Netwerkcoach kan niet starten',
    failedText: 'De gegevens zijn niet geopend en niet veranderd. Ze staan in deze map:',
  },
  en: {
    file: 'File',
    newWindow: 'New window',
    closeWindow: 'Close window',
    quit: 'Quit Netwerkcoach',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    actualSize: 'Actual size',
    fullScreen: 'Full screen',
    window: 'Window',
    minimise: 'Minimise',
    help: 'Help',
    authority: 'Dutch Data Protection Authority (website)',
    about: 'About Netwerkcoach',
    hide: 'Hide Netwerkcoach',
    hideOthers: 'Hide others',
    showAll: 'Show all',
    savePdf: 'Save as PDF',
    busyTitle: 'Netwerkcoach is already open',
    busyText: 'Another Netwerkcoach is using these data. Close it first.',
    failedTitle: 'Netwerkcoach cannot start',
    failedText: 'The data were not opened and not changed. They are in this folder:',
  },
}
