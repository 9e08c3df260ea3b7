import type { Locator, Page } from '@playwright/test'
import { axe, expect, test, type App } from '../support/app.ts'

async function openDocuments(app: App): Promise<Page> {
  const page = await app.openExample()
  await page
    .getByRole('navigation', { name: 'Onderdelen van dit netwerk' })
    .getByRole('link', { name: 'Documenten' })
    .click()
  return page
}
const part = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: 'Onderdelen van de documenten' }).getByRole('link', { name })
const saved = (page: Page) =>
  expect(page.getByRole('group', { name: 'Toestand' }).getByText(/^Bewaard/u)).toBeVisible()
const section = (page: Page, name: string): Locator => page.getByRole('textbox', { name, exact: true })
const versions = (page: Page): Locator => page.getByRole('region', { name: 'Versies' })

/** Pastes where the caret is. */
async function paste(page: Page, data: Readonly<Record<string, string>>): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer()
    for (const [type, text] of Object.entries(given)) clipboardData.setData(type, text)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, data)
}

/** Which elements the text is made of, each once. */
const madeOf = (text: Locator): Promise<readonly string[]> =>
  text.evaluate((element) =>
    [...new Set([...element.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()))].toSorted(),
  )

const hostile =
  '<html><head><style>p{color:red}</style><script>window.wasRun = true</script></head><body onload="window.wasRun = true">' +
  '<h1 onclick="window.wasRun = true" style="font-size:90px">Eisen</h1>' +
  '<p class="MsoNormal" style="color:red">Kort en <span style="font-weight:700">bruikbaar</span><o:p></o:p>, zie <a href="https://www.nro.nl/x">het onderzoek</a>' +
  ' en <a href="javascript:window.wasRun=true">dit</a>.</p>' +
  '<table><tr><td>Een cel</td></tr></table><img src="https://example.org/x.png" onerror="window.wasRun = true">' +
  '<iframe src="https://example.org"></iframe><svg onload="window.wasRun = true"><text>weg</text></svg></body></html>'

test('a plan is written, kept, compared and agreed to, and is the same after a restart', async ({
  sharedApp: app,
}) => {
  let page = await openDocuments(app)
  await expect(page.getByText(/van 12 delen geschreven, versie 1 van/u)).toBeVisible()
  await axe(page)
  await part(page, 'Projectplan').click()
  let text = section(page, 'Ontwerpeisen en oplossingsrichting')
  await text.click()
  await page.keyboard.type('Vijf minuten is ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('genoeg')
  await page.keyboard.press('Control+b')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- zonder beurt te wachten')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Enter')
  await expect(text.getByRole('listitem')).toHaveText('zonder beurt te wachten')
  await expect(text.locator('strong')).toHaveText('genoeg')

  // What is pasted keeps its words and the few forms a text has; nothing in it runs, is fetched or leads away.
  await paste(page, { 'text/html': hostile, 'text/plain': 'Eisen' })
  await expect(text.getByRole('heading', { level: 3 })).toHaveText('Eisen')
  await expect(text).toContainText('Kort en bruikbaar, zie het onderzoek en dit.')
  await expect(text).toContainText('Een cel')
  await expect(text).not.toContainText('weg')
  expect(await madeOf(text)).toEqual(['a', 'h3', 'li', 'p', 'strong', 'ul'])
  await expect(text.locator('a')).toHaveAttribute('href', 'https://www.nro.nl/x')
  await expect(text.locator('[style], [class], [onclick]')).toHaveCount(0)
  expect(await page.evaluate(() => 'wasRun' in window)).toBe(false)
  const address = page.url()
  await text.locator('a').click({ modifiers: ['Control'] })
  await text.locator('a').click({ button: 'middle' })
  await text.locator('a').click()
  await expect(page.getByText('https://www.nro.nl/x')).toBeVisible()
  expect(page.url()).toBe(address)
  expect(page.context().pages()).toHaveLength(1)

  const before = await text.innerHTML()
  await paste(page, { 'text/plain': 'nog een regel\n'.repeat(10_000) })
  await expect(page.getByText(/^Dit past er niet bij/u)).toBeVisible()
  expect(await text.innerHTML()).toBe(before)
  await saved(page)
  await axe(page)

  await page.getByRole('button', { name: 'Versie vastleggen' }).click()
  await page.getByLabel('Naam van de versie').fill('Na de proef')
  await page.keyboard.press('Enter')
  await expect(versions(page).getByRole('link', { name: 'Versie 2: Na de proef' })).toBeVisible()
  await text.click()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('End')
  await page.keyboard.type(' voor een begin')
  await expect(page.getByText(/daarna gewijzigd$/u)).toBeVisible()

  await versions(page).getByRole('link', { name: 'Versie 2: Na de proef' }).click()
  await expect(page.locator('td ins')).toHaveText(' voor een begin')
  await expect(page.locator('td del')).toHaveCount(0)
  const consents = page.getByRole('region', { name: 'Wie akkoord ging' })
  await consents.getByLabel('Wie').fill('de schoolleiders')
  await consents.getByLabel('Wie').press('Enter')
  await expect(consents.getByRole('listitem')).toHaveText(/^de schoolleiders \(/u)
  await expect(versions(page)).toContainText('akkoord: de schoolleiders')
  await axe(page)
  await page.getByRole('button', { name: 'Verder schrijven' }).click()
  text = section(page, 'Ontwerpeisen en oplossingsrichting')
  await expect(text).toContainText('genoeg voor een begin')
  const kept = await text.innerHTML()
  const place = new URL(page.url()).hash.slice(1)

  await saved(page)
  await page.close()
  await app.restart()
  page = await app.open(place)
  await expect(section(page, 'Ontwerpeisen en oplossingsrichting')).toContainText('genoeg voor een begin')
  expect(await section(page, 'Ontwerpeisen en oplossingsrichting').innerHTML()).toBe(kept)
  await expect(versions(page)).toContainText('akkoord: de schoolleiders')

  // A part of one's own; what a version says comes back.
  await page.getByRole('button', { name: 'Delen wijzigen' }).click()
  await page.getByLabel('Nieuw deel').fill('Begroting')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('navigation', { name: 'Delen' }).getByRole('link').last()).toContainText(
    'Begroting',
  )
  await axe(page)
  await versions(page).getByRole('link', { name: 'Versie 2: Na de proef' }).click()
  await page.getByRole('button', { name: 'Weer terugzetten' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Weer terugzetten' }).click()
  await expect(versions(page).getByRole('link')).toHaveCount(3)
  await expect(section(page, 'Ontwerpeisen en oplossingsrichting')).not.toContainText('voor een begin')
  await expect(section(page, 'Begroting')).toHaveCount(0)
})

test('a design is looked at version by version, with the keyboard, beside what was said before', async ({
  sharedApp: app,
}) => {
  const page = await openDocuments(app)
  await part(page, 'Checklists').click()
  const points = page.getByRole('listitem').getByRole('radiogroup')
  const make = (version: number) =>
    page.getByRole('button', {
      name: new RegExp(`^Langslopen: Kieskaarten voor een eigen doel, Versie ${String(version)}`, 'u'),
    })
  await make(1).click()
  await points.first().getByRole('radio', { name: 'ja', exact: true }).focus()
  await page.keyboard.press('2')
  await expect(points.first().getByRole('radio', { name: 'deels' })).toBeChecked()
  await page.keyboard.press('n')
  await page.keyboard.type('De helft van de kaarten is te lang')
  await page.keyboard.press('Tab')
  await expect(points.nth(1).getByRole('radio').first()).toBeFocused()
  await page.keyboard.press('3')
  await page.keyboard.press('Tab')
  await page.keyboard.press('1')
  await expect(points.nth(2).getByRole('radio', { name: 'ja', exact: true })).toBeChecked()
  await page.keyboard.press('Delete')
  await expect(points.nth(2).locator('input:checked')).toHaveCount(0)
  await page.getByLabel('Eigen punt').fill('Past in de map van de klas')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Eigen punten van dit netwerk' })).toBeVisible()
  await saved(page)
  await axe(page)

  await part(page, 'Checklists').click()
  await make(2).click()
  await expect(page.getByText(/^Kieskaarten voor een eigen doel, versie 2/u)).toBeVisible()
  await expect(points.first()).toHaveAccessibleDescription(
    'Versie 1: deels De helft van de kaarten is te lang',
  )
  await expect(points.nth(1)).toHaveAccessibleDescription('Versie 1: nog niet')
  await expect(points.first().locator('input:checked')).toHaveCount(0)
  await expect(points.last()).toHaveAccessibleName('Past in de map van de klas')

  // What is answered stays in sight until the coach asks again for what is open.
  const count = await points.count()
  await points.first().getByRole('radio', { name: 'ja', exact: true }).focus()
  await page.keyboard.press('1')
  await saved(page)
  await page.getByRole('radio', { name: 'Nog niet beantwoord' }).click()
  await expect(points).toHaveCount(count - 1)
  await points.first().getByRole('radio', { name: 'deels' }).focus()
  await page.keyboard.press('2')
  await expect(points.first().getByRole('radio', { name: 'deels' })).toBeChecked()
  await expect(points).toHaveCount(count - 1)
  await axe(page)
})
