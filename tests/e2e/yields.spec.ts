import type { NetworkId } from '../../shared/domain/ids.ts'
import { withApi } from '../support/api.ts'
import { axe, expect, test } from '../support/app.ts'
import { completeCard } from '../support/card.ts'

test('what a network yields: values, a story that begins in the middle, who may read it, and a reaction that goes on', async ({
  app,
}) => {
  // A network with two schools and a board, as a coach would have it by now.
  const networkId: NetworkId = await withApi(app.dataFolder, async (api) => {
    const { id: workplaceId } = (await api.workplaces.create({ name: 'Werkplaats' })).result
    const { id } = (await api.networks.create({ workplaceId, name: 'Leesnetwerk' })).result
    await api.networks.updatePrivacy({ id, patch: completeCard })
    for (const name of ['De Regenboog', 'Het Kompas'])
      await api.organisations.add({ workplaceId, name, kind: 'school' })
    await api.boards.add({ networkId: id, title: 'Ideeënmuur', question: '' })
    return id
  })
  const page = await app.open(`/network/${networkId}/yields`)
  const part = (name: string) => page.getByRole('region', { name, exact: true })

  const values = part('Waarden')
  await values.getByRole('combobox', { name: 'Waarde', exact: true }).selectOption('Toegepaste waarde')
  await values.getByRole('radio', { name: 'voor ons samen' }).click()
  await values
    .getByRole('textbox', { name: 'Wat hoor of zie je?' })
    .fill('Drie groepen lezen elke dag hardop')
  await page.keyboard.press('Enter')
  const applied = values
    .getByRole('row', { name: /^Toegepaste waarde/u })
    .getByRole('cell')
    .nth(1)
  await expect(applied.getByText('Drie groepen lezen elke dag hardop')).toBeVisible()
  // Ready for the next one.
  await expect(values.getByRole('textbox', { name: 'Wat hoor of zie je?' })).toBeFocused()
  await expect(values.getByRole('textbox', { name: 'Wat hoor of zie je?' })).toHaveValue('')

  // In another value it stays unfolded, with the keyboard where it was.
  await applied.getByText('Drie groepen lezen elke dag hardop').click()
  const value = applied.getByRole('combobox', { name: 'Waarde', exact: true })
  await value.focus()
  await value.selectOption('Gerealiseerde waarde')
  const realized = values
    .getByRole('row', { name: /^Gerealiseerde waarde/u })
    .getByRole('cell')
    .nth(1)
  await expect(realized.getByRole('combobox', { name: 'Waarde', exact: true })).toBeFocused()
  await expect(applied.getByText('nog niets')).toBeVisible()

  // A story with the first and the third step alone.
  const stories = part('Waardeverhalen')
  await stories.getByRole('textbox', { name: 'Titel van een nieuw verhaal' }).fill('Van voorlezen naar lezen')
  await page.keyboard.press('Enter')
  const steps = stories.getByRole('listitem')
  await expect(steps).toHaveCount(5)
  await steps.nth(0).getByRole('textbox').first().fill('Het was een rustig half uur')
  await steps.nth(2).getByRole('textbox').first().fill('We lezen nu elke dag voor')
  await steps.nth(2).getByRole('textbox', { name: 'Hoe weet je dat?' }).fill('Het rooster')
  await expect(stories.getByText(/2 stappen verteld/u)).toBeVisible()

  // For others only with the day it was allowed, and that can be taken back.
  await stories.getByRole('combobox', { name: 'Wie mag dit lezen?' }).selectOption('ook anderen')
  await expect(stories.getByText('Pas daarna is het ook voor anderen.')).toBeVisible()
  await expect(stories.getByText(/leesbaar voor anderen/u)).toBeHidden()
  await stories.getByRole('button', { name: /^Toestemming noteren/u }).click()
  await expect(stories.getByText(/leesbaar voor anderen/u)).toBeVisible()
  await stories.getByRole('button', { name: /^Toestemming intrekken/u }).click()
  await expect(stories.getByText(/^De toestemming voor anderen is op .* ingetrokken\.$/u)).toBeVisible()
  await expect(stories.getByText(/leesbaar voor het netwerk/u)).toBeVisible()

  // An outcome across schools says in which.
  const outcomes = part('Opbrengsten')
  await outcomes.getByRole('combobox', { name: 'Niveau' }).selectOption('Over scholen heen')
  await outcomes.getByRole('textbox', { name: 'Wat is er tot stand gekomen?' }).fill('Eén leeslijn')
  await page.keyboard.press('Enter')
  await outcomes.getByText('Eén leeslijn').click()
  await outcomes.getByRole('checkbox', { name: 'De Regenboog' }).check()
  await outcomes.getByRole('checkbox', { name: 'Het Kompas' }).check()
  await expect(outcomes.getByText('De Regenboog en Het Kompas')).toBeVisible()

  // What somebody said of a success becomes a card to think on with.
  const successes = part('Successen')
  await successes.getByRole('textbox', { name: 'Wat vieren we?' }).fill('De leesochtend')
  await page.keyboard.press('Enter')
  await successes.getByText('De leesochtend').click()
  await successes.getByRole('textbox', { name: 'Nieuwe reactie' }).fill('Doen jullie dit ook in groep 3?')
  await page.keyboard.press('Enter')
  await successes.getByRole('button', { name: /^Maak er een kaart van/u }).click()
  await expect(successes.getByText('Staat als kaart op een bord.')).toBeVisible()
  await axe(page)

  const { cards, stored } = await withApi(app.dataFolder, async (api) => {
    const [board] = await api.boards.list({ networkId })
    if (board === undefined) throw new Error('there is no board')
    return {
      cards: (await api.boards.desk({ id: board.id })).cards,
      stored: await api.yields.desk({ networkId }),
    }
  })
  expect(cards.map(({ text }) => text)).toEqual(['Doen jullie dit ook in groep 3?'])
  expect(stored.stories[0]?.steps.filter(({ text }) => text !== '').map(({ valueId }) => valueId)).toEqual([
    'immediate',
    'applied',
  ])
  expect(stored.stories[0]).toMatchObject({ visibility: 'network' })
})
