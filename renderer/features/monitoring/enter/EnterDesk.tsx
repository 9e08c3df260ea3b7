import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import type { RoundDesk } from '../../../../shared/contract/monitoring.ts'
import type { ChangeId, SheetId } from '../../../../shared/domain/ids.ts'
import type { MarkKind } from '../../../../shared/domain/monitoring.ts'
import { q } from '../../../api/client.ts'
import { personLabel } from '../../../app/agreements/who.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { flushDrafts } from '../../../app/drafts.ts'
import { Link } from '../../../app/routing/Router.tsx'
import { useSettings } from '../../../app/settings.ts'
import { useUndo } from '../../../app/undo.ts'
import { useWrite } from '../../../app/write.ts'
import { Segmented } from '../../../design/Segmented.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { HalfSheets } from './HalfSheets.tsx'
import { PasteTable } from './PasteTable.tsx'
import { SheetForm } from './SheetForm.tsx'
import { useEntering, type HalfSheet } from './useEntering.ts'

/** What is said above the sheet. */
type Told =
  | { readonly kind: 'done'; readonly who: string; readonly id: SheetId; readonly change: ChangeId }
  | { readonly kind: 'half' | 'back'; readonly who: string }
  | { readonly kind: 'empty' | 'refused' | 'noPerson' | 'gone' }

/** Sheets are entered one after another; whatever happens, what was entered is there to go on with. */
export function EnterDesk({ desk }: { readonly desk: RoundDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  const client = useQueryClient()
  const { showCodes } = useSettings()
  const { round, entering: halves, people } = desk
  const entering = useEntering(desk)
  const { entry, id, start } = entering
  const [told, setTold] = useState<Told | null>(null)
  const [chosen, setChosen] = useState<MarkKind>('now')
  const [byLine, setByLine] = useState(false)
  const [isPasting, setPasting] = useState(false)
  const sheet = useRef<HTMLDivElement>(null)
  const remove = useWrite(q.sheets.remove.mutationOptions())

  const labelOf = (half: Pick<HalfSheet, 'code' | 'personId'>): string => {
    const person = people.find(({ personId }) => personId === half.personId)
    if (person !== undefined) return personLabel(person, showCodes)
    return half.code === '' ? t(($) => $.entering.noCode) : half.code
  }
  const takeUp = (half: HalfSheet | null) => {
    flushDrafts()
    start(half)
  }

  // Taken back after all: it is what the coach wants to see, unless another sheet was begun meanwhile.
  const covered = useRef<SheetId | null>(null)
  useEffect(() => {
    if (told?.kind !== 'done') return
    const back = halves.find((half) => half.id === told.id)
    if (back === undefined) covered.current = told.id
    else if (covered.current === told.id && !entry.isBegun) {
      covered.current = null
      setTold({ kind: 'back', who: told.who })
      start(back)
    }
  }, [told, halves, entry, start])

  const finish = () => {
    const page = sheet.current
    if (page === null) return
    flushDrafts()
    const refused = page.querySelector<HTMLElement>('[aria-invalid="true"]')
    const fields = [...page.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-stop], textarea')]
    if (refused !== null) {
      refused.focus()
      setTold({ kind: 'refused' })
    } else if (round.isNamed && id === null && entry.who.personId === null) {
      page.querySelector<HTMLElement>('[data-who]')?.focus()
      setTold({ kind: 'noPerson' })
    } else if (fields.every(({ value }) => value.trim() === '')) {
      fields[0]?.focus()
      setTold({ kind: 'empty' })
    } else {
      const who = labelOf(entry.who)
      // At once: the next code may be typed before the store has answered.
      flushSync(() => {
        setTold(null)
        start(null)
      })
      entry.finish(flushDrafts).then(
        (change) => {
          const done = entry.get().id
          setTold(
            change === null || done === null
              ? { kind: 'half', who }
              : { kind: 'done', who, id: done, change },
          )
          // What is finished is covered, here too.
          if (done !== null)
            client.removeQueries({ queryKey: q.sheets.get.queryKey({ input: { id: done } }) })
        },
        () => {
          setTold({ kind: 'half', who })
        },
      )
    }
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.repeat) return
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
    if (!(event.target instanceof Element) || event.target.closest('button, a') !== null) return
    event.preventDefault()
    finish()
  }
  // What was in the way is being mended.
  const hush = () => {
    if (told?.kind === 'empty' || told?.kind === 'refused' || told?.kind === 'noPerson') setTold(null)
  }
  const params = { networkId: round.networkId, roundId: round.id }
  const others = halves.filter((half) => half.id !== id)
  return (
    <div className="enter">
      <div className="head">
        <h2>{t(($) => $.entering.title)}</h2>
        <span className="meta">
          <Link to="/network/$networkId/monitoring/$roundId" params={params}>
            {round.name}
          </Link>{' '}
          · {format.date(round.on)} ·{' '}
          <span className="enter-count">
            {t(($) => $.entering.count, { done: round.answered, asked: round.asked })}
          </span>
        </span>
        <span className="right">
          {round.asksDesired ? (
            <span className="enter-choice small">
              <span aria-hidden="true">{t(($) => $.entering.pointerShort)}</span>
              <Segmented
                label={t(($) => $.entering.pointer)}
                value={chosen}
                options={[
                  { id: 'now', label: t(($) => $.entering.pointerNow) },
                  { id: 'desired', label: t(($) => $.entering.pointerDesired) },
                ]}
                onChange={setChosen}
              />
            </span>
          ) : null}
          <span className="enter-choice small">
            <span aria-hidden="true">{t(($) => $.entering.tabShort)}</span>
            <Segmented
              label={t(($) => $.entering.tabStops)}
              value={byLine ? 'line' : 'field'}
              options={[
                { id: 'field', label: t(($) => $.entering.tabFields) },
                { id: 'line', label: t(($) => $.entering.tabLines) },
              ]}
              onChange={(choice) => {
                setByLine(choice === 'line')
              }}
            />
          </span>
          <CommandButton
            id="entering.paste"
            title={($) => $.entering.paste}
            words={($) => $.entering.pasteWords}
            run={() => {
              setPasting(true)
            }}
          />
        </span>
      </div>
      <ToldLine told={told} isAll={round.answered >= round.asked && id === null} />
      <HalfSheets sheets={others} labelOf={labelOf} onTakeUp={takeUp} />
      <div ref={sheet} onKeyDown={onKeyDown} onInput={hush}>
        <SheetForm
          key={entry.key}
          desk={desk}
          entering={entering}
          chosen={chosen}
          byLine={byLine}
          onGone={() => {
            setTold({ kind: 'gone' })
            start(null)
          }}
        >
          <CommandButton
            id="entering.next"
            title={($) => $.entering.next}
            words={($) => $.entering.nextWords}
            kind="main"
            run={finish}
          />
          {id === null ? null : (
            <CommandButton
              id="entering.remove"
              title={($) => $.entering.remove}
              kind="quiet"
              run={() => {
                remove.mutate({ id })
                start(null)
              }}
            />
          )}
        </SheetForm>
      </div>
      <p className="enter-help soft small">
        {round.asksDesired ? t(($) => $.entering.help) : t(($) => $.entering.helpNow)}{' '}
        {t(($) => $.entering.coveredHelp)}
      </p>
      {isPasting ? (
        <PasteTable
          desk={desk}
          onClose={() => {
            setPasting(false)
          }}
        />
      ) : null}
    </div>
  )
}

interface ToldLineProps {
  readonly told: Told | null
  /** Every sheet that was asked for is there, and no other is being entered. */
  readonly isAll: boolean
}

function ToldLine({ told, isAll }: ToldLineProps) {
  const { t } = useTranslation()
  const { one } = useUndo()
  const inWords = (): string => {
    switch (told?.kind) {
      case 'done':
        return t(($) => $.entering.told.done, { who: told.who })
      case 'half':
        return t(($) => $.entering.told.half, { who: told.who })
      case 'back':
        return t(($) => $.entering.told.back, { who: told.who })
      case 'empty':
        return t(($) => $.entering.told.empty)
      case 'refused':
        return t(($) => $.entering.told.refused)
      case 'noPerson':
        return t(($) => $.entering.told.noPerson)
      case 'gone':
        return t(($) => $.entering.told.gone)
      default:
        return ''
    }
  }
  const all = isAll ? t(($) => $.entering.told.all) : ''
  return (
    <div className="enter-told small">
      <span role="status">
        {inWords()} {all}
      </span>
      {told?.kind === 'done' ? (
        <CommandButton
          id="entering.takeBack"
          title={($) => $.entering.takeBack}
          about={told.who}
          kind="quiet"
          run={one('takeBack', told.change)}
        />
      ) : null}
    </div>
  )
}
