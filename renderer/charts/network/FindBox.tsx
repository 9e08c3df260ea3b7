import { useState } from 'react'
import type { RefObject } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { useFormat } from '../../i18n/format.ts'
import { found } from './find.ts'
import type { GraphNode } from './graph.ts'

interface FindBoxProps {
  readonly input: RefObject<HTMLInputElement | null>
  readonly nodes: readonly GraphNode[]
  readonly nameOf: (node: GraphNode) => string
  /** Somebody was found and has to come into view. */
  readonly onFound: (id: string) => void
  /** Back to the picture. */
  readonly onLeave: () => void
}

/** Finds somebody while one types; Enter goes to the next who fits. */
export function FindBox({ input, nodes, nameOf, onFound, onLeave }: FindBoxProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [typed, setTyped] = useState('')
  const [turn, setTurn] = useState(0)
  const all = found(nodes, typed)
  const at = all.length === 0 ? 0 : turn % all.length
  const node = nodes.find(({ id }) => id === all[at])
  const go = (text: string, next: number) => {
    setTyped(text)
    setTurn(next)
    const ids = found(nodes, text)
    const id = ids[ids.length === 0 ? 0 : next % ids.length]
    if (id !== undefined) onFound(id)
  }
  const told =
    typed.trim() === ''
      ? ''
      : node === undefined
        ? t(($) => $.graph.foundNobody)
        : t(($) => $.graph.foundOf, {
            at: format.number(at + 1),
            count: format.number(all.length),
            who: nameOf(node),
          })
  return (
    <span className="ng-find">
      <input
        ref={input}
        type="search"
        className="input"
        value={typed}
        placeholder={t(($) => $.graph.find)}
        aria-label={t(($) => $.graph.find)}
        autoComplete="off"
        onChange={(event) => {
          go(event.target.value, 0)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault()
            go(typed, at + 1)
          } else if (event.key === 'Escape') {
            event.preventDefault()
            event.stopPropagation()
            if (typed === '') onLeave()
            setTyped('')
          }
        }}
      />
      <span
        role="status"
        className={node === undefined && typed.trim() !== '' ? 'ng-none' : 'visually-hidden'}
      >
        {told}
      </span>
    </span>
  )
}
