import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { learningFormById, learningFormOf } from '../../../../shared/content/learning-forms.ts'
import type { NetworkId } from '../../../../shared/domain/ids.ts'
import type { Activity } from '../../../../shared/domain/starting.ts'
import { q } from '../../../api/client.ts'
import { pupilWarning } from '../../../app/pupil.ts'
import { useTableCare } from '../../../app/table-care/useTableCare.ts'
import { useWrite } from '../../../app/write.ts'
import { EditableTable, type Column } from '../../../design/EditableTable.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { typedPlace } from './typed-place.ts'

interface ActivityTableProps {
  readonly networkId: NetworkId
  readonly activities: readonly Activity[]
}

const idOf = ({ id }: Activity): string => id
const labelOf = ({ name }: Activity): string => name

/** The same activities as a list, with their places in figures, edited in place. */
export function ActivityTable({ networkId, activities }: ActivityTableProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const care = useTableCare(`activities ${networkId}`)
  const { mutateAsync: update } = useMutation(q.activities.update.mutationOptions())
  const remove = useWrite(q.activities.remove.mutationOptions())
  const columns = useMemo((): readonly Column<Activity>[] => {
    const check = (value: string) =>
      typedPlace(value) === null ? t(($) => $.starting.learning.placeRule) : null
    return [
      {
        kind: 'text',
        id: 'name',
        label: t(($) => $.starting.learning.activity),
        width: 15,
        maxLength: 120,
        isRowHeader: true,
        savesWhileTyping: true,
        value: ({ name }) => name,
        check: (value) => (value === '' ? t(($) => $.common.required) : null),
        warn: (value) => pupilWarning(t, value),
        save: ({ id }, name) => update({ id, patch: { name } }),
      },
      {
        kind: 'text',
        id: 'level',
        label: t(($) => $.starting.learning.level),
        width: 8,
        maxLength: 5,
        value: ({ level }) => String(level),
        check,
        save: ({ id, level }, value) => update({ id, patch: { level: typedPlace(value) ?? level } }),
      },
      {
        kind: 'text',
        id: 'planned',
        label: t(($) => $.starting.learning.planned),
        width: 8,
        maxLength: 5,
        value: ({ planned }) => String(planned),
        check,
        save: ({ id, planned }, value) => update({ id, patch: { planned: typedPlace(value) ?? planned } }),
      },
      {
        kind: 'read',
        id: 'form',
        label: t(($) => $.starting.learning.form),
        width: 10,
        value: (activity) => learningFormById(learningFormOf(activity)).name[language],
      },
      {
        kind: 'text',
        id: 'note',
        label: t(($) => $.starting.learning.note),
        width: 14,
        maxLength: 1_000,
        savesWhileTyping: true,
        value: ({ note }) => note,
        warn: (value) => pupilWarning(t, value),
        save: ({ id }, note) => update({ id, patch: { note } }),
      },
    ]
  }, [t, language, update])
  return (
    <EditableTable
      label={t(($) => $.starting.learning.table)}
      rows={activities}
      columns={columns}
      idOf={idOf}
      labelOf={labelOf}
      sortBy="name"
      {...care}
      tools={<span className="small soft">{t(($) => $.starting.learning.tableText)}</span>}
      removal={{
        title: (count) => t(($) => $.starting.learning.remove, { count }),
        text: (going) => <p>{going.map(labelOf).join('; ')}</p>,
        remove: (going) => {
          remove.mutate({ ids: going.map(({ id }) => id) })
        },
      }}
    />
  )
}
