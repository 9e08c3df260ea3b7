import type { WavePicture, WavePerson } from '../../../shared/contract/ties.ts'
import { closenessMax } from '../../../shared/domain/tie-scales.ts'
import type { TieGraph } from '../../../shared/network/tie-graph.ts'
import type { GraphCategory, GraphNode } from '../../charts/network/graph.ts'

/** What people can be alike or different on: where they work, what they do, or an attribute of the coach's own. */
export type AttributeKind = 'organisation' | 'role' | 'own'

export interface AttributeChoice {
  /** `organisation`, `role`, or the id of an attribute. */
  readonly key: string
  readonly kind: AttributeKind
  /** Only for an attribute of the coach's own. */
  readonly name: string
  /** The values that occur, in alphabetical order. */
  readonly categories: readonly GraphCategory[]
  /** The category of each person who has one, by person id. */
  readonly valueOf: ReadonlyMap<string, string>
}

type Compare = (a: string, b: string) => number

/** The people in the picture: whoever opted out is in no figure, no picture and no table. */
export function takingPart(picture: WavePicture): readonly WavePerson[] {
  return picture.people.filter(({ status }) => status !== 'optedOut')
}

/** Every attribute on which at least one person has a value: organisation first, then role, then own attributes. */
export function attributeChoices(picture: WavePicture, compare: Compare): readonly AttributeChoice[] {
  const people = takingPart(picture)
  const organisations = new Map<string, string>(picture.organisations.map(({ id, name }) => [id, name]))
  const organisation = choiceOf('organisation', 'organisation', '', people, compare, ({ person }) => {
    const name = person.organisationId === null ? undefined : organisations.get(person.organisationId)
    return person.organisationId === null || name === undefined
      ? null
      : { id: person.organisationId, label: name }
  })
  const role = choiceOf('role', 'role', '', people, compare, ({ person }) => valueOfText(person.role))
  const own = picture.attributes
    .map(({ id, name }) =>
      choiceOf(id, 'own', name, people, compare, ({ values }) =>
        withName(name, valueOfText(values[id] ?? '')),
      ),
    )
    .sort((a, b) => compare(a.name, b.name))
  return [organisation, role, ...own].filter(({ categories }) => categories.length > 0)
}

/** Two spellings of one value are one value: `Leraar` and `leraar ` are alike. */
function valueOfText(text: string): GraphCategory | null {
  const label = text.normalize('NFC').trim().replace(/\s+/gu, ' ')
  return label === '' ? null : { id: label.toLowerCase(), label }
}

/** A value that is only a number says nothing by itself: `1` becomes `sector 1`. */
function withName(name: string, value: GraphCategory | null): GraphCategory | null {
  if (value === null || !/^[\d.,]+$/u.test(value.label)) return value
  return { id: value.id, label: `${name} ${value.label}` }
}

function choiceOf(
  key: string,
  kind: AttributeKind,
  name: string,
  people: readonly WavePerson[],
  compare: Compare,
  read: (person: WavePerson) => GraphCategory | null,
): AttributeChoice {
  const valueOf = new Map<string, string>()
  const spellings = new Map<string, Map<string, number>>()
  for (const person of people) {
    const value = read(person)
    if (value === null) continue
    valueOf.set(person.person.id, value.id)
    const used = spellings.get(value.id) ?? new Map<string, number>()
    spellings.set(value.id, used.set(value.label, (used.get(value.label) ?? 0) + 1))
  }
  const categories = [...spellings]
    .map(([id, used]) => ({ id, label: mostUsed(used) }))
    .sort((a, b) => compare(a.label, b.label) || (a.id < b.id ? -1 : 1))
  return { key, kind, name, categories, valueOf }
}

/** Of several spellings the one most people have, whatever the order of the people. */
function mostUsed(spellings: ReadonlyMap<string, number>): string {
  const [first] = [...spellings].sort(([a, times], [b, others]) => others - times || (a < b ? -1 : 1))
  return first?.[0] ?? ''
}

/** The wave as the measures read it. */
export function tieGraphOf(picture: WavePicture, choices: readonly AttributeChoice[]): TieGraph {
  const { survey } = picture
  return {
    people: picture.people.map(({ person, status }) => ({
      id: person.id,
      answered: status,
      attributes: Object.fromEntries(
        choices.map(({ key, valueOf }) => [key, valueOf.get(person.id) ?? null]),
      ),
    })),
    arcs: picture.arcs,
    scaleMax: survey.scaleMax,
    blanks: picture.blanks,
    ...(survey.asksCloseness ? { closenessMax } : {}),
    ...(survey.asksOutside ? { outside: picture.outside } : {}),
  }
}

/** A person by code, or by name where names are shown and there is one. */
export function labelOf({ person }: WavePerson, showCodes: boolean): string {
  return showCodes || person.displayName === '' ? person.code : person.displayName
}

export function nodesOf(
  people: readonly WavePerson[],
  choice: AttributeChoice | null,
  showCodes: boolean,
): readonly GraphNode[] {
  return people.map((person) => ({
    id: person.person.id,
    key: person.person.code,
    label: labelOf(person, showCodes),
    category: choice?.valueOf.get(person.person.id) ?? null,
    answered: person.status === 'answered',
  }))
}
