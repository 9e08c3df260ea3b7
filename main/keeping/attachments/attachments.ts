import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Written } from '../../../shared/contract/base.ts'
import { Failure, fail } from '../../../shared/contract/failures.ts'
import { mostAttachmentBytes } from '../../../shared/domain/attachment-limits.ts'
import type { AttachedTo, Attachment } from '../../../shared/domain/attachments.ts'
import { safeFileName } from '../../../shared/domain/file-names.ts'
import type { AttachmentId } from '../../../shared/domain/ids.ts'
import { isSafeLink } from '../../../shared/domain/rich-text.ts'
import type { HostCapabilities } from '../../core.ts'
import type { Log } from '../../log.ts'
import { setAsideFolder } from '../../store/aside.ts'
import type { FileReference } from '../../store/files-in.ts'
import { failureOf } from '../../store/problems.ts'
import type { Keeper } from '../keeper.ts'
import { type FileFolder, openFileFolder } from './folder.ts'
import { createOpened } from './opened.ts'
import { type Recognised, recognise } from './recognise.ts'

/** The files that belong to cards, versions of products and documents. */
export interface Attachments {
  /** Throws NOT_FOUND, INVALID_INPUT tooMany, FILE_UNREADABLE (`empty`, `tooLarge`), DISK_FULL, STORE_READ_ONLY. */
  addFile(input: {
    readonly to: AttachedTo
    readonly file: File
    readonly name: string
  }): Promise<Written<Attachment>>
  /** What is in it, by a name that says what it is. Throws NOT_FOUND (`attachment`, `file`). */
  content(id: AttachmentId): Promise<File>
  open(id: AttachmentId): Promise<{ opened: boolean }>
  /** Those of these files that are here, each as it must be. */
  read(sha256: string): Promise<Uint8Array<ArrayBuffer> | null>
  /**
   * Keeps files for as long as `work` takes, which is to make rows that point at them; what nothing points at afterwards
   * goes again.
   */
  during<T>(files: readonly Uint8Array[], work: () => Promise<T>): Promise<T>
  /**
   * Removes the files that nothing points at any more: no row, nothing that can be put back, no backup (but for what was
   * removed for good). `forGood`: these also where a data file that was set aside may still point at them, and every copy
   * that another program was given. Answers how many of `forGood` are gone. Waits for a backup or restore that is running.
   */
  sweep(forGood?: readonly string[]): Promise<{ gone: number }>
  /** The same, without waiting for it; what goes amiss is in the log. */
  sweepSoon(): void
  close(): Promise<void>
}

export interface AttachmentsOptions {
  readonly keeper: Keeper
  readonly host: Pick<HostCapabilities, 'openFile' | 'openLink'>
  readonly log: Log
  readonly backups: {
    /** Does something while no backup is made, thinned or restored. */
    whenStill<T>(work: () => Promise<T>): Promise<T>
    /** What all that is kept points at. */
    filesReferredTo(): readonly FileReference[]
  }
  /** What was removed for good here, by id; asked anew each time. */
  readonly erased: () => (id: string) => boolean
  /** Only tests give another. */
  readonly folder?: FileFolder
}

const day = 24 * 60 * 60_000

/** When the newest data file that was set aside was worked in last, milliseconds since 1970; null when there is none. */
async function lastSetAside(dataFolder: string): Promise<number | null> {
  const folder = setAsideFolder(dataFolder)
  const names = (await readdir(folder).catch((): string[] => [])).filter((name) => name.includes('.sqlite'))
  const times = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mtimeMs))
  return times.length === 0 ? null : Math.max(...times)
}

export function createAttachments(options: AttachmentsOptions): Attachments {
  const { keeper, host, log, backups } = options
  const { store } = keeper
  const folder = options.folder ?? openFileFolder(() => keeper.dataFolder)
  const opened = createOpened(() => keeper.dataFolder)
  /** Files that are put down for a row that is not there yet, by how many wait for it. */
  const held = new Map<string, number>()
  /** Of every file that was put down, when: a sweep that began before has not seen its row. */
  const putAt = new Map<string, number>()
  let moment = 0
  let putting = 0

  const isWritable = () => {
    const state = keeper.state()
    return state.kind === 'open' && state.readOnly === null
  }

  async function during<T>(
    files: readonly Uint8Array[],
    work: (kept: readonly string[]) => Promise<T>,
  ): Promise<T> {
    if (files.length > 0 && !isWritable())
      throw keeper.state().kind === 'open' ? fail('STORE_READ_ONLY') : fail('STORE_CLOSED')
    const kept: string[] = []
    putting += 1
    try {
      for (const bytes of files) {
        const { sha256 } = await folder.put(bytes)
        kept.push(sha256)
        held.set(sha256, (held.get(sha256) ?? 0) + 1)
        putAt.set(sha256, ++moment)
      }
      return await work(kept)
    } catch (error) {
      if (kept.length > 0) sweepSoon()
      throw failureOf(error) ?? error
    } finally {
      putting -= 1
      for (const sha256 of kept) {
        const others = (held.get(sha256) ?? 1) - 1
        if (others === 0) held.delete(sha256)
        else held.set(sha256, others)
      }
    }
  }

  async function whatIsIn(id: AttachmentId): Promise<{ file: File; recognised: Recognised }> {
    const { name, sha256 } = await store.query('attachments.find', { id })
    if (sha256 === null) throw fail('NOT_FOUND', { what: 'file' })
    const bytes = await folder.read(sha256).catch((error: unknown) => {
      log.fault('attachments.read', error)
      return null
    })
    if (bytes === null) {
      log.event('attachments.missing', { file: sha256.slice(0, 12) })
      throw fail('NOT_FOUND', { what: 'file' })
    }
    // Not what a row says of it: rows come from files of others as well.
    const recognised = await recognise(bytes, name)
    const { kind, mediaType } = recognised
    const type = mediaType === '' ? 'application/octet-stream' : mediaType
    return { file: new File([bytes], safeFileName(name, kind, mediaType), { type }), recognised }
  }

  /** Everything that something points at. */
  async function needed(): Promise<ReadonlySet<string>> {
    const isErased = options.erased()
    const inBackups = backups
      .filesReferredTo()
      // Where only what was removed for good points at it, it does not come back with that backup either.
      .filter(({ networkIds }) => networkIds.some((id) => !isErased(id)))
      .map(({ sha256 }) => sha256)
    return new Set([...(await store.query('attachments.filesReferredTo')), ...inBackups])
  }

  async function sweepNow(forGood: ReadonlySet<string>, copiesToo: boolean): Promise<{ gone: number }> {
    if (!isWritable()) return { gone: 0 }
    const began = moment
    if (putting === 0) await folder.sweepParts()
    const files = await folder.all()
    const setAside = await lastSetAside(keeper.dataFolder)
    const keep = files.length === 0 ? new Set() : await needed()
    let removed = 0
    for (const { sha256, modified } of files) {
      if (keep.has(sha256) || held.has(sha256) || (putAt.get(sha256) ?? 0) > began) continue
      // A data file that was set aside may be all that knows of it, and may be wanted back.
      if (setAside !== null && modified <= setAside && !forGood.has(sha256)) continue
      await folder.remove(sha256)
      removed += 1
    }
    if (removed > 0) log.event('attachments.swept', { files: removed })
    if (copiesToo) await opened.sweep()
    if (forGood.size === 0) return { gone: 0 }
    const left = new Set((await folder.all()).map(({ sha256 }) => sha256))
    return { gone: [...forGood].filter((sha256) => !left.has(sha256)).length }
  }

  const sweep = (forGood: readonly string[] | null = null, copiesToo = forGood !== null) =>
    backups
      .whenStill(() => sweepNow(new Set(forGood ?? []), copiesToo))
      .catch((error: unknown) => {
        throw failureOf(error) ?? error
      })
  const sweepSoon = (copiesToo = false) => {
    void sweep(null, copiesToo).catch((error: unknown) => {
      if (!(error instanceof Failure)) log.fault('attachments.sweep', error)
    })
  }

  // When the data come open, also those of a backup that was restored; and every day after that.
  let wasWritable = false
  const settle = () => {
    const before = wasWritable
    wasWritable = isWritable()
    if (wasWritable && !before) sweepSoon(true)
  }
  const stopWatching = keeper.onChange(settle)
  settle()
  const daily = setInterval(() => {
    sweepSoon()
  }, day).unref()

  return {
    addFile: async ({ to, file, name }) => {
      const unreadable = (reason: 'empty' | 'tooLarge') =>
        fail('FILE_UNREADABLE', { reason, row: null, column: null })
      // Before anything of it is read: it may be larger than memory.
      if (file.size > mostAttachmentBytes) throw unreadable('tooLarge')
      if (file.size === 0) throw unreadable('empty')
      await store.query('attachments.room', { to })
      const bytes = new Uint8Array(await file.arrayBuffer())
      const { kind, mediaType } = await recognise(bytes, name)
      return during([bytes], ([sha256 = '']) =>
        store.write('attachments.addFile', { to, kind, mediaType, name, sha256, bytes: bytes.length }),
      )
    },
    content: async (id) => (await whatIsIn(id)).file,
    async open(id) {
      const { openFile, openLink } = host
      const { kind, url } = await store.query('attachments.find', { id })
      // Asked once more: what is in a row may have come from somebody else's file.
      if (kind === 'link')
        return { opened: openLink !== undefined && url !== null && isSafeLink(url) && (await openLink(url)) }
      if (openFile === undefined) return { opened: false }
      const { file, recognised } = await whatIsIn(id)
      if (recognised.kind === 'other') return { opened: false }
      return { opened: await opened.open(file, openFile) }
    },
    read: (sha256) => folder.read(sha256),
    during: (files, work) => during(files, work),
    sweep: (forGood) => sweep(forGood ?? null),
    sweepSoon: () => {
      sweepSoon()
    },
    async close() {
      stopWatching()
      clearInterval(daily)
      await opened.sweep()
    },
  }
}
