import { useEffect, useState, useSyncExternalStore } from 'react'
import type { TieSurvey } from '../../../../shared/domain/entities.ts'
import type { TieWaveId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { joinDrafts } from '../../../app/drafts.ts'
import { useWrite } from '../../../app/write.ts'
import { refusalText } from '../refusal.ts'
import { AnswerQueue, fitting, type Answer, type AnsweredLine } from './answer-queue.ts'

type Asks = Pick<TieSurvey, 'asksCloseness' | 'asksFormality'>

/** What goes to the store: nothing that this survey does not ask. */
const toSend = ({ from, to, ...typed }: AnsweredLine, { asksCloseness, asksFormality }: Asks) => {
  const { value, closeness, formality } = fitting(typed)
  return {
    from,
    to,
    value,
    ...(asksCloseness ? { closeness } : {}),
    ...(asksFormality ? { formality } : {}),
  }
}

/** The answers that are typed in this window, on their way to the store. Each one is sent as it is typed. */
export function useAnswers(
  waveId: TieWaveId,
  asks: Asks,
  stored: (key: string) => Answer | undefined,
): AnswerQueue {
  const { mutateAsync } = useWrite(q.ties.answer.mutationOptions(), { isDraft: true, say: refusalText })
  const [queue] = useState(
    () => new AnswerQueue((lines) => mutateAsync({ waveId, lines: lines.map((line) => toSend(line, asks)) })),
  )
  useEffect(() => {
    const joined = joinDrafts(queue)
    queue.tells(joined.changed)
    return joined.leave
  }, [queue])
  useEffect(() => {
    queue.follow(stored)
  }, [queue, stored])
  useSyncExternalStore(queue.subscribe, queue.get)
  return queue
}
