import { useQuery } from '@tanstack/react-query'
import type { BoardDesk, CardRow } from '../../../../shared/contract/boards.ts'
import type { CardId, MeetingId, NetworkId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { useKnown } from '../../../app/agreements/useKnown.ts'
import { WhoField } from '../../../app/agreements/WhoField.tsx'
import { whoOf, whoText } from '../../../app/agreements/who.ts'
import { useDraft } from '../../../app/draft.ts'
import { DraftField } from '../../../app/DraftField.tsx'
import { Link } from '../../../app/routing/Router.tsx'
import { useSettings } from '../../../app/settings.ts'
import { useWrite } from '../../../app/write.ts'
import { Dialog } from '../../../design/Dialog.tsx'
import { SelectField } from '../../../design/fields.tsx'
import { OfferedButton } from '../../../design/OfferedButton.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { CardAttachments } from './CardAttachments.tsx'
import './card-dialog.css'

interface CardDialogProps {
  readonly desk: BoardDesk
  /** Null: none is open. */
  readonly cardId: CardId | null
  readonly onClose: () => void
}

/** One card with all that is on it; what is changed saves itself. A card that goes takes its window along. */
export function CardDialog({ desk, cardId, onClose }: CardDialogProps) {
  const { t } = useTranslation()
  const card = desk.cards.find(({ id }) => id === cardId)
  return (
    <Dialog title={t(($) => $.board.card.title)} isOpen={card !== undefined} onClose={onClose}>
      {card === undefined ? null : <CardForm key={card.id} desk={desk} card={card} onClose={onClose} />}
    </Dialog>
  )
}

interface CardFormProps {
  readonly desk: BoardDesk
  readonly card: CardRow
  readonly onClose: () => void
}

function CardForm({ desk, card, onClose }: CardFormProps) {
  const { t } = useTranslation()
  const { id } = card
  const typed = useWrite(q.cards.update.mutationOptions(), { isDraft: true }).mutateAsync
  const move = useWrite(q.cards.move.mutationOptions())
  const remove = useWrite(q.cards.remove.mutationOptions())
  return (
    <div className="saves-itself stack card-form">
      <DraftField
        label={t(($) => $.board.card.text)}
        value={card.text}
        save={(text) => typed({ id, patch: { text } })}
        maxLength={500}
        isRequired
        className="card-text"
      />
      <DraftField
        label={t(($) => $.board.card.note)}
        value={card.note}
        save={(note) => typed({ id, patch: { note } })}
        maxLength={4_000}
        lines={3}
      />
      <div className="card-pair">
        <Author networkId={desk.board.networkId} card={card} />
        <SelectField
          label={t(($) => $.board.card.cluster)}
          value={card.clusterId ?? ''}
          none={t(($) => $.board.loose)}
          options={desk.clusters.map((cluster) => ({ id: cluster.id, label: cluster.name }))}
          onChange={(chosen) => {
            const clusterId = chosen === '' ? null : chosen
            const to = desk.cards.filter((each) => each.clusterId === clusterId && each.id !== id).length
            move.mutate({ ids: [id], clusterId, to })
          }}
        />
      </div>
      <CardAttachments card={card} />
      {card.meetingId === null ? null : (
        <Origin networkId={desk.board.networkId} meetingId={card.meetingId} />
      )}
      <div className="actions">
        <span className="instead">
          <OfferedButton
            id="dialog.removeCard"
            title={($) => $.board.card.remove}
            kind="quiet"
            run={() => {
              onClose()
              remove.mutate({ ids: [id] })
            }}
          />
        </span>
        <OfferedButton id="dialog.close" title={($) => $.common.close} kind="main" run={onClose} />
      </div>
    </div>
  )
}

function Author({ networkId, card }: { readonly networkId: NetworkId; readonly card: CardRow }) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const known = useKnown(networkId)
  const { mutateAsync } = useWrite(q.cards.update.mutationOptions(), { isDraft: true })
  const draft = useDraft(
    whoText(card.author, known, showCodes),
    (value) => mutateAsync({ id: card.id, patch: { author: whoOf(value, known) } }),
    (a, b) => a.trim() === b.trim(),
  )
  return (
    <WhoField
      label={t(($) => $.board.author)}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.flush}
      known={known}
      showCodes={showCodes}
    />
  )
}

/** The meeting it was put up in. */
function Origin({ networkId, meetingId }: { readonly networkId: NetworkId; readonly meetingId: MeetingId }) {
  const { t } = useTranslation()
  const format = useFormat()
  const meeting = useQuery(q.meetings.list.queryOptions({ input: { networkId } })).data?.find(
    ({ id }) => id === meetingId,
  )
  if (meeting === undefined) return null
  const name =
    meeting.number === null
      ? t(($) => $.meetings.one)
      : t(($) => $.meetings.numbered, { number: meeting.number })
  return (
    <p className="small soft">
      {t(($) => $.board.card.from)}{' '}
      <Link to="/network/$networkId/meetings/$meetingId/look-back" params={{ networkId, meetingId }}>
        {t(($) => $.meetings.headline, { name, day: format.longDay(meeting.on) })}
      </Link>
    </p>
  )
}
