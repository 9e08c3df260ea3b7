import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { unfinishedFileName } from '../../main/unfinished.ts'
import { axe, expect, test } from '../support/app.ts'

const tabs = (page: Page) => page.getByRole('navigation', { name: 'Onderdelen van dit netwerk' })
const rail = (page: Page) => page.getByRole('navigation', { name: 'Hoofdmenu' })
const duty = (page: Page, words: string): Locator =>
  page.getByRole('main').getByRole('listitem').filter({ hasText: words }).getByRole('link')
const part = (page: Page, name: string): Locator => page.getByRole('region', { name })
const items = (page: Page): Locator =>
  part(page, 'Draaiboek').getByRole('list').first().locator(':scope > li')
const rows = (page: Page): Locator =>
  page
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader') })

/** So many days from now, as a coach types it in a field for a date. */
function dayFromNow(days: number): string {
  const day = new Date()
  day.setDate(day.getDate() + days)
  const parts = [day.getDate(), day.getMonth() + 1, day.getFullYear()]
  return parts.map((each) => String(each).padStart(2, '0')).join('')
}

// A story is long; what it waits for is not.
test.use({ actionTimeout: 15_000 })

test('a fortnight of a coach: look back, consult, prepare, run, and look back again', async ({ app }) => {
  test.slow()
  const page = await app.openExample()

  // The evening after: one more delta from the paper sheets, which the group chooses, and one agreement.
  await tabs(page).getByRole('link', { name: 'Bijeenkomsten' }).click()
  await rows(page).filter({ hasText: 'gehouden' }).last().getByRole('rowheader').click()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Delta' }).fill('Eerst oefenen, dan pas praten')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Eerst oefenen, dan pas praten' }).check()
  // Half an agreement is there still when the window was reloaded.
  await page.getByRole('textbox', { name: 'Wat spreken we af?' }).fill('Een filmpje van een les meenemen')
  const kept = join(app.dataFolder, unfinishedFileName)
  await expect.poll(() => (existsSync(kept) ? readFileSync(kept, 'utf8') : '')).toContain('Een filmpje')
  await page.reload()
  await expect(page.getByRole('textbox', { name: 'Wat spreken we af?' })).toHaveValue(
    'Een filmpje van een les meenemen',
  )
  await page.getByRole('combobox', { name: 'Wie doet het?' }).fill('P03')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Afspraken van deze bijeenkomst' })).toContainText(
    'Een filmpje van een les meenemen',
  )

  // The coaches speak about what stands out; what they decide lands in the network.
  await rail(page).getByRole('link', { name: 'Vandaag' }).click()
  await duty(page, 'Coachoverleg').click()
  const agenda = page.getByRole('list').filter({ has: page.getByRole('group') })
  const points = agenda.getByRole('group')
  await expect(points).toHaveCount(2)
  const second = (await points.nth(1).getAttribute('aria-label')) ?? ''
  await points
    .nth(1)
    .locator('.agenda-grip')
    .dragTo(points.first(), { targetPosition: { x: 40, y: 5 } })
  await expect(points.first()).toHaveAccessibleName(second)
  const signal = page.getByRole('group', { name: /^Organisaties kunnen elkaars concurrent zijn/u })
  await signal.getByRole('textbox', { name: 'Notities bij dit punt' }).fill('Bespreken we in januari.')
  await signal.getByRole('checkbox', { name: 'Besproken' }).check()
  await page.getByRole('textbox', { name: 'Wat gaat er gebeuren?' }).fill('Een lokaal met beamer regelen')
  await page.getByRole('combobox', { name: 'Wie?' }).selectOption({ label: 'Wietske Roordink' })
  await page.getByRole('group', { name: 'Voor' }).getByRole('spinbutton').first().click()
  await page.keyboard.type(dayFromNow(2))
  await page.getByRole('button', { name: 'Actie toevoegen' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'lokaal met beamer' })).toContainText(
    'Wietske Roordink',
  )
  await axe(page)

  // Preparing: all of it is there. A turn of last time goes on the agenda, and the time is found for it.
  await rail(page).getByRole('link', { name: 'Vandaag' }).click()
  await expect(duty(page, 'lokaal met beamer')).toBeVisible()
  await duty(page, 'voorbereiden').click()
  await expect(part(page, 'Vorige keer kozen we')).toContainText('Eerst oefenen, dan pas praten')
  await expect(part(page, 'Open afspraken')).toContainText('Een filmpje van een les meenemen — P03')
  await expect(part(page, 'Open afspraken')).toContainText('Een lokaal met beamer regelen — Wietske Roordink')
  await page
    .getByRole('textbox', { name: 'Waar willen we na vandaag iets over geleerd hebben?' })
    .fill('Wat een kind nodig heeft om zelf te kiezen.')
  await part(page, 'Spontane wendingen')
    .getByRole('button', { name: /^Op de agenda/u })
    .click()
  await expect(items(page)).toHaveCount(8)
  await expect(part(page, 'Draaiboek').getByText('10 minuten te veel')).toBeVisible()
  const core = items(page).filter({ hasText: 'Kern' })
  await core.getByRole('textbox', { name: /^Minuten/u }).fill('40')
  await expect(part(page, 'Draaiboek').getByText(/minuten te veel/u)).toHaveCount(0)
  await part(page, 'Klaarzetten').getByRole('checkbox', { name: 'Gezegd wat iedereen leest' }).check()
  await expect(page.getByText('Voorbereid.', { exact: true })).toBeVisible()
  await axe(page)
  await page.getByRole('button', { name: 'Alles afdrukken' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Afdrukken' })).toBeVisible()
  await page.goBack()

  // In the room.
  await page.getByRole('link', { name: 'Uitvoeren' }).click()
  await page.getByRole('button', { name: 'Beginnen' }).click()
  await page.getByRole('button', { name: 'Iedereen aanwezig' }).click()
  await expect(page.getByText('14 aanwezig', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: /^Aanwezigheid: P02 /u }).click()
  await page.keyboard.press('s')
  await page.keyboard.type('Mogen ouders ook komen kijken?')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Wending 1')).toHaveValue('Mogen ouders ook komen kijken?')
  await page.getByRole('button', { name: '+5 min' }).click()
  await expect(page.getByText('van 20 minuten')).toBeVisible()
  await page.reload()
  await expect(page.getByText('van 20 minuten')).toBeVisible()
  await expect(page.getByText('13 aanwezig en 1 afwezig')).toBeVisible()
  await page.getByRole('button', { name: 'Afsluiten' }).click()
  await expect(page.getByRole('heading', { name: 'De bijeenkomst is afgelopen' })).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Terugkijken' }).last().click()

  // Looking back: the sheets are pasted; what the group chose before was taken up.
  await page.getByRole('textbox', { name: 'Delta' }).fill('Iets te eten')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Iets te eten' }).check()

  // Next time it is all there again, until it is closed.
  await tabs(page).getByRole('link', { name: 'Bijeenkomsten' }).click()
  await rows(page).filter({ hasText: 'gepland' }).first().getByRole('rowheader').click()
  await page.keyboard.press('Enter')
  await expect(part(page, 'Vorige keer kozen we')).toContainText('Iets te eten')
  await expect(part(page, 'Vorige keer kozen we')).toContainText('Eerst oefenen, dan pas praten')
  await expect(part(page, 'Spontane wendingen')).toContainText('Mogen ouders ook komen kijken?')
  await part(page, 'Open afspraken')
    .getByRole('button', { name: /^Gedaan: Een lokaal met beamer/u })
    .click()
  await expect(part(page, 'Open afspraken')).not.toContainText('Een lokaal met beamer')

  // Among all agreements it is done; another is closed with a note, opened again, and keeps what was said.
  await tabs(page).getByRole('link', { name: 'Afspraken' }).click()
  await expect(rows(page).filter({ hasText: 'lokaal met beamer' })).toContainText('gedaan op')
  const film = rows(page).filter({ hasText: 'filmpje' })
  await film.getByText('open', { exact: true }).click()
  await page.getByRole('textbox', { name: 'Wat er nog over te zeggen is' }).fill('Twee filmpjes')
  await page.getByRole('dialog').getByRole('button', { name: 'Gedaan' }).click()
  await film.getByText('Twee filmpjes').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Weer openen' }).click()
  await film.getByText('open', { exact: true }).click()
  await expect(
    page.getByRole('dialog').getByText(/van open naar gedaan; er stond bij: Twee filmpjes/u),
  ).toBeVisible()
  await page.keyboard.press('Escape')

  // A room that ends asks why; the year line and its table keep it.
  await tabs(page).getByRole('link', { name: 'Overzicht' }).click()
  await page.getByRole('link', { name: 'Faciliteiten bekijken' }).click()
  const room = rows(page).filter({ hasText: 'Teamkamer' })
  await room.getByText('loopt').click()
  const ending = page.getByRole('dialog', { name: 'Teamkamer beëindigen' })
  await ending.getByRole('button', { name: 'Beëindigen' }).click()
  await expect(ending.getByRole('textbox')).toHaveAccessibleDescription('Dit is nog leeg.')
  await axe(page)
  await ending.getByRole('textbox').fill('Verbouwing tot de zomer')
  await ending.getByRole('button', { name: 'Beëindigen' }).click()
  await expect(room).toContainText('Verbouwing tot de zomer')
  await tabs(page).getByRole('link', { name: 'Overzicht' }).click()
  await expect(
    page
      .getByRole('group', { name: 'Jaarlijn' })
      .getByRole('link', { name: /Teamkamer vervalt \(Verbouwing tot de zomer\)/u }),
  ).toBeVisible()

  // What was put away is back, for one more meeting was held; it follows the coaches' own numbers.
  const vague = page.getByRole('link', { name: /^De opdracht of gezamenlijke ambitie is nog niet scherp/u })
  await expect(vague).toBeVisible()
  await rail(page).getByRole('link', { name: 'Instellingen' }).click()
  await page.getByText('Opdracht en samenwerking', { exact: true }).click()
  await page
    .getByRole('textbox', { name: 'Aantal gehouden bijeenkomsten waarna de opdracht is afgesproken' })
    .fill('8')
  await expect(page.getByRole('group', { name: 'Toestand' }).getByText(/^Bewaard/u)).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: 'Privacykaart' })).toBeVisible()
  await expect(vague).toHaveCount(0)
})

/** Nothing but keys from here on: to a place with Tab, as a coach without a mouse gets there. */
async function tabTo(
  page: Page,
  place: Locator,
  key: 'Tab' | 'Shift+Tab' | 'ArrowDown' = 'Tab',
): Promise<void> {
  await expect(place).toBeVisible()
  const isThere = () => place.evaluate((element) => element === document.activeElement)
  for (let pressed = 0; pressed < 80 && !(await isThere()); pressed += 1) await page.keyboard.press(key)
  await expect(place).toBeFocused()
}

/** By the list of Ctrl+K. */
async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: /^(?:Zoeken of doen|Search or do)$/u })).toBeFocused()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listbox')).toHaveCount(0)
}

test('a fortnight in English by keyboard alone: prepare, run, look back, and consult', async ({ app }) => {
  test.slow()
  const page = await app.openExample()
  await expect(page.getByRole('heading', { name: 'Privacykaart' })).toBeVisible()
  const sides = page.getByRole('navigation', { name: 'Sides of this meeting' })
  const person = (code: string) =>
    page.getByRole('button', { name: new RegExp(`^Attendance: ${code} `, 'u') })
  await ask(page, 'taal engels')
  await expect(page.getByRole('heading', { name: 'Privacy card' })).toBeVisible()

  // From Today to the preparation.
  await page.keyboard.press('g')
  await page.keyboard.press('v')
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible()
  await axe(page)
  await tabTo(page, page.getByRole('main').getByRole('listitem').getByRole('link').first())
  await tabTo(page, page.getByRole('link', { name: /^Prepare meeting 5/iu }), 'ArrowDown')
  await page.keyboard.press('Enter')
  await tabTo(
    page,
    page.getByRole('textbox', { name: 'What do we want to have learnt something about after today?' }),
  )
  await page.keyboard.type('What a child needs in order to choose.')
  await expect(page.getByText('Prepared.', { exact: true })).toBeVisible()
  const title = page.getByRole('textbox', { name: /^Item, item 1$/u })
  const second = page.getByRole('textbox', { name: /^Item, item 2$/u })
  const opening = await title.inputValue()
  await tabTo(page, title)
  await page.keyboard.press('Alt+ArrowDown')
  await expect(second).toHaveValue(opening)
  await expect(second).toBeFocused()
  await page.keyboard.press('Alt+ArrowUp')
  await expect(title).toHaveValue(opening)
  await tabTo(page, sides.getByRole('link', { name: 'Run' }), 'Shift+Tab')
  await page.keyboard.press('Enter')

  // In the room.
  await tabTo(page, page.getByRole('button', { name: 'Begin', exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('button', { name: 'Everybody present' }))
  await page.keyboard.press('Enter')
  await expect(page.getByText('14 present', { exact: true })).toBeVisible()
  await expect(person('P01')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Space')
  await expect(person('P02')).toHaveAccessibleName('Attendance: P02 absent')
  await page.keyboard.press('s')
  await page.keyboard.type('Could parents come along?')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Turn 1')).toHaveValue('Could parents come along?')
  await expect(person('P02')).toBeFocused()
  await ask(page, 'close the meeting')
  await expect(page.getByRole('heading', { name: 'The meeting is over' })).toBeVisible()
  await tabTo(page, sides.getByRole('link', { name: 'Look back' }), 'Shift+Tab')
  await page.keyboard.press('Enter')

  // Back home: the sheets, the delta that was chosen, and what was agreed.
  await expect(page.getByRole('textbox', { name: 'Plus' })).toBeFocused()
  await page.keyboard.type('Everybody had a say')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Write first, then talk')
  await page.keyboard.press('Tab')
  // To be chosen, it must stand there: no hand is as fast as a test.
  await expect(page.getByRole('radio', { name: 'Write first, then talk' })).toBeVisible()
  for (const key of ['Tab', ...'45545', 'Tab', 'Space', 'Tab', 'Tab']) await page.keyboard.press(key)
  await page.keyboard.type('Ask the college for a place in the curriculum')
  await page.keyboard.press('Tab')
  await page.keyboard.type('P03')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('list', { name: 'Agreements of this meeting' })).toContainText('P03, before')
  await expect(page.getByRole('radio', { name: 'Write first, then talk' })).toBeChecked()
  await expect(page.getByText('5 slips')).toBeVisible()

  // Along the year line to the next meeting, where all of it is waiting.
  await ask(page, 'overview')
  const line = page.getByRole('group', { name: 'Year line' })
  await tabTo(page, line.locator('[tabindex="0"]'))
  await tabTo(page, line.getByRole('link', { name: /^Meeting 6/u }), 'ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('region', { name: 'Last time we chose' })).toContainText(
    'Write first, then talk',
  )
  await expect(page.getByRole('region', { name: 'Spontaneous turns' })).toContainText(
    'Could parents come along?',
  )
  await expect(page.getByRole('region', { name: 'Open agreements' })).toContainText('Ask the college')
  await axe(page)

  // With the other coach: what was decided is among the agreements of the network.
  await page.keyboard.press('g')
  await page.keyboard.press('c')
  await tabTo(page, page.getByRole('button', { name: 'New consultation' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog').getByRole('checkbox', { name: 'Zelfgestuurd leren' })).toBeChecked()
  await tabTo(page, page.getByRole('button', { name: 'Plan consultation' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: /^Consultation of/u })).toBeVisible()
  await tabTo(page, page.getByRole('textbox', { name: 'What is going to happen?' }))
  await page.keyboard.type('Visit the other school')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('listitem').filter({ hasText: 'Visit the other school' })).toBeVisible()
  await ask(page, 'agreements')
  await expect(page.getByRole('row').filter({ hasText: 'Visit the other school' })).toContainText(
    'consultation of',
  )
})
