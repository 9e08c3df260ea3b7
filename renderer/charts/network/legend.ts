import type { TFunction } from '../../i18n/translate.ts'
import type { LayoutGeometry } from './layouts.ts'
import type { Legend, Look } from './looks.ts'
import type { ChangeSign } from './marks.ts'
import type { TieStyle } from './Tie.tsx'

/** How the picture's two kinds of tie are called: "zelfde organisatie", "andere organisatie". */
export interface LikenessWords {
  readonly alike: string
  readonly different: string
}

/** What is drawn beside a line of the legend. */
export type LegendSample =
  | { readonly kind: 'shape'; readonly look: Look; readonly isHollow: boolean; readonly mark: '?' | null }
  | {
      readonly kind: 'line'
      readonly style: TieStyle
      readonly isUnknown: boolean
      readonly hasHead: boolean
      readonly sign: ChangeSign | null
      readonly isFaint: boolean
    }
  | { readonly kind: 'sign'; readonly sign: ChangeSign; readonly isFaint: boolean }
  | { readonly kind: 'pin' }
  | { readonly kind: 'hull' }
  | { readonly kind: 'ring' }
  | { readonly kind: 'none' }

export interface LegendItem {
  readonly id: string
  readonly sample: LegendSample
  readonly text: string
  /** How many there are of it in the picture; null where that says nothing. */
  readonly count: number | null
}

interface LegendOf {
  readonly facts: Legend
  readonly geometry: LayoutGeometry
  readonly words: LikenessWords
  readonly pins: number
  /** Who stands in the middle of the rings. */
  readonly centre: string
  /** Labels for which there was no room. */
  readonly hiddenLabels: number
  /** On paper nothing can be zoomed. */
  readonly isFile: boolean
}

const line = (
  style: TieStyle,
  more: Partial<Omit<Extract<LegendSample, { kind: 'line' }>, 'kind' | 'style'>> = {},
): LegendSample => ({
  kind: 'line',
  style,
  isUnknown: false,
  hasHead: false,
  sign: null,
  isFaint: false,
  ...more,
})

/** A smaller number says of whom it is, to whoever gets the file. */
export const leastInFile = 5

/**
 * Explains what is in the picture and nothing else, with how many there are of each; the same on screen and in a file, but that
 * a file leaves out numbers below five and says so.
 */
export function legendItems(t: TFunction, given: LegendOf): readonly LegendItem[] {
  const { facts, geometry, words, pins, centre, hiddenLabels, isFile } = given
  const isOrganisations = geometry.kind === 'organisations'
  const items: (LegendItem | null)[] = [
    ...facts.groups.map(({ kind, look, label, categories, unnamed, people }): LegendItem => ({
      id: `${kind}${String(look.group)}`,
      sample: { kind: 'shape', look, isHollow: false, mark: kind === 'unknown' ? '?' : null },
      text:
        kind === 'own'
          ? label
          : kind === 'shared'
            ? unnamed > 0
              ? t(($) => $.graph.sharedLookMore, { all: categories, names: label, count: unnamed })
              : t(($) => $.graph.sharedLook, { count: categories, names: label })
            : t(($) => $.graph.unknownValue),
      count: isOrganisations ? null : people,
    })),
    some(
      'notAnswered',
      facts.notAnswered,
      t(($) => $.graph.notAnswered),
      {
        kind: 'shape',
        look: { group: 0, shape: 'circle' },
        isHollow: true,
        mark: null,
      },
    ),
    some('alike', facts.alike, words.alike, line('alike')),
    some('different', facts.different, words.different, line('different')),
    some(
      'neutral',
      facts.neutral,
      facts.onlyNeutral ? t(($) => $.graph.tie) : t(($) => $.graph.neutral),
      line(facts.onlyNeutral ? 'plain' : 'neutral'),
    ),
    some(
      'oneWay',
      facts.oneWay,
      t(($) => $.graph.oneWay),
      line('plain', { hasHead: true }),
    ),
    some(
      'unknownSide',
      facts.unknownSide,
      t(($) => $.graph.unknownSide),
      line('plain', { isUnknown: true }),
    ),
    some(
      'joined',
      facts.joined,
      t(($) => $.graph.joined),
      { kind: 'sign', sign: 'plus', isFaint: false },
    ),
    some(
      'left',
      facts.left,
      t(($) => $.graph.left),
      { kind: 'sign', sign: 'minus', isFaint: true },
    ),
    some(
      'appeared',
      facts.appeared,
      t(($) => $.graph.appeared),
      line('plain', { sign: 'plus' }),
    ),
    some(
      'gone',
      facts.gone,
      t(($) => $.graph.gone),
      line('plain', { sign: 'minus', isFaint: true }),
    ),
    some(
      'uncertain',
      facts.uncertain,
      t(($) => $.graph.uncertain),
      line('plain', { sign: 'unsure' }),
    ),
    facts.manyTies
      ? word(
          'manyTies',
          t(($) => $.graph.manyTies),
        )
      : null,
    facts.widths
      ? word(
          'widths',
          t(($) => $.graph.widths),
        )
      : null,
    isOrganisations
      ? word(
          'sizes',
          t(($) => $.graph.sizes),
        )
      : null,
    geometry.kind === 'grouped'
      ? word(
          'hull',
          t(($) => $.graph.hull),
          { kind: 'hull' },
        )
      : null,
    geometry.kind === 'rings'
      ? word(
          'ring',
          t(($) => $.graph.ring, { name: centre }),
          { kind: 'ring' },
        )
      : null,
    geometry.kind === 'plane'
      ? word(
          'plane',
          t(($) => $.graph.planeMeans),
        )
      : null,
    pins > 0 && !isFile
      ? word(
          'pin',
          t(($) => $.graph.pinned),
          { kind: 'pin' },
        )
      : null,
    hiddenLabels > 0
      ? word(
          'hiddenLabels',
          isFile
            ? t(($) => $.graph.hiddenLabelsFile, { count: hiddenLabels })
            : t(($) => $.graph.hiddenLabels, { count: hiddenLabels }),
        )
      : null,
  ]
  const there = items.filter((item) => item !== null)
  const isSmall = ({ count }: LegendItem) => count !== null && count < leastInFile
  // Of organisations the numbers stand beside them.
  if (!isFile || !(isOrganisations || there.some(isSmall))) return there
  return [
    ...there.map((item) => (isSmall(item) ? { ...item, count: null } : item)),
    word(
      'smallCounts',
      t(($) => $.graph.smallCounts),
    ),
  ]
}

function some(id: string, count: number, text: string, sample: LegendSample): LegendItem | null {
  return count === 0 ? null : { id, sample, text, count }
}

function word(id: string, text: string, sample: LegendSample = { kind: 'none' }): LegendItem {
  return { id, sample, text, count: null }
}
