import type { Middle, NetworkFacts } from './facts.ts'
import type { Fired } from './rule.ts'
import { movementOf } from '../domain/movement.ts'

/** With fewer crosses than this on a line its middle is that of one or two people. */
export const fewestCrosses = 4

/**
 * How far two places on the line lie apart. A middle is a multiple of a twentieth; it is the distance that is rounded, so
 * that it is the same from either end.
 */
export const distanceOf = (one: number, other: number): number =>
  Math.round(Math.abs(one - other) * 100) / 100

/** How far the middle of where the group stands lies from the middle of where it wants to be; null with too few crosses. */
export function gapOf({ now, desired }: { readonly now: Middle; readonly desired: Middle }): {
  readonly distance: number
  readonly now: number
  readonly desired: number
} | null {
  if (now.median === null || desired.median === null) return null
  if (Math.min(now.answered, desired.answered) < fewestCrosses) return null
  return { distance: distanceOf(now.median, desired.median), now: now.median, desired: desired.median }
}

/** How the middle moved between the last two rounds, in either direction; null with too few crosses in one of them. */
export function moveOf(
  { rounds: { latest, before } }: NetworkFacts,
  indicatorId: string,
): { readonly distance: number; readonly before: number; readonly after: number } | null {
  const lineOf = (round: typeof latest) =>
    round?.lines.find((line) => line.indicatorId === indicatorId) ?? null
  const movement = movementOf({ before: lineOf(before), after: lineOf(latest) })
  if (movement.kind !== 'moved') return null
  const { from, to } = movement
  return { distance: distanceOf(from, to), before: from, after: to }
}

/** Which pole somebody goes toward who goes from one place on the line to another. */
export const towardFrom = (from: number, to: number): 'left' | 'right' => (to < from ? 'left' : 'right')

/**
 * What there is to talk about on one indicator: where the group stands lies this far from where it wants to be, or moved this
 * far since the round before. Never where it stands.
 */
export function gapOrMove(facts: NetworkFacts, indicator: string, distance: number): Fired | null {
  const line = facts.rounds.latest?.lines.find(({ indicatorId }) => indicatorId === indicator)
  const gap = line === undefined ? null : gapOf(line)
  if (gap !== null && gap.distance >= distance) return gapFired(indicator, gap, 'gap')
  const move = moveOf(facts, indicator)
  if (move === null || move.distance < distance) return null
  const { before, after } = move
  return {
    subject: '',
    facts: {
      because: 'moved',
      indicator,
      before: Math.round(before),
      after: Math.round(after),
      toward: towardFrom(before, after),
    },
  }
}

/** The facts of a gap; the group wants to go toward a pole. */
export const gapFired = (
  indicator: string,
  { now, desired }: { readonly now: number; readonly desired: number },
  because: string | null,
): Fired => ({
  subject: because === null ? indicator : '',
  facts: {
    ...(because === null ? {} : { because }),
    indicator,
    now: Math.round(now),
    desired: Math.round(desired),
    toward: towardFrom(now, desired),
  },
})

/** The two reasons of {@link gapOrMove} in words. */
export const gapOrMoveWhy = {
  gap: {
    nl: '{{indicator}}: op de lijn van 0 tot 100 staat het midden van de groep nu bij {{now}} en gewenst bij {{desired}}, naar ‘{{toward}}’ toe.',
    en: '{{indicator}}: on the line from 0 to 100 the middle of the group is now at {{now}} and desired at {{desired}}, toward ‘{{toward}}’.',
  },
  moved: {
    nl: '{{indicator}}: op de lijn van 0 tot 100 schoof het midden van de groep sinds de vorige ronde van {{before}} naar {{after}}, naar ‘{{toward}}’ toe.',
    en: '{{indicator}}: on the line from 0 to 100 the middle of the group moved from {{before}} to {{after}} since the round before, toward ‘{{toward}}’.',
  },
} as const

/** The threshold of {@link gapOrMove}. */
export const distanceThreshold = {
  default: 20,
  min: 5,
  max: 100,
} as const
