import { useEffect, useLayoutEffect, useState } from 'react'
import type { BoardDesk } from '../../../../shared/contract/boards.ts'
import type { Who } from '../../../../shared/domain/meetings.ts'
import { q } from '../../../api/client.ts'
import { joinDrafts } from '../../../app/drafts.ts'
import { Entry, type EntryInput } from '../../../app/entry.ts'
import { useWrite } from '../../../app/write.ts'

/** The field for new cards, between the keyboard and the store: what is entered waits there when the connection is gone. */
export function useCardEntry({ board, cards }: BoardDesk, author: Who): Entry {
  const addCards = useWrite(q.cards.add.mutationOptions(), { isDraft: true }).mutateAsync
  const updateCard = useWrite(q.cards.update.mutationOptions(), { isDraft: true }).mutateAsync
  const input: EntryInput = {
    stored: cards,
    add: async (texts) =>
      (await addCards({ boardId: board.id, clusterId: null, texts: [...texts], author })).result,
    change: (id, text) => updateCard({ id, patch: { text } }),
  }
  const [entry] = useState(() => new Entry(input))
  useLayoutEffect(() => {
    entry.update(input)
  })
  useEffect(() => {
    const joined = joinDrafts(entry)
    const stop = entry.subscribe(joined.changed)
    return () => {
      entry.enter()
      stop()
      // Told on, until what waits has arrived.
      const last = entry.subscribe(joined.changed)
      joined.leave()
      if (!entry.isUnsaved) last()
    }
  }, [entry])
  return entry
}
