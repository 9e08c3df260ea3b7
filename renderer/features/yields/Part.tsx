import { useId, useRef, type ReactNode } from 'react'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { type Words, say } from '../../app/commands/command.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useKeptWords } from '../../app/kept-words.ts'
import { pupilHelp } from '../../app/pupil.ts'
import { TextField } from '../../design/fields.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { useUnfolded } from './unfolded.ts'

export type YieldsPart = 'values' | 'stories' | 'outcomes' | 'successes' | 'sharing' | 'contacts'

interface PartProps {
  /** Its place on the page, as an address has it. */
  readonly part: YieldsPart
  readonly title: Words
  readonly about: Words
  readonly children: ReactNode
}

/** A part of the page under its own heading. */
export function Part({ part, title, about, children }: PartProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <section id={`yields-${part}`} className="yields-part" aria-labelledby={id}>
      <h3 id={id} tabIndex={-1}>
        {say(t, title)}
      </h3>
      <p className="soft small">{say(t, about)}</p>
      {children}
    </section>
  )
}

interface ThingProps {
  /** What it is called while it is folded, and in the list of commands. */
  readonly name: string
  /** What else is worth knowing at a glance. */
  readonly facts: readonly string[]
  readonly commandId: string
  readonly onRemove: () => void
  readonly children: ReactNode
}

/** One thing in a list: a line to read, that unfolds into what can be changed; only then is that on the page. */
export function Thing({ name, facts, commandId, onRemove, children }: ThingProps) {
  const said = facts.filter((fact) => fact !== '')
  const [element, isOpen, setOpen] = useUnfolded(commandId)
  return (
    <details
      ref={element}
      className="yield"
      open={isOpen}
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
      }}
    >
      <summary>
        <span>{name}</span>
        {said.length === 0 ? null : <span className="soft small">{said.join(' · ')}</span>}
      </summary>
      {isOpen ? (
        <div className="yield-inside">
          {children}
          <CommandButton
            id={commandId}
            title={($) => $.common.remove}
            about={name}
            kind="quiet"
            run={onRemove}
          />
        </div>
      ) : null}
    </details>
  )
}

interface AddProps {
  readonly networkId: NetworkId
  readonly id: string
  readonly label: Words
  readonly add: Words
  readonly words: Words
  readonly maxLength: number
  readonly isBusy: boolean
  /** Adds it, and forgets what was typed once the store has it. */
  readonly onAdd: (text: string, done: () => void) => void
  /** What is chosen with it. */
  readonly children?: ReactNode
}

/** A field for something new; what is half typed in it stays where it is. */
export function Add({ networkId, id, label, add, words, maxLength, isBusy, onAdd, children }: AddProps) {
  const { t } = useTranslation()
  const form = useRef<HTMLFormElement>(null)
  const [{ text }, write] = useKeptWords(`yields ${id} ${networkId}`, { text: '' })
  const save = () => {
    if (text.trim() === '') form.current?.querySelector<HTMLInputElement>('input[type=text]')?.focus()
    else if (!isBusy)
      onAdd(text.trim(), () => {
        write({ text: '' })
        form.current?.querySelector<HTMLInputElement>('input[type=text]')?.focus()
      })
  }
  return (
    <form
      ref={form}
      className="yield-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {children}
      <TextField
        label={say(t, label)}
        value={text}
        maxLength={maxLength}
        onChange={(typed) => {
          write({ text: typed })
        }}
        {...pupilHelp(t, text)}
      />
      <CommandButton id={`yields.${id}.add`} title={add} words={words} run={save} />
    </form>
  )
}
