import { expect, test } from 'vitest'
import { exampleNetworkId as networkId } from '../../../main/services/example/content.ts'
import { exampleRoundId } from '../../../main/services/example/store-rounds.ts'
import { RoundComparison, RoundPicture } from '../../../shared/contract/monitoring.ts'
import { ask, change, temporaryStore } from '../../support/store.ts'

test('the example has two rounds to look at and to compare: the lunch ended, and 3a moved from 62 to 45', () => {
  const store = temporaryStore()
  change(store, 'workplaces.openExample')
  const [beforeId, afterId] = [exampleRoundId('start'), exampleRoundId('autumn')]
  const { round, lines, remarks } = RoundPicture.parse(ask(store, 'rounds.picture', { id: afterId }))
  expect(round).toMatchObject({ asked: 14, answered: 12, isNamed: false })
  expect(round.closedOn).not.toBeNull()
  expect(remarks).toHaveLength(2)
  expect(lines.map(({ now }) => now.spread.answered)).toEqual([12, 12, 12, 12, 12, 12, 11, 12, 11, 12, 12])
  expect(lines[8]?.now.spread.notApplicable).toBe(1)
  // More of the right pole is not what everybody wants everywhere.
  const isLeft = ({ now, desired }: (typeof lines)[number]) =>
    (desired?.spread.median ?? 100) < (now.spread.median ?? 0)
  expect(lines.filter(isLeft).map(({ indicator }) => indicator.indicatorId)).toEqual([
    'knowledgeDevelopment',
    'memberRole',
    'steering',
  ])
  const compared = RoundComparison.parse(ask(store, 'rounds.compare', { beforeId, afterId }))
  expect(compared.before).toMatchObject({ asked: 12, answered: 11 })
  expect(compared.before.steps.every(({ state }) => state !== 'open')).toBe(true)
  const identity = compared.lines.find(({ indicator }) => indicator.indicatorId === 'sharedIdentity')
  expect(identity).toMatchObject({
    before: { now: { median: 62 } },
    after: { now: { median: 45 }, groupMark: 45 },
  })
  expect(compared.joined.map(({ code }) => code)).toEqual(['P11', 'P13'])
  expect(compared.left).toEqual([])
  // Opened around today, whenever that is: both rounds lie in halves of their own, and nothing is due.
  const today = round.closedOn ?? ''
  expect(ask(store, 'cycle.get', { networkId, today }).map(({ state }) => state)).toEqual([
    'later',
    'done',
    'done',
  ])
  expect(store.sqlite.prepare('SELECT count(*) FROM round_summary').pluck().get()).toBe(2)
})
