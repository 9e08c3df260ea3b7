import { Failure } from '../../shared/contract/failures.ts'
import { notForAppraisal } from '../../shared/content/privacy-rules.ts'
import type { NetworkId, WorkplaceId } from '../../shared/domain/ids.ts'
import { type AppContext, os } from './context.ts'

interface Leaving {
  readonly kind: string
  readonly workplaceId: WorkplaceId | null
  readonly networkId: NetworkId | null
}

/**
 * Notes that a file with names leaves, before it does: whoever is removed for good later may be in it. A file that may
 * only be read is no reason to give nothing; nobody is removed from it either.
 */
export async function note({ store }: AppContext, file: Leaving): Promise<void> {
  try {
    await store.write('history.noteSavedFile', file)
  } catch (error) {
    if (!(error instanceof Failure && error.body.code === 'STORE_READ_ONLY')) throw error
  }
}

/** The store says what is in a table; a file thread makes the file of it. */
export const exports = {
  participants: os.exports.participants.handler(async ({ input, context, signal }) => {
    const file = await context.saveTable(
      await context.store.query('exports.participants', input),
      input.format,
      signal,
    )
    if (input.names) {
      const place = await context.store.query('exports.placeOf', { networkId: input.networkId })
      await note(context, { kind: 'participants', ...place })
    }
    return file
  }),
  organisations: os.exports.organisations.handler(async ({ input, context, signal }) =>
    context.saveTable(await context.store.query('exports.organisations', input), input.format, signal),
  ),
  attributes: os.exports.attributes.handler(async ({ input, context, signal }) =>
    context.saveTable(await context.store.query('exports.attributes', input), input.format, signal),
  ),
  coaches: os.exports.coaches.handler(async ({ input, context, signal }) =>
    context.saveTable(await context.store.query('exports.coaches', input), input.format, signal),
  ),
  board: os.exports.board.handler(async ({ input, context, signal }) => {
    const file = await context.saveTable(
      await context.store.query('exports.board', input),
      input.format,
      signal,
    )
    if (input.names) {
      const place = await context.store.query('exports.placeOf', { boardId: input.boardId })
      await note(context, { kind: 'board', ...place })
    }
    return file
  }),
  ties: os.exports.ties.handler(async ({ input, context, signal }) => {
    const file = await context.saveTable(
      await context.store.query('exports.ties', input),
      input.format,
      signal,
    )
    if (input.names) {
      const place = await context.store.query('exports.placeOf', { waveId: input.waveId })
      await note(context, { kind: 'ties', ...place })
    }
    return file
  }),
  tieSurvey: os.exports.tieSurvey.handler(async ({ input, context, signal }) => {
    const file = await context.saveTable(
      await context.store.query('exports.tieSurvey', input),
      'xlsx',
      signal,
    )
    if (input.names) {
      const place = await context.store.query('exports.placeOf', { surveyId: input.surveyId })
      await note(context, { kind: 'ties', ...place })
    }
    return file
  }),
  graph: os.exports.graph.handler(async ({ input, context, signal }) => {
    const file = await context.saveGraph(
      await context.store.query('exports.graph', input),
      input.format,
      signal,
    )
    if (input.names) {
      const place = await context.store.query('exports.placeOf', { waveId: input.waveId })
      await note(context, { kind: 'ties', ...place })
    }
    return file
  }),
  shown: os.exports.shown.handler(async ({ input, context, signal }) => {
    const { language, format } = input
    const { title, header, rows } = input.table
    const texts = [title, ...header, ...rows.flat()].filter((cell) => typeof cell === 'string')
    const file = await context.saveTable(
      { fileName: title, rule: notForAppraisal[language], language, header, rows },
      format,
      signal,
    )
    if (await context.store.query('exports.holdsNames', { texts }))
      await note(context, { kind: 'shown', workplaceId: null, networkId: null })
    return file
  }),
}
