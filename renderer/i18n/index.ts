import { useSyncExternalStore } from 'react'
import type { Language } from '../../shared/domain/settings.ts'
import { first as firstDutch } from './nl/first.ts'
import { textsIn, type TFunction } from './translate.ts'

const texts = { nl: textsIn('nl'), en: textsIn('en') } as const
// What the first screen says is in the first file, in the language that most coaches read; the rest comes with the pages.
texts.nl.add(firstDutch)

let onScreen: Language = 'nl'
/** The last language asked for: its messages may still be on their way. */
let wanted: Language = 'nl'
const listeners = new Set<() => void>()

const rest: Record<Language, () => Promise<void>> = {
  nl: async () => {
    texts.nl.add((await import('./nl/index.ts')).nl)
  },
  en: async () => {
    texts.en.add((await import('./en/index.ts')).en)
  },
}
const loading = new Map<Language, Promise<void>>()

/** Fetches all messages of a language, once; for every page but the first, and for the list of commands. */
export function loadLanguage(language: Language): Promise<void> {
  const known = loading.get(language)
  if (known !== undefined) return known
  const load = rest[language]()
  loading.set(language, load)
  // The next one who asks tries again.
  load.catch(() => loading.delete(language))
  return load
}

/** All messages of the language on screen. */
export const loadMessages = (): Promise<void> => loadLanguage(wanted)

/** Before anything is shown: as many messages as the first screen needs. */
export async function startI18n(language: Language): Promise<void> {
  wanted = language
  if (language === 'en') texts.en.add((await import('./en/first.ts')).first)
  show(language)
}

/** Changes the language of the whole window at once. */
export async function setLanguage(language: Language): Promise<void> {
  wanted = language
  if (language === onScreen) return
  await loadLanguage(language)
  if (language === wanted) show(language)
}

function show(language: Language): void {
  onScreen = language
  document.documentElement.lang = language
  for (const listener of listeners) listener()
}

/** The language on screen, for built-in content (`text[language]`) and for dates and numbers. */
export const currentLanguage = (): Language => onScreen

/** The words of messages in a language that has been fetched, whichever is on screen. */
export const translate = (language: Language): TFunction => texts[language].t

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The language of the window; re-renders with it. */
export const useLanguage = (): Language => useSyncExternalStore(subscribe, currentLanguage)

/** The words of messages in the language of the window; re-renders with it. */
export function useTranslation(): { readonly t: TFunction } {
  return texts[useLanguage()]
}
