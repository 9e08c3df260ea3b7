import { signalRuleIds } from '../signals/index.ts'
import { z } from '../z.ts'
import { NetworkId } from './ids.ts'

/** The rules there are; each is one file in shared/signals. */
export const SignalRule = z.enum(signalRuleIds)
export type SignalRule = z.infer<typeof SignalRule>

/** A conversation starter about a network: what set it off, in facts that can be looked up. Never about a person. */
export const Signal = z.object({
  rule: SignalRule,
  networkId: NetworkId,
  /** The thing it is about, when a rule can fire for more than one (a meeting's id); '' otherwise. */
  subject: z.string().max(60),
  /** What the sentence under "waarom zie ik dit?" is made of. */
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Equal facts give equal marks: a signal that was put away returns when they change. */
  mark: z.string().max(200),
  dismissed: z.object({ reason: z.string(), at: z.number() }).nullable(),
})
export type Signal = z.infer<typeof Signal>
