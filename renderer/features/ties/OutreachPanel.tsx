import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { OutreachRow } from '../../../shared/contract/outreach.ts'
import type { NeedId, NetworkId } from '../../../shared/domain/ids.ts'
import { isGap } from '../../../shared/domain/gap.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { nameOfMeeting } from '../../app/preparation.ts'
import { Link } from '../../app/routing/Router.tsx'
import { useWrite } from '../../app/write.ts'
import type { Words } from '../../design/offers.ts'
import { useFormat } from '../../i18n/format.ts'
import { LookDialog, OutreachDialog } from './OutreachDialog.tsx'

const foundWords: Readonly<Record<'there' | 'partly' | 'notYet', Words>> = {
  there: ($) => $.outreach.there,
  partly: ($) => $.outreach.partly,
  notYet: ($) => $.outreach.notYet,
}

/** What is missing here and what was done about it: a gap becomes a visit or a guest, and the next wave looks again. */
export function OutreachPanel({ networkId }: { readonly networkId: NetworkId }) {
  const { t } = useTranslation()
  const needs = useQuery(q.starting.desk.queryOptions({ input: { networkId } })).data?.needs ?? []
  const rows = useQuery(q.outreach.list.queryOptions({ input: { networkId } })).data
  const [making, setMaking] = useState<{ readonly needId: NeedId | null; readonly text: string } | null>(null)
  if (rows === undefined) return null
  const gaps = needs.filter(isGap)
  const open = gaps.filter(({ id }) => !rows.some(({ needId, found }) => needId === id && found !== 'there'))
  return (
    <section className="ties-outreach">
      <h2>{t(($) => $.outreach.title)}</h2>
      <p className="soft small">{t(($) => $.outreach.intro)}</p>
      {open.length === 0 ? null : (
        <ul className="ties-gaps" aria-label={t(($) => $.outreach.gaps)}>
          {open.map(({ id, text }) => (
            <li key={id}>
              <span>{t(($) => $.outreach.gap, { text })}</span>
              <CommandButton
                id={`outreach.need.${id}`}
                title={($) => $.outreach.act}
                about={text}
                kind="quiet"
                run={() => {
                  setMaking({ needId: id, text })
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <p className="row">
        <CommandButton
          id="outreach.add"
          title={($) => $.outreach.add}
          run={() => {
            setMaking({ needId: null, text: '' })
          }}
        />
        <Link to="/network/$networkId/participants" params={{ networkId }} className="btn quiet">
          {t(($) => $.outreach.toNeeds)}
        </Link>
      </p>
      {rows.length === 0 ? null : <Steps networkId={networkId} rows={rows} />}
      {making === null ? null : (
        <OutreachDialog
          networkId={networkId}
          needId={making.needId}
          text={making.text}
          onClose={() => {
            setMaking(null)
          }}
        />
      )}
    </section>
  )
}

function Steps({
  networkId,
  rows,
}: {
  readonly networkId: NetworkId
  readonly rows: readonly OutreachRow[]
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const [looking, setLooking] = useState<OutreachRow | null>(null)
  const remove = useWrite(q.outreach.remove.mutationOptions())
  return (
    <>
      <ul className="ties-steps" aria-label={t(($) => $.outreach.steps)}>
        {rows.map((row) => {
          const { id, kind, text, whom, meeting, meetingId, found, isDue, namedBy, note } = row
          const what =
            kind === 'schoolVisit'
              ? t(($) => $.outreach.visit, { text })
              : t(($) => $.outreach.expert, { text })
          return (
            <li key={id}>
              <p>
                <b>{what}</b>
                {whom === '' ? null : ` · ${whom}`}
              </p>
              <p className="soft small">
                {meeting === null || meetingId === null ? (
                  t(($) => $.outreach.noMeeting)
                ) : (
                  <Link to="/network/$networkId/meetings/$meetingId" params={{ networkId, meetingId }}>
                    {`${nameOfMeeting(t, meeting)}, ${format.date(meeting.on)}`}
                  </Link>
                )}
                {found === null ? null : ` · ${t(foundWords[found])}`}
                {note === '' ? null : ` · ${note}`}
              </p>
              {isDue ? <p className="ties-due">{t(($) => $.outreach.due)}</p> : null}
              {namedBy === null || whom === '' ? null : (
                <p className="small">{t(($) => $.outreach.namedBy, { count: namedBy, whom })}</p>
              )}
              <p className="row">
                <CommandButton
                  id={`outreach.look.${id}`}
                  title={($) => $.outreach.look}
                  about={text}
                  kind={isDue ? 'plain' : 'quiet'}
                  run={() => {
                    setLooking(row)
                  }}
                />
                <CommandButton
                  id={`outreach.remove.${id}`}
                  title={($) => $.outreach.remove}
                  about={text}
                  kind="quiet"
                  run={() => {
                    remove.mutate({ ids: [id] })
                  }}
                />
              </p>
            </li>
          )
        })}
      </ul>
      {looking === null ? null : (
        <LookDialog
          networkId={networkId}
          row={looking}
          onClose={() => {
            setLooking(null)
          }}
        />
      )}
    </>
  )
}
