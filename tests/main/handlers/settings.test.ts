import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../shared/contract/app.ts'
import { openSettings, settingsFileName } from '../../../main/settings.ts'
import { temporaryFolder } from '../../support/store.ts'

const pathIn = (folder: string) => join(folder, settingsFileName)

describe('settings', () => {
  test('are remembered, and leave nothing half beside them', async () => {
    const folder = temporaryFolder()
    const settings = openSettings(folder)
    expect(settings.get()).toEqual(defaultSettings)
    await Promise.all([
      settings.set({ language: 'en' }),
      settings.set({ showCodes: false }),
      settings.set({ theme: undefined }),
    ])
    const expected = { language: 'en', theme: 'system', showCodes: false, singleKeys: true, closeFrom: 0.75 }
    expect(settings.get()).toEqual(expected)
    expect(openSettings(folder).get()).toEqual(expected)
    expect(readdirSync(folder)).toEqual([settingsFileName])
    if (process.platform !== 'win32') expect(statSync(pathIn(folder)).mode & 0o777).toBe(0o600)
  })

  test.each(['', '{', 'null', '[1]', '"nl"', '\u0000'.repeat(50)])(
    '%j is damaged: kept aside, defaults hold',
    async (text) => {
      const folder = temporaryFolder()
      writeFileSync(pathIn(folder), text)
      const settings = openSettings(folder)
      expect(settings.get()).toEqual(defaultSettings)
      expect(readFileSync(`${pathIn(folder)}.damaged`, 'utf8')).toBe(text)
      expect(existsSync(pathIn(folder))).toBe(false)
      expect((await settings.set({ language: 'en' })).language).toBe('en')
    },
  )

  test('one field that is not understood does not take the others along', () => {
    const folder = temporaryFolder()
    writeFileSync(
      pathIn(folder),
      '{"language":"fy","theme":"dark","showCodes":"no","later":1,"__proto__":{"theme":"light"}}',
    )
    expect(openSettings(folder).get()).toEqual({
      language: 'nl',
      theme: 'dark',
      showCodes: true,
      singleKeys: true,
      closeFrom: 0.75,
    })
    expect(readdirSync(folder)).toEqual([settingsFileName])
  })
})
