import { randomUUID } from 'node:crypto'
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { certificatesOf, ledgerFileName, meant, openLedger } from '../../../main/keeping/ledger.ts'
import { erasingHere } from '../../support/erase.ts'
import { temporaryFolder } from '../../support/store.ts'
import { addPerson, house } from './fixture.ts'

const never = () => {
  throw new Error('Not damaged')
}
const said = { kind: 'person', ties: 'remove', backupsToo: false, backupsUntil: null } as const

describe('the ledger', () => {
  test('knows an id again after a restart, and cannot say it', async () => {
    const folder = temporaryFolder()
    const [id, along, other] = [randomUUID(), randomUUID(), randomUUID()]
    const ledger = openLedger(folder, never)
    expect(ledger.runOf(id)).toBeUndefined()
    expect(readdirSync(folder)).toEqual([])
    const run = meant(ledger, { ...said, id, ids: [id, along], files: [] })
    await ledger.put(run)
    expect(certificatesOf(ledger)).toEqual([])
    await ledger.put({ ...run, done: { rows: 3, attachments: 0, goneFromBackups: 5 } })
    const again = openLedger(folder, never)
    expect([id, along, other, id.toUpperCase()].map((each) => again.runOf(each) !== undefined)).toEqual([
      true,
      true,
      false,
      true,
    ])
    expect(certificatesOf(again)).toEqual([
      { at: run.at, kind: 'person', reference: run.reference, rows: 3, attachments: 0, goneFromBackups: 5 },
    ])
    const text = readFileSync(join(folder, ledgerFileName), 'utf8')
    for (const each of [id, along]) expect(text.replaceAll('-', '')).not.toContain(each.replaceAll('-', ''))
    if (process.platform !== 'win32') expect(statSync(join(folder, ledgerFileName)).mode & 0o777).toBe(0o600)
  })

  test('of another folder has another key', () => {
    const id = randomUUID()
    const [one, other] = [temporaryFolder(), temporaryFolder()].map((folder) => openLedger(folder, never))
    expect(one?.hashOf(id)).not.toBe(other?.hashOf(id))
  })

  test('that cannot be made sense of is kept aside and told about', () => {
    for (const text of ['', '{"version":1', '{"version":2,"key":"AA==","runs":[]}', '\u0000\u0000']) {
      const folder = temporaryFolder()
      writeFileSync(join(folder, ledgerFileName), text)
      let damaged = 0
      openLedger(folder, () => damaged++)
      expect(damaged).toBe(1)
      const [kept, ...rest] = readdirSync(join(folder, 'set-aside'))
      expect(rest).toEqual([])
      expect(readFileSync(join(folder, 'set-aside', kept ?? ''), 'utf8')).toBe(text)
    }
  })

  test('that is damaged while the app runs is told by whoever asks it next', async () => {
    const { store, dataFolder, networkId } = house()
    let told = 0
    const erasing = erasingHere({ dataFolder, store, onLedgerDamaged: () => told++ })
    const [anna, bob] = ['Anna', 'Bob'].map((name) => addPerson(store, networkId, name))
    if (anna === undefined || bob === undefined) throw new Error('Nobody')
    await erasing.run({ what: { kind: 'person', id: anna }, ties: 'remove', backupsToo: false })
    writeFileSync(join(dataFolder, ledgerFileName), 'onzin')
    await erasing.run({ what: { kind: 'person', id: bob }, ties: 'remove', backupsToo: false })
    expect(told).toBe(1)
    expect(erasing.certificates()).toHaveLength(1)
    expect(readFileSync(join(dataFolder, 'log', 'netwerkcoach.log'), 'utf8')).toContain('ledger.damaged')
  })

  test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
    'that may not be read stops everything that asks it',
    () => {
      const folder = temporaryFolder()
      writeFileSync(join(folder, ledgerFileName), '{}', { mode: 0o000 })
      expect(() => openLedger(folder, never)).toThrow('EACCES')
    },
  )
})
