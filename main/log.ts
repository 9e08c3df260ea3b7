/** Values that may stand in the log: numbers, booleans and code words; whatever else is written as `?`. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>

export interface Log {
  /** One line: what happened, and code words about it. Never pass text a coach typed. */
  event(name: string, fields?: LogFields): void
  /** One line about an error: class, code and stack frames, no message; answers the 8-character reference. */
  fault(where: string, error: unknown): string
  close(): void
}
