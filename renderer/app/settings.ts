import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { defaultSettings, type Settings } from '../../shared/domain/settings.ts'
import { q } from '../api/client.ts'
import { setLanguage } from '../i18n/index.ts'

/** The settings as they are now; the defaults until the first answer. */
export function useSettings(): Settings {
  return useQuery(q.app.settings.get.queryOptions()).data ?? defaultSettings
}

/** Changes a setting at once on screen, and for good when it is stored. */
export function useChangeSettings(): (patch: Partial<Settings>) => void {
  const client = useQueryClient()
  const key = q.app.settings.get.queryKey()
  const { mutate } = useMutation(
    q.app.settings.set.mutationOptions({
      onMutate: (patch) => {
        const before = client.getQueryData(key) ?? defaultSettings
        client.setQueryData(key, {
          language: patch.language ?? before.language,
          theme: patch.theme ?? before.theme,
          showCodes: patch.showCodes ?? before.showCodes,
          singleKeys: patch.singleKeys ?? before.singleKeys,
          closeFrom: patch.closeFrom ?? before.closeFrom,
        })
        return { before }
      },
      onError: (_error, _patch, context) => {
        if (context !== undefined) client.setQueryData(key, context.before)
      },
      onSuccess: (settings) => {
        client.setQueryData(key, settings)
      },
    }),
  )
  return mutate
}

/** Keeps the window in the language and the appearance of the settings. */
export function useApplySettings(): void {
  const { language, theme } = useSettings()
  useEffect(() => {
    void setLanguage(language)
  }, [language])
  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)')
    const apply = () => {
      document.documentElement.dataset['theme'] =
        theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme
    }
    apply()
    dark.addEventListener('change', apply)
    return () => {
      dark.removeEventListener('change', apply)
    }
  }, [theme])
}
