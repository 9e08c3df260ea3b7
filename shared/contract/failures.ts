import { InTheWay } from '../domain/history.ts'
import { z } from '../z.ts'

/**
 * The closed set of things that can go other than asked. A handler answers with one of these or with its output,
 * nothing else: whatever is not foreseen becomes `UNEXPECTED` with a reference number that is also in the log.
 */
export const failures = {
  /** The input did not fit; `fields` names the places and the rule each missed, never the value typed. */
  INVALID_INPUT: {
    data: z.object({ fields: z.array(z.object({ path: z.string(), rule: z.string() })).max(50) }),
  },
  NOT_FOUND: { data: z.object({ what: z.string() }) },
  /** Something with this name or code exists already. */
  ALREADY_EXISTS: { data: z.object({ field: z.string() }) },
  /** The privacy card is incomplete, so no person can be entered yet. */
  PRIVACY_INCOMPLETE: { data: z.object({ missing: z.array(z.string()) }) },
  /** An attribute about age, gender, health, religion or pupils. */
  SENSITIVE_ATTRIBUTE: { data: z.object({ name: z.string() }) },
  /** It is still used elsewhere; `count` says by how many. */
  IN_USE: { data: z.object({ count: z.int() }) },
  /** What was seen when deciding is no longer what is stored; for a step in the history, with what is in its way. */
  CHANGED_MEANWHILE: { data: InTheWay.optional() },
  FILE_UNREADABLE: {
    data: z.object({
      reason: z.enum([
        'notText',
        'empty',
        'noRows',
        'tooLarge',
        'tooManyRows',
        'tooManyColumns',
        'cellTooLong',
        'unclosedQuote',
        'oldExcel',
        'openDocument',
        'notSpreadsheet',
        'password',
        'damaged',
        'unsafe',
        'tooMuchInside',
        'tooManySheets',
        'notBundle',
        'notExchange',
        'newer',
        // Of network files: GraphML, GEXF, Pajek, UCINET DL. `row` is a line.
        'docType',
        'notWellFormed',
        'cutOff',
        'encoding',
        'unsafeGraph',
        'textTooLong',
        'notUnderstood',
        'tooManyPeople',
        'notSquare',
        'labelTwice',
        'otherSize',
        'twoMode',
      ]),
      row: z.int().nullable(),
      column: z.int().nullable(),
    }),
  },
  /** The import this belongs to is gone (cancelled, confirmed, or the app was restarted). */
  IMPORT_GONE: {},
  CANCELLED: {},
  STORE_BUSY: { data: z.object({ holder: z.string().nullable() }) },
  STORE_READ_ONLY: {},
  /** The data are not open; `opening.state` says why. */
  STORE_CLOSED: {},
  /** The passphrase does not open this file. */
  PASSPHRASE: {},
  DISK_FULL: {},
  UNEXPECTED: { data: z.object({ reference: z.string() }) },
} as const

export type FailureCode = keyof typeof failures
type DataOf<K extends FailureCode> = (typeof failures)[K] extends { data: infer S extends z.ZodType }
  ? z.infer<S>
  : undefined

export type FailureBody = { [K in FailureCode]: { readonly code: K; readonly data: DataOf<K> } }[FailureCode]

/** Thrown by services and handlers; the one kind of error whose content reaches the screen. */
export class Failure extends Error {
  readonly body: FailureBody
  constructor(body: FailureBody) {
    super(body.code)
    this.name = 'Failure'
    this.body = body
  }
}

/** Shorthand: `throw fail('NOT_FOUND', { what: 'network' })`. */
export function fail<K extends FailureCode>(
  code: K,
  ...data: DataOf<K> extends undefined ? [] : undefined extends DataOf<K> ? [DataOf<K>?] : [DataOf<K>]
): Failure {
  return new Failure({ code, data: data[0] } as FailureBody)
}
