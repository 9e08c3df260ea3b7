import { useEffect, useLayoutEffect, useRef, useState, type ComponentType } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { loadLanguage } from '../../i18n/index.ts'
import { sentencesOfHistory } from '../history/in-words.ts'
import { useTiny } from '../tiny-store.ts'
import { tellFailure } from '../toasts.tsx'
import { closePalette, giveBackFocus, opened, typedEarly, type Open } from './state.ts'

type Panels = ComponentType<{ readonly what: Open['what'] | null; readonly early: string }>

/** The list is searched in both languages, so both are fetched with it. */
async function load(): Promise<Panels> {
  const [{ Panels }] = await Promise.all([
    import('./Panels.tsx'),
    loadLanguage('nl'),
    loadLanguage('en'),
    sentencesOfHistory(),
  ])
  return Panels
}

/** How long the first screen has to itself before the list is fetched for later, in milliseconds. */
const untilWarm = 2_000

/** Holds the place of what Ctrl+K and `?` open; their code comes after the first screen, or when asked for. */
export function PaletteHost() {
  const { t } = useTranslation()
  const open = useTiny(opened)
  const [Loaded, setLoaded] = useState<{ readonly Panels: Panels } | null>(null)
  const what = open?.what ?? null
  const isMissing = Loaded === null

  useEffect(() => {
    if (!isMissing) return undefined
    let isGone = false
    const fetchPanels = () => {
      load().then(
        (Panels) => {
          if (!isGone) setLoaded({ Panels })
        },
        () => {
          // Fetched for later, its absence is of no concern yet; asked for, it is.
          if (isGone || what === null) return
          closePalette()
          tellFailure(t(($) => $.failures.connection))
        },
      )
    }
    const timer = window.setTimeout(fetchPanels, what === null ? untilWarm : 0)
    return () => {
      isGone = true
      window.clearTimeout(timer)
    }
  }, [isMissing, what, t])

  useEarlyKeys(what !== null && isMissing)

  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && what === null) giveBackFocus()
    wasOpen.current = what !== null
  }, [what])

  return Loaded === null ? null : <Loaded.Panels what={what} early={open?.early ?? ''} />
}

/** What is typed after Ctrl+K while the list is still on its way: kept for it, and never for the field below. */
function useEarlyKeys(isWaiting: boolean): void {
  // With the drawing, not after it: a key in between would go to nobody.
  useLayoutEffect(() => {
    if (!isWaiting) return undefined
    const keep = (event: KeyboardEvent) => {
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') closePalette()
      else if (event.key === 'Backspace') typedEarly((text) => text.slice(0, -1))
      else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey)
        typedEarly((text) => text + event.key)
    }
    window.addEventListener('keydown', keep, { capture: true })
    return () => {
      window.removeEventListener('keydown', keep, { capture: true })
    }
  }, [isWaiting])
}
