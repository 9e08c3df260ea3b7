/*
 * An id in the index says of which source and network its row is, so that what was found is sorted before anything is
 * read. 16 bits for the network, 22 for the rows of one source in one network, and below 2^53 there is room for the rest.
 */

const rowsOfOne = 2 ** 24
const networks = 2 ** 16
const ofSource = rowsOfOne * networks

/** The first and last id that a row of this source in this network can have; network 0: it belongs to none. */
export const rangeOf = (source: number, network: number): { readonly from: number; readonly to: number } => {
  const from = source * ofSource + network * rowsOfOne
  return { from, to: from + rowsOfOne - 1 }
}

export const sourceOfId = (id: number): number => Math.floor(id / ofSource)
export const networkOfId = (id: number): number => Math.floor((id % ofSource) / rowsOfOne)
/** All ids of one source. */
export const wholeRangeOf = (source: number): { readonly from: number; readonly to: number } => ({
  from: source * ofSource,
  to: (source + 1) * ofSource - 1,
})
