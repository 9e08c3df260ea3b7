import type { Preparation } from '../../../../shared/contract/meetings.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'

/** How far the meeting is prepared, and what is still lacking, in words. */
export function Readiness({ preparation }: { readonly preparation: Preparation }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { hasAim, items, hasPracticeItem, minutes, available, listDone, listTotal, isPrepared } = preparation
  const lacking = [
    ...(hasAim ? [] : [t(($) => $.meetings.ready.aim)]),
    ...(items === 0 ? [t(($) => $.meetings.ready.items)] : []),
    ...(items > 0 && !hasPracticeItem ? [t(($) => $.meetings.ready.practice)] : []),
    ...(minutes > available ? [t(($) => $.meetings.ready.over, { count: minutes - available })] : []),
  ]
  const left = listTotal - listDone
  return (
    <p className="readiness" role="status">
      <strong>{isPrepared ? t(($) => $.meetings.ready.yes) : t(($) => $.meetings.ready.no)}</strong>{' '}
      {isPrepared || lacking.length === 0 ? null : `${format.list(lacking)}. `}
      {left > 0 ? t(($) => $.meetings.ready.list, { count: left }) : null}
    </p>
  )
}
