import type { TemplateKind } from '../../../../shared/domain/templates.ts'
import type { Words } from '../../../app/commands/command.ts'

/** The lists that are worked through with others. (What a meeting needs is ticked in its own preparation.) */
export const listKinds = ['start', 'leadership', 'composition', 'dissemination', 'design'] as const
export type ListKind = (typeof listKinds)[number]

export const isListKind = (kind: TemplateKind): kind is ListKind => listKinds.some((each) => each === kind)

interface KindWords {
  readonly name: Words
  readonly about: Words
}

export const kindWords: Readonly<Record<ListKind, KindWords>> = {
  start: { name: ($) => $.documents.lists.start, about: ($) => $.documents.lists.startAbout },
  leadership: {
    name: ($) => $.documents.lists.leadership,
    about: ($) => $.documents.lists.leadershipAbout,
  },
  composition: {
    name: ($) => $.documents.lists.composition,
    about: ($) => $.documents.lists.compositionAbout,
  },
  dissemination: {
    name: ($) => $.documents.lists.dissemination,
    about: ($) => $.documents.lists.disseminationAbout,
  },
  design: { name: ($) => $.documents.lists.design, about: ($) => $.documents.lists.designAbout },
}
