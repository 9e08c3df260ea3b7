import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { StartingDesk } from '../../../../shared/contract/starting.ts'
import type { NetworkSummary } from '../../../../shared/contract/networks.ts'
import type { ParticipantTable } from '../../../../shared/contract/participants.ts'
import type { Expertise } from '../../../../shared/domain/starting.ts'
import { q } from '../../../api/client.ts'
import { pupilWarning } from '../../../app/pupil.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { Link, navigate } from '../../../app/routing/Router.tsx'
import { useSettings } from '../../../app/settings.ts'
import { useTableCare } from '../../../app/table-care/useTableCare.ts'
import { EditableTable, type Column } from '../../../design/EditableTable.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { personLabel } from '../people.ts'
import { Needs } from './Needs.tsx'
import './composition.css'

/** What the assignment needs and who covers it, with what each participant can be asked about. */
export function ExpertisePart({ network }: { readonly network: NetworkSummary }) {
  const networkId = network.id
  const table = useQuery(q.participants.table.queryOptions({ input: { networkId } })).data
  const desk = useQuery(q.starting.desk.queryOptions({ input: { networkId } })).data
  if (table === undefined || desk === undefined) return null
  return <Open network={network} table={table} desk={desk} />
}

interface Row {
  readonly expertise: Expertise
  readonly label: string
  readonly organisation: string
}
const idOf = ({ expertise }: Row): string => expertise.personId
const labelOf = ({ label }: Row): string => label

interface OpenProps {
  readonly network: NetworkSummary
  readonly table: ParticipantTable
  readonly desk: StartingDesk
}

function Open({ network, table, desk }: OpenProps) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const { id: networkId } = network
  const care = useTableCare(`expertise ${networkId}`)
  const { mutateAsync: write } = useMutation(q.expertise.write.mutationOptions())
  const rows = useMemo((): readonly Row[] => {
    const people = new Map(table.rows.map(({ person }) => [person.id, person]))
    const organisations = new Map(table.organisations.map(({ id, name }) => [id, name]))
    return desk.expertise.flatMap((expertise) => {
      const person = people.get(expertise.personId)
      if (person === undefined) return []
      const { organisationId } = person
      return {
        expertise,
        label: personLabel(person, showCodes),
        organisation: organisationId === null ? '' : (organisations.get(organisationId) ?? ''),
      }
    })
  }, [table, desk.expertise, showCodes])
  const columns = useMemo((): readonly Column<Row>[] => {
    const text = (id: 'askedFor' | 'wantsToLearn' | 'opensDoor', label: string): Column<Row> => ({
      kind: 'text',
      id,
      label,
      width: 15,
      maxLength: 1_000,
      savesWhileTyping: true,
      value: ({ expertise }) => expertise[id],
      warn: (value) => pupilWarning(t, value),
      save: ({ expertise: { personId } }, value) => write({ networkId, personId, patch: { [id]: value } }),
    })
    return [
      {
        kind: 'read',
        id: 'who',
        label: showCodes ? t(($) => $.participants.code) : t(($) => $.participants.name),
        width: 7,
        isRowHeader: true,
        value: labelOf,
      },
      {
        kind: 'read',
        id: 'organisation',
        label: t(($) => $.participants.organisation),
        width: 9,
        value: ({ organisation }) => organisation,
      },
      text(
        'askedFor',
        t(($) => $.composition.askedFor),
      ),
      text(
        'wantsToLearn',
        t(($) => $.composition.wantsToLearn),
      ),
      text(
        'opensDoor',
        t(($) => $.composition.opensDoor),
      ),
    ]
  }, [t, showCodes, networkId, write])
  return (
    <div className="expertise">
      <Needs network={network} needs={desk.needs} people={rows} />
      <section aria-labelledby="expertise">
        <div className="head">
          <h3 id="expertise">{t(($) => $.composition.map)}</h3>
          <span className="right">
            <CommandButton
              id="expertise.print"
              title={($) => $.shell.printing}
              kind="quiet"
              run={() => {
                navigate({ to: '/printing', search: { network: networkId, sheet: 'expertiseMap' } })
              }}
            />
          </span>
        </div>
        {rows.length === 0 ? (
          <p>
            {t(($) => $.composition.nobody)}{' '}
            <Link to="/network/$networkId/participants" params={{ networkId }}>
              {t(($) => $.composition.toPeople)}
            </Link>
          </p>
        ) : (
          <EditableTable
            label={t(($) => $.composition.map)}
            rows={rows}
            columns={columns}
            idOf={idOf}
            labelOf={labelOf}
            sortBy="who"
            {...care}
            tools={<span className="small soft">{t(($) => $.composition.mapText)}</span>}
          />
        )}
      </section>
    </div>
  )
}
