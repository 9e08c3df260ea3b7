import type { Locator, Page } from '@playwright/test'
import { axe, expect, test, type App } from '../support/app.ts'
import { listenIn } from '../support/wire.ts'

/** The address of one of the meetings of the example that are still to come, the first one 0; without its side. */
async function planned(page: Page, which: number): Promise<string> {
  await expect(page.getByRole('heading', { level: 1, name: 'Zelfgestuurd leren' })).toBeVisible()
  const network = /^#(\/network\/[\da-f-]{36})/u.exec(new URL(page.url()).hash)?.[1] ?? ''
  await goTo(page, `${network}/meetings`)
  await page.getByRole('grid').getByText('Zonder titel').nth(which).click()
  await expect(page).toHaveURL(/\/meetings\/[\da-f-]{36}$/u)
  return new URL(page.url()).hash.slice(1)
}

const goTo = (page: Page, to: string) => page.evaluate((at) => (location.hash = at), to)

async function openRoom(app: App): Promise<{ readonly page: Page; readonly meeting: string }> {
  const page = await app.openExample()
  const meeting = await planned(page, 0)
  await goTo(page, `${meeting}/run`)
  await expect(page.getByRole('button', { name: 'Beginnen' })).toBeVisible()
  return { page, meeting }
}

const place = (page: Page): Locator => page.getByText(/^Onderdeel \d+ van \d+/u)
/** An item that has only just come is not skipped by a double click, so an impatient press is repeated. */
async function next(page: Page, to: number): Promise<void> {
  await expect(async () => {
    if (!((await place(page).textContent()) ?? '').startsWith(`Onderdeel ${to} `))
      await page.keyboard.press('n')
    await expect(place(page)).toHaveText(new RegExp(`^Onderdeel ${to} `, 'u'), { timeout: 1_000 })
  }).toPass()
}
const person = (page: Page, code: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^Aanwezigheid: ${code} `, 'u') })
const spoken = (page: Page): Locator => page.getByRole('main').getByRole('status')

test('a meeting is held: the items, a turn, who are there; a reload finds it as it was', async ({ app }) => {
  const { page, meeting } = await openRoom(app)
  await axe(page)
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await expect(place(page)).toHaveText(/^Onderdeel 1 van 7/u)
  await expect(spoken(page)).toHaveText('Nu: Inloop, liefst met iets te eten, 15 minuten.')
  await expect(page.getByRole('timer')).toHaveText(/nog 1[45]:\d\d/u)

  // Who are there: all at once, and then those who are not, by keyboard.
  await page.getByRole('button', { name: 'Iedereen aanwezig' }).click()
  await expect(page.getByText('14 aanwezig', { exact: true })).toBeVisible()
  await expect(person(page, 'P01')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(person(page, 'P02')).toBeFocused()
  await page.keyboard.press('Space')
  await expect(person(page, 'P02')).toHaveAccessibleName('Aanwezigheid: P02 afwezig')
  await page.keyboard.press('Space')
  await expect(person(page, 'P02')).toHaveAccessibleName('Aanwezigheid: P02 afgemeld')

  // One key catches what comes up, and the focus is back where it was.
  await page.keyboard.press('s')
  await page.keyboard.type('Ouders willen ook meekijken')
  await axe(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(person(page, 'P02')).toBeFocused()
  await expect(page.getByLabel('Wending 1')).toHaveValue('Ouders willen ook meekijken')
  await page.getByRole('checkbox', { name: 'doorvragen' }).check()

  await next(page, 2)
  await expect(spoken(page)).toHaveText('Nu: Opening: gekozen delta van vorige keer, 10 minuten.')
  await page.getByRole('button', { name: '+5 min' }).click()
  await expect(page.getByText('van 15 minuten')).toBeVisible()

  // The store holds all of it.
  await page.reload()
  await expect(place(page)).toHaveText(/^Onderdeel 2 van 7/u)
  await expect(page.getByText('van 15 minuten')).toBeVisible()
  await expect(page.getByText('13 aanwezig en 1 afgemeld')).toBeVisible()
  await expect(page.getByLabel('Wending 1')).toHaveValue('Ouders willen ook meekijken')
  await expect(page.getByRole('checkbox', { name: 'doorvragen' })).toBeChecked()
  const other = await app.open(`${meeting}/run`)
  await expect(place(other)).toHaveText(/^Onderdeel 2 van 7/u)
})

test('two windows at once make one step; the clock stands still, runs over, and goes wherever it is asked', async ({
  app,
  context,
}) => {
  const { page, meeting } = await openRoom(app)
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await next(page, 2)
  const wire = await listenIn(context)
  const other = await app.open(`${meeting}/run`)
  await expect(place(other)).toHaveText(/^Onderdeel 2 van 7/u)

  // The one presses before it has heard that the other did: one step, not two.
  wire.hold()
  await next(page, 3)
  await expect(async () => {
    await other.keyboard.press('n')
    await expect.poll(() => wire.asked('running/next'), { timeout: 1_000 }).toBeGreaterThan(0)
  }).toPass()
  await expect(place(other)).toHaveText(/^Onderdeel 2 van 7/u)
  wire.letGo()
  await expect.poll(() => wire.answered('running/next')).toBe(wire.asked('running/next'))
  await expect(place(other)).toHaveText(/^Onderdeel 3 van 7/u)
  await expect(place(page)).toHaveText(/^Onderdeel 3 van 7/u)
  await page.reload()
  await expect(place(page)).toHaveText(/^Onderdeel 3 van 7/u)

  // Standing still, going on, past the time, elsewhere, and back.
  await page.keyboard.press('p')
  await expect(spoken(other)).toContainText('De klok staat stil.')
  await other.keyboard.press('p')
  await expect(spoken(page)).not.toContainText('De klok staat stil.')
  for (const minutes of [15, 10, 5, 0]) {
    await page.getByRole('button', { name: '−5 min' }).click()
    await expect(page.getByText(`van ${minutes} minuten`)).toBeVisible()
  }
  await expect(page.getByText('De tijd is om', { exact: true })).toBeVisible()
  await expect(spoken(page)).toContainText('De tijd voor dit onderdeel is om.')
  await page.getByRole('button', { name: /^Ga naar: Plus-delta/u }).click()
  await expect(place(page)).toHaveText(/^Onderdeel 7 van 7/u)
  await expect(page.getByText('Ieder noteert één plus en één delta.')).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(place(page)).toHaveText(/^Onderdeel 3 van 7/u)
  await axe(page)

  await page.getByRole('button', { name: 'Afsluiten' }).click()
  await expect(page.getByRole('heading', { name: 'De bijeenkomst is afgelopen' })).toBeVisible()
  // What was left out can still be done.
  await page.getByRole('button', { name: 'Verder gaan' }).click()
  await expect(place(page)).toHaveText(/^Onderdeel 4 van 7/u)
})

test('on the beamer: all of it in sight, codes whatever the setting, names only on purpose', async ({
  app,
}) => {
  const { page, meeting } = await openRoom(app)
  await page.getByRole('button', { name: 'Beginnen' }).click()
  const settings = await app.open('/settings')
  await settings.getByRole('switch', { name: /codes/iu }).press('Space')
  await expect(page.getByText('Je ziet namen.')).toBeVisible()
  await expect(person(page, 'P01')).toBeVisible()
  await settings.getByRole('switch', { name: /codes/iu }).press('Space')

  // In the address, so that it survives a reload; the full screen is the browser's to give.
  await goTo(page, `${meeting}/run?open=beamer`)
  await page.setViewportSize({ width: 1280, height: 720 })
  await expect(page.getByRole('heading', { level: 1, name: 'Inloop, liefst met iets te eten' })).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  const hidden = () =>
    page.getByRole('main').evaluate((main) => ({
      down: main.scrollHeight - main.clientHeight,
      across: main.scrollWidth - main.clientWidth,
    }))
  expect(await hidden()).toEqual({ down: 0, across: 0 })
  await axe(page)
  await page.getByRole('button', { name: 'Wie zijn er: 0' }).click()
  await expect(person(page, 'P01')).toBeVisible()
  await person(page, 'P01').click()
  await expect(person(page, 'P01')).toHaveAccessibleName('Aanwezigheid: P01 aanwezig')
  await axe(page)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Namen tonen' }).click()
  await page.getByRole('button', { name: 'Wie zijn er: 1' }).click()
  await expect(person(page, 'P01')).toHaveCount(0)
  await page.keyboard.press('Escape')

  await page.reload()
  await page.getByRole('button', { name: 'Wie zijn er: 1' }).click()
  await expect(person(page, 'P01')).toBeVisible()
  await page.keyboard.press('Escape')

  // The key is in the overview, and does nothing once single keys are switched off.
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog').getByText('Wending vangen')).toBeVisible()
  await page.getByRole('dialog').getByRole('switch').press('Space')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await page.keyboard.press('s')
  await page.keyboard.press('n')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Inloop, liefst met iets te eten' })).toBeVisible()
  await page.getByRole('button', { name: 'Van de beamer' }).click()
  await expect(page.getByRole('navigation', { name: 'Hoofdmenu' })).toBeVisible()
})

test('a look-back by keyboard alone, in at most 25 keys beside the text; it returns in the next preparation', async ({
  app,
}) => {
  const { page, meeting } = await openRoom(app)
  const later = await planned(page, 1)
  await goTo(page, `${meeting}/run`)
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await expect(place(page)).toBeVisible()
  await goTo(page, `${meeting}/look-back`)
  await expect(page.getByRole('textbox', { name: 'Plus' })).toBeFocused()
  await axe(page)

  let keys = 0
  const press = async (...all: readonly string[]) => {
    for (const key of all) await page.keyboard.press(key)
    keys += all.length
  }
  const write = (text: string) => page.keyboard.type(text)
  await write('Iedereen kwam aan het woord')
  await press('Enter')
  await write('De voorbeelden uit groep 4')
  await press('Tab')
  await write('Eerst stil schrijven, dan pas praten')
  await press('Enter')
  await write('Eerder beginnen')
  await press('Tab')
  await write('Ik probeer de planning met mijn duo')
  await press('Tab')
  await press(...'455344554554')
  await press('Tab', 'Space', 'Tab', 'Tab')
  await write('Pabo vragen naar een plek in het curriculum')
  await press('Tab')
  await write('P03')
  await press('Enter')
  const list = page.getByRole('list', { name: 'Afspraken van deze bijeenkomst' })
  await expect(list).toContainText('Pabo vragen naar een plek in het curriculum')
  await expect(list).toContainText('P03, vóór 20 januari 2027')
  expect(keys).toBeLessThanOrEqual(25)

  await expect(page.getByRole('radio', { name: 'Eerst stil schrijven, dan pas praten' })).toBeChecked()
  await expect(page.getByRole('spinbutton', { name: '4, aantal briefjes' })).toHaveText(/^5/u)
  await expect(page.getByRole('spinbutton', { name: '5, aantal briefjes' })).toHaveText(/^6/u)
  await expect(page.getByRole('spinbutton', { name: '1, aantal briefjes' })).toHaveText(/^0/u)
  await axe(page)

  await goTo(page, later)
  await expect(page.getByText('Eerst stil schrijven, dan pas praten')).toBeVisible()
  await expect(page.getByText('Pabo vragen naar een plek in het curriculum')).toBeVisible()
})

test('500 pasted lines become lines; each can be changed, moved and removed, and all of it taken back', async ({
  app,
}) => {
  const { page, meeting } = await openRoom(app)
  await goTo(page, `${meeting}/look-back`)
  const delta = page.getByRole('textbox', { name: 'Delta' })
  await delta.click()
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      document.activeElement?.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      )
    },
    Array.from({ length: 500 }, (_, i) => `• punt ${i + 1}`).join('\r\n'),
  )
  const deltas = page.getByRole('list', { name: 'Delta' })
  await expect(deltas.getByRole('listitem')).toHaveCount(500)
  await expect(page.getByText('500 regels')).toBeVisible()
  await expect(delta).toHaveValue('')

  await deltas.getByRole('button', { name: 'Regel wijzigen: punt 2', exact: true }).click()
  const field = page.getByRole('textbox', { name: 'Tekst van de regel' })
  await expect(field).toBeFocused()
  await field.fill('punt twee')
  await page.getByRole('button', { name: 'Naar Plus' }).click()
  const pluses = page.getByRole('list', { name: 'Plus' })
  await expect(pluses.getByRole('listitem')).toHaveText(['punt twee'])
  await expect(deltas.getByRole('listitem')).toHaveCount(499)

  await deltas.getByRole('button', { name: 'Regel wijzigen: punt 3', exact: true }).click()
  await page.getByRole('button', { name: 'Verwijderen', exact: true }).click()
  await expect(deltas.getByRole('listitem')).toHaveCount(498)
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(deltas.getByRole('listitem')).toHaveCount(499)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('alle regels verwijderen delta')
  await page.keyboard.press('Enter')
  await expect(deltas.getByRole('listitem')).toHaveCount(0)
  await page.getByRole('heading', { level: 2 }).click()
  await page.keyboard.press('Control+z')
  await expect(deltas.getByRole('listitem')).toHaveCount(499)
})
