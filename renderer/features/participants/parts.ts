/** The tables under "Deelnemers", in the order they stand; the address of the page says which one is open. */
export const parts = ['people', 'organisations', 'attributes', 'coaches'] as const
export type Part = (typeof parts)[number]

/** The part an address asks for; the people when it asks for none, or for one that is not there. */
export function partOf(hash: string): Part {
  return parts.find((part) => part === hash) ?? 'people'
}
