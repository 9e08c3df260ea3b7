import { mapEventIterator } from '@orpc/client'
import { ORPCError, ValidationError } from '@orpc/server'
import type { StandardRPCHandlerOptions } from '@orpc/server/standard'
import { Failure, type FailureBody, failures } from '../../shared/contract/failures.ts'
import type { Log } from '../log.ts'
import type { AppContext } from './context.ts'

interface Issue {
  readonly message: string
  readonly code?: unknown
  readonly path?: readonly unknown[] | undefined
}

const word = /^[A-Za-z]\w{0,39}$/u

/** A place in the input by field names and positions; a key that a stranger made up is not repeated. */
function pathOf(issue: Issue): string {
  const names = (issue.path ?? []).map((part) =>
    typeof part === 'object' && part !== null ? keyOf(part) : part,
  )
  return names
    .map((name) =>
      typeof name === 'number' || (typeof name === 'string' && word.test(name)) ? String(name) : '?',
    )
    .join('.')
}

const keyOf = (part: object): unknown => ('key' in part ? part.key : null)

/** The rule of our own that was missed (`required`), or else the kind of problem (`invalid_type`); never a value. */
const ruleOf = ({ message, code }: Issue): string => {
  if (word.test(message)) return message
  return typeof code === 'string' && word.test(code) ? code : 'invalid'
}

const invalidInput = (issues: readonly Issue[]): FailureBody => ({
  code: 'INVALID_INPUT',
  data: { fields: issues.slice(0, 50).map((issue) => ({ path: pathOf(issue), rule: ruleOf(issue) })) },
})

const answer = ({ code, data }: FailureBody) => new ORPCError(code, { message: code, data, defined: true })

const isProblem = (error: unknown): error is ORPCError<string, unknown> => error instanceof ORPCError

const isAnswer = (error: unknown): error is ORPCError<string, unknown> =>
  isProblem(error) && error.defined && Object.hasOwn(failures, error.code)

/**
 * Whatever was thrown as one of the contract's failures. A Failure goes as it is, input that does not fit becomes
 * INVALID_INPUT; everything else goes to the log and becomes UNEXPECTED with the reference of that line.
 */
export function asAnswer(error: unknown, path: readonly string[], log: Log): ORPCError<string, unknown> {
  if (isAnswer(error)) return error
  if (error instanceof Failure) return answer(error.body)
  const validation = isProblem(error) ? error.cause : null
  if (isProblem(error) && error.code === 'BAD_REQUEST' && validation instanceof ValidationError)
    return answer(invalidInput(validation.issues))
  // An answer of ours that does not fit the contract: the library's own stack says nothing, so the places are logged.
  if (validation instanceof ValidationError) {
    const { fields } = invalidInput(validation.issues).data as { fields: { path: string; rule: string }[] }
    for (const field of fields.slice(0, 5)) log.event('answer.unfit', { procedure: path.join('.'), ...field })
  }
  return answer({ code: 'UNEXPECTED', data: { reference: log.fault(path.join('.'), error) } })
}

const isStream = (output: unknown): output is AsyncIterator<unknown, unknown, undefined> =>
  typeof output === 'object' && output !== null && Symbol.asyncIterator in output

/** Options for every RPCHandler of every host, so that nothing but the contract's answers leaves the app. */
export function respondWith(log: Log): StandardRPCHandlerOptions<AppContext> {
  return {
    interceptors: [
      async (options) => {
        try {
          const handled = await options.next()
          if (!handled.matched) throw new Failure({ code: 'NOT_FOUND', data: { what: 'procedure' } })
          return handled
        } catch (error) {
          if (isAnswer(error)) throw error
          if (error instanceof Failure) throw answer(error.body)
          // What cannot be read as a request at all never reaches a procedure; what cannot be sent is our own doing.
          if (error instanceof SyntaxError) throw answer({ code: 'INVALID_INPUT', data: { fields: [] } })
          throw asAnswer(error, ['request'], log)
        }
      },
    ],
    clientInterceptors: [
      async (options) => {
        const { path, signal } = options
        const failed = (error: unknown) => {
          // The window is gone or asked to stop: nobody waits for this answer, and nothing went astray.
          if (signal?.aborted === true && error === signal.reason)
            return answer({ code: 'CANCELLED', data: undefined })
          return asAnswer(error, path, log)
        }
        try {
          const output = await options.next()
          if (!isStream(output)) return output
          return mapEventIterator(output, {
            value: (value) => Promise.resolve(value),
            error: (error) => Promise.resolve(failed(error)),
          })
        } catch (error) {
          throw failed(error)
        }
      },
    ],
  }
}
