import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { fail } from '../../../shared/contract/failures.ts'
import type { Disk } from '../../store/steps.ts'
import { openFileFolder, type StoredFile } from '../attachments/folder.ts'
import { pack, unpack } from './container.ts'
import { besidePath, type Sealed, type SealJob } from './jobs.ts'

/**
 * Files for outside, in the age format (age-encryption.org). Two kinds: a plain age file that a passphrase opens, and a
 * snapshot, which is one line, the key as an age file that the passphrase opens, and the data as an age file that the
 * key opens. docs/backups.md says how to open either without this app.
 */

/** 2^18 rounds of scrypt, as the age tool itself: about a second on a laptop, and 256 MB. */
export const usualWork = 18
/** A file from a stranger may not ask for more than four times that. */
const mostWork = 20
/** A header of one passphrase takes some 200 bytes; a key file some 300. */
const longestHeader = 4_096

const firstLine = 'age-encryption.org/v1\n'
const snapshotLine = /^netwerkcoach-snapshot\/(\d{1,4}) (\d{1,4})\n/u

export type SealedBy =
  | { readonly kind: 'passphrase'; readonly passphrase: string; readonly work: number }
  | { readonly kind: 'key'; readonly recipient: string; readonly sealedKey: Uint8Array }

export interface NewKey {
  /** What encrypts; may be known to anybody. */
  readonly recipient: string
  /** What decrypts, as an age file that the passphrase opens. */
  readonly sealedKey: Uint8Array
}

/** The same word typed on another keyboard is the same word. */
const typed = (passphrase: string) => passphrase.normalize('NFC')

const unreadable = (reason: 'damaged' | 'unsafe' | 'notBundle' | 'newer' | 'empty') =>
  fail('FILE_UNREADABLE', { reason, row: null, column: null })

function passphraseEncrypter(passphrase: string, work: number): Encrypter {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(typed(passphrase))
  encrypter.setScryptWorkFactor(work)
  return encrypter
}

/** A key of its own for snapshots, so that no passphrase needs to be kept to make them. */
export async function newKey(passphrase: string, work: number): Promise<NewKey> {
  const identity = await generateX25519Identity()
  return {
    recipient: await identityToRecipient(identity),
    sealedKey: await passphraseEncrypter(passphrase, work).encrypt(`${identity}\n`),
  }
}

/** Pieces as a stream; only a few of them are in memory at a time. */
function streamOf(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const pieces = source[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await pieces.next()
        if (next.done === true) controller.close()
        else controller.enqueue(new Uint8Array(next.value))
      },
      async cancel() {
        await pieces.return?.()
      },
    },
    { highWaterMark: 1 },
  )
}

const piecesOf = (path: string, start = 0): AsyncIterable<Uint8Array> =>
  createReadStream(path, { start, highWaterMark: 256 * 1024 })

/** Writes a stream to a new file for this user alone, and makes it safe on disk; answers its size in bytes. */
async function writeStream(
  path: string,
  head: readonly Uint8Array[],
  body: AsyncIterable<Uint8Array>,
  disk: Disk,
): Promise<number> {
  let bytes = 0
  const file = await open(path, 'wx', 0o600)
  try {
    const put = async (piece: Uint8Array) => {
      disk.step('sealed.write')
      bytes += piece.length
      await file.writeFile(piece)
    }
    for (const piece of head) await put(piece)
    for await (const piece of body) await put(piece)
    disk.step('sealed.sync')
    await file.sync()
  } finally {
    await file.close()
  }
  return bytes
}

/** Writes a data file, and the files that go along with it, encrypted to the new file `to`. */
export async function seal({ path, to, by, along }: SealJob, disk: Disk): Promise<Sealed> {
  let missing = 0
  const source = () =>
    along === null
      ? piecesOf(path)
      : pack({
          path,
          files: along.files,
          folder: openFileFolder(() => along.dataFolder),
          at: along.at,
          onMissing: () => {
            missing += 1
          },
        })
  if (by.kind === 'passphrase') {
    const encrypted = await passphraseEncrypter(by.passphrase, by.work).encrypt(streamOf(source()))
    return { bytes: await writeStream(to, [], encrypted, disk), missing }
  }
  const encrypter = new Encrypter()
  encrypter.addRecipient(by.recipient)
  const line = new TextEncoder().encode(`netwerkcoach-snapshot/1 ${by.sealedKey.length}\n`)
  const encrypted = await encrypter.encrypt(streamOf(source()))
  return { bytes: await writeStream(to, [line, by.sealedKey], encrypted, disk), missing }
}

async function firstBytes(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r')
  try {
    const bytes = Buffer.alloc(length)
    const { bytesRead } = await file.read(bytes, 0, length, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

/**
 * What opens an age header, asked before the library is: the end of the header must be near, and what the passphrase
 * would cost to try must be bearable. Throws FILE_UNREADABLE.
 */
function openedBy(start: Buffer): 'passphrase' | 'key' {
  if (start.length === 0) throw unreadable('empty')
  const head = start.toString('latin1')
  if (!head.startsWith(firstLine)) {
    const other = /^age-encryption\.org\/v\d+\n/u.test(head)
    throw unreadable(other ? 'newer' : firstLine.startsWith(head) ? 'damaged' : 'notBundle')
  }
  const end = head.indexOf('\n--- ')
  if (end < 0) throw unreadable('damaged')
  const stanzas = head.slice(firstLine.length - 1, end).match(/\n-> [^\n]*/gu) ?? []
  const [only] = stanzas
  if (only === undefined) throw unreadable('damaged')
  if (!stanzas.some((stanza) => stanza.startsWith('\n-> scrypt '))) return 'key'
  const work = /^\n-> scrypt [A-Za-z0-9+/]{22} ([1-9]\d*)$/u.exec(only)?.[1]
  if (stanzas.length > 1 || work === undefined) throw unreadable('damaged')
  if (Number(work) > mostWork) throw unreadable('unsafe')
  return 'passphrase'
}

/** Runs the library: what it says of a passphrase that does not fit becomes PASSPHRASE, all else FILE_UNREADABLE damaged. */
async function opening<T>(act: () => Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Error && error.message.startsWith('no identity matched')) throw fail('PASSPHRASE')
    throw unreadable('damaged')
  }
}

/**
 * Decrypts either kind of file to the new file `to`, with the files that came along beside it; answers those. Throws PASSPHRASE when it does not fit, FILE_UNREADABLE (`empty`,
 * `notBundle`, `newer`, `unsafe`, `damaged`, `tooLarge`). What it wrote by then stays; the caller removes it.
 */
export async function unseal(
  path: string,
  to: string,
  passphrase: string,
  { disk, mostBytes }: { readonly disk: Disk; readonly mostBytes: number },
): Promise<readonly StoredFile[]> {
  const start = await firstBytes(path, 2 * longestHeader)
  const snapshot = snapshotLine.exec(start.toString('latin1', 0, 64))
  const decrypter = new Decrypter()
  let offset = 0
  if (snapshot === null) {
    if (openedBy(start) !== 'passphrase') throw unreadable('notBundle')
    decrypter.addPassphrase(typed(passphrase))
  } else {
    const [line, version, length] = snapshot
    if (version !== '1') throw unreadable('newer')
    const keyEnd = line.length + Number(length)
    if (Number(length) > longestHeader || keyEnd >= start.length) throw unreadable('damaged')
    const sealedKey = start.subarray(line.length, keyEnd)
    if (openedBy(sealedKey) !== 'passphrase' || openedBy(start.subarray(keyEnd)) !== 'key')
      throw unreadable('damaged')
    decrypter.addIdentity(await keyIn(sealedKey, passphrase))
    offset = keyEnd
  }
  // A key that is not the one of this snapshot is no matter of the passphrase.
  const body = await opening(() => decrypter.decrypt(streamOf(piecesOf(path, offset)))).catch(
    (error: unknown) => {
      throw snapshot === null ? error : unreadable('damaged')
    },
  )
  return unpack(pieces(body), { to, place: (sha256) => besidePath(to, sha256), disk, mostBytes })
}

async function keyIn(sealedKey: Uint8Array, passphrase: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(typed(passphrase))
  const key = (await opening(() => decrypter.decrypt(new Uint8Array(sealedKey), 'text'))).trim()
  if (!/^AGE-SECRET-KEY-1[A-Z0-9]{58}$/u.test(key)) throw unreadable('damaged')
  return key
}

/** A stream whose every fault is that the file is damaged: a piece is gone, or is another. */
async function* pieces(body: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw unreadable('damaged')
      })
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
