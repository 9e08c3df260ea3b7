import { useRef, useState, type KeyboardEvent } from 'react'
import { shortQuestionById } from '../../../../shared/content/short-evaluation.ts'
import type { MeetingId } from '../../../../shared/domain/ids.ts'
import type { VoiceCounts } from '../../../../shared/domain/meetings.ts'
import { q } from '../../../api/client.ts'
import { useDraft } from '../../../app/draft.ts'
import { useWrite } from '../../../app/write.ts'
import { useOffers } from '../../../design/offers.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { answerOf, answers, counted, slips, voiceOf, voiceText, type Answer } from './voice.ts'

interface VoiceProps {
  readonly meetingId: MeetingId
  readonly counts: VoiceCounts
}

/**
 * "I could contribute": five counts, typed from the slips one figure after another. Shown is how the answers lie, with
 * nothing made of them.
 */
export function Voice({ meetingId, counts }: VoiceProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const setVoice = useWrite(q.lookBack.setVoice.mutationOptions(), { isDraft: true })
  const draft = useDraft<string>(voiceText(counts), (text) =>
    setVoice.mutateAsync({ meetingId, counts: voiceOf(text) }),
  )
  const now = voiceOf(draft.value)
  const [at, setAt] = useState<Answer>(1)
  /** What was typed here, so that Backspace can take back the last one. */
  const typed = useRef<Answer[]>([])
  const list = useRef<HTMLDivElement>(null)
  const add = (answer: Answer, more: number) => {
    if (more > 0) typed.current.push(answer)
    draft.change(voiceText(counted(now, answer, more)))
  }
  useOffers(
    answers.flatMap((answer) => [
      {
        id: `lookBack.voice.more.${answer}`,
        title: ($) => $.room.voice.more,
        values: { answer },
        words: ($) => $.room.voice.words,
        run: () => {
          add(answer, 1)
        },
      },
      {
        id: `lookBack.voice.less.${answer}`,
        title: ($) => $.room.voice.less,
        values: { answer },
        words: ($) => $.room.voice.words,
        isEnabled: (now[answer - 1] ?? 0) > 0,
        run: () => {
          add(answer, -1)
        },
      },
    ]),
  )
  const focus = (answer: Answer) => {
    setAt(answer)
    list.current?.querySelectorAll<HTMLElement>('[role="spinbutton"]')[answer - 1]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const answer = answerOf(event.key)
    if (answer !== null) add(answer, 1)
    else if (event.key === 'ArrowUp') add(at, 1)
    else if (event.key === 'ArrowDown') add(at, -1)
    else if (event.key === 'ArrowRight') focus(answers.find((each) => each === at + 1) ?? 5)
    else if (event.key === 'ArrowLeft') focus(answers.find((each) => each === at - 1) ?? 1)
    else if (event.key === 'Backspace') {
      const last = typed.current.pop()
      if (last !== undefined) add(last, -1)
    } else return
    event.preventDefault()
  }
  const highest = Math.max(1, ...now)
  const { text, ends } = shortQuestionById('voice')
  const endsOf: Readonly<Partial<Record<Answer, string | undefined>>> = {
    1: ends?.one[language],
    5: ends?.five[language],
  }
  return (
    <section className="back-voice" aria-labelledby="back-voice-title">
      <h3 id="back-voice-title">{text[language]}</h3>
      <div
        className="back-bars"
        ref={list}
        role="group"
        aria-labelledby="back-voice-title"
        aria-describedby="back-voice-hint"
        onKeyDown={onKeyDown}
        onBlur={draft.flush}
      >
        {answers.map((answer) => {
          const count = now[answer - 1] ?? 0
          return (
            <div key={answer} className="back-answer">
              <div
                role="spinbutton"
                tabIndex={answer === at ? 0 : -1}
                aria-label={t(($) => $.room.voice.column, { answer })}
                aria-valuenow={count}
                aria-valuemin={0}
                aria-valuemax={500}
                className="back-bar"
                onFocus={() => {
                  setAt(answer)
                }}
                onClick={() => {
                  add(answer, 1)
                  focus(answer)
                }}
              >
                <span className="back-count">{count}</span>
                <span className="back-stem" style={{ height: `${(count / highest) * 2.2}em` }} />
                <span className="back-figure">{answer}</span>
              </div>
              <span className="back-end">{endsOf[answer] ?? ''}</span>
            </div>
          )
        })}
      </div>
      <p id="back-voice-hint" className="small soft">
        {t(($) => $.room.voice.hint)}{' '}
        <span className="back-slips">{t(($) => $.room.voice.answers, { count: slips(now) })}</span>
      </p>
    </section>
  )
}
