import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { fail } from '../../../shared/contract/failures.ts'
import { maxImportBytes } from '../../../shared/contract/imports.ts'
import { DraftId } from '../../../shared/domain/ids.ts'
import type { Disk } from '../../store/steps.ts'
import type { Unsealed, UnsealJob } from './jobs.ts'

/** A copy from outside that was decrypted, and lies in a folder for this user alone until it is put away. */
export interface OpenedCopy extends Unsealed {
  readonly draft: DraftId
  readonly path: string
  readonly at: number
}

export interface OpenedCopies {
  /** Decrypts one. Throws FILE_UNREADABLE, PASSPHRASE. */
  open(file: File, passphrase: string): Promise<OpenedCopy>
  /** Throws IMPORT_GONE. */
  get(draft: DraftId): OpenedCopy
  readonly drop: (draft: DraftId) => void
  readonly dropAll: () => void
  /** Removes every one, those of a run that was cut off too. */
  clear(): void
}

export interface OpenedCopiesOptions {
  readonly dataFolder: () => string
  readonly disk: Disk
  readonly unseal: (job: UnsealJob) => Promise<Unsealed>
  readonly now: () => number
  /** Milliseconds after which one that nobody asks for is put away. */
  readonly unusedFor?: number
}

/** So many at once; the oldest makes room. */
const most = 2
/** What is inside is hardly larger than the file: age does not compress. */
const mostBytes = maxImportBytes

/** When a copy was made, by the name this app gave it; null when somebody called it otherwise. */
function timeOfName(name: string): number | null {
  const parts = /(\d{4}-\d{2}-\d{2})-(\d{2})-?(\d{2})(?:-(\d{2}))?[^/\\]*\.age$/u.exec(name)
  if (parts === null) return null
  const zone = parts[4] === undefined ? '' : 'Z'
  const time = Date.parse(`${parts[1] ?? ''}T${parts[2] ?? ''}:${parts[3] ?? ''}:${parts[4] ?? '00'}${zone}`)
  return Number.isNaN(time) ? null : time
}

/** The folder for what lies decrypted or is on its way out; made when it is not there. */
export function copiesFolder(dataFolder: string, disk: Disk): string {
  const temp = join(dataFolder, 'temp')
  const folder = join(temp, 'copies')
  disk.folder(temp)
  disk.folder(folder)
  return folder
}

export function createOpenedCopies(options: OpenedCopiesOptions): OpenedCopies {
  const { dataFolder, disk, unseal, now, unusedFor = 30 * 60_000 } = options
  const copies = new Map<DraftId, { readonly copy: OpenedCopy; readonly forget: NodeJS.Timeout }>()
  const folder = () => join(dataFolder(), 'temp', 'copies')

  function drop(draft: DraftId): void {
    const held = copies.get(draft)
    if (held === undefined) return
    copies.delete(draft)
    clearTimeout(held.forget)
    disk.remove(held.copy.path)
  }

  const dropAll = () => {
    for (const draft of [...copies.keys()]) drop(draft)
  }

  return {
    async open(file, passphrase) {
      if (file.size > mostBytes)
        throw fail('FILE_UNREADABLE', { reason: 'tooLarge', row: null, column: null })
      for (const oldest of copies.keys()) if (copies.size >= most) drop(oldest)
      const draft = DraftId.parse(randomUUID())
      const folder = copiesFolder(dataFolder(), disk)
      const path = join(folder, `${draft}.sqlite`)
      const sealed = join(folder, `${draft}.age`)
      try {
        const handle = await open(sealed, 'wx', 0o600)
        try {
          for await (const piece of file.stream()) await handle.writeFile(piece)
        } finally {
          await handle.close()
        }
        const unsealed = await unseal({ path: sealed, to: path, passphrase, mostBytes })
        const at = timeOfName(file.name) ?? unsealed.contents.changedAt ?? now()
        const copy = { ...unsealed, draft, path, at }
        const forget = setTimeout(() => {
          drop(draft)
        }, unusedFor).unref()
        copies.set(draft, { copy, forget })
        return copy
      } finally {
        disk.remove(sealed)
      }
    },
    get(draft) {
      const held = copies.get(draft)
      if (held === undefined) throw fail('IMPORT_GONE')
      held.forget.refresh()
      return held.copy
    },
    drop,
    dropAll,
    clear() {
      dropAll()
      if (!existsSync(folder())) return
      for (const name of readdirSync(folder())) disk.remove(join(folder(), name))
    },
  }
}
