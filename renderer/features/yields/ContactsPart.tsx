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

type Contact = YieldsDesk['contacts'][number]

interface ContactsPartProps {
  readonly networkId: NetworkId
  readonly contacts: readonly Contact[]
}

/** Contacts with those who lead, by role and organisation. */
export function ContactsPart({ networkId, contacts }: ContactsPartProps) {
  const today = useToday()
  const add = useWrite(q.leaderContacts.add.mutationOptions())
  return (
    <Part part="contacts" title={($) => $.yields.contacts} about={($) => $.yields.contactsAbout}>
      {contacts.map((contact) => (
        <OneContact key={contact.id} contact={contact} networkId={networkId} />
      ))}
      <Add
        networkId={networkId}
        id="contact"
        label={($) => $.yields.newContact}
        add={($) => $.yields.addContact}
        words={($) => $.yields.addContactWords}
        maxLength={500}
        isBusy={add.isPending}
        onAdd={(about, done) => {
          add.mutate({ networkId, contact: { about, on: today } }, { onSuccess: done })
        }}
      />
    </Part>
  )
}

interface OneContactProps {
  readonly contact: Contact
  readonly networkId: NetworkId
}

function OneContact({ contact, networkId }: OneContactProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const organisations = useOrganisations(networkId)
  const { id, on, organisationId, organisationName, role, about, followUp } = contact
  const { mutate } = useWrite(q.leaderContacts.update.mutationOptions())
  const { mutateAsync } = useWrite(q.leaderContacts.update.mutationOptions(), { isDraft: true })
  const remove = useWrite(q.leaderContacts.remove.mutationOptions())
  return (
    <Thing
      name={about}
      facts={[format.shortDate(on), role, organisationName ?? '']}
      commandId={`yields.contact.${id}.remove`}
      onRemove={() => {
        remove.mutate({ ids: [id] })
      }}
    >
      <DraftField
        label={t(($) => $.yields.contactAbout)}
        isRequired
        value={about}
        maxLength={500}
        save={(typed) => mutateAsync({ id, patch: { about: typed } })}
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
          label={t(($) => $.yields.role)}
          help={t(($) => $.yields.roleHelp)}
          value={role}
          maxLength={120}
          save={(typed) => mutateAsync({ id, patch: { role: typed } })}
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
        label={t(($) => $.yields.contactFollowUp)}
        value={followUp}
        maxLength={500}
        save={(typed) => mutateAsync({ id, patch: { followUp: typed } })}
      />
    </Thing>
  )
}
