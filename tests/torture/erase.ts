import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { AttributeId, NetworkId, PersonId } from '../../shared/domain/ids.ts'
import type { BackupsForErase } from '../../main/keeping/erasing.ts'
import { type Store, openStore } from '../../main/store/open.ts'
import { dataFileIn, generateStore } from '../support/generate/index.ts'
import { erasingHere, hitsIn, rowsWithout } from '../support/erase.ts'
import { ask, change } from '../support/store.ts'
import { type Asked, type Ordeal, type Outcome, Tally, folderIn, inFolder } from './support/ordeal.ts'

interface Marked {
  readonly id: PersonId
  readonly words: readonly string[]
}

/** Letters only, so that a word is one word; no two people share one. */
const wordOf = (kind: string, n: number) =>
  `Zq${kind}${[...String(n).padStart(4, '0')].map((digit) => 'abcdefghij'.charAt(Number(digit))).join('')}x`

/** What was done last to people who stay, for undo to find. */
function editOthers(store: Store, after: number): void {
  const ids = store.sqlite.prepare('SELECT id FROM person ORDER BY id LIMIT 10 OFFSET ?').pluck().all(after)
  for (const id of ids as PersonId[])
    for (const role of ['coach in opleiding', 'leraar'])
      change(store, 'participants.updatePerson', { id, patch: { role } })
}

const networksOf = (store: Store): { id: NetworkId }[] =>
  store.sqlite.prepare('SELECT id FROM network ORDER BY id').all() as { id: NetworkId }[]

/** Writes about people whatever the app can write: a name, another name, a role, a value, a text about a network. */
function mark(store: Store, count: number): Marked[] {
  const people = store.sqlite
    .prepare('SELECT id, workplace_id AS workplaceId FROM person ORDER BY id LIMIT ?')
    .all(count) as { id: PersonId; workplaceId: string }[]
  const attribute = store.sqlite.prepare('SELECT id FROM attribute WHERE workplace_id = ? LIMIT 1').pluck()
  const [network] = networksOf(store)
  return people.map(({ id, workplaceId }, n) => {
    const word = (kind: string) => wordOf(kind, n)
    const patch = (said: { displayName?: string; role?: string; code?: string }) =>
      change(store, 'participants.updatePerson', { id, patch: said })
    patch({ displayName: `${word('First')} van ${word('Was')}` })
    patch({ displayName: `${word('First')} de ${word('Is')}` })
    patch({ role: word('Role') })
    patch({ code: word('Code') })
    change(store, 'participants.setValue', {
      personId: id,
      attributeId: attribute.get(workplaceId) as AttributeId,
      value: word('Value'),
    })
    // Taken back, and thus on record alone.
    patch({ role: word('Back') })
    change(store, 'history.undo')
    // Said in a text of something else, and taken out again by the coach.
    if (network !== undefined && n % 5 === 0) {
      const assignment = (text: string) =>
        change(store, 'networks.update', { id: network.id, patch: { assignment: text } })
      assignment(`Gesprek met ${word('First')} van ${word('Was')}.`)
      assignment('')
    }
    return { id, words: ['First', 'Was', 'Is', 'Role', 'Code', 'Value', 'Back'].map(word) }
  })
}

function undoAll(store: Store, report: (n: number) => void): number {
  for (let n = 0; ; n++) {
    report(n)
    const { undo } = ask(store, 'history.state')
    if (undo === null) return n
    try {
      change(store, 'history.undo')
    } catch {
      change(store, 'history.passOver', { change: undo.change })
    }
  }
}

function redoAll(store: Store, report: (n: number) => void): void {
  for (let n = 0; ask(store, 'history.state').redo !== null; n++) {
    report(n)
    change(store, 'history.redo')
  }
}

/** One backup in the folder, which "all of them" is then. */
function oldBackup(dataFolder: string, file: string): BackupsForErase {
  const backup = join(folderIn(dataFolder, 'backups'), 'older.sqlite')
  cpSync(file, backup)
  return {
    countAndUntil: () => Promise.resolve({ count: 1, until: null }),
    replaceAllByNew: () => {
      rmSync(backup, { force: true })
      return Promise.resolve()
    },
  }
}

const unnamedIn = (store: Store): string[] =>
  store.sqlite.prepare('SELECT person_id FROM unnamed_person').pluck().all() as string[]

async function eraseIn(folder: string, { count, seed, report }: Asked): Promise<Outcome> {
  const tally = new Tally(['people', 'words', 'steps taken back'])
  const dataFolder = folderIn(folder, 'data')
  const plan = { networks: Math.ceil(count / 20) + 1, peoplePerNetwork: 30, editsPerNetwork: 20 }
  generateStore({ file: dataFileIn(dataFolder), size: 'year', seed, ...plan })
  const open = () => {
    const opened = openStore({ dataFolder, holder: 'test 1', typingPause: 0 })
    // Power cuts are tried elsewhere: here it would be waiting for the disk, thousands of times.
    opened.sqlite.pragma('synchronous = OFF')
    return opened
  }
  let store = open()
  const marked = mark(store, count)
  editOthers(store, count)
  store.close()
  const words = marked.flatMap((each) => each.words)
  const ids = new Set<string>(marked.map(({ id }) => id))
  // A word that was never there would be easy to find gone.
  if (hitsIn(dataFolder, words).length < words.length)
    tally.lose('Not every word was in the file to begin with')
  const old = join(folder, 'old.sqlite')
  cpSync(dataFileIn(dataFolder), old)
  const backups = oldBackup(dataFolder, old)

  store = open()
  const others = rowsWithout(store, ids).join('\n')
  const assertOthers = (when: string) => {
    if (rowsWithout(store, new Set([...ids, ...unnamedIn(store)])).join('\n') !== others)
      tally.lose(`Rows of others changed ${when}`)
  }
  /** What comes after the last of them takes its time as well, and is no standing still. */
  const later = (n: number) => {
    report(count + 1 + n)
  }
  for (const [n, { id, words: own }] of marked.entries()) {
    const erasing = erasingHere({ dataFolder, store, backups })
    const ties = n % 2 === 0 ? 'remove' : 'unnamed'
    await erasing.run({ what: { kind: 'person', id }, ties, backupsToo: n === marked.length - 1 })
    tally.add('people')
    tally.add('words', own.length)
    report(n + 1)
  }
  assertOthers('when people were removed')
  // Steps of others still go back, and none of them brings a byte of it again.
  tally.add('steps taken back', undoAll(store, later))
  redoAll(store, later)
  assertOthers('by taking back what others did, and repeating it')
  store.close()
  later(-1)
  for (const hit of hitsIn(dataFolder, [...words, ...ids])) tally.lose(hit)
  later(0)

  // The old file comes back, as a backup would.
  cpSync(old, dataFileIn(dataFolder))
  rmSync(join(dataFolder, 'netwerkcoach.seal'), { force: true })
  store = open()
  const erasing = erasingHere({ dataFolder, store })
  const { count: again } = await erasing.reapply()
  later(1)
  if (again !== count) tally.lose(`After the old file came back ${String(again)} were removed again`)
  if ((await erasing.reapply()).count !== 0) tally.lose('Something was left the first time')
  assertOthers('after the old file came back')
  store.close()
  for (const hit of hitsIn(dataFolder, [...words, ...ids])) tally.lose(`after the old file came back: ${hit}`)
  return tally.outcome()
}

/**
 * Removes so many people for good from a generated store, half of them with their ties, and looks for every byte of what
 * was ever typed about them: in all files of the data folder, after every step was taken back, after an old file came back.
 */
export const run: Ordeal = (asked) => inFolder((folder) => eraseIn(folder, asked))
