import type { Role } from './shapes.ts'

/** One of each shape around 0 0 for a legend, in millimetres. */
export const samples: Readonly<Record<Role, { readonly d: string; readonly stroke: number }>> = {
  axis: { d: 'M-2 0H2', stroke: 0.3 },
  band: { d: 'M-2 -1.6h4v3.2h-4Z', stroke: 0 },
  bar: { d: 'M-1.5 1.6h3v-3.2h-3Z', stroke: 0 },
  cross: { d: 'M-1 -1L1 1M-1 1L1 -1', stroke: 0.32 },
  circle: { d: 'M-1 0a1 1 0 1 0 2 0a1 1 0 1 0 -2 0', stroke: 0.3 },
  median: { d: 'M0 -2V2', stroke: 0.65 },
  desired: { d: 'M-1.65 0a1.65 1.65 0 1 0 3.3 0a1.65 1.65 0 1 0 -3.3 0', stroke: 0.38 },
  group: { d: 'M-1.6 -1.6L1.6 1.6M-1.6 1.6L1.6 -1.6', stroke: 0.8 },
}
