import { useTranslation } from '../../../i18n/index.ts'
import { useLanguage } from '../../../i18n/index.ts'
import type { MarkValue } from '../../../../shared/domain/monitoring.ts'
import type { SheetEntry } from './sheet-entry.ts'
import { stopName, type Stop } from './stops.ts'
import { markText, saySame, typedMark, type Typed } from './typed.ts'
import type { KeptTexts } from './useEntering.ts'
import { useKeptDraft } from './useKeptDraft.ts'

/** One mark between hand and store. */
export interface MarkDraft {
  readonly stop: Stop
  readonly text: string
  readonly typed: Typed
  /** Where it stands on the line; null when it does not. */
  readonly at: number | null
  readonly type: (text: string) => void
  /** By pointer or arrow key; null takes it away. */
  readonly put: (value: MarkValue | null) => void
  /** Sends off what waits. */
  readonly leave: () => void
}

interface MarkInput {
  readonly entry: SheetEntry
  readonly kept: KeptTexts
  /** What the store has; null for no answer. */
  readonly stored: MarkValue | null
  /** Nobody is known yet to whom the sheet of a named round belongs. */
  readonly isNobodys: boolean
}

export function useMark(stop: Stop, { entry, kept, stored, isNobodys }: MarkInput): MarkDraft {
  const { t } = useTranslation()
  const decimalMark = useLanguage() === 'nl' ? ',' : '.'
  const words = { decimalMark, notApplicable: t(($) => $.entering.notApplicableShort) }
  const draft = useKeptDraft({
    field: stopName(stop),
    kept,
    stored: markText(stored, words),
    save: (text) => {
      const typed = typedMark(text)
      return entry.saveMark({ ...stop, value: typed.kind === 'mark' ? typed.value : null })
    },
    canBeStored: (text) => !isNobodys && typedMark(text).kind !== 'refused',
    same: saySame,
  })
  const typed = typedMark(draft.value)
  return {
    stop,
    text: draft.value,
    typed,
    at: typed.kind === 'mark' && typed.value !== 'notApplicable' ? typed.value : null,
    type: draft.change,
    put: (value) => {
      draft.change(markText(value, words))
    },
    leave: draft.flush,
  }
}
