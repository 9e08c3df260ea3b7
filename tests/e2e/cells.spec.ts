import { readFileSync, existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { axe, expect, test, type App } from '../support/app.ts'
import { listenIn } from '../support/wire.ts'

const grid = (page: Page): Locator => page.getByRole('grid')
const line = (page: Page, head: string): Locator =>
  grid(page)
    .locator('tbody')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: head, exact: true }) })
const newLines = (page: Page): Locator => grid(page).locator('tbody tr.new')
const status = (page: Page): Locator => page.getByRole('group', { name: 'Toestand' })
const cell = (of: Locator, column: string): Locator => of.locator(`[data-column="${column}"]`)
/** What is kept beside the store, or nothing. */
function kept(app: App): string {
  const file = join(app.dataFolder, 'unfinished.json')
  return existsSync(file) ? readFileSync(file, 'utf8') : ''
}

async function openPeople(app: App): Promise<Page> {
  const page = await app.openExample()
  const parts = page.getByRole('navigation', { name: 'Onderdelen van dit netwerk' })
  const inList = page.getByRole('main').getByRole('link', { name: /^Zelfgestuurd leren/u })
  // A host that is still opening its file knows no example yet, and gives the list of networks.
  await expect(parts.or(inList)).toBeVisible()
  if (await inList.isVisible()) await inList.click()
  await parts.getByRole('link', { name: 'Deelnemers' }).click()
  await expect(grid(page)).toBeVisible()
  return page
}

/** Kills the window as a machine that gives up does: nothing in it gets to say a last word. */
async function crash(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page)
  const crashed = page.waitForEvent('crash')
  // Never answered: there is nobody left to.
  void client.send('Page.crash').catch(() => undefined)
  await crashed
  await page.close()
}

for (const how of ['the window', 'the window and the app'] as const)
  test(`what stands in an open cell outlives a kill of ${how}`, async ({ app }) => {
    let page = await openPeople(app)
    const die = async () => {
      if (how === 'the window and the app') await app.kill()
      await crash(page)
      if (how === 'the window and the app') await app.restart()
      page = await openPeople(app)
    }
    // A role is free text: it is stored while it is typed, and one step back takes all of it.
    await cell(line(page, 'P01'), 'role').click()
    await page.keyboard.type('bouwcoö')
    await expect(status(page)).toContainText('Bewaard')
    await page.keyboard.type('rdinator')
    await expect(status(page)).toContainText('Bewaard')
    await die()
    await expect(cell(line(page, 'P01'), 'role')).toHaveText('bouwcoördinator')
    await page.keyboard.press('Control+z')
    await expect(cell(line(page, 'P01'), 'role')).toHaveText('leraar')

    // Half a code may be somebody else's: it is kept beside the store and comes back with a word about it.
    await cell(line(page, 'P02'), 'code').click()
    await page.keyboard.type('P1')
    await expect.poll(() => kept(app)).toContain('"P1"')
    await die()
    const code = grid(page).locator('[data-column="code"][data-state="failed"]')
    await expect(code).toContainText('P1')
    await expect(code).toContainText('Nog niet bewaard')
    await expect(status(page)).toContainText('Nog niet bewaard')
    await expect(line(page, 'P1')).toHaveCount(0)
    await axe(page)
    await code.click()
    await page.keyboard.press('Enter')
    await page.keyboard.type('-nieuw')
    await page.keyboard.press('Enter')
    await expect(line(page, 'P1-nieuw')).toHaveCount(1)

    // A line that was not added yet, with a cell that was left and one that is open.
    await cell(newLines(page).last(), 'code').click()
    await page.keyboard.type('P77')
    await page.keyboard.press('Tab')
    await page.keyboard.type('coach in opl')
    await expect.poll(() => kept(app)).toContain('"coach in opl"')
    await die()
    await expect(newLines(page)).toHaveCount(2)
    await expect(newLines(page).first()).toContainText('P77')
    await expect(newLines(page).first()).toContainText('coach in opl')
    await cell(newLines(page).first(), 'code').click()
    await page.keyboard.press('Enter')
    await expect(line(page, 'P77')).toHaveCount(1)
    await expect(cell(line(page, 'P77'), 'role')).toHaveText('coach in opl')

    // Stored: nothing is left of it beside the store.
    await expect(status(page)).toContainText('Bewaard')
    await expect.poll(() => kept(app)).toBe('')
  })

test('what is kept beside the store is only this user’s, and goes when it is given up', async ({
  app,
  context,
}) => {
  const page = await openPeople(app)
  const file = join(app.dataFolder, 'unfinished.json')
  await cell(line(page, 'P02'), 'code').click()
  await page.keyboard.type('Vertrouwelijk')
  await expect.poll(() => kept(app)).toContain('Vertrouwelijk')
  if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
  // Another window does not get what somebody is still typing.
  const wire = await listenIn(context)
  const other = await openPeople(app)
  await expect(line(other, 'P02')).toHaveCount(1)
  await expect.poll(() => wire.asked('unfinished/take')).toBeGreaterThan(0)
  await expect.poll(() => wire.answered('unfinished/take')).toBe(wire.asked('unfinished/take'))
  await expect(other.getByText('Vertrouwelijk')).toHaveCount(0)
  await other.close()
  await page.keyboard.press('Escape')
  await expect.poll(() => existsSync(file)).toBe(false)
})

test('Escape takes back what was stored while it was typed', async ({ sharedApp: app }) => {
  const page = await openPeople(app)
  const other = await openPeople(app)
  await page.bringToFront()
  await cell(line(page, 'P01'), 'role').click()
  await page.keyboard.type('iets anders')
  await expect(cell(line(other, 'P01'), 'role')).toHaveText('iets anders')
  await page.keyboard.press('Escape')
  await expect(cell(line(page, 'P01'), 'role')).toHaveText('leraar')
  await expect(cell(line(other, 'P01'), 'role')).toHaveText('leraar')
})

test('a cell that another window typed over is told of, with a way back', async ({ sharedApp: app }) => {
  const page = await openPeople(app)
  const other = await openPeople(app)
  await page.bringToFront()
  await cell(line(page, 'P01'), 'role').click()
  await page.keyboard.type('mijn tekst')
  await page.keyboard.press('Enter')
  await expect(cell(line(other, 'P01'), 'role')).toHaveText('mijn tekst')
  await other.bringToFront()
  await cell(line(other, 'P01'), 'role').click()
  await other.keyboard.type('hun tekst')
  await other.keyboard.press('Enter')
  await expect(cell(line(page, 'P01'), 'role')).toHaveText('hun tekst')
  await page.bringToFront()
  await page.getByRole('button', { name: 'Mijn tekst terugzetten' }).click()
  await expect(cell(line(other, 'P01'), 'role')).toHaveText('mijn tekst')
})
