import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
} from 'react'
import type { BoardDesk } from '../../../../shared/contract/boards.ts'
import type { Cluster } from '../../../../shared/domain/boards.ts'
import type { CardId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { useOrder } from '../../../app/order/useOrder.ts'
import { useSettings } from '../../../app/settings.ts'
import { useWrite } from '../../../app/write.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { CardDialog } from '../card/CardDialog.tsx'
import { useOpenOffers } from '../card/useOpenOffers.ts'
import {
  between,
  carried,
  inBoardOrder,
  moved,
  neighbourOf,
  placeAmongStaying,
  walked,
  whereIs,
  type ListId,
  type Move,
} from '../place.ts'
import { NewCards } from '../wall/NewCards.tsx'
import { ChosenBar } from './ChosenBar.tsx'
import { followPress } from './drag.ts'
import { followHandle } from './drag-list.ts'
import { actOf, heldActOf, type Act, type HeldAct } from './keys.ts'
import { PinList } from './PinList.tsx'
import { cardAt, idOf, useCardFocus } from './useCardFocus.ts'
import { useCardOrder } from './useCardOrder.ts'
import { useSaid } from './useSaid.ts'
import './pin.css'

const none: ReadonlySet<CardId> = new Set()
/**
 * The pin board: clusters as lists beside each other, after the loose cards. Cards are carried by mouse, by finger and by
 * keyboard; one handler hears for all of them.
 */
export function PinBoard({ desk }: { readonly desk: BoardDesk }) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const board = useRef<HTMLDivElement>(null)
  const moveCluster = useWrite(q.clusters.move.mutationOptions()).mutateAsync
  const order = useOrder(desk.clusters, ({ id }, to) => moveCluster({ id, to }))
  const { lists: stored, move } = useCardOrder(order.rows, desk.cards)
  const [held, setHeld] = useState<Move | null>(null)
  const [current, setCurrent] = useState<CardId | null>(null)
  const [chosen, setChosen] = useState(none)
  const [dragged, setDragged] = useState(none)
  const [opened, setOpened] = useState<CardId | null>(null)
  const [asks, setAsks] = useState<'to' | 'cluster' | null>(null)
  const said = useSaid(desk)

  // What another window removed is no longer in hand.
  const isThere = new Set(desk.cards.map(({ id }) => id))
  const inHand = held === null || held.ids.every((id) => isThere.has(id)) ? held : null
  const chosenHere = useMemo(
    () => new Set([...chosen].filter((id) => desk.cards.some((card) => card.id === id))),
    [chosen, desk.cards],
  )
  const lists = useMemo(() => (inHand === null ? stored : moved(stored, inHand)), [stored, inHand])
  const heldIds = useMemo(() => (inHand === null ? dragged : new Set(inHand.ids)), [inHand, dragged])

  const focus = useCardFocus(board, lists, inHand !== null)

  useOpenOffers(desk.cards, setOpened)

  const idsFor = (id: CardId): readonly CardId[] =>
    chosenHere.has(id) ? inBoardOrder(stored, chosenHere) : [id]
  /** What the buttons act on: what was chosen, or else the card with the focus. */
  const meant: readonly CardId[] =
    chosenHere.size > 0
      ? inBoardOrder(stored, chosenHere)
      : current === null || !isThere.has(current)
        ? []
        : [current]

  const toggle = (id: CardId) => {
    const next = new Set(chosenHere)
    if (!next.delete(id)) next.add(id)
    setChosen(next)
  }
  const chooseUpTo = (from: CardId, to: CardId) => {
    setChosen(new Set([...chosenHere, ...between(stored, from, to)]))
  }
  const pickUp = (id: CardId) => {
    const here = whereIs(stored, id)
    const list = here === null ? undefined : stored[here.list]
    if (here === null || list === undefined) return
    const ids = idsFor(id)
    const start = { ids, clusterId: list.id, to: placeAmongStaying(list.cards, new Set(ids), here.at) }
    setHeld(start)
    said.tell('pickedUp', start)
  }
  const drop = (where: Move) => {
    setHeld(null)
    setChosen(none)
    move(where)
    said.tell('dropped', where)
  }
  const putBack = () => {
    if (inHand !== null) said.tell('putBack', inHand)
    setHeld(null)
  }
  const { mutate: removeCards } = useWrite(q.cards.remove.mutationOptions())
  const remove = (ids: readonly CardId[]) => {
    if (ids.length === 0) return
    const next = neighbourOf(stored, ids)
    if (next !== null) focus.to(next)
    setChosen(none)
    removeCards({ ids: [...ids] })
  }

  const doHeld = (where: Move, act: HeldAct) => {
    if (act.is === 'carry') {
      const next = carried(stored, where, act.step)
      setHeld(next)
      said.tell('carried', next)
    } else if (act.is === 'drop') drop(where)
    else putBack()
  }
  const doAct = (id: CardId, act: Act) => {
    switch (act.is) {
      case 'walk':
      case 'chooseAndWalk': {
        const next = walked(stored, id, act.step)
        if (act.is === 'chooseAndWalk') chooseUpTo(id, next)
        focus.to(next)
        break
      }
      case 'pickUp':
        pickUp(id)
        break
      case 'open':
        setOpened(id)
        break
      case 'remove':
        remove(idsFor(id))
        break
      case 'unchoose':
        setChosen(none)
        break
      case 'choose':
        toggle(id)
        break
      case 'chooseAll':
        setChosen(new Set(stored[whereIs(stored, id)?.list ?? 0]?.cards.map((card) => card.id)))
        break
      case 'toCluster':
        setAsks('to')
    }
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const card = cardAt(event.target)
    if (card === null || event.nativeEvent.isComposing) return
    if (inHand === null) {
      const act = actOf(event)
      if (act === null) return
      doAct(idOf(card), act)
    } else {
      const act = heldActOf(event)
      if (act === null) return
      doHeld(inHand, act)
      if (act.is === 'putBackAndLeave') return
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const onClick = (event: MouseEvent) => {
    const card = cardAt(event.target)
    if (card === null) return
    const id = idOf(card)
    if (event.shiftKey && current !== null) chooseUpTo(current, id)
    else if (event.ctrlKey || event.metaKey) toggle(id)
    else setOpened(id)
  }
  const onPointerDown = ({ nativeEvent: press }: PointerEvent) => {
    const place = board.current
    if (press.button !== 0 || place === null || inHand !== null || !(press.target instanceof Element)) return
    const handle = press.target.closest<HTMLElement>('[data-handle]')
    const card = cardAt(press.target)
    if (handle !== null)
      followHandle(press, place, handle, (to) => {
        const cluster = order.rows.find((each) => each.id === handle.dataset['handle'])
        if (cluster !== undefined) order.move(cluster.id, to)
      })
    else if (card !== null && !press.shiftKey && !press.ctrlKey && !press.metaKey)
      followPress(press, place, card, {
        idsFor,
        onBegin: (ids) => {
          setDragged(new Set(ids))
        },
        onDrop: (ids, clusterId: ListId, at) => {
          const cards = latest.current.find((list) => list.id === clusterId)?.cards ?? []
          const there = { ids, clusterId, to: placeAmongStaying(cards, new Set(ids), at) }
          acts.current.drop(there)
        },
        onEnd: () => {
          setDragged(none)
        },
        countText: (count) => t(($) => $.board.cards, { count }),
      })
  }
  // What is carried may come down much later: on the board as it is then.
  const latest = useRef(stored)
  const acts = useRef({ drop })
  useLayoutEffect(() => {
    latest.current = stored
    acts.current = { drop }
  })
  const orderMove = useRef(order.move)
  useLayoutEffect(() => {
    orderMove.current = order.move
  })
  const onMoveCluster = useCallback((cluster: Cluster, to: number) => {
    orderMove.current(cluster.id, to)
  }, [])

  return (
    <>
      <div className="pin-top">
        <NewCards desk={desk} asksWho={false} hasFocus={false} />
        <ChosenBar
          desk={desk}
          lists={stored}
          meant={meant}
          chosen={chosenHere}
          asks={asks}
          onAsk={setAsks}
          onMove={drop}
          onRemove={() => {
            remove(meant)
          }}
          onUnchoose={() => {
            setChosen(none)
          }}
        />
      </div>
      <div
        ref={board}
        className="pin-lists"
        onKeyDown={onKeyDown}
        onClick={onClick}
        onPointerDown={onPointerDown}
        onContextMenu={(event) => {
          const card = cardAt(event.target)
          if (card === null) return
          event.preventDefault()
          card.focus()
          setCurrent(idOf(card))
          setAsks('to')
        }}
        onFocus={({ target }) => {
          focus.came(target)
          const card = cardAt(target)
          if (card !== null) setCurrent(idOf(card))
        }}
        onBlur={({ relatedTarget }) => {
          focus.went(relatedTarget)
          if (relatedTarget !== null && cardAt(relatedTarget) === null && inHand !== null) putBack()
        }}
      >
        {lists.map(({ id, cards }, at) => (
          <PinList
            key={id ?? ''}
            cluster={order.rows.find((cluster) => cluster.id === id) ?? null}
            cards={cards}
            current={current}
            chosen={chosenHere}
            held={heldIds}
            showCodes={showCodes}
            place={at - 1}
            isLast={at === lists.length - 1}
            onMove={onMoveCluster}
          />
        ))}
      </div>
      <p className="small soft pin-hint">{t(($) => $.board.hint)}</p>
      <p id="pin-hint" className="visually-hidden">
        {t(($) => $.board.keysHint)}
      </p>
      <div role="status" className="visually-hidden">
        {said.said}
      </div>
      <CardDialog
        desk={desk}
        cardId={opened}
        onClose={() => {
          setOpened(null)
        }}
      />
    </>
  )
}
