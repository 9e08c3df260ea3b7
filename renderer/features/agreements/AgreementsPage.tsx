import { useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { AgreementRow } from '../../../shared/contract/agreements.ts'
import type { AgreementState } from '../../../shared/domain/agreements.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { useKnown } from '../../app/agreements/useKnown.ts'
import { say, type Words } from '../../app/commands/command.ts'
import { useCommands } from '../../app/commands/useCommand.ts'
import { navigate, useLocation, useNetworkId } from '../../app/routing/Router.tsx'
import { useSettings } from '../../app/settings.ts'
import { useTableCare } from '../../app/table-care/useTableCare.ts'
import { useWrite } from '../../app/write.ts'
import { useToday } from '../../app/useToday.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { EditableTable } from '../../design/EditableTable.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { AgreementView } from './AgreementView.tsx'
import { ownerChoices, whoOfChoice } from './owners.ts'
import { useAgreementColumns } from './useAgreementColumns.ts'
import { stateNames } from './words.ts'
import './agreements.css'

const nothingYet: readonly never[] = []
const idOf = ({ id }: AgreementRow): string => id
const labelOf = ({ text }: AgreementRow): string => text
/** What is done or dropped stands below what is open. */
const groupOf = ({ state }: AgreementRow): number => (state === 'open' ? 0 : 1)
const isDimmed = ({ state }: AgreementRow): boolean => state !== 'open'

type Show = AgreementState | 'all'
const choices: readonly { readonly id: Show; readonly title: Words }[] = [
  { id: 'all', title: ($) => $.agreements.all },
  { id: 'open', title: stateNames.open },
  { id: 'done', title: stateNames.done },
  { id: 'dropped', title: stateNames.dropped },
]

/** What was agreed in a network: who, by when, where it came from and how it stands. */
export function AgreementsPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const networkId = useNetworkId() as NetworkId
  const { hash } = useLocation()
  const { showCodes } = useSettings()
  const [show, setShow] = useState<Show>('all')
  const known = useKnown(networkId)
  const found = useQuery(q.agreements.list.queryOptions({ input: { networkId, state: null } })).data
  const rows = found ?? nothingYet
  const shown = useMemo(
    () => (show === 'all' ? rows : rows.filter(({ state }) => state === show)),
    [rows, show],
  )
  const owners = useMemo(
    () => ownerChoices(known, rows, showCodes, format.compare),
    [known, rows, showCodes, format],
  )
  const { mutateAsync: add } = useMutation(q.agreements.add.mutationOptions())
  const remove = useWrite(q.agreements.remove.mutationOptions())
  const care = useTableCare(`agreements ${networkId}`)
  const open = useCallback(
    (id: string) => {
      navigate({ to: '/network/$networkId/agreements', params: { networkId }, hash: id, replace: true })
    },
    [networkId],
  )
  const today = useToday()
  const columns = useAgreementColumns({ owners, today, onOpen: open })
  useCommands(
    choices.map(({ id, title }) => ({
      id: `agreements.show.${id}`,
      of: ($) => $.agreements.filter,
      title,
      section: 'page',
      isEnabled: show !== id,
      whyNot: ($) => $.commands.already,
      run: () => {
        setShow(id)
      },
    })),
  )
  if (found === undefined) return null
  const chosen = rows.find(({ id }) => id === hash)
  return (
    <div className="agreements">
      <EditableTable
        label={t(($) => $.agreements.title)}
        rows={shown}
        columns={columns}
        idOf={idOf}
        labelOf={labelOf}
        sortBy="due"
        groupOf={groupOf}
        isDimmed={isDimmed}
        add={async ({ text = '', owner = '', due = '' }) => {
          const { result } = await add({
            networkId,
            agreement: { text, owner: whoOfChoice(owner), due: due === '' ? null : due },
          })
          const label = owners.find(({ id }) => id === owner)?.label ?? ''
          return {
            ...result,
            ownerCode: null,
            ownerName: label,
            ownerLeft: false,
            networkName: '',
            originOn: null,
            originNumber: null,
            roundName: null,
          }
        }}
        {...care}
        tools={
          <>
            <span className="agreements-intro">
              {rows.length === 0
                ? t(($) => $.agreements.empty)
                : shown.length === 0
                  ? t(($) => $.agreements.noneInState)
                  : t(($) => $.agreements.intro)}
            </span>
            <Segmented
              label={t(($) => $.agreements.filter)}
              value={show}
              options={choices.map(({ id, title }) => ({ id, label: say(t, title) }))}
              onChange={setShow}
            />
          </>
        }
        removal={{
          title: (count) => t(($) => $.agreements.remove, { count }),
          text: (going) => (
            <>
              <p>{going.map(labelOf).join('; ')}</p>
              <p>{t(($) => $.agreements.removeText)}</p>
            </>
          ),
          remove: (going) => {
            remove.mutate({ ids: going.map(({ id }) => id) })
          },
        }}
      />
      <Dialog
        title={t(($) => $.agreements.one)}
        isOpen={chosen !== undefined}
        onClose={() => {
          open('')
        }}
      >
        {chosen === undefined ? null : (
          <AgreementView
            key={chosen.id}
            agreement={chosen}
            onClose={() => {
              open('')
            }}
          />
        )}
      </Dialog>
    </div>
  )
}
