import { useQuery } from '@tanstack/react-query'
import type { MeetingRoom } from '../../../../shared/contract/meetings.ts'
import type { EvaluationKind, EvaluationLine, Meeting } from '../../../../shared/domain/meetings.ts'
import { AgreementForm } from '../../../app/agreements/AgreementForm.tsx'
import { MadeAgreements } from '../../../app/agreements/MadeAgreements.tsx'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useSettings } from '../../../app/settings.ts'
import { useWrite } from '../../../app/write.ts'
import { useOffers, type Words } from '../../../design/offers.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { useHopeful } from '../../../app/hopeful.ts'
import { MeetingHead } from '../MeetingHead.tsx'
import { EntryField, useEntry } from './EntryField.tsx'
import { Lines } from './Lines.tsx'
import { Voice } from './Voice.tsx'
import './look-back.css'

const chooseWords: Words = ($) => $.room.back.choose
const asIs: Words = ($) => $.room.asIs

/**
 * The order of Tab is the order of a look-back: three fields, the figures, the choice, the agreement; the lines, to be
 * changed, come after it.
 */
export function LookBack({ room }: { readonly room: MeetingRoom }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const { meeting } = room
  const meetingId = meeting.id
  const of = (kind: EvaluationKind) => room.lines.filter((line) => line.kind === kind)
  const [plus, delta, toWork] = [of('plus'), of('delta'), of('toWork')]
  const plusEntry = useEntry(meetingId, 'plus', plus)
  const deltaEntry = useEntry(meetingId, 'delta', delta)
  const toWorkEntry = useEntry(meetingId, 'toWork', toWork)
  const removeLines = useWrite(q.lookBack.removeLines.mutationOptions())
  const choose = useWrite(q.lookBack.choose.mutationOptions())
  const markHeld = useWrite(q.meetings.markHeld.mutationOptions())
  const all = useQuery(q.meetings.list.queryOptions({ input: { networkId: meeting.networkId } })).data
  const chosen = useHopeful(delta.find(({ isChosen }) => isChosen)?.id ?? null)
  const chooseLine = (lineId: EvaluationLine['id'] | null) => {
    chosen.hope(lineId)
    choose.mutate({ meetingId, lineId }, { onError: chosen.giveUp })
  }
  const remove = (lines: readonly EvaluationLine[]) => {
    for (let from = 0; from < lines.length; from += 500)
      removeLines.mutate({ ids: lines.slice(from, from + 500).map(({ id }) => id) })
  }
  useOffers([
    ...delta.map(({ id, text }) => ({
      id: `lookBack.choose.${id}`,
      of: chooseWords,
      title: asIs,
      values: { text },
      run: () => {
        chooseLine(id)
      },
    })),
    {
      id: 'lookBack.unchoose',
      title: ($) => $.room.back.unchoose,
      isEnabled: chosen.value !== null,
      run: () => {
        chooseLine(null)
      },
    },
  ])
  return (
    <>
      <MeetingHead meeting={meeting} />
      {meeting.state === 'planned' ? (
        <p className="notice back-held">
          {t(($) => $.room.back.notHeld)}{' '}
          <CommandButton
            id="lookBack.markHeld"
            title={($) => $.room.back.markHeld}
            kind="quiet"
            run={() => {
              markHeld.mutate({ id: meetingId })
            }}
          />
        </p>
      ) : null}
      <div className="back">
        <div className="back-fields">
          <EntryField
            entry={plusEntry}
            label={t(($) => $.room.back.plus)}
            help={t(($) => $.room.back.plusHelp)}
            hasFocus
          />
          <EntryField
            entry={deltaEntry}
            label={t(($) => $.room.back.delta)}
            help={t(($) => $.room.back.deltaHelp)}
            hasFocus={false}
          />
          <EntryField
            entry={toWorkEntry}
            label={t(($) => $.room.back.toWork)}
            help={t(($) => $.room.back.toWorkHelp)}
            hasFocus={false}
          />
          <p className="small soft back-hint">{t(($) => $.room.back.enter)}</p>
        </div>
        <Voice meetingId={meetingId} counts={room.voice} />
        <div className="back-delta" role="radiogroup" aria-label={t(($) => $.room.back.choose)}>
          <p className="back-choose">{delta.length === 0 ? null : t(($) => $.room.back.choose)}</p>
          <Lines
            kind="delta"
            title={t(($) => $.room.back.delta)}
            empty={t(($) => $.room.back.noDelta)}
            lines={delta}
            entry={deltaEntry}
            onRemove={remove}
            before={({ id, text }) => (
              <input
                type="radio"
                name="chosen-delta"
                aria-label={text}
                checked={chosen.value === id}
                onChange={() => {
                  chooseLine(id)
                }}
                onClick={() => {
                  // Pressed once more, it is let go again.
                  if (chosen.value === id) chooseLine(null)
                }}
              />
            )}
            under={({ closedOn }) =>
              closedOn === null ? null : (
                <span className="small soft">
                  {t(($) => $.room.back.closed, { day: format.date(closedOn) })}
                </span>
              )
            }
          />
          {chosen.value === null ? null : <p className="small soft">{t(($) => $.room.back.chosen)}</p>}
        </div>
        <section className="back-agree" aria-labelledby="back-agree-title">
          <h3 id="back-agree-title">{t(($) => $.room.agreement.title)}</h3>
          <AgreementForm
            id="lookBack.agreement"
            networkId={meeting.networkId}
            madeIn={{ meetingId }}
            suggestedDue={nextAfter(meeting, all ?? [])}
            showCodes={showCodes}
          />
          <MadeAgreements
            label={t(($) => $.room.agreement.list)}
            agreements={room.agreements.filter((row) => row.meetingId === meetingId)}
          />
        </section>
        <div className="back-plus">
          <Lines
            kind="plus"
            title={t(($) => $.room.back.plus)}
            empty={t(($) => $.room.back.noPlus)}
            lines={plus}
            entry={plusEntry}
            onRemove={remove}
          />
        </div>
        <div className="back-work">
          <Lines
            kind="toWork"
            title={t(($) => $.room.back.toWork)}
            empty={t(($) => $.room.back.noToWork)}
            lines={toWork}
            entry={toWorkEntry}
            onRemove={remove}
          />
        </div>
      </div>
    </>
  )
}

/** The day of the next meeting, by which an agreement is usually due. */
function nextAfter({ id, on, starts }: Meeting, all: readonly Meeting[]): string | null {
  const later = all.filter(
    (each) => each.id !== id && each.state !== 'cancelled' && `${each.on} ${each.starts}` > `${on} ${starts}`,
  )
  return later.map((each) => each.on).sort()[0] ?? null
}
