import { useQuery } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { Party } from '../../../shared/domain/starting.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { DraftField } from '../../app/DraftField.tsx'
import { OrderedRows } from '../../app/order/OrderedRows.tsx'
import { useWrite } from '../../app/write.ts'
import { TextField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Competition } from './Competition.tsx'
import type { PartProps } from './StartingPage.tsx'

/** Who is in it, what each brings and gets, and whether their interests collide. */
export function PartiesPart({ network, desk }: PartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id: networkId } = network
  const [name, setName] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const add = useWrite(q.parties.add.mutationOptions())
  const move = useWrite(q.parties.move.mutationOptions())
  const remove = useWrite(q.parties.remove.mutationOptions())
  const { parties } = desk
  const table = useQuery(q.participants.table.queryOptions({ input: { networkId } })).data
  const inIt = new Set(desk.situations.map(({ organisationId }) => organisationId))
  const offered = (table?.organisations ?? [])
    .filter(({ id }) => inIt.has(id))
    .map((organisation) => organisation.name)
    .filter((each) => !parties.some((party) => format.compare(party.name, each) === 0))
    .sort(format.compare)
  const save = () => {
    const typed = name.trim()
    if (typed === '') form.current?.querySelector('input')?.focus()
    else if (!add.isPending)
      add.mutate(
        { networkId, party: { name: typed } },
        {
          onSuccess: () => {
            setName('')
          },
        },
      )
  }
  const addAll = async () => {
    // One after another, so that they come in this order.
    for (const each of offered) await add.mutateAsync({ networkId, party: { name: each } })
  }
  return (
    <>
      <p className="starting-lead">
        {parties.length === 0 ? t(($) => $.starting.parties.empty) : t(($) => $.starting.parties.intro)}
      </p>
      {parties.length === 0 ? null : (
        <>
          <div className="ordered-heads party-heads" aria-hidden="true">
            <span>{t(($) => $.starting.parties.party)}</span>
            <span>{t(($) => $.starting.parties.brings)}</span>
            <span>{t(($) => $.starting.parties.gets)}</span>
          </div>
          <OrderedRows
            id="starting.party"
            label={t(($) => $.starting.parts.parties)}
            rows={parties}
            labelOf={(party) => party.name}
            className="parties"
            onMove={({ id }, to) => move.mutateAsync({ id, to })}
            onRemove={({ id }) => {
              remove.mutate({ ids: [id] })
            }}
          >
            {(party) => <PartyRow party={party} />}
          </OrderedRows>
        </>
      )}
      <form
        ref={form}
        className="starting-add"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField label={t(($) => $.starting.parties.new)} value={name} onChange={setName} maxLength={120} />
        <CommandButton id="starting.addParty" title={($) => $.starting.parties.add} run={save} />
        {offered.length === 0 || parties.length > 0 ? null : (
          <CommandButton
            id="starting.addPartiesOfOrganisations"
            title={($) => $.starting.parties.offer}
            values={{ names: format.list(offered) }}
            kind="main"
            isEnabled={!add.isPending}
            run={() => {
              // What was refused is told already.
              addAll().catch(() => undefined)
            }}
          />
        )}
      </form>
      <Competition network={network} />
    </>
  )
}

function PartyRow({ party }: { readonly party: Party }) {
  const { t } = useTranslation()
  const { id, name } = party
  const { mutateAsync } = useWrite(q.parties.update.mutationOptions(), { isDraft: true })
  return (
    <div className="party" role="group" aria-label={name}>
      <DraftField
        label={t(($) => $.starting.parties.party)}
        isLabelHidden
        isBare
        isRequired
        className="party-name"
        maxLength={120}
        value={name}
        save={(value) => mutateAsync({ id, patch: { name: value } })}
      />
      <DraftField
        label={t(($) => $.starting.parties.brings)}
        isLabelHidden
        isBare
        lines={1}
        placeholder={t(($) => $.starting.parties.brings)}
        maxLength={2_000}
        value={party.brings}
        save={(brings) => mutateAsync({ id, patch: { brings } })}
      />
      <DraftField
        label={t(($) => $.starting.parties.gets)}
        isLabelHidden
        isBare
        lines={1}
        placeholder={t(($) => $.starting.parties.gets)}
        maxLength={2_000}
        value={party.gets}
        save={(gets) => mutateAsync({ id, patch: { gets } })}
      />
    </div>
  )
}
