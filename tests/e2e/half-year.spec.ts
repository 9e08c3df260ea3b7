import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { MeetingId, NetworkId, RoundId } from '../../shared/domain/ids.ts'
import { withApi } from '../support/api.ts'
import { expect, test, type App } from '../support/app.ts'

interface Prepared {
  readonly networkId: NetworkId
  readonly before: RoundId
  readonly round: RoundId
  readonly meeting: MeetingId
}

/** A network of fifteen that held a round in spring, has the next one open, and a meeting ahead. */
const prepare = (app: App): Promise<Prepared> =>
  withApi(app.dataFolder, async (api) => {
    const { result: workplace } = await api.workplaces.create({ name: 'Voorbeeld' })
    const { result: network } = await api.networks.create({ workplaceId: workplace.id, name: 'Leerkring' })
    const networkId = network.id
    await api.networks.updatePrivacy({
      id: networkId,
      patch: {
        purpose: 'Samen leren',
        responsibleOrganisation: 'Het bestuur',
        legalBasis: 'publicTask',
        retentionUntil: '2099-01-01',
        coachAssesses: false,
      },
    })
    for (let nth = 0; nth < 15; nth += 1)
      await api.participants.add({ networkId, person: {}, from: '2025-09-01' })
    const { result: spring } = await api.rounds.add({
      networkId,
      round: { name: 'Voorjaar', on: '2026-05-12', asksDesired: false },
    })
    const { indicators } = await api.rounds.desk({ id: spring.id })
    await api.sheets.paste({
      roundId: spring.id,
      sheets: Array.from({ length: 8 }, (_, nth) => ({
        code: `v${String(nth)}`,
        marks: indicators.map(({ indicatorId }) => ({ indicatorId, kind: 'now' as const, value: 62 })),
      })),
    })
    await api.rounds.reveal({ id: spring.id, withUnfinished: false })
    const { result: autumn } = await api.rounds.add({
      networkId,
      round: { name: 'Najaar', on: '2026-11-04', asksDesired: false, informedOn: '2026-10-20' },
    })
    const { result: made } = await api.meetings.add({
      networkId,
      meetings: [{ on: '2099-01-12', starts: '15:00', ends: '17:00' }],
    })
    const [meeting] = made
    if (meeting === undefined) throw new Error('no meeting was planned')
    return { networkId, before: spring.id, round: autumn.id, meeting: meeting.id }
  })

const go = (page: Page, to: string) =>
  page.evaluate((place) => {
    location.hash = place
  }, to)

test('half a year: sheets from paper and from home, the reveal, what the group says, and what becomes of it', async ({
  app,
  context,
}) => {
  // Twelve sheets are typed key by key.
  test.setTimeout(240_000)
  const { networkId, before, round, meeting } = await prepare(app)
  const place = `/network/${networkId}/monitoring/${round}`
  const page = await app.open(`${place}/enter`)

  await test.step('twelve sheets by keyboard', async () => {
    const code = page.getByRole('textbox', { name: 'Eigen code' })
    for (let nth = 0; nth < 12; nth += 1) {
      await expect(code).toBeFocused()
      await page.keyboard.type(`k${String(nth)}`)
      for (let line = 0; line < 11; line += 1) {
        await page.keyboard.press('Tab')
        await page.keyboard.type(String(30 + nth * 2 + line))
      }
      await page.keyboard.press('Enter')
      await expect(page.getByText(`${String(nth + 1)} van 15 af`)).toBeVisible()
    }
  })

  await test.step('three from home, as files', async () => {
    await go(page, place)
    const [made] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Maak het blad' }).click(),
    ])
    const html = await made.path()
    const returned: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }[] = []
    for (const code of ['thuis1', 'thuis2', 'thuis3']) {
      const home = await context.newPage()
      await home.route('**/*', (route) =>
        route.fulfill({ body: readFileSync(html), contentType: 'text/html; charset=utf-8' }),
      )
      // An address of its own that leads nowhere: all there is, is the file.
      await home.goto('http://blad.invalid/')
      await home.getByLabel('Eigen code').fill(code)
      const line = home.locator('.bar').first()
      const box = await line.boundingBox()
      if (box === null) throw new Error('the line is not on the page')
      await home.mouse.click(box.x + box.width * 0.9, box.y + box.height / 2)
      await home.getByRole('textbox', { name: 'nu' }).nth(1).fill('12,5')
      const [back] = await Promise.all([
        home.waitForEvent('download'),
        home.getByRole('button', { name: 'Bewaar mijn blad' }).click(),
      ])
      returned.push({
        name: back.suggestedFilename(),
        mimeType: 'application/json',
        buffer: readFileSync(await back.path()),
      })
      await home.close({ runBeforeUnload: false })
    }
    const [first] = returned
    if (first === undefined) throw new Error('nothing came back')
    const forged = {
      ...first,
      name: 'anders.json',
      buffer: Buffer.from(first.buffer.toString().replace('12.5', '13.5')),
    }
    await page
      .getByLabel('Kies teruggestuurde bladen')
      .last()
      .setInputFiles([...returned, { ...first, name: 'nogmaals.json' }, forged])
    await expect(page.getByText('3 bladen ingelezen.')).toBeVisible()
    await expect(page.getByText('nogmaals.json – Dit blad is al ingelezen.')).toBeVisible()
    await expect(page.getByText(/^anders\.json – Dit blad is beschadigd/u)).toBeVisible()
    await expect(page.getByText('15 van 15 bladen').first()).toBeVisible()
  })

  await test.step('looked at together, with a group mark', async () => {
    await go(page, `${place}/picture`)
    await page.getByRole('button', { name: 'Onthullen' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Onthullen' }).click()
    await expect(page.getByRole('img', { name: /^1a Praktijkintegratie,.*15 van 15;/u })).toBeVisible()
    await page.getByRole('button', { name: 'Begin bij het grootste verschil' }).click()
    await page.getByRole('textbox', { name: 'Plaats' }).fill('45')
    await page
      .getByRole('textbox', { name: 'Waarom staat het hier, en niet ergens anders?' })
      .fill('De lunch viel weg.')
    await page.keyboard.press('Tab')
    await expect
      .poll(() => withApi(app.dataFolder, (api) => api.roundTalk.get({ roundId: round })))
      .toMatchObject({ groupMarks: [{ at: 45, reason: 'De lunch viel weg.' }] })
  })

  await test.step('conclusions, a topic and agreements', async () => {
    await go(page, `${place}/conclude`)
    await page
      .getByRole('textbox', { name: 'Conclusie bij Praktijk' })
      .fill('We werken naast het gewone werk.')
    await page.getByRole('textbox', { name: 'Nieuw onderwerp' }).fill('Weer samen eten')
    await page.getByRole('button', { name: 'Onderwerp toevoegen' }).click()
    await page.getByRole('textbox', { name: 'Wat viel ons op' }).fill('Wie stil is, schrijft wel.')
    const text = page.getByRole('textbox', { name: 'Wat spreken we af?' })
    const owner = page.getByRole('combobox', { name: 'Wie doet het?' })
    await text.first().fill('Lunch regelen')
    await owner.first().fill('iedereen')
    await owner.first().press('Enter')
    await expect(page.getByRole('list', { name: 'Afspraken uit deze ronde' })).toContainText('Lunch regelen')
    await text.last().fill('Eerst schrijven, dan praten')
    await owner.last().fill('iedereen')
    await owner.last().press('Enter')
    await expect(
      page.getByRole('list', { name: 'Afspraken over onze eigen manier van werken' }),
    ).toContainText('Eerst schrijven')
  })

  await test.step('the next meeting knows of it', async () => {
    await go(page, `/network/${networkId}/meetings/${meeting}`)
    await expect(page.getByText('Lunch regelen')).toBeVisible()
    await expect(page.getByText('Hier wilde de groep mee aan de slag: Weer samen eten.')).toBeVisible()
    await expect(page.getByText(/De lunch viel weg\./u)).toBeVisible()
  })

  await test.step('beside spring, and in the report', async () => {
    await go(page, `${place}/compare?with=${before}`)
    await expect(page.getByText(/^Het midden bewoog van 62 naar /u).first()).toBeVisible()
    await go(page, place)
    await expect(page.getByText('Conclusies bij 1 dimensie · 1 onderwerp gekozen')).toBeVisible()
  })
})
