import { safe } from '@orpc/client'
import { expect, test } from 'vitest'
import { openWindow, sharedCore } from '../../support/core.ts'

const shared = sharedCore()

test('two windows plan, run and look back on a meeting by the contract', async () => {
  const [one, two] = [openWindow(shared.core).api, openWindow(shared.core).api]
  const { networkId } = (await one.workplaces.openExample()).result
  const plan = (on: string, ends: string) =>
    one.meetings.add({ networkId, meetings: [{ on, starts: '14:00', ends }] })
  const [meeting] = (await plan('2030-01-16', '16:00')).result
  if (meeting === undefined) throw new Error('No meeting was added')
  const meetingId = meeting.id

  const refused = await safe(plan('2030-01-16', '13:00'))
  expect(refused.error).toMatchObject({
    code: 'INVALID_INPUT',
    data: { fields: [{ path: 'meetings.0.ends', rule: 'beforeStart' }] },
  })
  for (const minutes of [-1, 10_000]) {
    const { error } = await safe(one.runSheet.add({ meetingId, item: { title: 'Kern', minutes } }))
    expect(error).toMatchObject({
      code: 'INVALID_INPUT',
      data: { fields: [{ path: 'item.minutes', rule: 'minutes' }] },
    })
  }
  const many = Array.from({ length: 41 }, () => ({ on: '2030-01-16', starts: '14:00', ends: '16:00' }))
  for (const meetings of [[], many])
    expect((await safe(one.meetings.add({ networkId, meetings }))).error).toMatchObject({
      code: 'INVALID_INPUT',
    })

  const desk = await one.meetings.desk({ id: meetingId })
  expect(desk.deltas.map(({ line }) => line.text)).toEqual([
    'Voorbeelden uit de onderbouw eerder aan bod laten komen',
  ])
  expect(desk.turns).toHaveLength(1)

  // The host's clock counts, and both windows press at once.
  const before = Date.now()
  const [started] = await Promise.all([one.running.start({ meetingId }), two.running.start({ meetingId })])
  expect(started.result.startedAt).toBeGreaterThanOrEqual(before)
  const { itemId } = started.result
  if (itemId === null) throw new Error('The clock runs for an item')
  await Promise.all([one, two].map((window) => window.running.next({ meetingId, itemId, skip: false })))
  const room = await two.meetings.room({ id: meetingId })
  expect(room.items.map(({ passed }) => passed)).toEqual(['done', ...Array<null>(6).fill(null)])
  expect(room.running?.itemId).toBe(room.items[1]?.id)
  expect(room.people).toHaveLength(14)

  const calendar = await one.meetings.calendar({ networkId })
  expect(calendar.name).toBe('zelfgestuurd-leren-bijeenkomsten.ics')
  const text = await calendar.text()
  expect(text.split('BEGIN:VEVENT')).toHaveLength(10)
  expect(text).not.toMatch(/Oomskerk|P01|Wolkenbrug.*planning/u)
  expect(await one.meetings.list({ networkId })).toHaveLength(9)
})
