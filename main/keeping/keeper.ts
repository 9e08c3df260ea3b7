import type { Opening } from '../../shared/contract/opening.ts'
import type { AppStore } from '../handlers/context.ts'

/**
 * Keeps the data file open, or knows why it is not. Handlers go on using `store`: calls reach whichever file is open at
 * that moment, and reject with STORE_CLOSED while none is.
 */
export interface Keeper {
  readonly store: AppStore
  state(): Opening
  onChange(listener: (opening: Opening) => void): () => void
  /**
   * Closes the data file, lets `work` do what it must with the files in the data folder, and opens again; rejects with what
   * `work` rejects with, after opening again all the same. Writes that come meanwhile wait, and reach the file that is
   * open afterwards.
   */
  whileClosed<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}
