import type { Meeting } from '../../../shared/domain/meetings.ts'
import { typedClock } from '../../../shared/domain/typed-clock.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useDraft } from '../../app/draft.ts'
import { useWrite } from '../../app/write.ts'
import { DateField } from '../../design/DateField.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import type { Offer } from '../../design/offers.ts'
import { useTranslation } from '../../i18n/index.ts'
import { PupilNote } from '../../app/PupilNote.tsx'

interface FactsDialogProps {
  readonly meeting: Meeting
  readonly isOpen: boolean
  /** What else can be done with it. */
  readonly commands: readonly Offer[]
  readonly onClose: () => void
}

/** When, where and under which name: every field saves itself. */
export function FactsDialog({ meeting, isOpen, commands, onClose }: FactsDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t(($) => $.meetings.factsTitle)} isOpen={isOpen} onClose={onClose}>
      <Facts meeting={meeting} />
      <div className="actions facts-acts">
        {commands.map((command) => (
          <CommandButton
            key={command.id}
            {...command}
            // The page has them under their own names all the while.
            id={`dialog.${command.id}`}
            kind={command.id === 'meeting.remove' ? 'danger' : 'plain'}
          />
        ))}
        <span className="push" />
        <CommandButton id="dialog.close" title={($) => $.common.close} kind="main" run={onClose} />
      </div>
    </Dialog>
  )
}

const sameText = (a: string, b: string): boolean => a.trim() === b.trim()
const sameClock = (a: string, b: string): boolean => (typedClock(a) ?? a) === (typedClock(b) ?? b)

function Facts({ meeting }: { readonly meeting: Meeting }) {
  const { t } = useTranslation()
  const { id, on, starts, ends } = meeting
  const { mutate } = useWrite(q.meetings.update.mutationOptions())
  const { mutateAsync } = useWrite(q.meetings.update.mutationOptions(), { isDraft: true })
  type Patch = Parameters<typeof mutate>[0]['patch']
  const typed = (patch: Patch) => mutateAsync({ id, patch })
  const title = useDraft(meeting.title, (value) => typed({ title: value }), sameText)
  const place = useDraft(meeting.place, (value) => typed({ place: value }), sameText)
  const number = useDraft(
    meeting.number === null ? '' : String(meeting.number),
    (value) => (isNumber(value) ? typed({ number: value.trim() === '' ? null : Number(value) }) : null),
    sameText,
  )
  const from = useDraft(
    starts,
    (value) => {
      const clock = typedClock(value)
      return clock === null || clock >= ends ? null : typed({ starts: clock })
    },
    sameClock,
  )
  const to = useDraft(
    ends,
    (value) => {
      const clock = typedClock(value)
      return clock === null || clock <= starts ? null : typed({ ends: clock })
    },
    sameClock,
  )
  const [fromClock, toClock] = [typedClock(from.value), typedClock(to.value)]
  return (
    <div className="form-grid saves-itself">
      <div className="whole">
        <TextField
          label={t(($) => $.meetings.title)}
          value={title.value}
          onChange={title.change}
          onBlur={title.flush}
          maxLength={120}
          help={<PupilNote text={title.value} />}
        />
      </div>
      <DateField
        label={t(($) => $.meetings.on)}
        value={on}
        onChange={(day) => {
          if (day !== null) mutate({ id, patch: { on: day } })
        }}
      />
      <TextField
        label={t(($) => $.meetings.number)}
        help={t(($) => $.meetings.numberHelp)}
        value={number.value}
        onChange={number.change}
        onBlur={number.flush}
        maxLength={3}
        error={isNumber(number.value) ? undefined : t(($) => $.meetings.notANumber)}
      />
      <TextField
        label={t(($) => $.meetings.starts)}
        value={from.value}
        onChange={from.change}
        onBlur={from.flush}
        maxLength={10}
        error={
          fromClock === null
            ? t(($) => $.meetings.notATime)
            : fromClock >= ends
              ? t(($) => $.meetings.startsTooLate)
              : undefined
        }
      />
      <TextField
        label={t(($) => $.meetings.ends)}
        value={to.value}
        onChange={to.change}
        onBlur={to.flush}
        maxLength={10}
        error={
          toClock === null
            ? t(($) => $.meetings.notATime)
            : toClock <= starts
              ? t(($) => $.meetings.endsTooEarly)
              : undefined
        }
      />
      <div className="whole">
        <TextField
          label={t(($) => $.meetings.place)}
          value={place.value}
          onChange={place.change}
          onBlur={place.flush}
          maxLength={200}
        />
      </div>
    </div>
  )
}

function isNumber(text: string): boolean {
  const number = Number(text)
  return text.trim() === '' || (Number.isInteger(number) && number >= 1 && number <= 400)
}
