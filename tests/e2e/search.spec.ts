import { axe, expect, test } from '../support/app.ts'

test('what was typed anywhere is found from Ctrl+K, and opens in one Enter', async ({ app }) => {
  const page = await app.openExample()
  await expect(page.getByRole('heading', { name: 'Privacykaart' })).toBeVisible()
  await page.keyboard.press('Control+k')
  const field = page.getByRole('dialog', { name: 'Zoeken of doen' }).getByRole('combobox')
  await expect(field).toBeFocused()

  // Nothing that can be done is called so: what was found stands there by itself, with where it belongs.
  await field.fill('onderbouw eerder')
  const found = page.getByRole('option').filter({ hasText: 'onderbouw eerder' }).first()
  await expect(found).toBeVisible()
  await expect(found.locator('mark').first()).toBeVisible()
  await axe(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page).toHaveURL(/\/meetings\/[0-9a-f-]{36}\/look-back$/u)

  // By name, while codes are shown: the code, and never the name.
  await page.keyboard.press('Control+k')
  await field.fill('Bakhuyzer')
  const people = page.getByRole('group', { name: 'Deelnemers en coaches' }).getByRole('option')
  await expect(people).toHaveText([/P02/u])
  await expect(people).not.toContainText('Bakhuyzer')
  await field.fill('qxqxq')
  await expect(page.getByText('Niets gevonden voor “qxqxq”.')).toBeVisible()
  await page.keyboard.press('Escape')
})
