import { parentPort, workerData } from 'node:worker_threads'
import { Failure, fail } from '../../../shared/contract/failures.ts'
import { decrypt, encrypt, isEncrypted } from '../../files/passphrase.ts'
import { openFileFolder } from '../attachments/folder.ts'
import type { BundleJob, FromThread, PackDone, PackJob, ReadJob } from './jobs.ts'
import { mostFileBytes, unreadable } from './format.ts'
import { type Contents, packBundle } from './pack.ts'
import { type ReadBundle, readBundle } from './unpack.ts'

// A bundle thread: does the one job it was started with, answers, and ends.
const port = parentPort
if (port === null) throw new Error('This file runs as a thread only.')
const job = workerData as BundleJob
const post = (message: FromThread, transfer: ArrayBuffer[] = []) => {
  port.postMessage(message, transfer)
}

async function contentsOf({ content, dataFolder }: PackJob): Promise<Contents> {
  const contents = new Map<string, Uint8Array>()
  if (dataFolder === null) return contents
  const folder = openFileFolder(() => dataFolder)
  for (const { sha256 } of content.files) {
    const bytes = await folder.read(sha256).catch(() => null)
    if (bytes !== null) contents.set(sha256, bytes)
  }
  return contents
}

async function pack(job: PackJob): Promise<PackDone> {
  const { content, passphrase } = job
  const bytes = packBundle(content, await contentsOf(job))
  if (bytes.length > mostFileBytes) throw unreadable('tooLarge')
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
    post({ type: 'done', value }, [value.rows.buffer, ...value.files.map(({ bytes }) => bytes.buffer)])
  }
} catch (error) {
  // A message may quote the file: only the class and the frames go out.
  if (error instanceof Failure) post({ type: 'failure', failure: error.body })
  else if (error instanceof Error) {
    const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
    post({ type: 'fault', name: error.name, stack: frames.join('\n') })
  } else post({ type: 'fault', name: typeof error, stack: '' })
}
