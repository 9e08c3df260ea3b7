import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import type { Workplace } from '../../../shared/domain/entities.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { CoachId, NetworkId, WorkplaceId } from '../../../shared/domain/ids.ts'
import { typedClock } from '../../../shared/domain/typed-clock.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useToday } from '../../app/useToday.ts'
import { DateField } from '../../design/DateField.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { Chosen } from './Chosen.tsx'

interface Asked {
  readonly workplaceId: WorkplaceId
  readonly consultation: {
    readonly on: LocalDate
    readonly starts: string | null
    readonly place: string
    readonly networkIds: NetworkId[]
    readonly coachIds: CoachId[]
  }
}

interface NewConsultationProps {
  readonly workplaces: readonly Workplace[]
  readonly networks: readonly NetworkSummary[]
  readonly onClose: () => void
  readonly onAdd: (asked: Asked) => void
}

/** When, about which networks, with whom. What stands out in those networks comes on the agenda. */
export function NewConsultation({ workplaces, networks, onClose, onAdd }: NewConsultationProps) {
  const { t } = useTranslation()
  const [workplaceId, setWorkplace] = useState<WorkplaceId | ''>(workplaces[0]?.id ?? '')
  const today = useToday()
  const [on, setOn] = useState<LocalDate | null>(today)
  const [starts, setStarts] = useState('')
  const [place, setPlace] = useState('')
  const there = networks.filter((network) => network.workplaceId === workplaceId && network.closedOn === null)
  // With one network there is nothing to choose.
  const [networkIds, setNetworks] = useState<readonly NetworkId[]>(
    there.length === 1 ? there.map(({ id }) => id) : [],
  )
  const [coachIds, setCoaches] = useState<readonly CoachId[]>([])
  const [wasTried, setTried] = useState(false)
  const coaches =
    useQuery(
      q.coaches.list.queryOptions({
        input: { workplaceId: workplaceId as WorkplaceId },
        enabled: workplaceId !== '',
      }),
    ).data ?? []
  const time = typedClock(starts)
  const isTime = starts.trim() === '' || time !== null
  const save = () => {
    setTried(true)
    if (workplaceId === '' || on === null || networkIds.length === 0 || !isTime) return
    onClose()
    onAdd({
      workplaceId,
      consultation: {
        on,
        starts: time,
        place: place.trim(),
        networkIds: [...networkIds],
        coachIds: [...coachIds],
      },
    })
  }
  return (
    <form
      noValidate
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {workplaces.length < 2 ? null : (
        <SelectField
          label={t(($) => $.consultations.workplace)}
          value={workplaceId}
          options={workplaces.map(({ id, name }) => ({ id, label: name }))}
          onChange={(chosen) => {
            setWorkplace(chosen)
            setNetworks([])
            setCoaches([])
          }}
        />
      )}
      <DateField
        label={t(($) => $.consultations.on)}
        value={on}
        onChange={setOn}
        error={wasTried && on === null ? t(($) => $.consultations.chooseDate) : undefined}
      />
      <Chosen
        label={t(($) => $.consultations.networks)}
        items={there}
        chosen={networkIds}
        onChange={setNetworks}
        error={wasTried && networkIds.length === 0 ? t(($) => $.consultations.chooseNetwork) : undefined}
      />
      {coaches.length === 0 ? (
        <p className="soft small">{t(($) => $.consultations.noCoaches)}</p>
      ) : (
        <Chosen
          label={t(($) => $.consultations.coaches)}
          items={coaches}
          chosen={coachIds}
          onChange={setCoaches}
        />
      )}
      <TextField
        label={t(($) => $.consultations.starts)}
        help={t(($) => $.consultations.startsHelp)}
        value={starts}
        onChange={setStarts}
        maxLength={10}
        error={isTime ? undefined : t(($) => $.consultations.clockTime)}
      />
      <TextField label={t(($) => $.consultations.place)} value={place} onChange={setPlace} maxLength={200} />
      <div className="actions">
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <OfferedButton
          id="consultation.create"
          title={($) => $.consultations.create}
          kind="main"
          isSubmit
          run={save}
        />
      </div>
    </form>
  )
}
