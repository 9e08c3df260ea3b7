import type { Locator, Page } from '@playwright/test'
import { axe, expect, test, type App } from '../support/app.ts'

const ideas = [
  'Meer tijd om te oefenen',
  'Keuze in de volgorde van taken',
  'Een rustige plek in de school',
  'De leraar stelt vragen in plaats van antwoorden',
  'Verantwoordelijkheid voor de weektaak',
  'Een planbord in de klas',
  'Gesprekken over wat je al kunt',
  'Elkaar feedback geven',
  'Doelen in eigen woorden',
  'Ouders kijken mee',
  'Een portfolio dat van de leerling is',
  'Voorbeelden van andere scholen',
  'Elke zes weken een kindgesprek',
  'Tijd om samen te kijken',
  '<img src=x onerror=alert(1)> is ook maar tekst',
]
/** Four clusters; the last two ideas stay loose. */
const clusters = [
  { name: 'Ruimte en tijd', count: 3 },
  { name: 'Verantwoordelijkheid', count: 3 },
  { name: 'Samen leren', count: 3 },
  { name: 'Laten zien', count: 4 },
]
const question = 'Wat hebben leerlingen nodig om hun leren te sturen?'

const goTo = (page: Page, to: string) => page.evaluate((at) => (location.hash = at), to)
const list = (page: Page, name: string): Locator => page.getByRole('listbox', { name, exact: true })
const cardsIn = (page: Page, name: string): Locator => list(page, name).getByRole('option')
const view = (page: Page, name: string): Locator => page.getByRole('radio', { name, exact: true })
/** A board in the list of boards. */
const row = (page: Page, title: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('link', { name: title, exact: true }) })
const newCard = (page: Page): Locator => page.getByRole('textbox', { name: 'Nieuwe kaart' })
/** What screen readers are told of a card that is carried. */
const spoken = (page: Page, text: string): Locator => page.getByRole('status').filter({ hasText: text })

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', pasted)
    clipboardData.setData('text/html', `<script>alert(1)</script><p>${pasted}</p>`)
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    )
  }, text)
}

async function openBoards(app: App): Promise<{ readonly page: Page; readonly network: string }> {
  const page = await app.openExample()
  await expect(page.getByRole('heading', { level: 1, name: 'Zelfgestuurd leren' })).toBeVisible()
  const network = /^#(\/network\/[\da-f-]{36})/u.exec(new URL(page.url()).hash)?.[1] ?? ''
  await goTo(page, `${network}/documents/boards`)
  await expect(page.getByRole('button', { name: 'Nieuw prikbord' })).toBeVisible()
  return { page, network }
}

/** Picks a card up and lets it go on the upper half of another, or low in a list. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const start = await from.boundingBox()
  if (start === null) throw new Error('The card is not in sight.')
  await page.mouse.move(start.x + 30, start.y + 10)
  await page.mouse.down()
  await page.mouse.move(start.x + 50, start.y + 25, { steps: 3 })
  const end = await to.boundingBox()
  if (end === null) throw new Error('There is nothing in sight to let it go on.')
  await page.mouse.move(end.x + 40, end.y + 4, { steps: 6 })
  await page.mouse.up()
}

/** One person's sheet by keyboard: a figure for every question, in the order of the sheet. */
async function estimate(page: Page, figures: string, entered: number): Promise<void> {
  await page
    .getByRole('radiogroup', { name: /^Ruimte en tijd: Passend/u })
    .getByRole('radio')
    .first()
    .focus()
  for (const figure of figures) await page.keyboard.press(figure)
  await expect(page.getByText(`${entered} ingevuld`, { exact: true })).toBeVisible()
}

test('the case of the chapter by mouse: fifteen ideas, four clusters, three people, something new', async ({
  app,
}) => {
  const { page, network } = await openBoards(app)
  await page.getByRole('button', { name: 'Nieuw prikbord' }).click()
  await page.getByRole('textbox', { name: 'Naam' }).fill('Voorwaarden in kaart')
  await page.getByRole('textbox', { name: 'Vraag aan de groep' }).fill(question)
  await page.getByRole('button', { name: 'Bewaren' }).click()
  await expect(newCard(page)).toBeFocused()
  await axe(page)

  // The wall: a pasted list, and ten thousand lines of which nothing is lost and nothing is stored by half.
  await paste(page, ideas.map((idea) => `• ${idea}`).join('\r\n'))
  await expect(page.getByText('15 kaarten ·')).toBeVisible()
  await expect(
    page.getByRole('button', { name: `Kaart openen: ${ideas[14] ?? ''}`, exact: true }),
  ).toBeVisible()
  await newCard(page).focus()
  await paste(page, Array.from({ length: 10_000 }, (_, at) => `regel ${at}`).join('\n'))
  const many = page.getByRole('dialog', { name: 'Veel kaarten tegelijk' })
  await expect(many.getByRole('status')).toHaveText(/10\.000 regels.*hoogstens 500 bij.*nog 985/u)
  await expect(many.getByRole('textbox')).toHaveValue(/^regel 0\nregel 1\n[^]*regel 9999$/u)
  await axe(page)
  await many.getByRole('button', { name: 'Annuleren' }).click()
  await expect(page.getByText('15 kaarten ·')).toBeVisible()
  await axe(page)

  // The clock goes on where it was after a reload, on the beamer too, where nothing has to be scrolled.
  await page.getByRole('spinbutton').fill('12')
  await page.getByRole('button', { name: '+1 min' }).click()
  await page.reload()
  await expect(page.getByRole('timer')).toHaveText('13:00')
  const board = new URL(page.url()).hash.slice(1).replace(/\?.*/u, '')
  await page.setViewportSize({ width: 1280, height: 720 })
  await goTo(page, `${board}?view=wall&open=beamer`)
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible()
  await expect(page.getByRole('navigation')).toHaveCount(0)
  const hidden = (of: Locator) =>
    of.evaluate((place) => [place.scrollHeight - place.clientHeight, place.scrollWidth - place.clientWidth])
  expect(await hidden(page.getByRole('main'))).toEqual([0, 0])
  expect(await hidden(page.getByRole('list', { name: 'Ideeënmuur' }))).toEqual([0, 0])
  await axe(page)
  await page.getByRole('button', { name: 'Van de beamer' }).click()
  await page.setViewportSize({ width: 1280, height: 860 })

  // The board: several chosen with Ctrl make a cluster; a card is dragged to its place among others.
  await view(page, 'Prikbord').click()
  for (const { name, count } of clusters) {
    for (let at = 0; at < count; at += 1)
      await cardsIn(page, 'Los')
        .nth(at)
        .click({ modifiers: ['Control'] })
    await page.getByRole('button', { name: `Nieuw cluster van ${count} kaarten` }).click()
    await page.getByRole('dialog').getByRole('textbox').fill(name)
    await page.getByRole('dialog').getByRole('button', { name: 'Bewaren' }).click()
    await expect(cardsIn(page, name)).toHaveCount(count)
  }
  await expect(cardsIn(page, 'Los')).toHaveCount(2)
  await drag(page, cardsIn(page, 'Ruimte en tijd').nth(2), cardsIn(page, 'Laten zien').nth(1))
  await expect(cardsIn(page, 'Laten zien').nth(1)).toHaveText(ideas[2] ?? '')
  await drag(page, cardsIn(page, 'Laten zien').nth(1), cardsIn(page, 'Ruimte en tijd').nth(0))
  await expect(cardsIn(page, 'Ruimte en tijd')).toHaveText([ideas[2] ?? '', ideas[0] ?? '', ideas[1] ?? ''])
  await axe(page)

  // The clusters for the whole room: read, not changed, with nothing to scroll.
  await page.setViewportSize({ width: 1280, height: 720 })
  await page.getByRole('button', { name: 'Op de beamer' }).click()
  const shown = page.getByRole('group', { name: 'Prikbord' })
  await expect(shown.getByRole('heading')).toHaveText([...clusters.map(({ name }) => name), 'Los'])
  await expect(shown.getByRole('listitem')).toHaveCount(ideas.length)
  expect(await hidden(page.getByRole('main'))).toEqual([0, 0])
  expect(await hidden(shown)).toEqual([0, 0])
  await axe(page)
  await page.getByRole('button', { name: 'Van de beamer' }).click()
  await page.setViewportSize({ width: 1280, height: 860 })

  // Another window moves the card that has the focus here: it comes along, and nothing is taken from the coach.
  const other = await app.open(`${board}?view=board`)
  await cardsIn(page, 'Samen leren').first().focus()
  await cardsIn(other, 'Samen leren').first().click()
  await other.getByRole('dialog').getByRole('combobox', { name: 'Cluster' }).selectOption('Laten zien')
  await expect(cardsIn(page, 'Laten zien').nth(4)).toHaveText(ideas[6] ?? '')
  await expect(cardsIn(page, 'Laten zien').nth(4)).toBeFocused()
  await other.getByRole('dialog').getByRole('combobox', { name: 'Cluster' }).selectOption('Samen leren')
  await expect(cardsIn(page, 'Samen leren').nth(2)).toHaveText(ideas[6] ?? '')
  await other.close()

  // A picture and a link.
  await cardsIn(page, 'Ruimte en tijd').first().click()
  const card = page.getByRole('dialog', { name: 'Kaart' })
  await card.locator('input[type=file]').setInputFiles({
    name: 'lokaal.png',
    mimeType: 'image/png',
    buffer: Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  })
  await expect(card.getByText('lokaal.png')).toBeVisible()
  const link = card.getByRole('textbox', { name: 'Link', exact: true })
  await link.fill('het planbord')
  await card.getByRole('button', { name: /^Link toevoegen/u }).click()
  await expect(card.getByText(/^Dit is geen link/u)).toBeVisible()
  await link.fill('www.scholen.example/planbord')
  await card.getByRole('button', { name: /^Link toevoegen/u }).click()
  await expect(card.getByRole('link')).toHaveAttribute('href', 'https://www.scholen.example/planbord')
  await axe(page)
  await card.getByRole('button', { name: 'Sluiten' }).click()
  await expect(cardsIn(page, 'Ruimte en tijd').first()).toContainText('2 bijlagen')
  await expect(cardsIn(page, 'Ruimte en tijd').first().getByRole('img', { includeHidden: true })).toHaveCount(
    1,
  )

  // Three people, one at a time; a reload in the middle keeps the sheet that is being filled in.
  await view(page, 'Keuzegesprek').click()
  await estimate(page, '154333', 1)
  await page.reload()
  await expect(
    page
      .getByRole('radiogroup', { name: /^Ruimte en tijd: Wenselijk/u })
      .getByRole('radio', { name: '5', exact: true }),
  ).toBeChecked()
  await axe(page)
  await page.getByRole('button', { name: 'Volgende persoon' }).click()
  await expect(page.getByRole('radiogroup').getByRole('radio', { checked: true, name: /^\d$/u })).toHaveCount(
    0,
  )
  await estimate(page, '354333', 2)
  await page.getByRole('button', { name: 'Volgende persoon' }).click()
  await estimate(page, '555333', 3)
  await page.getByRole('button', { name: 'Samen tonen' }).click()
  const table = page.getByRole('table')
  await expect(table.getByRole('rowheader').first()).toHaveText('Ruimte en tijd')
  await expect(table.getByRole('img', { name: 'Passend: 1, 3, 5' })).toBeVisible()
  await expect(table.getByRole('row').nth(1)).toContainText('iedereen 5')
  await axe(page)
  await page.getByRole('button', { name: 'Als tabel' }).click()
  await expect(table.getByRole('row').nth(1)).toHaveText(/Ruimte en tijd.*Passend.*van 1 tot 5/u)
  await axe(page)

  await page.getByRole('button', { name: 'Besluit vastleggen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Besluit vastleggen' })
  await dialog.getByRole('button', { name: 'Bewaren' }).click()
  await expect(dialog.getByText('Kies wat het besluit is.')).toBeVisible()
  await dialog.getByRole('radio', { name: /^Iets nieuws maken/u }).check()
  await dialog.getByRole('checkbox', { name: 'Ruimte en tijd' }).check()
  await dialog.getByRole('checkbox', { name: 'Samen leren' }).check()
  await expect(dialog.getByRole('textbox', { name: 'Naam van het product' })).toHaveValue('')
  await dialog.getByRole('textbox', { name: 'Naam van het product' }).fill('Praktijkinstrument voorwaarden')
  await dialog.getByRole('textbox', { name: 'Waarom' }).fill('Ze horen bij elkaar.')
  await dialog.getByRole('combobox', { name: 'Wie pakt het op' }).fill('P03')
  await axe(page)
  await dialog.getByRole('button', { name: 'Bewaren' }).click()
  const decided = page.getByRole('list', { name: 'Besluiten' }).getByRole('listitem')
  await expect(decided).toContainText('Gewogen: Ruimte en tijd en Samen leren')

  // After a restart all of it is as it was, in the view in which it was left.
  await app.restart()
  const again = await app.open(`${network}/documents/boards`)
  await expect(row(again, 'Voorwaarden in kaart')).toContainText('15 kaarten · 4 clusters · 1 besluit')
  await axe(again)
  await again.getByRole('link', { name: 'Voorwaarden in kaart' }).click()
  await expect(again.getByRole('img', { name: 'Passend: 1, 3, 5' })).toBeVisible()
  await view(again, 'Prikbord').click()
  await expect(cardsIn(again, 'Ruimte en tijd')).toContainText([
    ideas[2] ?? '',
    ideas[0] ?? '',
    ideas[1] ?? '',
  ])
  await expect(cardsIn(again, 'Los')).toHaveText([ideas[13] ?? '', ideas[14] ?? ''])
  await view(again, 'Keuzegesprek').click()
  await again.getByRole('link', { name: 'Naar het product: Praktijkinstrument voorwaarden' }).click()
  await expect(again).toHaveURL(/\/documents\/products\/[\da-f-]{36}$/u)
})

test('the same by keyboard alone, a card from a meeting, and all of it in the list of commands', async ({
  app,
}) => {
  const { page, network } = await openBoards(app)
  const act = async (typed: string) => {
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox', { name: 'Zoeken of doen', exact: true })
    await expect(field).toBeFocused()
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await expect(field).toHaveCount(0)
  }
  const typeIn = async (name: string, text: string) => {
    await expect(page.getByRole('dialog').getByRole('textbox', { name })).toBeFocused()
    await page.keyboard.type(text)
  }
  await act('nieuw prikbord')
  await typeIn('Naam', 'Voorwaarden')
  await page.keyboard.press('Enter')
  await expect(newCard(page)).toBeFocused()
  for (const idea of ideas.slice(0, 5)) {
    await page.keyboard.type(idea)
    await page.keyboard.press('Enter')
  }
  await paste(page, ideas.slice(5).join('\n'))
  await expect(page.getByText('15 kaarten ·')).toBeVisible()
  await expect(newCard(page)).toBeFocused()

  await act('weergave prikbord')
  await expect(cardsIn(page, 'Los')).toHaveCount(15)
  for (const { name, count } of clusters) {
    await cardsIn(page, 'Los').first().focus()
    for (let at = 1; at < count; at += 1) await page.keyboard.press('Shift+ArrowDown')
    await expect(list(page, 'Los').getByRole('option', { selected: true })).toHaveCount(count)
    await act('nieuw cluster van')
    await typeIn('Naam van het cluster', name)
    await page.keyboard.press('Enter')
    await expect(cardsIn(page, name)).toHaveCount(count)
  }

  // Picked up, carried to the next list and up, put down; Escape puts one back; M names the cluster.
  const first = cardsIn(page, 'Ruimte en tijd').first()
  await first.focus()
  await page.keyboard.press('Space')
  await expect(spoken(page, 'Opgepakt: Meer tijd om te oefenen')).toHaveCount(1)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(spoken(page, 'Verantwoordelijkheid, plaats 2')).toHaveCount(1)
  await expect(cardsIn(page, 'Verantwoordelijkheid').nth(1)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(cardsIn(page, 'Ruimte en tijd').first()).toBeFocused()
  await expect(cardsIn(page, 'Ruimte en tijd')).toHaveText(ideas.slice(0, 3))
  await page.keyboard.press('Space')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(spoken(page, 'Neergelegd: Meer tijd om te oefenen')).toHaveCount(1)
  await expect(cardsIn(page, 'Verantwoordelijkheid').first()).toHaveText(ideas[0] ?? '')
  await expect(cardsIn(page, 'Verantwoordelijkheid').first()).toBeFocused()
  await page.keyboard.press('m')
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Los' })).toBeFocused()
  await page.keyboard.press('1')
  await expect(cardsIn(page, 'Ruimte en tijd').nth(2)).toHaveText(ideas[0] ?? '')
  await page.keyboard.press('Control+z')
  await expect(cardsIn(page, 'Verantwoordelijkheid').first()).toHaveText(ideas[0] ?? '')
  await act('cluster naar rechts ruimte en tijd')
  await expect(page.getByRole('listbox').nth(1)).toHaveAccessibleName('Verantwoordelijkheid')

  // While somebody types or carries, no card is drawn anew: that is what keeps a full board quick.
  await page.evaluate(() => {
    const board = document.querySelector('.pin-lists')
    const seen = { cards: 0 }
    Object.assign(window, { drawn: seen })
    if (board !== null)
      new MutationObserver((changes) => {
        seen.cards += changes.filter(({ type }) => type !== 'attributes').length
      }).observe(board, { subtree: true, childList: true, characterData: true })
  })
  await newCard(page).focus()
  await page.keyboard.type('Een idee dat niet wordt geprikt')
  const start = await cardsIn(page, 'Laten zien').first().boundingBox()
  await page.mouse.move((start?.x ?? 0) + 30, (start?.y ?? 0) + 10)
  await page.mouse.down()
  await page.mouse.move((start?.x ?? 0) - 300, (start?.y ?? 0) + 60, { steps: 10 })
  await page.keyboard.press('Escape')
  await page.mouse.up()
  expect(await page.evaluate(() => Reflect.get(window, 'drawn') as unknown)).toEqual({ cards: 0 })
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await newCard(page).fill('')

  await act('kaart openen portfolio')
  const card = page.getByRole('dialog', { name: 'Kaart' })
  await card.getByRole('textbox', { name: 'Notitie' }).focus()
  await page.keyboard.type('Zie de foto van het lokaal')
  await page.keyboard.press('Escape')
  await expect(cardsIn(page, 'Laten zien').filter({ hasText: 'portfolio' })).toContainText('notitie')
  await cardsIn(page, 'Los').last().focus()
  await page.keyboard.press('Delete')
  await expect(cardsIn(page, 'Los')).toHaveCount(1)
  await page.keyboard.press('Control+z')
  await expect(cardsIn(page, 'Los')).toHaveCount(2)

  // In a meeting one key puts a card on the board that was used last, and one press takes it off again.
  await goTo(page, `${network}/meetings`)
  await page.getByRole('grid').getByText('Zonder titel').first().click()
  await expect(page).toHaveURL(/\/meetings\/[\da-f-]{36}$/u)
  await goTo(page, `${new URL(page.url()).hash.slice(1)}/run`)
  await expect(page.getByRole('button', { name: 'Beginnen' })).toBeVisible()
  await page.keyboard.press('k')
  await typeIn('Wat komt erop?', 'Dit kwam op tijdens de lunch')
  await axe(page)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Op Voorwaarden: Dit kwam op tijdens de lunch').first()).toBeVisible()
  await goTo(page, `${network}/documents/boards`)
  await expect(row(page, 'Voorwaarden')).toContainText('16 kaarten · 4 clusters')
  await page
    .getByRole('alertdialog', { name: /^Op Voorwaarden/u })
    .getByRole('button', { name: 'Ongedaan maken' })
    .click()
  await expect(row(page, 'Voorwaarden')).toContainText('15 kaarten · 4 clusters')
})
