import type { Activity } from '../../../../shared/domain/starting.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { DraftField } from '../../../app/DraftField.tsx'
import { useWrite } from '../../../app/write.ts'
import { useTranslation } from '../../../i18n/index.ts'

interface ActivityFormProps {
  readonly activity: Activity
  /** The form of learning it is placed in. */
  readonly formName: string
  readonly onClose: () => void
  readonly onRemove: () => void
}

/** One activity: its name and what there is to say about it; every field saves itself. */
export function ActivityForm({ activity, formName, onClose, onRemove }: ActivityFormProps) {
  const { t } = useTranslation()
  const { id } = activity
  const { mutateAsync } = useWrite(q.activities.update.mutationOptions(), { isDraft: true })
  return (
    <div className="stack">
      <p className="soft small">
        {t(($) => $.starting.learning.placed, {
          form: formName,
          level: activity.level,
          planned: activity.planned,
        })}
      </p>
      <DraftField
        label={t(($) => $.starting.learning.activity)}
        isRequired
        maxLength={120}
        value={activity.name}
        save={(name) => mutateAsync({ id, patch: { name } })}
      />
      <DraftField
        label={t(($) => $.starting.learning.note)}
        lines={3}
        maxLength={1_000}
        value={activity.note}
        save={(note) => mutateAsync({ id, patch: { note } })}
      />
      <div className="actions">
        <CommandButton id="dialog.remove" title={($) => $.common.remove} kind="danger" run={onRemove} />
        <CommandButton id="dialog.close" title={($) => $.common.close} kind="main" run={onClose} />
      </div>
    </div>
  )
}
