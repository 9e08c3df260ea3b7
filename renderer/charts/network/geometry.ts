import type { Paper } from './layout-input.ts'
import type { LayoutGeometry } from './layouts.ts'
import type { LayoutPlan } from './plan.ts'

/** What the worker says about the paper, which speaks of numbers, for who draws, who speaks of people and categories. */
export function geometryOf(
  { ids, groups }: Pick<LayoutPlan, 'ids' | 'groups'>,
  paper: Paper,
): LayoutGeometry {
  switch (paper.kind) {
    case 'organisations':
      return {
        kind: 'organisations',
        radii: new Map(ids.map((id, at) => [id, paper.radii[at] ?? 0])),
      }
    case 'grouped':
      return {
        kind: 'grouped',
        regions: paper.regions.map(({ group, area }) => ({ category: groups[group] ?? null, area })),
      }
    case 'free':
    case 'rings':
    case 'plane':
      return paper
  }
}
