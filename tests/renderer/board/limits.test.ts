import { expect, test } from 'vitest'
import { sizeFor } from '../../../renderer/charts/estimates/EstimateLine.tsx'
import { mostClustersOnBoard, mostOnBoard } from '../../../renderer/features/board/limits.ts'
import { mostCards, mostClusters } from '../../../shared/domain/boards.ts'

test('what a window says of the room on a board is what the store holds it to', () => {
  expect(mostOnBoard).toBe(mostCards)
  expect(mostClustersOnBoard).toBe(mostClusters)
})

test('the dots of the highest stack fit above the line, however many people there are', () => {
  for (let most = 0; most <= 60; most += 1) {
    const { radius, abreast } = sizeFor(most)
    expect(radius * 2 * Math.ceil(most / abreast)).toBeLessThanOrEqual(48)
    expect(radius).toBeGreaterThan(1.5)
    // Five abreast do not reach the stack beside them.
    expect(radius * 2 * abreast).toBeLessThanOrEqual(46)
  }
})
