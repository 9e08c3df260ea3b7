/** Most cards and clusters on one board, as shared/domain/boards.ts has them; a test holds the two together. */
export const mostOnBoard = 1_000
export const mostClustersOnBoard = 60
