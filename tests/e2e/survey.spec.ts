import type { Page } from '@playwright/test'
import { axe, expect, test } from '../support/app.ts'

/** Keys pressed since the last call, so that the story can say what a sheet costs. */
function counted(page: Page) {
  let keys = 0
  return {
    press: async (key: string) => {
      keys += 1
      await page.keyboard.press(key)
    },
    taken: () => {
      const before = keys
      keys = 0
      return before
    },
  }
}

const paste = (page: Page, text: string) =>
  page.evaluate((data) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', data)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)

test('a new wave is told of, typed in from paper without a mouse, pasted as a matrix, and left by who wants out', async ({
  app,
}) => {
  const page = await app.openExample()
  await expect(page.getByRole('heading', { name: 'Privacykaart' })).toBeVisible()
  const network = (await page.evaluate(() => window.location.hash)).slice(1)
  await page.evaluate((to) => (window.location.hash = to), `${network}/ties/surveys`)

  // A question of one's own, with a period that goes into the question, and its first wave.
  await page.getByRole('button', { name: 'Nieuwe vragenlijst' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Naam', exact: true }).fill('Vertrouwen')
  await dialog.getByRole('textbox', { name: 'Periode' }).fill('dit schooljaar')
  await expect(dialog.getByRole('region')).toContainText('overlegde je dit schooljaar over het thema')
  await dialog.getByText('Vraag ook of een band formeel of informeel is').click()
  await dialog.getByRole('textbox', { name: 'Naam van de meting' }).fill('Voorjaar')
  await axe(page)
  await dialog.getByRole('button', { name: 'Maken' }).click()
  await expect(page.getByRole('heading', { name: 'Vertrouwen – Voorjaar' })).toBeVisible()

  // Nothing is entered before people know of it.
  await expect(page.getByRole('button', { name: 'Vragenlijsten invoeren' })).toBeDisabled()
  await page.getByRole('button', { name: 'Iedereen vandaag verteld' }).click()
  const people = await page.getByRole('rowheader').count()
  await expect(page.getByText(`${String(people)} van ${String(people)} weten ervan`)).toBeVisible()
  await page.getByRole('button', { name: 'Vragenlijsten invoeren' }).click()

  // The first sheet of the pile is proposed; each answer is one key, and a line has a second one where there is a tie.
  const lines = people - 1
  const keys = counted(page)
  const whose = page.getByRole('textbox', { name: 'Vragenlijst van' })
  await expect(whose).toBeFocused()
  const first = await whose.inputValue()
  await keys.press('Enter')
  const list = page.getByRole('group', { name: /^Lijst van/u })
  const answer = (at: number) => list.getByRole('slider', { name: /^[^,]+$/u }).nth(at)
  const kind = (at: number) => list.locator(`[data-stop="${String(at)} formality"]`)
  let ties = 0
  await expect(answer(0)).toBeFocused()
  for (let at = 0; at < lines; at += 1) {
    await keys.press(String(at % 5))
    // The hand goes on by itself.
    if (at % 5 > 0) {
      await expect(kind(at)).toBeFocused()
      await keys.press(at % 2 === 0 ? 'f' : 'i')
      ties += 1
    }
    if (at < lines - 1) await expect(answer(at + 1)).toBeFocused()
  }
  await expect(kind(1)).toHaveAttribute('aria-valuetext', 'informeel')
  // A contact goes from field to field by Enter; one that is typed and not added is added by leaving.
  const fresh = page.getByRole('group', { name: 'Nieuw contact' })
  const role = fresh.getByRole('textbox', { name: /^Rol/u })
  await expect(role).toBeFocused()
  await page.keyboard.type('intern begeleider')
  await page.keyboard.press('Enter')
  await page.keyboard.type('De Linde')
  await page.keyboard.press('Enter')
  await page.keyboard.press('9')
  await expect(fresh.getByText('9 staat niet op deze schaal')).toBeVisible()
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Contact 1' })).toBeVisible()
  await expect(role).toBeFocused()
  await expect(role).toHaveValue('')
  await page.keyboard.type('schoolleider')
  await page.getByRole('button', { name: 'Blad leegmaken' }).focus()
  await expect(
    page.getByRole('group', { name: 'Contact 2' }).getByRole('textbox', { name: /^Rol/u }),
  ).toHaveValue('schoolleider')
  await role.focus()
  // No contact outside.
  await keys.press('Enter')
  await expect(page.getByRole('button', { name: 'Klaar, volgende' })).toBeFocused()
  await keys.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: `Blad van ${first} is bewaard.` })).toBeVisible()
  expect(keys.taken()).toBeLessThanOrEqual(lines + ties + 3)
  await expect(page.getByText(`1 van ${String(people)} ingevuld`)).toBeVisible()

  // Two answers and the rest "not"; taking "the rest" back leaves the answers before it; and a contact outside, by role.
  await expect(whose).toBeFocused()
  const second = await whose.inputValue()
  expect(second).not.toBe(first)
  await page.keyboard.press('Enter')
  await expect(answer(0)).toBeFocused()
  await page.keyboard.type('3f4i')
  await page.keyboard.press('Backspace')
  await page.keyboard.type('r')
  const all = page.getByText(`${second}: ${String(lines)} van ${String(lines)} regels`)
  await expect(all).toBeVisible()
  await answer(0).focus()
  await expect(answer(0)).toHaveAttribute('aria-valuetext', /^3 /u)
  await page.keyboard.press('Control+z')
  await expect(page.getByText(`${second}: 2 van ${String(lines)} regels`)).toBeVisible()
  // Repeating can be asked for as soon as the window has heard that there is something to repeat.
  await expect(page.getByRole('button', { name: 'Opnieuw doen' })).toBeVisible()
  await expect(async () => {
    await page.keyboard.press('Control+y')
    await expect(all).toBeVisible({ timeout: 3_000 })
  }).toPass()
  await page.getByRole('textbox', { name: 'Rol, Nieuw contact' }).focus()
  await page.keyboard.type('Logopedist')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Praktijk Noord')
  await page.keyboard.press('Tab')
  await page.keyboard.press('2')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('group', { name: 'Contact 1' }).getByRole('textbox').first()).toHaveValue(
    'Logopedist',
  )
  await axe(page)

  // A lid that closes: what was typed is there.
  await page.reload()
  await expect(answer(0)).toHaveAttribute('aria-valuetext', /^3 /u)

  // The square: a block goes in as a whole or not at all.
  await page.getByRole('link', { name: 'Als matrix invoeren' }).click()
  const grid = page.getByRole('grid', { name: 'Antwoorden van rij over kolom' })
  const row = (at: number) => grid.getByRole('row').nth(at + 1)
  const cell = (at: number, column: number) => row(at).getByRole('gridcell').nth(column)
  await cell(2, 0).click()
  await paste(page, '1\t2\t\t9')
  const refused = page.getByRole('dialog', { name: 'Dit past niet, dus er is niets geplakt' })
  await expect(refused).toContainText('“9” – geen heel getal van 0 tot en met 4')
  await page.keyboard.press('Escape')
  await expect(row(2)).toContainText('nog geen antwoord')
  await cell(2, 0).click()
  await paste(page, '1\t0\t\t4')
  await expect(row(2)).toContainText(`3 van ${String(lines)}`)
  await page.keyboard.press('ArrowRight')
  await expect(cell(2, 1)).toBeFocused()
  await expect(cell(2, 1)).toHaveText('0')
  await page.keyboard.press('Backspace')
  await expect(cell(2, 1)).toHaveAccessibleName(/: leeg$/u)
  await axe(page)

  // Who wants out goes as one who answers and as one who is named.
  await page.getByRole('link', { name: 'Vertrouwen – Voorjaar' }).click()
  await page.getByRole('button', { name: `Wijzigen: ${first}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Doet niet mee' }).click()
  const sure = page.getByRole('alertdialog', { name: `${first} doet niet mee?` })
  await expect(sure).toContainText('Dit kan niet ongedaan worden gemaakt.')
  await sure.getByRole('button', { name: 'Voorgoed verwijderen' }).click()
  await expect(page.getByRole('row', { name: first })).toContainText('doet niet mee')
  await expect(page.getByRole('row', { name: second })).toContainText(
    `ingevuld: ${String(lines - 1)} van ${String(lines - 1)} regels`,
  )
  await axe(page)
})
