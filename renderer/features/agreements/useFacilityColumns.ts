import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Facility } from '../../../shared/domain/agreements.ts'
import { q } from '../../api/client.ts'
import { pupilWarning } from '../../app/pupil.ts'
import type { Column, Option } from '../../design/EditableTable.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { providerChoice, providerOf } from './providers.ts'
import { facilityKinds, kindName } from './words.ts'

interface Asked {
  readonly providers: readonly Option[]
  readonly onEnd: (id: string) => void
}

/** The columns of the facilities; that one ended, and why, is said in a window of its own. */
export function useFacilityColumns({ providers, onEnd }: Asked): readonly Column<Facility>[] {
  const { t } = useTranslation()
  const format = useFormat()
  const { mutateAsync: update } = useMutation(q.facilities.update.mutationOptions())
  return useMemo(
    (): readonly Column<Facility>[] => [
      {
        kind: 'choice',
        id: 'kind',
        label: t(($) => $.agreements.kind),
        width: 10,
        isRowHeader: true,
        isAdded: true,
        placeholder: t(($) => $.agreements.newFacility),
        options: facilityKinds.map((kind) => ({ id: kind, label: kindName(t, kind) })),
        value: ({ kind }) => kind,
        save: ({ id }, value) =>
          update({ id, patch: { kind: facilityKinds.find((kind) => kind === value) ?? 'other' } }),
      },
      {
        kind: 'text',
        id: 'name',
        label: t(($) => $.agreements.name),
        width: 12,
        maxLength: 120,
        isAdded: true,
        value: ({ name }) => name,
        save: ({ id }, name) => update({ id, patch: { name } }),
      },
      {
        kind: 'choice',
        id: 'provider',
        label: t(($) => $.agreements.provider),
        width: 11,
        isAdded: true,
        none: t(($) => $.agreements.noProvider),
        options: providers,
        create: {
          label: t(($) => $.agreements.otherProvider),
          placeholder: t(($) => $.agreements.otherProviderHint),
          maxLength: 120,
          make: (word) => Promise.resolve(`word:${word.trim()}`),
        },
        value: providerChoice,
        save: ({ id }, choice) => update({ id, patch: providerOf(choice) }),
      },
      {
        kind: 'date',
        id: 'from',
        label: t(($) => $.agreements.from),
        width: 9,
        value: ({ from }) => from ?? '',
        save: ({ id }, from) => update({ id, patch: { from: from === '' ? null : from } }),
      },
      {
        kind: 'text',
        id: 'note',
        label: t(($) => $.agreements.facilityNote),
        width: 13,
        maxLength: 2000,
        savesWhileTyping: true,
        value: ({ note }) => note,
        warn: (value) => pupilWarning(t, value),
        save: ({ id }, note) => update({ id, patch: { note } }),
      },
      {
        kind: 'open',
        id: 'to',
        label: t(($) => $.agreements.facilityState),
        width: 14,
        value: ({ to, endNote }) => {
          if (to === null) return t(($) => $.agreements.running)
          const date = format.date(to)
          return endNote === ''
            ? t(($) => $.agreements.endsOn, { date })
            : t(($) => $.agreements.endedOn, { date, note: endNote })
        },
        onOpen: ({ id }) => {
          onEnd(id)
        },
      },
    ],
    [t, format, update, providers, onEnd],
  )
}
