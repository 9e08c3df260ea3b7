import type { TFunction } from '../../i18n/translate.ts'
import { useMemo } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { tableKeeper } from '../table-keeper.ts'
import { tellFailure, tellToStay } from '../toasts.tsx'
import type { TableKeeper } from '../../design/editable-table/keeping.ts'
import type { CellMeanwhile, Explained } from '../../design/editable-table/types.ts'
import { explain } from './explain.ts'

interface TableCare {
  readonly explain: (error: unknown) => Explained
  readonly onUnsaved: (text: string, message: string) => void
  readonly onMeanwhile: (what: CellMeanwhile) => void
  readonly keeper: TableKeeper
}

/** What every table here does with text that is not stored: says why, hands it back, and keeps it for the next window. */
export function useTableCare(table: string): TableCare {
  const { t } = useTranslation()
  const keeper = useMemo(() => tableKeeper(table), [table])
  const tellers = useMemo(
    () => ({
      explain: (error: unknown) => explain(t, error),
      onUnsaved: (text: string, message: string) => {
        const why = message === '' ? t(($) => $.participants.rowGone) : message
        tellFailure(t(($) => $.participants.unsaved, { text, why }))
      },
      onMeanwhile: (what: CellMeanwhile) => {
        tellMeanwhile(t, what)
      },
    }),
    [t],
  )
  return { ...tellers, keeper }
}

/** Another window stored something in the same cell: says which text came last, with a button for the other one. */
function tellMeanwhile(t: TFunction, { kind, mine, theirs, putBack }: CellMeanwhile): void {
  if (kind === 'willReplace')
    tellToStay(
      putBack,
      t(($) => $.history.meanwhileMine, { theirs }),
      { label: t(($) => $.history.useTheirs), onPress: putBack },
    )
  else
    tellToStay(
      putBack,
      t(($) => $.history.meanwhileTheirs, { theirs, mine }),
      { label: t(($) => $.history.useMine), onPress: putBack },
    )
}
