import type { Open } from './state.ts'
import { KeysOverview } from './KeysOverview.tsx'
import { Palette } from './Palette.tsx'
import { useEverywhere } from './useEverywhere.ts'
import './palette.css'

/** What lies over the page: the list of what can be done, or the overview of keys. */
export function Panels({ what, early }: { readonly what: Open['what'] | null; readonly early: string }) {
  const everywhere = useEverywhere(what === 'find')
  if (what === null) return null
  return what === 'find' ? <Palette everywhere={everywhere} early={early} /> : <KeysOverview />
}
