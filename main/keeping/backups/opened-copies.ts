import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'
import { Failure, fail } from '../../../shared/contract/failures.ts'
import { copyPieceBytes, mostCopyBytes } from '../../../shared/domain/copy-limits.ts'
import { DraftId } from '../../../shared/domain/ids.ts'
import { roomIn } from '../../store/disk.ts'
import type { Disk } from '../../store/steps.ts'
import type { Unsealed, UnsealJob } from './jobs.ts'

/** A copy from outside that was decrypted, and lies in a folder for this user alone until it is put away. */
export interface OpenedCopy extends Unsealed {
  readonly draft: DraftId
  readonly path: string
  readonly at: number
}

/** A copy for outside that was made, and lies there until it was fetched. */
export interface MadeCopy {
  readonly draft: DraftId
  readonly name: string
  readonly bytes: number
}

/**
 * Copies on their way in or out. They pass piece by piece through a folder for this user alone, so that no copy is ever in
 * memory as a whole; what is not asked for any more is put away.
 */
export interface PassingCopies {
  /** A copy of so many bytes is to come. Throws FILE_UNREADABLE (`empty`, `tooLarge`), DISK_FULL. */
  begin(name: string, bytes: number): DraftId
  /**
   * The next piece of it, `at` bytes from its beginning. Throws IMPORT_GONE when it is not the next one, FILE_UNREADABLE
   * `notBundle` when the first shows that it is something else; then nothing is left of it.
   */
  add(draft: DraftId, at: number, piece: Blob): Promise<void>
  /**
   * Decrypts what came. Throws PASSPHRASE: then it can be tried again; FILE_UNREADABLE and DISK_FULL: then nothing is left
   * of it; IMPORT_GONE, CANCELLED.
   */
  open(draft: DraftId, passphrase: string): Promise<OpenedCopy>
  /** One that was opened. Throws IMPORT_GONE. */
  get(draft: DraftId): OpenedCopy
  /** Makes one for outside, of about so many bytes; `make` writes it to the path. Throws DISK_FULL. */
  make<T>(
    about: { readonly name: string; readonly bytes: number },
    make: (path: string) => Promise<T>,
  ): Promise<MadeCopy & { readonly made: T }>
  /** A piece of one that was made, from `at` on; empty at its end. Throws IMPORT_GONE. */
  piece(draft: DraftId, at: number): Promise<File>
  readonly drop: (draft: DraftId) => void
  readonly dropAll: () => void
  /** Removes what a run that was cut off left. */
  sweep(): void
  /** Removes every one, and what was left. */
  clear(): void
}

export interface PassingCopiesOptions {
  readonly dataFolder: () => string
  readonly disk: Disk
  readonly unseal: (job: UnsealJob, signal: AbortSignal) => Promise<Unsealed>
  readonly now: () => number
  /** Milliseconds after which one that nobody asks for is put away, and one of which no next piece comes. */
  readonly unusedFor?: number
  readonly noPieceFor?: number
  /** Bytes that are free in a folder; null where nobody knows. */
  readonly room?: (folder: string) => number | null
}

/** So many at once; the oldest makes room. */
const most = 2
/** Left free for everything else. */
const spare = 32 * 1024 * 1024
/** What a copy begins with; the library says more when all of it is there. */
const beginnings = ['age-encryption.org/v', 'netwerkcoach-snapshot/']

/** When a copy was made, by the name this app gave it; null when somebody called it otherwise. */
function timeOfName(name: string): number | null {
  const parts = /(\d{4}-\d{2}-\d{2})-(\d{2})-?(\d{2})(?:-(\d{2}))?[^/\\]*\.age$/u.exec(name)
  if (parts === null) return null
  const zone = parts[4] === undefined ? '' : 'Z'
  const time = Date.parse(`${parts[1] ?? ''}T${parts[2] ?? ''}:${parts[3] ?? ''}:${parts[4] ?? '00'}${zone}`)
  return Number.isNaN(time) ? null : time
}

/** A copy that is here, in one of its states. */
interface Held {
  state:
    | { readonly kind: 'coming'; readonly name: string; readonly bytes: number; received: number }
    | { readonly kind: 'opened'; readonly copy: OpenedCopy }
    | { readonly kind: 'made'; readonly bytes: number; readonly name: string }
  /** Stops what is being done with it. */
  readonly gone: AbortController
  forget: NodeJS.Timeout
  /** What is being done with its files; they go when that has ended. */
  busy: number
}

async function withFile<T>(path: string, flags: string, work: (file: FileHandle) => Promise<T>): Promise<T> {
  const file = await open(path, flags, 0o600)
  try {
    return await work(file)
  } finally {
    await file.close()
  }
}

export function createPassingCopies(options: PassingCopiesOptions): PassingCopies {
  const { dataFolder, disk, unseal, now, unusedFor = 30 * 60_000, noPieceFor = 2 * 60_000 } = options
  const { room = roomIn } = options
  const copies = new Map<DraftId, Held>()
  const folder = () => join(dataFolder(), 'temp', 'copies')
  const sealedPath = (draft: DraftId) => join(folder(), `${draft}.age`)
  const openedPath = (draft: DraftId) => join(folder(), `${draft}.sqlite`)

  function makeFolder(): void {
    disk.folder(join(dataFolder(), 'temp'))
    disk.folder(folder())
  }

  function assertRoom(bytes: number): void {
    const free = room(folder())
    if (free !== null && free < bytes + spare) throw fail('DISK_FULL')
  }

  const namesOf = (draft: DraftId): string[] =>
    existsSync(folder()) ? readdirSync(folder()).filter((name) => name.startsWith(draft)) : []
  const removeFiles = (draft: DraftId) => {
    for (const name of namesOf(draft)) disk.remove(join(folder(), name))
  }

  const forgetIn = (draft: DraftId, milliseconds: number) =>
    setTimeout(() => {
      drop(draft)
    }, milliseconds).unref()

  function hold(state: Held['state'], milliseconds: number): DraftId {
    for (const oldest of copies.keys()) if (copies.size >= most) drop(oldest)
    const draft = DraftId.parse(randomUUID())
    const forget = forgetIn(draft, milliseconds)
    copies.set(draft, { state, gone: new AbortController(), forget, busy: 0 })
    return draft
  }

  function drop(draft: DraftId): void {
    const held = copies.get(draft)
    if (held === undefined) return
    copies.delete(draft)
    clearTimeout(held.forget)
    held.gone.abort()
    if (held.busy === 0) removeFiles(draft)
  }

  const dropAll = () => {
    for (const draft of [...copies.keys()]) drop(draft)
  }

  function sweep(): void {
    if (!existsSync(folder())) return
    const held = [...copies.keys()]
    for (const name of readdirSync(folder()))
      if (!held.some((draft) => name.startsWith(draft))) disk.remove(join(folder(), name))
  }

  /** How long it may lie there before somebody asks for it. */
  const patienceFor = ({ state }: Held) =>
    state.kind === 'coming' && state.received < state.bytes ? noPieceFor : unusedFor

  /** Does something with a copy's files: it is not forgotten meanwhile, and put away afterwards when that was asked. */
  async function during<T>(draft: DraftId, held: Held, work: () => Promise<T>): Promise<T> {
    held.busy += 1
    clearTimeout(held.forget)
    try {
      const done = await work()
      if (held.gone.signal.aborted) throw fail('CANCELLED')
      return done
    } finally {
      held.busy -= 1
      if (held.gone.signal.aborted) {
        if (held.busy === 0) removeFiles(draft)
      } else held.forget = forgetIn(draft, patienceFor(held))
    }
  }

  function heldAs<K extends Held['state']['kind']>(draft: DraftId, kind: K) {
    const held = copies.get(draft)
    if (held?.state.kind !== kind) throw fail('IMPORT_GONE')
    return { held, state: held.state as Extract<Held['state'], { kind: K }> }
  }

  const unreadable = (reason: 'empty' | 'tooLarge' | 'notBundle') =>
    fail('FILE_UNREADABLE', { reason, row: null, column: null })

  return {
    begin(name, bytes) {
      if (bytes === 0) throw unreadable('empty')
      if (bytes > mostCopyBytes) throw unreadable('tooLarge')
      makeFolder()
      // As it comes, and as it is when it is decrypted: age does not compress.
      assertRoom(2 * bytes)
      return hold({ kind: 'coming', name, bytes, received: 0 }, noPieceFor)
    },
    async add(draft, at, piece) {
      const { held, state } = heldAs(draft, 'coming')
      if (at !== state.received || piece.size === 0 || at + piece.size > state.bytes)
        throw fail('IMPORT_GONE')
      state.received += piece.size
      try {
        await during(draft, held, async () => {
          const bytes = new Uint8Array(await piece.arrayBuffer())
          const start = Buffer.from(bytes.subarray(0, 32)).toString('latin1')
          if (at === 0 && !beginnings.some((each) => start.startsWith(each) || each.startsWith(start)))
            throw unreadable('notBundle')
          await withFile(sealedPath(draft), 'a', (file) => file.writeFile(bytes))
        })
      } catch (error) {
        drop(draft)
        throw error
      }
    },
    async open(draft, passphrase) {
      const { held, state } = heldAs(draft, 'coming')
      if (state.received < state.bytes || held.busy > 0) throw fail('IMPORT_GONE')
      const path = openedPath(draft)
      const clearUp = () => {
        for (const name of namesOf(draft)) if (!name.endsWith('.age')) disk.remove(join(folder(), name))
      }
      try {
        return await during(draft, held, async () => {
          const job = { path: sealedPath(draft), to: path, passphrase, mostBytes: mostCopyBytes }
          const unsealed = await unseal(job, held.gone.signal)
          const at = timeOfName(state.name) ?? unsealed.contents.changedAt ?? now()
          const copy = { ...unsealed, draft, path, at }
          held.state = { kind: 'opened', copy }
          disk.remove(sealedPath(draft))
          return copy
        })
      } catch (error) {
        clearUp()
        if (!(error instanceof Failure && error.body.code === 'PASSPHRASE')) drop(draft)
        throw error
      }
    },
    get(draft) {
      const { held, state } = heldAs(draft, 'opened')
      held.forget.refresh()
      return state.copy
    },
    async make({ name, bytes }, make) {
      makeFolder()
      assertRoom(bytes)
      const draft = hold({ kind: 'made', name, bytes: 0 }, unusedFor)
      const { held } = heldAs(draft, 'made')
      try {
        const made = await during(draft, held, () => make(sealedPath(draft)))
        const { size } = await withFile(sealedPath(draft), 'r', (file) => file.stat())
        held.state = { kind: 'made', name, bytes: size }
        return { draft, name, bytes: size, made }
      } catch (error) {
        drop(draft)
        throw error
      }
    },
    async piece(draft, at) {
      const { held, state } = heldAs(draft, 'made')
      return during(draft, held, () =>
        withFile(sealedPath(draft), 'r', async (file) => {
          const bytes = new Uint8Array(Math.min(copyPieceBytes, Math.max(0, state.bytes - at)))
          const { bytesRead } = await file.read(bytes, 0, bytes.length, at)
          return new File([bytes.subarray(0, bytesRead)], state.name, { type: 'application/octet-stream' })
        }),
      )
    },
    drop,
    dropAll,
    sweep,
    clear() {
      dropAll()
      sweep()
    },
  }
}
