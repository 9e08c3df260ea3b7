import {
  insertExample,
  insertTopic,
  putConclusion,
  putDoubleLoop,
  putGroupMark,
  putLink,
} from '../../../../main/store/repositories/round-talk.ts'
import { text } from '../../../../main/store/db.ts'
import { indicatorsOfRound } from '../../../../main/store/repositories/rounds.ts'
import type { ExampleId, RoundId, TopicId } from '../../../../shared/domain/ids.ts'
import { RoundDimension } from '../../../../shared/domain/monitoring.ts'
import type { Random } from '../random.ts'
import type { Part, World } from '../world.ts'

const reasons = ['Hier stonden we ver uit elkaar.', 'De voorbeelden kwamen uit twee groepen.', '']
const examples = ['Het weekblad in groep 5', 'De middag bij de pabo', '😀 het plakboek']

function storeTalk({ db }: World, roundId: RoundId, random: Random): void {
  const asked = indicatorsOfRound(db, roundId).map(({ indicatorId }) => indicatorId)
  for (const indicatorId of asked) {
    const at = random.chance(0.1) ? null : random.int(0, 1000) / 10
    putGroupMark(db, { roundId, indicatorId, at, reason: at === null ? 'Verkend' : random.pick(reasons) })
    for (const said of random.some(examples, random.int(0, 2)))
      insertExample(db, { id: random.uuid() as ExampleId, roundId, indicatorId, text: said })
  }
  const [indicatorId = '', otherId = ''] = random.some(asked, 2).sort()
  putLink(db, { roundId, indicatorId, otherId, note: 'Het een brengt het ander mee.' })
  const [first = ''] = asked
  insertExample(db, { id: random.uuid() as ExampleId, roundId, indicatorId: first, text: 'Het rooster' })
  for (const dimension of RoundDimension.options)
    putConclusion(db, { roundId, dimension, text: 'We willen dit nog een half jaar zo houden.' })
  for (const said of ['Vaker buiten kijken', 'Minder in één keer'])
    insertTopic(db, { id: random.uuid() as TopicId, roundId, text: said, indicatorId: random.pick(asked) })
  putDoubleLoop(db, roundId, {
    noticed: 'We praten snel over de volgende stap.',
    assumption: 'Stilte kost tijd.',
    change: 'Eerst schrijven, dan praten.',
  })
}

/** What the groups made of their pictures, in every round that is revealed. */
export const roundTalk: Part = {
  name: 'round-talk',
  tables: ['group_mark', 'indicator_link', 'round_example', 'conclusion', 'round_topic', 'double_loop'],
  needs: ['rounds'],
  fill(world, random) {
    const revealed = world.db.all(
      'SELECT id FROM monitoring_round WHERE is_revealed = 1 ORDER BY network_id, "on", id',
      {},
      (row) => text(row, 'id') as RoundId,
    )
    for (const roundId of revealed) storeTalk(world, roundId, random)
  },
}
