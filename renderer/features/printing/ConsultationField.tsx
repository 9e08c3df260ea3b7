import { skipToken, useQuery } from '@tanstack/react-query'
import { useTranslation } from '../../i18n/index.ts'
import type { ConsultationId, WorkplaceId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { SelectField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'

interface ConsultationFieldProps {
  readonly workplaceId: WorkplaceId | null
  readonly consultationId: ConsultationId | null
  readonly onConsultation: (id: ConsultationId | null) => void
}

/** The consultation whose notes are printed; without one there are lines to write them on. */
export function ConsultationField({ workplaceId, consultationId, onConsultation }: ConsultationFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const consultations = useQuery(
    q.consultations.list.queryOptions({ input: workplaceId === null ? skipToken : { workplaceId } }),
  ).data
  if (consultations === undefined || consultations.length === 0) return null
  return (
    <div className="print-more">
      <SelectField
        label={t(($) => $.printing.whichConsultation)}
        value={consultationId ?? ''}
        none={t(($) => $.printing.noConsultation)}
        options={consultations.map(({ id, on }) => ({ id, label: format.longDay(on) }))}
        onChange={(id) => {
          onConsultation(id === '' ? null : id)
        }}
      />
    </div>
  )
}
