import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { axe, expect, test, type App } from '../support/app.ts'

async function openMeetings(app: App): Promise<Page> {
  const page = await app.openExample()
  await page
    .getByRole('navigation', { name: 'Onderdelen van dit netwerk' })
    .getByRole('link', { name: 'Bijeenkomsten' })
    .click()
  await expect(grid(page)).toBeVisible()
  return page
}

/** The next meeting of the example, which nobody has prepared to the end. */
async function openPrepare(app: App): Promise<Page> {
  const page = await openMeetings(app)
  await page.getByRole('row').filter({ hasText: 'gepland' }).first().getByRole('rowheader').click()
  await page.keyboard.press('Enter')
  await expect(sides(page).getByRole('link', { name: 'Voorbereiden' })).toHaveAttribute(
    'aria-current',
    'page',
  )
  return page
}

const grid = (page: Page): Locator => page.getByRole('grid')
const sides = (page: Page): Locator => page.getByRole('navigation', { name: 'Kanten van deze bijeenkomst' })
const rows = (page: Page): Locator =>
  grid(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })
const saved = (page: Page) =>
  expect(page.getByRole('group', { name: 'Toestand' }).getByText(/^Bewaard/u)).toBeVisible()

const sheet = (page: Page): Locator => page.getByRole('region', { name: 'Draaiboek' })
const items = (page: Page): Locator => sheet(page).getByRole('list').first().locator(':scope > li')
const titleOf = (item: Locator): Locator => item.getByRole('textbox', { name: /^Onderdeel, onderdeel/u })
const minutesOf = (item: Locator): Locator => item.getByRole('textbox', { name: /^Minuten, onderdeel/u })
const titles = async (page: Page): Promise<readonly string[]> =>
  Promise.all((await items(page).all()).map((item) => titleOf(item).inputValue()))
/** What stands in the field that has the focus. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() =>
    document.activeElement instanceof HTMLTextAreaElement ? document.activeElement.value : '',
  )
const times = async (page: Page): Promise<readonly string[]> =>
  (await items(page).allInnerTexts()).map((text) => /\d\d:\d\d/u.exec(text)?.[0] ?? '')

test('a year is planned around its holidays, and changed where it is planned', async ({ app }) => {
  const page = await openMeetings(app)
  const nextYear = page.getByRole('link', { name: 'Volgend schooljaar' })
  const empty = page.getByRole('heading', { name: 'Nog geen bijeenkomsten in dit schooljaar' })
  await nextYear.click()
  await expect(page.getByRole('link', { name: 'Dit schooljaar' })).toBeVisible()
  if (!(await empty.isVisible())) await nextYear.click()
  await expect(empty).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Jaarplan maken' }).click()

  const dialog = page.getByRole('dialog', { name: 'Jaarplan maken' })
  const dates = dialog.getByRole('list').first().getByRole('listitem')
  await expect(dates).toHaveCount(8)
  await expect(dates.filter({ hasText: 'daarna monitoringronde' })).toHaveCount(2)
  await expect(dates.nth(3)).toContainText('daarna monitoringronde')
  await expect(dialog.getByText('Feestdagen worden vanzelf overgeslagen:')).toContainText('Goede Vrijdag')

  // Nothing is planned on days that were pasted as free; a line without a day stays where it can be mended.
  const schoolYear = (await dialog.getByRole('combobox', { name: 'Schooljaar' }).inputValue()) || ''
  const year = Number(schoolYear)
  const dayOf = (at: number) => dates.nth(at).getByRole('group')
  const third = (await dayOf(2).innerText()).replaceAll(/\s/gu, '')
  await dialog.getByRole('button', { name: 'Lijst plakken' }).click()
  await dialog
    .getByRole('textbox', { name: 'Plak hier een lijst' })
    .fill(`Studiedag ${third}\nZomaar iets\nHerfst 17 t/m 25 oktober ${String(year)}`)
  await expect(dialog.getByText('1 regel zonder datum blijft staan: Zomaar iets')).toBeVisible()
  await dialog.getByRole('button', { name: '2 toevoegen' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Plak hier een lijst' })).toHaveValue('Zomaar iets')
  await expect(dialog.getByRole('rowheader', { name: 'Studiedag' })).toBeVisible()
  await expect.poll(async () => (await dayOf(2).innerText()).replaceAll(/\s/gu, '')).not.toBe(third)

  // What nobody can plan is said; what is odd is told and left.
  const count = dialog.getByRole('textbox', { name: 'Hoeveel bijeenkomsten' })
  await count.fill('41')
  await expect(count).toHaveAccessibleDescription(/1 tot en met 40/u)
  await expect(dialog.getByRole('button', { name: 'Jaarplan maken' })).toBeDisabled()
  await count.fill('40')
  await expect(dates).toHaveCount(40)
  await count.fill('6')
  await expect(dates).toHaveCount(6)
  await dialog.getByRole('textbox', { name: 'Begin' }).fill('13.45')
  await dialog.getByRole('textbox', { name: 'Einde' }).fill('12')
  await expect(dialog.getByRole('textbox', { name: 'Einde' })).toHaveAccessibleDescription(
    'Dit is niet na het begin.',
  )
  await dialog.getByRole('textbox', { name: 'Einde' }).fill('1600')
  await dialog.getByRole('button', { name: 'Weglaten: bijeenkomst 6' }).click()
  await dayOf(4).getByRole('spinbutton').first().click()
  await page.keyboard.type(`2512${String(year)}`)
  await expect(dates.nth(4)).toContainText('is eerste kerstdag.')
  await axe(page)
  await dialog.getByRole('button', { name: '5 bijeenkomsten maken' }).click()
  await expect(rows(page)).toHaveCount(5)
  await expect(page.getByRole('list', { name: 'Om op te letten' })).toContainText('eerste kerstdag')
  await expect(rows(page).first()).toContainText('13:45')

  // Changed in place: a time as people type it, and a reason for one that is off.
  await rows(page).first().getByRole('gridcell', { name: '16:00' }).click()
  await page.keyboard.type('13u')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('textbox', { name: /^Tot, / })).toHaveAccessibleDescription(
    'Dit is niet na het begin.',
  )
  await page.keyboard.press('Control+a')
  await page.keyboard.type('1530')
  await page.keyboard.press('Enter')
  await expect(rows(page).first()).toContainText('15:30')
  await rows(page).nth(1).getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Laten vervallen…' }).click()
  await page.getByRole('textbox', { name: 'Waarom?' }).fill('griep')
  await page.keyboard.press('Enter')
  await expect(rows(page).nth(1)).toContainText('vervallen: griep')
  await page.getByRole('button', { name: 'Opnieuw nummeren' }).click()
  await expect(page.getByText(/kregen een ander nummer|kreeg een ander nummer/u)).toBeVisible()
  await axe(page)

  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bewaar voor agenda' }).click()
  const file = await readFile(await (await download).path(), 'utf8')
  expect(file).toContain('BEGIN:VCALENDAR')
  expect(file.match(/BEGIN:VEVENT/gu)?.length).toBeGreaterThanOrEqual(4)

  await saved(page)
  await page.reload()
  await expect(rows(page)).toHaveCount(5)
  await expect(rows(page).nth(1)).toContainText('vervallen: griep')
  await expect(rows(page).first()).toContainText('15:30')
})

test('a meeting is prepared without a mouse, and a reload keeps it all', async ({ app }) => {
  const page = await openPrepare(app)
  await expect(page.getByRole('heading', { name: 'Vorige keer kozen we' })).toBeVisible()
  await axe(page)
  const readiness = page.getByText(/^(?:Nog niet voorbereid:|Voorbereid\.)/u)
  await expect(readiness).toBeVisible()
  const aim = page.getByRole('textbox', { name: 'Waar willen we na vandaag iets over geleerd hebben?' })
  await aim.fill('Wat een andere school anders doet,\nen wat dat van leerling Sanne vraagt.')
  await expect(page.getByText('Staat hier een leerling bij naam (“leerling Sanne”)?')).toBeVisible()
  await aim.fill('Wat een andere school anders doet,\nen wat dat vraagt van ons.')
  await expect(page.getByText('Staat hier een leerling bij naam')).toHaveCount(0)
  await expect(page.getByText('Voorbereid.', { exact: true })).toBeVisible()

  // Three presses move an item two places down and one up; the focus stays in its field, the clock follows.
  const before = await titles(page)
  const first = before[0] ?? ''
  await titleOf(items(page).first()).focus()
  for (const key of ['Alt+ArrowDown', 'Alt+ArrowDown', 'Alt+ArrowUp']) await page.keyboard.press(key)
  await expect.poll(() => titles(page)).toEqual([before[1], first, ...before.slice(2)])
  expect(await focused(page)).toBe(first)
  const started = await times(page)
  expect([...started].sort()).toEqual(started)
  await saved(page)
  await expect.poll(() => titles(page)).toEqual([before[1], first, ...before.slice(2)])

  // Minutes and lead in place; what is no number is said, and too much is said in words.
  const item = items(page).nth(1)
  await minutesOf(item).fill('10000')
  await expect(minutesOf(item)).toHaveAccessibleDescription(/0 tot en met 600/u)
  await minutesOf(item).fill('45')
  await expect(sheet(page).getByText(/minuten te veel/u)).toBeVisible()
  await expect(page.getByText(/^Nog niet voorbereid:/u)).toBeVisible()
  await minutesOf(item).fill('15')
  await expect(sheet(page).getByText(/minuten te veel/u)).toHaveCount(0)
  const lead = item.getByRole('combobox', { name: /^Wie leidt/u })
  await lead.fill('P03')
  await lead.blur()

  await saved(page)
  await page.reload()
  await expect(aim).toHaveValue('Wat een andere school anders doet,\nen wat dat vraagt van ons.')
  expect(await titles(page)).toEqual([before[1], first, ...before.slice(2)])
  await expect(lead).toHaveValue('P03')
  await expect(minutesOf(item)).toHaveValue('15')
})

test('a run sheet gets an item of its own with a work form, and what has to be made ready', async ({
  app,
}) => {
  const page = await openPrepare(app)
  // An item of one's own, from the list of commands, with a work form that fits.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('onderdeel')
  await page.getByRole('option', { name: 'Onderdeel', exact: true }).click()
  await expect.poll(() => focused(page)).toBe('Nieuw onderdeel')
  await page.keyboard.type('Vooruitkijken')
  await expect.poll(() => titles(page)).toContain('Vooruitkijken')
  await page.getByRole('button', { name: 'Meer: Vooruitkijken' }).press('Enter')
  const details = page.getByRole('group', { name: 'Meer over Vooruitkijken' })
  await details.getByRole('textbox', { name: 'Materiaal' }).fill('briefjes')
  await details.getByRole('textbox', { name: 'Notities' }).fill('eerst stil\ndan samen')
  await details.getByRole('button', { name: /^Werkvorm kiezen/u }).press('Enter')
  await page.getByRole('textbox', { name: 'Zoeken' }).fill('plus')
  await page.getByRole('button', { name: 'Kiezen: Plus-delta-terugblik' }).press('Enter')
  await expect(page.getByText('Werkvorm: Plus-delta-terugblik · briefjes')).toBeVisible()
  await axe(page)
  await details.getByRole('button', { name: 'Vooraan: Vooruitkijken' }).press('Enter')
  await expect.poll(async () => (await titles(page))[0]).toBe('Vooruitkijken')

  // What has to be made ready.
  const list = page.getByRole('region', { name: 'Klaarzetten' })
  await list.getByRole('textbox', { name: 'Punt toevoegen' }).fill('Kijkwijzer, 7 keer')
  await page.keyboard.press('Enter')
  await list.getByRole('checkbox', { name: 'Kijkwijzer, 7 keer' }).press('Space')
  await expect(list.getByRole('checkbox', { name: 'Kijkwijzer, 7 keer' })).toBeChecked()
  await list.getByRole('button', { name: 'Punten wijzigen' }).press('Enter')
  await list.getByRole('button', { name: 'Weghalen: Kijkwijzer, 7 keer' }).press('Enter')
  await expect(list.getByRole('checkbox', { name: 'Kijkwijzer, 7 keer' })).toHaveCount(0)
  await page.keyboard.press('Control+z')
  await expect(list.getByRole('checkbox', { name: 'Kijkwijzer, 7 keer' })).toBeChecked()
  await page.getByRole('textbox', { name: 'Notities van de coaches' }).fill('rustig beginnen')
  await page.getByRole('textbox', { name: 'Notities van de coaches' }).blur()
  await saved(page)

  const kept = await titles(page)
  await page.reload()
  await expect(list.getByRole('checkbox', { name: 'Kijkwijzer, 7 keer' })).toBeChecked()
  expect(await titles(page)).toEqual(kept)
  await expect(page.getByRole('textbox', { name: 'Notities van de coaches' })).toHaveValue('rustig beginnen')
  await page.getByRole('button', { name: 'Meer: Vooruitkijken' }).click()
  await expect(details.getByRole('textbox', { name: 'Notities' })).toHaveValue('eerst stil\ndan samen')
})

test('an item is dragged, taken out and put back, and another window types on undisturbed', async ({
  app,
}) => {
  const page = await openPrepare(app)
  const before = await titles(page)
  const other = await app.open(new URL(page.url()).hash.slice(1))
  await titleOf(items(other).nth(2)).fill('Wat we hebben geprobeerd')
  await titleOf(items(other).nth(2)).focus()
  await other.keyboard.press('End')
  await other.keyboard.type(', en wat niet lukte')

  const handle = items(page).nth(2).locator('.item-handle')
  await handle.dragTo(items(page).first(), { targetPosition: { x: 60, y: 2 } })
  await expect.poll(async () => (await titles(page))[0]).toBe('Wat we hebben geprobeerd, en wat niet lukte')
  await expect.poll(async () => (await titles(other))[0]).toBe('Wat we hebben geprobeerd, en wat niet lukte')

  await items(page).last().getByRole('button', { name: /^Meer/u }).click()
  await items(page)
    .last()
    .getByRole('button', { name: /^Verwijderen/u })
    .click()
  await expect(items(page)).toHaveCount(before.length - 1)
  await expect(page.getByRole('button', { name: 'Vaste onderdelen aanvullen' })).toBeVisible()
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(items(page)).toHaveCount(before.length)
  expect((await titles(page)).at(-1)).toBe(before.at(-1))
})

test('what was known is used: a turn goes on the agenda, a delta is closed, a list gets its own template', async ({
  app,
}) => {
  const page = await openPrepare(app)
  const turns = page.getByRole('region', { name: 'Spontane wendingen' })
  const turn = turns.getByRole('listitem').first()
  const words = (await turn.innerText()).split('\n')[0]?.slice(0, 20) ?? ''
  await turn.getByRole('button', { name: /^Op de agenda/u }).click()
  await expect.poll(async () => (await titles(page)).some((title) => title.startsWith(words))).toBe(true)
  await expect(turn.getByText(words)).toHaveCount(0)

  const chosen = page.getByRole('region', { name: 'Vorige keer kozen we' })
  await chosen
    .getByRole('button', { name: /^Is opgepakt/u })
    .first()
    .click()
  await page.getByRole('textbox', { name: /^Wat deden we ermee/u }).fill('in groepjes begonnen')
  await page.keyboard.press('Enter')
  await expect(chosen.getByText('Er staat geen gekozen delta open.')).toBeVisible()

  const signals = page.getByRole('region', { name: 'Wat opvalt' })
  await signals.getByText('Waarom zie ik dit?').first().click()
  await signals
    .getByRole('button', { name: /^Wegleggen/u })
    .first()
    .click()
  await page.getByRole('button', { name: 'Wegleggen', exact: true }).click()
  await expect(page.getByRole('textbox', { name: 'Waarom hoeft dit nu niet?' })).toHaveAccessibleDescription(
    'Dit is nog leeg.',
  )
  await axe(page)
  await page.getByRole('textbox', { name: 'Waarom hoeft dit nu niet?' }).fill('komt in januari')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)

  await page.getByRole('button', { name: 'Voorbeeldlijsten' }).click()
  await page.getByRole('button', { name: /^Kopiëren en wijzigen: / }).click()
  await page.getByRole('textbox', { name: 'Naam van het sjabloon' }).fill('Onze lijst')
  await page.getByRole('textbox', { name: 'Punt 1', exact: true }).first().fill('Sleutel halen')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Soep')
  await axe(page)
  await page.getByRole('button', { name: 'Bewaren als volgende versie' }).click()
  await expect(page.getByRole('heading', { name: 'Onze lijst' })).toBeVisible()
  await expect(page.getByText('eigen, versie 2 · 15 punten')).toBeVisible()
  await page.getByRole('button', { name: 'Bekijken: Onze lijst' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: /^Soep$/u })).toBeVisible()
})
