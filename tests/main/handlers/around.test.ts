import { safe } from '@orpc/client'
import { expect, test } from 'vitest'
import { openWindow, sharedCore } from '../../support/core.ts'

const shared = sharedCore()

test('what is around the meetings, by the contract', async () => {
  const { api } = openWindow(shared.core)
  const { networkId } = (await api.workplaces.openExample()).result
  const { workplaceId } = await api.networks.get({ id: networkId })

  const duties = await api.today.get()
  const rulesOf = (signals: typeof duties.signals) => signals.map(({ rule }) => rule)
  expect(new Set(duties.signals.map(({ networkName }) => networkName))).toEqual(
    new Set(['Zelfgestuurd leren']),
  )
  const others = ['narrowAccess', 'facilityLoss', 'desiredGap', 'fewExternalTies']
  expect(rulesOf(duties.signals)).toEqual(['competingInterests', ...others])
  const made = (
    await api.agreements.add({ networkId, agreement: { text: 'Eerst praten', about: 'competition' } })
  ).result
  expect(rulesOf((await api.today.get()).signals)).toEqual(others)
  await api.agreements.setState({ id: made.id, state: 'dropped', note: 'Toch niet' })
  expect(await api.agreements.history({ id: made.id })).toMatchObject([{ field: 'state', after: 'dropped' }])
  expect(await api.agreements.list({ networkId: null, state: 'dropped' })).toHaveLength(1)

  const [signal] = await api.signals
    .list({ networkId: null })
    .then((all) => all.filter((one) => !one.dismissed))
  if (signal === undefined) throw new Error('No signal')
  const { rule, subject, mark } = signal
  const unreasoned = await safe(api.signals.dismiss({ rule, networkId, subject, mark, reason: '  ' }))
  expect(unreasoned.error).toMatchObject({ data: { fields: [{ path: 'reason', rule: 'required' }] } })
  await api.signals.dismiss({ rule, networkId, subject, mark, reason: 'Volgende keer' })
  await api.signals.bringBack({ rule, networkId, subject })
  await api.signals.setThreshold({ workplaceId, rule: 'noShortEvaluation', name: 'meetings', value: 3 })
  const { broken, ...checked } = await api.signals.check()
  expect(checked).toMatchObject({ rules: 23, networks: 1 })
  expect(broken).toEqual([])
  expect(await api.signals.thresholds({ workplaceId })).toContainEqual({
    rule: 'noShortEvaluation',
    name: 'meetings',
    value: 3,
  })

  // The agenda is written in the language the coach reads.
  await api.app.settings.set({ language: 'en' })
  const consultation = { on: '2030-01-09', networkIds: [networkId] }
  const { id } = (await api.consultations.add({ workplaceId, consultation })).result
  const { points } = await api.consultations.desk({ id })
  expect(points).toHaveLength(1 + others.length)
  expect(points[0]?.title).toBe('Organisations may be competitors. First agree what you share.')
  expect(points[3]?.title).toBe(
    'Continuity: here wish and reality lie apart. Choose this as a topic to talk about.',
  )

  const facility = { kind: 'lunch', from: '2030-01-01' } as const
  const lunch = (await api.facilities.add({ networkId, facility })).result
  await api.facilities.end({ id: lunch.id, to: '2030-02-01', endNote: '' })
  const early = await safe(api.facilities.end({ id: lunch.id, to: '2029-12-31', endNote: '' }))
  expect(early.error).toMatchObject({ data: { fields: [{ path: 'to', rule: 'beforeFrom' }] } })

  const [template] = await api.templates.list({ workplaceId, kind: 'start', language: 'en' })
  const start = await api.documents.make({
    networkId,
    meetingId: null,
    productVersionId: null,
    template: template?.ref ?? '',
    language: 'en',
  })
  const [point] = start.result.points
  if (point === undefined) throw new Error('No points')
  await api.documents.answer({ id: point.id, patch: { answer: 'partly' } })
  expect(await api.documents.list({ networkId, kind: 'start' })).toMatchObject([
    { points: expect.arrayContaining([expect.objectContaining({ answer: 'partly' })]) as unknown },
  ])

  const closed = (await api.networks.decideEnd({ id: networkId, decision: 'close' })).result
  expect(closed.closedOn).not.toBeNull()
  expect(await api.today.get()).toMatchObject({ meetings: [], agreements: [], signals: [], ended: [] })
})
