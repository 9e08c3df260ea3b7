import type { Meeting } from '../../../../shared/domain/meetings.ts'
import { q } from '../../../api/client.ts'
import { useDraft } from '../../../app/draft.ts'
import { useWrite } from '../../../app/write.ts'
import { TextField } from '../../../design/fields.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { PupilNote } from '../../../app/PupilNote.tsx'

/** What the coaches keep for themselves, and read back in the next preparation. */
export function Notes({ meeting: { id, notes } }: { readonly meeting: Meeting }) {
  const { t } = useTranslation()
  const { mutateAsync } = useWrite(q.meetings.update.mutationOptions(), { isDraft: true })
  const draft = useDraft(notes, (value) => mutateAsync({ id, patch: { notes: value } }))
  return (
    <div className="coach-notes">
      <TextField
        label={t(($) => $.meetings.notes)}
        help={t(($) => $.meetings.notesHelp)}
        value={draft.value}
        onChange={draft.change}
        onBlur={draft.flush}
        maxLength={10_000}
        lines={4}
      />
      <PupilNote text={draft.value} />
    </div>
  )
}
