import { fail } from '../../shared/contract/failures.ts'
import type { Shown } from '../../shared/domain/yields.ts'
import { patched } from './patch.ts'

type ShownPatch = { readonly [K in keyof Shown]?: Shown[K] | undefined }

/** Nobody but the coaches, until somebody says otherwise. */
export const unshown: Shown = { visibility: 'private', permittedOn: null, withdrawnOn: null }

/**
 * Who may read it once this is said. Outside only with the day it was allowed: INVALID_INPUT `required` at
 * `<path>.permittedOn` without, also when a permission was taken back and none is said anew. With a day on which it was
 * taken back, what was public is for the network again.
 */
export function shownAfter(before: Shown, said: ShownPatch, path: string): Shown {
  const { visibility, permittedOn, withdrawnOn } = patched(before, {
    visibility: said.visibility,
    permittedOn: said.permittedOn,
    withdrawnOn: said.withdrawnOn,
  })
  if (visibility !== 'public') return { visibility, permittedOn, withdrawnOn }
  if ((said.withdrawnOn ?? null) !== null) return { visibility: 'network', permittedOn, withdrawnOn }
  const isAllowedAnew = withdrawnOn === null || (said.permittedOn ?? null) !== null
  if (permittedOn === null || !isAllowedAnew)
    throw fail('INVALID_INPUT', { fields: [{ path: `${path}.permittedOn`, rule: 'required' }] })
  return { visibility, permittedOn, withdrawnOn: null }
}
