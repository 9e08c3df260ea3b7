import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { ParticipantRow, ParticipantTable } from '../../../shared/contract/participants.ts'
import type { NetworkId, OrganisationId, WorkplaceId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { askErase } from '../../app/erase/state.ts'
import { useSettings } from '../../app/settings.ts'
import { tell } from '../../app/toasts.tsx'
import { useUndo } from '../../app/undo.ts'
import { useWrite } from '../../app/write.ts'
import { EditableTable } from '../../design/EditableTable.tsx'
import { Switch } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { Link } from '../../app/routing/Router.tsx'
import { ExportButton } from './ExportButton.tsx'
import { NamesNote } from './NamesNote.tsx'
import { hasEnded, personLabel, today } from './people.ts'
import { TakeInDialog } from './TakeInDialog.tsx'
import { usePeopleColumns } from './usePeopleColumns.ts'
import { useTableCare } from '../../app/table-care/useTableCare.ts'

interface PeoplePartProps {
  readonly networkId: NetworkId
  readonly workplaceId: WorkplaceId
}

/** The people of the network, edited in place. */
export function PeoplePart({ networkId, workplaceId }: PeoplePartProps) {
  const table = useQuery(q.participants.table.queryOptions({ input: { networkId } }))
  return table.data === undefined ? null : (
    <People networkId={networkId} workplaceId={workplaceId} table={table.data} />
  )
}

const idOf = (row: ParticipantRow): string => row.membership.id
const groupOf = (row: ParticipantRow): number => (hasEnded(row.membership, today()) ? 1 : 0)
const isDimmed = (row: ParticipantRow): boolean => hasEnded(row.membership, today())

function People({ networkId, workplaceId, table }: PeoplePartProps & { readonly table: ParticipantTable }) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const [showEnded, setShowEnded] = useState(false)
  const [isTakingIn, setTakingIn] = useState(false)
  const care = useTableCare(`people ${networkId}`)
  const { actionFor } = useUndo()
  const remove = useWrite(
    q.participants.remove.mutationOptions({
      onSuccess: ({ change }, { membershipIds }) => {
        tell(
          t(($) => $.participants.removed, { count: membershipIds.length }),
          actionFor([change]),
        )
      },
    }),
  )
  const onEnded = useCallback(
    (row: ParticipantRow) => {
      const text = t(($) => $.participants.nowEnded, { who: personLabel(row.person, showCodes) })
      const show = {
        label: t(($) => $.participants.show),
        onPress: () => {
          setShowEnded(true)
        },
      }
      tell(text, show)
    },
    [t, showCodes],
  )
  const columns = usePeopleColumns({ workplaceId, table, showCodes, onEnded })
  const { mutateAsync: addPerson } = useMutation(q.participants.add.mutationOptions())

  const endedCount = table.rows.filter(isDimmed).length
  const rows = useMemo(
    () => (showEnded ? table.rows : table.rows.filter((row) => !isDimmed(row))),
    [table.rows, showEnded],
  )
  const labelOf = useCallback((row: ParticipantRow) => personLabel(row.person, showCodes), [showCodes])
  return (
    <>
      {table.rows.length === 0 ? <p className="part-intro">{t(($) => $.participants.emptyText)}</p> : null}
      <EditableTable
        label={t(($) => $.participants.people)}
        rows={rows}
        columns={columns}
        idOf={idOf}
        labelOf={labelOf}
        groupOf={groupOf}
        isDimmed={isDimmed}
        sortBy="code"
        addHint={t(($) => $.participants.addHint)}
        add={async ({ code, displayName, role, organisationId, from }) => {
          const person = {
            ...(code === undefined ? {} : { code }),
            ...(displayName === undefined ? {} : { displayName }),
            ...(role === undefined ? {} : { role }),
            ...(organisationId === undefined ? {} : { organisationId: organisationId as OrganisationId }),
          }
          return (await addPerson({ networkId, person, ...(from === undefined ? {} : { from }) })).result
        }}
        {...care}
        tools={
          <>
            <Link to="/network/$networkId/import" params={{ networkId }} className="btn">
              {t(($) => $.participants.importFile)}
            </Link>
            {table.others.length === 0 ? null : (
              <CommandButton
                id="participants.takeIn"
                title={($) => $.participants.takeIn}
                run={() => {
                  setTakingIn(true)
                }}
              />
            )}
            {table.rows.length === 0 ? null : <ExportButton networkId={networkId} />}
            {table.rows.length === 0 ? null : (
              <Link to="/printing" search={{ network: networkId, sheet: 'ownData' }} className="btn">
                {t(($) => $.participants.ownData)}
              </Link>
            )}
            {endedCount === 0 ? null : (
              <Switch isSelected={showEnded} onChange={setShowEnded}>
                {t(($) => $.participants.showEnded, { count: endedCount })}
              </Switch>
            )}
            {showCodes ? (
              <NamesNote hasNames={table.rows.some(({ person }) => person.displayName !== '')} />
            ) : null}
          </>
        }
        removal={{
          title: (count) => t(($) => $.participants.removeTitle, { count }),
          text: (chosen) => <RemovalText labels={chosen.map(labelOf)} />,
          remove: (chosen) => {
            remove.mutate({ membershipIds: chosen.map(({ membership }) => membership.id) })
          },
          instead: ([first, ...others]) =>
            first === undefined || others.length > 0
              ? undefined
              : {
                  title: ($) => $.history.eraseOffer,
                  run: () => {
                    askErase({ kind: 'person', id: first.person.id })
                  },
                },
        }}
      />
      <TakeInDialog
        networkId={networkId}
        table={table}
        isOpen={isTakingIn}
        onClose={() => {
          setTakingIn(false)
        }}
      />
    </>
  )
}

const mostNamed = 8

function RemovalText({ labels }: { readonly labels: readonly string[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const named = [...labels].sort(format.compare).slice(0, mostNamed)
  const more = labels.length - named.length
  const rest = more > 0 ? [t(($) => $.participants.andMore, { count: more })] : []
  return (
    <>
      <p>{format.list([...named, ...rest])}</p>
      <p>{t(($) => $.participants.removeText)}</p>
      <p className="soft">{t(($) => $.participants.removeOrEnd)}</p>
    </>
  )
}
