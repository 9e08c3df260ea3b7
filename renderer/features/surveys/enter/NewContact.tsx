import { useImperativeHandle, useRef, useState, type FocusEvent, type KeyboardEvent, type Ref } from 'react'
import type { TieSheet } from '../../../../shared/contract/ties.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useKeptWords, type FormWords } from '../../../app/kept-words.ts'
import { PupilNote } from '../../../app/PupilNote.tsx'
import { useWrite } from '../../../app/write.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { refusalText } from '../refusal.ts'
import { Often } from './Often.tsx'
import { outsideWordsOf } from './outside-words.ts'

/** Adds what is typed; false when it is not in the store, and the sheet is not done. */
export type AddTyped = () => Promise<boolean>

interface NewContactProps {
  readonly sheet: TieSheet
  readonly listId: string
  readonly onEnd: () => void
  readonly onAdded: () => void
  readonly addTyped: Ref<AddTyped>
}

const nothing = { role: '', organisation: '', value: '' } as const satisfies FormWords
type Words = { readonly [K in keyof typeof nothing]: string }

/**
 * The row for one more. It is a contact as soon as the row is left; until then what is typed is kept: through a reload,
 * and a lid that closes.
 */
export function NewContact({ sheet, listId, onEnd, onAdded, addTyped }: NewContactProps) {
  const { t } = useTranslation()
  const { survey, wave, respondent } = sheet
  const place = useRef<HTMLDivElement>(null)
  const [words, write] = useKeptWords<Words>(outsideWordsOf(wave.id, respondent.personId), nothing)
  const [isBusy, setBusy] = useState(false)
  const [wasLeft, setLeft] = useState(false)
  const adding = useRef<Promise<boolean> | null>(null)
  const add = useWrite(q.ties.addOutside.mutationOptions(), { say: refusalText })
  const { role, organisation } = words
  const isNobody = role.trim() === '' && organisation.trim() === ''
  const value = words.value === '' ? null : Number(words.value)
  const row = t(($) => $.surveys.enter.outsideNew)
  const focusOn = (selector: string) => {
    place.current?.querySelector<HTMLElement>(selector)?.focus()
  }

  const save = (often: number | null): Promise<boolean> => {
    if (adding.current !== null) return adding.current
    setLeft(true)
    // How often, and nobody with whom: that is no contact, and not nothing either.
    if (isNobody) return Promise.resolve(often === null)
    setBusy(true)
    const contact = { role: role.trim(), organisation: organisation.trim(), value: often }
    adding.current = add
      .mutateAsync({ waveId: wave.id, from: respondent.personId, ...contact })
      .then(() => {
        write(nothing)
        setLeft(false)
        return true
      })
      // What went amiss was told; what was typed stays.
      .catch(() => false)
      .finally(() => {
        adding.current = null
        setBusy(false)
      })
    return adding.current
  }
  const saveAndGoOn = (often: number | null) => {
    void save(often).then((isAdded) => {
      if (isAdded && !isNobody) onAdded()
      else focusOn('[data-end]')
    })
  }
  useImperativeHandle(addTyped, () => async () => {
    const isDone = await save(value)
    if (!isDone) focusOn('[data-end]')
    return isDone
  })
  const onBlur = (event: FocusEvent<HTMLDivElement>) => {
    const isInside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)
    // Another window in front is no leaving: the hand comes back to where it was.
    if (!isInside && document.hasFocus()) void save(value)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return
    const field = event.target instanceof HTMLElement ? event.target.dataset['field'] : undefined
    if (field === undefined) return
    event.preventDefault()
    if (isNobody && value === null) onEnd()
    else focusOn(field === 'role' ? '[data-field="organisation"]' : '[data-stop]')
  }
  const isMissing = wasLeft && isNobody && value !== null
  return (
    <>
      <div
        ref={place}
        className="tie-outside-row"
        role="group"
        aria-label={row}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        <input
          className="input"
          data-end
          data-field="role"
          aria-label={t(($) => $.surveys.enter.of, { what: t(($) => $.surveys.enter.role), row })}
          aria-invalid={isMissing ? true : undefined}
          autoComplete="off"
          maxLength={80}
          value={role}
          onChange={(event) => {
            write({ role: event.target.value })
          }}
        />
        <input
          className="input"
          data-field="organisation"
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
          onDone={saveAndGoOn}
        />
        <CommandButton
          id="sheet.addOutside"
          title={($) => $.surveys.enter.addOutside}
          kind="quiet"
          isEnabled={!isNobody && !isBusy}
          run={() => {
            saveAndGoOn(value)
          }}
        />
      </div>
      {isMissing ? (
        <p className="tie-problem small" role="alert">
          {t(($) => $.surveys.refused.required)}
        </p>
      ) : null}
      <PupilNote text={`${role} ${organisation}`} />
    </>
  )
}
