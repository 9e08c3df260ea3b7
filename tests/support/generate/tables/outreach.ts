import { textOrNull } from '../../../../main/store/db.ts'
import { insertOutreach } from '../../../../main/store/repositories/outreach.ts'
import type { NeedId, OutreachId, RunSheetItemId } from '../../../../shared/domain/ids.ts'
import { daysAfter } from '../plan.ts'
import type { Part } from '../world.ts'

const missing = [
  'Iemand die filmt',
  'Kennis van de onderbouw',
  'Hoe een school met een weekplan begon',
] as const
const called = ['een mediacoach', 'Basisschool De Kersenboom', ''] as const

export const outreach: Part = {
  name: 'outreach',
  tables: ['outreach'],
  needs: ['networks', 'meetings', 'starting'],
  fill({ db, networks, spans }, random) {
    const first = (sql: string, networkId: string): string | null =>
      db.get(sql, { networkId }, (row) => textOrNull(row, 'id')) ?? null
    for (const { id: networkId } of networks) {
      const needId = first('SELECT min(id) AS id FROM need WHERE network_id = :networkId', networkId)
      const itemId = first(
        `SELECT min(run_sheet_item.id) AS id FROM run_sheet_item JOIN meeting ON meeting.id = meeting_id
         WHERE network_id = :networkId`,
        networkId,
      )
      insertOutreach(db, {
        id: random.uuid() as OutreachId,
        networkId,
        kind: random.pick(['schoolVisit', 'invitedExpert'] as const),
        text: random.pick(missing),
        needId: needId as NeedId | null,
        whom: random.pick(called),
        madeOn: daysAfter(spans.get(networkId)?.from ?? '2024-09-01', 40),
        meetingId: null,
        itemId: itemId as RunSheetItemId | null,
        // The waves of a generated record can be taken back, so nothing points at them.
        afterWaveId: null,
        found: random.pick(['there', 'partly', 'notYet', null] as const),
        seenInWaveId: null,
        note: '',
      })
    }
  },
}
