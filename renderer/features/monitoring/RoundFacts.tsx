import { useState } from 'react'
import type { RoundRow } from '../../../shared/contract/monitoring.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { DraftField } from '../../app/DraftField.tsx'
import { refusalText } from '../../app/monitoring/refusal.ts'
import { useWrite } from '../../app/write.ts'
import { DateField } from '../../design/DateField.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { Asks, NamesChoice } from './RoundChoices.tsx'

interface RoundFactsProps {
  readonly round: RoundRow
  readonly isForced: boolean
  /** Sheets are in or being entered: what is on them stays. */
  readonly hasSheets: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Name, day and what is asked; every field saves itself. */
export function RoundFacts({ isOpen, ...facts }: RoundFactsProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t(($) => $.monitoring.form.facts)} isOpen={isOpen} onClose={facts.onClose}>
      <Facts {...facts} />
    </Dialog>
  )
}

function Facts({ round, isForced, hasSheets, onClose }: Omit<RoundFactsProps, 'isOpen'>) {
  const { t } = useTranslation()
  const { id, name, on, isNamed, asksDesired, withValues, withTies } = round
  const { mutate } = useWrite(q.rounds.update.mutationOptions(), { say: refusalText })
  const { mutateAsync } = useWrite(q.rounds.update.mutationOptions(), { isDraft: true, say: refusalText })
  /** Named was pressed, and whether the group chose so is still asked. */
  const [isAsking, setAsking] = useState(false)
  return (
    <div className="stack round-form">
      <div className="round-two">
        <DraftField
          label={t(($) => $.monitoring.form.name)}
          value={name}
          save={(typed) => mutateAsync({ id, patch: { name: typed.trim() } })}
          maxLength={120}
          isRequired
        />
        <DateField
          label={t(($) => $.monitoring.form.on)}
          help={t(($) => $.monitoring.form.onHelp)}
          value={on}
          onChange={(day) => {
            if (day !== null) mutate({ id, patch: { on: day } })
          }}
        />
      </div>
      {hasSheets ? <p className="notice">{t(($) => $.monitoring.form.fixed)}</p> : null}
      <NamesChoice
        isNamed={isNamed || isAsking}
        groupChose={isNamed}
        isForced={isForced}
        isFixed={hasSheets}
        onChange={({ isNamed: wants, groupChose }) => {
          setAsking(wants && !groupChose)
          if (wants && groupChose) mutate({ id, patch: { isNamed: true } })
          else if (isNamed) mutate({ id, patch: { isNamed: false } })
        }}
      />
      <Asks
        asksDesired={asksDesired}
        withValues={withValues}
        withTies={withTies}
        isFixed={hasSheets}
        onChange={(patch) => {
          mutate({ id, patch })
        }}
      />
      <div className="actions">
        <span className="instead soft small">{t(($) => $.monitoring.form.saves)}</span>
        <CommandButton id="dialog.close" title={($) => $.common.close} kind="main" run={onClose} />
      </div>
    </div>
  )
}
