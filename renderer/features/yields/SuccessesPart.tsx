import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SuccessRow } from '../../../shared/contract/yields.ts'
import type { BoardId, NetworkId } from '../../../shared/domain/ids.ts'
import type { Reaction, Success } from '../../../shared/domain/yields.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { DraftField } from '../../app/DraftField.tsx'
import { Link } from '../../app/routing/Router.tsx'
import { tell } from '../../app/toasts.tsx'
import { useWrite } from '../../app/write.ts'
import { DateField } from '../../design/DateField.tsx'
import { SelectField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { TFunction } from '../../i18n/translate.ts'
import { ShownFields } from './fields.tsx'
import { Add, Part, Thing } from './Part.tsx'
import { shownTo } from './words.ts'

interface SuccessesPartProps {
  readonly networkId: NetworkId
  readonly successes: readonly SuccessRow[]
}

/** What is celebrated, for whom, what others said of it, and the question it left. */
export function SuccessesPart({ networkId, successes }: SuccessesPartProps) {
  const add = useWrite(q.successes.add.mutationOptions())
  return (
    <Part part="successes" title={($) => $.yields.successes} about={($) => $.yields.successesAbout}>
      {successes.map((success) => (
        <OneSuccess key={success.id} success={success} networkId={networkId} />
      ))}
      <Add
        networkId={networkId}
        id="success"
        label={($) => $.yields.newSuccess}
        add={($) => $.yields.addSuccess}
        words={($) => $.yields.addSuccessWords}
        maxLength={200}
        isBusy={add.isPending}
        onAdd={(title, done) => {
          add.mutate({ networkId, success: { title, audience: 'inside' } }, { onSuccess: done })
        }}
      />
    </Part>
  )
}

const audiences: readonly Success['audience'][] = ['inside', 'outside', 'both']

function audienceName(t: TFunction, audience: Success['audience']): string {
  switch (audience) {
    case 'inside':
      return t(($) => $.yields.audiences.inside)
    case 'outside':
      return t(($) => $.yields.audiences.outside)
    case 'both':
      return t(($) => $.yields.audiences.both)
  }
}

interface OneSuccessProps {
  readonly success: SuccessRow
  readonly networkId: NetworkId
}

function OneSuccess({ success, networkId }: OneSuccessProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, title, text, on, audience, audienceNote, followUpQuestion, reactions, visibility } = success
  const { mutate } = useWrite(q.successes.update.mutationOptions())
  const { mutateAsync } = useWrite(q.successes.update.mutationOptions(), { isDraft: true })
  const remove = useWrite(q.successes.remove.mutationOptions())
  const addReactions = useWrite(q.successes.addReactions.mutationOptions())
  return (
    <Thing
      name={title}
      facts={[
        audienceName(t, audience),
        on === null ? '' : format.shortDate(on),
        reactions.length === 0 ? '' : t(($) => $.yields.reactionCount, { count: reactions.length }),
        shownTo(t, visibility),
      ]}
      commandId={`yields.success.${id}.remove`}
      onRemove={() => {
        remove.mutate({ ids: [id] })
      }}
    >
      <DraftField
        label={t(($) => $.yields.successTitle)}
        isRequired
        value={title}
        maxLength={200}
        save={(typed) => mutateAsync({ id, patch: { title: typed } })}
      />
      <DraftField
        label={t(($) => $.yields.successText)}
        value={text}
        maxLength={4_000}
        lines={2}
        save={(typed) => mutateAsync({ id, patch: { text: typed } })}
      />
      <div className="yield-row">
        <SelectField<Success['audience']>
          label={t(($) => $.yields.audience)}
          value={audience}
          options={audiences.map((each) => ({ id: each, label: audienceName(t, each) }))}
          onChange={(chosen) => {
            if (chosen !== '') mutate({ id, patch: { audience: chosen } })
          }}
        />
        <DraftField
          label={t(($) => $.yields.audienceNote)}
          value={audienceNote}
          maxLength={200}
          save={(typed) => mutateAsync({ id, patch: { audienceNote: typed } })}
        />
        <DateField
          label={t(($) => $.yields.on)}
          value={on}
          onChange={(day) => {
            mutate({ id, patch: { on: day } })
          }}
        />
      </div>
      <h4>{t(($) => $.yields.reactions)}</h4>
      {reactions.length === 0 ? null : (
        <ul className="yield-reactions">
          {reactions.map((reaction) => (
            <OneReaction key={reaction.id} reaction={reaction} networkId={networkId} />
          ))}
        </ul>
      )}
      <Add
        networkId={networkId}
        id={`reaction.${id}`}
        label={($) => $.yields.newReaction}
        add={($) => $.yields.addReaction}
        words={($) => $.yields.addReactionWords}
        maxLength={500}
        isBusy={addReactions.isPending}
        onAdd={(said, done) => {
          addReactions.mutate({ successId: id, texts: [said], from: '' }, { onSuccess: done })
        }}
      />
      <DraftField
        label={t(($) => $.yields.followUp)}
        value={followUpQuestion}
        maxLength={500}
        save={(typed) => mutateAsync({ id, patch: { followUpQuestion: typed } })}
      />
      <ShownFields
        id={`yields.success.${id}`}
        name={title}
        shown={success}
        save={(patch) => {
          mutate({ id, patch })
        }}
      />
    </Thing>
  )
}

interface OneReactionProps {
  readonly reaction: Reaction
  readonly networkId: NetworkId
}

function OneReaction({ reaction, networkId }: OneReactionProps) {
  const { t } = useTranslation()
  const { id, text, from, cardId } = reaction
  const { mutateAsync } = useWrite(q.successes.updateReaction.mutationOptions(), { isDraft: true })
  const remove = useWrite(q.successes.removeReactions.mutationOptions())
  return (
    <li>
      <DraftField
        label={t(($) => $.yields.reaction)}
        isRequired
        value={text}
        maxLength={500}
        save={(typed) => mutateAsync({ id, patch: { text: typed } })}
      />
      <DraftField
        label={t(($) => $.yields.from)}
        value={from}
        maxLength={120}
        save={(typed) => mutateAsync({ id, patch: { from: typed } })}
      />
      <span className="row">
        {cardId === null ? (
          <ToCard reaction={reaction} networkId={networkId} />
        ) : (
          <span className="soft small">{t(($) => $.yields.isCard)}</span>
        )}
        <CommandButton
          id={`yields.reaction.${id}.remove`}
          title={($) => $.common.remove}
          about={text}
          kind="quiet"
          run={() => {
            remove.mutate({ ids: [id] })
          }}
        />
      </span>
    </li>
  )
}

/** What was said becomes a card to think on with; on the one board there is, or a chosen one. */
function ToCard({ reaction, networkId }: OneReactionProps) {
  const { t } = useTranslation()
  const boards = useQuery(q.boards.list.queryOptions({ input: { networkId } })).data
  const [chosen, setChosen] = useState<BoardId | ''>('')
  const toCard = useWrite(
    q.successes.toCard.mutationOptions({
      onSuccess: () => {
        tell(t(($) => $.yields.becameCard))
      },
    }),
  )
  if (boards === undefined) return null
  if (boards.length === 0)
    return (
      <Link to="/network/$networkId/documents/boards" params={{ networkId }}>
        {t(($) => $.yields.noBoard)}
      </Link>
    )
  const boardId = boards.find(({ id }) => id === chosen)?.id ?? boards[0]?.id
  return (
    <>
      {boards.length === 1 ? null : (
        <SelectField<BoardId>
          label={t(($) => $.yields.board)}
          value={boardId ?? ''}
          options={boards.map(({ id, title }) => ({ id, label: title }))}
          onChange={setChosen}
        />
      )}
      <CommandButton
        id={`yields.reaction.${reaction.id}.toCard`}
        title={($) => $.yields.toCard}
        about={reaction.text}
        kind="quiet"
        isEnabled={!toCard.isPending}
        run={() => {
          if (boardId !== undefined) toCard.mutate({ id: reaction.id, boardId })
        }}
      />
    </>
  )
}
