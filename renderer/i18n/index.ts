import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import type { Language } from '../../shared/domain/settings.ts'
import type { nl } from './nl/index.ts'

/** The Dutch messages are the pattern; the English ones must have the same keys, or the check of types fails. */
export type Messages = SameKeys<typeof nl>
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: { app: typeof nl }
    enableSelector: true
  }
}

export const i18n = i18next.createInstance()

// One language is loaded at the start, the other when it is chosen: the first screen waits for neither twice.
const load: Record<Language, () => Promise<Messages>> = {
  nl: async () => (await import('./nl/index.ts')).nl,
  en: async () => (await import('./en/index.ts')).en,
}

export async function startI18n(language: Language): Promise<void> {
  await i18n.use(initReactI18next).init({
    lng: language,
    defaultNS: 'app',
    fallbackLng: false,
    resources: { [language]: { app: await load[language]() } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  document.documentElement.lang = language
}

/** Fetches the messages of a language, once; for the list of commands, which is searched in both. */
export async function loadLanguage(language: Language): Promise<void> {
  if (!i18n.hasResourceBundle(language, 'app'))
    i18n.addResourceBundle(language, 'app', await load[language]())
}

/** Changes the language of the whole window at once. */
export async function setLanguage(language: Language): Promise<void> {
  await loadLanguage(language)
  await i18n.changeLanguage(language)
  document.documentElement.lang = language
}

/** The language on screen, for built-in content (`text[language]`) and for dates and numbers. */
export function currentLanguage(): Language {
  return i18n.language === 'en' ? 'en' : 'nl'
}
