import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { ParticipantTable } from '../../../shared/contract/participants.ts'
import type { ChangeId, NetworkId } from '../../../shared/domain/ids.ts'
import { keyOf } from '../../../shared/domain/import/cells.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useSettings } from '../../app/settings.ts'
import { tell } from '../../app/toasts.tsx'
import { useUndo } from '../../app/undo.ts'
import { useWrite } from '../../app/write.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { CheckList } from './CheckList.tsx'
import { personLabel } from './people.ts'

interface TakeInProps {
  readonly networkId: NetworkId
  readonly table: ParticipantTable
  readonly onClose: () => void
}

/** People the werkplaats knows from another network, or who were here before, come in without being typed again. */
export function TakeInDialog({ isOpen, ...rest }: TakeInProps & { readonly isOpen: boolean }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t(($) => $.participants.takeInTitle)} isOpen={isOpen} onClose={rest.onClose}>
      <TakeIn {...rest} />
    </Dialog>
  )
}

/** From this many on a list is searched rather than read. */
const longList = 12

function TakeIn({ networkId, table, onClose }: TakeInProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [search, setSearch] = useState('')
  const { actionFor } = useUndo()
  const join = useWrite(q.participants.join.mutationOptions())

  const organisations = new Map(table.organisations.map(({ id, name }) => [id, name]))
  const people = table.others
    .map((person) => {
      const organisation =
        person.organisationId === null ? undefined : organisations.get(person.organisationId)
      const about = [person.role, organisation ?? ''].filter((part) => part !== '').join(', ')
      return { id: person.id, label: personLabel(person, showCodes), about }
    })
    .sort((a, b) => format.compare(a.label, b.label))
  const key = keyOf(search)
  const found = people.filter(
    ({ id, label, about }) => chosen.has(id) || keyOf(`${label} ${about}`).includes(key),
  )

  const takeIn = async () => {
    onClose()
    const changes: ChangeId[] = []
    for (const { id } of table.others.filter((person) => chosen.has(person.id))) {
      try {
        changes.push((await join.mutateAsync({ networkId, personId: id })).change)
      } catch {
        // Told already; the others still come in.
      }
    }
    if (changes.length > 0)
      tell(
        t(($) => $.participants.takenIn, { count: changes.length }),
        actionFor(changes),
      )
  }
  return (
    <>
      <p>{t(($) => $.participants.takeInText)}</p>
      {people.length < longList ? null : (
        <TextField label={t(($) => $.participants.search)} value={search} onChange={setSearch} autoFocus />
      )}
      <CheckList
        label={t(($) => $.participants.takeInTitle)}
        items={found}
        chosen={chosen}
        onChange={setChosen}
      />
      <div className="actions">
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <CommandButton
          id="participants.takeInDo"
          title={($) => $.participants.takeInDo}
          values={{ count: chosen.size }}
          kind="main"
          isEnabled={chosen.size > 0}
          run={() => {
            void takeIn()
          }}
        />
      </div>
    </>
  )
}
