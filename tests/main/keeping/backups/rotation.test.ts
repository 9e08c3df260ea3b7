import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { backupReasons } from '../../../../shared/contract/backups.ts'
import type { Manifest } from '../../../../main/keeping/backups/manifest.ts'
import { newId, textOf } from '../../../../main/keeping/backups/names.ts'
import {
  type Calendar,
  type Kept,
  keepAtMost,
  nextDue,
  whatGoes,
} from '../../../../main/keeping/backups/rotation.ts'
import { openShelf } from '../../../../main/keeping/backups/shelf.ts'
import { createDisk } from '../../../../main/store/steps.ts'
import { temporaryFolder } from '../../../support/store.ts'

const hour = 3_600_000
const day = 24 * hour
const start = Date.parse('2026-03-01T08:00:00Z')

const parts = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' })
const days = new Map<number, string>()
/** The wall clock of a place with summer time, whatever the machine's own is. */
const amsterdam: Calendar = (time) => {
  const key = Math.floor(time / hour)
  const date = days.get(key) ?? parts.format(time)
  days.set(key, date)
  const noon = Date.parse(`${date}T12:00:00Z`)
  const monday = noon - ((new Date(noon).getUTCDay() + 6) % 7) * day
  return { day: date, week: new Date(monday).toISOString().slice(0, 10) }
}

const kept = fc.record({
  id: fc.uuid(),
  countedFrom: fc.integer({ min: start - 100 * day, max: start + day }),
  reason: fc.constantFrom(...backupReasons),
  isGood: fc.boolean(),
})

describe('what goes', () => {
  test('whatever there is: the newest good one stays, nothing is too old, what was made on purpose stays a week', () => {
    fc.assert(
      fc.property(fc.uniqueArray(kept, { selector: ({ id }) => id, maxLength: 200 }), (all) => {
        const going = new Set(whatGoes(all, start, amsterdam))
        const left = all.filter(({ id }) => !going.has(id))
        const good = all.filter(({ isGood }) => isGood)
        const newest = Math.max(...good.map(({ countedFrom }) => countedFrom))
        if (good.length > 0)
          expect(left.some((each) => each.isGood && each.countedFrom === newest)).toBe(true)
        const tooOld = left.filter(({ countedFrom }) => start - countedFrom > keepAtMost)
        expect(tooOld.length).toBeLessThanOrEqual(1)
        for (const each of tooOld) expect([each.isGood, each.countedFrom]).toEqual([true, newest])
        for (const each of all) {
          const age = start - each.countedFrom
          if (age <= 2 * day || (each.reason !== 'scheduled' && age <= 7 * day))
            expect(going.has(each.id)).toBe(false)
          if (!each.isGood && age <= keepAtMost) expect(going.has(each.id)).toBe(false)
        }
        // Every day of two weeks and every week keeps one, when it had one.
        for (const each of good.filter(({ countedFrom }) => start - countedFrom <= 14 * day)) {
          const its = amsterdam(each.countedFrom).day
          expect(left.some((other) => other.isGood && amsterdam(other.countedFrom).day === its)).toBe(true)
        }
        // Once thinned, thinning again takes nothing.
        expect(whatGoes(left, start, amsterdam)).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('hourly for two days, daily for two weeks, weekly up to sixty days', () => {
    let all: Kept[] = []
    for (let n = 0; n < 100 * 24; n++) {
      const now = start + n * hour
      all.push({ id: String(n).padStart(5, '0'), countedFrom: now, reason: 'scheduled', isGood: true })
      const going = new Set(whatGoes(all, now, amsterdam))
      all = all.filter(({ id }) => !going.has(id))
    }
    const now = start + (100 * 24 - 1) * hour
    const ages = all.map(({ countedFrom }) => (now - countedFrom) / day)
    expect(ages.filter((age) => age <= 2)).toHaveLength(49)
    expect(ages.filter((age) => age > 2 && age <= 14).length).toBeGreaterThanOrEqual(11)
    expect(ages.filter((age) => age > 2 && age <= 14).length).toBeLessThanOrEqual(13)
    expect(ages.filter((age) => age > 14).length).toBeGreaterThanOrEqual(6)
    expect(ages.filter((age) => age > 14).length).toBeLessThanOrEqual(8)
    expect(Math.max(...ages)).toBeLessThanOrEqual(60)
  })

  test('400 days of work and holidays, the clock set back and forward, damage now and then', () => {
    let state = 4
    const draw = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648
    let skew = 0
    let real = start
    let all: Kept[] = []
    let made = 0
    while (real < start + 400 * day) {
      // Off for a night, a weekend, now and then for a summer.
      real += draw() < 0.004 ? 45 * day * draw() : draw() < 0.1 ? 14 * hour : hour
      if (draw() < 0.003) skew = (draw() - 0.5) * 40 * day
      if (draw() < 0.01) skew = 0
      const now = real + skew
      all = all.map((each) => (each.countedFrom > now + 300_000 ? { ...each, countedFrom: now } : each))
      const newest =
        all.filter(({ isGood }) => isGood).sort((a, b) => b.countedFrom - a.countedFrom)[0] ?? null
      const due = nextDue(newest, draw() < 0.4, now)
      if (due !== null && due <= now) {
        all.push({ id: String(made++).padStart(6, '0'), countedFrom: now, reason: 'scheduled', isGood: true })
      }
      if (draw() < 0.01)
        all = all.map((each, n) => (n === all.length - 2 ? { ...each, isGood: false } : each))
      const going = new Set(whatGoes(all, now, amsterdam))
      all = all.filter(({ id }) => !going.has(id))
      if (made > 0) expect(all.some(({ isGood }) => isGood)).toBe(true)
      const old = all.filter(({ countedFrom }) => now - countedFrom > keepAtMost)
      expect(old.length).toBeLessThanOrEqual(1)
      expect(all.length).toBeLessThan(90)
    }
    expect(made).toBeGreaterThan(500)
  })
})

describe('when the next is due', () => {
  const newest: Kept = { id: 'a', countedFrom: start, reason: 'scheduled', isGood: true }
  test('an hour after the last, when something changed; a clock set back delays it by an hour at most', () => {
    expect(nextDue(newest, true, start + 5)).toBe(start + hour)
    expect(nextDue(newest, true, start - 300 * day)).toBe(start - 300 * day + hour)
    expect(nextDue(null, true, start)).toBe(start)
    expect(nextDue(null, false, start)).toBeNull()
  })
  test('before the last good one is too old there is another, also when nothing changed', () => {
    const due = nextDue(newest, false, start + day) ?? 0
    expect(due - start).toBeGreaterThan(50 * day)
    expect(due - start).toBeLessThan(keepAtMost)
  })
})

describe('on disk', () => {
  const put = (folder: string, at: number): Manifest => {
    const id = newId(at)
    const manifest: Manifest = {
      id,
      at,
      countedFrom: at,
      reason: 'scheduled',
      bytes: 4,
      sha256: '',
      digest: '',
      userVersion: 1,
      appVersion: '0',
      contents: { networks: 0, people: 0 },
      attachments: [],
      seq: 1,
      savedAt: null,
      verifiedAt: at,
    }
    writeFileSync(join(folder, `${id}.sqlite`), 'rows')
    writeFileSync(join(folder, `${id}.json`), textOf(manifest))
    return manifest
  }

  test('one from the future begins its sixty days when the clock is right again', () => {
    const dataFolder = temporaryFolder()
    const folder = join(dataFolder, 'backups')
    mkdirSync(folder)
    const shelf = openShelf({ dataFolder, disk: createDisk(), newestVersion: 1 })
    const ahead = put(folder, start + 4_000 * day)
    expect(shelf.thin(start)).toBe(0)
    const [seen] = shelf.all(start)
    expect(seen).toMatchObject({ id: ahead.id, at: ahead.at, countedFrom: start, state: 'good' })
    put(folder, start + 50 * day)
    expect(shelf.thin(start + 61 * day)).toBe(1)
    expect(shelf.all(start + 61 * day).map(({ id }) => id)).not.toContain(ahead.id)
  })

  test('forty days with files', () => {
    const dataFolder = temporaryFolder()
    const folder = join(dataFolder, 'backups')
    mkdirSync(folder)
    const shelf = openShelf({ dataFolder, disk: createDisk(), newestVersion: 1 })
    for (let n = 0; n < 40 * 4; n++) {
      const now = start + n * 6 * hour + (n > 60 && n < 70 ? 400 * day : 0)
      put(folder, now)
      shelf.thin(now)
      expect(shelf.newestGood(now)).not.toBeNull()
      for (const { countedFrom } of shelf.all(now)) expect(now - countedFrom).toBeLessThanOrEqual(keepAtMost)
    }
    expect(shelf.all(start + 40 * day).length).toBeLessThan(60)
  })
})
