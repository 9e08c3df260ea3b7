import { useId } from 'react'
import type { Meeting } from '../../../../shared/domain/meetings.ts'
import { q } from '../../../api/client.ts'
import { useDraft } from '../../../app/draft.ts'
import { useWrite } from '../../../app/write.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { PupilNote } from '../../../app/PupilNote.tsx'

/** What the group wants to have learnt something about: the question a meeting begins with. */
export function Aim({ meeting: { id, learningAim } }: { readonly meeting: Meeting }) {
  const { t } = useTranslation()
  const field = useId()
  const { mutateAsync } = useWrite(q.meetings.update.mutationOptions(), { isDraft: true })
  const draft = useDraft(learningAim, (value) => mutateAsync({ id, patch: { learningAim: value } }))
  return (
    <div className="aim">
      <label htmlFor={field}>{t(($) => $.meetings.aim)}</label>
      <textarea
        id={field}
        className="input"
        rows={2}
        maxLength={1_000}
        aria-required="true"
        aria-describedby={draft.value.trim() === '' ? `${field}-missing` : undefined}
        value={draft.value}
        onChange={(event) => {
          draft.change(event.target.value)
        }}
        onBlur={draft.flush}
      />
      {draft.value.trim() === '' ? (
        <span id={`${field}-missing`} className="help">
          {t(($) => $.meetings.aimMissing)}
        </span>
      ) : null}
      <PupilNote text={draft.value} />
    </div>
  )
}
