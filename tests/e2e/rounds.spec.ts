import type { RoundId } from '../../shared/domain/ids.ts'
import { withApi } from '../support/api.ts'
import { axe, expect, test } from '../support/app.ts'

test('a round is opened, gets an indicator of its own, and closes only when every step is done or left out', async ({
  app,
}) => {
  const page = await app.openExample()
  await page.getByRole('link', { name: 'Monitoring' }).click()
  await page.getByRole('button', { name: 'Ronde openen' }).first().click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'Naam', exact: true })).toHaveValue(/ronde \d{4}$/u)

  // By name only when the whole group says so.
  await dialog.getByRole('radio', { name: 'Op naam' }).check()
  await dialog.getByRole('button', { name: 'Ronde openen' }).click()
  await expect(dialog.getByText('Op naam kan alleen als de hele groep ervoor kiest.')).toBeVisible()
  await dialog.getByRole('radio', { name: 'Zonder naam' }).check()
  await dialog.getByRole('textbox', { name: 'Naam', exact: true }).fill('Eerste ronde')
  await dialog.getByRole('button', { name: 'Ronde openen' }).click()

  await expect(page.getByRole('heading', { name: 'Eerste ronde' })).toBeVisible()
  const step = (name: string) =>
    page
      .getByRole('list', { name: 'De zeven stappen' })
      .getByRole('listitem')
      .filter({
        has: page.getByRole('heading', { level: 3, name }),
      })
  await expect(step('Voorbereiden')).toContainText('11 indicatoren')

  await page.getByRole('button', { name: 'Eigen indicator toevoegen' }).click()
  await dialog.getByRole('textbox', { name: 'Naam', exact: true }).fill('Aandacht voor het vak')
  await dialog.getByRole('textbox', { name: 'Linkerpool' }).fill('het vak')
  await dialog.getByRole('textbox', { name: 'Rechterpool' }).fill('Het vak')
  await expect(dialog.getByText('De twee polen zijn hetzelfde.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Rechterpool' }).fill('de groep')
  await dialog.getByRole('button', { name: 'Toevoegen', exact: true }).click()
  await expect(step('Voorbereiden')).toContainText('12 indicatoren, waarvan 1 van jullie zelf')

  await page.getByRole('button', { name: 'Vandaag verteld' }).click()
  await expect(step('Voorbereiden')).toContainText('gedaan')
  await axe(page)

  // Every step but one is left out: the round stays open, and says which.
  const skip = async (name: string) => {
    await page.getByRole('button', { name: `Overslaan: ${name}` }).click()
    await dialog.getByRole('button', { name: 'Overslaan' }).click()
    await expect(dialog.getByText('Dit is nog leeg.')).toBeVisible()
    await dialog.getByRole('textbox').fill('Dit jaar een gesprek zonder bladen')
    await dialog.getByRole('button', { name: 'Overslaan' }).click()
    await expect(step(name)).toContainText('Overgeslagen: Dit jaar een gesprek zonder bladen')
  }
  await skip('Waarden')
  const roundId = (await page.evaluate(() => window.location.hash)).split('/').at(-1) as RoundId
  await withApi(app.dataFolder, async (api) => {
    const reason = 'Dit jaar een gesprek zonder bladen'
    for (const step of ['collect', 'reveal', 'groupMarks', 'conclusions'] as const)
      await api.rounds.skip({ id: roundId, step, reason })
  })
  await expect(step('Conclusies')).toContainText('Overgeslagen: Dit jaar')
  await page.getByRole('button', { name: 'Ronde afsluiten' }).click()
  await expect(
    page.getByText(/^Deze stap is nog niet gedaan of overgeslagen: 7\.\sAfspraken\. Doe/u),
  ).toBeVisible()
  await skip('Afspraken')

  // Without an agreement about the group's own way of working the coach is asked once more.
  await page.getByRole('button', { name: 'Ronde afsluiten' }).click()
  await page.getByRole('button', { name: 'Toch afsluiten' }).click()
  await expect(page.getByRole('button', { name: 'Ronde heropenen' })).toBeVisible()
  await page.getByRole('link', { name: 'Monitoring' }).last().click()
  await expect(page.getByRole('list', { name: 'Rondes, de laatste eerst' })).toContainText('afgesloten op')
})
