import { useEffect, useId, useRef, useState, useSyncExternalStore } from 'react'
import type { BoardDesk } from '../../../../shared/contract/boards.ts'
import { mostAtOnce, linesOf } from '../../../app/entry.ts'
import { useKnown } from '../../../app/agreements/useKnown.ts'
import { WhoField } from '../../../app/agreements/WhoField.tsx'
import { whoOf } from '../../../app/agreements/who.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useSettings } from '../../../app/settings.ts'
import { PupilNote } from '../../../app/PupilNote.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { mostOnBoard } from '../limits.ts'
import { ManyCards } from './ManyCards.tsx'
import { useCardEntry } from './useCardEntry.ts'

/** More cards at once are asked about: a whole document is easily pasted by mistake. */
const askAbove = 100

interface NewCardsProps {
  readonly desk: BoardDesk
  /** With a field for who said it. */
  readonly asksWho: boolean
  readonly hasFocus: boolean
}

/** One field: Enter makes a card and stays, a pasted block makes a card of each line. */
export function NewCards({ desk, asksWho, hasFocus }: NewCardsProps) {
  const { t } = useTranslation()
  const id = useId()
  const { showCodes } = useSettings()
  const known = useKnown(desk.board.networkId)
  const [who, setWho] = useState('')
  const entry = useCardEntry(desk, whoOf(asksWho ? who : '', known))
  const { text, pending } = useSyncExternalStore(entry.subscribe, entry.get)
  const [many, setMany] = useState<string | null>(null)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (!hasFocus) return undefined
    // The page itself takes the focus when it appears; this is where the typing begins.
    const timer = setTimeout(() => field.current?.focus({ preventScroll: true }), 0)
    return () => {
      clearTimeout(timer)
    }
  }, [hasFocus])
  const room = Math.max(0, mostOnBoard - desk.cards.length - pending.length)
  /** As many as need no asking go at once. */
  const take = (block: string) => {
    if (linesOf(block).length > Math.min(askAbove, room)) setMany(block)
    else {
      entry.change('')
      entry.paste(block)
    }
  }
  return (
    <div className="new-cards">
      <div className="field new-card">
        <label htmlFor={id}>{t(($) => $.board.newCard)}</label>
        <textarea
          id={id}
          ref={field}
          className="input"
          rows={1}
          aria-describedby={`${id}-help`}
          value={text}
          onChange={(event) => {
            entry.change(event.target.value)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            event.preventDefault()
            take(text)
          }}
          onPaste={(event) => {
            const block = event.clipboardData.getData('text/plain')
            if (!/[\r\n]/u.test(block.trim())) return
            event.preventDefault()
            take(`${text}${block}`)
          }}
        />
        <span id={`${id}-help`} className="help">
          {t(($) => $.board.newCardHelp)}
        </span>
        <PupilNote text={text} />
      </div>
      {asksWho ? (
        <WhoField
          label={t(($) => $.board.author)}
          value={who}
          onChange={setWho}
          known={known}
          showCodes={showCodes}
        />
      ) : null}
      <CommandButton
        id="cards.add"
        title={($) => $.board.addCard}
        words={($) => $.board.addCardWords}
        run={() => {
          if (text.trim() !== '') take(text)
          field.current?.focus()
        }}
      />
      {pending.length === 0 ? null : (
        <p className="small soft new-pending">{t(($) => $.board.saving, { count: pending.length })}</p>
      )}
      {many === null ? null : (
        <ManyCards
          text={many}
          most={Math.min(mostAtOnce, room)}
          room={room}
          onAdd={(block) => {
            entry.change('')
            entry.paste(block)
          }}
          onClose={() => {
            setMany(null)
          }}
        />
      )}
    </div>
  )
}
