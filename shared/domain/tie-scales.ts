/** The answers on how easily a doubt is shared run from 0 to this. No schema library here: pictures and paper need only the number. */
export const closenessMax = 3

/** A square of more people than this is not filled in by hand; it would be tens of thousands of boxes. */
export const mostInMatrix = 150
