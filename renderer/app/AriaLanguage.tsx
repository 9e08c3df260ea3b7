import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { useLanguage } from '../i18n/format.ts'

/** Dates, numbers and spoken hints of the components in the language of the window. */
export function AriaLanguage({ children }: { readonly children: ReactNode }) {
  return <I18nProvider locale={useLanguage() === 'en' ? 'en-GB' : 'nl-NL'}>{children}</I18nProvider>
}
