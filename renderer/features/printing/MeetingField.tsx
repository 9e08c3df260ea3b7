import { useTranslation } from '../../i18n/index.ts'
import type { MeetingRow } from '../../../shared/contract/meetings.ts'
import type { MeetingId } from '../../../shared/domain/ids.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { SelectField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import type { SheetId } from '../../print/catalogue.ts'
import { nameOnPaper } from '../../print/meeting-name.ts'
import { useEverything } from './useEverything.ts'

interface MeetingFieldProps {
  /** Of the network that is chosen. */
  readonly meetings: readonly MeetingRow[]
  readonly meetingId: MeetingId | null
  readonly onMeeting: (id: MeetingId | null) => void
  readonly onEverything: (sheets: readonly SheetId[]) => void
}

/** The meeting that the sheets about one are for; and all of them with one press. */
export function MeetingField({ meetings, meetingId, onMeeting, onEverything }: MeetingFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const everything = useEverything(meetingId)
  if (meetings.length === 0) return null
  return (
    <>
      <SelectField
        label={t(($) => $.printing.whichMeeting)}
        value={meetingId ?? ''}
        none={t(($) => $.printing.noMeeting)}
        options={meetings.map((meeting) => ({
          id: meeting.id,
          label: t(($) => $.printing.meetingOption, {
            name: nameOnPaper(meeting, format.language),
            day: format.date(meeting.on),
          }),
        }))}
        help={meetingId === null ? undefined : t(($) => $.printing.meetingHelp)}
        onChange={(id) => {
          onMeeting(id === '' ? null : id)
        }}
      />
      {meetingId === null ? null : (
        <div className="row">
          <CommandButton
            id="printing.everything"
            title={($) => $.printing.everythingHere}
            isEnabled={everything !== null}
            run={() => {
              if (everything !== null) onEverything(everything)
            }}
          />
        </div>
      )}
    </>
  )
}
