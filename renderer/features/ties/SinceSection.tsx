import { useTranslation } from '../../i18n/index.ts'
import type { Changes, TieAtTime, TieChangeKind } from '../../../shared/network/changes.ts'
import { sinceSentences } from '../../app/ties/sentences.ts'
import { useFormat } from '../../i18n/format.ts'
import { SortedTable } from './SortedTable.tsx'
import type { Column } from './SortedTable.tsx'

interface SinceProps {
  readonly since: Changes
  /** The wave that is compared with. */
  readonly label: string
}

/** What changed since another wave, in sentences, with what they do not say. */
export function SinceSection({ since, label }: SinceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const title = t(($) => $.ties.sinceTitle, { label })
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p className="fact">{sinceSentences({ t, format }, since).join(' ')}</p>
      <details className="ties-cannot">
        <summary>
          {t(($) => $.ties.cannotSay)} <span className="visually-hidden">{title}</span>
        </summary>
        <p>{t(($) => $.ties.sinceCannot)}</p>
      </details>
    </section>
  )
}

type RowKind = TieChangeKind | 'withJoined' | 'withLeft'
interface Row {
  readonly a: string
  readonly b: string
  readonly kind: RowKind
  readonly before: string
  readonly now: string
}

/** In this order, so that what is sure comes before what cannot be told. */
const order: readonly RowKind[] = [
  'appeared',
  'gone',
  'stronger',
  'looser',
  'withJoined',
  'withLeft',
  'uncertain',
  'same',
]

/** Every tie that was there in either wave, with what became of it; nobody's name comes before another's but by code. */
export function ChangesTable({
  since,
  labelOf,
}: {
  readonly since: Changes
  readonly labelOf: (id: string) => string
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const kinds: Readonly<Record<RowKind, string>> = {
    appeared: t(($) => $.ties.changeKinds.appeared),
    gone: t(($) => $.ties.changeKinds.gone),
    stronger: t(($) => $.ties.changeKinds.stronger),
    looser: t(($) => $.ties.changeKinds.looser),
    same: t(($) => $.ties.changeKinds.same),
    uncertain: t(($) => $.ties.changeKinds.uncertain),
    withJoined: t(($) => $.ties.changeKinds.withJoined),
    withLeft: t(($) => $.ties.changeKinds.withLeft),
  }
  const answer = (value: number | null) =>
    value === null ? t(($) => $.ties.notAnswered) : format.number(value)
  /** Both answers, each in its direction. */
  const said = ({ aToB, bToA }: TieAtTime) => `${answer(aToB)} → · ← ${answer(bToA)}`
  const withOne = (kind: 'withJoined' | 'withLeft') => (tie: { a: string; b: string; strength: number }) => {
    const strength = format.number(tie.strength, 2)
    const none = t(($) => $.ties.notAnswered)
    return {
      a: tie.a,
      b: tie.b,
      kind,
      before: kind === 'withLeft' ? strength : none,
      now: kind === 'withJoined' ? strength : none,
    }
  }
  const rows: readonly Row[] = [
    ...since.ties.map(({ a, b, kind, before, after }) => ({
      a,
      b,
      kind,
      before: said(before),
      now: said(after),
    })),
    ...since.withJoined.map(withOne('withJoined')),
    ...since.withLeft.map(withOne('withLeft')),
  ]
  const byLabels = (one: Row, other: Row) =>
    format.compare(labelOf(one.a), labelOf(other.a)) || format.compare(labelOf(one.b), labelOf(other.b))
  const byKind = (one: Row, other: Row) =>
    order.indexOf(one.kind) - order.indexOf(other.kind) || byLabels(one, other)
  const columns: readonly Column<Row>[] = [
    { key: 'change', title: t(($) => $.ties.change), show: ({ kind }) => kinds[kind], compare: byKind },
    { key: 'from', title: t(($) => $.ties.person), show: ({ a }) => labelOf(a), compare: byLabels },
    {
      key: 'to',
      title: t(($) => $.ties.to),
      show: ({ b }) => labelOf(b),
      compare: (one, other) => format.compare(labelOf(one.b), labelOf(other.b)) || byLabels(one, other),
    },
    { key: 'before', title: t(($) => $.ties.before), show: ({ before }) => before },
    { key: 'now', title: t(($) => $.ties.now), show: ({ now }) => now },
  ]
  return (
    <SortedTable
      label={t(($) => $.ties.changesTable)}
      saveAs="ties.changes"
      columns={columns}
      rows={[...rows].sort(byKind)}
      keyOf={({ a, b, kind }) => `${a} ${b} ${kind}`}
    />
  )
}
