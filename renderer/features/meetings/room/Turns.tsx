import type { Turn } from '../../../../shared/domain/meetings.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useDraft } from '../../../app/draft.ts'
import { useWrite } from '../../../app/write.ts'
import { useTranslation } from '../../../i18n/index.ts'

/** What was caught in this meeting; the words can still be changed. */
export function Turns({ turns }: { readonly turns: readonly Turn[] }) {
  const { t } = useTranslation()
  if (turns.length === 0) return <p className="soft">{t(($) => $.room.turns.none)}</p>
  return (
    <ul className="room-turns">
      {turns.map((turn, index) => (
        <OneTurn key={turn.id} turn={turn} number={index + 1} />
      ))}
    </ul>
  )
}

function OneTurn({
  turn: { id, text, usedInItemId },
  number,
}: {
  readonly turn: Turn
  readonly number: number
}) {
  const { t } = useTranslation()
  const update = useWrite(q.room.updateTurn.mutationOptions(), { isDraft: true })
  const remove = useWrite(q.room.removeTurn.mutationOptions())
  const draft = useDraft(
    text,
    (value) => (value.trim() === '' ? null : update.mutateAsync({ id, text: value })),
    (a, b) => a.trim() === b.trim(),
  )
  return (
    <li>
      <textarea
        rows={1}
        className="input"
        aria-label={t(($) => $.room.turns.line, { number })}
        maxLength={500}
        value={draft.value}
        onChange={(event) => {
          draft.change(event.target.value)
        }}
        onBlur={draft.flush}
      />
      {usedInItemId === null ? null : <span className="tag">{t(($) => $.room.turns.used)}</span>}
      <CommandButton
        id={`room.turn.${id}.remove`}
        title={($) => $.room.turns.remove}
        about={text}
        kind="quiet"
        run={() => {
          remove.mutate({ id })
        }}
      />
    </li>
  )
}
