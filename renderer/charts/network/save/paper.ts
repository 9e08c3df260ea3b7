import type { TieStyle } from '../Tie.tsx'

/** The colours of light paper (renderer/design/tokens.css): a file goes on paper or on a slide, never on a dark screen. */
export const paper = {
  paper: '#faf7f1',
  ink: '#22262e',
  inkSoft: '#565c69',
  rule: '#ddd4c5',
  ruleStrong: '#938a78',
} as const

/** By group, 0 = not known. */
const fills = [
  paper.rule,
  '#0072b2',
  '#e69f00',
  '#009e73',
  '#cc79a7',
  '#56b4e9',
  '#d55e00',
  '#7f7f7f',
] as const
/** The same, darker: an outline has to be seen on paper. */
const outlines = [
  paper.inkSoft,
  '#0a5c8c',
  '#a87612',
  '#0a7558',
  '#955c7d',
  '#4685a8',
  '#9c4a0c',
  '#63646a',
] as const

export const fillOf = (group: number): string => fills[group] ?? paper.rule
export const outlineOf = (group: number): string => outlines[group] ?? paper.inkSoft

export const inkOf: Readonly<Record<TieStyle, string>> = {
  alike: '#4b5363',
  different: '#c8640a',
  neutral: paper.ruleStrong,
  plain: paper.inkSoft,
}

/** The same dashes as on screen (network-graph.css): without colour they still tell the kinds of tie apart. */
export function dashOf(style: TieStyle, isUnknown: boolean): string {
  if (isUnknown) return ' stroke-linecap="round" stroke-dasharray="0.1 6"'
  if (style === 'different') return ' stroke-dasharray="7 4"'
  if (style === 'neutral') return ' stroke-dasharray="10 3 2 3"'
  return ''
}
