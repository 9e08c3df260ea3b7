import type { Language } from '../../shared/domain/settings.ts'
import type { nl } from './nl/index.ts'

export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends string ? string : SameKeys<T[K]> }
/** The Dutch messages are the pattern; the English ones must have the same keys, or the check of types fails. */
export type Messages = SameKeys<typeof nl>

const forms = ['zero', 'one', 'two', 'few', 'many', 'other'] as const
type Form = (typeof forms)[number]
type Asked<K> = K extends `${infer Base}_${Form}` ? Base : K

/** A message with a text for one and a text for many. */
type Forms = { readonly [F in Form]?: string }
/** What a selector points at; only `t` makes words of it. */
export type Message = string | Forms
/** The messages as they are asked for: `participants_one` and `participants_other` are `participants`. */
export type Told<T> = {
  readonly [K in keyof T as Asked<K>]: T[K] extends string ? Message : Told<T[K]>
}

/** One message, pointed at rather than translated: its words can then be found in every language. */
export type Words = ($: Told<Messages>) => Message
/** What a message leaves open; `count` also chooses between its forms. */
export type Values = Readonly<Record<string, string | number>>
/** The words of a message in one language: `t(($) => $.networks.participants, { count: 3 })`. */
export type TFunction = (words: Words, values?: Values) => string

interface Tree {
  readonly [key: string]: string | Tree
}

const formOf = new RegExp(`^(.+)_(${forms.join('|')})$`, 'u')

/** Puts the forms of one message together under the name by which it is asked for. */
function fold(messages: Tree): Tree {
  const folded: Record<string, string | Tree> = {}
  for (const [key, value] of Object.entries(messages)) {
    const [, base, form] = formOf.exec(key) ?? []
    if (typeof value !== 'string') folded[key] = fold(value)
    else if (base === undefined || form === undefined) folded[key] = value
    else {
      const known = folded[base]
      folded[base] = { ...(typeof known === 'object' ? known : {}), [form]: value }
    }
  }
  return folded
}

export interface Texts {
  readonly t: TFunction
  /** More messages of this language, of an area or a part of one; what was known stays. */
  readonly add: (messages: { readonly [K in keyof Messages]?: Partial<Messages[K]> }) => void
}

/** The texts of one language, none of them yet. */
export function textsIn(language: Language): Texts {
  // Made when it is first needed: it takes a while.
  let rules: Intl.PluralRules | undefined
  let known: Tree = {}
  const chosen = (found: Forms, count: number): string =>
    (count === 0 ? found.zero : undefined) ??
    found[(rules ??= new Intl.PluralRules(language)).select(count)] ??
    found.other ??
    ''
  return {
    t: (words, values = {}) => {
      // What folding makes has the shape of the type, as far as it was added.
      const found = words(known as Told<Messages>)
      const text = typeof found === 'string' ? found : chosen(found, Number(values['count'] ?? 1))
      return text.replaceAll(/\{\{\s*(\w+)\s*\}\}/gu, (_, name: string) => String(values[name] ?? ''))
    },
    add: (messages) => {
      const areas: Record<string, string | Tree> = { ...known }
      for (const [area, found] of Object.entries(fold(messages as Tree))) {
        const before = areas[area]
        areas[area] =
          typeof before === 'object' && typeof found === 'object' ? { ...before, ...found } : found
      }
      known = areas
    },
  }
}

/** The words of these messages in one language. */
export function translator(language: Language, messages: Messages): TFunction {
  const texts = textsIn(language)
  texts.add(messages)
  return texts.t
}
