import type { AgreementRow } from '../../../shared/contract/agreements.ts'
import { ownerLabel } from './who.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../commands/CommandButton.tsx'
import { useSettings } from '../settings.ts'
import { useWrite } from '../write.ts'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import './made-agreements.css'

interface MadeAgreementsProps {
  readonly agreements: readonly AgreementRow[]
  /** What the list is called to somebody who hears it. */
  readonly label: string
  /** Nothing can be taken away any more. */
  readonly isFixed?: boolean
}

/** What was agreed in a meeting or round, by whom it is done and when. */
export function MadeAgreements({ agreements, label, isFixed = false }: MadeAgreementsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  // What was removed is told by the write itself, with a way back.
  const remove = useWrite(q.agreements.remove.mutationOptions())
  if (agreements.length === 0) return <p className="soft small">{t(($) => $.room.agreement.none)}</p>
  return (
    <ul className="made-agreements" aria-label={label}>
      {agreements.map((row) => {
        const who = ownerLabel(row, showCodes)
        const day = row.due === null ? null : format.date(row.due)
        const said =
          day === null
            ? who
            : who === ''
              ? t(($) => $.room.agreement.byNobody, { day })
              : t(($) => $.room.agreement.by, { who, day })
        return (
          <li key={row.id}>
            <span>{row.text}</span>
            <span className="small soft">
              {said}
              {row.ownerLeft ? ` · ${t(($) => $.room.agreement.left)}` : ''}
              {row.state === 'done' ? ` · ${t(($) => $.room.agreement.done)}` : ''}
              {row.state === 'dropped' ? ` · ${t(($) => $.room.agreement.dropped)}` : ''}
            </span>
            {isFixed ? null : (
              <CommandButton
                id={`agreement.${row.id}.remove`}
                title={($) => $.room.agreement.remove}
                about={row.text}
                kind="quiet"
                run={() => {
                  remove.mutate({ ids: [row.id] })
                }}
              />
            )}
          </li>
        )
      })}
    </ul>
  )
}
