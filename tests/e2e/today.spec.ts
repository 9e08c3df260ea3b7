import type { Page } from '@playwright/test'
import { axe, expect, test } from '../support/app.ts'

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Onderdelen van dit netwerk' })
const rail = (page: Page) => page.getByRole('navigation', { name: 'Hoofdmenu' })

/** So many days from now, as a coach types it and as the page writes it. */
function dayFromNow(days: number): { readonly typed: string; readonly written: string } {
  const day = new Date()
  day.setDate(day.getDate() + days)
  const parts = [day.getDate(), day.getMonth() + 1, day.getFullYear()].map((part) =>
    String(part).padStart(2, '0'),
  )
  const written = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'short' }).format(day)
  return { typed: parts.join('-'), written }
}

test('the year line is walked in the order of time, and says the same as its table', async ({
  sharedApp: app,
}) => {
  const page = await app.openExample()
  const line = page.getByRole('group', { name: 'Jaarlijn' })
  const marks = line.getByRole('link')
  await expect(marks.first()).toBeVisible()
  expect(await line.locator('[tabindex="0"]').count()).toBe(1)
  await line.locator('[tabindex="0"]').focus()
  await page.keyboard.press('Home')
  const walked: string[] = []
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  for (;;) {
    const here = await focused()
    if (walked.at(-1) === here) break
    walked.push(here)
    await page.keyboard.press('ArrowRight')
  }
  expect(walked).toHaveLength(await marks.count())
  const meetings = walked.filter((words) => /^Bijeenkomst \d/u.test(words))
  expect(meetings.length).toBeGreaterThan(4)

  await page.getByRole('radio', { name: 'Tabel' }).click()
  const table = page.getByRole('table', { name: 'Het jaar als tabel' })
  for (const words of meetings) {
    const name = /^Bijeenkomst \d+/u.exec(words)?.[0] ?? ''
    await expect(table.getByRole('link', { name: new RegExp(`^${name}\\b`, 'u') })).toBeVisible()
  }
  await axe(page)
})

test('from Vandaag to the preparation without a mouse', async ({ sharedApp: app }) => {
  const page = await app.openExample()
  const day = dayFromNow(4)
  await tabs(page).getByRole('link', { name: 'Bijeenkomsten' }).click()
  const meetings = page.getByRole('grid').first()
  await meetings.getByRole('row').last().getByText('Datum…').click()
  await page.keyboard.type(day.typed)
  await page.keyboard.press('Enter')
  await expect(
    meetings.getByRole('row', { name: new RegExp(String(Number(day.typed.slice(0, 2))), 'u') }).first(),
  ).toBeVisible()

  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('g')
  await page.keyboard.press('v')
  await expect(page.getByRole('heading', { name: 'Vandaag', level: 1 })).toBeVisible()
  await axe(page)
  const line = page
    .getByRole('listitem')
    .filter({ hasText: 'over 4 dagen' })
    .filter({ hasText: 'voorbereiden' })
  await expect(line).toContainText(day.written)
  await expect(line).toContainText('leerdoel nog niet')

  // One Tab into the page, then arrows from line to line.
  const wanted = line.getByRole('link')
  await page.getByRole('list').first().getByRole('link').first().focus()
  for (let i = 0; i < 30 && !(await wanted.evaluate((link) => link === document.activeElement)); i += 1)
    await page.keyboard.press('ArrowDown')
  await expect(wanted).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/meetings\/[\da-f-]{36}$/u)
})

test('what a consultation decides lands among the agreements of the network, and nobody of the network is on its page', async ({
  sharedApp: app,
}) => {
  const page = await app.openExample()
  await rail(page).getByRole('link', { name: 'Coachoverleg' }).click()
  await page.getByRole('button', { name: 'Nieuw overleg' }).click()
  const dialog = page.getByRole('dialog')
  await axe(page)
  // The example has one network: it is chosen already.
  await expect(dialog.getByRole('checkbox', { name: 'Zelfgestuurd leren' })).toBeChecked()
  await dialog.getByRole('checkbox', { name: 'Wietske Roordink' }).check()
  await dialog.getByRole('button', { name: 'Overleg plannen' }).click()

  await expect(page.getByRole('heading', { name: /^Overleg van/u })).toBeVisible()
  await page
    .getByRole('textbox', { name: 'Wat gaat er gebeuren?' })
    .fill('De schoolleiders om een lokaal vragen')
  await page.getByRole('combobox', { name: 'Wie?' }).selectOption({ label: 'Wietske Roordink' })
  await page.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }).press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'om een lokaal vragen' })).toContainText(
    'Wietske Roordink',
  )

  // A point of our own, moved up by keyboard, with a note.
  await page.getByRole('textbox', { name: 'Nieuw punt' }).fill('Hoe verdelen we de begeleiding?')
  await page.getByRole('textbox', { name: 'Nieuw punt' }).press('Enter')
  const point = page.getByRole('group', { name: 'Hoe verdelen we de begeleiding?' })
  await point.getByRole('textbox', { name: 'Notities bij dit punt' }).fill('Om en om.')
  await page.keyboard.press('Alt+ArrowUp')
  await expect(page.getByRole('status').filter({ hasText: 'staat nu op plaats' })).toBeAttached()
  await axe(page)

  const main = page.getByRole('main')
  expect(await main.innerHTML()).not.toMatch(/\bP\d\d\b/u)
  expect(await main.locator('a[href*="/network/"]').count()).toBe(0)

  await rail(page).getByRole('link', { name: 'Netwerken' }).click()
  await page.getByRole('link', { name: /Zelfgestuurd leren/u }).click()
  await tabs(page).getByRole('link', { name: 'Afspraken' }).click()
  const row = page.getByRole('row').filter({ hasText: 'om een lokaal vragen' })
  await expect(row).toContainText('coachoverleg van')
  await expect(row).toContainText('Wietske Roordink')
  await axe(page)

  // Closed with a note; the note and the change stay to be seen.
  await row.getByText('open', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Wat er nog over te zeggen is' }).fill('Lokaal 12')
  await page.getByRole('dialog').getByRole('button', { name: 'Gedaan' }).click()
  await expect(row).toContainText('Lokaal 12')
  await row.getByText('Lokaal 12').click()
  await expect(page.getByRole('dialog')).toContainText('Stand: van open naar gedaan')
})
