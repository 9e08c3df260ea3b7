/** What stands under "Deelnemers", in its order; the address of the page says which one is open. */
export const parts = ['people', 'organisations', 'attributes', 'coaches', 'composition', 'expertise'] as const
export type Part = (typeof parts)[number]

/** The part an address asks for; the people when it asks for none, or for one that is not there. */
export function partOf(hash: string): Part {
  return parts.find((part) => part === hash) ?? 'people'
}
