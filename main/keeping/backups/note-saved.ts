import { Failure, type FailureCode } from '../../../shared/contract/failures.ts'
import type { Keeper } from '../keeper.ts'

const noReasonToRefuse: readonly FailureCode[] = ['STORE_READ_ONLY', 'STORE_CLOSED']

/** Notes that a file with names leaves; data that cannot be written to, or are not open, are no reason to give nothing. */
export async function noteSaved(keeper: Keeper): Promise<void> {
  const file = { kind: 'copy', workplaceId: null, networkId: null }
  await keeper.store.write('history.noteSavedFile', file).catch((error: unknown) => {
    if (!(error instanceof Failure && noReasonToRefuse.includes(error.body.code))) throw error
  })
}
