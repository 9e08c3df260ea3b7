import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { WaveDesk, WaveRespondent } from '../../../../shared/contract/ties.ts'
import type { LocalDate } from '../../../../shared/domain/fields.ts'
import { q } from '../../../api/client.ts'
import { failureOf } from '../../../api/failure.ts'
import { personLabel } from '../../../app/agreements/who.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useSettings } from '../../../app/settings.ts'
import { useToday } from '../../../app/useToday.ts'
import { useWrite } from '../../../app/write.ts'
import { Dialog } from '../../../design/Dialog.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { refusalText } from '../refusal.ts'
import { DayForm } from '../wave/InformPart.tsx'
import { Roster } from './Roster.tsx'

interface SheetProps {
  readonly desk: WaveDesk
  readonly person: WaveRespondent
  /** The hand goes to the next sheet on the pile. */
  readonly onDone: () => void
}

/** One respondent's questionnaire; or why there is none to fill in. */
export function Sheet({ desk, person, onDone }: SheetProps) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const who = personLabel(person, showCodes)
  const isClosed = person.status === 'optedOut' || person.informedOn === null
  const sheet = useQuery(
    q.ties.sheet.queryOptions({
      input: { waveId: desk.wave.id, personId: person.personId },
      enabled: !isClosed,
      retry: false,
    }),
  )
  if (person.status === 'optedOut')
    return <p className="tie-closed">{t(($) => $.surveys.enter.optedOut, { who })}</p>
  if (person.informedOn === null) return <NotInformed desk={desk} person={person} who={who} />
  if (failureOf(sheet.error) !== null) return <p className="tie-closed">{t(($) => $.surveys.enter.gone)}</p>
  if (sheet.data === undefined) return null
  if (sheet.data.lines.length === 0 && !sheet.data.survey.asksOutside)
    return <p className="tie-closed">{t(($) => $.surveys.enter.noLines)}</p>
  return <Roster sheet={sheet.data} desk={desk} who={who} onDone={onDone} />
}

interface NotInformedProps {
  readonly desk: WaveDesk
  readonly person: WaveRespondent
  readonly who: string
}

/** Nothing is entered of who does not know of it; that they were told can be noted here. */
function NotInformed({ desk, person, who }: NotInformedProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [isAsking, setAsking] = useState(false)
  const inform = useWrite(q.ties.inform.mutationOptions(), { say: refusalText })
  const tell = (on: LocalDate) => {
    inform.mutate({ waveId: desk.wave.id, personIds: [person.personId], on })
  }
  return (
    <div className="tie-closed">
      <p>{t(($) => $.surveys.enter.notInformed, { who })}</p>
      <div className="row">
        <CommandButton
          id="sheet.tellToday"
          title={($) => $.surveys.enter.tellToday}
          about={who}
          kind="main"
          autoFocus
          isEnabled={!inform.isPending}
          run={() => {
            tell(today)
          }}
        />
        <CommandButton
          id="sheet.tellOther"
          title={($) => $.surveys.enter.tellOther}
          about={who}
          kind="quiet"
          run={() => {
            setAsking(true)
          }}
        />
      </div>
      <Dialog
        title={t(($) => $.surveys.wave.informOtherTitle)}
        isOpen={isAsking}
        onClose={() => {
          setAsking(false)
        }}
      >
        <DayForm
          count={1}
          onDay={tell}
          onClose={() => {
            setAsking(false)
          }}
        />
      </Dialog>
    </div>
  )
}
