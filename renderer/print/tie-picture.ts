import { tieQuestionnaire } from '../../shared/content/tie-questionnaire.ts'
import type { WavePicture } from '../../shared/contract/ties.ts'
import type { Network } from '../../shared/domain/entities.ts'
import type { Language } from '../../shared/domain/settings.ts'
import { defaultCut } from '../../shared/network/measure.ts'
import { readNetwork, type NetworkReading } from '../../shared/network/reading.ts'
import { applyThreshold, dyads, type Dyad } from '../../shared/network/tie-graph.ts'
import { say } from '../app/commands/command.ts'
import {
  attributeChoices,
  nodesOf,
  takingPart,
  tieGraphOf,
  type AttributeChoice,
} from '../app/ties/picture.ts'
import type { ReadingContext } from '../app/ties/sentences.ts'
import { likenessMessages } from '../app/ties/useLikenessWords.ts'
import { everybody, tiesEver } from '../app/ties/waves.ts'
import { frame, nodeRadius } from '../charts/network/frame.ts'
import type { GraphLink, GraphNode } from '../charts/network/graph.ts'
import { legendItems } from '../charts/network/legend.ts'
import { chooseLooks, legendOf } from '../charts/network/looks.ts'
import type { Point } from '../charts/network/plane.ts'
import { labelsOf, labelText, linesOf, spotsOf } from '../charts/network/scene.ts'
import { shapePath } from '../charts/network/shapes.ts'
import type { TieStyle } from '../charts/network/Tie.tsx'
import { formatters } from '../i18n/format.ts'
import type { TFunction } from '../i18n/translate.ts'
import { widthInPixels } from './text-size.ts'
import type { PictureOnPaper } from './tie-facts.ts'
import { wordedIn } from './tie-on-paper.ts'
import { leastOnPaper, readingOnPaper } from './tie-reading.ts'
import { tieWords as words } from './tie-words.ts'

/** Sizes in the picture: a unit of the frame is about a pixel on paper. */
export const labelLetters = 11.5
const labelHeight = 13

/** What a coach chose to see of a wave. */
export interface PictureChoice {
  /** `organisation`, `role`, the id of an attribute, or `none`; null: the first there is. */
  readonly attribute: string | null
  /** Lowest answer that counts as a tie. */
  readonly threshold: number
}

export interface PictureSource {
  /** All waves of the survey: together they say where people are. */
  readonly waves: readonly WavePicture[]
  readonly waveId: string
  readonly network: Pick<Network, 'ambition'>
}

interface How extends PictureChoice {
  readonly language: Language
  readonly showsNames: boolean
}

const allLikeness = null

/** The people and ties of all waves: what the layout is made of, the same as on screen. */
export function laidOutFrom({ waves }: Pick<PictureSource, 'waves'>): {
  readonly nodes: readonly GraphNode[]
  readonly links: readonly GraphLink[]
} {
  return {
    nodes: nodesOf(everybody(waves), null, true),
    links: tiesEver(
      waves.map((wave) => tieGraphOf(wave, [])),
      allLikeness,
    ),
  }
}

/**
 * The attribute with its small groups put together, until each has at least {@link leastOnPaper} people: on paper nobody
 * is one of two. Null when nothing is left to tell apart.
 */
export function mergedChoice(
  choice: AttributeChoice | null,
  people: readonly string[],
  togetherWord: string,
): AttributeChoice | null {
  if (choice === null) return null
  const count = new Map<string, number>()
  for (const id of people) {
    const value = choice.valueOf.get(id)
    if (value !== undefined) count.set(value, (count.get(value) ?? 0) + 1)
  }
  const sizeOf = (id: string) => count.get(id) ?? 0
  const present = choice.categories
    .filter(({ id }) => sizeOf(id) > 0)
    .toSorted((a, b) => sizeOf(a.id) - sizeOf(b.id) || (a.id < b.id ? -1 : 1))
  const merged = new Set<string>()
  let together = 0
  for (const { id } of present) {
    if (sizeOf(id) >= leastOnPaper && (together === 0 || together >= leastOnPaper)) break
    merged.add(id)
    together += sizeOf(id)
  }
  const kept = choice.categories.filter(({ id }) => sizeOf(id) > 0 && !merged.has(id))
  if (kept.length + (merged.size > 0 ? 1 : 0) < 2) return null
  if (merged.size === 0) return choice
  return {
    ...choice,
    categories: [...kept, { id: mergedId, label: togetherWord }],
    valueOf: new Map([...choice.valueOf].map(([id, value]) => [id, merged.has(value) ? mergedId : value])),
  }
}

const mergedId = '\u0000together'

/** A picture of a wave with its reading, as it goes on paper: nothing that singles anybody out. */
export function pictureOnPaper(
  { waves, waveId, network }: PictureSource,
  laidOut: ReadonlyMap<string, Point>,
  t: TFunction,
  { language, showsNames, attribute, threshold }: How,
): PictureOnPaper | null {
  const picture = waves.find(({ wave }) => wave.id === waveId)
  if (picture === undefined) return null
  const format = formatters(language)
  const choices = attributeChoices(picture, format.compare)
  const choice =
    attribute === 'none' ? null : (choices.find(({ key }) => key === attribute) ?? choices[0] ?? null)
  const attributeId = choice?.key ?? null
  const graph = tieGraphOf(picture, choices)
  const from = Math.min(threshold, picture.survey.scaleMax)
  const links = dyads(applyThreshold(graph, from), attributeId)
  const people = takingPart(picture)
  const ids: readonly string[] = people.map(({ person }) => person.id)
  const told = mergedChoice(choice, ids, words.smallGroups[language])
  const nodes = nodesOf(people, told, !showsNames)
  const isWeighted = picture.survey.scaleMax > 1
  const reading = readNetwork(graph, { attributeId, threshold: from, cut: defaultCut })
  const context: ReadingContext = { t, format, choice, reading: withoutOptOuts(reading) }
  const drawn = draw(nodes, links, told, placesOf(picture, laidOut), isWeighted)
  const likeness = likenessMessages(choice)
  return {
    wave: picture.wave.label,
    heldOn: picture.wave.heldOn,
    // Of imported ties nobody may know what was asked.
    question:
      picture.survey.question.trim() === ''
        ? ''
        : wordedIn(picture.survey.question, tieQuestionnaire.roster.question, language),
    summary: t(($) => $.ties.summary, {
      people: t(($) => $.ties.peoplePlain, { count: reading.people }),
      ties: t(($) => $.ties.pairsPlain, { count: links.length }),
    }),
    people: drawn.people,
    ties: drawn.ties,
    // How many there are of each would be a breakdown.
    legend: legendItems(t, {
      facts: legendOf(nodes, links, drawn.looks, isWeighted),
      geometry: { kind: 'free' },
      words: {
        alike: say(t, likeness.alike.title, likeness.alike.values),
        different: say(t, likeness.different.title, likeness.different.values),
      },
      pins: 0,
      centre: '',
      hiddenLabels: drawn.people.filter(({ label }) => label === null).length,
      isFile: true,
    })
      .filter(({ id }) => id !== 'smallCounts' && (told !== null || !/^unknown\d/u.test(id)))
      .map((item) => ({ ...item, count: null })),
    isMerged: told !== choice,
    showsNames,
    sentences: readingOnPaper(context, network, isWeighted, language),
  }
}

/** How many asked to be left out is not for a group to read. */
const withoutOptOuts = (reading: NetworkReading): NetworkReading => ({
  ...reading,
  byAnswer: { ...reading.byAnswer, optedOut: 0 },
})

/** Where the coach put somebody goes before where the layout has them. */
const placesOf = ({ places }: WavePicture, laidOut: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> =>
  new Map([
    ...laidOut,
    ...places.map(({ personId, x, y }): [string, Point] => [
      personId,
      { x: Math.min(frame.width, Math.max(0, x)), y: Math.min(frame.height, Math.max(0, y)) },
    ]),
  ])

const styleOf = ({ likeness }: Dyad, onlyNeutral: boolean): TieStyle =>
  likeness !== 'unknown' ? likeness : onlyNeutral ? 'plain' : 'neutral'

function draw(
  nodes: readonly GraphNode[],
  links: readonly Dyad[],
  told: AttributeChoice | null,
  places: ReadonlyMap<string, Point>,
  isWeighted: boolean,
) {
  const looks = chooseLooks(told?.categories ?? [], nodes)
  const spots = spotsOf(nodes, places, looks, nodeRadius(nodes.length))
  const lines = linesOf(links, spots, !isWeighted)
  const labels = labelsOf(
    nodes,
    spots,
    lines,
    { widthOf: (text) => widthInPixels(text, labelLetters), height: labelHeight, grow: 1 },
    { left: 0, top: 0, right: frame.width, bottom: frame.height },
  )
  const onlyNeutral = links.every(({ likeness }) => likeness === 'unknown')
  const byPair = new Map(links.map((link) => [`${link.a} ${link.b}`, link]))
  return {
    looks,
    people: nodes.flatMap((node) => {
      const spot = spots.get(node.id)
      if (spot === undefined) return []
      const label = labels.get(node.id)
      return {
        id: node.id,
        x: spot.x,
        y: spot.y,
        path: shapePath(spot.shape, spot.radius),
        isHollow: !node.answered,
        isUnknown: told !== null && node.category === null,
        label: label === undefined ? null : { ...label, text: labelText(node, null) },
      }
    }),
    ties: lines.flatMap(({ link, line, width }) => {
      const dyad = byPair.get(`${link.a} ${link.b}`)
      return dyad === undefined
        ? []
        : { line, width, style: styleOf(dyad, onlyNeutral), isUnknown: dyad.direction === 'unknown' }
    }),
  }
}
