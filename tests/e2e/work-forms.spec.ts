import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { axe, expect, test } from '../support/app.ts'

/** Nothing typed waits to be stored any more. */
const saved = async (page: Page) => {
  await expect(page.getByRole('group', { name: 'Toestand' }).getByText(/^Bewaard/u)).toBeVisible()
}
const paste = async (field: Locator, text: string) => {
  await field.evaluate((element, block) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', block)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}
const takeIn = async (page: Page, name: string, text: string) => {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Van een collega overnemen' }).click()
  await (await choosing).setFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('a built-in work form becomes an own one, is planned, and goes to a colleague and comes back beside it', async ({
  app,
}) => {
  const page = await app.openExample()
  await expect(page.getByRole('heading', { name: 'Zelfgestuurd leren' })).toBeVisible()
  const dialog = page.getByRole('dialog')

  await test.step('found without accents, and when nothing fits it says what to do', async () => {
    await page.getByRole('link', { name: 'Werkvormen' }).click()
    await expect(
      page.getByRole('heading', { name: /^Past bij de fase van Zelfgestuurd leren/u }),
    ).toBeVisible()
    await axe(page)
    await page.getByLabel('Zoeken', { exact: true }).fill('ideeenmuur')
    await expect(page.getByText('1 van 13 werkvormen')).toBeVisible()
    await page.getByLabel('Minuten die er zijn').fill('5')
    await expect(page.getByText('0 van 13 werkvormen')).toBeVisible()
    await page.getByRole('button', { name: 'Alle werkvormen tonen' }).click()
    await expect(page.getByText('13 werkvormen', { exact: true })).toBeVisible()
  })

  await test.step('copied and changed: lines pasted, moved by keyboard, minutes', async () => {
    await page.getByRole('link', { name: 'Ideeënmuur' }).click()
    await page.getByRole('button', { name: 'Kopiëren en wijzigen' }).click()
    await dialog.getByLabel('Titel').fill('Muur met foto’s')
    await dialog.getByRole('button', { name: 'Maken' }).click()
    await expect(page.getByRole('heading', { level: 2, name: 'Muur met foto’s' })).toBeAttached()
    const steps = page.getByRole('list', { name: 'Stappen' })
    await page.getByRole('button', { name: 'Stap toevoegen' }).click()
    await expect(page.getByLabel('Stap 6')).toBeFocused()
    await paste(page.getByLabel('Stap 6'), '- Kies een foto\n- Vertel erover')
    await expect(page.getByLabel('Stap 7')).toHaveValue('Vertel erover')
    await expect(page.getByLabel('Stap 7')).toBeFocused()
    await page.keyboard.press('Alt+ArrowUp')
    await expect(page.getByLabel('Stap 6')).toHaveValue('Vertel erover')
    await expect(page.getByLabel('Stap 6')).toBeFocused()
    await expect(steps.getByRole('listitem')).toHaveCount(7)
    const from = page.getByLabel('Minuten: van')
    await from.fill('50')
    await expect(page.getByText('Het tweede getal is kleiner dan het eerste.')).toBeVisible()
    await from.fill('20')
    await saved(page)
    await page.reload()
    await expect(page.getByLabel('Stap 7')).toHaveValue('Kies een foto')
    await expect(from).toHaveValue('20')
    // The built-in one is as it was.
    await page.getByRole('link', { name: 'Ideeënmuur', exact: true }).click()
    await expect(page.getByRole('listitem').filter({ hasText: 'Vertel erover' })).toHaveCount(0)
    await page.goBack()
  })

  await test.step('planned in a meeting, where its title stands on the run sheet', async () => {
    await page.getByRole('button', { name: 'Plannen in een bijeenkomst' }).click()
    await expect(dialog.getByText(/^Krijgt \d+ minuten/u)).toBeVisible()
    await dialog.getByRole('button', { name: 'In het draaiboek zetten' }).click()
    await page.getByRole('button', { name: 'Naar het draaiboek' }).click()
    await expect(page.getByText(/^Werkvorm: Muur met foto’s · vrije muur/u)).toBeVisible()
    await page.getByRole('button', { name: 'Werkvorm toevoegen' }).click()
    await expect(dialog.getByRole('heading', { name: /^Muur met foto’s/u })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  })

  const file = await test.step('saved as a file for a colleague', async () => {
    await page.getByRole('link', { name: 'Werkvormen' }).click()
    await page.getByRole('button', { name: 'Bestand voor een collega' }).click()
    await dialog.getByRole('checkbox', { name: /^Muur met foto’s/u }).check()
    const coming = page.waitForEvent('download')
    await dialog.getByRole('button', { name: 'Bestand bewaren' }).click()
    const download = await coming
    expect(download.suggestedFilename()).toMatch(/^netwerkcoach-werkvormen-.*\.json$/u)
    return readFileSync(await download.path(), 'utf8')
  })

  await test.step('taken in again when it has changed here: both stay, and it can be taken back', async () => {
    await page.getByRole('link', { name: 'Muur met foto’s' }).click()
    await page.getByLabel('Waar het voor is').fill('Anders kijken.')
    await saved(page)
    await takeIn(page, 'van-anna.json', file)
    await expect(dialog.getByText(/^Hier staat er al een met deze titel/u)).toBeVisible()
    const title = dialog.getByLabel('Titel hier voor ‘Muur met foto’s’')
    await expect(title).toHaveValue('Muur met foto’s (van een collega)')
    await axe(page)
    await title.fill('Muur met foto’s')
    await expect(dialog.getByRole('button', { name: '1 overnemen' })).toBeDisabled()
    await title.fill('Muur van Anna')
    await dialog.getByRole('button', { name: '1 overnemen' }).click()
    await expect(page.getByText('1 overgenomen.')).toBeVisible()
    await page.getByRole('link', { name: 'Bibliotheek' }).click()
    await expect(page.getByRole('link', { name: 'Muur met foto’s' })).toBeVisible()
    const theirs = page.getByRole('link', { name: 'Muur van Anna' })
    await expect(theirs).toBeVisible()
    await page.getByRole('button', { name: 'Ongedaan maken' }).click()
    await expect(theirs).toHaveCount(0)
  })

  await test.step('a file that is something else is refused in words, and nothing is stored', async () => {
    await takeIn(page, 'raar.json', file.replace('"netwerkcoach-exchange"', '"iets-anders"'))
    await expect(dialog.getByRole('alert')).toHaveText(/geen werkvormen of sjablonen van Netwerkcoach/u)
    await expect(dialog.getByRole('button', { name: /overnemen$/u })).toHaveCount(0)
    await dialog.getByRole('button', { name: 'Sluiten' }).click()
    await takeIn(page, 'half.json', file.slice(0, -20))
    await expect(dialog.getByRole('alert')).toBeVisible()
    await dialog.getByRole('button', { name: 'Sluiten' }).click()
    await expect(page.getByText('14 werkvormen', { exact: true })).toBeVisible()
  })
})
