import { useTranslation } from '../../i18n/index.ts'
import type { Direction, Dyad } from '../../../shared/network/tie-graph.ts'
import { isClose } from '../../../shared/network/tie-strength.ts'
import type { GraphNode } from '../../charts/network/graph.ts'
import { tiesOf } from '../../charts/network/words.ts'
import { useSettings } from '../../app/settings.ts'
import type { GroupPicture } from '../../app/ties/organisations.ts'
import { useFormat } from '../../i18n/format.ts'
import type { AttributeChoice } from '../../app/ties/picture.ts'
import { SortedTable } from './SortedTable.tsx'
import type { Column } from './SortedTable.tsx'
import { useLikenessWords } from '../../app/ties/useLikenessWords.ts'

interface TiesTableProps {
  readonly dyads: readonly Dyad[]
  readonly nodes: readonly GraphNode[]
  readonly choice: AttributeChoice | null
  readonly isWeighted: boolean
}

/** Every tie of the picture in a row: the one who named the other first. */
export function TiesTable({ dyads, nodes, choice, isWeighted }: TiesTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useLikenessWords(choice)
  const { closeFrom } = useSettings()
  const labels = new Map(nodes.map(({ id, label }) => [id, label]))
  const label = (id: string) => labels.get(id) ?? ''
  const byLabels = (a: Dyad, b: Dyad) =>
    format.compare(label(a.a), label(b.a)) || format.compare(label(a.b), label(b.b))
  const likeness = { alike: words.alike, different: words.different, unknown: t(($) => $.ties.unknown) }
  const direction: Readonly<Record<Direction, string>> = {
    mutual: t(($) => $.ties.mutual),
    oneWay: t(($) => $.ties.oneWay),
    unknown: t(($) => $.ties.otherUnknown),
  }
  const answer = (value: number | null) =>
    value === null ? t(($) => $.ties.notAnswered) : format.number(value)
  const closeness = (dyad: Dyad) =>
    isClose(dyad.strength, closeFrom) ? t(($) => $.ties.close) : t(($) => $.ties.loose)
  const columns: readonly Column<Dyad>[] = [
    { key: 'from', title: t(($) => $.ties.from), show: (row) => label(row.a), compare: byLabels },
    {
      key: 'to',
      title: t(($) => $.ties.to),
      show: (row) => label(row.b),
      compare: (a, b) => format.compare(label(a.b), label(b.b)) || byLabels(a, b),
    },
    ...(isWeighted
      ? [
          {
            key: 'often',
            title: t(($) => $.ties.often),
            isNumber: true,
            show: (row: Dyad) => answer(row.aToB),
            compare: (a: Dyad, b: Dyad) => (a.aToB ?? -1) - (b.aToB ?? -1) || byLabels(a, b),
          },
          {
            key: 'back',
            title: t(($) => $.ties.back),
            isNumber: true,
            show: (row: Dyad) => answer(row.bToA),
            compare: (a: Dyad, b: Dyad) => (a.bToA ?? -1) - (b.bToA ?? -1) || byLabels(a, b),
          },
          {
            key: 'strength',
            title: t(($) => $.ties.strength),
            show: closeness,
            compare: (a: Dyad, b: Dyad) => a.strength - b.strength || byLabels(a, b),
          },
        ]
      : []),
    {
      key: 'likeness',
      title: t(($) => $.ties.likeness),
      show: (row) => likeness[row.likeness],
      compare: (a, b) => format.compare(likeness[a.likeness], likeness[b.likeness]) || byLabels(a, b),
    },
    {
      key: 'direction',
      title: t(($) => $.ties.direction),
      show: (row) => direction[row.direction],
      compare: (a, b) => format.compare(direction[a.direction], direction[b.direction]) || byLabels(a, b),
    },
  ]
  return (
    <SortedTable
      label={t(($) => $.ties.tiesTable)}
      saveAs="ties.table"
      columns={columns}
      rows={[...dyads].sort(byLabels)}
      keyOf={({ a, b }) => `${a} ${b}`}
    />
  )
}

/** Everybody in the picture, in the order of their codes and no other: this is no list of who stands where. */
export function PeopleTable({ dyads, nodes, choice }: Omit<TiesTableProps, 'isWeighted'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const categories = new Map(choice?.categories.map(({ id, label }) => [id, label]))
  const labels = new Map(nodes.map(({ id, label }) => [id, label]))
  const names = (ids: readonly string[]) =>
    ids.length === 0 ? '–' : [...ids.map((id) => labels.get(id) ?? '')].sort(format.compare).join(', ')
  const columns: readonly Column<GraphNode>[] = [
    { key: 'person', title: t(($) => $.ties.person), show: ({ label }) => label },
    {
      key: 'group',
      title: t(($) => $.ties.group),
      show: ({ category }) =>
        category === null ? t(($) => $.ties.unknown) : (categories.get(category) ?? category),
    },
    {
      key: 'answer',
      title: t(($) => $.ties.answer),
      show: ({ answered }) => (answered ? t(($) => $.ties.answered) : t(($) => $.ties.didNotAnswer)),
    },
    {
      key: 'contacts',
      title: t(($) => $.ties.contacts),
      show: ({ id }) => names(Object.values(tiesOf(id, dyads)).flat()),
    },
  ]
  return (
    <SortedTable
      label={t(($) => $.ties.peopleTable)}
      saveAs="ties.people"
      columns={columns}
      rows={[...nodes].sort((a, b) => format.compare(a.label, b.label))}
      keyOf={({ id }) => id}
    />
  )
}

/** Between which organisations there are ties, and how many there are within each. */
export function GroupsTable({ groups }: { readonly groups: GroupPicture }) {
  const { t } = useTranslation()
  const format = useFormat()
  const labels = new Map(groups.nodes.map(({ id, label }) => [id, label]))
  const label = (id: string) => labels.get(id) ?? ''
  const rows = [
    ...groups.nodes.map(({ id, within = 0 }) => ({ a: id, b: null, count: within })),
    ...groups.links.map(({ a, b, ties = 0 }) => ({ a, b, count: ties })),
  ]
  type Row = (typeof rows)[number]
  const other = ({ b }: Row) => (b === null ? t(($) => $.ties.within) : label(b))
  const byLabels = (one: Row, two: Row) =>
    format.compare(label(one.a), label(two.a)) || format.compare(other(one), other(two))
  return (
    <SortedTable
      label={t(($) => $.ties.organisationsTable)}
      saveAs="ties.organisations"
      columns={[
        {
          key: 'organisation',
          title: t(($) => $.ties.organisationHeading),
          show: (row: Row) => label(row.a),
          compare: byLabels,
        },
        { key: 'other', title: t(($) => $.ties.otherOrganisationHeading), show: other },
        {
          key: 'ties',
          title: t(($) => $.ties.tiesCount),
          isNumber: true,
          show: ({ count }: Row) => format.number(count),
          compare: (one: Row, two: Row) => one.count - two.count || byLabels(one, two),
        },
      ]}
      rows={[...rows].sort(byLabels)}
      keyOf={({ a, b }) => `${a} ${b ?? ''}`}
    />
  )
}
