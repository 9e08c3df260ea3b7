import type { Network } from '../../shared/domain/entities.ts'
import type { Language } from '../../shared/domain/settings.ts'
import { bondingBridgingMeasure } from '../../shared/network/bonding-bridging.ts'
import { densityMeasure } from '../../shared/network/density.ts'
import { eiIndexMeasure } from '../../shared/network/ei-index.ts'
import { externalReachMeasure } from '../../shared/network/external-reach.ts'
import type { Measure } from '../../shared/network/measure.ts'
import { reciprocityMeasure } from '../../shared/network/reciprocity.ts'
import {
  ambitionSentence,
  componentSentences,
  densitySentences,
  eiFigures,
  eiSentence,
  leadSentences,
  reachSentences,
  reciprocitySentences,
  type ReadingContext,
} from '../app/ties/sentences.ts'
import type { PictureOnPaper } from './tie-facts.ts'
import { tieWords as words } from './tie-words.ts'

/** On paper no group is told apart, and nothing counted by it, of fewer than so many. */
export const leastOnPaper = 5

const isTold = (count: number): boolean => count >= leastOnPaper
/** Nothing at all is no group. */
const isToldOrNone = (count: number): boolean => count === 0 || isTold(count)

/** What can be said of a wave on paper, under its own headings: no count of fewer than {@link leastOnPaper} by group. */
export function readingOnPaper(
  context: ReadingContext,
  { ambition }: Pick<Network, 'ambition'>,
  isWeighted: boolean,
  language: Language,
): PictureOnPaper['sentences'] {
  const { t, reading, choice } = context
  const { byLikeness, ei } = reading
  const cannot = (...measures: readonly Pick<Measure<string, unknown>, 'cannotSay'>[]) =>
    measures.map(({ cannotSay }) => cannotSay[language])
  const isSplit = isTold(byLikeness.alike) && isTold(byLikeness.different) && isToldOrNone(byLikeness.unknown)
  const lead = leadSentences(isSplit ? context : { ...context, choice: null })
  const inward = eiSentence(context)
  const tellsInward = inward !== null && isTold(ei.external) && isTold(ei.internal)
  const kinds = kindSentences(context, isWeighted, language)
  const parts = [
    {
      title: words.inShort[language],
      texts: [
        ...lead,
        ...(choice !== null && reading.pairs > 0 && !isSplit ? [words.notSplit[language]] : []),
        ambitionSentence(t, ambition),
      ],
      cannotSay: [],
    },
    {
      title: densityMeasure.name[language],
      texts: densitySentences(context),
      cannotSay: cannot(densityMeasure),
    },
    {
      title: reciprocityMeasure.name[language],
      texts: reciprocitySentences(context),
      cannotSay: cannot(reciprocityMeasure),
    },
    {
      title: bondingBridgingMeasure.name[language],
      texts: kinds,
      cannotSay: kinds.length === 0 ? [] : cannot(bondingBridgingMeasure),
    },
    {
      title: eiIndexMeasure.name[language],
      texts: tellsInward
        ? [
            inward,
            raised(
              `${eiFigures(context)
                .map((figure) => plain(figure))
                .join('; ')}.`,
            ),
          ]
        : [],
      cannotSay: tellsInward ? cannot(eiIndexMeasure) : [],
    },
    { title: words.together[language], texts: componentSentences(context), cannotSay: [] },
    {
      title: externalReachMeasure.name[language],
      texts: isToldOrNone(reading.externalReach.naming) ? reachSentences(context) : [],
      cannotSay: [],
    },
  ]
  return parts
    .map((part) => ({ ...part, texts: part.texts.map((text) => plain(text)) }))
    .filter(({ texts }) => texts.length > 0)
}

const raised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** Without the marks that make words bold on screen, and those of the picture that stands beside them there. */
const plain = (text: string): string => text.replaceAll(/\*\*|__|[×○] /gu, '')

/** Close or loose by alike or different, as far as every number in it is of at least so many ties. */
function kindSentences(
  { reading, choice }: ReadingContext,
  isWeighted: boolean,
  language: Language,
): readonly string[] {
  const { close, loose } = reading.bondingBridging
  const sides = choice === null ? [] : ([close, loose] as const)
  const cells = sides.flatMap(({ alike, different, unknown }) => [alike, different, unknown])
  const [alike, different] = [close.alike + loose.alike, close.different + loose.different]
  const unknown = close.unknown + loose.unknown
  const ofClose = close.alike + close.different + close.unknown
  const ofLoose = loose.alike + loose.different + loose.unknown
  if (!isWeighted) return []
  if (
    choice !== null &&
    cells.every(isToldOrNone) &&
    [close.alike, close.different, loose.alike, loose.different].every(isTold)
  )
    return [
      words.fourKinds(
        { alike: close.alike, different: close.different },
        { alike: loose.alike, different: loose.different },
      )[language],
    ]
  const told = [
    ...(isTold(ofClose) && isTold(ofLoose) ? [words.closeAndLoose(ofClose, ofLoose)[language]] : []),
    ...(choice !== null && isTold(alike) && isTold(different) && isToldOrNone(unknown)
      ? [words.alikeAndDifferent(alike, different)[language]]
      : []),
  ]
  return told.length === 0 ? [] : [...told, words.merged[language]]
}
