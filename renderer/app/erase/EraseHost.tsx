import { createElement, Suspense, use } from 'react'
import { loadMessages } from '../../i18n/index.ts'
import { lazyPage } from '../routing/page.ts'
import { useTiny } from '../tiny-store.ts'
import { toErase } from './state.ts'

const dialog = lazyPage(async () => {
  const [{ EraseDialog }] = await Promise.all([import('./EraseDialog.tsx'), loadMessages()])
  return EraseDialog
})

/** Where the window for removing for good opens, whichever screen asked for it. */
export function EraseHost() {
  const what = useTiny(toErase)
  if (what === null) {
    // What could not be fetched is asked for again the next time.
    dialog.forgetFailure()
    return null
  }
  return (
    <Suspense>
      <Asked key={what.id} />
    </Suspense>
  )
}

function Asked() {
  return createElement(dialog.loaded() ?? use(dialog.load()))
}
