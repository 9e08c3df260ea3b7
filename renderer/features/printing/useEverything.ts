import { skipToken, useQuery } from '@tanstack/react-query'
import type { MeetingId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { useLanguage } from '../../i18n/format.ts'
import type { SheetId } from '../../print/catalogue.ts'
import { workFormsOf } from '../../print/facts.ts'
import { sheetsForMeeting } from './choice.ts'

/** All that this meeting asks to be printed; null while that is being asked. */
export function useEverything(meetingId: MeetingId | null): readonly SheetId[] | null {
  const language = useLanguage()
  const desk = useQuery(
    q.meetings.desk.queryOptions({ input: meetingId === null ? skipToken : { id: meetingId } }),
  )
  const forms = useQuery(
    q.workForms.list.queryOptions({
      input: meetingId === null ? skipToken : { workplaceId: null, language },
    }),
  )
  if (meetingId !== null && (desk.isPending || forms.isPending)) return null
  return sheetsForMeeting({
    usesWorkForms: workFormsOf(desk.data?.items ?? [], forms.data ?? []).length > 0,
    hasOpenAgreements: (desk.data?.agreements.length ?? 0) > 0,
  })
}
