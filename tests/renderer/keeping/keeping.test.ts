import { describe, expect, test } from 'vitest'
import { kindOfFile } from '../../../renderer/features/keeping/dropped.ts'
import { fewestCharacters, problemOf } from '../../../renderer/features/keeping/passphrase.ts'
import { sizeOf, whenOf } from '../../../renderer/features/keeping/words.ts'
import { formatters } from '../../../renderer/i18n/format.ts'
import { en } from '../../../renderer/i18n/en/index.ts'
import { nl } from '../../../renderer/i18n/nl/index.ts'
import { translator } from '../../../renderer/i18n/translate.ts'
import { Passphrase } from '../../../shared/contract/backups.ts'

const t = { nl: translator('nl', nl), en: translator('en', en) }
const format = { nl: formatters('nl'), en: formatters('en') }

describe('a new passphrase', () => {
  test('is as long as the host asks for', () => {
    expect(Passphrase.safeParse('x'.repeat(fewestCharacters)).success).toBe(true)
    expect(Passphrase.safeParse('x'.repeat(fewestCharacters - 1)).success).toBe(false)
  })

  test('is typed twice where it cannot be seen', () => {
    const long = 'vier losse woorden hier'
    expect(problemOf({ first: 'kort', second: 'kort', isShown: true })).toEqual({ is: 'short', missing: 8 })
    expect(problemOf({ first: long, second: '', isShown: false })).toEqual({ is: 'differs' })
    expect(problemOf({ first: long, second: `${long} `, isShown: false })).toEqual({ is: 'differs' })
    expect(problemOf({ first: long, second: long, isShown: false })).toBeNull()
    expect(problemOf({ first: long, second: '', isShown: true })).toBeNull()
  })
})

test('a file is known by its name', () => {
  expect(kindOfFile('netwerkcoach-2026-11-22.netwerkcoach')).toBe('bundle')
  expect(kindOfFile('netwerkcoach-2026-11-22 (1).netwerkcoach.AGE')).toBe('bundle')
  expect(kindOfFile('netwerkcoach-2026-11-22-1615.age')).toBe('copy')
  expect(kindOfFile('netwerkcoach-ab12cd-2026-11-22-16-15-09.age')).toBe('copy')
})

test('sizes are said as people read them', () => {
  expect([0, 1_499, 655_360, 999_400].map((bytes) => sizeOf(t.nl, format.nl, bytes))).toEqual([
    '1 kB',
    '1 kB',
    '655 kB',
    '999 kB',
  ])
  expect(sizeOf(t.nl, format.nl, 999_600)).toBe('1,0 MB')
  expect(sizeOf(t.en, format.en, 19_160_000)).toBe('19.2 MB')
})

test('moments are said from where the coach stands: the local day, over midnight and months', () => {
  const now = new Date(2026, 11, 1, 0, 5).getTime()
  expect(whenOf(t.nl, format.nl, new Date(2026, 11, 1, 0, 1).getTime(), now)).toBe('vandaag 00:01')
  expect(whenOf(t.nl, format.nl, new Date(2026, 10, 30, 23, 59).getTime(), now)).toBe('gisteren 23:59')
  expect(whenOf(t.nl, format.nl, new Date(2026, 10, 29, 23, 59).getTime(), now)).toBe(
    '29 november 2026, 23:59',
  )
  expect(whenOf(t.en, format.en, new Date(2026, 10, 29, 9, 5).getTime(), now)).toBe('29 November 2026, 09:05')
})
