import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { Attribute } from '../../../shared/domain/entities.ts'
import type { NetworkId, WorkplaceId } from '../../../shared/domain/ids.ts'
import { isSensitiveName } from '../../../shared/domain/privacy.ts'
import { api, q } from '../../api/client.ts'
import { useWrite } from '../../app/write.ts'
import type { Column } from '../../design/EditableTable.tsx'
import { useFormat } from '../../i18n/format.ts'
import { ListPart } from './ListPart.tsx'
import { countFilled } from './people.ts'

interface AttributeRow extends Attribute {
  readonly filled: number
}

interface AttributesPartProps {
  readonly networkId: NetworkId
  readonly workplaceId: WorkplaceId
}

/** What the coach keeps about people beside their role and organisation: a word or two, and never what is private. */
export function AttributesPart({ networkId, workplaceId }: AttributesPartProps) {
  const { t } = useTranslation()
  const format = useFormat()
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
    <ListPart
      table={`attributes ${networkId}`}
      label={t(($) => $.participants.attributes)}
      rows={rows}
      columns={columns}
      add={async ({ name = '' }) => ({ ...(await add({ workplaceId, name })).result, filled: 0 })}
      intro={
        <>
          {rows.length === 0
            ? t(($) => $.participants.noAttributes)
            : t(($) => $.participants.attributesText)}{' '}
          {t(($) => $.participants.neverKept)}
        </>
      }
      save={{ id: 'attributes.export', make: (asked) => api.exports.attributes({ ...asked, networkId }) }}
      removal={{
        title: (count) => t(($) => $.participants.removeAttributes, { count }),
        text: () => <p>{t(($) => $.participants.removeAttributesText)}</p>,
        remove: (chosen) => {
          for (const { id } of chosen) remove.mutate({ id })
        },
      }}
    />
  )
}
