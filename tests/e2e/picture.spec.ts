import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { withApi } from '../support/api.ts'
import { axe, expect, test, type App } from '../support/app.ts'

interface Prepared {
  readonly networkId: string
  readonly before: string
  readonly after: string
}

/** A network of six that held a round in spring and filled in its sheets for autumn; 3a lies furthest apart. */
const prepare = (app: App): Promise<Prepared> =>
  withApi(app.dataFolder, async (api) => {
    const { result: workplace } = await api.workplaces.create({ name: 'Voorbeeld' })
    const { result: network } = await api.networks.create({ workplaceId: workplace.id, name: 'Leerkring' })
    const networkId = network.id
    const privacy = {
      purpose: 'Samen leren',
      responsibleOrganisation: 'Het bestuur',
      legalBasis: 'publicTask' as const,
      retentionUntil: '2099-01-01',
      coachAssesses: false,
    }
    await api.networks.updatePrivacy({ id: networkId, patch: privacy })
    for (let nth = 0; nth < 6; nth += 1)
      await api.participants.add({ networkId, person: {}, from: '2025-09-01' })
    const hold = async (name: string, on: string, places: readonly number[]) => {
      const { result: round } = await api.rounds.add({ networkId, round: { name, on, asksDesired: true } })
      const { indicators } = await api.rounds.desk({ id: round.id })
      const sheets = places.map((place, nth) => ({
        code: `eigen${String(nth)}`,
        marks: indicators.flatMap(({ indicatorId }) => {
          const at = indicatorId === 'sharedIdentity' ? place : 50 + nth
          return [
            { indicatorId, kind: 'now' as const, value: at },
            { indicatorId, kind: 'desired' as const, value: 80 },
          ]
        }),
      }))
      await api.sheets.paste({ roundId: round.id, sheets })
      return round.id
    }
    const before = await hold('Voorjaar', '2026-05-12', [60, 61, 62, 63, 64, 65])
    await api.rounds.reveal({ id: before, withUnfinished: false })
    const after = await hold('Najaar', '2026-11-04', [10, 20, 45, 45, 90])
    return { networkId, before, after }
  })

const lines = (page: Page): Locator => page.locator('.picture-row')
const slider = (page: Page): Locator => page.getByRole('slider', { name: 'Ons groepskruisje' })
const scrolls = (page: Page): Promise<boolean> =>
  page.getByRole('main').evaluate((main) => main.scrollHeight > main.clientHeight)

test('revealed together, talked about on the beamer, beside the last round, and taken along', async ({
  app,
}) => {
  const { networkId, after } = await prepare(app)
  const page = await app.open(`/network/${networkId}/monitoring/${after}/picture`)

  // Before the reveal only how many are in.
  await expect(page.getByText('5 van 6', { exact: true })).toBeVisible()
  await expect(lines(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Onthullen' }).click()
  const sure = page.getByRole('dialog')
  await expect(sure).toContainText('Er ontbreekt nog 1 blad')
  await sure.getByRole('button', { name: 'Onthullen' }).click()

  await expect(lines(page)).toHaveCount(11)
  await expect(lines(page).first()).toContainText('niet geïntegreerd')
  await expect(
    page.getByRole('img', { name: /^3a Gedeelde identiteit,.*5 van 5; midden 45; van 10 tot 90;/u }),
  ).toBeVisible()
  await axe(page)
  await page.getByRole('radio', { name: 'Spreiding' }).click()
  await expect(lines(page).first()).toContainText('kennissen')

  // On the beamer, the widest first: the group puts its cross together, by keyboard and by hand.
  await page.getByRole('button', { name: 'Begin bij het grootste verschil' }).click()
  await expect(page.getByRole('heading', { name: 'Zijn we bekenden van elkaar' })).toBeVisible()
  await page.getByRole('button', { name: 'Op de beamer' }).click()
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeHidden()
  expect(await scrolls(page)).toBe(false)
  await slider(page).focus()
  // As on a sheet: the first key begins in the middle of the line, one step is one, a large one ten.
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('textbox', { name: 'Plaats' })).toHaveValue('50')
  for (const key of ['End', 'ArrowLeft', 'PageDown', 'Shift+ArrowLeft']) await page.keyboard.press(key)
  await expect(page.getByRole('textbox', { name: 'Plaats' })).toHaveValue('79')
  await expect(page.getByText('1 van 11', { exact: true })).toBeVisible()
  const box = await slider(page).boundingBox()
  if (box === null) throw new Error('the line is not on screen')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect(page.getByRole('textbox', { name: 'Plaats' })).toHaveValue('50')
  await page
    .getByRole('textbox', { name: 'Waarom staat het hier, en niet ergens anders?' })
    .fill('De lunch viel weg.')
  await page.getByRole('textbox', { name: 'Nog een voorbeeld' }).fill('Samen eten gaf gesprekken.')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Voorbeelden' })).toContainText('Samen eten gaf gesprekken.')
  await page.getByRole('button', { name: 'Koppelen' }).click()
  await page.getByRole('combobox', { name: 'Indicator' }).selectOption({ label: '3b Sterkte van relaties' })
  await page.getByRole('textbox', { name: 'Hoe hangen ze samen?' }).fill('Wie elkaar kent')
  await page.getByRole('dialog').getByRole('button', { name: 'Koppelen' }).click()
  await expect(page.getByText('Wie elkaar kent')).toBeVisible()
  await axe(page)
  await page.getByRole('heading', { name: 'Zijn we bekenden van elkaar' }).click()
  await page.keyboard.press('PageDown')
  await expect(page.getByText('2 van 11', { exact: true })).toBeVisible()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByText('1 van 11', { exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  const row = lines(page).first()
  await expect(row).toContainText('De lunch viel weg.')
  await expect(row).toContainText('hoort bij 3b Sterkte van relaties')
  await expect(lines(page).filter({ hasText: 'zwakke relaties' })).toContainText('hoort bij 3a')
  expect(await scrolls(page)).toBe(false)
  await page.getByRole('button', { name: 'Van de beamer' }).click()

  // The file says what the screen says, and whose crosses they are it does not.
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Bewaar als SVG' }).click(),
  ])
  const svg = readFileSync(await download.path(), 'utf8')
  expect(svg).toContain('De lunch viel weg.')
  expect(svg).not.toMatch(/eigen\d|P0\d/u)

  // Beside spring.
  await page.getByRole('button', { name: 'Naast een andere ronde' }).click()
  await expect(page.getByText('Het midden bewoog van 62,5 naar 45, naar kennissen.')).toBeVisible()
  await expect(page.getByText('Toen 6 van 6 bladen, nu 5 van 6.')).toBeVisible()
  await axe(page)
})
