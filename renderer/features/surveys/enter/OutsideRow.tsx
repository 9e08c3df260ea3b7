import type { OutsideContact } from '../../../../shared/domain/ties.ts'
import type { TieSurvey } from '../../../../shared/domain/entities.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useDraft } from '../../../app/draft.ts'
import { PupilNote } from '../../../app/PupilNote.tsx'
import { useWrite } from '../../../app/write.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { refusalText } from '../refusal.ts'
import { Often } from './Often.tsx'

interface OutsideRowProps {
  readonly contact: OutsideContact
  readonly survey: TieSurvey
  /** From 1. */
  readonly number: number
  readonly listId: string
  /** It was taken out: the focus needs a place. */
  readonly onGone: () => void
}

const sameLine = (a: string, b: string): boolean => a.trim() === b.trim()

/** A contact that is stored; each of its fields saves itself. */
export function OutsideRow({ contact, survey, number, listId, onGone }: OutsideRowProps) {
  const { t } = useTranslation()
  const { id, value } = contact
  const { mutateAsync } = useWrite(q.ties.updateOutside.mutationOptions(), {
    isDraft: true,
    say: refusalText,
  })
  const update = useWrite(q.ties.updateOutside.mutationOptions(), { say: refusalText })
  const remove = useWrite(q.ties.removeOutside.mutationOptions(), { say: refusalText })
  const role = useDraft(
    contact.role,
    (text) =>
      text.trim() === '' && contact.organisation === ''
        ? null
        : mutateAsync({ id, patch: { role: text.trim() } }),
    sameLine,
  )
  const organisation = useDraft(
    contact.organisation,
    (text) =>
      text.trim() === '' && contact.role === ''
        ? null
        : mutateAsync({ id, patch: { organisation: text.trim() } }),
    sameLine,
  )
  const row = t(($) => $.surveys.enter.outsideRow, { number })
  const isMissing = role.value.trim() === '' && organisation.value.trim() === ''
  return (
    <>
      <div className="tie-outside-row" role="group" aria-label={row}>
        <input
          className="input"
          aria-label={t(($) => $.surveys.enter.of, { what: t(($) => $.surveys.enter.role), row })}
          aria-invalid={isMissing ? true : undefined}
          autoComplete="off"
          maxLength={80}
          value={role.value}
          onChange={(event) => {
            role.change(event.target.value)
          }}
          onBlur={role.flush}
        />
        <input
          className="input"
          list={listId}
          aria-label={t(($) => $.surveys.enter.of, { what: t(($) => $.surveys.enter.organisation), row })}
          aria-invalid={isMissing ? true : undefined}
          autoComplete="off"
          maxLength={160}
          value={organisation.value}
          onChange={(event) => {
            organisation.change(event.target.value)
          }}
          onBlur={organisation.flush}
        />
        <Often
          survey={survey}
          row={row}
          value={value}
          onPut={(next) => {
            update.mutate({ id, patch: { value: next } })
          }}
        />
        <CommandButton
          id={`sheet.removeOutside ${id}`}
          title={($) => $.surveys.enter.removeOutside}
          about={[contact.role, contact.organisation].filter((text) => text !== '').join(', ')}
          kind="quiet"
          run={() => {
            remove.mutate({ ids: [id] })
            onGone()
          }}
        />
      </div>
      {isMissing ? <p className="tie-problem small">{t(($) => $.surveys.refused.required)}</p> : null}
      <PupilNote text={`${role.value} ${organisation.value}`} />
    </>
  )
}
