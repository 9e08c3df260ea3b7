/** What the tokens of the page are at this moment, for a drawing that has no style sheet. */
export interface Colours {
  readonly paper: string
  readonly ink: string
  readonly act: string
  readonly rule: string
  readonly ruleStrong: string
  readonly inkSoft: string
  readonly alike: string
  readonly different: string
  /** By look, 0-7: what fills a shape, and its outline. */
  readonly looks: readonly { readonly fill: string; readonly line: string }[]
  /** The letters of labels. */
  readonly font: string
  readonly letters: number
}

export function coloursOf(element: Element): Colours {
  const style = getComputedStyle(element)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const ink = token('ink')
  const inkSoft = token('ink-soft')
  const groups = [1, 2, 3, 4, 5, 6, 7].map((group) => token(`g${String(group)}`))
  return {
    paper: token('paper'),
    ink,
    act: token('act'),
    rule: token('rule'),
    ruleStrong: token('rule-strong'),
    inkSoft,
    alike: token('alike'),
    different: token('different'),
    looks: [
      { fill: token('rule'), line: inkSoft },
      ...groups.map((fill) => ({ fill, line: `color-mix(in oklab, ${fill} 72%, ${ink})` })),
    ],
    font: style.fontFamily,
    letters: Number.parseFloat(style.fontSize),
  }
}
