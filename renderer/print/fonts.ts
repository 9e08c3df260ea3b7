import type { Paper } from './paper.ts'

const faces = ['"Source Serif 4 Variable"', '"Source Sans 3 Variable"']

/**
 * Settles when the type of the paper is there. Asked for by name, because what is not on screen loads no fonts; and with
 * the coach's own words on it, because letters outside the usual range are in files of their own.
 */
export async function fontsReady({ network, roster, runs, facts }: Paper): Promise<void> {
  const codes = runs.flatMap(({ copies }) =>
    copies.flatMap((copy) => (copy.kind === 'coded' ? [copy.code] : [])),
  )
  const text = [
    'Aa',
    network?.name,
    network?.typeLabel,
    ...(roster ?? []),
    ...codes,
    JSON.stringify(facts),
  ].join(' ')
  // A face that cannot be had leaves the system's serif: the sheet is printed all the same.
  await Promise.allSettled(faces.map((face) => document.fonts.load(`16px ${face}`, text)))
  await document.fonts.ready
}
