import { useId, useLayoutEffect, useRef, type Ref } from 'react'
import type { TieSheet, WaveDesk } from '../../../../shared/contract/ties.ts'
import { tieQuestionnaire } from '../../../../shared/content/tie-questionnaire.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { NewContact, type AddTyped } from './NewContact.tsx'
import { OutsideRow } from './OutsideRow.tsx'

interface OutsidePartProps {
  readonly sheet: TieSheet
  readonly organisations: WaveDesk['organisations']
  /** Nothing more to add: the hand goes to the end of the sheet. */
  readonly onEnd: () => void
  /** Where the sheet finds what to do with a contact that is typed and not added yet. */
  readonly addTyped: Ref<AddTyped>
}

/** Contacts outside the network: a role and an organisation, never a name. The last row is for one more. */
export function OutsidePart({ sheet, organisations, onEnd, addTyped }: OutsidePartProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const place = useRef<HTMLDivElement>(null)
  const listId = useId()
  const { survey, outside } = sheet
  const newRole = () => place.current?.querySelector<HTMLElement>('[data-end]')
  const focusNew = () => {
    newRole()?.focus()
  }
  useLayoutEffect(() => {
    // The contact that was added pushed the row down, and it may be under the bar now.
    const role = newRole()
    if (role === document.activeElement) role?.scrollIntoView({ block: 'nearest' })
  }, [outside.length])
  return (
    <section ref={place} className="tie-outside" aria-labelledby="tie-outside">
      <h3 id="tie-outside">{t(($) => $.surveys.enter.outside)}</h3>
      <p className="tie-outside-question">
        {survey.outsideQuestion || tieQuestionnaire.outside.question[language]}
      </p>
      <div className="tie-outside-row tie-outside-head soft small" aria-hidden="true">
        <span>{t(($) => $.surveys.enter.role)}</span>
        <span>{t(($) => $.surveys.enter.organisation)}</span>
        <span>{t(($) => $.surveys.enter.howOften)}</span>
      </div>
      {outside.map((contact, at) => (
        <OutsideRow
          key={contact.id}
          contact={contact}
          survey={survey}
          number={at + 1}
          listId={listId}
          onGone={focusNew}
        />
      ))}
      <NewContact sheet={sheet} listId={listId} onEnd={onEnd} onAdded={focusNew} addTyped={addTyped} />
      <datalist id={listId}>
        {organisations.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </section>
  )
}
