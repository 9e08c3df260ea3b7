import type { AssignmentVersion } from './starting.ts'

/** How the present wording stands towards the versions that were kept; `last` is the one with the highest number. */
export type AssignmentState =
  | { readonly is: 'empty' | 'unkept' }
  | { readonly is: 'kept' | 'changed'; readonly last: AssignmentVersion }

export function assignmentState(assignment: string, versions: readonly AssignmentVersion[]): AssignmentState {
  const last = versions.reduce<AssignmentVersion | null>(
    (highest, version) => (highest === null || version.number > highest.number ? version : highest),
    null,
  )
  if (last === null) return { is: assignment.trim() === '' ? 'empty' : 'unkept' }
  return { is: last.text.trim() === assignment.trim() ? 'kept' : 'changed', last }
}
