import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { ParticipantRow, ParticipantTable } from '../../../shared/contract/participants.ts'
import type { WorkplaceId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import type { Column } from '../../design/EditableTable.tsx'
import { useFormat } from '../../i18n/format.ts'
import { hasEnded, looksLikePupil, today } from './people.ts'
import { looksLikeFullName } from '../../../shared/domain/full-names.ts'
import { useOrganisationByName } from './useOrganisationByName.ts'

interface PeopleColumnsInput {
  readonly workplaceId: WorkplaceId
  readonly table: Pick<ParticipantTable, 'organisations' | 'attributes'>
  readonly showCodes: boolean
  /** Somebody's last day was put in the past. */
  readonly onEnded: (row: ParticipantRow) => void
}

/** The columns of the participants table; the coach's own attributes come last. */
export function usePeopleColumns({
  workplaceId,
  table: { organisations, attributes },
  showCodes,
  onEnded,
}: PeopleColumnsInput): readonly Column<ParticipantRow>[] {
  const { t } = useTranslation()
  const format = useFormat()
  const organisationByName = useOrganisationByName(workplaceId, organisations)
  const { mutateAsync: updatePerson } = useMutation(q.participants.updatePerson.mutationOptions())
  const { mutateAsync: updateMembership } = useMutation(q.participants.updateMembership.mutationOptions())
  const { mutateAsync: setValue } = useMutation(q.participants.setValue.mutationOptions())

  return useMemo(() => {
    const warn = (value: string) => (looksLikePupil(value) ? t(($) => $.participants.pupilHint) : null)
    const code: Column<ParticipantRow> = {
      kind: 'text',
      id: 'code',
      label: t(($) => $.participants.code),
      width: 5,
      maxLength: 40,
      isRowHeader: true,
      isAdded: true,
      placeholder: t(($) => $.participants.newPerson),
      value: ({ person }) => person.code,
      check: (value, row) => (value === '' && row !== null ? t(($) => $.common.required) : null),
      warn: (value) => (looksLikeFullName(value) ? t(($) => $.participants.nameInCode) : null),
      save: ({ person: { id } }, value) => updatePerson({ id, patch: { code: value } }),
    }
    const name: Column<ParticipantRow> = {
      kind: 'text',
      id: 'displayName',
      label: t(($) => $.participants.name),
      width: 9.5,
      maxLength: 120,
      savesWhileTyping: true,
      isAdded: true,
      value: ({ person }) => person.displayName,
      warn,
      save: ({ person: { id } }, value) => updatePerson({ id, patch: { displayName: value } }),
    }
    const role: Column<ParticipantRow> = {
      kind: 'text',
      id: 'role',
      label: t(($) => $.participants.role),
      width: 11.5,
      maxLength: 80,
      savesWhileTyping: true,
      isAdded: true,
      value: ({ person }) => person.role,
      warn,
      save: ({ person: { id } }, value) => updatePerson({ id, patch: { role: value } }),
    }
    const organisation: Column<ParticipantRow> = {
      kind: 'choice',
      id: 'organisationId',
      label: t(($) => $.participants.organisation),
      width: 11,
      isAdded: true,
      options: [...organisations]
        .sort((a, b) => format.compare(a.name, b.name))
        .map(({ id, name: label }) => ({ id, label })),
      none: t(($) => $.common.none),
      create: {
        label: t(($) => $.participants.newOrganisationChoice),
        placeholder: t(($) => $.participants.organisationName),
        maxLength: 160,
        make: organisationByName,
      },
      value: ({ person }) => person.organisationId ?? '',
      save: ({ person: { id } }, value) =>
        updatePerson({ id, patch: { organisationId: value === '' ? null : value } }),
    }
    const from: Column<ParticipantRow> = {
      kind: 'date',
      id: 'from',
      label: t(($) => $.participants.from),
      width: 8.8,
      isAdded: true,
      value: ({ membership }) => membership.from ?? '',
      check: (value, row) => {
        const to = row?.membership.to ?? null
        return value !== '' && to !== null && value > to ? t(($) => $.participants.fromAfterTo) : null
      },
      save: ({ membership: { id } }, value) =>
        updateMembership({ id, patch: { from: value === '' ? null : value } }),
    }
    const to: Column<ParticipantRow> = {
      kind: 'date',
      id: 'to',
      label: t(($) => $.participants.to),
      width: 8,
      value: ({ membership }) => membership.to ?? '',
      check: (value, row) => {
        const since = row?.membership.from ?? null
        return value !== '' && since !== null && value < since ? t(($) => $.participants.toBeforeFrom) : null
      },
      save: async (row, value) => {
        const end = value === '' ? null : value
        await updateMembership({ id: row.membership.id, patch: { to: end } })
        if (hasEnded({ to: end }, today()) && !hasEnded(row.membership, today())) onEnded(row)
      },
    }
    const own = attributes.map(({ id, name: label }): Column<ParticipantRow> => ({
      kind: 'text',
      id: `attribute ${id}`,
      label,
      width: widthFor(label),
      maxLength: 120,
      savesWhileTyping: true,
      value: ({ values }) => values[id] ?? '',
      save: ({ person }, value) => setValue({ personId: person.id, attributeId: id, value }),
    }))
    return [code, ...(showCodes ? [] : [name]), role, organisation, from, to, ...own]
  }, [
    t,
    format,
    organisations,
    attributes,
    showCodes,
    onEnded,
    organisationByName,
    updatePerson,
    updateMembership,
    setValue,
  ])
}

/** Room for the longest word of the coach's own heading, within reason; in em. */
function widthFor(label: string): number {
  const longest = Math.max(...label.split(/[\s/-]+/u).map((word) => word.length))
  return Math.min(18, Math.max(7.5, longest * 0.56 + 2))
}
