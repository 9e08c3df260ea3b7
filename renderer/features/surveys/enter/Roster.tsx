import { useLayoutEffect, useMemo, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { TieSheet, WaveDesk } from '../../../../shared/contract/ties.ts'
import type { PersonId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { personLabel } from '../../../app/agreements/who.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { flushDrafts } from '../../../app/drafts.ts'
import { useSettings } from '../../../app/settings.ts'
import { tell } from '../../../app/toasts.tsx'
import { useUndo } from '../../../app/undo.ts'
import { useWrite } from '../../../app/write.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import {
  fitting,
  lineKey,
  noAnswer,
  sameAnswer,
  type Answer,
  type AnsweredLine,
} from '../answers/answer-queue.ts'
import { useAnswers } from '../answers/useAnswers.ts'
import { saysPeriod } from '../form/survey-draft.ts'
import { refusalText } from '../refusal.ts'
import type { AddTyped } from './NewContact.tsx'
import { OutsidePart } from './OutsidePart.tsx'
import { mostKeys, stopAfter, stopBeside, type Pressed, type Stop } from './roster-keys.ts'
import { RosterHead } from './RosterHead.tsx'
import { RosterLine, type LineActs } from './RosterLine.tsx'
import { useFocusAtStart } from './useFocusAtStart.ts'

interface RosterProps {
  readonly sheet: TieSheet
  readonly desk: WaveDesk
  /** Whose it is, as shown. */
  readonly who: string
  readonly onDone: () => void
}

/** The printed list on the screen: a line for everybody else, each answer stored as it is given. */
export function Roster({ sheet, desk, who, onDone }: RosterProps) {
  const { t } = useTranslation()
  const { compare } = useFormat()
  const { showCodes } = useSettings()
  const { actionFor } = useUndo()
  const place = useRef<HTMLDivElement>(null)
  const addTyped = useRef<AddTyped>(null)
  const { survey, wave, respondent } = sheet
  const from = respondent.personId
  const of = { waveId: wave.id, personId: from }
  const lines = useMemo(
    () => sheet.lines.toSorted((a, b) => compare(personLabel(a, showCodes), personLabel(b, showCodes))),
    [sheet.lines, compare, showCodes],
  )
  const stored = useMemo(() => {
    const byKey = new Map<string, Answer>(sheet.lines.map((line) => [lineKey({ from, to: line.to }), line]))
    return (key: string) => byKey.get(key)
  }, [sheet.lines, from])
  const queue = useAnswers(wave.id, survey, stored)
  const shownOf = (to: PersonId): Answer => {
    const key = lineKey({ from, to })
    return fitting(queue.shown(key, stored(key) ?? noAnswer))
  }
  const setStatus = useWrite(q.ties.setStatus.mutationOptions(), { say: refusalText })
  const clear = useWrite(
    q.ties.clear.mutationOptions({
      onSuccess: ({ change }) => {
        tell(
          t(($) => $.surveys.wave.cleared, { who }),
          actionFor([change]),
          [change],
        )
      },
    }),
    { say: refusalText },
  )
  useFocusAtStart(place)

  const focusOn = (stop: Stop | 'end') => {
    const to = stop === 'end' ? '[data-end]' : `[data-stop="${String(stop.line)} ${stop.part}"]`
    place.current?.querySelector<HTMLElement>(to)?.focus()
  }
  const focusEnd = () => {
    place.current?.querySelector<HTMLElement>('.tie-done button')?.focus()
  }
  const put = (stop: Stop, patch: Partial<Answer>) => {
    const line = lines[stop.line]
    if (line === undefined) return
    const { value, closeness, formality } = shownOf(line.to)
    const now = { value, closeness, formality }
    const next = fitting({ ...now, ...patch })
    if (sameAnswer(now, next)) return
    // At once: what else is asked of a tie has to be there for the hand to go to.
    flushSync(() => {
      queue.put([{ from, to: line.to, ...next }])
    })
  }
  const empties = lines.filter(({ to }) => shownOf(to).value === null)
  const fillRest = () => {
    const rest = empties.map(({ to }): AnsweredLine => ({ from, to, ...noAnswer, value: 0 }))
    if (rest.length > 0) queue.put(rest)
    focusOn('end')
  }
  const acts: LineActs = {
    onPut: put,
    onPressed: (stop: Stop, pressed: Pressed, value: number | null) => {
      const after = () => stopAfter(stop, value, lines.length, survey)
      if (pressed.kind === 'rest') fillRest()
      else if (pressed.kind === 'line') focusOn(stopBeside(stop, pressed.by, lines.length))
      else if (pressed.kind === 'next' || pressed.goesOn) {
        const next = after()
        if (next === 'end' && !survey.asksOutside) focusEnd()
        else focusOn(next)
      }
    },
  }
  // The same for all lines and all drawings, so that a line is drawn again only when its own answer changes.
  const latest = useRef(acts)
  useLayoutEffect(() => {
    latest.current = acts
  })
  const steady = useMemo(
    (): LineActs => ({
      onPut: (...what) => {
        latest.current.onPut(...what)
      },
      onPressed: (...what) => {
        latest.current.onPressed(...what)
      },
    }),
    [],
  )
  const filled = lines.length - empties.length
  const isEmpty = filled === 0 && sheet.outside.length === 0
  return (
    <div ref={place} className="tie-sheet">
      <RosterHead survey={survey} about={saysPeriod(survey) ? '' : survey.period} />
      <div className="tie-lines" role="group" aria-label={t(($) => $.surveys.enter.lines, { who })}>
        {lines.map((line, at) => {
          const { value, closeness, formality } = shownOf(line.to)
          return (
            <RosterLine
              key={line.to}
              at={at}
              label={personLabel(line, showCodes)}
              survey={survey}
              value={value}
              closeness={closeness}
              formality={formality}
              acts={steady}
            />
          )
        })}
      </div>
      <p className="tie-help soft small">
        {survey.scaleMax > mostKeys ? t(($) => $.surveys.enter.helpNumber) : t(($) => $.surveys.enter.help)}
      </p>
      {respondent.status === 'answered' && isEmpty ? (
        <p className="notice tie-empty">{t(($) => $.surveys.enter.isEmpty)}</p>
      ) : null}
      {survey.asksOutside ? (
        <OutsidePart sheet={sheet} organisations={desk.organisations} onEnd={focusEnd} addTyped={addTyped} />
      ) : null}
      <div className="tie-done row">
        <CommandButton
          id="sheet.next"
          title={($) => $.surveys.enter.next}
          words={($) => $.surveys.enter.nextWords}
          kind="main"
          run={() => {
            // Done is what is in the store: a contact that was typed is added first.
            const added = addTyped.current?.() ?? Promise.resolve(true)
            void added.then((isAdded) => {
              if (isAdded) onDone()
            })
          }}
        />
        <span role="status" className="small soft">
          {t(($) => $.surveys.enter.about, { who, filled, lines: lines.length })}
        </span>
        <span className="tie-more">
          <CommandButton
            id="sheet.rest"
            title={($) => $.surveys.enter.rest}
            words={($) => $.surveys.enter.restWords}
            isEnabled={empties.length > 0}
            run={fillRest}
          />
          {isEmpty ? (
            <CommandButton
              id="sheet.handedEmpty"
              title={($) => $.surveys.enter.handedEmpty}
              kind="quiet"
              isEnabled={respondent.status !== 'answered' && !setStatus.isPending}
              run={() => {
                setStatus.mutate({ ...of, status: 'answered' })
              }}
            />
          ) : (
            <CommandButton
              id="sheet.clear"
              title={($) => $.surveys.enter.clear}
              kind="quiet"
              isEnabled={!clear.isPending}
              run={() => {
                flushDrafts()
                queue.release()
                void queue.arrived().then(() => {
                  clear.mutate(of)
                })
              }}
            />
          )}
        </span>
      </div>
    </div>
  )
}
