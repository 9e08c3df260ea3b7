import { useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { OrganisationRow } from '../../../shared/contract/participants.ts'
import type { OrganisationKind } from '../../../shared/domain/entities.ts'
import type { WorkplaceId } from '../../../shared/domain/ids.ts'
import { api, q } from '../../api/client.ts'
import { useWrite } from '../../app/write.ts'
import type { Column } from '../../design/EditableTable.tsx'
import { useFormat } from '../../i18n/format.ts'
import { ListPart } from './ListPart.tsx'

/** The schools, colleges and others of the werkplaats; every network in it draws on the same list. */
export function OrganisationsPart({ workplaceId }: { readonly workplaceId: WorkplaceId }) {
  const { t } = useTranslation()
  const format = useFormat()
  const list = useQuery(q.organisations.list.queryOptions({ input: { workplaceId } }))
  const { mutateAsync: add } = useMutation(q.organisations.add.mutationOptions())
  const { mutateAsync: update } = useMutation(q.organisations.update.mutationOptions())
  const remove = useWrite(q.organisations.remove.mutationOptions())

  const columns = useMemo((): readonly Column<OrganisationRow>[] => {
    const kinds: Record<OrganisationKind, string> = {
      school: t(($) => $.participants.kinds.school),
      trainingSchool: t(($) => $.participants.kinds.trainingSchool),
      teacherCollege: t(($) => $.participants.kinds.teacherCollege),
      university: t(($) => $.participants.kinds.university),
      other: t(($) => $.participants.kinds.other),
    }
    return [
      {
        kind: 'text',
        id: 'name',
        label: t(($) => $.participants.organisation),
        width: 20,
        maxLength: 160,
        isRowHeader: true,
        isAdded: true,
        placeholder: t(($) => $.participants.newOrganisation),
        value: ({ name }) => name,
        check: (value) => (value === '' ? t(($) => $.common.required) : null),
        save: ({ id }, name) => update({ id, patch: { name } }),
      },
      {
        kind: 'choice',
        id: 'kind',
        label: t(($) => $.participants.kind),
        width: 13,
        isAdded: true,
        initial: 'school',
        options: Object.entries(kinds).map(([id, label]) => ({ id, label })),
        value: ({ kind }) => kind,
        save: ({ id }, kind) => update({ id, patch: { kind: kind as OrganisationKind } }),
      },
      {
        kind: 'read',
        id: 'people',
        label: t(($) => $.participants.peopleCount),
        width: 8,
        isNumber: true,
        value: ({ people }) => format.number(people),
      },
    ]
  }, [t, format, update])

  if (list.data === undefined) return null
  return (
    <ListPart
      table={`organisations ${workplaceId}`}
      label={t(($) => $.participants.organisations)}
      rows={list.data}
      columns={columns}
      add={async ({ name = '', kind = 'school' }) => {
        const { result } = await add({ workplaceId, name, kind: kind as OrganisationKind })
        return { ...result, people: 0 }
      }}
      intro={
        list.data.length === 0
          ? t(($) => $.participants.noOrganisations)
          : t(($) => $.participants.organisationsText)
      }
      save={{
        id: 'organisations.export',
        make: (asked) => api.exports.organisations({ ...asked, workplaceId }),
      }}
      removal={{
        title: (count) => t(($) => $.participants.removeOrganisations, { count }),
        text: (chosen) => {
          const held = chosen.filter(({ people }) => people > 0).map(({ name }) => name)
          return held.length === 0 ? null : (
            <p>
              {t(($) => $.participants.organisationsHeld, { names: format.list(held), count: held.length })}
            </p>
          )
        },
        remove: (chosen) => {
          for (const { id } of chosen.filter(({ people }) => people === 0)) remove.mutate({ id })
        },
      }}
    />
  )
}
