import { isDeepStrictEqual } from 'node:util'

type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** `current` with what the patch says; what it leaves out stays. */
export function patched<T extends object>(current: T, patch: Patch<T>): T {
  const said = Object.entries(patch).filter(([, value]) => value !== undefined)
  return { ...current, ...Object.fromEntries(said) }
}

/** The names of the fields (never what is in them) that differ, for the list of changes. */
export const changedFields = <T extends object>(before: T, after: T): string[] =>
  Object.keys(after).filter((key) => !isDeepStrictEqual(before[key as keyof T], after[key as keyof T]))
