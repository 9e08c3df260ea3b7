import type { YieldsDesk } from '../../../shared/contract/yields.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { DraftField } from '../../app/DraftField.tsx'
import { useOrganisations } from '../../app/useOrganisations.ts'
import { useToday } from '../../app/useToday.ts'
import { useWrite } from '../../app/write.ts'
import { DateField } from '../../design/DateField.tsx'
import { SelectField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Add, Part, Thing } from './Part.tsx'

type Sharing = YieldsDesk['sharings'][number]

interface SharingPartProps {
  readonly networkId: NetworkId
  readonly sharings: readonly Sharing[]
}

/** What was shared beyond the network, also when it was not finished. */
export function SharingPart({ networkId, sharings }: SharingPartProps) {
  const today = useToday()
  const add = useWrite(q.sharings.add.mutationOptions())
  return (
    <Part part="sharing" title={($) => $.yields.sharing} about={($) => $.yields.sharingAbout}>
      {sharings.map((sharing) => (
        <OneSharing key={sharing.id} sharing={sharing} networkId={networkId} />
      ))}
      <Add
        networkId={networkId}
        id="sharing"
        label={($) => $.yields.newSharing}
        add={($) => $.yields.addSharing}
        words={($) => $.yields.addSharingWords}
        maxLength={300}
        isBusy={add.isPending}
        onAdd={(what, done) => {
          add.mutate({ networkId, sharing: { what, on: today } }, { onSuccess: done })
        }}
      />
    </Part>
  )
}

interface OneSharingProps {
  readonly sharing: Sharing
  readonly networkId: NetworkId
}

function OneSharing({ sharing, networkId }: OneSharingProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const organisations = useOrganisations(networkId)
  const { id, on, what, audience, organisationId, organisationName, note } = sharing
  const { mutate } = useWrite(q.sharings.update.mutationOptions())
  const { mutateAsync } = useWrite(q.sharings.update.mutationOptions(), { isDraft: true })
  const remove = useWrite(q.sharings.remove.mutationOptions())
  return (
    <Thing
      name={what}
      facts={[format.shortDate(on), audience, organisationName ?? '']}
      commandId={`yields.sharing.${id}.remove`}
      onRemove={() => {
        remove.mutate({ ids: [id] })
      }}
    >
      <DraftField
        label={t(($) => $.yields.what)}
        isRequired
        value={what}
        maxLength={300}
        save={(typed) => mutateAsync({ id, patch: { what: typed } })}
      />
      <div className="yield-row">
        <DateField
          label={t(($) => $.yields.on)}
          value={on}
          onChange={(day) => {
            if (day !== null) mutate({ id, patch: { on: day } })
          }}
        />
        <DraftField
          label={t(($) => $.yields.audience)}
          value={audience}
          maxLength={200}
          save={(typed) => mutateAsync({ id, patch: { audience: typed } })}
        />
        <SelectField
          label={t(($) => $.yields.organisation)}
          value={organisationId ?? ''}
          none={t(($) => $.common.notChosen)}
          options={organisations?.all ?? []}
          onChange={(chosen) => {
            mutate({ id, patch: { organisationId: chosen === '' ? null : chosen } })
          }}
        />
      </div>
      <DraftField
        label={t(($) => $.yields.note)}
        value={note}
        maxLength={2_000}
        lines={2}
        save={(typed) => mutateAsync({ id, patch: { note: typed } })}
      />
    </Thing>
  )
}
