import { dyads } from './tie-graph.ts'
import type { TieGraph } from './tie-graph.ts'
import type { Measure } from './measure.ts'

export interface PairStrength {
  readonly a: string
  readonly b: string
  readonly strength: number
}

export interface TieStrength {
  readonly cut: number
  readonly close: number
  readonly loose: number
  readonly pairs: readonly PairStrength[]
}

/**
 * Strength of each connected pair and how many reach the cut. One direction is frequency / scaleMax, or the
 * mean of that and closeness / closenessMax where closeness was given; a pair is the mean of the answered
 * directions, in which "not" is 0; above 0 and at most 1. Close is at or above `cut`, else loose. Answers
 * below the threshold do count here. No pairs gives counts of 0 and an empty list.
 * Source: frequency and closeness as a stand-in for Granovetter 1973; the cut is a convention of ours.
 * Cannot say what a tie is worth: people recall frequent contacts most readily, and loose ties bring in what
 * close ties do not.
 */
export function tieStrength(graph: TieGraph, cut: number): TieStrength {
  const pairs = dyads(graph).map(({ a, b, strength }) => ({ a, b, strength }))
  const close = pairs.filter((pair) => isClose(pair.strength, cut)).length
  return { cut, close, loose: pairs.length - close, pairs }
}

/** Whether a strength reaches the cut, whatever the last binary digit of a mean of thirds says. */
export function isClose(strength: number, cut: number): boolean {
  return strength >= cut - 1e-9
}

export const tieStrengthMeasure: Measure<'tieStrength', TieStrength> = {
  id: 'tieStrength',
  name: { nl: 'Sterkte van een band', en: 'Tie strength' },
  inputs: ['ties', 'answers'],
  variant: { nl: 'gemiddelde van de gegeven antwoorden', en: 'mean of the answers given' },
  compute: (graph, { cut }) => tieStrength(graph, cut),
  says: {
    nl: 'Hoe vaak en hoe vertrouwelijk twee mensen met elkaar overleggen.',
    en: 'How often and how confidentially two people consult.',
  },
  cannotSay: {
    nl: 'Wat een band waard is: losse banden brengen binnen wat hechte banden niet brengen. Mensen onthouden vaste contacten het makkelijkst, en de grens tussen hecht en los is een afspraak.',
    en: 'What a tie is worth: loose ties bring in what close ones do not. People recall regular contacts most readily, and the line between close and loose is a convention.',
  },
  source: 'After Granovetter 1973; the cut is our convention',
}
