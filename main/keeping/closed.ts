import { Failure } from '../../shared/contract/failures.ts'
import type { Opening, OpeningChoice } from '../../shared/contract/opening.ts'
import type { Log } from '../log.ts'
import { StoreRefused } from '../store/problems.ts'

export type Closed = Extract<Opening, { kind: 'closed' }>
type Problem = Closed['problem']

/** Why nothing is open, before it is known since when and who holds it. */
interface Why {
  readonly problem: Problem
  readonly choices: readonly OpeningChoice[]
  readonly holder?: string | null
  readonly reference?: string
}

function whyRefused({ reason, isViewable }: StoreRefused): Why {
  const view = isViewable ? (['viewOnly'] as const) : []
  switch (reason) {
    case 'foreign':
    case 'newer':
    case 'missing':
      return { problem: reason, choices: ['retry', 'startEmpty'] }
    case 'damaged':
      return { problem: reason, choices: ['retry', ...view, 'startEmpty'] }
    case 'changedOutside':
      return { problem: reason, choices: ['retry', 'useAnyway', ...view] }
    case 'noPermission':
      return { problem: reason, choices: ['retry'] }
  }
}

function why(error: unknown, log: Log): Why {
  if (error instanceof StoreRefused) return whyRefused(error)
  if (error instanceof Failure) {
    const { body } = error
    if (body.code === 'STORE_BUSY') return { problem: 'busy', choices: ['retry'], holder: body.data.holder }
    if (body.code === 'DISK_FULL') return { problem: 'diskFull', choices: ['retry', 'viewOnly'] }
    // What has to be written before the file can be read, where nothing may be written.
    if (body.code === 'STORE_READ_ONLY') return { problem: 'noPermission', choices: ['retry'] }
  }
  return { problem: 'fault', choices: ['retry', 'viewOnly'], reference: log.fault('store.open', error) }
}

/** What to tell of a data file that did not open, and what a coach can do about it; one line in the log. */
export function closedBy(error: unknown, closedAt: number | null, log: Log): Closed {
  const { problem, choices, holder = null, reference = null } = why(error, log)
  log.event('opening.closed', { problem, reference })
  return { kind: 'closed', problem, choices: [...choices], holder, cloud: null, closedAt, reference }
}
