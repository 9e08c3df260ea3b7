import type { Goal } from '../line.ts'

/** What we want to be, beside whom; the numbers are those of the goals, and stay. */
export const goals: readonly Goal[] = [
  { number: 1, what: '30 people from data to still picture', peer: 'd3-force', goal: { ratio: 0.5 } },
  {
    number: 2,
    what: '300 people from data to still picture',
    peer: 'antv-forceatlas2',
    goal: '<= 0.5 with neighbourhoods kept >= 1.0',
  },
  {
    number: 3,
    what: '3000 people from data to still picture',
    peer: 'd3-force-in-worker',
    goal: '<= 0.3 with stress and neighbourhoods no worse',
  },
  {
    number: 4,
    what: 'longest main-thread task from data to still',
    peer: null,
    goal: '<= 50 ms in 95 % of runs',
  },
  {
    number: 5,
    what: '3000 people pan zoom and drag',
    peer: 'd3-canvas',
    goal: '>= 58 fps and <= 8 ms per frame',
  },
  { number: 6, what: 'first picture of a graph', peer: 'd3-canvas', goal: { ratio: 1 } },
  { number: 7, what: 'graph view in the bundle', peer: 'd3-view', goal: { ours: 30, unit: 'KB gz' } },
  { number: 8, what: 'first screen answers input', peer: 'react-hello', goal: { ratio: 1.3 } },
  {
    number: 9,
    what: 'betweenness of 300 and of 3000 people',
    peer: 'igraph',
    goal: '<= 1.05 and <= 0.6 with two workers',
  },
  { number: 10, what: 'Louvain and constraint', peer: 'igraph', goal: { ratio: 1.5 } },
  {
    number: 11,
    what: "one round's picture from a ten-year store",
    peer: 'rows-and-quartiles',
    goal: { ratio: 0.1 },
  },
  { number: 12, what: 'opening a ten-year store', peer: 'empty-store', goal: { ratio: 1.2 } },
  { number: 13, what: 'one command from click to committed', peer: 'bare-insert', goal: { ratio: 3 } },
  {
    number: 14,
    what: '200 evaluation sheets in one tagged PDF',
    peer: 'chromium-untagged',
    goal: { ratio: 1 },
  },
  { number: 15, what: 'search over a ten-year store', peer: null, goal: { ours: 50, unit: 'ms' } },
  {
    number: 16,
    what: 'typing while a backup runs',
    peer: null,
    goal: { ours: 50, unit: 'ms' },
  },
]
