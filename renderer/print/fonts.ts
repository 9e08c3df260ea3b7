const faces = ['"Source Serif 4 Variable"', '"Source Sans 3 Variable"']

/**
 * Settles when the type of the paper is there. Asked for by name, because what is not on screen loads no fonts.
 * @param text the coach's own words on the paper: letters outside the usual range are in files of their own
 */
export async function fontsReady(text: string): Promise<void> {
  // A face that cannot be had leaves the system's serif: the sheet is printed all the same.
  await Promise.allSettled(faces.map((face) => document.fonts.load(`16px ${face}`, `Aa ${text}`)))
  await document.fonts.ready
}
