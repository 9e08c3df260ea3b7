import { useEffect, useSyncExternalStore } from 'react'
import { api } from '../api/client.ts'
import { windowId } from './window-id.ts'

/** What stands in the fields of a form that is not sent yet, by their names. */
export type FormWords = Readonly<Record<string, string>>

/** What is typed is kept this long after the first key that is not kept yet, in milliseconds; typing on or not. */
const keptWithin = 500
const line = 'form'

/** Of every form of this window, also of those that are not on the page now. */
const typed = new Map<string, FormWords>()
const asked = new Set<string>()
const waiting = new Map<string, ReturnType<typeof setTimeout>>()
const shown = new Set<() => void>()

function follow(listener: () => void): () => void {
  shown.add(listener)
  return () => shown.delete(listener)
}

function put(form: string, words: FormWords): void {
  typed.set(form, words)
  for (const listener of shown) listener()
}

function keep(form: string): void {
  clearTimeout(waiting.get(form))
  waiting.delete(form)
  const cells = Object.entries(typed.get(form) ?? {})
    .filter(([, text]) => text !== '')
    .map(([column, text]) => ({ line, column, text, isNew: false }))
  // Without a connection there is nothing to keep it with; on the page it stands still.
  api.unfinished.keep({ window: windowId, table: form, cells }).catch(() => undefined)
}

/** What a window that is gone has left of this form; what was typed here meanwhile stays. */
async function comeBack(form: string): Promise<void> {
  const { cells } = await api.unfinished.take({ window: windowId, table: form })
  if (cells.length === 0) return
  const left = Object.fromEntries(cells.map(({ column, text }) => [column, text]))
  put(form, { ...left, ...typed.get(form) })
}

window.addEventListener('pagehide', () => {
  for (const form of waiting.keys()) keep(form)
})

/** Nothing of this form is left in this window, nor sent any more: what it was about is gone for good. */
export function forgetWords(form: string): void {
  clearTimeout(waiting.get(form))
  waiting.delete(form)
  if (typed.delete(form)) for (const listener of shown) listener()
}

/**
 * The words of a form that is sent as a whole. They are there again when the coach comes back to it, reloads the page, or
 * opens the app after it was killed; empty words are words that were sent, or given up.
 * @param form its name, one for each form there is (an id in it), at most 120 characters
 */
export function useKeptWords<T extends FormWords>(
  form: string,
  nothing: T,
): readonly [T, (words: Partial<T>) => void] {
  const words = useSyncExternalStore(follow, () => typed.get(form))
  useEffect(() => {
    if (asked.has(form)) return
    asked.add(form)
    comeBack(form).catch(() => {
      // Without a connection there is nothing to be had; asked again when the form is next on the page.
      asked.delete(form)
    })
  }, [form])
  const write = (next: Partial<T>) => {
    put(form, { ...typed.get(form), ...next })
    if (!waiting.has(form))
      waiting.set(
        form,
        setTimeout(() => {
          keep(form)
        }, keptWithin),
      )
  }
  return [{ ...nothing, ...words }, write]
}
