import { useState } from 'react'
import type { WaveDesk } from '../../../../shared/contract/ties.ts'
import type { LocalDate } from '../../../../shared/domain/fields.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { Link } from '../../../app/routing/Router.tsx'
import { useToday } from '../../../app/useToday.ts'
import { useWrite } from '../../../app/write.ts'
import { DateField } from '../../../design/DateField.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { OfferedButton } from '../../../design/OfferedButton.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { sheets } from '../print-links.ts'
import { refusalText } from '../refusal.ts'
import { WaveStep } from './WaveStep.tsx'

/** Who heard what is asked, who sees it and that one may refuse: before anything is filled in. */
export function InformPart({ desk }: { readonly desk: WaveDesk }) {
  const { t } = useTranslation()
  const today = useToday()
  const [isAsking, setAsking] = useState(false)
  const { survey, wave, people } = desk
  const inform = useWrite(q.ties.inform.mutationOptions(), { say: refusalText })
  // Who is not asked need not hear of it.
  const asked = people.filter(({ status }) => status === 'noAnswer' || status === 'answered')
  const waiting = asked.filter(({ informedOn }) => informedOn === null).map(({ personId }) => personId)
  const tell = (on: LocalDate) => {
    if (waiting.length > 0) inform.mutate({ waveId: wave.id, personIds: waiting, on })
  }
  return (
    <WaveStep
      number={2}
      title={t(($) => $.surveys.wave.inform)}
      state={t(($) => $.surveys.wave.informed, {
        count: asked.length - waiting.length,
        people: asked.length,
      })}
      isDone={asked.length > 0 && waiting.length === 0}
    >
      <p className="soft small">{t(($) => $.surveys.wave.informText)}</p>
      <div className="row">
        {waiting.length === 0 ? null : (
          <>
            <CommandButton
              id="wave.informAll"
              title={($) => $.surveys.wave.informAll}
              kind="main"
              isEnabled={!inform.isPending}
              run={() => {
                tell(today)
              }}
            />
            <CommandButton
              id="wave.informOther"
              title={($) => $.surveys.wave.informOther}
              about={t(($) => $.surveys.wave.informDay)}
              kind="quiet"
              run={() => {
                setAsking(true)
              }}
            />
          </>
        )}
        <Link to="/printing" search={{ network: survey.networkId, sheet: sheets.information, of: wave.id }}>
          {t(($) => $.surveys.wave.printSheet)}
        </Link>
      </div>
      <Dialog
        title={t(($) => $.surveys.wave.informOtherTitle)}
        isOpen={isAsking}
        onClose={() => {
          setAsking(false)
        }}
      >
        <DayForm
          count={waiting.length}
          onDay={tell}
          onClose={() => {
            setAsking(false)
          }}
        />
      </Dialog>
    </WaveStep>
  )
}

interface DayFormProps {
  readonly count: number
  readonly onDay: (on: LocalDate) => void
  readonly onClose: () => void
}

/** The day on which so many of them were told. */
export function DayForm({ count, onDay, onClose }: DayFormProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [on, setOn] = useState<LocalDate | null>(today)
  const [wasTried, setTried] = useState(false)
  const save = () => {
    setTried(true)
    if (on === null) return
    onClose()
    onDay(on)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <p>{t(($) => $.surveys.wave.informOtherText, { count })}</p>
      <DateField
        label={t(($) => $.surveys.wave.informDay)}
        value={on}
        onChange={setOn}
        error={wasTried && on === null ? t(($) => $.surveys.wave.chooseDay) : undefined}
      />
      <div className="actions">
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <OfferedButton id="dialog.save" title={($) => $.common.save} kind="main" isSubmit run={save} />
      </div>
    </form>
  )
}
