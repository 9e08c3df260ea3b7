import type { Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { readTable } from '../../main/files/read-table.ts'
import { book, rowsOf } from '../main/files/workbook.ts'
import { withApi } from '../support/api.ts'
import { axe, expect, test, type App } from '../support/app.ts'
import { completeCard } from '../support/card.ts'
import { listenIn } from '../support/wire.ts'

interface Chosen {
  readonly name: string
  readonly text: string | Uint8Array
}

/** Chooses files as the coach does, with the button. */
async function choose(page: Page, ...files: readonly Chosen[]): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Bestand kiezen…' }).click()
  await (
    await chooser
  ).setFiles(
    files.map(({ name, text }) => ({
      name,
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    })),
  )
}

/** A new network; answers its address within the app. */
async function newNetwork(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Nieuwe werkplaats' }).first().click()
  await page.getByRole('textbox', { name: 'Naam van de werkplaats' }).fill('Werkplaats West')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Nieuw netwerk' }).first().click()
  await page.getByRole('textbox', { name: 'Naam' }).fill('Leerkring')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Leerkring' })).toBeVisible()
  return new URL(page.url()).hash.slice(1).replace(/\?.*$/u, '')
}

async function goImport(page: Page, network: string): Promise<void> {
  await page.goto(page.url().replace(/#.*$/u, `#${network}/import`))
}

/** Fills in the privacy card by way of the import page, and comes back to it. */
async function makeReady(page: Page, network: string): Promise<void> {
  await goImport(page, network)
  await page.getByRole('link', { name: 'Privacykaart invullen' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Doel' }).fill('Samen leren over ons netwerk')
  await dialog.getByRole('textbox', { name: 'Verantwoordelijke organisatie' }).fill('Stichting West')
  await dialog.getByRole('combobox', { name: 'Grondslag' }).selectOption({ index: 1 })
  const retention = dialog.getByRole('group', { name: 'Bewaren tot en met' }).getByRole('spinbutton')
  for (const [index, digits] of ['31', '7', '2028'].entries()) {
    await retention.nth(index).click()
    await page.keyboard.type(digits)
  }
  await dialog.getByRole('combobox', { name: /Beoordeelt een coach/u }).selectOption({ index: 2 })
  await page.keyboard.press('Escape')
  await goImport(page, network)
  await expect(page.getByRole('button', { name: 'Bestand kiezen…' })).toBeVisible()
}

/** A window at the import page of a new network whose privacy card is complete. */
async function openImport(app: App): Promise<Page> {
  const network = await withApi(app.dataFolder, async (api) => {
    const { result: workplace } = await api.workplaces.create({ name: `Werkplaats ${crypto.randomUUID()}` })
    const { result } = await api.networks.create({ workplaceId: workplace.id, name: 'Leerkring' })
    await api.networks.updatePrivacy({ id: result.id, patch: completeCard })
    return result
  })
  const page = await app.open(`/network/${network.id}/import`)
  await expect(page.getByRole('button', { name: 'Bestand kiezen…' })).toBeVisible()
  return page
}

const people =
  'nr;code;naam;school;sector;geslacht\n1;P01;Jan;De Ster;po;m\n2;P02;Ann;De Ster;po;v\n3;P03;=cmd();Anders;vo;v\n3;P04;Nog eens;;;\n'
const ties = 'van;naar;hoe vaak\n1;2;4\n2;1;1\n3;3;2\n1;9;3\n2;3;0\n'

test('people and ties come in from two files, and nothing before it is said', async ({ app }) => {
  const page = await app.open()
  const network = await newNetwork(page)
  // No person before the privacy card is complete.
  await goImport(page, network)
  await expect(page.getByText('Voordat hier iemand kan staan')).toBeVisible()
  await axe(page)
  await makeReady(page, network)
  await axe(page)

  await choose(page, { name: 'mensen.csv', text: people }, { name: 'banden.csv', text: ties })
  const mensen = page.getByRole('region', { name: 'mensen.csv', exact: true })
  const banden = page.getByRole('region', { name: 'banden.csv', exact: true })
  await expect(mensen.getByRole('radio', { name: 'Deelnemers' })).toBeChecked()
  await expect(banden.getByRole('radio', { name: 'Banden' })).toBeChecked()
  const becomes = (column: string) => mensen.getByRole('combobox', { name: `${column} wordt` })
  await expect(becomes('nr')).toHaveValue('id')
  await expect(becomes('sector')).toHaveValue('attribute')
  await expect(becomes('geslacht')).toHaveValue('skip')
  await expect(mensen.getByText('Niet ingelezen: geslacht.')).toBeVisible()

  const plan = page.getByRole('region', { name: 'Wat er gebeurt' })
  const counts = (name: string) => plan.getByRole('row', { name }).getByRole('cell')
  await expect(counts('Deelnemers')).toHaveText(['3', '0', '1'])
  await expect(counts('Banden')).toHaveText(['2', '–', '2'])
  await expect(counts('Organisaties')).toHaveText(['2', '0', '–'])
  await expect(plan.getByText('1 rij of cel zegt 0')).toBeVisible()
  await plan.getByText('Toon de geweigerde rijen').click()
  await expect(plan.getByRole('row', { name: /Deelnemers 5 nr 3 stond er al/u })).toBeVisible()
  await expect(plan.getByRole('row', { name: /Banden 4 naar 3 een band met zichzelf/u })).toBeVisible()
  await expect(plan.getByRole('row', { name: /Banden 5 naar 9 dit id is van niemand/u })).toBeVisible()
  await axe(page)

  // A sensitive column under another name is still not taken; without a name there is nothing to take.
  await becomes('geslacht').selectOption('attribute')
  await expect(plan.getByText('Een kenmerk over leeftijd')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Inlezen', exact: true })).toBeDisabled()
  await mensen.getByRole('textbox', { name: /uit geslacht/u }).fill('')
  await expect(mensen.getByText('Geef dit kenmerk een naam.')).toBeVisible()
  await axe(page)
  await becomes('geslacht').selectOption('skip')

  await page.getByRole('combobox', { name: /Een id dat niet/u }).selectOption('create')
  await expect(counts('Deelnemers')).toHaveText(['4', '0', '1'])
  await expect(counts('Banden')).toHaveText(['3', '–', '1'])
  await page.getByRole('combobox', { name: /Een id dat niet/u }).selectOption('refuse')
  await expect(counts('Deelnemers')).toHaveText(['3', '0', '1'])

  // Another window sees nobody until it is said.
  const other = await app.open(`${network}/participants`)
  await expect(other.getByText('Nog niemand in dit netwerk')).toBeVisible()
  await page.getByRole('button', { name: 'Inlezen', exact: true }).click()
  await expect(page.getByText('Ingelezen: 3 deelnemers en 2 banden.')).toBeVisible()
  await expect(page).toHaveURL(/\/ties$/u)
  await expect(other.getByText('De Ster').first()).toBeVisible()

  // The second time everybody is known, and the survey asks for another wave.
  await goImport(page, network)
  await choose(
    page,
    { name: 'mensen.csv', text: people.replace('Jan', 'Jan de Wit') },
    { name: 'banden.csv', text: ties },
  )
  await expect(page.getByText('Er is al een vragenlijst met deze naam')).toBeVisible()
  await page.getByRole('combobox', { name: 'Vragenlijst' }).selectOption({ index: 1 })
  await expect(page.getByText('Deze vragenlijst heeft al een meting met deze naam.')).toBeVisible()
  await page.getByRole('textbox', { name: 'Meting' }).fill('Voorjaar')
  await expect(counts('Deelnemers')).toHaveText(['0', '3', '1'])
  await page.getByRole('button', { name: 'Inlezen', exact: true }).click()
  await expect(page.getByText('Ingelezen: 3 deelnemers en 2 banden.').first()).toBeVisible()
})

test('what cannot be read says why, by row and column; a table can be turned round', async ({
  sharedApp: app,
}) => {
  const page = await openImport(app)

  await choose(page, { name: 'foto.csv', text: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]) })
  await expect(page.getByRole('alert')).toContainText('foto.csv: Dit bestand is geen tabel.')
  await page.getByRole('button', { name: 'Sluiten' }).click()
  await choose(page, { name: 'stuk.csv', text: 'id;naam\n1;a\n2;"b\n3;c\n' })
  await expect(page.getByRole('alert')).toContainText('In rij 3, kolom B, begint een aanhalingsteken')
  await axe(page)
  await page.getByRole('button', { name: 'Sluiten' }).click()

  await choose(page, { name: 'stuk.net', text: '*Vertices 2\n*Matrix\n0 1\n0\n' })
  await expect(page.getByRole('alert')).toContainText('in regel 4 klopt het aantal cellen niet')
  await page.getByRole('button', { name: 'Sluiten' }).click()

  // A network file brings its people and its relations along, each a question of its own; counts go in groups.
  const dl = 'dl n=3 nm=2\nlabels:\nP1 P2 P3\nmatrix labels:\nadvies berichten\ndata:\n'
  await choose(page, { name: 'twee.dl', text: `${dl}0 1 0\n0 0 1\n1 1 0\n0 20 3\n150 0 7\n0 0 0\n` })
  await expect(page.getByRole('heading', { name: 'De vraag bij advies' })).toBeVisible()
  const berichten = page.getByRole('region', { name: 'twee.dl, berichten' })
  await expect(berichten.getByRole('combobox', { name: 'De getallen' })).toHaveValue('inGroups')
  await expect(page.getByText('De getallen worden: 1 = 3 tot 3 (1 keer)')).toBeVisible()
  await axe(page)
  for (const name of ['twee.dl', 'twee.dl, advies', 'twee.dl, berichten'])
    await page.getByRole('button', { name: `Niet inlezen: ${name}`, exact: true }).click()

  await choose(page, { name: 'lijst.csv', text: 'A1;B1\nB1;A1\nA1;C1\nC1;B1\n' })
  const lijst = page.getByRole('region', { name: 'lijst.csv', exact: true })
  await expect(lijst.getByRole('switch')).not.toBeChecked()
  await expect(lijst.getByRole('combobox', { name: 'Kolom A wordt' })).toHaveValue('from')
  const plan = page.getByRole('region', { name: 'Wat er gebeurt' })
  await expect(plan.getByText('Er blijft niets over om in te lezen.')).toBeVisible()
  await lijst.getByRole('radio', { name: 'Deelnemers' }).click()
  await expect(lijst.getByRole('combobox', { name: 'Kolom A wordt' })).toHaveValue('skip')
  await expect(plan.getByText('Kies bij de deelnemers welke kolom')).toBeVisible()
  await lijst.getByRole('combobox', { name: 'Kolom A wordt' }).selectOption('id')
  await expect(plan.getByRole('row', { name: 'Deelnemers' }).getByRole('cell')).toHaveText(['3', '0', '1'])
  await lijst.getByText('De eerste rij bevat').click()
  await expect(plan.getByRole('row', { name: 'Deelnemers' }).getByRole('cell')).toHaveText(['3', '0', '0'])
  await lijst.getByRole('button', { name: 'Niet inlezen: lijst.csv' }).click()
  await expect(plan).toHaveCount(0)
})

test('a large file says how far it is, and stops when asked', async ({ app, context }) => {
  const wire = await listenIn(context)
  const page = await openImport(app)
  const large = `id;naam;school\n${Array.from({ length: 60_000 }, (_, index) => `p${index};"Naam van ${index}";s${index % 9}`).join('\n')}`
  // However fast it is read: the window has not heard that it was.
  wire.hold('imports/read')
  await choose(page, { name: 'groot.csv', text: large })
  await expect(page.getByRole('progressbar', { name: /groot\.csv wordt gelezen/u })).toBeVisible()
  await page.getByRole('button', { name: 'Stoppen met lezen van groot.csv' }).click()
  await expect(page.getByRole('progressbar')).toHaveCount(0)
  wire.letGo()
  await choose(page, { name: 'groot.csv', text: large })
  await expect(page.getByText('60.000 rijen met gegevens')).toBeVisible({ timeout: 30_000 })
  const plan = page.getByRole('region', { name: 'Wat er gebeurt' })
  await expect(plan.getByRole('row', { name: 'Deelnemers' }).getByRole('cell')).toHaveText(
    ['60.000', '0', '0'],
    {
      timeout: 30_000,
    },
  )
})

test('squares in a workbook become waves, and it is seen who each row is; what goes out is a workbook too', async ({
  sharedApp: app,
}) => {
  const page = await openImport(app)
  const square = (corner: number) => [
    [corner, 1, 0, 4],
    [2, 0, null, 0],
    [0, 0, 0, 0],
    [0, 3, 0, 0],
  ]
  const metingen = book({
    sheets: [
      { name: 'T0', rows: rowsOf(square(0)) },
      { name: 'T1', rows: rowsOf(square(5)) },
      { name: 'Uitleg', rows: rowsOf([['Niets'], ['bijzonders']]) },
    ],
  })
  const mensen = book({
    sheets: [
      {
        name: 'Mensen',
        rows: `${rowsOf([
          ['code', 'vak'],
          ['P10', 'wi'],
          ['P2', 'ne'],
          ['P1', 'en'],
        ])}<row r="5"><c r="A5" t="str"><f>"P"&amp;3</f><v>P3</v></c></row>`,
      },
    ],
  })
  await choose(page, { name: 'metingen.xlsx', text: metingen })
  const jaar = page.getByRole('region', { name: 'metingen.xlsx, T0', exact: true })
  await expect(jaar.getByRole('radio', { name: 'Matrix' })).toBeChecked()
  await expect(jaar.getByText('De matrix heeft 4 rijen; er zijn 0 mensen voor.')).toBeVisible()
  await choose(page, { name: 'mensen.xlsx', text: mensen })
  await expect(page.getByText('Formules: 1.')).toBeVisible()

  const rows = jaar.getByRole('table').getByRole('rowheader')
  await expect(rows).toHaveText(['P10', 'P2', 'P1', 'P3'])
  await jaar.getByRole('combobox', { name: 'De rijen volgen' }).selectOption('network')
  await expect(rows).toHaveText(['P1', 'P2', 'P3', 'P10'])
  await expect(
    jaar.getByText('4 banden, 11 keer 0 (geen band), 1 leeg (onbekend), 0 geweigerd.'),
  ).toBeVisible()
  const later = page.getByRole('region', { name: 'metingen.xlsx, T1', exact: true })
  await expect(later.getByText('1 geweigerd.')).toBeVisible()
  await expect(later.getByRole('textbox', { name: 'Meting' })).toHaveValue('T1')
  await later.getByRole('textbox', { name: 'Meting' }).fill('t0')
  await expect(page.getByText('Twee metingen hebben dezelfde naam.')).toBeVisible()
  await later.getByRole('textbox', { name: 'Meting' }).fill('T1')
  await axe(page)

  // Another sheet of the same file, and back.
  await later.getByRole('combobox', { name: 'Blad' }).selectOption('Uitleg')
  await expect(page.getByRole('region', { name: 'metingen.xlsx, Uitleg', exact: true })).toBeVisible()
  await page.getByRole('combobox', { name: 'Blad' }).nth(1).selectOption('T1')
  await expect(later).toBeVisible()

  const refused = page.waitForEvent('download')
  await page.getByText('Toon de geweigerde rijen').click()
  await page.getByRole('button', { name: 'Bewaar als Excel: Geweigerde rijen' }).click()
  const file = readTable(new Uint8Array(await readFile(await (await refused).path())), () => undefined)
  expect(file.sheets[0]?.content.firstRows[1]).toEqual(['Matrix, T1', '1', 'A', '5', 'een band met zichzelf'])

  await page.getByRole('button', { name: 'Inlezen', exact: true }).click()
  await expect(page.getByText('Ingelezen: 4 deelnemers en 8 banden.')).toBeVisible()
  const out = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Bewaar als Excel', exact: true }).click()
  expect((await out).suggestedFilename()).toMatch(/^relaties-.*\.xlsx$/u)
})
