import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { createDrafts, type Drafts, type DraftsOptions } from '../../../main/files/drafts.ts'
import { runJob } from '../../../main/files/run-job.ts'
import { Failure } from '../../../shared/contract/failures.ts'
import type { ImportProgress } from '../../../shared/contract/imports.ts'
import { DraftId, NetworkId } from '../../../shared/domain/ids.ts'
import type { ImportRequest } from '../../../shared/domain/import/shapes.ts'
import { ImportToStore, type ImportExisting } from '../../../shared/domain/import/state.ts'

const newId = () => DraftId.parse(randomUUID())
const networkId = NetworkId.parse(randomUUID())
const csv = (text: string, name = 'deelnemers.csv') => new File([text], name, { type: 'text/csv' })
const nobody: ImportExisting = { seq: 4, people: [], organisations: [], attributes: [] }
const small = 'id;vak\n1;wi\n2;ne\n'
/** Large enough to be met half-way. */
const large = `id;naam;school\n${Array.from({ length: 120_000 }, (_, index) => `p${index};"Naam van ${index}";s${index % 9}`).join('\n')}`

const open: Drafts[] = []
function drafts(options?: DraftsOptions): Drafts {
  const made = createDrafts(options)
  open.push(made)
  return made
}
afterEach(() => {
  for (const made of open.splice(0)) made.close()
})

const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => 'no failure',
    (error: unknown) => (error instanceof Failure ? error.body : error),
  )

const peopleOnly = (draftId: DraftId): ImportRequest => ({
  networkId,
  people: { draftId, sheet: 0, hasHeader: true, roles: [{ as: 'id' }, { as: 'attribute', name: 'vak' }] },
  ties: [],
  matrices: [],
  surveys: [],
})

async function follow(made: Drafts, draftId: DraftId, signal?: AbortSignal): Promise<ImportProgress[]> {
  const heard: ImportProgress[] = []
  for await (const event of made.progress(draftId, signal)) heard.push(event)
  return heard
}

describe('reading', () => {
  it('answers with what the file holds, under its own name', async () => {
    const draftId = newId()
    const draft = await drafts().read(draftId, csv(small, 'C:\\fakepath\\leer\u202ekring.csv'))
    expect(draft).toMatchObject({
      draftId,
      fileName: 'leerkring.csv',
      kind: 'people',
      rowCount: 2,
      delimiter: ';',
    })
  })

  it('says what keeps a file from being read, and keeps nothing of it', async () => {
    const made = drafts()
    const png = new File([Uint8Array.from([0x89, 0x50, 0x4e, 0x47])], 'foto.csv')
    expect(await failureOf(made.read(newId(), png))).toEqual({
      code: 'FILE_UNREADABLE',
      data: { reason: 'notText', row: null, column: null },
    })
    expect(await failureOf(made.read(newId(), csv('x'.repeat(33 * 1024 * 1024))))).toMatchObject({
      data: { reason: 'tooLarge' },
    })
    expect(made.count()).toBe(0)
  })

  it('tells how far it is, never going back, to whoever asked before it began', async () => {
    const made = drafts()
    const draftId = newId()
    const heard = follow(made, draftId)
    await made.read(draftId, csv(large))
    const events = await heard
    expect(events.length).toBeGreaterThan(3)
    const done = events.map((event) => event.done)
    expect(done).toEqual([...done].sort((one, other) => one - other))
    expect(new Set(events.map(({ step, total }) => `${step} ${total}`)).size).toBe(1)
    expect(done.at(-1)).toBeLessThanOrEqual(events[0]?.total ?? 0)
  })

  it('stops at once when it is cancelled half-way, and frees what it held', async () => {
    const made = drafts()
    const draftId = newId()
    const reading = failureOf(made.read(draftId, csv(large)))
    for await (const { done } of made.progress(draftId)) if (done > 0) break
    made.drop(draftId)
    expect(await reading).toEqual({ code: 'CANCELLED', data: undefined })
    expect(made.count()).toBe(0)
  })

  it('stops when the window that asked is gone', async () => {
    const made = drafts()
    const gone = new AbortController()
    const reading = failureOf(made.read(newId(), csv(large), gone.signal))
    setTimeout(() => {
      gone.abort()
    }, 50)
    expect(await reading).toMatchObject({ code: 'CANCELLED' })
    expect(made.count()).toBe(0)
  })

  it('does not read what was cancelled before it arrived', async () => {
    const made = drafts()
    const draftId = newId()
    made.drop(draftId)
    expect(await failureOf(made.read(draftId, csv(small)))).toMatchObject({ code: 'CANCELLED' })
  })

  it('does not read a second file under the same id', async () => {
    const made = drafts()
    const draftId = newId()
    await made.read(draftId, csv(small))
    expect(await failureOf(made.read(draftId, csv(small)))).toMatchObject({ code: 'ALREADY_EXISTS' })
  })
})

describe('drafts', () => {
  it('are so many at most: the one longest unused makes room', async () => {
    const made = drafts({ mostDrafts: 3 })
    const ids = Array.from({ length: 3 }, newId)
    for (const id of ids) await made.read(id, csv(small))
    const [first = newId(), second = newId()] = ids
    await made.plan(peopleOnly(first), nobody)
    await made.read(newId(), csv(small))
    expect(made.count()).toBe(3)
    expect(await failureOf(made.plan(peopleOnly(second), nobody))).toMatchObject({ code: 'IMPORT_GONE' })
    expect((await made.plan(peopleOnly(first), nobody)).people.create).toBe(2)
  })

  it('are forgotten when they stay unused', async () => {
    const made = drafts({ unusedFor: 200 })
    const draftId = newId()
    await made.read(draftId, csv(small))
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(made.count()).toBe(0)
    expect(await failureOf(made.plan(peopleOnly(draftId), nobody))).toMatchObject({ code: 'IMPORT_GONE' })
  })

  it('end every wait for progress: after a while without work, and when the window goes', async () => {
    const made = drafts({ waitForWork: 100 })
    expect(await follow(made, newId())).toEqual([])
    const gone = new AbortController()
    const heard = follow(drafts(), newId(), gone.signal)
    gone.abort()
    expect(await heard).toEqual([])
  })
})

describe('planning and confirming', () => {
  it('gives the same digest for the same plan, and another one as soon as anything differs', async () => {
    const made = drafts()
    const draftId = newId()
    await made.read(draftId, csv(small))
    const request = peopleOnly(draftId)
    const digest = async (changed: Partial<ImportRequest>, existing = nobody) =>
      (await made.plan({ ...request, ...changed }, existing)).digest
    const first = await digest({})
    expect(await digest({})).toBe(first)
    const others = await Promise.all([
      digest({}, { ...nobody, seq: 5 }),
      digest({ people: { draftId, sheet: 0, hasHeader: false, roles: [{ as: 'id' }] } }),
      digest({ networkId: NetworkId.parse(randomUUID()) }),
    ])
    expect(new Set([first, ...others]).size).toBe(4)
  })

  it('hands over what is to be stored, once, and forgets the file', async () => {
    const made = drafts()
    const draftId = newId()
    await made.read(draftId, csv(small))
    const request = peopleOnly(draftId)
    const { digest } = await made.plan(request, nobody)
    const heard = follow(made, draftId)
    const stored = await made.confirm(request, nobody, digest, (content) =>
      Promise.resolve(ImportToStore.parse(JSON.parse(new TextDecoder().decode(content)))),
    )
    expect(stored).toMatchObject({
      networkId,
      expectedSeq: 4,
      attributes: ['vak'],
      people: [
        { isNew: true, code: '1', values: [[0, 'wi']] },
        { code: '2', values: [[0, 'ne']] },
      ],
      ties: [],
    })
    expect((await heard).map(({ step }) => step)).toContain('storing')
    expect(made.count()).toBe(0)
    expect(await failureOf(made.confirm(request, nobody, digest, () => Promise.resolve()))).toMatchObject({
      code: 'IMPORT_GONE',
    })
  })

  it('stores nothing when the state is another one, or when something blocks it; the file stays', async () => {
    const made = drafts()
    const draftId = newId()
    await made.read(draftId, csv(small))
    const request = peopleOnly(draftId)
    const blocked: ImportRequest = { ...request, people: { draftId, sheet: 0, hasHeader: true, roles: [] } }
    const { digest } = await made.plan(request, nobody)
    const plan = await made.plan(blocked, nobody)
    let stored = 0
    const store = () => Promise.resolve((stored += 1))
    expect(await failureOf(made.confirm(request, { ...nobody, seq: 5 }, digest, store))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    expect(await failureOf(made.confirm(blocked, nobody, plan.digest, store))).toEqual({
      code: 'INVALID_INPUT',
      data: { fields: [{ path: 'import', rule: 'noIdColumn' }] },
    })
    expect(stored).toBe(0)
    expect(made.count()).toBe(1)
  })

  it('ends what follows the progress when storing does not go as asked', async () => {
    const made = drafts()
    const draftId = newId()
    await made.read(draftId, csv(small))
    const request = peopleOnly(draftId)
    const { digest } = await made.plan(request, nobody)
    const heard = follow(made, draftId)
    const store = () => Promise.reject(new Failure({ code: 'DISK_FULL', data: undefined }))
    expect(await failureOf(made.confirm(request, nobody, digest, store))).toMatchObject({ code: 'DISK_FULL' })
    expect((await heard).at(-1)?.step).toBe('storing')
    expect(made.count()).toBe(1)
  })

  it('takes both tables from one file when asked to', async () => {
    const made = drafts()
    const draftId = newId()
    await made.read(draftId, csv('van;naar\na;b\nb;c\nc;a\n'))
    const plan = await made.plan(
      {
        networkId,
        people: { draftId, sheet: 0, hasHeader: true, roles: [{ as: 'id' }] },
        ties: [
          {
            draftId,
            sheet: 0,
            hasHeader: true,
            roles: [{ as: 'from' }, { as: 'to' }],
            survey: 0,
            waveLabel: '1',
            reading: 'asIs',
          },
        ],
        matrices: [],
        surveys: [{ name: 'x', question: '', scaleMax: 1, silent: 'answered', unknownIds: 'refuse' }],
      },
      nobody,
    )
    expect(plan).toMatchObject({ people: { create: 3 }, ties: { create: 3 } })
  })
})

describe('a file thread', () => {
  const read = (text: string) => ({ kind: 'read' as const, bytes: new TextEncoder().encode(text) })

  it('that runs out of memory or time ends in a clear failure, and the next one works', async () => {
    const tooLarge = { code: 'FILE_UNREADABLE', data: { reason: 'tooLarge', row: null, column: null } }
    expect(await failureOf(runJob(read(large), { memoryLimit: 8 }))).toEqual(tooLarge)
    expect(await failureOf(runJob(read(large), { timeLimit: 20 }))).toEqual(tooLarge)
    expect((await runJob(read(small))).sheets[0]?.content.rowCount).toBe(2)
  })

  it('that breaks says so without quoting the file', async () => {
    const broken = {
      kind: 'plan' as const,
      people: null,
      ties: [],
      matrices: [],
      withContent: false,
      existing: nobody,
    }
    // A request of another shape than any caller can send.
    const error = await failureOf(
      runJob({
        ...broken,
        request: JSON.parse('{"people":{"roles":7},"ties":[],"matrices":[],"surveys":[]}') as ImportRequest,
      }),
    )
    expect(error).toBeInstanceOf(Error)
    expect(error).toMatchObject({ name: 'TypeError', message: 'A file thread broke' })
  })

  it('keeps the main thread free, and the memory of the whole within bounds', async () => {
    const made = drafts()
    const draftId = newId()
    const file = csv(large)
    let longest = 0
    let most = 0
    // What this thread itself does, so that a busy machine does not count.
    const atWork = () => {
      const { user, system } = process.threadCpuUsage()
      return (user + system) / 1_000
    }
    let last = atWork()
    const before = process.memoryUsage().rss
    const pulse = setInterval(() => {
      longest = Math.max(longest, atWork() - last)
      last = atWork()
      most = Math.max(most, process.memoryUsage().rss)
    }, 5)
    try {
      await made.read(draftId, file)
      const request: ImportRequest = {
        networkId,
        people: {
          draftId,
          sheet: 0,
          hasHeader: true,
          roles: [{ as: 'id' }, { as: 'displayName' }, { as: 'organisation' }],
        },
        ties: [],
        matrices: [],
        surveys: [],
      }
      const { digest, people } = await made.plan(request, nobody)
      expect(people).toEqual({ create: 120_000, merge: 0, refuse: 0 })
      await made.confirm(request, nobody, digest, (content) => Promise.resolve(content.length))
    } finally {
      clearInterval(pulse)
    }
    // The work takes seconds.
    expect(longest).toBeLessThan(500)
    expect(most - before).toBeLessThan(350 * 1024 * 1024)
  })
})
