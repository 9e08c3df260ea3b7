import type { Locator, Page } from '@playwright/test'
import type { NetworkId, RoundId } from '../../shared/domain/ids.ts'
import { withApi } from '../support/api.ts'
import { axe, expect, test, type App } from '../support/app.ts'

/** A window at the place where the sheets of a new round of the example are entered. */
async function openRound(
  app: App,
): Promise<{ readonly page: Page; readonly roundId: RoundId; readonly at: string }> {
  const page = await app.openExample()
  await expect(page.getByRole('heading', { level: 1, name: 'Zelfgestuurd leren' })).toBeVisible()
  const networkId = (/network\/([\da-f-]{36})/u.exec(page.url())?.[1] ?? '') as NetworkId
  const { id } = await withApi(app.dataFolder, async (api) => {
    const { result } = await api.rounds.add({ networkId, round: { name: 'Proefronde', on: '2026-11-25' } })
    await api.rounds.update({ id: result.id, patch: { asksDesired: true } })
    return result
  })
  const at = `/network/${networkId}/monitoring/${id}/enter`
  await page.evaluate((to) => (location.hash = to), at)
  return { page, roundId: id, at }
}

const code = (page: Page): Locator => page.getByRole('textbox', { name: 'Eigen code' })
const field = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })
/** What the page says about the last sheet. */
const told = (page: Page): Locator => page.getByRole('main').getByRole('status').first()

/** Presses the keys of a text one by one (`→` is Tab) and counts them. */
async function press(page: Page, text: string): Promise<number> {
  const keys = [...text]
  for (const key of keys) await page.keyboard.press(key === '→' ? 'Tab' : key === '↵' ? 'Enter' : key)
  return keys.length
}

test('sheets are typed from paper: few keys, nothing lost, each code once, covered when done', async ({
  app,
}) => {
  const { page, roundId, at } = await openRound(app)
  await expect(code(page)).toBeFocused()

  // A whole sheet, without a mouse.
  const marks = Array.from({ length: 22 }, (_, place) => String(10 + place * 4)).join('→')
  const pressed = await press(page, `A1→${marks}↵`)
  expect(pressed).toBeLessThanOrEqual(90)
  await expect(told(page)).toHaveText(/^Blad A1 is af, en afgedekt tot de onthulling\./u)
  await expect(code(page)).toBeFocused()
  await expect(code(page)).toHaveValue('')
  await expect(page.getByText('1 van 14 af')).toBeVisible()

  // What cannot be a mark stays in its field and is told; the rest of the sheet is stored all the same.
  await press(page, 'A2→n→101→7,8→acht→50')
  await expect(field(page, '1a gewenst')).toHaveAttribute('aria-invalid', 'true')
  await expect(field(page, '1a gewenst')).toHaveAccessibleDescription(/101 ligt niet op de lijn/u)
  await expect(field(page, '1b gewenst')).toHaveAccessibleDescription(/dit is geen getal/u)
  await expect(field(page, '1a nu')).toHaveValue('n.v.t.')
  await page.keyboard.press('Enter')
  await expect(told(page)).toHaveText(/niet bewaard kan worden/u)
  await expect(field(page, '1a gewenst')).toBeFocused()
  await axe(page)

  // On the line: by key and by hand.
  const line = page.getByRole('slider', { name: '2b nu', exact: true })
  await line.focus()
  await press(page, 'n')
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowRight')
  await expect(line).toHaveAttribute('aria-valuetext', '10, dichter bij individueel')
  await expect(field(page, '2b nu')).toHaveValue('10')
  const box = await line.boundingBox()
  if (box === null) throw new Error('the line is nowhere')
  await page.keyboard.down('Shift')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await page.keyboard.up('Shift')
  await expect(field(page, '2b gewenst')).toHaveValue('50')

  // A reload in the middle of a sheet goes on with it, also with what could not be stored.
  await page.reload()
  await expect(field(page, '1b nu')).toHaveValue('7,8')
  await expect(code(page)).toHaveValue('A2')
  await expect(field(page, '1a gewenst')).toHaveValue('101')
  await expect(field(page, '1b gewenst')).toHaveValue('acht')
  await expect(field(page, '2b gewenst')).toHaveValue('50')

  // Another window enters another sheet. The code of this one is not for it; what it typed is there all the same.
  const other = await app.open(at)
  await expect(other.getByRole('button', { name: 'Verder met A2' })).toBeVisible()
  await press(other, 'a2→33')
  await expect(other.getByText(/^Een blad met code a2 is al half ingevoerd/u)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Verder met zonder code' })).toBeVisible()
  await code(other).fill('A3')
  await press(other, '↵')
  await expect(told(other)).toHaveText(/^Blad A3 is af/u)
  await expect(page.getByText('2 van 14 af')).toBeVisible()
  await expect(field(page, '1a nu')).toHaveValue('n.v.t.')

  // Mended, and done; and after all not.
  await field(page, '1a gewenst').fill('100')
  await field(page, '1b gewenst').fill('')
  await press(page, '↵')
  await expect(told(page)).toHaveText(/^Blad A2 is af/u)
  await page.getByRole('button', { name: 'Terughalen: A2' }).click()
  await expect(field(page, '1a gewenst')).toHaveValue('100')
  await expect(told(page)).toHaveText(/^Blad A2 is weer open/u)
  await press(page, '↵')
  await expect(page.getByText('3 van 14 af')).toBeVisible()

  // A table, all or none.
  await page.getByRole('button', { name: 'Tabel plakken' }).click()
  const table = page.getByRole('textbox', { name: 'De tabel' })
  await table.fill('code;1a;1a gewenst\nA1;5;6\nB2;101;7')
  await expect(page.getByRole('row', { name: /^2 A \(Eigen code\) A1/u })).toBeVisible()
  await expect(page.getByRole('row', { name: /^3 B \(1a nu\) 101/u })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Toevoegen' })).toBeDisabled()
  await axe(page)
  await table.fill('code;1a;1a gewenst\nB1;5;6\nB2;n.v.t.;7')
  await page.getByRole('button', { name: '2 bladen toevoegen' }).click()
  await expect(page.getByText('5 van 14 af')).toBeVisible()

  // Nothing is half, and after the reveal nothing more is entered.
  await withApi(app.dataFolder, (api) => api.rounds.reveal({ id: roundId, withUnfinished: false }))
  await expect(page.getByText(/^De kruisjes van deze ronde zijn onthuld/u)).toBeVisible()
  await expect(page.getByRole('link', { name: 'Naar het gedeelde beeld' })).toBeVisible()
})
