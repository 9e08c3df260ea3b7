import type { RespondentStatus } from './entities.ts'
import type { Formality } from './ties.ts'

/** Somebody in a graph as it leaves the app. Whoever opted out is not in it. */
export interface GraphNode {
  readonly code: string
  /** The code again, unless names were asked for. */
  readonly label: string
  readonly organisation: string
  readonly role: string
  readonly status: RespondentStatus
  /** Codes of those this person, who answered, left the line of open: not known, which is not "no tie". */
  readonly unknownTo: readonly string[]
  /** Values of the coach's own attributes, in their order; empty where there is none. */
  readonly values: readonly string[]
}

export interface GraphEdge {
  /** Codes. */
  readonly from: string
  readonly to: string
  readonly value: number
  readonly closeness: number | null
  readonly formality: Formality | null
}

/** One wave as a graph: directed, who answers to whom is named, the answer as weight. It holds no measures. */
export interface GraphToSave {
  /** Without folder and ending. */
  readonly fileName: string
  /** The rule against appraisal. */
  readonly rule: string
  readonly language: 'nl' | 'en'
  readonly network: string
  readonly survey: string
  readonly wave: string
  readonly scaleMax: number
  readonly attributes: readonly string[]
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}
