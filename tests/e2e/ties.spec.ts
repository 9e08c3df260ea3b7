import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { withApi } from '../support/api.ts'
import { axe, expect, test, type App } from '../support/app.ts'

/** The example network's ties, drawn. */
async function openTies(app: App): Promise<Page> {
  const page = await app.openExample()
  await page.getByRole('link', { name: 'Banden', exact: true }).click()
  await expect(people(page)).toHaveCount(14)
  return page
}

const picture = (page: Page): Locator => page.getByRole('application')
const people = (page: Page): Locator => picture(page).getByRole('img')
const person = (page: Page, code: string): Locator =>
  picture(page).getByRole('img', { name: new RegExp(`^${code},`, 'u') })
const lines = (page: Page): Locator => page.locator('.ng-link')
const reading = (page: Page): Locator => page.getByRole('complementary')
const tiesTable = (page: Page): Locator => page.getByRole('table', { name: /^(?:Banden|Ties)$/u })
const rows = (page: Page): Locator => tiesTable(page).locator('tbody tr')

/** The number in front of these words in the reading. */
async function told(page: Page, words: RegExp): Promise<number> {
  const text = (await reading(page).textContent()) ?? ''
  const found = new RegExp(`(\\d+) ${words.source}`, 'u').exec(text)?.[1]
  if (found === undefined) throw new Error(`the reading does not say ${String(words)}: ${text.slice(0, 300)}`)
  return Number(found)
}

const placeOf = (who: Locator): Promise<string | null> => who.getAttribute('transform')
const places = (page: Page): Promise<readonly (string | null)[]> =>
  people(page).evaluateAll((all) => all.map((one) => one.getAttribute('transform')))

test('the picture, the sentences and the table say the same, at every threshold', async ({
  sharedApp: app,
}) => {
  const page = await openTies(app)
  await axe(page)
  const before = await places(page)
  const counts: number[] = []
  for (const threshold of ['1', '2', '3', '4']) {
    await page
      .getByRole('radiogroup', { name: 'Vanaf welk antwoord telt een band' })
      .getByText(threshold)
      .click()
    const ties = await told(page, /banden/u)
    await expect(lines(page)).toHaveCount(ties)
    await expect(rows(page)).toHaveCount(ties)
    const different = await told(page, /van die banden verbind/u)
    await expect(tiesTable(page).getByRole('cell', { name: 'andere organisatie' })).toHaveCount(different)
    // Four kinds of tie: together all of them, and those that differ in their own column.
    const kinds = await page
      .getByRole('table', { name: 'Vier soorten banden' })
      .getByRole('cell')
      .allTextContents()
    const [, closeAlike = 0, closeDifferent = 0, looseAlike = 0, looseDifferent = 0] = kinds.map(Number)
    expect(closeAlike + closeDifferent + looseAlike + looseDifferent).toBe(ties)
    expect(closeDifferent + looseDifferent).toBe(different)
    counts.push(ties)
  }
  expect(counts).toEqual([...counts].sort((a, b) => b - a))
  expect(new Set(counts).size).toBe(4)
  // A higher threshold takes ties away and moves nobody.
  expect(await places(page)).toEqual(before)

  // Only what differs: fewer lines and rows, while the sentences still speak of all of it.
  await page.getByText('andere organisatie', { exact: true }).first().click()
  const different = await told(page, /van die banden verbind/u)
  await expect(lines(page)).toHaveCount(different)
  await expect(rows(page)).toHaveCount(different)
})

test('the exact figures are the rounded ones of the sentences', async ({ sharedApp: app }) => {
  const page = await openTies(app)
  await page.getByText('Alle maten', { exact: true }).click()
  const all = page.getByRole('table', { name: 'Alle maten' })
  const figure = async (name: string) => {
    const text = await all
      .getByRole('row', { name: new RegExp(`^${name}`, 'u') })
      .getByRole('cell')
      .first()
      .textContent()
    return text ?? ''
  }
  const density = await figure('Dichtheid, op wat geantwoord is')
  expect(density).toMatch(/^0,\d{4}$/u)
  const rounded = (Math.round(Number(density.replace(',', '.')) * 100) / 100).toFixed(2).replace('.', ',')
  await expect(reading(page)).toContainText(`daarvan zijn genoemd (${rounded})`)
  await expect(reading(page)).toContainText(`${await figure('Genoemde contacten')} pijlen`)
  await axe(page)
})

test('everything of the picture by keyboard', async ({ sharedApp: app }) => {
  const page = await openTies(app)
  await picture(page).focus()
  await page.keyboard.press('Home')
  const active = async () => {
    const id = await picture(page).getAttribute('aria-activedescendant')
    return id === null ? null : page.locator(`[id="${id}"]`).getAttribute('aria-label')
  }
  expect(await active()).toMatch(/^P01, /u)
  const first = await placeOf(person(page, 'P01'))

  // Each arrow leads to somebody, until there is nobody further on.
  const seen = new Set<string | null>()
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'])
    for (let press = 0; press < 6; press += 1) {
      await page.keyboard.press(key)
      seen.add(await active())
    }
  expect(seen.size).toBeGreaterThan(5)

  // Who is chosen is heard with the ties that the table gives them.
  await page.keyboard.press('End')
  expect(await active()).toMatch(/^P14, /u)
  await page.keyboard.press('Enter')
  const heard = page.getByRole('status').filter({ hasText: 'P14' })
  await expect(heard).toContainText('Over en weer met P12.')
  await expect(heard).toContainText('Noemt zelf P03 en P09.')
  await page
    .locator('summary')
    .filter({ hasText: /^Mensen/u })
    .click()
  await expect(page.getByRole('table', { name: 'Mensen' }).getByRole('row').last()).toContainText(
    'P03, P09, P12',
  )
  await axe(page)

  // Moving, pinning and letting go without a mouse.
  await picture(page).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(person(page, 'P01')).not.toHaveAttribute('transform', first ?? '')
  await page.keyboard.press('p')
  await expect(person(page, 'P01')).toHaveAttribute('transform', first ?? '')
  await page.keyboard.press('+')
  await expect(person(page, 'P01')).not.toHaveAttribute('transform', first ?? '')
  await page.keyboard.press('0')
  await expect(person(page, 'P01')).toHaveAttribute('transform', first ?? '')
  await page.keyboard.press('Escape')
  expect(await active()).toBeNull()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: 'Uitzoomen' })).toBeFocused()
})

test('by hand: pointing, moving and letting go; what was chosen and moved is still there later', async ({
  sharedApp: app,
}) => {
  const page = await openTies(app)
  const one = person(page, 'P08')
  await one.hover()
  await expect(page.getByText('P08, Basisschool', { exact: false }).first()).toContainText('Over en weer met')
  const first = await placeOf(one)
  const others = await places(page)
  const box = await one.boundingBox()
  if (box === null) throw new Error('nobody there')
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
  await page.mouse.down()
  await page.mouse.move(box.x + 60, box.y + 30, { steps: 4 })
  await page.mouse.up()
  const moved = await placeOf(one)
  expect(moved).not.toBe(first)
  expect((await places(page)).filter((place, at) => place !== others[at])).toHaveLength(1)

  await page.getByRole('combobox', { name: 'Kleur en vorm' }).selectOption('rol')
  await expect(reading(page)).toContainText('verschillende rollen')
  // Neither another threshold nor coming back later moves what was put somewhere.
  await page.getByRole('radiogroup', { name: 'Vanaf welk antwoord telt een band' }).getByText('3').click()
  await expect(one).toHaveAttribute('transform', moved ?? '')
  await page.getByRole('link', { name: 'Deelnemers', exact: true }).click()
  await expect(picture(page)).toHaveCount(0)
  await page.getByRole('link', { name: 'Banden', exact: true }).click()
  await expect(reading(page)).toContainText('verschillende rollen')
  await expect(one).toHaveAttribute('transform', moved ?? '')
  await page.getByRole('button', { name: 'Alles losmaken' }).click()
  await expect(one).toHaveAttribute('transform', first ?? '')
  expect(await places(page)).toEqual(others)
})

/** Asks for something by its name in the list of Ctrl+K: keys that are pressed before it is there go nowhere. */
async function doByName(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /^(?:Zoeken of doen|Search or do)$/u })).toBeFocused()
  await page.keyboard.type(query)
  await page.keyboard.press('Enter')
}

test('the other language, and a file to take along', async ({ sharedApp: app }) => {
  const page = await openTies(app)
  const ties = await told(page, /banden/u)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bewaar als CSV', exact: true }).click()
  const file = await download
  const text = readFileSync(await file.path(), 'utf8')
  expect(text).toContain('"P01";"P02";"4"')
  expect(text).not.toContain('Marit')

  // What can be chosen here is also in the list of Ctrl+K.
  await doByName(page, 'kleur vorm rol')
  await expect(reading(page)).toContainText('verschillende rollen')
  await doByName(page, 'engels')
  await expect(reading(page)).toContainText(`there are ${String(ties)} ties`)
  await expect(reading(page)).toContainText(/On average someone is in contact with \d\.\d others/u)
  await expect(page.getByRole('list', { name: 'Legend' })).toContainText('same role')
  await axe(page)
  // As it was, for the next test.
  await doByName(page, 'nederlands')
  await expect(reading(page)).toContainText(`${String(ties)} banden`)
})

test('another wave, another layout, organisations, and what is missing', async ({ sharedApp: app }) => {
  const page = await openTies(app)
  const free = await places(page)

  // What changed: who came and went is in the picture, and nobody who stayed has moved.
  await page.getByText(/^Wat veranderde sinds/u).click()
  const since = reading(page).getByRole('region', { name: /^Sinds / })
  await expect(since).toContainText(/kwam(?:en)? erbij/u)
  await expect(since).toContainText(/vertrok/u)
  await expect(page.getByRole('list', { name: 'Legenda' })).toContainText('erbij gekomen')
  const now = await places(page)
  expect(free.every((place) => now.includes(place))).toBe(true)
  await page.getByText('Wat veranderde, band voor band').click()
  await expect(page.getByRole('table', { name: 'Wat veranderde, band voor band' })).toContainText(
    'niet te zeggen',
  )
  await axe(page)
  await page.getByText(/^Wat veranderde sinds/u).click()

  // Arranged otherwise, and back: the same picture again.
  const layouts = page.getByRole('radiogroup', { name: 'Hoe de tekening ligt' })
  await layouts.getByText('sterkte × verschil').click()
  await expect(page.getByText('los en verschillend')).toBeVisible()
  await layouts.getByText('rond één').click()
  await page.getByLabel('Rond wie').selectOption({ label: 'P12' })
  await expect(picture(page)).toContainText('één stap')
  await axe(page)
  await layouts.getByText('vrij').click()
  await expect.poll(() => places(page)).toEqual(free)

  // Organisations, as many as there are in the table.
  await page.getByRole('radiogroup', { name: 'Wie er staan' }).getByText('organisaties').click()
  await expect(people(page)).toHaveCount(5)
  await expect(page.getByRole('table', { name: 'Banden tussen organisaties' })).toContainText('binnen')
  await axe(page)
  await page.getByRole('radiogroup', { name: 'Wie er staan' }).getByText('mensen').click()

  // For the coach alone: one answer is missing, so nothing about persons is worked out.
  await page.getByText('Voor de coach: verder kijken').click()
  await expect(page.getByRole('heading', { name: 'Kringen' })).toBeVisible()
  await expect(page.getByText('Wordt alleen getoond als iedereen alles heeft beantwoord.')).toBeVisible()

  // A gap becomes a guest on the run sheet of the next meeting.
  await page.getByRole('button', { name: /^Hier iets aan doen/u }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Wie', { exact: true }).fill('kunstacademie')
  await dialog.getByRole('button', { name: 'Plannen' }).click()
  const steps = page.getByRole('list', { name: 'Stappen naar buiten' })
  await expect(steps).toContainText('kunstacademie')
  await steps
    .getByRole('button', { name: /^Kijken of het er is/u })
    .first()
    .click()
  await page.getByRole('dialog').getByText('nog niet').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click()
  await expect(steps).toContainText('nog niet')
  await axe(page)
})

test('a network without a survey says what belongs here', async ({ sharedApp: app }) => {
  const network = await withApi(app.dataFolder, async (api) => {
    const { result: workplace } = await api.workplaces.create({ name: 'Scheldemond' })
    const { result } = await api.networks.create({ workplaceId: workplace.id, name: 'Taal' })
    return result
  })
  const page = await app.open(`/network/${network.id}`)
  await page.getByRole('link', { name: 'Banden', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Wie zoekt wie op?' })).toBeVisible()
  await axe(page)
  await page.getByRole('link', { name: 'Banden inlezen' }).click()
  await expect(page).toHaveURL(/\/import$/u)
})
