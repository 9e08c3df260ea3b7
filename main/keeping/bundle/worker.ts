import { parentPort, workerData } from 'node:worker_threads'
import { Failure, fail } from '../../../shared/contract/failures.ts'
import { decrypt, encrypt, isEncrypted } from '../../files/passphrase.ts'
import type { BundleJob, FromThread, PackDone, PackJob, ReadJob } from './jobs.ts'
import { packBundle } from './pack.ts'
import { type ReadBundle, readBundle } from './unpack.ts'

// A bundle thread: does the one job it was started with, answers, and ends.
const port = parentPort
if (port === null) throw new Error('This file runs as a thread only.')
const job = workerData as BundleJob
const post = (message: FromThread, transfer: ArrayBuffer[] = []) => {
  port.postMessage(message, transfer)
}

async function pack({ content, passphrase }: PackJob): Promise<PackDone> {
  const bytes = packBundle(content)
  return { bytes: passphrase === null ? bytes : await encrypt(bytes, passphrase) }
}

async function read({ bytes, passphrase }: ReadJob): Promise<ReadBundle> {
  if (!isEncrypted(bytes)) return readBundle(bytes)
  if (passphrase === null || passphrase === '') throw fail('PASSPHRASE')
  return readBundle(await decrypt(bytes, passphrase))
}

try {
  if (job.kind === 'pack') {
    const value = await pack(job)
    post({ type: 'done', value }, [value.bytes.buffer])
  } else {
    const value = await read(job)
    post({ type: 'done', value }, [value.rows.buffer])
  }
} catch (error) {
  // A message may quote the file: only the class and the frames go out.
  if (error instanceof Failure) post({ type: 'failure', failure: error.body })
  else if (error instanceof Error) {
    const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
    post({ type: 'fault', name: error.name, stack: frames.join('\n') })
  } else post({ type: 'fault', name: typeof error, stack: '' })
}
