/** What a coach sees of keeping the data: backups, a file that does not open, removing for good, everything in one file. */
import type { Locator, Page } from '@playwright/test'
import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readFileSync, readdirSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { axe, expect, test, type App } from '../support/app.ts'

const heading = (page: Page, name: string | RegExp, level = 1): Locator =>
  page.getByRole('heading', { level, name })
const inRail = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name })
const backups = (page: Page): Locator => page.getByRole('table').locator('tbody').getByRole('row')

async function go(page: Page, to: string): Promise<void> {
  await page.evaluate((hash) => (location.hash = hash), to)
}

async function openBackups(page: Page): Promise<void> {
  await go(page, '/settings/backups')
  await expect(page.getByRole('button', { name: 'Maak nu een back-up' })).toBeVisible()
}

async function makeBackup(page: Page): Promise<void> {
  await openBackups(page)
  await page.getByRole('button', { name: 'Maak nu een back-up' }).click()
  await expect(page.getByText('De back-up is gemaakt en nagelezen.')).toBeVisible()
}

/** Restores the backup in a row; what it says before is read. */
async function restore(page: Page, row: Locator): Promise<void> {
  await row.getByRole('button', { name: /^Terugzetten/u }).click()
  const question = page.getByRole('alertdialog', { name: /^Back-up van .* terugzetten\?$/u })
  await expect(question).toContainText('Wat voorgoed verwijderd is, komt niet terug.')
  await axe(page)
  await question.getByRole('button', { name: 'Terugzetten' }).click()
}

const restoredNotice = (page: Page): Locator =>
  page.getByRole('region', { name: 'Bij het openen' }).getByText('Je werkt nu met de back-up van')

/** Every file below a folder. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile())
}

/** The files below a folder that have a text in them, in the encodings it could have. */
function filesWith(folder: string, text: string): readonly string[] {
  const forms = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
  return filesIn(folder).filter((path) => {
    const bytes = readFileSync(path)
    return forms.some((form) => bytes.includes(form))
  })
}

test('a backup is made, looked into and restored; the state before it is kept and comes back', async ({
  app,
}) => {
  const page = await app.openExample()
  await expect(heading(page, 'Zelfgestuurd leren')).toBeVisible()
  const network = new URL(page.url()).hash.slice(1)
  await openBackups(page)
  await expect(page.getByText('Er is nog geen back-up.')).toBeVisible()
  await axe(page)
  await makeBackup(page)
  const byHand = backups(page).filter({ hasText: 'zelf gemaakt' })
  await expect(byHand).toContainText('1 netwerk, 15 deelnemers')
  await axe(page)

  await byHand.getByRole('button', { name: /^Bekijken/u }).click()
  const inside = page.getByRole('dialog', { name: /^Back-up van vandaag/u })
  await expect(inside.getByRole('listitem')).toHaveText('Zelfgestuurd leren 14 deelnemers')
  await axe(page)
  await inside.getByRole('button', { name: 'Nu nalezen' }).click()
  await expect(inside.getByText('De back-up is heel')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(byHand.getByRole('button', { name: /^Bekijken/u })).toBeFocused()

  const theme = async (text: string) => {
    await go(page, `${network}?open=facts`)
    const field = page.getByRole('dialog').getByLabel('Thema')
    await field.fill(text)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
    await expect(page.getByText(text)).toBeVisible()
  }
  await theme('Gewijzigd na de back-up')
  await openBackups(page)
  await restore(page, byHand)
  await expect(restoredNotice(page)).toBeVisible({ timeout: 60_000 })
  await axe(page)
  await go(page, network)
  await expect(heading(page, 'Zelfgestuurd leren')).toBeVisible()
  await expect(page.getByText('Gewijzigd na de back-up')).toHaveCount(0)
  // The history is that of then as well.
  await inRail(page, 'Onlangs').click()
  await expect(page.getByText('Voorbeeld geopend')).toBeVisible()
  await expect(page.getByText('Thema gewijzigd')).toHaveCount(0)
  await page.getByRole('button', { name: /^Sluiten: Bij het openen/u }).click()
  await expect(restoredNotice(page)).toHaveCount(0)

  await openBackups(page)
  await restore(page, backups(page).filter({ hasText: 'voor het terugzetten' }))
  await expect(restoredNotice(page)).toBeVisible({ timeout: 60_000 })
  await go(page, network)
  await expect(page.getByText('Gewijzigd na de back-up')).toBeVisible()
  await inRail(page, 'Onlangs').click()
  await expect(page.getByText('Thema gewijzigd')).toBeVisible()
})

test('a damaged file: told in plain words, a backup restored, the file kept', async ({ app }) => {
  const page = await app.openExample()
  await expect(heading(page, 'Zelfgestuurd leren')).toBeVisible()
  await makeBackup(page)
  await page.close()
  await app.stop()
  const path = join(app.dataFolder, 'netwerkcoach.sqlite')
  const file = openSync(path, 'r+')
  const { size } = statSync(path)
  // The head stays what it was: still a file of ours.
  writeSync(file, randomBytes(size - 8_192), 0, size - 8_192, 8_192)
  closeSync(file)
  const damaged = readFileSync(path)

  await app.restart()
  const told = await app.open()
  await expect(heading(told, 'Het gegevensbestand is beschadigd')).toBeVisible()
  await expect(told.getByText('we verwijderen niets')).toBeVisible()
  await expect(told.getByRole('button', { name: 'Leeg beginnen' })).toBeVisible()
  await axe(told)
  await told.getByRole('button', { name: 'Opnieuw proberen' }).click()
  await expect(told.getByText('Er is nog niets veranderd.')).toBeVisible()
  await restore(told, backups(told).first())
  await expect(restoredNotice(told)).toBeVisible({ timeout: 60_000 })
  await inRail(told, 'Netwerken').click()
  await expect(told.getByText('Zelfgestuurd leren')).toBeVisible()
  const kept = filesIn(join(app.dataFolder, 'set-aside')).filter((name) => readFileSync(name).equals(damaged))
  expect(kept).toHaveLength(1)
})

test('somebody is removed permanently: gone from every screen, and not a byte of the name in any file', async ({
  app,
}) => {
  const name = 'Zwaluwstaart Kwartelkoning'
  const page = await app.openExample()
  await page
    .getByRole('navigation', { name: 'Onderdelen van dit netwerk' })
    .getByRole('link', { name: 'Deelnemers' })
    .click()
  const people = page.getByRole('grid', { name: 'Deelnemers' })
  await page.getByRole('button', { name: 'Namen tonen' }).click()
  const row = people
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'P03', exact: true }) })
  await row.locator('[data-column="displayName"]').click()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+a')
  await page.keyboard.type(name)
  await page.keyboard.press('Enter')
  await expect(row).toContainText(name)
  await makeBackup(page)
  expect(filesWith(app.dataFolder, name).length).toBeGreaterThan(1)

  await page.goBack()
  await row.getByRole('checkbox').click()
  await page.getByRole('button', { name: 'Verwijderen', exact: true }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Voorgoed verwijderen…' }).click()
  const dialog = page.getByRole('dialog', { name: `Voorgoed verwijderen: ${name}` })
  await expect(dialog).toContainText('20 banden')
  await expect(dialog).toContainText(/(?:kan|kunnen) het nog bevatten, tot uiterlijk/u)
  await axe(page)
  const sure = dialog.getByRole('button', { name: 'Voorgoed verwijderen', exact: true })
  await expect(sure).toBeDisabled()
  await dialog.getByLabel(/^Verwijder ook alle oudere back-ups/u).check()
  await dialog.getByRole('textbox').fill(name)
  await sure.click()
  const certificate = page.getByRole('dialog', { name: 'Verklaring van verwijdering' })
  await expect(certificate).toContainText('Geen back-up bevat het nog.', { timeout: 60_000 })
  await expect(certificate).not.toContainText(name)
  await axe(page)
  const reference = (await certificate.getByRole('definition').first().textContent()) ?? ''
  expect(reference).toMatch(/^[\da-f]{12}$/u)
  await certificate.getByRole('button', { name: 'Kopiëren' }).click()
  await expect(page.getByText('De verklaring staat op het klembord.')).toBeVisible()
  await certificate.getByRole('button', { name: 'Sluiten' }).click()

  await expect(people.getByRole('rowheader', { name: 'P03', exact: true })).toHaveCount(0)
  for (const place of ['/recent', '/trash', '/settings/privacy']) {
    await go(page, place)
    await expect(heading(page, /./u)).toBeVisible()
    await expect(page.getByText(name)).toHaveCount(0)
  }
  await expect(page.getByRole('table')).toContainText(reference)
  await axe(page)
  const stored = await page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]))
  expect(stored).not.toContain('Zwaluwstaart')
  await page.close()
  await app.stop()
  expect(filesWith(app.dataFolder, name)).toEqual([])
  expect(filesWith(app.dataFolder, 'Kwartelkoning')).toEqual([])
})

const passphrase = 'vier losse woorden hier'

/** Everything in one file, behind a passphrase. */
async function saveEverything(page: Page, app: App): Promise<string> {
  await go(page, '/settings/exchange')
  await page.getByLabel('Wachtzin', { exact: true }).fill(passphrase)
  await expect(page.getByRole('button', { name: 'Bewaar als bestand' })).toBeDisabled()
  await page.getByLabel('Nog een keer').fill(passphrase)
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Bewaar als bestand' }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^netwerkcoach-\d{4}-\d\d-\d\d\.netwerkcoach\.age$/u)
  const path = `${app.dataFolder}-${file.suggestedFilename()}`
  await file.saveAs(path)
  return path
}

test('everything in one file, out of one data folder and into another', async ({ app }) => {
  const page = await app.openExample()
  await expect(heading(page, 'Zelfgestuurd leren')).toBeVisible()
  const path = await saveEverything(page, app)
  try {
    await page.close()
    await app.stop()
    for (const name of readdirSync(app.dataFolder)) rmSync(join(app.dataFolder, name), { recursive: true })
    await app.restart()

    const other = await app.open('/settings/exchange')
    await other.locator('input[type="file"]').setInputFiles(path)
    const locked = other.getByRole('dialog', { name: 'Dit bestand is versleuteld' })
    await locked.getByLabel('Wachtzin').fill('niet deze zin')
    await other.keyboard.press('Enter')
    await expect(locked.getByText('Deze wachtzin past niet op dit bestand.')).toBeVisible({ timeout: 60_000 })
    await axe(other)
    await locked.getByLabel('Wachtzin').fill(passphrase)
    await other.keyboard.press('Enter')
    const inside = other.getByRole('group', { name: /^Wat er in .* staat$/u })
    await expect(inside).toContainText('nieuw hier', { timeout: 60_000 })
    await expect(inside).toContainText('Zelfgestuurd leren (14 deelnemers)')
    await axe(other)
    await inside.getByRole('button', { name: '1 werkplaats overnemen' }).click()
    const done = other.getByRole('alertdialog').filter({ hasText: 'Overgenomen' })
    await expect(done).toBeVisible({ timeout: 60_000 })
    await inRail(other, 'Netwerken').click()
    await expect(other.getByText('14 deelnemers')).toBeVisible()
    await done.getByRole('button', { name: 'Ongedaan maken' }).click()
    await expect(other.getByText('14 deelnemers')).toHaveCount(0)
  } finally {
    rmSync(path, { force: true })
  }
})
