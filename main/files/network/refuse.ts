import { fail, type Failure, type FailureBody } from '../../../shared/contract/failures.ts'

type Reason = Extract<FailureBody, { code: 'FILE_UNREADABLE' }>['data']['reason']

/** Why a network file cannot be read, and the line it was met on. */
export const refusal = (reason: Reason, line: number | null = null, column: number | null = null): Failure =>
  fail('FILE_UNREADABLE', { reason, row: line, column })
