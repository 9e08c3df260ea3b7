import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Facility } from '../../../shared/domain/agreements.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { useCommands } from '../../app/commands/useCommand.ts'
import { Link, useNetworkId } from '../../app/routing/Router.tsx'
import { useTableCare } from '../../app/table-care/useTableCare.ts'
import { useWrite } from '../../app/write.ts'
import { EditableTable } from '../../design/EditableTable.tsx'
import { SelectField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { EndDialog } from './EndDialog.tsx'
import { providerChoice, providerOf } from './providers.ts'
import { useFacilityColumns } from './useFacilityColumns.ts'
import { facilityKinds, kindName } from './words.ts'
import './agreements.css'

const nothingYet: readonly never[] = []
const idOf = ({ id }: Facility): string => id
const groupOf = ({ to }: Facility): number => (to === null ? 0 : 1)
const isDimmed = ({ to }: Facility): boolean => to !== null

/** What makes a network possible, by whom, from when until when; what ended stays to be seen. */
export function FacilitiesPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const networkId = useNetworkId() as NetworkId
  const [provider, setProvider] = useState('')
  const [endingId, setEndingId] = useState<string | null>(null)
  const network = useQuery(q.networks.get.queryOptions({ input: { id: networkId } })).data
  const found = useQuery(q.facilities.list.queryOptions({ input: { networkId } })).data
  const workplaceId = network?.workplaceId
  const organisations =
    useQuery(
      q.organisations.list.queryOptions({
        input: { workplaceId: workplaceId ?? ('' as NonNullable<typeof workplaceId>) },
        enabled: workplaceId !== undefined,
      }),
    ).data ?? nothingYet
  const rows = found ?? nothingYet
  const providers = useMemo(() => {
    const known = organisations
      .map(({ id, name }) => ({ id: `organisation:${id}`, label: name }))
      .sort((a, b) => format.compare(a.label, b.label))
    const words = new Set(
      rows.flatMap((row) => (row.providerId === null && row.provider !== '' ? [row.provider] : [])),
    )
    return [...known, ...[...words].sort(format.compare).map((word) => ({ id: `word:${word}`, label: word }))]
  }, [organisations, rows, format])
  const used = useMemo(() => new Set(rows.map(providerChoice)), [rows])
  const shown = useMemo(
    () => (provider === '' ? rows : rows.filter((row) => providerChoice(row) === provider)),
    [rows, provider],
  )
  const columns = useFacilityColumns({ providers, onEnd: setEndingId })
  const { mutateAsync: add } = useMutation(q.facilities.add.mutationOptions())
  const remove = useWrite(q.facilities.remove.mutationOptions())
  const care = useTableCare(`facilities ${networkId}`)
  const labelOf = ({ kind, name }: Facility): string => (name === '' ? kindName(t, kind) : name)
  const filters = [
    { id: '', label: t(($) => $.agreements.anyProvider) },
    ...providers.filter(({ id }) => used.has(id)),
  ]
  useCommands(
    used.size < 2
      ? []
      : filters.map(({ id, label }) => ({
          id: `facilities.from.${id}`,
          title: ($) => $.agreements.showFrom,
          about: label,
          section: 'page',
          isEnabled: provider !== id,
          whyNot: ($) => $.commands.already,
          run: () => {
            setProvider(id)
          },
        })),
  )
  if (found === undefined) return null
  const ending = rows.find(({ id }) => id === endingId)
  return (
    <div className="agreements">
      <div className="head">
        <h2>{t(($) => $.agreements.facilities)}</h2>
        <Link to="/network/$networkId" params={{ networkId }} className="small">
          {t(($) => $.agreements.toOverview)}
        </Link>
      </div>
      <EditableTable
        label={t(($) => $.agreements.facilities)}
        rows={shown}
        columns={columns}
        idOf={idOf}
        labelOf={labelOf}
        sortBy="kind"
        groupOf={groupOf}
        isDimmed={isDimmed}
        add={async ({ kind = 'room', name = '', provider: from = '' }) => {
          const { result } = await add({
            networkId,
            facility: {
              kind: facilityKinds.find((each) => each === kind) ?? 'other',
              name,
              ...providerOf(from),
            },
          })
          return result
        }}
        {...care}
        tools={
          <>
            <span className="agreements-intro">
              {rows.length === 0
                ? t(($) => $.agreements.facilitiesEmpty)
                : t(($) => $.agreements.facilitiesIntro)}
            </span>
            {used.size < 2 ? null : (
              <SelectField
                label={t(($) => $.agreements.showFrom)}
                value={provider}
                none={t(($) => $.agreements.anyProvider)}
                options={filters.slice(1)}
                onChange={setProvider}
              />
            )}
          </>
        }
        removal={{
          title: (count) => t(($) => $.agreements.removeFacility, { count }),
          text: (going) => (
            <>
              <p>{format.list(going.map(labelOf))}</p>
              <p>{t(($) => $.agreements.removeFacilityText)}</p>
            </>
          ),
          remove: (going) => {
            remove.mutate({ ids: going.map(({ id }) => id) })
          },
        }}
      />
      {ending === undefined ? null : (
        <EndDialog
          key={ending.id}
          facility={ending}
          name={labelOf(ending)}
          onClose={() => {
            setEndingId(null)
          }}
        />
      )}
    </div>
  )
}
