import type { Locator, Page } from '@playwright/test'
import { exampleId } from '../../main/services/example/content.ts'
import { exampleMeetingId } from '../../main/services/example/store-meetings.ts'
import { axe, expect, settle, test as plain, type App } from '../support/app.ts'

/** A window at the example, and the address of its network. */
interface Start {
  readonly page: Page
  readonly network: string
}

/** The window of all tests that only look. */
let looking: Promise<Start> | undefined
const test = plain.extend<{ desk: Start }>({
  desk: async ({ shared }, use, { file }) => {
    const { app, complaints } = await shared.of(file)
    looking ??= start(app)
    await use(await looking)
    expect(complaints()).toEqual([])
  },
})

interface Stop {
  readonly name: string
  /** Where it is, from the address of the example network (`/network/…`). */
  readonly at: (network: string) => string
  /** What there is to be seen on it when it is ready. */
  readonly ready: (page: Page) => Locator
}
const heading = (name: string) => (page: Page) => page.getByRole('heading', { name }).first()
const gridOf = (name: string) => (page: Page) => page.getByRole('grid', { name })

const nextMeeting = (network: string) => `${network}/meetings/${exampleMeetingId(5)}`

const exampleProduct = (network: string) => `${network}/documents/products/${exampleId('product')}`

const exampleWave = (rest: string) => (network: string) => `${network}/ties/waves/${exampleId('wave')}${rest}`

const exampleBoard = (view: string) => (network: string) =>
  `${network}/documents/boards/${exampleId('board ideas')}?view=${view}`

/** Every screen whose buttons must be in the list of Ctrl+K; a new screen joins with one line. */
const screens: readonly Stop[] = [
  { name: 'today', at: () => '/today', ready: heading('Komende drie weken') },
  { name: 'the networks', at: () => '/', ready: heading('Netwerken') },
  { name: 'the overview', at: (network) => network, ready: heading('Privacykaart') },
  { name: 'the people', at: (network) => `${network}/participants`, ready: gridOf('Deelnemers') },
  {
    name: 'the organisations',
    at: (network) => `${network}/participants#organisations`,
    ready: gridOf('Organisaties'),
  },
  {
    name: 'the attributes',
    at: (network) => `${network}/participants#attributes`,
    ready: gridOf('Kenmerken'),
  },
  { name: 'the coaches', at: (network) => `${network}/participants#coaches`, ready: gridOf('Coaches') },
  { name: 'the ties', at: (network) => `${network}/ties`, ready: (page) => page.getByRole('application') },
  {
    name: 'the tie surveys',
    at: (network) => `${network}/ties/surveys`,
    ready: heading('Vragenlijsten over banden'),
  },
  { name: 'a wave', at: exampleWave(''), ready: heading('Per deelnemer') },
  {
    name: 'entering a tie questionnaire',
    at: exampleWave(`/enter?person=${exampleId('person P01')}`),
    ready: (page) => page.getByRole('group', { name: 'Lijst van P01' }),
  },
  {
    name: 'a wave as a matrix',
    at: exampleWave('/matrix'),
    ready: gridOf('Antwoorden van rij over kolom'),
  },
  { name: 'reading a file', at: (network) => `${network}/import`, ready: heading('Gegevens inlezen') },
  { name: 'the meetings', at: (network) => `${network}/meetings`, ready: heading('Schooljaar') },
  { name: 'preparing a meeting', at: nextMeeting, ready: heading('Vorige keer kozen we') },
  {
    name: 'running a meeting',
    at: (network) => `${nextMeeting(network)}/run`,
    ready: (page) => page.getByRole('button', { name: 'Beginnen' }),
  },
  {
    name: 'looking back on a meeting',
    at: (network) => `${network}/meetings/${exampleMeetingId(4)}/look-back`,
    ready: (page) => page.getByRole('radio', { checked: true }),
  },
  {
    name: 'the assignment',
    at: (network) => `${network}/documents/start`,
    ready: (page) => page.getByLabel('Wat gaat dit netwerk doen?'),
  },
  {
    name: 'forms of learning',
    at: (network) => `${network}/documents/start#learning`,
    ready: gridOf('Alle activiteiten als lijst'),
  },
  {
    name: 'the parties',
    at: (network) => `${network}/documents/start#parties`,
    ready: (page) => page.getByLabel('Nieuwe partij'),
  },
  {
    name: 'research questions',
    at: (network) => `${network}/documents/start#questions`,
    ready: (page) => page.getByLabel('Nieuwe vraag'),
  },
  {
    name: 'expertise',
    at: (network) => `${network}/participants#expertise`,
    ready: gridOf('Wie weet wat, en wie wil wat leren?'),
  },
  {
    name: 'the products',
    at: (network) => `${network}/documents/products`,
    ready: (page) => page.getByLabel('Nieuw product'),
  },
  { name: 'a product', at: exampleProduct, ready: heading('Gebruik per organisatie') },
  {
    name: 'the documents',
    at: (network) => `${network}/documents`,
    ready: (page) => page.getByText(/van 12 delen geschreven/u),
  },
  {
    name: 'a project plan',
    at: (network) => `${network}/documents/plan/${exampleId('document projectPlan')}`,
    ready: (page) => page.getByRole('textbox', { name: 'Aanleiding en praktijkvraag' }),
  },
  {
    name: 'the checklists',
    at: (network) => `${network}/documents/checklists`,
    ready: heading('Aandachtspunten voor een ontwerp'),
  },
  {
    name: 'a checklist',
    at: (network) => `${network}/documents/checklists/${exampleId('document leadership')}`,
    ready: (page) => page.getByLabel('Eigen punt'),
  },
  { name: 'the agreements', at: (network) => `${network}/agreements`, ready: gridOf('Afspraken') },
  { name: 'the facilities', at: (network) => `${network}/facilities`, ready: gridOf('Faciliteiten') },
  { name: 'the consultations', at: () => '/consultations', ready: heading('Coachoverleg') },
  {
    name: 'a consultation',
    at: () => `/consultations/${exampleId('consultation next')}`,
    ready: heading('Agenda'),
  },
  { name: 'the work forms', at: () => '/work-forms', ready: heading('Andere werkvormen') },
  {
    name: 'a built-in work form',
    at: () => '/work-forms/ideaWall',
    ready: (page) => page.getByRole('heading', { level: 2, name: 'Ideeënmuur' }),
  },
  {
    name: 'an own work form',
    at: () => `/work-forms/${exampleId('work form')}`,
    ready: (page) => page.getByLabel('Stap 1'),
  },
  { name: 'the templates', at: () => '/work-forms/templates', ready: heading('Projectplan') },
  { name: 'what was done lately', at: () => '/recent', ready: heading('Onlangs') },
  { name: 'the trash', at: () => '/trash', ready: heading('Prullenbak') },
  { name: 'the print desk', at: () => '/printing', ready: heading('Afdrukken') },
  { name: 'the settings', at: () => '/settings', ready: heading('Instellingen') },
  {
    name: 'the backups',
    at: () => '/settings/backups',
    ready: (page) => page.getByRole('button', { name: 'Maak nu een back-up' }),
  },
  { name: 'exporting and taking over', at: () => '/settings/exchange', ready: heading('Overnemen') },
  { name: 'what was removed permanently', at: () => '/settings/privacy', ready: heading('Verklaringen') },
  { name: 'the boards', at: (network) => `${network}/documents/boards`, ready: heading('Prikborden') },
  {
    name: 'the idea wall',
    at: exampleBoard('wall'),
    ready: (page) => page.getByRole('list', { name: 'Ideeënmuur' }),
  },
  {
    name: 'the pin board',
    at: exampleBoard('board'),
    ready: (page) => page.getByRole('listbox', { name: 'Los' }),
  },
  { name: 'the decision talk', at: exampleBoard('decision'), ready: heading('Besluiten') },
]

interface Over extends Stop {
  /** What opens the dialog, with the keyboard and the list alone. */
  readonly open: (page: Page) => Promise<unknown>
}
const choose = async (page: Page) => {
  await page.getByRole('checkbox', { name: 'Alle regels kiezen' }).focus()
  await page.keyboard.press('Space')
}

/** Every dialog; while one lies over the page the list holds what can be done in it, and nothing else. */
const dialogs: readonly Over[] = [
  {
    name: 'a new werkplaats',
    at: () => '/',
    ready: heading('Netwerken'),
    open: (page) => act(page, 'nieuwe werkplaats'),
  },
  {
    name: 'a new network',
    at: () => '/',
    ready: heading('Netwerken'),
    open: (page) => act(page, 'nieuw netwerk scheldemond'),
  },
  {
    name: 'another name',
    at: () => '/',
    ready: heading('Scheldemond'),
    open: (page) => act(page, 'naam wijzigen scheldemond'),
  },
  {
    name: 'removing a werkplaats',
    at: () => '/',
    ready: heading('Scheldemond'),
    open: (page) => act(page, 'verwijderen scheldemond'),
  },
  {
    name: 'the facts',
    at: (network) => `${network}?open=facts`,
    ready: (page) => page.getByRole('dialog'),
    open: () => Promise.resolve(),
  },
  {
    name: 'the privacy card',
    at: (network) => `${network}?open=privacy`,
    ready: (page) => page.getByRole('dialog'),
    open: () => Promise.resolve(),
  },
  {
    name: 'removing a network',
    at: (network) => network,
    ready: heading('Privacykaart'),
    open: (page) => act(page, 'netwerk verwijderen'),
  },
  {
    name: 'removing people',
    at: (network) => `${network}/participants`,
    ready: gridOf('Deelnemers'),
    open: async (page) => {
      await choose(page)
      await act(page, 'verwijderen')
    },
  },
  {
    name: 'pasting lines',
    at: (network) => `${network}/participants#organisations`,
    ready: gridOf('Organisaties'),
    open: async (page) => {
      await page.locator('tbody tr.new [data-column="name"]').click()
      await page.keyboard.press('Escape')
      await page.evaluate(() => {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', 'De Eik\nDe Es')
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        )
      })
    },
  },
  {
    name: 'whom a coach coaches',
    at: (network) => `${network}/participants#coaches`,
    ready: gridOf('Coaches'),
    open: (page) => page.locator('tbody tr:not(.new) [data-column="networks"]').first().click(),
  },
  {
    name: 'removing permanently',
    at: (network) => network,
    ready: heading('Privacykaart'),
    open: async (page) => {
      await act(page, 'netwerk verwijderen')
      await actInDialog(page, 'voorgoed verwijderen')
      await expect(page.getByRole('textbox', { name: /om te bevestigen$/u })).toBeFocused()
      await page.keyboard.type('Zelfgestuurd leren')
    },
  },
  {
    name: 'an encrypted copy',
    at: () => '/settings/backups',
    ready: (page) => page.getByRole('button', { name: 'Maak nu een back-up' }),
    open: async (page) => {
      await act(page, 'versleutelde kopie bewaren')
      await expect(page.getByLabel('Wachtzin', { exact: true })).toBeFocused()
      await page.keyboard.type('vier losse woorden hier')
      await page.keyboard.press('Tab')
      await page.keyboard.type('vier losse woorden hier')
    },
  },
  {
    name: 'a new tie survey',
    at: (network) => `${network}/ties/surveys`,
    ready: heading('Vragenlijsten over banden'),
    open: (page) => act(page, 'nieuwe vragenlijst'),
  },
  {
    name: 'a year plan',
    at: (network) => `${network}/meetings?ask=yearPlan`,
    ready: (page) => page.getByRole('dialog'),
    open: () => Promise.resolve(),
  },
  {
    name: 'the facts of a meeting',
    at: nextMeeting,
    ready: heading('Vorige keer kozen we'),
    open: (page) => act(page, 'gegevens'),
  },
  {
    name: 'a work form for a run sheet',
    at: nextMeeting,
    ready: heading('Vorige keer kozen we'),
    open: (page) => act(page, 'werkvorm toevoegen'),
  },
  {
    name: 'an earlier run sheet',
    at: nextMeeting,
    ready: heading('Vorige keer kozen we'),
    open: (page) => act(page, 'van een eerdere bijeenkomst'),
  },
  {
    name: 'the templates of lists',
    at: nextMeeting,
    ready: heading('Vorige keer kozen we'),
    open: async (page) => {
      await act(page, 'voorbeeldlijsten')
      await expect(page.getByRole('button', { name: /^Kopiëren en wijzigen/u })).toBeVisible()
    },
  },
  {
    name: 'keeping a version of the assignment',
    at: (network) => `${network}/documents/start`,
    ready: (page) => page.getByLabel('Wat gaat dit netwerk doen?'),
    open: (page) => act(page, 'versie vastleggen'),
  },
  {
    name: 'an activity',
    at: (network) => `${network}/documents/start#learning`,
    ready: gridOf('Alle activiteiten als lijst'),
    open: (page) => act(page, 'activiteit openen bij elkaar'),
  },
  {
    name: 'removing a product',
    at: exampleProduct,
    ready: heading('Gebruik per organisatie'),
    open: (page) => act(page, 'product verwijderen'),
  },
  {
    name: 'a card',
    at: exampleBoard('wall'),
    ready: (page) => page.getByRole('list', { name: 'Ideeënmuur' }),
    open: async (page) => {
      await act(page, 'kaart openen robot')
      // Adding a link can be done once there is one.
      await page
        .getByRole('dialog')
        .getByRole('textbox', { name: 'Link', exact: true })
        .fill('https://school.example')
    },
  },
  {
    name: 'a decision',
    at: exampleBoard('decision'),
    ready: heading('Besluiten'),
    open: (page) => act(page, 'besluit vastleggen'),
  },
  {
    name: 'putting away what stands out',
    at: nextMeeting,
    ready: heading('Vorige keer kozen we'),
    open: (page) => act(page, 'wegleggen'),
  },
  {
    name: 'a turn that is caught',
    at: (network) => `${nextMeeting(network)}/run`,
    ready: (page) => page.getByRole('button', { name: 'Beginnen' }),
    open: (page) => act(page, 'wending vangen'),
  },
  {
    name: 'an agreement',
    at: (network) => `${network}/agreements`,
    ready: gridOf('Afspraken'),
    open: (page) => page.getByRole('grid').getByText('open', { exact: true }).first().click(),
  },
  {
    name: 'a facility that ends',
    at: (network) => `${network}/facilities`,
    ready: gridOf('Faciliteiten'),
    open: (page) => page.getByRole('grid').getByText('loopt').first().click(),
  },
  {
    name: 'a new consultation',
    at: () => '/consultations',
    ready: heading('Coachoverleg'),
    open: (page) => act(page, 'nieuw overleg'),
  },
  {
    name: 'the facts of a consultation',
    at: () => `/consultations/${exampleId('consultation next')}`,
    ready: heading('Agenda'),
    open: (page) => act(page, 'gegevens wijzigen'),
  },
  {
    name: 'a work form from nothing',
    at: () => '/work-forms',
    ready: heading('Andere werkvormen'),
    open: (page) => act(page, 'nieuwe werkvorm'),
  },
  {
    name: 'planning a work form',
    at: () => '/work-forms/ideaWall',
    ready: (page) => page.getByRole('heading', { level: 2, name: 'Ideeënmuur' }),
    open: async (page) => {
      await act(page, 'plannen in een bijeenkomst')
      await expect(page.getByRole('dialog').getByText(/^Krijgt/u)).toBeVisible()
    },
  },
  {
    name: 'a file for a colleague',
    at: () => '/work-forms',
    ready: heading('Andere werkvormen'),
    open: async (page) => {
      await act(page, 'bestand voor een collega')
      await page.getByRole('dialog').getByRole('checkbox').first().focus()
      await page.keyboard.press('Space')
    },
  },
  {
    name: 'a file from a colleague',
    at: () => '/work-forms',
    ready: heading('Andere werkvormen'),
    open: async (page) => {
      await page.getByLabel('Van een collega overnemen').setInputFiles({
        name: 'van-anna.json',
        mimeType: 'application/json',
        buffer: Buffer.from(
          JSON.stringify({
            format: 'netwerkcoach-exchange',
            formatVersion: 1,
            items: [{ what: 'workForm', title: 'Rondje' }],
          }),
        ),
      })
      await expect(page.getByRole('button', { name: '1 overnemen' })).toBeVisible()
    },
  },
  // These two remove something first, so they come last.
  {
    name: 'taking people in',
    at: (network) => `${network}/participants`,
    ready: gridOf('Deelnemers'),
    open: async (page) => {
      await choose(page)
      await act(page, 'verwijderen')
      await actInDialog(page, 'verwijderen')
      // Offered when there is somebody to take in.
      await expect(page.getByRole('button', { name: /^Uit de werkplaats/u })).toBeEnabled()
      await act(page, 'uit de werkplaats')
      await page.getByRole('dialog').getByRole('checkbox').first().focus()
      await page.keyboard.press('Space')
    },
  },
  {
    name: 'emptying the trash',
    at: () => '/trash',
    ready: heading('Prullenbak'),
    open: (page) => act(page, 'prullenbak leegmaken'),
  },
]

/** Buttons that are not in the list, each with the reason why. */
const exempt: readonly { readonly name: RegExp; readonly because: string }[] = [
  { name: / verplaatsen, nu \d+ van \d+$/u, because: 'the list has Omhoog and Omlaag for each of them' },
  {
    name: /, samen [\d.]+, gepland [\d.]+$/u,
    because: 'a thing on the quadrant; the list opens it by its name',
  },
  {
    name: /^(?:Soort kennis|Vastgelegd als|Kunnen scholen elkaars concurrent zijn\?|Soort vraag|Stand|Wie kan dit|Wie trekt de kar\?|Wie doet het\?|Welke versie|Waar|Verwerkt in|Nog een organisatie|Voor welk netwerk|Welke ronde|Welk verhaal|Welke school|Fase|Werkt aan|Werkplaats|): /u,
    because: 'a field of a page, filled in where it stands',
  },
  { name: /^Cluster verplaatsen: /u, because: 'the list has to the left and to the right for each of them' },
  {
    name: /: (?:Passend|Wenselijk|Uitvoerbaar), 1 tot 5: /u,
    because: 'an answer on the sheet of one person',
  },
  { name: /^(?:Wat besluiten we\?|Cluster): /u, because: 'a field of a form, filled in where it stands' },
  { name: /^Zoeken of doen/u, because: 'it opens the list itself' },
  {
    name: /: (?:ja|deels|nog niet|niet van toepassing)$/u,
    because: 'an answer to a point of a checklist, with a key of its own where the point is',
  },
  {
    name: /^(?:Wat|Voor wie|Collega’s staan erop met|Taal van de lijst|): |^Laat zien wat ik typ$|^Met de bestanden die als bijlage zijn toegevoegd$/u,
    because: 'a field of the form for a file that goes out',
  },
  {
    name: /^(?:Gaat over|In welk netwerk\?|Wie\?|Netwerk|Bijeenkomst|Coachoverleg|Deelnemers op papier|Voor wie|Taal van de bladen|Ronde|Vragenlijst|Soort): /u,
    because: 'a field of a form, filled in where it stands',
  },
]

const field = (page: Page): Locator =>
  page.getByRole('combobox', { name: /^(?:Zoeken of doen|Search or do)$/u })
// Not those of a page that has a listbox of its own.
const offered = (page: Page): Locator => page.locator('.palette-list').getByRole('option')

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

/** Does it in the dialog that the act before opened. */
async function actInDialog(page: Page, query: string): Promise<void> {
  await expect(page.locator(dialogOver)).toHaveCount(1)
  await act(page, query)
}

/** What is offered, the first first. */
async function look(page: Page, query: string): Promise<readonly string[]> {
  await ask(page, query)
  return namesOf(offered(page))
}

const namesOf = (options: Locator): Promise<readonly string[]> =>
  options.evaluateAll((all) => all.map((option) => option.firstElementChild?.textContent ?? ''))

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
  await act(page, 'sneltoetsen')
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
  const off = page
    .getByRole('dialog', { name: 'Sneltoetsen' })
    .getByRole('switch', { name: 'Toetsen zonder Ctrl gebruiken' })
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
  await putAway(page)

  // Kept with the settings, for every window and the next time.
  const other = await app.open('/settings')
  const kept = other.getByRole('switch', { name: 'Toetsen zonder Ctrl gebruiken' })
  await expect(kept).not.toBeChecked()
  await act(other, 'toetsen zonder ctrl')
  await expect(kept).toBeChecked()
})

/** The example, and a werkplaats of one's own: it has buttons that the example does not have. */
async function start(app: App): Promise<Start> {
  const page = await app.openExample()
  await expect(page.getByRole('heading', { name: 'Privacykaart' })).toBeVisible()
  const network = networkOf(page)
  await act(page, 'nieuwe werkplaats')
  await expect(page.getByRole('textbox', { name: 'Naam van de werkplaats' })).toBeFocused()
  await page.keyboard.type('Scheldemond')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Scheldemond' })).toBeVisible()
  return { page, network }
}

async function visit(page: Page, network: string, { at, ready }: Pick<Stop, 'at' | 'ready'>): Promise<void> {
  await page.evaluate((to) => (location.hash = to), at(network))
  await expect(ready(page)).toBeVisible()
  await settle(page)
}

for (const stop of screens)
  test(`whatever a button does can be asked for by its name: ${stop.name}`, async ({
    desk: { page, network },
  }) => {
    await visit(page, network, stop)
    const names = [...(await actsOf(page.getByRole('main'))), ...(await actsOf(page.getByRole('banner')))]
    expect(names.length).toBeGreaterThan(0)
    // All of it at once; what is not among the first is asked for by its name.
    const shown = await look(page, '')
    for (const each of names.filter((name) => !shown.includes(name))) {
      await field(page).fill(each)
      await expect.poll(() => namesOf(offered(page)), each).toContain(each)
    }
    await putAway(page)
  })

const dialogOver = '[role="dialog"]:not([aria-modal="false"]), [role="alertdialog"]:not([aria-modal="false"])'

async function hasOwnList({ page, network }: Start, over: Over): Promise<void> {
  if (over.name === 'emptying the trash') {
    await visit(page, network, { at: () => '/', ready: heading('Scheldemond') })
    await act(page, 'verwijderen scheldemond')
    await actInDialog(page, 'verwijderen')
    await expect(page.getByRole('heading', { name: 'Scheldemond' })).toHaveCount(0)
  }
  await visit(page, network, over)
  await over.open(page)
  const dialog = page.locator(dialogOver)
  await expect(dialog).toHaveCount(1)
  // The page below it is looked at where it is the story.
  await axe(page, dialogOver)
  const buttons = await buttonsOf(dialog)
  // Everything in the dialog, and nothing of the page below it.
  await page.keyboard.press('Control+k')
  await expect(offered(page).first()).toBeVisible()
  const all = await namesOf(offered(page))
  await expect(field(page)).toBeFocused()
  const within = all.filter((name) => !/^(?:Doen wat een melding vraagt|Sluiten): /u.test(name))
  expect([...within].sort()).toEqual([...buttons].sort())
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(1)
  // The first one is the way back.
  await act(page, buttons.includes('Annuleren') ? 'annuleren' : 'sluiten')
  await expect(dialog).toHaveCount(0)
}

test('what a message offers can be asked for as well', async ({ desk: { page, network } }) => {
  await visit(page, network, { at: () => '/', ready: heading('Scheldemond') })
  await act(page, 'verwijderen scheldemond')
  await actInDialog(page, 'verwijderen')
  await expect(page.getByRole('heading', { name: 'Scheldemond' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Ongedaan maken' })).toBeVisible()
  await act(page, 'melding ongedaan')
  await expect(page.getByRole('heading', { name: 'Scheldemond' })).toBeVisible()
})

for (const over of dialogs)
  test(`a dialog has a list of its own: ${over.name}`, ({ desk }) => hasOwnList(desk, over))

/**
 * The name of everything that does something when it is pressed, as it stands in the list: buttons and switches,
 * choices with the name of what is chosen before theirs (`Taal: Engels`), headings that put a table in order. Read from
 * the accessibility tree, so it is what is heard.
 */
async function actsOf(place: Locator): Promise<readonly string[]> {
  const tree = await place.ariaSnapshot()
  const acts: string[] = []
  let choice = { depth: -1, name: '' }
  let table = { depth: -1, name: '' }
  let head = { depth: -1, name: '' }
  for (const line of tree.split('\n')) {
    // A name with a colon in it is put between single quotes, with its role.
    const quoted = /^( *)- '((?:[^']|'')*)'/u.exec(line)
    const said = quoted === null ? line : `${quoted[1] ?? ''}- ${(quoted[2] ?? '').replaceAll("''", "'")}`
    const [, space = '', role = '', text = '""'] = /^( *)- (\w+)(?: ("(?:[^"\\]|\\.)*"))?/u.exec(said) ?? []
    const name = String(JSON.parse(text))
    const depth = space.length
    // What cannot be done now is not in the list either.
    if (role === 'button' && said.endsWith(' [disabled]')) continue
    if (depth <= choice.depth) choice = { depth: -1, name: '' }
    if (depth <= table.depth) table = { depth: -1, name: '' }
    if (depth <= head.depth) head = { depth: -1, name: '' }
    if (role === 'table') table = { depth, name }
    if (role === 'columnheader') head = { depth, name }
    if (role === 'button' && head.depth >= 0)
      acts.push(table.depth >= 0 ? `Zet op volgorde van ${name}: ${table.name}` : `Sorteren op ${name}`)
    else if (role === 'button' || role === 'switch') acts.push(name)
    if (role === 'radiogroup' || role === 'combobox') choice = { depth, name }
    if (role === 'radio' || role === 'option') acts.push(`${choice.name}: ${name}`)
  }
  return [...new Set(acts)].filter((name) => !exempt.some((one) => one.name.test(name)))
}

/** The names of the buttons alone; a choice or a switch in a dialog is a field of its form, to be filled in there. */
async function buttonsOf(place: Locator): Promise<readonly string[]> {
  const names = await place.getByRole('button').evaluateAll((buttons) =>
    buttons.map((button) => {
      const name = button.getAttribute('aria-label') ?? button.textContent
      return button.closest('th') === null ? name : `Sorteren op ${name.replace(/[▲▼]$/u, '')}`
    }),
  )
  return [...new Set(names)]
}
