import type { Locator, Page } from '@playwright/test'
import { axe, expect, test } from '../support/app.ts'

/** Nothing typed waits to be stored any more. */
const saved = async (page: Page) => {
  await expect(page.getByRole('group', { name: 'Toestand' }).getByText(/^Bewaard/u)).toBeVisible()
}
const pathOf = (page: Page) => page.evaluate(() => window.location.hash.slice(1).split('?')[0] ?? '')
const part = async (page: Page, name: RegExp, title: string) => {
  await page.getByRole('navigation', { name: 'Onderdelen van het begin' }).getByRole('link', { name }).click()
  await expect(page.getByRole('heading', { level: 2, name: title })).toBeVisible()
}
const mark = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: /^Vormen van leren/u }).getByRole('button', { name })
const paste = async (field: Locator, text: string) => {
  await field.focus()
  await field.evaluate((element, block) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', block)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

/** A try-out without a school is called by its day alone. */
const noPlace = /^\d{1,2} \p{L}+\.?$/u

test('beginning well, by mouse and keyboard; all there after a restart', async ({ sharedApp: app }) => {
  const page = await app.openExample()
  await expect(page.getByRole('heading', { name: 'Zelfgestuurd leren' })).toBeVisible()
  const network = await pathOf(page)

  await test.step('the assignment is kept as its second version, and the first is read beside it', async () => {
    await page.getByRole('link', { name: 'Documenten' }).click()
    await page
      .getByRole('navigation', { name: 'Onderdelen van de documenten' })
      .getByRole('link', { name: 'Begin' })
      .click()
    const text = page.getByLabel('Wat gaat dit netwerk doen?')
    await expect(page.getByText('Gewijzigd sinds versie 1.', { exact: true })).toBeVisible()
    await text.fill('Samen zoeken we uit hoe kinderen hun eigen leren sturen.')
    await saved(page)
    await page.getByRole('button', { name: 'Versie vastleggen' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('heading', { name: 'Versie 2 vastleggen' })).toBeVisible()
    await dialog.getByLabel('Notitie').fill('In bijeenkomst 4.')
    await dialog.getByRole('button', { name: 'Vastleggen', exact: true }).click()
    await expect(page.getByText('Zo staat het in versie 2; nog niet afgesproken.')).toBeVisible()
    await page.getByRole('button', { name: 'Ernaast lezen: versie 1' }).click()
    const beside = page.getByRole('complementary', { name: 'Vastgelegd als' })
    await expect(beside).toContainText('ontwerpt samen een doorgaande lijn')
    await expect(text).toHaveValue('Samen zoeken we uit hoe kinderen hun eigen leren sturen.')
    await page.getByLabel('Soort kennis').selectOption({ label: 'allebei' })
    await expect(page.getByText(/^Ervaring vraagt hechte banden/u)).toBeVisible()
    await axe(page)
  })

  await test.step('an activity is put on the quadrant, dragged, and moved with the arrows', async () => {
    await part(page, /^Vormen van leren/u, 'Vormen van leren')
    const plane = page.getByRole('group', { name: 'Vormen van leren, met 5 activiteiten' })
    await plane.click({ position: { x: 40, y: 40 } })
    const name = page.getByLabel('Wat doen mensen om te leren?')
    await expect(name).toBeFocused()
    await name.fill('Leesclub')
    await page.keyboard.press('Enter')
    const club = mark(page, /^Leesclub: Terloops leren/u)
    await expect(club).toBeVisible()

    const box = await page.getByRole('group', { name: /^Vormen van leren/u }).boundingBox()
    const from = await club.locator('.qd-dot').boundingBox()
    if (box === null || from === null) throw new Error('the picture is not there')
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.2, { steps: 4 })
    await page.mouse.up()
    await expect(mark(page, /^Leesclub: Elkaar verder helpen, samen 70, gepland 20/u)).toBeVisible()

    await mark(page, /^Leesclub/u).focus()
    for (let press = 0; press < 4; press += 1) await page.keyboard.press('Shift+ArrowDown')
    await expect(mark(page, /^Leesclub: Netwerkleren, samen 70, gepland 60/u)).toBeVisible()
    const row = page
      .getByRole('grid', { name: 'Alle activiteiten als lijst' })
      .getByRole('row', { name: /Leesclub/u })
    await expect(row).toContainText('Netwerkleren')
    await axe(page)
  })

  await test.step('a party is added and moved up by keyboard; competing interests get their agreement', async () => {
    await part(page, /^Partijen/u, 'Partijen en belangen')
    await page.getByLabel('Nieuwe partij').fill('Bibliotheek')
    await page.keyboard.press('Enter')
    const parties = page.getByRole('list', { name: 'Partijen en belangen' })
    const added = parties
      .getByRole('listitem')
      .filter({ has: page.getByRole('group', { name: 'Bibliotheek' }) })
    await added.getByLabel('Brengt in').fill('Boeken en een rustige plek')
    await added.getByRole('button', { name: /^Bibliotheek verplaatsen, nu 4 van 4/u }).focus()
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowUp')
    await expect(added.getByRole('button', { name: /nu 1 van 4/u })).toBeFocused()
    await saved(page)

    // The example has said that schools may compete, and has no agreement about it yet.
    await page.getByLabel('Wat spreken we af?').fill('Leerlingaantallen bespreken we hier niet.')
    await page.getByLabel('Wie doet het?').fill('iedereen')
    await page.keyboard.press('Enter')
    await expect(
      page.getByRole('list', { name: 'Afspraken over concurrentie' }).getByRole('listitem').first(),
    ).toBeVisible()
    await axe(page)
  })

  await test.step('situations side by side; a sub-question with what was found', async () => {
    await part(page, /^Beginsituatie/u, 'Beginsituatie per organisatie')
    const college = page.getByLabel('Wat vraagt deze organisatie?, Pabo Linge en Lek')
    await college.fill('Een plek in het curriculum.')
    await saved(page)
    await axe(page)
    await part(page, /^Onderzoeksvragen/u, 'Onderzoeksvragen')
    await page.getByLabel('Nieuwe vraag').fill('Wat vraagt dit van ouders?')
    await page.keyboard.press('Enter')
    await page.getByRole('group', { name: 'Vraag 1d' }).getByLabel('Tot nu toe gevonden').fill('Nog weinig.')
    await saved(page)
    await axe(page)
  })

  await test.step('after a restart it is all there', async () => {
    await app.restart()
    const again = await app.open(`${network}/documents/start`)
    await expect(again.getByLabel('Wat gaat dit netwerk doen?')).toHaveValue(/^Samen zoeken we uit/u)
    await part(again, /^Partijen/u, 'Partijen en belangen')
    await expect(again.getByRole('button', { name: /^Bibliotheek verplaatsen, nu 1 van 4/u })).toBeVisible()
    await part(again, /^Vormen van leren/u, 'Vormen van leren')
    await expect(mark(again, /^Leesclub: Netwerkleren, samen 70, gepland 60/u)).toBeVisible()
  })
})

test('who is in it, and a product in two versions tried in two schools; all there after a restart', async ({
  sharedApp: app,
}) => {
  const page = await app.openExample()
  await expect(page.getByRole('heading', { name: 'Zelfgestuurd leren' })).toBeVisible()
  const network = await pathOf(page)

  await test.step('the composition says how mixed the group is; a need is covered', async () => {
    await page.getByRole('link', { name: 'Deelnemers' }).first().click()
    await page.getByRole('link', { name: 'Samenstelling' }).click()
    await expect(page.getByText(/Diversiteit \(Blau\) 0,77; met de 5 groepen/u)).toBeVisible()
    await axe(page)
    await page.getByRole('link', { name: 'Deskundigheid' }).click()
    await page.getByLabel('Wat is er nodig?').fill('Iemand die ouders erbij betrekt')
    await page.keyboard.press('Enter')
    const need = page.getByRole('group', { name: 'Iemand die ouders erbij betrekt' })
    await expect(need).toContainText('nog niemand')
    await need.getByLabel('Wie kan dit').selectOption('P02')
    await expect(need).not.toContainText('nog niemand')
    await axe(page)
  })

  await test.step('a product: two versions, tried in two schools, a finding answered by the second', async () => {
    await page.evaluate((to) => {
      window.location.hash = to
    }, `#${network}/documents/products`)
    await page.getByLabel('Nieuw product').fill('Gesprekskaart')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Gesprekskaart' })).toBeAttached()
    for (const school of ["Basisschool 't Zandkasteel", 'IKC De Vlinderhoek']) {
      await page.getByRole('button', { name: 'Uitproberen noteren' }).click()
      // What was just noted has no school yet; it is the only one.
      const nowhere = page.getByRole('listitem', { name: noPlace })
      await nowhere.getByLabel('Waar', { exact: true }).selectOption({ label: school })
      await expect(page.getByRole('listitem', { name: school })).toBeVisible()
    }
    const first = page.getByRole('listitem', { name: "Basisschool 't Zandkasteel" })
    await paste(
      first.getByLabel('Wat kwam eruit?'),
      '- De letters zijn te klein\n- Kinderen pakken de kaart zelf',
    )
    const findings = first.getByRole('list', { name: 'Bevindingen' }).getByRole('listitem')
    await expect(findings).toHaveCount(2)

    await page.getByRole('button', { name: 'Nieuwe versie' }).click()
    const second = page.getByRole('listitem', { name: /^Versie 2/u })
    await second.getByLabel('Wat is er anders, en waarom?').fill('Grotere letters.')
    await saved(page)
    await first
      .getByLabel('Verwerkt in: De letters zijn te klein')
      .selectOption({ label: 'verwerkt in versie 2' })
    await page.getByRole('radio', { name: "Basisschool 't Zandkasteel: gebruikt" }).check()
    await page.getByRole('radio', { name: 'IKC De Vlinderhoek: gebruikt' }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('radio', { name: 'Pabo Linge en Lek: verkent' }).check()
    await saved(page)
    await axe(page)
  })

  await test.step('after a restart it is all there', async () => {
    await app.restart()
    const again = await app.open(`${network}/documents/products`)
    const use = again.getByRole('list', { name: 'Gebruik van Gesprekskaart' })
    await expect(use.getByRole('listitem').nth(0)).toContainText('Pabo Linge en Lek')
    await expect(use.getByRole('listitem').nth(2)).toContainText("Basisschool 't Zandkasteel")
    await expect(use.getByRole('listitem').nth(2)).toContainText('IKC De Vlinderhoek')
    await expect(
      again.getByText('versie 2 · 2 keer uitgeprobeerd · 1 van 2 bevindingen verwerkt'),
    ).toBeVisible()
    await axe(again)
    await again.getByRole('link', { name: 'Gesprekskaart' }).click()
    await expect(again.getByLabel('Verwerkt in: De letters zijn te klein')).toHaveValue(/.+/u)
  })
})
