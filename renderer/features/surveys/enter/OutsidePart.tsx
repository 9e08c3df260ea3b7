import { useId, useRef, useState, type KeyboardEvent } from 'react'
import type { TieSheet, WaveDesk } from '../../../../shared/contract/ties.ts'
import { tieQuestionnaire } from '../../../../shared/content/tie-questionnaire.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useKeptWords, type FormWords } from '../../../app/kept-words.ts'
import { PupilNote } from '../../../app/PupilNote.tsx'
import { useWrite } from '../../../app/write.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { refusalText } from '../refusal.ts'
import { OutsideRow } from './OutsideRow.tsx'
import { Often } from './Often.tsx'

interface OutsidePartProps {
  readonly sheet: TieSheet
  readonly organisations: WaveDesk['organisations']
  /** Nothing more to add: the hand goes to the end of the sheet. */
  readonly onEnd: () => void
}

/** Contacts outside the network: a role and an organisation, never a name. The last row is for one more. */
export function OutsidePart({ sheet, organisations, onEnd }: OutsidePartProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const place = useRef<HTMLDivElement>(null)
  const listId = useId()
  const { survey, outside } = sheet
  const focusNew = () => {
    place.current?.querySelector<HTMLElement>('[data-end]')?.focus()
  }
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
      <NewContact sheet={sheet} listId={listId} onEnd={onEnd} onAdded={focusNew} />
      <datalist id={listId}>
        {organisations.map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
    </section>
  )
}

interface NewContactProps {
  readonly sheet: TieSheet
  readonly listId: string
  readonly onEnd: () => void
  readonly onAdded: () => void
}

const nothing = { role: '', organisation: '', value: '' } as const satisfies FormWords
type Words = { readonly [K in keyof typeof nothing]: string }

/** What is typed here is kept until it is a contact: through a reload, and a lid that closes. */
function NewContact({ sheet, listId, onEnd, onAdded }: NewContactProps) {
  const { t } = useTranslation()
  const { survey, wave, respondent } = sheet
  const [words, write] = useKeptWords<Words>(`outside ${wave.id} ${respondent.personId}`, nothing)
  const [isBusy, setBusy] = useState(false)
  const add = useWrite(q.ties.addOutside.mutationOptions(), { say: refusalText })
  const { role, organisation } = words
  const isEmpty = role.trim() === '' && organisation.trim() === ''
  const value = words.value === '' ? null : Number(words.value)
  const row = t(($) => $.surveys.enter.outsideNew)
  const save = () => {
    if (isEmpty || isBusy) return
    setBusy(true)
    const contact = { role: role.trim(), organisation: organisation.trim(), value }
    add
      .mutateAsync({ waveId: wave.id, from: respondent.personId, ...contact })
      .then(() => {
        write(nothing)
        onAdded()
      })
      // What went amiss was told; what was typed stays.
      .catch(() => undefined)
      .finally(() => {
        setBusy(false)
      })
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    if (event.target instanceof Element && event.target.closest('button') !== null) return
    event.preventDefault()
    if (isEmpty) onEnd()
    else save()
  }
  return (
    <>
      <div className="tie-outside-row" role="group" aria-label={row} onKeyDown={onKeyDown}>
        <input
          className="input"
          data-end
          aria-label={t(($) => $.surveys.enter.of, { what: t(($) => $.surveys.enter.role), row })}
          autoComplete="off"
          maxLength={80}
          value={role}
          onChange={(event) => {
            write({ role: event.target.value })
          }}
        />
        <input
          className="input"
          list={listId}
          aria-label={t(($) => $.surveys.enter.of, { what: t(($) => $.surveys.enter.organisation), row })}
          autoComplete="off"
          maxLength={160}
          value={organisation}
          onChange={(event) => {
            write({ organisation: event.target.value })
          }}
        />
        <Often
          survey={survey}
          row={row}
          value={value}
          onPut={(next) => {
            write({ value: next === null ? '' : String(next) })
          }}
          onDone={save}
        />
        <CommandButton
          id="sheet.addOutside"
          title={($) => $.surveys.enter.addOutside}
          kind="quiet"
          isEnabled={!isEmpty && !isBusy}
          run={save}
        />
      </div>
      <PupilNote text={`${role} ${organisation}`} />
    </>
  )
}
