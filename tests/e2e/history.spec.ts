import type { BrowserContext, Locator, Page } from '@playwright/test'
import { NetworkId } from '../../shared/domain/ids.ts'
import { withApi } from '../support/api.ts'
import { axe, expect, test } from '../support/app.ts'

const pathOf = (page: Page): string => new URL(page.url()).hash.slice(1).replace(/\?.*$/u, '')
const saving = (page: Page): Locator =>
  page.getByRole('group', { name: /^(?:Toestand|State)$/u }).getByRole('status')
const message = (page: Page, text: RegExp | string): Locator =>
  page.getByRole('alertdialog').filter({ hasText: text })
const steps = (page: Page): Locator => page.getByRole('main').getByRole('listitem')

const inRail = (page: Page, name: string): Locator =>
  page.getByRole('navigation', { name: /^(?:Hoofdmenu|Main menu)$/u }).getByRole('link', { name })

/** The facts of the example network, where every field saves itself. */
async function openFacts(
  page: Page,
): Promise<{ readonly name: Locator; readonly theme: Locator; readonly close: () => Promise<void> }> {
  await page.getByRole('button', { name: 'Gegevens wijzigen' }).click()
  const dialog = page.getByRole('dialog', { name: 'Gegevens van dit netwerk' })
  return {
    name: dialog.getByLabel('Naam'),
    theme: dialog.getByLabel('Thema'),
    close: async () => {
      await dialog.getByRole('button', { name: 'Sluiten' }).click()
      await expect(dialog).toHaveCount(0)
    },
  }
}

/** The way to the host, which can be cut and mended; what was asked over it never arrives while it is cut. */
async function line(context: BrowserContext): Promise<{ cut(): Promise<void>; mend(): void }> {
  let isCut = false
  const open = new Set<() => Promise<void>>()
  await context.routeWebSocket(/\/rpc$/u, (socket) => {
    if (isCut) {
      void socket.close()
      return
    }
    socket.connectToServer()
    open.add(() => socket.close())
  })
  return {
    cut: async () => {
      isCut = true
      await Promise.all([...open].map((close) => close()))
      open.clear()
    },
    mend: () => {
      isCut = false
    },
  }
}

test('two windows on one network: nobody is typed over, and undo is the same in both', async ({ app }) => {
  const a = await app.openExample()
  await expect(a.getByRole('heading', { level: 1, name: 'Zelfgestuurd leren' })).toBeVisible()
  const b = await app.open(pathOf(a))
  const [inA, inB] = [await openFacts(a), await openFacts(b)]

  // B has begun on another name when A renames: B is told, with A's name at hand, and keeps an empty field. (A name that
  // B stores at the same moment as A is not heard of between the two, so here B has nothing to store yet.)
  const text = 'Zelf leren sturen, in alle groepen van de school'
  await inB.name.fill('')
  await inA.name.fill('Hernoemd door A')
  await expect(message(b, 'Hernoemd door A')).toBeVisible()
  await expect(inB.name).toHaveValue('')
  // While B types on the network changes again under it: not a letter is lost or moved.
  const id = NetworkId.parse(pathOf(a).split('/').at(-1))
  await Promise.all([
    inB.name.pressSequentially(text, { delay: 60 }),
    withApi(app.dataFolder, (api) => api.networks.update({ id, patch: { theme: 'Ondertussen' } })),
  ])
  await expect(inB.theme).toHaveValue('Ondertussen')
  await expect(inB.name).toHaveValue(text)
  await inB.close()
  await expect(b.getByRole('heading', { level: 1 })).toHaveText(text)
  // What A typed is no longer there, so A is told, with a way to put it back.
  await expect(message(a, 'Hernoemd door A')).toContainText('in een ander venster', { ignoreCase: true })
  await axe(a)
  await inA.close()
  await expect(a.getByRole('heading', { level: 1 })).toHaveText(text)
  await message(a, 'Hernoemd door A').getByRole('button', { name: 'Mijn tekst terugzetten' }).click()
  await expect(b.getByRole('heading', { level: 1 })).toHaveText('Hernoemd door A')

  // What A did is taken back in B, and repeated in A.
  const again = await openFacts(a)
  await again.theme.fill('Een thema uit A')
  await again.close()
  await expect(b.getByText('Een thema uit A')).toBeVisible()
  await b.getByRole('main').focus()
  await b.keyboard.press('Control+z')
  await expect(message(b, 'Ongedaan gemaakt: Thema gewijzigd')).toBeVisible()
  await expect(a.getByText('Een thema uit A')).toHaveCount(0)
  await a.getByRole('main').focus()
  await a.keyboard.press('Control+Shift+Z')
  await expect(b.getByText('Een thema uit A')).toBeVisible()
})

test('Ctrl+Z in a field is the field’s own until its typing is saved', async ({ app }) => {
  const page = await app.openExample()
  const { theme, close } = await openFacts(page)
  const before = await theme.inputValue()
  await theme.press('End')
  await page.keyboard.type('!!')
  await page.keyboard.press('Control+z')
  await expect(theme).toHaveValue(before)
  await expect(page.getByRole('alertdialog')).toHaveCount(0)

  await theme.press('End')
  await page.keyboard.type(', elke dag')
  await expect(saving(page)).toHaveText(/^Bewaard \d\d:\d\d$/u)
  await expect(theme).toHaveValue(`${before}, elke dag`)
  await page.keyboard.press('Control+z')
  await expect(message(page, 'Ongedaan gemaakt: Thema gewijzigd')).toBeVisible()
  await expect(theme).toHaveValue(before)
  await page.keyboard.press('Control+y')
  await expect(theme).toHaveValue(`${before}, elke dag`)
  await close()
  await page.reload()
  await expect(page.getByText(`${before}, elke dag`)).toBeVisible()
  await page.keyboard.press('Control+z')
  await expect(page.getByText(`${before}, elke dag`)).toHaveCount(0)
})

test('a killed app loses only what was not said to be saved, also amid typing; the window keeps it all', async ({
  app,
}) => {
  const page = await app.openExample()
  const path = pathOf(page)
  const other = await app.open(path)
  const { theme } = await openFacts(page)
  await theme.fill('')
  // What was begun is stored while the typing goes on without a pause, and then the app is killed.
  const begun = 'Elke week een les'
  const ending = (async () => {
    await expect(other.getByText(begun)).toBeVisible()
    await app.kill()
  })()
  const typing = { isOver: false }
  void ending.finally(() => (typing.isOver = true))
  let text = ''
  for (const letter of `${begun}${' en daarna praten over wat je zag'.repeat(5)}`) {
    if (typing.isOver) break
    await page.keyboard.press(letter === ' ' ? 'Space' : letter, { delay: 50 })
    text += letter
  }
  await ending
  await page.keyboard.type(' en verder')
  text += ' en verder'
  await expect(theme).toHaveValue(text)
  await expect(saving(page)).toHaveText('Nog niet bewaard')

  await app.restart()
  const fresh = await app.open(path)
  const facts = await openFacts(fresh)
  const stored = await facts.theme.inputValue()
  expect(stored.startsWith(begun)).toBe(true)
  expect(text.startsWith(stored)).toBe(true)
  await expect(page.getByRole('alert')).toContainText('niet meer verbonden')
  await expect(theme).toHaveValue(text)
})

test('what is typed while the connection is away is said to wait, and stored once when it is back', async ({
  app,
  context,
}) => {
  const way = await line(context)
  const page = await app.openExample()
  const { theme, close } = await openFacts(page)
  await expect(theme).toBeVisible()
  await way.cut()
  await theme.fill('Getypt zonder verbinding')
  await expect(saving(page)).toHaveText('Nog niet bewaard')
  await theme.press('Tab')
  await expect(theme).toHaveValue('Getypt zonder verbinding')
  way.mend()
  await expect(saving(page)).toHaveText(/^Bewaard \d\d:\d\d$/u, { timeout: 20_000 })
  await close()
  await inRail(page, 'Onlangs').click()
  await expect(steps(page)).toHaveCount(2)
  await expect(steps(page).first()).toContainText('Thema gewijzigd')
})

test('a window that is closed while something was just typed has saved it', async ({ app }) => {
  const page = await app.openExample()
  const path = pathOf(page)
  const { theme } = await openFacts(page)
  await theme.fill('Nog net op tijd')
  await page.close({ runBeforeUnload: true })
  const other = await app.open(path)
  await expect(other.getByText('Nog net op tijd')).toBeVisible()
})

test('removed, put back from the message and from the trash, and removed permanently', async ({ app }) => {
  const page = await app.openExample()
  const people = page
    .getByRole('grid', { name: 'Deelnemers' })
    .or(page.getByRole('table', { name: 'Deelnemers' }))
  await page.getByRole('link', { name: 'Deelnemers' }).click()
  const remove = async () => {
    await people.getByRole('row', { name: /P03/u }).getByRole('checkbox').click()
    await page.getByRole('button', { name: /^Verwijder/u }).click()
    await page
      .getByRole('alertdialog', { name: /uit dit netwerk halen/u })
      .getByRole('button', { name: /^Verwijder/u })
      .click()
    await expect(people.getByText('P03', { exact: true })).toHaveCount(0)
  }
  await remove()
  await message(page, 'uit dit netwerk').getByRole('button', { name: 'Ongedaan maken' }).click()
  await expect(people.getByText('P03', { exact: true })).toBeVisible()
  await remove()

  await inRail(page, 'Onlangs').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Onlangs' })).toBeVisible()
  await expect(steps(page).filter({ hasText: 'ongedaan gemaakt' })).toHaveCount(1)
  await axe(page)
  await page.getByRole('link', { name: 'Prullenbak' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Prullenbak' })).toBeVisible()
  const item = page.getByRole('main').getByRole('listitem').filter({ hasText: 'P03' })
  await expect(item).toContainText('Zelfgestuurd leren')
  await axe(page)
  await item.getByRole('button', { name: 'Terugzetten: P03' }).click()
  await expect(page.getByText('De prullenbak is leeg.')).toBeVisible()

  // What cannot be taken back any more says what came after it.
  await inRail(page, 'Netwerken').click()
  await page.getByRole('button', { name: 'Voorbeeld verwijderen' }).click()
  await inRail(page, 'Onlangs').click()
  await steps(page)
    .last()
    .getByRole('button', { name: /^Ongedaan maken/u })
    .click()
  await expect(message(page, 'daarna kwam nog: Voorbeeld verwijderd')).toBeVisible()

  await page.getByRole('link', { name: 'Prullenbak' }).click()
  await expect(page.getByRole('button', { name: 'Prullenbak leegmaken' })).toBeVisible()
  // By words, as everything that a button does.
  await page.keyboard.press('Control+k')
  await page.keyboard.type('prullenbak leeg')
  await page.keyboard.press('Enter')
  const question = page.getByRole('alertdialog', { name: 'Prullenbak leegmaken' })
  await axe(page)
  await question.getByRole('button', { name: 'Voorgoed verwijderen' }).click()
  await expect(page.getByText('De prullenbak is leeg.')).toBeVisible()
  await inRail(page, 'Onlangs').click()
  await expect(steps(page).first()).toBeVisible()
  await expect(steps(page).getByRole('button')).toHaveCount(0)

  await inRail(page, 'Instellingen').click()
  await page.getByRole('radio', { name: 'Engels' }).click()
  await inRail(page, 'Recent').click()
  await expect(steps(page).first()).toHaveText(/Example removed/u)
  await axe(page)
  await page.getByRole('link', { name: 'Trash' }).click()
  await axe(page)
})
