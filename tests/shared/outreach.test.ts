import { describe, expect, test } from 'vitest'
import { itemFromOutreach, minutesForOutreach, soundsLike, wavesSince } from '../../shared/domain/outreach.ts'

describe('who may well be meant', () => {
  test.each([
    ['Hogeschool Utrecht', 'lector', 'Hogeschool Utrecht', true],
    ['lector van de Hogeschool Utrecht', '', 'hogeschool utrecht', true],
    ['de logopédist', 'Logopedist', '', true],
    ['logopedist', 'Logopedist van de GGD', '', true],
    ['De Linde', 'leraar', 'OBS De Linde', true],
    ['leraar De Linde', 'leraar', 'De Wilg', false],
    ['Hogeschool Utrecht', 'lector', 'Hogeschool Leiden', false],
    ['arts', 'kinderartsen', '', false],
    ['', 'arts', 'GGD', false],
    ['de', 'de', 'de', false],
    ['arts', '', '—', false],
  ])('%s: %s, %s', (whom, role, organisation, expected) => {
    expect(soundsLike(whom, { role, organisation })).toBe(expected)
  })
})

describe('the waves since', () => {
  const wave = (heldOn: string | null) => ({ heldOn })
  const made = { madeOn: '2026-11-10' }

  test('are those after the last one there was, from the day it was made', () => {
    const [undated, spring, autumn, same, winter] = [
      null,
      '2026-04-01',
      '2026-11-10',
      '2026-11-10',
      '2027-01-05',
    ].map(wave)
    if (winter === undefined || same === undefined) throw new Error('no waves')
    const all = [winter, ...[undated, spring, autumn, same].flatMap((each) => each ?? [])]
    expect(wavesSince(all, made, autumn)).toEqual([winter])
    expect(wavesSince([winter, same], made, spring)).toEqual([same, winter])
    expect(wavesSince([same], made, undefined)).toEqual([same])
    expect(wavesSince([wave('2026-11-09'), wave(null)], made, undefined)).toEqual([])
  })
})

describe('as an item of a run sheet', () => {
  const said = { kind: 'schoolVisit' as const, text: 'Iemand die differentieert', whom: 'De Linde' }

  test('it takes what is left of the meeting, from half an hour up to what the work form takes', () => {
    const left = (minutes: number) => minutesForOutreach({ starts: '13:00', ends: '17:00' }, [{ minutes }])
    expect([240, 300, 215, 150, 0].map(left)).toEqual([30, 30, 30, 90, 180])
  })

  test('it has the work form for looking elsewhere', () => {
    expect(itemFromOutreach(said, 'nl', 45)).toMatchObject({
      kind: 'own',
      title: 'Op bezoek: De Linde',
      aim: 'Iemand die differentieert',
      workFormId: 'outsideView',
      materials: 'kijkwijzer, contactgegevens',
      minutes: 45,
    })
  })

  test('without a name it is called by what is missing, and no longer than a title is', () => {
    const item = itemFromOutreach({ kind: 'invitedExpert', text: 'x'.repeat(200), whom: '' }, 'en', 0)
    expect(item.title).toHaveLength(160)
    expect(item.title).toMatch(/^Our guest: x+…$/u)
    expect(item.aim).toBe('x'.repeat(200))
  })
})
