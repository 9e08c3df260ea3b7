import { randomUUID } from 'node:crypto'
import AxeBuilder from '@axe-core/playwright'
import { type Browser, chromium } from 'playwright'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readTieAnswers } from '../../../main/files/tie-answers.ts'
import { composeTiePage } from '../../../renderer/app/ties/tie-page/compose.ts'
import { tiePageData } from '../../../renderer/app/ties/tie-page/data.ts'
import { tieQuestionnaire } from '../../../shared/content/tie-questionnaire.ts'
import type { NetworkId, PersonId, TieSurveyId, TieWaveId } from '../../../shared/domain/ids.ts'
import { type TiePageFacts, tieDesignOf } from '../../../shared/domain/tie-file.ts'
import { browserOptions } from '../../support/chromium.ts'
import { openAtHome, savedAtHome } from '../../support/tie-files.ts'

const networkId = randomUUID() as NetworkId
const person = (label: string, organisation = '') => ({ id: randomUUID() as PersonId, label, organisation })
const [ann, bas, cas] = [person('P02', 'De Linde'), person('P03', 'De Wilg'), person('<b>P04</b>')]

function factsOf(said: Partial<TiePageFacts['survey']> = {}): TiePageFacts {
  const survey: TiePageFacts['survey'] = {
    id: randomUUID() as TieSurveyId,
    networkId,
    name: 'Overleg',
    question: tieQuestionnaire.roster.question.nl,
    period: 'september tot november',
    scaleMax: 4,
    scaleWords: tieQuestionnaire.roster.scale.map(({ label }) => label.nl),
    asksCloseness: true,
    closenessQuestion: '',
    asksFormality: true,
    asksOutside: true,
    outsideQuestion: '',
    ...said,
  }
  return {
    networkId,
    networkName: 'Zelfgestuurd leren',
    survey,
    waveId: randomUUID() as TieWaveId,
    waveLabel: 'Najaar',
    heldOn: '2026-11-04',
    key: randomUUID(),
    design: tieDesignOf(survey),
    person: { id: randomUUID() as PersonId, code: 'P01' },
    people: [ann, bas, cas],
  }
}

let browser: Browser
beforeAll(async () => {
  browser = await chromium.launch(await browserOptions())
})
afterAll(async () => {
  await browser.close()
})

async function opened(facts: TiePageFacts) {
  const context = await browser.newContext({ acceptDownloads: true })
  const asked: string[] = []
  context.on('request', (request) => asked.push(request.url()))
  const html = await composeTiePage(tiePageData(facts, 'nl', '4 november 2026', 'banden-P01'))
  const home = await openAtHome(context, html)
  const problems: string[] = []
  home.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  home.on('pageerror', (error) => problems.push(error.message))
  const read = async () => {
    const { name, buffer } = await savedAtHome(home)
    const answers = await readTieAnswers(new Blob([new Uint8Array(buffer)]))
    if (typeof answers === 'string') throw new Error(answers)
    return { name, answers }
  }
  return { context, home, html, asked, problems, read }
}

test('a questionnaire is answered with keys alone, and what is left empty stays empty', async () => {
  const facts = factsOf()
  const { context, home, asked, problems, read } = await opened(facts)
  const line = (who: string, at = 0) => home.getByRole('radiogroup', { name: who, exact: true }).nth(at)
  const step = (who: string, name: string, at = 0) => line(who, at).getByRole('radio', { name, exact: true })

  // What is called like a tag is shown as it is called.
  await home.getByText('<b>P04</b>').first().waitFor()
  for (const { nl } of Object.values(tieQuestionnaire.intro))
    expect(await home.locator('header').innerText()).toContain(nl)
  expect(await home.getByText('Deze lijst is van P01.').count()).toBe(1)
  expect(await home.getByText('Het gaat over: september tot november.').count()).toBe(1)
  expect(await home.getByRole('radio', { checked: true }).count()).toBe(0)
  await home.getByRole('button', { name: 'Bewaar mijn antwoorden' }).click()
  await home.getByText('Er is nog niets ingevuld.').waitFor()

  // By digit and by arrow; Delete takes it back.
  await step('P02', '0, niet').focus()
  await home.keyboard.press('3')
  expect(await step('P02', '3, ongeveer wekelijks').isChecked()).toBe(true)
  await home.keyboard.press('ArrowRight')
  expect(await step('P02', '4, vaker').isChecked()).toBe(true)
  await home.keyboard.press('Tab')
  expect(await home.locator(':focus').getAttribute('aria-label')).toBe('Leeg maken: P02')
  await home.keyboard.press('Tab')
  await home.keyboard.press('0')
  await home.keyboard.press('Tab')
  await home.keyboard.press('Tab')
  await home.keyboard.press('2')
  await home.getByText('3 van 3 regels ingevuld').waitFor()
  await home.keyboard.press('Delete')
  await home.getByText('2 van 3 regels ingevuld').waitFor()

  // How close, and how formal, is only asked of a tie.
  expect(await line('P02', 1).isVisible()).toBe(true)
  expect(await line('P03', 1).count()).toBe(0)
  await step('P02', '2, meestal makkelijk', 1).focus()
  await home.keyboard.press('Space')
  await step('P02', 'informeel', 2).focus()
  await home.keyboard.press('Space')

  // Outside: a role or an organisation, and no step "not".
  const contact = home.getByRole('group', { name: 'Contact 1' })
  expect(await contact.getByRole('radio').count()).toBe(4)
  await contact.getByRole('radio', { name: '1, een enkele keer' }).focus()
  await home.keyboard.press('Space')
  await home.getByRole('button', { name: 'Bewaar mijn antwoorden' }).click()
  await home.getByText('Er staat nog iets dat niet bewaard kan worden.').waitFor()
  await home.keyboard.type('orthope\u200bdagoog ')
  await home.getByRole('button', { name: 'Nog een contact' }).press('Enter')
  await home.getByRole('group', { name: 'Contact 2' }).getByLabel('Organisatie').fill('Hogeschool')

  const found = await new AxeBuilder({ page: home }).analyze()
  expect(found.violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])
  const { name, answers } = await read()
  expect(name).toMatch(/^banden-P01-[\da-f]{6}\.json$/u)
  expect(answers).toMatchObject({ personId: facts.person.id, waveId: facts.waveId, key: facts.key })
  expect(answers.lines).toEqual([
    { to: ann.id, value: 4, closeness: 2, formality: 'informal' },
    { to: bas.id, value: 0, closeness: null, formality: null },
  ])
  expect(answers.outside).toEqual([
    { role: 'orthope dagoog', organisation: '', value: 1 },
    { role: '', organisation: 'Hogeschool', value: null },
  ])

  // Nothing was asked of a network, and nothing stays in the browser.
  expect(problems).toEqual([])
  expect(asked.filter((url) => !url.startsWith('blob:'))).toEqual(['http://blad.invalid/'])
  expect(await home.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual([
    0,
    0,
    '',
  ])
  await context.close()
})

test('a long scale is typed, and what is not on it is not saved', async () => {
  const { context, home, html, read } = await opened(
    factsOf({ scaleMax: 20, scaleWords: [], asksCloseness: false, asksFormality: false, asksOutside: false }),
  )
  // What somebody types with nothing of its own may not end the script.
  expect(html.match(/<script/gu)).toHaveLength(1)
  const field = home.getByRole('textbox', { name: 'P02' })
  await field.fill('21')
  await home.getByRole('button', { name: 'Bewaar mijn antwoorden' }).click()
  await home.getByText('Een heel getal van 0 tot en met 20.').waitFor()
  expect(await field.evaluate((element) => element === document.activeElement)).toBe(true)
  await field.fill('17')
  expect((await read()).answers.lines).toEqual([{ to: ann.id, value: 17, closeness: null, formality: null }])
  await context.close()
})
