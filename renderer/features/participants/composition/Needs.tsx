import { useRef, useState } from 'react'
import type { NetworkSummary } from '../../../../shared/contract/networks.ts'
import type { PersonId } from '../../../../shared/domain/ids.ts'
import type { Need } from '../../../../shared/domain/starting.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { DraftField } from '../../../app/DraftField.tsx'
import { OrderedRows } from '../../../app/order/OrderedRows.tsx'
import { PupilNote } from '../../../app/PupilNote.tsx'
import { useWrite } from '../../../app/write.ts'
import { SelectField, TextField } from '../../../design/fields.tsx'
import { OfferedButton } from '../../../design/OfferedButton.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { gaps, isCovered } from './gaps.ts'

interface Covering {
  readonly expertise: { readonly personId: PersonId }
  readonly label: string
}

interface NeedsProps {
  readonly network: NetworkSummary
  readonly needs: readonly Need[]
  /** Everybody in the network now, as they are called on screen. */
  readonly people: readonly Covering[]
}

/** What the assignment asks for, who is there for it, and for what nobody is yet. */
export function Needs({ network, needs, people }: NeedsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [text, setText] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const add = useWrite(q.needs.add.mutationOptions())
  const move = useWrite(q.needs.move.mutationOptions())
  const remove = useWrite(q.needs.remove.mutationOptions())
  const open = gaps(needs)
  const save = () => {
    const typed = text.trim()
    if (typed === '') form.current?.querySelector('input')?.focus()
    else if (!add.isPending)
      add.mutate(
        { networkId: network.id, need: { text: typed } },
        {
          onSuccess: () => {
            setText('')
          },
        },
      )
  }
  return (
    <section aria-labelledby="needs">
      <h3 id="needs">{t(($) => $.composition.needs)}</h3>
      {network.assignment === '' ? null : <p className="needs-assignment">{network.assignment}</p>}
      <p className="needs-said" role="status">
        {needs.length === 0
          ? t(($) => $.composition.noNeeds)
          : open.length === 0
            ? t(($) => $.composition.allCovered, { count: needs.length })
            : t(($) => $.composition.gaps, {
                count: open.length,
                of: needs.length,
                names: format.list(open.map((need) => need.text)),
              })}
      </p>
      {needs.length === 0 ? null : (
        <OrderedRows
          id="composition.need"
          label={t(($) => $.composition.needs)}
          rows={needs}
          labelOf={(need) => need.text}
          className="needs"
          onMove={({ id }, to) => move.mutateAsync({ id, to })}
          onRemove={({ id }) => {
            remove.mutate({ ids: [id] })
          }}
        >
          {(need) => <NeedRow need={need} people={people} />}
        </OrderedRows>
      )}
      <form
        ref={form}
        className="need-add"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          label={t(($) => $.composition.newNeed)}
          help={t(($) => $.composition.newNeedHelp)}
          value={text}
          onChange={setText}
          maxLength={200}
        />
        <CommandButton
          id="composition.addNeed"
          title={($) => $.composition.addNeed}
          kind={needs.length === 0 ? 'main' : 'plain'}
          run={save}
        />
        <PupilNote text={text} />
      </form>
    </section>
  )
}

function NeedRow({ need, people }: { readonly need: Need; readonly people: readonly Covering[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, personIds } = need
  const { mutate } = useWrite(q.needs.update.mutationOptions())
  const { mutateAsync } = useWrite(q.needs.update.mutationOptions(), { isDraft: true })
  const sorted = [...people].sort((a, b) => format.compare(a.label, b.label))
  const covering = sorted.filter(({ expertise }) => personIds.includes(expertise.personId))
  const others = sorted.filter(({ expertise }) => !personIds.includes(expertise.personId))
  return (
    <div className="need" role="group" aria-label={need.text}>
      <DraftField
        label={t(($) => $.composition.need)}
        isLabelHidden
        isBare
        isRequired
        maxLength={200}
        value={need.text}
        save={(text) => mutateAsync({ id, patch: { text } })}
      />
      <div className="need-who">
        {covering.map(({ expertise: { personId }, label }) => (
          <span key={personId} className="need-person">
            {label}
            <OfferedButton
              id={`composition.need.${id}.without.${personId}`}
              title={($) => $.composition.without}
              values={{ who: label, need: need.text }}
              face="×"
              kind="quiet"
              run={() => {
                mutate({ id, patch: { personIds: personIds.filter((each) => each !== personId) } })
              }}
            />
          </span>
        ))}
        {isCovered(need) ? null : <span className="need-gap">{t(($) => $.composition.gap)}</span>}
        {others.length === 0 ? null : (
          <SelectField
            label={t(($) => $.composition.addPerson)}
            value=""
            none={t(($) => $.composition.addPersonNone)}
            options={others.map(({ expertise, label }) => ({ id: expertise.personId, label }))}
            onChange={(personId) => {
              if (personId !== '') mutate({ id, patch: { personIds: [...personIds, personId] } })
            }}
          />
        )}
      </div>
      <DraftField
        label={t(($) => $.composition.outside)}
        isLabelHidden
        isBare
        placeholder={t(($) => $.composition.outside)}
        maxLength={200}
        value={need.outside}
        save={(outside) => mutateAsync({ id, patch: { outside } })}
      />
    </div>
  )
}
