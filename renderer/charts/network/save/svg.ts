import { escaped, fitsIn, perEm, text, wrapped } from '../../shared-picture/svg-letters.ts'
import type { Letters } from '../../shared-picture/svg-letters.ts'
import { backdropOf } from '../backdrop.ts'
import type { BackdropShape, BackdropWords } from '../backdrop.ts'
import type { GraphCategory, GraphLink, GraphNode } from '../graph.ts'
import type { LayoutGeometry } from '../layouts.ts'
import { leastInFile } from '../legend.ts'
import type { LegendItem, LegendSample } from '../legend.ts'
import type { Spot } from '../lines.ts'
import { chooseLooks } from '../looks.ts'
import { besideLine, besidePerson, signOf, signPath } from '../marks.ts'
import type { ChangeSign } from '../marks.ts'
import type { Point } from '../plane.ts'
import { labelText, labelsOf, linesOf, radiusOnScreen, sizesOf, spotsOf } from '../scene.ts'
import type { DrawnLink, LabelOffset, PeopleOf } from '../scene.ts'
import { shapePath } from '../shapes.ts'
import type { PlacedText } from '../texts.ts'
import type { TieStyle } from '../Tie.tsx'
import { fitFrame, toScreen } from '../view.ts'
import { dashOf, fillOf, inkOf, outlineOf, paper } from './paper.ts'

/** The words over and under a picture that leaves the app. */
export interface FileWords {
  readonly title: string
  /** Which network, wave and day, from which answer on, and how many answered. */
  readonly under: string
  /** For who cannot see it. */
  readonly description: string
  /** What it may not be used for. */
  readonly rule: string
}

/** A network as it is to be saved: just what is on screen, and where it is there. */
export interface NetworkPicture {
  readonly language: 'nl' | 'en'
  readonly words: FileWords
  /** Those who are drawn. */
  readonly nodes: readonly GraphNode[]
  /** Everybody, also of whom is not drawn: it decides how large people are and which colour a group has. */
  readonly allNodes: readonly GraphNode[]
  readonly links: readonly GraphLink[]
  readonly categories: readonly GraphCategory[]
  readonly isWeighted: boolean
  /** In units of the frame, pins included. */
  readonly places: ReadonlyMap<string, Point>
  readonly geometry: LayoutGeometry
  readonly peopleOf: PeopleOf
  readonly backdrop: BackdropWords
  /** The legend, when for so many people there was no room for a label. */
  readonly legend: (hiddenLabels: number) => readonly LegendItem[]
}

/** A4 lying down, less its margins, in pixels. */
const width = 1240
const edge = 40
const plate = { width: width - 2 * edge, height: 730 } as const
const letters = 15
const legendLetters = 14
/** Codes and capitals in a heavier letter are wider than a text. */
const wide = 0.64

const n = (value: number): string => String(Math.round(value * 100) / 100)
const at = ({ x, y }: Point): string => `${n(x)} ${n(y)}`

/**
 * The network as a file of its own, with its legend: it needs no letters, styles or scripts from elsewhere, stands in the
 * colours of light paper, keeps its shapes and dashes without them, and says what it may not be used for. Labels are what the
 * nodes have: codes unless names are shown. In pixels, `viewBox` from 0 0.
 */
export function networkSvg(picture: NetworkPicture): string {
  const { words, nodes, allNodes, links, categories, isWeighted, places, geometry } = picture
  const peopleOf = picture.peopleOf && withoutFew(picture.peopleOf)
  const looks = chooseLooks(categories, allNodes)
  const fit = fitFrame(plate)
  const radius = radiusOnScreen(allNodes.length, fit.grow, letters, 1)
  const onPaper = new Map([...places].map(([id, place]) => [id, toScreen(fit, place)]))
  const spots = spotsOf(nodes, onPaper, looks, radius, sizesOf(geometry, allNodes.length))
  const lines = linesOf(links, spots, !isWeighted)
  const bounds = { left: 0, top: 0, right: plate.width, bottom: plate.height }
  const widthOf = (said: string) => said.length * letters * wide
  const behind = backdropOf({
    geometry,
    fit,
    zoom: 1,
    nodes,
    spots,
    looks,
    words: picture.backdrop,
    letters: { widthOf, height: letters * 1.1 },
    bounds,
  })
  const labels = labelsOf(nodes, spots, lines, { widthOf, height: letters * 1.1, grow: 1 }, bounds, {
    peopleOf,
    taken: behind.texts.map(({ box }) => box),
  })
  const onlyNeutral = links.length > 0 && links.every(({ likeness }) => likeness === 'unknown')
  const styleOf = ({ likeness }: GraphLink): TieStyle =>
    likeness === 'unknown' ? (onlyNeutral ? 'plain' : 'neutral') : likeness

  const parts: string[] = []
  let y = 30
  const put = (words_: string, look: Letters, most: number, after: number) => {
    const high = look.size * 1.35
    for (const line of wrapped(words_, fitsIn(width - 2 * edge, look.size), most)) {
      parts.push(text(edge, y + 0.8 * high, line, look))
      y += high
    }
    y += after
  }
  put(words.title, { size: 27, isSerif: true, isBold: true }, 2, 2)
  put(words.under, { size: 15, colour: paper.inkSoft }, 2, 10)
  parts.push(
    `<g transform="translate(${n(edge)} ${n(y)})">`,
    ...behind.shapes.map(backdropShapeSvg),
    // In the plane the place speaks.
    `<g opacity="${geometry.kind === 'plane' ? '0.5' : '1'}">`,
    ...lines.map((line) => tieSvg(line, styleOf(line.link))),
    '</g>',
    ...behind.texts.map(backdropTextSvg),
    ...nodes.map((node) => personSvg(node, spots.get(node.id), looks.of(node.category).group)),
    ...nodes.map((node) =>
      labelSvg(labelText(node, peopleOf), node, spots.get(node.id), labels.get(node.id)),
    ),
    '</g>',
  )
  y += plate.height + 12
  parts.push(`<path d="M${n(edge)} ${n(y)}H${n(width - edge)}" stroke="${paper.rule}"/>`)
  y += 10
  const { svg, height } = legendSvg(picture.legend(spots.size - labels.size), picture.language)
  parts.push(`<g transform="translate(${n(edge)} ${n(y)})">${svg}</g>`)
  y += height + 6
  put(words.rule, { size: 12.5, colour: paper.inkSoft }, 3, 18)
  const whole = Math.ceil(y)
  return [
    `<?xml version="1.0" encoding="UTF-8"?>\n`,
    `<svg xmlns="http://www.w3.org/2000/svg" xml:lang="${picture.language}" width="${String(width)}" height="${String(whole)}" viewBox="0 0 ${String(width)} ${String(whole)}" role="img" aria-labelledby="t d">`,
    `<title id="t">${escaped(words.title)}</title><desc id="d">${escaped(words.description)}</desc>`,
    `<rect width="${String(width)}" height="${String(whole)}" fill="${paper.paper}"/>`,
    ...parts,
    `</svg>\n`,
  ].join('')
}

/** Of so few, a number says who they are. */
const withoutFew = (peopleOf: ReadonlyMap<string, number>): ReadonlyMap<string, number> =>
  new Map([...peopleOf].filter(([, people]) => people >= leastInFile))

const backdropLooks: Readonly<Record<BackdropShape['kind'], (group: number) => string>> = {
  hull: (group) =>
    `fill="${fillOf(group)}" fill-opacity="0.1" stroke="${outlineOf(group)}" stroke-opacity="0.55"`,
  ring: () => `fill="none" stroke="${paper.ruleStrong}" stroke-opacity="0.7"`,
  area: () => `fill="none" stroke="${paper.rule}"`,
  axis: () => `fill="none" stroke="${paper.ruleStrong}"`,
}

const backdropShapeSvg = ({ kind, d, group }: BackdropShape): string =>
  `<path class="${kind}" d="${d}" ${backdropLooks[kind](group)}/>`

const backdropTextSvg = ({ text: said, group, box }: PlacedText): string =>
  haloed(box.left, box.top + letters * 0.9, said, {
    size: letters,
    isBold: group !== null,
    colour: paper.inkSoft,
  })

/** Text that stays legible over a line. */
function haloed(x: number, y: number, said: string, look: Letters): string {
  return text(x, y, said, look).replace(
    '<text ',
    `<text paint-order="stroke" stroke="${paper.paper}" stroke-width="3" stroke-linejoin="round" `,
  )
}

function tieSvg({ link, line, width: stroke }: DrawnLink, style: TieStyle): string {
  const { from, to, arrow } = line
  const ink = inkOf[style]
  const drawn = [
    `<path d="M${at(from)}L${at(to)}" fill="none" stroke="${ink}" stroke-width="${n(stroke)}"${dashOf(style, link.direction === 'unknown')}/>`,
    arrow === null ? '' : `<path d="M${arrow.map(at).join('L')}Z" fill="${ink}"/>`,
  ].join('')
  return [
    link.change === 'gone' ? `<g class="tie" opacity="0.35">${drawn}</g>` : `<g class="tie">${drawn}</g>`,
    link.change === undefined ? '' : signSvg(signOf[link.change], besideLine(line)),
  ].join('')
}

function signSvg(sign: ChangeSign, { x, y }: Point): string {
  return `<g transform="translate(${n(x)} ${n(y)})"><circle r="6" fill="${paper.paper}"/><path d="${signPath(sign, 4)}" fill="none" stroke="${paper.ink}" stroke-width="1.8"/></g>`
}

function shapeSvg(group: number, d: string, isHollow: boolean): string {
  const outline = group === 0 ? paper.inkSoft : isHollow ? fillOf(group) : outlineOf(group)
  return `<path d="${d}" fill="${isHollow ? paper.paper : fillOf(group)}" stroke="${outline}" stroke-width="${isHollow ? '2.6' : '1'}" stroke-linejoin="round"/>`
}

function personSvg(node: GraphNode, spot: Spot | undefined, group: number): string {
  if (spot === undefined) return ''
  const drawn = [
    shapeSvg(group, shapePath(spot.shape, spot.radius), !node.answered),
    group === 0 ? text(0, 4, '?', { size: 11, isBold: true, anchor: 'middle' }) : '',
  ].join('')
  return [
    `<g class="person" transform="translate(${at(spot)})">`,
    node.change === 'left' ? `<g opacity="0.4">${drawn}</g>` : drawn,
    node.change === undefined ? '' : signSvg(signOf[node.change], besidePerson(spot)),
    '</g>',
  ].join('')
}

function labelSvg(
  said: string,
  node: GraphNode,
  spot: Spot | undefined,
  label: LabelOffset | undefined,
): string {
  if (spot === undefined || label === undefined) return ''
  const { leader } = label
  const line =
    leader === null
      ? ''
      : `<path d="M${n(spot.x + leader.from.x)} ${n(spot.y + leader.from.y)}L${n(spot.x + leader.to.x)} ${n(spot.y + leader.to.y)}" stroke="${paper.ruleStrong}"/>`
  const colour = node.change === 'left' ? paper.inkSoft : paper.ink
  return (
    line +
    haloed(spot.x + label.x, spot.y + label.y + letters * 0.9, said, { size: letters, isBold: true, colour })
  )
}

function legendSvg(items: readonly LegendItem[], language: 'nl' | 'en'): { svg: string; height: number } {
  const figures = new Intl.NumberFormat(language)
  const row = 25
  let x = 0
  let y = 0
  const svg = items
    .flatMap(({ sample, text: said, count }) => {
      const room = sampleWidth[sample.kind]
      const most = fitsIn(plate.width - room, legendLetters)
      const [short = ''] = wrapped(count === null ? said : `${said} (${figures.format(count)})`, most, 1)
      const wideItem = room + short.length * legendLetters * perEm + 18
      if (x > 0 && x + wideItem > plate.width) {
        x = 0
        y += row
      }
      const item = `<g transform="translate(${n(x)} ${n(y)})">${sampleSvg(sample)}${text(room, 17, short, { size: legendLetters })}</g>`
      x += wideItem
      return [item]
    })
    .join('')
  return { svg, height: y + row + 4 }
}

const sampleWidth: Readonly<Record<LegendSample['kind'], number>> = {
  shape: 24,
  line: 46,
  sign: 28,
  hull: 36,
  ring: 26,
  pin: 24,
  none: 0,
}

function sampleSvg(sample: LegendSample): string {
  switch (sample.kind) {
    case 'none':
    case 'pin':
      return ''
    case 'shape': {
      const { look, isHollow, mark } = sample
      return `<g transform="translate(9 12)">${shapeSvg(look.group, shapePath(look.shape, 7), isHollow)}${
        mark === null ? '' : text(0, 4, mark, { size: 11, isBold: true, anchor: 'middle' })
      }</g>`
    }
    case 'line': {
      const { style, isUnknown, hasHead, sign, isFaint } = sample
      const end = hasHead ? 30 : 38
      return [
        `<g${isFaint ? ' opacity="0.35"' : ''}><path d="M0 12H${String(end)}" fill="none" stroke="${inkOf[style]}" stroke-width="2.6"${dashOf(style, isUnknown)}/>`,
        hasHead ? `<path d="M38 12L28 7.6L28 16.4Z" fill="${inkOf[style]}"/>` : '',
        '</g>',
        sign === null ? '' : signSvg(sign, { x: 19, y: 12 }),
      ].join('')
    }
    case 'sign':
      return `<g${sample.isFaint ? ' opacity="0.4"' : ''} transform="translate(14 14)">${shapeSvg(0, shapePath('circle', 6.5), false)}</g>${signSvg(sample.sign, { x: 6, y: 7 })}`
    case 'hull':
      return `<rect x="0.5" y="4" width="28" height="16" rx="8" fill="${paper.rule}" fill-opacity="0.3" stroke="${paper.inkSoft}" stroke-opacity="0.55"/>`
    case 'ring':
      return `<circle cx="9" cy="12" r="8" fill="none" stroke="${paper.ruleStrong}"/>`
  }
}
