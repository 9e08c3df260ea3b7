/**
 * The small-group rules as data. The numbers are conventions of this application, not findings: in a group of
 * seven one answer moves every figure.
 */
export const smallGroupRules = {
  /** Below this many people, counts ("7 of 15 pairs") come before any figure, and centralisation is hidden. */
  countsFirstBelowPeople: 8,
  /** A percentage needs at least this many pairs to be a percentage of. */
  percentagesFromPairs: 10,
} as const

/** Whether counts come first and figures second. `people` leaves out those who opted out. */
export function countsFirst(people: number): boolean {
  return people < smallGroupRules.countsFirstBelowPeople
}

/** Whether a share of this many pairs may be written as a percentage. */
export function percentagesAllowed(pairs: number): boolean {
  return pairs >= smallGroupRules.percentagesFromPairs
}
