import type { ComponentType } from 'react'

/** A screen whose code may still have to come. */
export interface Page<Props = object> {
  readonly loaded: () => ComponentType<Props> | null
  /** The same promise until it is forgotten. */
  readonly load: () => Promise<ComponentType<Props>>
  /** What could not be fetched is asked for again the next time. */
  readonly forgetFailure: () => void
}

/** A screen in the first file. */
export const pageOf = (Screen: ComponentType): Page => ({
  loaded: () => Screen,
  load: () => Promise.resolve(Screen),
  forgetFailure: () => undefined,
})

/** A screen that comes when it is opened, or pointed at. */
export function lazyPage<Props = object>(fetchScreen: () => Promise<ComponentType<Props>>): Page<Props> {
  let screen: ComponentType<Props> | null = null
  let loading: Promise<ComponentType<Props>> | null = null
  let isFailed = false
  return {
    loaded: () => screen,
    load: () => {
      loading ??= fetchScreen().then(
        (found) => (screen = found),
        (error: unknown) => {
          isFailed = true
          throw error
        },
      )
      return loading
    },
    forgetFailure: () => {
      if (isFailed) loading = null
      isFailed = false
    },
  }
}
