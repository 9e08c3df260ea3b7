import { notForAppraisal } from '../../shared/content/privacy-rules.ts'
import { os } from './context.ts'

/** The store says what is in a table; a file thread makes the file of it. */
export const exports = {
  participants: os.exports.participants.handler(async ({ input, context, signal }) =>
    context.saveTable(await context.store.query('exports.participants', input), input.format, signal),
  ),
  organisations: os.exports.organisations.handler(async ({ input, context, signal }) =>
    context.saveTable(await context.store.query('exports.organisations', input), input.format, signal),
  ),
  attributes: os.exports.attributes.handler(async ({ input, context, signal }) =>
    context.saveTable(await context.store.query('exports.attributes', input), input.format, signal),
  ),
  coaches: os.exports.coaches.handler(async ({ input, context, signal }) =>
    context.saveTable(await context.store.query('exports.coaches', input), input.format, signal),
  ),
  ties: os.exports.ties.handler(async ({ input, context, signal }) =>
    context.saveTable(await context.store.query('exports.ties', input), input.format, signal),
  ),
  shown: os.exports.shown.handler(({ input, context, signal }) => {
    const { language, format } = input
    const { title, header, rows } = input.table
    return context.saveTable(
      { fileName: title, rule: notForAppraisal[language], language, header, rows },
      format,
      signal,
    )
  }),
}
