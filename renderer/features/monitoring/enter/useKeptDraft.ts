import { useEffect, useEffectEvent } from 'react'
import { useDraft, type Draft } from '../../../app/draft.ts'
import type { KeptTexts } from './useEntering.ts'

interface KeptDraftInput {
  /** What it is called within its sheet. */
  readonly field: string
  readonly kept: KeptTexts
  readonly stored: string
  readonly save: (text: string) => Promise<unknown>
  /** Whether a text can be stored; one that cannot stays in its field, and is there again after a kill. */
  readonly canBeStored: (text: string) => boolean
  readonly same: (a: string, b: string) => boolean
}

/** A field that saves itself, and keeps what it cannot save. */
export function useKeptDraft(input: KeptDraftInput): Draft<string> {
  const { field, kept, stored, save, canBeStored, same } = input
  const draft = useDraft(stored, (text) => (canBeStored(text) ? save(text) : null), same)
  const keptText = kept.of(field)
  const isSettled = keptText !== '' && (same(keptText, stored) || canBeStored(keptText))

  const comeBack = useEffectEvent((text: string) => {
    if (text === '' || text === draft.value) return
    draft.change(text)
    draft.flush()
  })
  // It comes back from a window that is gone a moment after the field is there.
  useEffect(() => {
    comeBack(keptText)
  }, [keptText])

  const settle = useEffectEvent(() => {
    draft.flush()
    kept.put(field, '')
  })
  // What could not be stored at first (there was no sheet, or nobody to whom it belongs) can be by now.
  useEffect(() => {
    if (isSettled) settle()
  }, [isSettled])

  return {
    value: draft.value,
    flush: draft.flush,
    change: (text) => {
      draft.change(text)
      kept.put(field, canBeStored(text) || same(text, stored) ? '' : text)
    },
  }
}
