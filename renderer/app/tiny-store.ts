import { useSyncExternalStore } from 'react'

export interface TinyStore<T> {
  readonly get: () => T
  readonly set: (value: T) => void
  readonly subscribe: (listener: () => void) => () => void
}

/** One value outside React that components can follow. */
export function create<T>(initial: T): TinyStore<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set: (next) => {
      value = next
      for (const listener of listeners) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useTiny<T>(store: TinyStore<T>): T {
  return useSyncExternalStore(store.subscribe, store.get)
}
