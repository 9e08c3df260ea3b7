import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Attribute } from '../../../shared/domain/entities.ts'
import type { NetworkId, WorkplaceId } from '../../../shared/domain/ids.ts'
import { isSensitiveName } from '../../../shared/domain/privacy.ts'
import { api, q } from '../../api/client.ts'
import { SaveTable } from '../../app/SaveTable.tsx'
import { useWrite } from '../../app/write.ts'
import { EditableTable, type Column } from '../../design/EditableTable.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useExplain } from './explain.ts'
import { countFilled } from './people.ts'
import { useTellMeanwhile, useTellUnsaved } from './tell-unsaved.ts'

interface AttributeRow extends Attribute {
  readonly filled: number
}

const idOf = ({ id }: AttributeRow): string => id
const labelOf = ({ name }: AttributeRow): string => name

interface AttributesPartProps {
  readonly networkId: NetworkId
  readonly workplaceId: WorkplaceId
}

/** What the coach keeps about people beside their role and organisation: a word or two, and never what is private. */
export function AttributesPart({ networkId, workplaceId }: AttributesPartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const explain = useExplain()
  const onUnsaved = useTellUnsaved()
  const onMeanwhile = useTellMeanwhile()
  const table = useQuery(q.participants.table.queryOptions({ input: { networkId } }))
  const { mutateAsync: add } = useMutation(q.attributes.add.mutationOptions())
  const { mutateAsync: rename } = useMutation(q.attributes.rename.mutationOptions())
  const remove = useWrite(q.attributes.remove.mutationOptions())

  const rows = useMemo(
    () =>
      table.data?.attributes.map((attribute) => ({
        ...attribute,
        filled: countFilled(table.data.rows, attribute.id),
      })),
    [table.data],
  )
  const columns = useMemo(
    (): readonly Column<AttributeRow>[] => [
      {
        kind: 'text',
        id: 'name',
        label: t(($) => $.participants.attribute),
        width: 20,
        maxLength: 60,
        isRowHeader: true,
        isAdded: true,
        placeholder: t(($) => $.participants.newAttribute),
        value: ({ name }) => name,
        check: (value) => {
          if (value === '') return t(($) => $.common.required)
          return isSensitiveName(value) ? t(($) => $.failures.SENSITIVE_ATTRIBUTE) : null
        },
        save: ({ id }, name) => rename({ id, name }),
      },
      {
        kind: 'read',
        id: 'filled',
        label: t(($) => $.participants.filled),
        width: 10,
        isNumber: true,
        value: ({ filled }) => format.number(filled),
      },
    ],
    [t, format, rename],
  )
  if (rows === undefined) return null
  return (
    <>
      <EditableTable
        label={t(($) => $.participants.attributes)}
        rows={rows}
        columns={columns}
        idOf={idOf}
        labelOf={labelOf}
        sortBy="name"
        add={async ({ name = '' }) => ({ ...(await add({ workplaceId, name })).result, filled: 0 })}
        explain={explain}
        onUnsaved={onUnsaved}
        onMeanwhile={onMeanwhile}
        tools={
          <>
            <span className="part-intro">
              {rows.length === 0
                ? t(($) => $.participants.noAttributes)
                : t(($) => $.participants.attributesText)}{' '}
              {t(($) => $.participants.neverKept)}
            </span>
            {rows.length === 0 ? null : (
              <SaveTable
                id="attributes.export"
                make={(asked) => api.exports.attributes({ ...asked, networkId })}
              />
            )}
          </>
        }
        removal={{
          title: (count) => t(($) => $.participants.removeAttributes, { count }),
          text: (chosen) => (
            <>
              <p>{format.list(chosen.map(labelOf))}</p>
              <p>{t(($) => $.participants.removeAttributesText)}</p>
            </>
          ),
          remove: (chosen) => {
            for (const { id } of chosen) remove.mutate({ id })
          },
        }}
      />
    </>
  )
}
