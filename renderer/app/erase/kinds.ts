import type { Words } from '../commands/command.ts'

/** What rows are to a coach, the most telling first. */
export const rowKinds = [
  'networks',
  'people',
  'memberships',
  'organisations',
  'values',
  'attributes',
  'ties',
  'answers',
  'surveys',
  'coaches',
  'meetings',
  'agreements',
  'documents',
  'other',
] as const
export type RowKind = (typeof rowKinds)[number]

/** Tables whose rows a coach has a word for; all others are told of together. */
const kindOfTable: ReadonlyMap<string, RowKind> = new Map(
  Object.entries({
    network: 'networks',
    person: 'people',
    membership: 'memberships',
    organisation: 'organisations',
    attribute_value: 'values',
    attribute: 'attributes',
    tie: 'ties',
    tie_respondent: 'answers',
    tie_survey: 'surveys',
    coach: 'coaches',
    meeting: 'meetings',
    agreement: 'agreements',
    document: 'documents',
  } as const),
)

export const rowWords: Readonly<Record<RowKind, Words>> = {
  networks: ($) => $.erasing.rows.networks,
  people: ($) => $.erasing.rows.people,
  memberships: ($) => $.erasing.rows.memberships,
  organisations: ($) => $.erasing.rows.organisations,
  values: ($) => $.erasing.rows.values,
  attributes: ($) => $.erasing.rows.attributes,
  ties: ($) => $.erasing.rows.ties,
  answers: ($) => $.erasing.rows.answers,
  surveys: ($) => $.erasing.rows.surveys,
  coaches: ($) => $.erasing.rows.coaches,
  meetings: ($) => $.erasing.rows.meetings,
  agreements: ($) => $.erasing.rows.agreements,
  documents: ($) => $.erasing.rows.documents,
  other: ($) => $.erasing.rows.other,
}

/**
 * Rows by table as a coach would count them. The row of the thing itself is not told of: it is in the question.
 * @param itself the table of what is removed
 */
export function countRows(
  rows: Readonly<Record<string, number>>,
  itself: string,
): readonly { readonly kind: RowKind; readonly count: number }[] {
  const counts = new Map<RowKind, number>()
  for (const [table, all] of Object.entries(rows)) {
    const count = table === itself ? all - 1 : all
    const kind = kindOfTable.get(table) ?? 'other'
    if (count > 0) counts.set(kind, (counts.get(kind) ?? 0) + count)
  }
  return rowKinds.flatMap((kind) => {
    const count = counts.get(kind)
    return count === undefined ? [] : [{ kind, count }]
  })
}
