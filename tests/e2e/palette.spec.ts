import type { Locator, Page } from '@playwright/test'
import { axe, expect, test } from '../support/app.ts'

/** Every screen whose buttons must be in the list of Ctrl+K; a new screen joins with one line. */
const screens: readonly {
  readonly name: string
  /** Where it is, from the address of the example network (`/network/…`). */
  readonly at: (network: string) => string
  /** What there is to be seen on it when it is ready. */
  readonly ready: string
}[] = [
  { name: 'the networks', at: () => '/', ready: 'Netwerken' },
  { name: 'the overview', at: (network) => network, ready: 'Privacykaart' },
  { name: 'the settings', at: () => '/settings', ready: 'Instellingen' },
]

const field = (page: Page): Locator =>
  page.getByRole('combobox', { name: /^(?:Zoeken of doen|Search or do)$/u })
const offered = (page: Page): Locator => page.getByRole('listbox').getByRole('option')

/** Opens the list by its key and types. */
async function ask(page: Page, query: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await expect(field(page)).toBeFocused()
  await page.keyboard.type(query)
}

/** Does what is found first. */
async function act(page: Page, query: string): Promise<void> {
  await ask(page, query)
  await page.keyboard.press('Enter')
}

/** What is offered, the first first. */
async function look(page: Page, query: string): Promise<readonly string[]> {
  await ask(page, query)
  return offered(page).evaluateAll((options) =>
    options.map((option) => option.firstElementChild?.textContent ?? ''),
  )
}

async function putAway(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
}

const networkOf = (page: Page): string => new URL(page.url()).hash.slice(1).replace(/\?.*$/u, '')

test('everything by words: the example, the settings, the other language, the keys', async ({ app }) => {
  const page = await app.open()
  await expect(page.getByRole('heading', { name: 'Hier komen je netwerken' })).toBeVisible()
  // Typed before the list is there: kept for it.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('voorb open')
  await expect(field(page)).toHaveValue('voorb open')
  await axe(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Zelfgestuurd leren' })).toBeVisible()

  // An English word while Dutch is on screen; what matched is said.
  await ask(page, 'settings')
  const first = offered(page).first()
  await expect(first).toHaveAccessibleName(/^Instellingen Settings/u)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeVisible()
  await expect(page.getByRole('main')).toBeFocused()

  await act(page, 'engels')
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible()

  // The other way round, and one slip of the fingers.
  await ask(page, 'sneltoestsen')
  await expect(offered(page).first()).toHaveAccessibleName(/^Keyboard shortcuts/u)
  await page.keyboard.press('Escape')

  await page.keyboard.press('?')
  const keys = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(keys).toBeVisible()
  await expect(keys.getByText('from cell to cell')).toBeVisible()
  await axe(page)
  await page.keyboard.press('Escape')
  await expect(keys).toHaveCount(0)

  await act(page, 'nederlands')
  await expect(page.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeVisible()
})

test('keeps to its place: arrows, nothing found, what is so already, the focus given back', async ({
  app,
}) => {
  const page = await app.open('/settings')
  const theme = page.getByRole('combobox', { name: 'Uiterlijk' })
  await theme.focus()
  await ask(page, 'qqqq')
  await expect(page.getByText('Niets gevonden voor “qqqq”.')).toBeVisible()
  await axe(page)
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(theme).toBeFocused()

  await ask(page, 'uiterlijk')
  await expect(offered(page)).toHaveCount(4)
  const active = async () => {
    const id = await field(page).getAttribute('aria-activedescendant')
    return page.locator(`[id="${id ?? ''}"]`)
  }
  await expect(await active()).toHaveAccessibleName('Uiterlijk: Beamer (groot)')
  await page.keyboard.press('ArrowUp')
  // As the computer has it is how it is: it stands last, says so, and Enter does nothing.
  await expect(await active()).toHaveAccessibleName('Uiterlijk: Zoals mijn computer dat is nu zo')
  await page.keyboard.press('Enter')
  await expect(field(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect(await active()).toHaveAccessibleName('Uiterlijk: Donker')
  await page.keyboard.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
  await expect(theme).toBeFocused()

  // What was used last is offered first, before anything is typed, as far as it can be done again.
  await act(page, 'beamer')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'beamer')
  await page.keyboard.press('Control+k')
  const last = page.getByRole('group', { name: 'Laatst gebruikt' }).getByRole('option')
  await expect(last).toHaveText([/^Uiterlijk: Donker\s*$/u])
  await axe(page)
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(theme).toBeFocused()

  // A letter in a field is a letter.
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a dialog opened from it gives the focus back to where it was before both', async ({ app }) => {
  const page = await app.open('/settings')
  const theme = page.getByRole('combobox', { name: 'Uiterlijk' })
  await theme.focus()
  await act(page, 'toetsen')
  await expect(page.getByRole('dialog', { name: 'Sneltoetsen' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(theme).toBeFocused()

  // From another page: the question is asked where its answer will be seen.
  await act(page, 'nieuwe werkplaats')
  const name = page.getByRole('textbox', { name: 'Naam van de werkplaats' })
  await expect(name).toBeFocused()
  await page.keyboard.type('Scheldemond')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Scheldemond' })).toBeVisible()

  await act(page, 'netwerk scheldemond nieuw')
  await expect(page.getByRole('dialog', { name: 'Nieuw netwerk' })).toBeVisible()
  await page.keyboard.type('Leerkring')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Leerkring' })).toBeVisible()
})

test('the places have keys of their own, which can be switched off', async ({ app }) => {
  const page = await app.openExample()
  await expect(page.getByRole('heading', { name: 'Privacykaart' })).toBeVisible()
  const network = networkOf(page)
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await expect(page.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { level: 1, name: 'Netwerken' })).toBeVisible()
  await page.evaluate((to) => (location.hash = to), network)
  await expect(page.getByRole('heading', { name: 'Privacykaart' })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('d')
  await expect(page).toHaveURL(/\/participants$/u)

  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await page.keyboard.press('?')
  const off = page.getByRole('switch', { name: 'Toetsen zonder Ctrl gebruiken (in dit venster)' })
  await off.focus()
  await page.keyboard.press('Space')
  await expect(off).not.toBeChecked()
  await page.keyboard.press('Escape')
  await page.keyboard.press('g')
  await page.keyboard.press('n')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(page.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeVisible()
  expect(await look(page, 'netwerken')).toContain('Netwerken')
})

for (const { name, at, ready } of screens)
  test(`whatever a button does can be asked for by its name: ${name}`, async ({ app }) => {
    const page = await app.openExample()
    await expect(page.getByRole('heading', { name: 'Privacykaart' })).toBeVisible()
    const network = networkOf(page)
    // A workplace of one's own has buttons that the example does not have.
    await act(page, 'nieuwe werkplaats')
    await expect(page.getByRole('textbox', { name: 'Naam van de werkplaats' })).toBeFocused()
    await page.keyboard.type('Scheldemond')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Scheldemond' })).toBeVisible()
    await page.evaluate((to) => (location.hash = to), at(network))
    await expect(page.getByRole('heading', { name: ready }).first()).toBeVisible()
    const names = await actsOf(page)
    expect(names.length).toBeGreaterThan(2)
    for (const each of names) {
      expect(await look(page, each), each).toContain(each)
      await putAway(page)
    }
  })

/**
 * The name of everything in <main> that does something when it is pressed: buttons and switches, and choices with the
 * name of what is chosen before theirs (`Taal: Engels`). Read from the accessibility tree, so it is what is heard.
 */
async function actsOf(page: Page): Promise<readonly string[]> {
  const tree = await page.getByRole('main').ariaSnapshot()
  const acts: string[] = []
  let choice = { depth: -1, name: '' }
  for (const line of tree.split('\n')) {
    // A name with a colon in it is put between single quotes, with its role.
    const quoted = /^( *)- '((?:[^']|'')*)'/u.exec(line)
    const said = quoted === null ? line : `${quoted[1] ?? ''}- ${(quoted[2] ?? '').replaceAll("''", "'")}`
    const [, space = '', role = '', text = '""'] = /^( *)- (\w+)(?: ("(?:[^"\\]|\\.)*"))?/u.exec(said) ?? []
    const name = String(JSON.parse(text))
    if (space.length <= choice.depth) choice = { depth: -1, name: '' }
    if (role === 'button' || role === 'switch') acts.push(name)
    if (role === 'radiogroup' || role === 'combobox') choice = { depth: space.length, name }
    if (role === 'radio' || role === 'option') acts.push(`${choice.name}: ${name}`)
  }
  return [...new Set(acts)]
}
