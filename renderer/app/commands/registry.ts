import type { TakeOffers } from '../../design/offers.ts'
import type { Command } from './command.ts'

type Source = () => readonly Command[]

/** What can be done now, by whoever offers it: a page, a button, the shell. */
export interface Registry {
  /** Offers commands until the answer is called. `source` is asked each time, so what it gives may change. */
  readonly register: (source: Source) => () => void
  /** Every command once, whatever the order in which they were offered. */
  readonly list: () => readonly Command[]
  /** Changes whenever someone begins or stops offering; for `useSyncExternalStore`. */
  readonly version: () => number
  readonly subscribe: (listener: () => void) => () => void
}

export function createRegistry(): Registry {
  const sources = new Set<Source>()
  const listeners = new Set<() => void>()
  let version = 0
  const changed = () => {
    version += 1
    for (const listener of listeners) listener()
  }
  return {
    register: (source) => {
      sources.add(source)
      changed()
      return () => {
        sources.delete(source)
        changed()
      }
    },
    list: () => once([...sources].flatMap((source) => source())),
    version: () => version,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** One of each id; two buttons may be one command, and the one that can be pressed now stands for it. */
export function once(commands: readonly Command[]): readonly Command[] {
  const byId = new Map<string, Command>()
  for (const command of commands) {
    const known = byId.get(command.id)
    if (known === undefined || (known.isEnabled === false && command.isEnabled !== false))
      byId.set(command.id, command)
  }
  return [...byId.values()]
}

/** What can be done where the coach is: while a dialog lies over the page, what is in it and in the messages beside it. */
export function withinReach(commands: readonly Command[]): readonly Command[] {
  const isOver = commands.some(({ layer }) => layer === 'dialog')
  return isOver ? commands.filter(({ layer }) => layer === 'dialog' || layer === 'message') : commands
}

/** The commands of this window. */
export const registry = createRegistry()

/** Takes what the shared components offer into the list. */
export const takeOffers: TakeOffers = (source, layer) =>
  registry.register(() => source().map((offer) => ({ ...offer, section: layer, layer })))
