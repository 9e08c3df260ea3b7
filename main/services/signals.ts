import { fail } from '../../shared/contract/failures.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { NetworkId, WorkplaceId } from '../../shared/domain/ids.ts'
import type { Signal, SignalRule } from '../../shared/domain/signals.ts'
import { type Judged, judge, ruleOf, signalRules, thresholdsFor } from '../../shared/signals/index.ts'
import type { ReadableDb, WritableDb } from '../store/db.ts'
import { ongoingNetworks } from '../store/repositories/networks.ts'
import {
  chosenThresholds,
  deleteDismissal,
  dismissalsOf,
  networkFacts,
  putDismissal,
  setThreshold as storeThreshold,
} from '../store/repositories/signals.ts'
import type { Outcome } from '../store/write.ts'
import { required, requiredNetwork, requiredWorkplace } from './required.ts'

/** Signals, and the rules that threw: for the log. */
export interface SignalsAndBroken {
  readonly signals: Signal[]
  readonly broken: Judged['broken']
}

/** What the rules say of a network, also what was put away; of a closed network nothing. */
export function judged(db: ReadableDb, networkId: NetworkId, today: LocalDate): SignalsAndBroken {
  const network = requiredNetwork(db, networkId)
  if (network.closedOn !== null) return { signals: [], broken: [] }
  const facts = required('network', networkFacts(db, networkId, today))
  const { fired, broken } = judge(signalRules, facts, chosenThresholds(db, network.workplaceId))
  const away = new Map(dismissalsOf(db, networkId).map((each) => [`${each.rule} ${each.subject}`, each]))
  const signals = fired.map((signal): Signal => {
    const dismissal = away.get(`${signal.rule} ${signal.subject}`)
    const isAway = dismissal?.mark === signal.mark
    return {
      ...signal,
      networkId,
      facts: { ...signal.facts },
      dismissed: isAway ? { reason: dismissal.reason, at: dismissal.at } : null,
    }
  })
  return { signals, broken: [...broken] }
}

/** The open signals of a network: none that was put away, unless its facts have changed since. */
export const signalsOf = (db: ReadableDb, networkId: NetworkId, today: LocalDate): Signal[] =>
  judged(db, networkId, today).signals.filter(({ dismissed }) => dismissed === null)

interface Today {
  readonly today: LocalDate
}

/** Of one network, or of all that are not closed. */
function list(
  db: ReadableDb,
  { networkId, today }: Today & { readonly networkId: NetworkId | null },
): SignalsAndBroken {
  const ids = networkId === null ? ongoingNetworks(db).map(({ id }) => id) : [networkId]
  const all = ids.map((id) => judged(db, id, today))
  return { signals: all.flatMap(({ signals }) => signals), broken: all.flatMap(({ broken }) => broken) }
}

/** Every rule over every network that is not closed: how many there were, and which rules threw in how many of them. */
function check(db: ReadableDb, { today }: Today) {
  const ids = ongoingNetworks(db).map(({ id }) => id)
  const broken = ids.flatMap((id) => judged(db, id, today).broken)
  return {
    rules: signalRules.length,
    networks: ids.length,
    broken: [...Map.groupBy(broken, ({ rule, kind }) => `${rule} ${kind}`).values()].flatMap((same) =>
      same.slice(0, 1).map(({ rule, kind }) => ({ rule, kind, networks: same.length })),
    ),
  }
}

type Which = Pick<Signal, 'rule' | 'networkId' | 'subject'>
type Nothing = Outcome<Record<string, never>>

/** NOT_FOUND when it is not there (any more), CHANGED_MEANWHILE when its facts are no longer those the coach saw. */
function dismiss(
  db: WritableDb,
  input: Which & Today & { readonly mark: string; readonly reason: string },
): Nothing {
  const { rule, networkId, subject, mark, reason, today } = input
  const signal = required(
    'signal',
    judged(db, networkId, today).signals.find((each) => each.rule === rule && each.subject === subject),
  )
  if (signal.mark !== mark) throw fail('CHANGED_MEANWHILE')
  putDismissal(db, { networkId, rule, subject, mark, reason, at: Date.now() })
  return { result: {}, networkId }
}

function bringBack(db: WritableDb, { rule, networkId, subject }: Which): Nothing {
  requiredNetwork(db, networkId)
  if (!deleteDismissal(db, networkId, rule, subject)) throw fail('NOT_FOUND', { what: 'signal' })
  return { result: {}, networkId }
}

interface SetThreshold {
  readonly rule: SignalRule
  readonly name: string
  readonly value: number
}

function thresholds(db: ReadableDb, { workplaceId }: { readonly workplaceId: WorkplaceId }): SetThreshold[] {
  requiredWorkplace(db, workplaceId)
  const chosen = chosenThresholds(db, workplaceId)
  return signalRules.flatMap((rule) =>
    Object.entries(thresholdsFor(rule, chosen)).map(([name, value]) => ({ rule: rule.id, name, value })),
  )
}

/** INVALID_INPUT outOfRange for a number that the rule does not take; NOT_FOUND for a threshold it does not have. */
function setThreshold(
  db: WritableDb,
  input: Omit<SetThreshold, 'value'> & { readonly workplaceId: WorkplaceId; readonly value: number | null },
): Nothing {
  const { workplaceId, rule, name, value } = input
  requiredWorkplace(db, workplaceId)
  const own = ruleOf(rule)?.thresholds ?? {}
  const { min, max } = required('threshold', Object.hasOwn(own, name) ? own[name] : undefined)
  if (value !== null && !(Number.isInteger(value) && min <= value && value <= max))
    throw fail('INVALID_INPUT', { fields: [{ path: 'value', rule: 'outOfRange' }] })
  storeThreshold(db, { workplaceId, rule, name, value })
  return { result: {} }
}

export const queries = {
  'signals.list': list,
  'signals.check': check,
  'signals.thresholds': thresholds,
} as const
export const commands = {
  'signals.dismiss': dismiss,
  'signals.bringBack': bringBack,
  'signals.setThreshold': setThreshold,
} as const
