import { useState, type ReactNode } from 'react'
import type { Meeting } from '../../../shared/domain/meetings.ts'
import { q } from '../../api/client.ts'
import { useWrite } from '../../app/write.ts'
import { useTranslation } from '../../i18n/index.ts'
import { ReasonDialog } from '../../app/ReasonDialog.tsx'

type Of = readonly Pick<Meeting, 'id' | 'state'>[]

interface MeetingActs {
  /** Asks for the reason first. */
  readonly cancel: (meetings: Of) => void
  readonly planAgain: (meetings: Of) => void
  readonly markHeld: (meetings: Of) => void
  /** The window in which is asked; belongs somewhere on the page. */
  readonly dialog: ReactNode
}

/** What can be done with one meeting, or with several that were chosen. Each is a step of its own to take back. */
export function useMeetingActs(): MeetingActs {
  const { t } = useTranslation()
  const [cancelling, setCancelling] = useState<Of | null>(null)
  const cancel = useWrite(q.meetings.cancel.mutationOptions())
  const plan = useWrite(q.meetings.plan.mutationOptions())
  const hold = useWrite(q.meetings.markHeld.mutationOptions())
  return {
    cancel: setCancelling,
    planAgain: (meetings) => {
      for (const { id, state } of meetings) if (state !== 'planned') plan.mutate({ id })
    },
    markHeld: (meetings) => {
      for (const { id, state } of meetings) if (state !== 'held') hold.mutate({ id })
    },
    dialog: (
      <ReasonDialog
        title={t(($) => $.meetings.cancelTitle, { count: cancelling?.length ?? 1 })}
        isOpen={cancelling !== null}
        label={t(($) => $.meetings.cancelReason)}
        maxLength={300}
        confirm={($) => $.meetings.cancelDo}
        onReason={(reason) => {
          for (const { id } of cancelling ?? []) cancel.mutate({ id, reason })
        }}
        onClose={() => {
          setCancelling(null)
        }}
      >
        <p>{t(($) => $.meetings.cancelText)}</p>
      </ReasonDialog>
    ),
  }
}
