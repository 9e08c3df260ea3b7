import { useId } from 'react'
import { PupilNote } from '../../../app/PupilNote.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import '../../../app/draft-field.css'
import type { LineContext } from './EnterLine.tsx'
import { useKeptDraft } from './useKeptDraft.ts'

interface RemarkFieldProps {
  readonly context: Pick<LineContext, 'entry' | 'kept' | 'isNobodys'>
  readonly stored: string
}

const same = (a: string, b: string): boolean => a.trim() === b.trim()

/** What somebody wrote at the end of the sheet. */
export function RemarkField({ context: { entry, kept, isNobodys }, stored }: RemarkFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const draft = useKeptDraft({
    field: 'remark',
    kept,
    stored,
    save: (text) => entry.saveRemark(text.trim()),
    canBeStored: () => !isNobodys,
    same,
  })
  return (
    <div className="field draft-field enter-remark">
      <label htmlFor={id}>{t(($) => $.entering.remark)}</label>
      <textarea
        id={id}
        className="input"
        rows={1}
        maxLength={1_000}
        value={draft.value}
        onChange={(event) => {
          draft.change(event.target.value)
        }}
        onBlur={draft.flush}
      />
      <PupilNote text={draft.value} />
    </div>
  )
}
