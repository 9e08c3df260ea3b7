/** The parts of a beginning, in the order they stand; the address of the page says which one is open. */
export const parts = ['assignment', 'learning', 'parties', 'situations', 'questions'] as const
export type Part = (typeof parts)[number]

/** The part an address asks for; the assignment when it asks for none, or for one that is not there. */
export function partOf(hash: string): Part {
  return parts.find((part) => part === hash) ?? 'assignment'
}
