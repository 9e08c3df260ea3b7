import * as answers from './ties-answers.ts'
import * as out from './ties-out.ts'
import * as pictures from './ties-pictures.ts'
import * as places from './ties-places.ts'
import * as surveys from './ties-surveys.ts'
import * as waves from './ties-waves.ts'

/** A survey (one question), its waves, who is asked, what they answer, and where the coach puts them in the picture. */
export const queries = { ...surveys.queries, ...pictures.queries, ...out.queries } as const
export const commands = {
  ...surveys.commands,
  ...waves.commands,
  ...answers.commands,
  ...places.commands,
  ...out.commands,
} as const
