import { randomUUID } from 'node:crypto'
import type { BundleInside } from '../../../shared/contract/bundles.ts'
import { Failure, fail } from '../../../shared/contract/failures.ts'
import type { ChangeId, DraftId, WorkplaceId } from '../../../shared/domain/ids.ts'
import { localDateOf } from '../../../shared/domain/today.ts'
import type { AppServices } from '../../services/index.ts'
import type { ToTakeIn } from '../../services/bundles.ts'
import type { StoreClient } from '../../store/client.ts'
import type { Attachments } from '../attachments/attachments.ts'
import { application, extension, mostFileBytes, mostFiles, unreadable } from './format.ts'
import { runBundleJob } from './run.ts'
import type { ReadBundle } from './unpack.ts'

/** Everything as one file, out and in. */
export interface Bundles {
  /**
   * All of it, or one workplace, with the files that belong to it unless that was chosen otherwise. Throws NOT_FOUND,
   * CANCELLED, FILE_UNREADABLE `tooLarge` when it would be more than can be taken in.
   */
  save(
    what: {
      readonly workplaceId: WorkplaceId | null
      readonly passphrase: string | null
      readonly withFiles?: boolean
    },
    signal?: AbortSignal,
  ): Promise<File>
  /** Looks inside one and keeps it for {@link Bundles.takeIn}. Throws FILE_UNREADABLE, PASSPHRASE, CANCELLED. */
  read(file: File, passphrase: string | null, signal?: AbortSignal): Promise<BundleInside>
  /** Stores the chosen workplaces, after a backup. Throws IMPORT_GONE, NOT_FOUND, ALREADY_EXISTS, DISK_FULL. */
  takeIn(
    draft: DraftId,
    workplaces: readonly WorkplaceId[],
  ): Promise<{ change: ChangeId | null; rows: number; differing: number; erased: number }>
  drop(draft: DraftId): void
  /** Bundles in memory now. */
  count(): number
  close(): void
}

export interface BundlesOptions {
  readonly store: Pick<StoreClient<AppServices>, 'query' | 'write'>
  readonly version: string
  /** Makes a backup of the present state; nothing is taken in when it does not come off. */
  readonly backup: () => Promise<unknown>
  /** Answers how to ask whether what has an id was removed for good here. */
  readonly erased: () => (id: string) => boolean
  readonly attachments: Pick<Attachments, 'during' | 'sweepSoon'>
  /** Where the files lie. */
  readonly dataFolder: () => string
  readonly mostDrafts?: number
  /** Milliseconds after which an unused one is forgotten. */
  readonly unusedFor?: number
}

interface Draft {
  readonly read: ReadBundle
  forget: NodeJS.Timeout
}

const erasedIn = ({ ids }: ReadBundle, isErased: (id: string) => boolean): ToTakeIn['erased'] => ({
  workplace: ids.workplace.filter(isErased),
  network: ids.network.filter(isErased),
  person: ids.person.filter(isErased),
})

const countOf = (erased: ToTakeIn['erased']) =>
  erased.workplace.length + erased.network.length + erased.person.length

/** Keeps bundles that were read in memory: two at most, each for half an hour after it was last used. */
export function createBundles(options: BundlesOptions): Bundles {
  const { store, version, backup, mostDrafts = 2, unusedFor = 30 * 60_000 } = options
  const drafts = new Map<DraftId, Draft>()
  const closing = new AbortController()

  /** Notes that a file with names leaves, before it does; a store that may only be read is no reason to give nothing. */
  async function noted(workplaceId: WorkplaceId | null): Promise<void> {
    try {
      await store.write('history.noteSavedFile', { kind: 'bundle', workplaceId, networkId: null })
    } catch (error) {
      if (!(error instanceof Failure && error.body.code === 'STORE_READ_ONLY')) throw error
    }
  }

  const until = (signal: AbortSignal | undefined) =>
    signal === undefined ? closing.signal : AbortSignal.any([signal, closing.signal])

  function drop(id: DraftId): void {
    const draft = drafts.get(id)
    if (draft !== undefined) clearTimeout(draft.forget)
    drafts.delete(id)
  }
  const forgetting = (id: DraftId) =>
    setTimeout(() => {
      drop(id)
    }, unusedFor).unref()

  function keep(read: ReadBundle): DraftId {
    for (const oldest of drafts.keys()) {
      if (drafts.size < mostDrafts) break
      drop(oldest)
    }
    const id = randomUUID() as DraftId
    drafts.set(id, { read, forget: forgetting(id) })
    return id
  }

  async function inside(id: DraftId, read: ReadBundle): Promise<BundleInside> {
    const here = new Map(
      (await store.query('bundles.here', { ids: read.workplaces.map((each) => each.id) })).map((each) => [
        each.id,
        each,
      ]),
    )
    const isErased = options.erased()
    return {
      draft: id,
      madeAt: read.madeAt,
      madeBy: `${application} ${read.appVersion}`,
      workplaces: read.workplaces.map(({ networks, ...workplace }) => ({
        ...workplace,
        networks: [...networks],
        state: isErased(workplace.id) ? 'erased' : here.has(workplace.id) ? 'here' : 'new',
        changedHereAt: here.get(workplace.id)?.changedAt ?? null,
      })),
      erased: countOf(erasedIn(read, isErased)),
    }
  }

  return {
    async save({ workplaceId, passphrase, withFiles = true }, signal) {
      const madeAt = Date.now()
      const content = await store.query('bundles.content', { workplaceId })
      const files = withFiles ? content.files : []
      const size = files.reduce((sum, each) => sum + each.bytes, 0)
      // Before any of it is read: all of it must fit in memory, and in a window.
      if (files.length > mostFiles || size > mostFileBytes) throw unreadable('tooLarge')
      const { bytes } = await runBundleJob(
        {
          kind: 'pack',
          content: {
            appVersion: version,
            madeAt,
            scope: workplaceId === null ? 'everything' : 'workplace',
            ...content,
            files,
          },
          dataFolder: files.length === 0 ? null : options.dataFolder(),
          passphrase,
        },
        { signal: until(signal) },
      )
      await noted(workplaceId)
      const name = `netwerkcoach-${localDateOf(new Date(madeAt))}${extension}`
      return new File([bytes], passphrase === null ? name : `${name}.age`, {
        type: passphrase === null ? 'application/zip' : 'application/octet-stream',
      })
    },
    async read(file, passphrase, signal) {
      if (file.size > mostFileBytes) throw unreadable('tooLarge')
      const bytes = new Uint8Array(await file.arrayBuffer())
      const read = await runBundleJob({ kind: 'read', bytes, passphrase }, { signal: until(signal) })
      if (closing.signal.aborted) throw fail('CANCELLED')
      const id = keep(read)
      try {
        return await inside(id, read)
      } catch (error) {
        drop(id)
        throw error
      }
    },
    async takeIn(id, workplaces) {
      const draft = drafts.get(id)
      if (draft === undefined) throw fail('IMPORT_GONE')
      clearTimeout(draft.forget)
      try {
        await backup()
        // Asked now: something may have been removed for good since the bundle was read.
        const erased = erasedIn(draft.read, options.erased())
        const input = { rows: draft.read.rows, workplaces: [...new Set(workplaces)], erased }
        const coming = draft.read.files
          .filter((file) => file.workplaceIds.some((of) => input.workplaces.includes(of as WorkplaceId)))
          .map((file) => file.bytes)
        // The files first: a row never points at what is not there yet.
        const { change, result } = await options.attachments.during(coming, () =>
          store.write('bundles.takeIn', input),
        )
        // Those of what was removed for good here did not need to come.
        options.attachments.sweepSoon()
        drop(id)
        const { rows, differing, canBeTakenBack } = result
        return { change: canBeTakenBack ? change : null, rows, differing, erased: countOf(erased) }
      } finally {
        if (drafts.get(id) === draft) draft.forget = forgetting(id)
      }
    },
    drop,
    count: () => drafts.size,
    close() {
      closing.abort()
      for (const id of [...drafts.keys()]) drop(id)
    },
  }
}
