import type { ToErase } from '../../../shared/contract/erase.ts'
import { create } from '../tiny-store.ts'

/** What somebody asks to remove for good; null when nobody does. */
export const toErase = create<ToErase | null>(null)

/** Opens the window that says what would go. From a window over the page: once that has closed and given the focus back. */
export function askErase(what: ToErase): void {
  setTimeout(() => {
    toErase.set(what)
  })
}
