import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { axe, expect, test, type App } from '../support/app.ts'

/** The participants of the example network. */
async function openPeople(app: App): Promise<Page> {
  const page = await app.openExample()
  await goPeople(page)
  return page
}

async function goPeople(page: Page): Promise<void> {
  await page
    .getByRole('navigation', { name: 'Onderdelen van dit netwerk' })
    .getByRole('link', { name: 'Deelnemers' })
    .click()
  await expect(grid(page)).toBeVisible()
}

const grid = (page: Page): Locator => page.getByRole('grid')
const lines = (page: Page): Locator => grid(page).locator('tbody').getByRole('row')
const heading = (page: Page, column: string): Locator =>
  grid(page).getByRole('columnheader', { name: column, exact: true })
const line = (page: Page, head: string): Locator =>
  lines(page).filter({ has: page.getByRole('rowheader', { name: head, exact: true }) })
const newLine = (page: Page): Locator => lines(page).last()

/** The cell of a line under a heading, by the number both carry for screen readers. */
async function under(page: Page, of: Locator, column: string): Promise<Locator> {
  const index = await heading(page, column).getAttribute('aria-colindex')
  return of.locator(`[aria-colindex="${index ?? ''}"]`)
}

const press = async (page: Page, ...keys: readonly string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}

/** Puts text on the clipboard and pastes it where the focus is. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((copied) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', copied)
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })
    document.activeElement?.dispatchEvent(event)
  }, text)
}

test('a list is kept without a mouse', async ({ app }) => {
  const page = await openPeople(app)
  await expect(lines(page)).toHaveCount(15)

  // One stop for Tab: into the table, and out of it again.
  const role = await under(page, line(page, 'P01'), 'Rol')
  await role.click()
  await press(page, 'Shift+Tab', 'Tab')
  await expect(role).toBeFocused()
  await press(page, 'Tab')
  await expect(grid(page).locator(':focus')).toHaveCount(0)
  await press(page, 'Shift+Tab')
  await expect(role).toBeFocused()

  // Typing replaces, Enter saves and goes down, F2 keeps what is there, Escape takes back.
  await page.keyboard.type('bouwcoördinator')
  await press(page, 'Enter')
  await expect(role).toHaveText('bouwcoördinator')
  const second = await under(page, line(page, 'P02'), 'Rol')
  await expect(second).toBeFocused()
  await press(page, 'F2')
  await page.keyboard.type(' in opleiding')
  await press(page, 'Escape')
  await expect(second).toHaveText('leraar')
  await expect(second).toBeFocused()

  // Tab saves and goes on: a choice, then a day that does not exist, then one that does.
  await press(page, 'Enter', 'Tab', 'Enter')
  const school = page.getByRole('combobox', { name: 'Organisatie, P02' })
  await expect(school).toBeFocused()
  await school.selectOption({ label: 'Pabo Linge en Lek' })
  await press(page, 'Tab')
  await expect(await under(page, line(page, 'P02'), 'Organisatie')).toHaveText('Pabo Linge en Lek')
  await page.keyboard.type('31-2-2026')
  await press(page, 'Enter')
  const from = page.getByRole('textbox', { name: 'Vanaf, P02' })
  await expect(from).toHaveAccessibleDescription(/^Dit is geen datum/u)
  await expect(from).toHaveValue('31-2-2026')
  await axe(page)
  await from.fill('1-10-2026')
  await press(page, 'Enter')
  await expect(await under(page, line(page, 'P02'), 'Vanaf')).toHaveText('1 oktober 2026')

  // Delete empties; the corners are two keys away; a heading sorts.
  await press(page, 'Delete')
  await expect(await under(page, line(page, 'P03'), 'Vanaf')).toHaveText('')
  await press(page, 'Control+Home')
  await expect(page.getByRole('checkbox', { name: 'P01 kiezen' })).toBeFocused()
  await press(page, 'ArrowUp', 'ArrowRight', 'Enter')
  await expect(heading(page, 'Code')).toHaveAttribute('aria-sort', 'descending')
  await expect(lines(page).first().getByRole('rowheader')).toHaveText('P14')

  await page.reload()
  await expect(await under(page, line(page, 'P01'), 'Rol')).toHaveText('bouwcoördinator')
  await expect(await under(page, line(page, 'P02'), 'Vanaf')).toHaveText('1 oktober 2026')
})

test('people are added by typing and by pasting, and what does not fit stays with the reason', async ({
  app,
}) => {
  const page = await openPeople(app)
  await (await under(page, newLine(page), 'Code')).click()
  await page.keyboard.type('K1')
  await press(page, 'Tab')
  await page.keyboard.type('leerling groep 8')
  await press(page, 'Tab', 'Enter')
  await page.getByRole('combobox').selectOption({ label: 'nieuwe organisatie…' })
  await expect(page.getByRole('textbox', { name: /^Organisatie/u })).toBeFocused()
  await page.keyboard.type('Basisschool De Eik')
  await press(page, 'Enter')
  await expect(await under(page, line(page, 'K1'), 'Organisatie')).toHaveText('Basisschool De Eik')
  // A reason to think, and no more than that.
  await expect(await under(page, line(page, 'K1'), 'Rol')).toContainText('Is dit een leerling?')

  // The next line is waiting; its code is taken, and mended where it stands.
  await expect(await under(page, newLine(page), 'Code')).toBeFocused()
  await page.keyboard.type('p01')
  await press(page, 'Enter')
  const back = lines(page).filter({ hasText: 'Deze naam of code is al in gebruik' })
  await expect(back).toContainText('p01')
  await axe(page)
  await press(page, 'ArrowUp', 'Enter', 'Control+a')
  await page.keyboard.type('K2')
  await press(page, 'Enter')
  await expect(line(page, 'K2')).toBeVisible()
  await expect(back).toHaveCount(0)

  // An organisation nobody knows yet is made by typing its name; a name in the code is asked about.
  await (await under(page, line(page, 'K2'), 'Organisatie')).click()
  await page.keyboard.type('ROC Rijnstreek')
  await press(page, 'Enter')
  await expect(await under(page, line(page, 'K2'), 'Organisatie')).toHaveText('ROC Rijnstreek')
  await (await under(page, line(page, 'K2'), 'Code')).click()
  await press(page, 'Enter', 'Control+a')
  await page.keyboard.type('Anna de Vries')
  await expect(page.getByText('Dit lijkt een naam.')).toBeVisible()
  await press(page, 'Escape')
  await expect(line(page, 'K2')).toBeVisible()
  await (await under(page, newLine(page), 'Code')).focus()

  // Three rows from a spreadsheet: said before they are added, one of them not possible.
  await paste(
    page,
    'Rol\tCode\tNaam\tOrganisatie\nleraar\tK3\tAn\tbasisschool de eik\nIB\tK4\tBo\t\nleraar\tK1\tCo\t\n',
  )
  const dialog = page.getByRole('dialog', { name: '3 regels toevoegen?' })
  await expect(dialog).toContainText('Niet overgenomen kolommen: Naam.')
  await dialog.getByRole('button', { name: '3 regels toevoegen' }).click()
  await expect(await under(page, line(page, 'K3'), 'Organisatie')).toHaveText('Basisschool De Eik')
  await expect(await under(page, line(page, 'K4'), 'Rol')).toHaveText('IB')
  await expect(back).toContainText('K1')
  await back.getByRole('button', { name: 'Deze regel weghalen' }).click()
  await expect(back).toHaveCount(0)

  // Chosen rows go after a question; the focus stays in the table.
  await (await under(page, line(page, 'K3'), 'Code')).click()
  await press(page, 'Shift+Space', 'ArrowDown', 'Shift+Space')
  await page.getByRole('button', { name: 'Verwijderen' }).click()
  const question = page.getByRole('alertdialog', { name: '2 deelnemers uit dit netwerk halen?' })
  await expect(question).toContainText('K3 en K4')
  await axe(page)
  await question.getByRole('button', { name: 'Verwijderen' }).click()
  await expect(line(page, 'K3')).toHaveCount(0)
  await expect(grid(page).locator(':focus')).toHaveCount(1)
  await expect(lines(page)).toHaveCount(17)

  // Left halfway, a line is added all the same.
  await (await under(page, newLine(page), 'Code')).click()
  await page.keyboard.type('K9')
  await page.getByRole('link', { name: 'Overzicht' }).click()
  await goPeople(page)
  await expect(line(page, 'K9')).toBeVisible()
})

test('two windows: what is being typed is never overwritten, the rest follows', async ({ app }) => {
  const one = await openPeople(app)
  const two = await openPeople(app)
  await (await under(one, line(one, 'P03'), 'Rol')).dblclick()
  await one.getByRole('textbox').fill('halver')
  await (await under(two, line(two, 'P03'), 'Rol')).click()
  await two.keyboard.type('uit het andere venster')
  await press(two, 'Enter')
  await two.keyboard.type('ook van daar')
  await press(two, 'Enter')
  await expect(await under(one, line(one, 'P04'), 'Rol')).toHaveText('ook van daar')
  await expect(one.getByRole('textbox', { name: 'Rol, P03' })).toHaveValue('halver')
  // A pause was enough to store what stood there; what is typed on is newer than what the other window said.
  await one.bringToFront()
  await one.keyboard.press('End')
  await one.keyboard.type('wege')
  await press(one, 'Enter')
  await expect(await under(two, line(two, 'P03'), 'Rol')).toHaveText('halverwege')

  // A last day in the past: greyed and out of the way, one press from being seen.
  await (await under(two, line(two, 'P14'), 'Tot en met')).click()
  await two.keyboard.type('9-9-2026')
  await press(two, 'Enter')
  await expect(line(one, 'P14')).toHaveCount(0)
  await one.getByText('Ook wie gestopt is (1)').click()
  await expect(line(one, 'P14')).toBeVisible()
  await axe(one)
  await one.getByRole('button', { name: 'Uit de werkplaats…' }).click()
  const takingIn = one.getByRole('dialog', { name: 'Mensen uit de werkplaats opnemen' })
  await takingIn.getByRole('checkbox', { name: /^P14/u }).check()
  await axe(one)
  await takingIn.getByRole('button', { name: '1 opnemen' }).click()
  await expect(line(two, 'P14')).toBeVisible()
})

test('names are nowhere until they are asked for, and a file holds what is on screen', async ({ app }) => {
  const page = await openPeople(app)
  const saved = async (button: string) => {
    const download = page.waitForEvent('download')
    await page.getByRole('button', { name: button, exact: true }).click()
    return readFile(await (await download).path(), 'utf8')
  }
  const codes = await saved('Bewaar als CSV')
  expect(codes).toContain('P01')

  await page.getByRole('button', { name: 'Namen tonen' }).click()
  const cell = await under(page, line(page, 'P01'), 'Naam')
  await expect(cell).not.toHaveText('')
  const name = (await cell.textContent()) ?? ''
  await axe(page)
  expect(await saved('Bewaar als CSV, met namen')).toContain(name)
  expect(codes).not.toContain(name)

  await page.getByRole('button', { name: 'Codes tonen' }).click()
  await expect(heading(page, 'Naam')).toHaveCount(0)
  expect(await page.content()).not.toContain(name)
})

test('organisations, attributes and coaches each have a table, and private matters have none', async ({
  app,
}) => {
  const page = await openPeople(app)
  const parts = page.getByRole('navigation', { name: 'Wie en waar vandaan' })
  await parts.getByRole('link', { name: 'Organisaties' }).click()
  await (await under(page, newLine(page), 'Organisatie')).click()
  await page.keyboard.type('Basisschool De Nieuwe')
  await press(page, 'Enter')
  await expect(await under(page, line(page, 'Basisschool De Nieuwe'), 'Soort')).toHaveText('school')
  await page.getByRole('checkbox', { name: 'Pabo Linge en Lek kiezen' }).check()
  await page.getByRole('button', { name: 'Verwijderen' }).click()
  await expect(page.getByRole('alertdialog')).toContainText('Pabo Linge en Lek blijft staan')
  await press(page, 'Escape')
  await axe(page)

  await parts.getByRole('link', { name: 'Kenmerken' }).click()
  await (await under(page, newLine(page), 'Kenmerk')).click()
  await page.keyboard.type('leeftijd')
  await press(page, 'Enter')
  await expect(lines(page).first()).toBeVisible()
  await expect(grid(page).getByText(/^Leeftijd, geslacht, gezondheid/u)).toBeVisible()
  await axe(page)
  await press(page, 'Enter', 'Control+a')
  await page.keyboard.type('vakgebied')
  await press(page, 'Enter')
  await expect(line(page, 'vakgebied')).toBeVisible()

  await parts.getByRole('link', { name: 'Coaches' }).click()
  await (await under(page, newLine(page), 'Coach')).click()
  await page.keyboard.type('Een coach')
  await press(page, 'Enter')
  const networks = await under(page, line(page, 'Een coach'), 'Netwerken')
  await expect(networks).toHaveText('Zelfgestuurd leren')
  await networks.click()
  await page.getByRole('checkbox', { name: 'Zelfgestuurd leren' }).uncheck()
  await axe(page)
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(networks).toHaveText('Geen')

  // The part is in the address, and the new attribute is a column.
  await page.reload()
  await expect(line(page, 'Een coach')).toBeVisible()
  await parts.getByRole('link', { name: 'Deelnemers' }).click()
  await expect(heading(page, 'vakgebied')).toBeVisible()
})

test('nobody comes in before the privacy card is complete', async ({ app }) => {
  const page = await app.open()
  await page.getByRole('button', { name: 'Nieuwe werkplaats' }).first().click()
  await page.getByRole('textbox', { name: 'Naam van de werkplaats' }).fill('Werkplaats West')
  await press(page, 'Enter')
  await page.getByRole('button', { name: 'Nieuw netwerk' }).first().click()
  await page.getByRole('textbox', { name: 'Naam' }).fill('Leerkring')
  await press(page, 'Enter')
  await page
    .getByRole('navigation', { name: 'Onderdelen van dit netwerk' })
    .getByRole('link', { name: 'Deelnemers' })
    .click()
  await expect(page.getByRole('heading', { name: 'Eerst de privacykaart' })).toBeVisible()
  await expect(grid(page)).toHaveCount(0)
  await axe(page)
  await page.getByRole('link', { name: 'Privacykaart invullen' }).click()
  await expect(page.getByRole('dialog', { name: 'Privacykaart' })).toBeVisible()
})
