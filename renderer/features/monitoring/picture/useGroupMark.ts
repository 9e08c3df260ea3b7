import type { GroupMark } from '../../../../shared/domain/monitoring.ts'
import type { RoundId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { useDraftOf, type Draft } from '../../../app/draft.ts'
import { placeText } from '../../../app/monitoring/place-text.ts'
import { useWrite } from '../../../app/write.ts'
import { useFormat } from '../../../i18n/format.ts'
import type { ShownLine } from './shown.ts'

/** Where the group puts its cross, and why: one thing, saved as one. */
export type GroupDraft = Draft<Pick<GroupMark, 'at' | 'reason'>>

/** The group's cross on a line as it is being placed; it saves itself. */
export function useGroupMark(roundId: RoundId, { id, groupMark, reason }: ShownLine): GroupDraft {
  const format = useFormat()
  const { mutateAsync } = useWrite(q.roundTalk.setGroupMark.mutationOptions(), { isDraft: true })
  return useDraftOf(
    { at: groupMark, reason },
    (mark) => mutateAsync({ roundId, indicatorId: id, ...mark }),
    (a, b) => a.at === b.at && a.reason === b.reason,
    ({ at, reason: why }) =>
      [at === null ? '' : placeText(format, at), why].filter((part) => part !== '').join(': '),
  )
}
