import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { CoachRow } from '../../../shared/contract/participants.ts'
import type { NetworkId, OrganisationId, WorkplaceId } from '../../../shared/domain/ids.ts'
import { api, q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useWrite } from '../../app/write.ts'
import { Dialog } from '../../design/Dialog.tsx'
import type { Column } from '../../design/EditableTable.tsx'
import { useFormat } from '../../i18n/format.ts'
import { CheckList } from './CheckList.tsx'
import { ListPart } from './ListPart.tsx'
import { useOrganisationByName } from './useOrganisationByName.ts'

const nothingYet: readonly never[] = []

interface CoachesPartProps {
  readonly networkId: NetworkId
  readonly workplaceId: WorkplaceId
}

/** Who coaches which networks of the werkplaats. */
export function CoachesPart({ networkId, workplaceId }: CoachesPartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [openId, setOpenId] = useState<string | null>(null)
  const list = useQuery(q.coaches.list.queryOptions({ input: { workplaceId } }))
  const organisations =
    useQuery(q.organisations.list.queryOptions({ input: { workplaceId } })).data ?? nothingYet
  const networks = useQuery(q.networks.list.queryOptions()).data ?? nothingYet
  const organisationByName = useOrganisationByName(workplaceId, organisations)
  const { mutateAsync: add } = useMutation(q.coaches.add.mutationOptions())
  const { mutateAsync: update } = useMutation(q.coaches.update.mutationOptions())
  const remove = useWrite(q.coaches.remove.mutationOptions())

  const columns = useMemo((): readonly Column<CoachRow>[] => {
    const nameOf = new Map(networks.map(({ id, name }) => [id, name]))
    return [
      {
        kind: 'text',
        id: 'name',
        label: t(($) => $.participants.coach),
        width: 14,
        maxLength: 120,
        isRowHeader: true,
        isAdded: true,
        placeholder: t(($) => $.participants.newCoach),
        value: ({ name }) => name,
        check: (value) => (value === '' ? t(($) => $.common.required) : null),
        save: ({ id }, name) => update({ id, patch: { name } }),
      },
      {
        kind: 'choice',
        id: 'organisationId',
        label: t(($) => $.participants.organisation),
        width: 14,
        isAdded: true,
        none: t(($) => $.common.none),
        options: [...organisations]
          .sort((a, b) => format.compare(a.name, b.name))
          .map(({ id, name: label }) => ({ id, label })),
        create: {
          label: t(($) => $.participants.newOrganisationChoice),
          placeholder: t(($) => $.participants.organisationName),
          maxLength: 160,
          make: organisationByName,
        },
        value: ({ organisationId }) => organisationId ?? '',
        save: ({ id }, value) => update({ id, patch: { organisationId: value === '' ? null : value } }),
      },
      {
        kind: 'open',
        id: 'networks',
        label: t(($) => $.participants.coachNetworks),
        width: 20,
        value: ({ networkIds }) => {
          const names = networkIds.flatMap((id) => nameOf.get(id) ?? []).sort(format.compare)
          return names.length === 0 ? t(($) => $.common.none) : format.list(names)
        },
        onOpen: ({ id }) => {
          setOpenId(id)
        },
      },
    ]
  }, [t, format, networks, organisations, organisationByName, update])

  if (list.data === undefined) return null
  const opened = list.data.find(({ id }) => id === openId)
  return (
    <>
      <ListPart
        table={`coaches ${networkId}`}
        label={t(($) => $.participants.coaches)}
        rows={list.data}
        columns={columns}
        add={async ({ name = '', organisationId }) => {
          const organisation = organisationId === undefined ? null : (organisationId as OrganisationId)
          // Somebody typed in here coaches this network; more networks can be ticked after.
          const coach = { workplaceId, name, organisationId: organisation, networkIds: [networkId] }
          return (await add(coach)).result
        }}
        intro={
          list.data.length === 0 ? t(($) => $.participants.noCoaches) : t(($) => $.participants.coachesText)
        }
        save={{ id: 'coaches.export', make: (asked) => api.exports.coaches({ ...asked, workplaceId }) }}
        removal={{
          title: (count) => t(($) => $.participants.removeCoaches, { count }),
          remove: (chosen) => {
            for (const { id } of chosen) remove.mutate({ id })
          },
        }}
      />
      <Dialog
        title={t(($) => $.participants.coachNetworksTitle, { name: opened?.name ?? '' })}
        isOpen={opened !== undefined}
        onClose={() => {
          setOpenId(null)
        }}
      >
        {opened === undefined ? null : (
          <CoachNetworks
            coach={opened}
            networks={networks.filter((network) => network.workplaceId === workplaceId)}
            onClose={() => {
              setOpenId(null)
            }}
          />
        )}
      </Dialog>
    </>
  )
}

interface CoachNetworksProps {
  readonly coach: CoachRow
  readonly networks: readonly { readonly id: NetworkId; readonly name: string }[]
  readonly onClose: () => void
}

function CoachNetworks({ coach, networks, onClose }: CoachNetworksProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(coach.networkIds))
  const update = useWrite(q.coaches.update.mutationOptions({ onSuccess: onClose }))
  const items = networks
    .map(({ id, name: label }) => ({ id, label }))
    .sort((a, b) => format.compare(a.label, b.label))
  return (
    <>
      <CheckList
        label={t(($) => $.participants.coachNetworks)}
        items={items}
        chosen={chosen}
        onChange={setChosen}
      />
      <div className="actions">
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <CommandButton
          id="dialog.save"
          title={($) => $.common.save}
          kind="main"
          isEnabled={!update.isPending}
          run={() => {
            const networkIds = networks.map(({ id }) => id).filter((id) => chosen.has(id))
            update.mutate({ id: coach.id, patch: { networkIds } })
          }}
        />
      </div>
    </>
  )
}
