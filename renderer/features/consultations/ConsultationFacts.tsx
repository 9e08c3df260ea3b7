import { useQuery } from '@tanstack/react-query'
import type { CoachRow } from '../../../shared/contract/participants.ts'
import type { Consultation } from '../../../shared/domain/consultations.ts'
import { typedClock } from '../../../shared/domain/typed-clock.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useDraft } from '../../app/draft.ts'
import { useWrite } from '../../app/write.ts'
import { DateField } from '../../design/DateField.tsx'
import { TextField } from '../../design/fields.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { Chosen } from './Chosen.tsx'

interface ConsultationFactsProps {
  readonly consultation: Consultation
  readonly coaches: readonly CoachRow[]
  readonly onClose: () => void
}

/** When, where, with whom and about which networks; every field saves itself. */
export function ConsultationFacts({ consultation, coaches, onClose }: ConsultationFactsProps) {
  const { t } = useTranslation()
  const { id, workplaceId, on, networkIds, coachIds } = consultation
  const networks = useQuery(q.networks.list.queryOptions()).data ?? []
  const { mutate } = useWrite(q.consultations.update.mutationOptions())
  const { mutateAsync } = useWrite(q.consultations.update.mutationOptions(), { isDraft: true })
  const isTime = (typed: string) => typed.trim() === '' || typedClock(typed) !== null
  const starts = useDraft(
    consultation.starts ?? '',
    (typed) => (isTime(typed) ? mutateAsync({ id, patch: { starts: typedClock(typed) } }) : null),
    (a, b) => typedClock(a) === typedClock(b) && isTime(a) === isTime(b),
  )
  const place = useDraft(
    consultation.place,
    (typed) => mutateAsync({ id, patch: { place: typed } }),
    (a, b) => a.trim() === b.trim(),
  )
  return (
    <div className="stack saves-itself">
      <DateField
        label={t(($) => $.consultations.on)}
        value={on}
        onChange={(day) => {
          if (day !== null) mutate({ id, patch: { on: day } })
        }}
      />
      <TextField
        label={t(($) => $.consultations.starts)}
        help={t(($) => $.consultations.startsHelp)}
        value={starts.value}
        onChange={starts.change}
        onBlur={starts.flush}
        maxLength={10}
        error={isTime(starts.value) ? undefined : t(($) => $.consultations.clockTime)}
      />
      <TextField
        label={t(($) => $.consultations.place)}
        value={place.value}
        onChange={place.change}
        onBlur={place.flush}
        maxLength={200}
      />
      <Chosen
        label={t(($) => $.consultations.networks)}
        items={networks.filter((network) => network.workplaceId === workplaceId)}
        chosen={networkIds}
        onChange={(chosen) => {
          mutate({ id, patch: { networkIds: [...chosen] } })
        }}
      />
      {coaches.length === 0 ? null : (
        <Chosen
          label={t(($) => $.consultations.coaches)}
          items={coaches}
          chosen={coachIds}
          onChange={(chosen) => {
            mutate({ id, patch: { coachIds: [...chosen] } })
          }}
        />
      )}
      <div className="actions">
        <CommandButton id="dialog.close" title={($) => $.common.close} kind="main" run={onClose} />
      </div>
    </div>
  )
}
