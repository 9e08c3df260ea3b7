import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { AgreementRow } from '../../../shared/contract/agreements.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import { q } from '../../api/client.ts'
import { pupilWarning } from '../../app/pupil.ts'
import { navigate } from '../../app/routing/Router.tsx'
import type { Column, Option } from '../../design/EditableTable.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { choiceOf, whoOfChoice, wordChoice } from './owners.ts'
import { originPlace, originText, stateText } from './words.ts'

interface Asked {
  readonly owners: readonly Option[]
  readonly today: LocalDate
  readonly onOpen: (id: string) => void
}

/** The columns of the agreements: what, who and by when are changed in place, the rest opens. */
export function useAgreementColumns({ owners, today, onOpen }: Asked): readonly Column<AgreementRow>[] {
  const { t } = useTranslation()
  const format = useFormat()
  const { mutateAsync: update } = useMutation(q.agreements.update.mutationOptions())
  return useMemo(
    (): readonly Column<AgreementRow>[] => [
      {
        kind: 'text',
        id: 'text',
        label: t(($) => $.agreements.what),
        width: 24,
        maxLength: 500,
        isRowHeader: true,
        isAdded: true,
        savesWhileTyping: true,
        placeholder: t(($) => $.agreements.newOne),
        value: ({ text }) => text,
        check: (value) => (value === '' ? t(($) => $.common.required) : null),
        warn: (value) => pupilWarning(t, value),
        save: ({ id }, text) => update({ id, patch: { text } }),
      },
      {
        kind: 'choice',
        id: 'owner',
        label: t(($) => $.agreements.owner),
        width: 10.6,
        isAdded: true,
        none: t(($) => $.agreements.nobody),
        options: owners,
        create: {
          label: t(($) => $.agreements.someoneElse),
          placeholder: t(($) => $.agreements.someoneElseHint),
          maxLength: 80,
          make: (word) => Promise.resolve(wordChoice(word)),
        },
        value: ({ owner }) => choiceOf(owner),
        save: ({ id }, owner) => update({ id, patch: { owner: whoOfChoice(owner) } }),
      },
      {
        kind: 'date',
        id: 'due',
        label: t(($) => $.agreements.due),
        width: 9.4,
        isAdded: true,
        value: ({ due }) => due ?? '',
        save: ({ id }, due) => update({ id, patch: { due: due === '' ? null : due } }),
      },
      {
        kind: 'open',
        id: 'origin',
        label: t(($) => $.agreements.origin),
        width: 14,
        value: (row) => originText(t, row, format),
        onOpen: (row) => {
          const place = originPlace(row)
          if (place === null) onOpen(row.id)
          else navigate(place)
        },
      },
      {
        kind: 'open',
        id: 'state',
        label: t(($) => $.agreements.state),
        width: 14,
        value: (row) => stateText(t, row, today, format),
        onOpen: ({ id }) => {
          onOpen(id)
        },
      },
    ],
    [t, format, update, owners, today, onOpen],
  )
}
