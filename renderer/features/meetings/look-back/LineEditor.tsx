import type { EvaluationKind, EvaluationLine } from '../../../../shared/domain/meetings.ts'
import { pupilNamed } from '../../../../shared/domain/pupil-names.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useDraft } from '../../../app/draft.ts'
import { useWrite } from '../../../app/write.ts'
import type { Words } from '../../../design/offers.ts'
import { say } from '../../../design/offers.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { longestLine } from '../../../app/entry.ts'

export const kinds = ['plus', 'delta', 'toWork'] as const satisfies readonly EvaluationKind[]
export const kindNames: Readonly<Record<EvaluationKind, Words>> = {
  plus: ($) => $.room.back.plus,
  delta: ($) => $.room.back.delta,
  toWork: ($) => $.room.back.toWork,
}

interface LineEditorProps {
  readonly line: EvaluationLine
  readonly onClose: () => void
  readonly onRemove: () => void
}

/** One line being changed: its words, its kind, or gone. Enter or Escape puts the field away; what was typed is saved. */
export function LineEditor({ line: { id, text, kind }, onClose, onRemove }: LineEditorProps) {
  const { t } = useTranslation()
  const update = useWrite(q.lookBack.updateLine.mutationOptions())
  const typed = useWrite(q.lookBack.updateLine.mutationOptions(), { isDraft: true })
  const draft = useDraft(
    text,
    (value) => (value.trim() === '' ? null : typed.mutateAsync({ id, patch: { text: value } })),
    (a, b) => a.trim() === b.trim(),
  )
  const pupil = pupilNamed(draft.value)
  return (
    <div className="back-editor">
      <textarea
        rows={3}
        className="input"
        aria-label={t(($) => $.room.back.text)}
        maxLength={longestLine}
        autoFocus
        value={draft.value}
        onChange={(event) => {
          draft.change(event.target.value)
        }}
        onBlur={draft.flush}
        onKeyDown={(event) => {
          if ((event.key !== 'Enter' && event.key !== 'Escape') || event.nativeEvent.isComposing) return
          event.preventDefault()
          draft.flush()
          onClose()
        }}
      />
      {draft.value.trim() === '' ? <span className="small error">{t(($) => $.common.required)}</span> : null}
      {pupil === null ? null : (
        <span className="small soft">{t(($) => $.room.back.pupil, { name: pupil })}</span>
      )}
      <div className="row">
        {kinds
          .filter((each) => each !== kind)
          .map((each) => (
            <CommandButton
              key={each}
              id={`lookBack.move.${each}`}
              title={($) => $.room.back.moveTo}
              values={{ where: say(t, kindNames[each]) }}
              kind="quiet"
              run={() => {
                draft.flush()
                update.mutate({ id, patch: { kind: each } })
              }}
            />
          ))}
        <CommandButton
          id="lookBack.removeLine"
          title={($) => $.room.back.remove}
          kind="quiet"
          run={onRemove}
        />
        <CommandButton id="lookBack.ready" title={($) => $.room.back.ready} kind="quiet" run={onClose} />
      </div>
    </div>
  )
}
