import { useEffect, useId } from 'react'
import type { RoundDesk, RoundPerson } from '../../../../shared/contract/monitoring.ts'
import { keyOf } from '../../../../shared/domain/import/cells.ts'
import { personLabel } from '../../../app/agreements/who.ts'
import { useSettings } from '../../../app/settings.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { Entering } from './useEntering.ts'
import { useKeptDraft } from './useKeptDraft.ts'

interface CodeFieldProps {
  readonly desk: RoundDesk
  readonly entering: Entering
  readonly stored: string
}

const same = (a: string, b: string): boolean => a.trim() === b.trim()

/** The code on the sheet. It belongs to one sheet; which other one has it is said here. */
export function CodeField({ desk, entering, stored }: CodeFieldProps) {
  const { t } = useTranslation()
  const fieldId = useId()
  const { entry, id, taken, kept } = entering
  const isHalf = (code: string): boolean =>
    desk.entering.some((half) => half.id !== id && isSameCode(half.code, code))
  const isTaken = (text: string): boolean => {
    const code = text.trim()
    if (code === '') return false
    return keyOf(code) === taken || isHalf(code) || desk.codes.some((done) => isSameCode(done, code))
  }
  const draft = useKeptDraft({
    field: 'code',
    kept,
    stored,
    save: (text) => entry.saveCode(text.trim()),
    canBeStored: (text) => id !== null && !isTaken(text),
    same,
  })
  const code = draft.value.trim()
  const isRefused = isTaken(code)
  useEffect(() => {
    entry.willBeFrom({ code })
  }, [entry, code])
  return (
    <div className="enter-who">
      <label htmlFor={fieldId}>{t(($) => $.entering.code)}</label>
      <input
        id={fieldId}
        className="input enter-code"
        data-who
        autoComplete="off"
        spellCheck={false}
        maxLength={40}
        aria-invalid={isRefused ? true : undefined}
        aria-describedby={`${fieldId}-help`}
        value={draft.value}
        onChange={(event) => {
          draft.change(event.target.value)
        }}
        onBlur={draft.flush}
      />
      <span id={`${fieldId}-help`} className={isRefused ? 'enter-problem' : 'soft small'}>
        {!isRefused
          ? t(($) => $.entering.codeHelp)
          : isHalf(code)
            ? t(($) => $.entering.codeHalf, { code })
            : t(($) => $.entering.codeTaken, { code })}
      </span>
    </div>
  )
}

const isSameCode = (a: string, b: string): boolean => keyOf(a) === keyOf(b)

interface PersonFieldProps {
  readonly desk: RoundDesk
  readonly entering: Entering
  /** Whose sheet it is; null as long as nothing was entered. */
  readonly person: RoundPerson | null
}

/** Whose sheet of a named round will be begun, once the list was left; empty as long as nobody knows. */
export const chosenPerson = ({ kept }: Entering): string => kept.of('whose')

/** In a named round: whose sheet this is, among those who have none yet. */
export function PersonField({ desk, entering, person }: PersonFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const fieldId = useId()
  const { entry, id, kept } = entering
  const begun = new Set(desk.entering.map(({ personId }) => personId))
  const open = desk.people
    .filter(({ personId, hasAnswered, hasLeft }) => hasAnswered !== true && !hasLeft && !begun.has(personId))
    .map((each) => ({ id: each.personId, label: personLabel(each, showCodes) }))
    .toSorted((a, b) => format.compare(a.label, b.label))
  const shown = open.find((each) => each.id === kept.of('person'))?.id ?? null
  const chosen = open.find((each) => each.id === chosenPerson(entering))?.id ?? null
  useEffect(() => {
    if (id === null) entry.willBeFrom({ personId: chosen })
  }, [entry, id, chosen])
  // On the way to `P03` a list shows `P01`: it is only a choice when the list is left.
  const choose = () => {
    kept.put('whose', shown ?? '')
  }
  if (id !== null && person !== null)
    return (
      <div className="enter-who">
        <span className="enter-whose">{t(($) => $.entering.person)}</span>
        <strong>{personLabel(person, showCodes)}</strong>
      </div>
    )
  return (
    <div className="enter-who">
      <label htmlFor={fieldId}>{t(($) => $.entering.person)}</label>
      <select
        id={fieldId}
        className="input enter-code"
        data-who
        aria-describedby={`${fieldId}-help`}
        value={shown ?? ''}
        onChange={(event) => {
          kept.put('person', event.target.value)
        }}
        onBlur={choose}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || shown === null) return
          // To the marks; from there the next Enter finishes the sheet.
          event.preventDefault()
          event.stopPropagation()
          event.currentTarget
            .closest('.enter-sheet')
            ?.querySelector<HTMLElement>('.enter-row [tabindex="0"]')
            ?.focus()
        }}
      >
        <option value="">{t(($) => $.entering.personNone)}</option>
        {open.map((each) => (
          <option key={each.id} value={each.id}>
            {each.label}
          </option>
        ))}
      </select>
      <span id={`${fieldId}-help`} className="soft small">
        {shown === null ? t(($) => $.entering.personFirst) : ''}
      </span>
    </div>
  )
}
