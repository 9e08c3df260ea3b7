import { indicators } from '../../shared/content/indicators.ts'
import type { NetworkId, PersonId, RoundId, SheetId, WorkplaceId } from '../../shared/domain/ids.ts'
import type { Mark, MarkValue } from '../../shared/domain/monitoring.ts'
import type { Store, StoreOptions } from '../../main/store/open.ts'
import { done, readyNetwork, temporaryStore } from './store.ts'

const today = '2026-11-22'

/** A network with so many people, and a round of theirs. */
export interface RoundHouse {
  readonly store: Store
  readonly workplaceId: WorkplaceId
  readonly networkId: NetworkId
  readonly people: readonly PersonId[]
  readonly roundId: RoundId
  /** Begins a sheet; by a code of one's own, or by a person in a named round. */
  readonly begin: (who?: { code?: string; personId?: PersonId }) => SheetId
  readonly say: (id: SheetId, indicatorId: string, now: MarkValue | null, desired?: MarkValue | null) => void
  /** A sheet from beginning to end, with these marks for now. */
  readonly enter: (code: string, now: Readonly<Record<string, MarkValue>>) => SheetId
  readonly finish: (id: SheetId) => void
  readonly reveal: () => void
}

export function roundHouse({
  count = 6,
  isNamed = false,
  options = {},
}: {
  readonly count?: number
  readonly isNamed?: boolean
  readonly options?: Partial<StoreOptions>
} = {}): RoundHouse {
  const store = temporaryStore(options)
  const { workplaceId, networkId } = readyNetwork(store)
  const people = Array.from(
    { length: count },
    () => done(store, 'participants.add', { networkId, person: {}, from: '2026-01-01', today }).person.id,
  )
  const roundId = done(store, 'rounds.add', {
    networkId,
    round: { name: 'Najaarsronde', on: '2026-11-04', isNamed },
  }).id
  const begin: RoundHouse['begin'] = (who = {}) => done(store, 'sheets.begin', { roundId, ...who }).id
  const say: RoundHouse['say'] = (id, indicatorId, now, desired) => {
    const marks = [
      { indicatorId, kind: 'now' as const, value: now },
      ...(desired === undefined ? [] : [{ indicatorId, kind: 'desired' as const, value: desired }]),
    ]
    done(store, 'sheets.mark', { id, marks })
  }
  const finish = (id: SheetId) => {
    done(store, 'sheets.finish', { id })
  }
  return {
    store,
    workplaceId,
    networkId,
    people,
    roundId,
    begin,
    say,
    finish,
    enter(code, now) {
      const id = begin({ code })
      const marks = Object.entries(now).map(([indicatorId, value]): Mark => ({
        indicatorId,
        kind: 'now',
        value,
      }))
      done(store, 'sheets.mark', { id, marks })
      finish(id)
      return id
    },
    reveal() {
      done(store, 'rounds.reveal', { id: roundId, withUnfinished: false })
    },
  }
}

export const eleven: readonly string[] = indicators.map(({ id }) => id)
