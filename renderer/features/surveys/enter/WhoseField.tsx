import { useEffect, useId, useRef, useState } from 'react'
import type { WaveRespondent } from '../../../../shared/contract/ties.ts'
import { personLabel } from '../../../app/agreements/who.ts'
import { useSettings } from '../../../app/settings.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { isOpen, standingText } from '../standing.ts'
import { meant } from './whose.ts'

/** As many as fit on a line. */
const mostShown = 12

interface WhoseFieldProps {
  readonly people: readonly WaveRespondent[]
  readonly present: WaveRespondent | null
  /** Whose sheet is probably next on the pile; Enter takes it. */
  readonly proposed: WaveRespondent | null
  readonly onChoose: (person: WaveRespondent) => void
}

/** Whose questionnaire is on the table: by code (or name), typed. Those still to come are there to be chosen too. */
export function WhoseField({ people, present, proposed, onChoose }: WhoseFieldProps) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const first = present ?? proposed
  const [text, setText] = useState(() => (first === null ? '' : personLabel(first, showCodes)))
  const [wasAsked, setAsked] = useState(false)
  useEffect(() => {
    if (present !== null) return
    const focus = () => {
      input.current?.focus({ preventScroll: true })
      input.current?.select()
    }
    focus()
    // The page itself takes the focus when it appears.
    const timer = setTimeout(focus, 0)
    return () => {
      clearTimeout(timer)
    }
  }, [present])
  const found = meant(text, people)
  const isOfPresent = present !== null && found.length === 1 && found[0]?.personId === present.personId
  const shown = isOfPresent || text.trim() === '' || found.length === 0 ? people.filter(isOpen) : found
  const choose = () => {
    const [only] = found
    setAsked(true)
    if (only !== undefined && found.length === 1) onChoose(only)
  }
  const isUnknown = wasAsked && found.length === 0
  return (
    <div className="tie-whose">
      <label htmlFor={id}>{t(($) => $.surveys.enter.whose)}</label>
      <input
        ref={input}
        id={id}
        className="input"
        autoComplete="off"
        spellCheck={false}
        maxLength={120}
        value={text}
        aria-invalid={isUnknown ? true : undefined}
        aria-describedby={`${id}-help`}
        onFocus={(event) => {
          event.target.select()
        }}
        onChange={(event) => {
          setText(event.target.value)
          setAsked(false)
        }}
        onBlur={() => {
          if (present !== null) setText(personLabel(present, showCodes))
          setAsked(false)
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          choose()
        }}
      />
      <span id={`${id}-help`} className={isUnknown ? 'tie-problem small' : 'soft small'}>
        {isUnknown
          ? t(($) => $.surveys.enter.nobodyFound)
          : isOfPresent
            ? standingText(t, present)
            : t(($) => $.surveys.enter.whoseHelp)}
      </span>
      {isOfPresent || shown.length === 0 ? null : (
        <p className="tie-open small">
          <span className="soft">
            {found.length > 0 && text.trim() !== ''
              ? t(($) => $.surveys.enter.found)
              : t(($) => $.surveys.enter.open)}
          </span>{' '}
          {shown.slice(0, mostShown).map((person) => (
            <a
              key={person.personId}
              href={window.location.hash}
              onMouseDown={(event) => {
                // The field keeps what is typed until the choice is made.
                event.preventDefault()
              }}
              onClick={(event) => {
                event.preventDefault()
                onChoose(person)
              }}
            >
              {personLabel(person, showCodes)}
            </a>
          ))}
          {shown.length > mostShown ? (
            <span className="soft">
              {t(($) => $.surveys.enter.foundMore, { count: shown.length - mostShown })}
            </span>
          ) : null}
        </p>
      )}
    </div>
  )
}
