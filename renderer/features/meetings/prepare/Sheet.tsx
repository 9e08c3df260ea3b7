import { useEffect, useId, useRef, useState } from 'react'
import { defaultRunSheet } from '../../../../shared/content/run-sheet.ts'
import type { WorkForm } from '../../../../shared/domain/work-forms.ts'
import type { MeetingDesk } from '../../../../shared/contract/meetings.ts'
import type { RunSheetItemId } from '../../../../shared/domain/ids.ts'
import type { RunSheetItem } from '../../../../shared/domain/meetings.ts'
import { itemTimes } from '../../../../shared/domain/run-sheet.ts'
import { mostItems } from '../../../../shared/domain/run-sheet-limits.ts'
import { q } from '../../../api/client.ts'
import { useKnown } from '../../../app/agreements/useKnown.ts'
import { personLabel } from '../../../app/agreements/who.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useOrder } from '../../../app/order/useOrder.ts'
import { useRowDrag } from '../../../app/order/useRowDrag.ts'
import { useSettings } from '../../../app/settings.ts'
import { afterWhich, placingOf, roomOn } from '../../../app/work-forms/item.ts'
import { useWrite } from '../../../app/write.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { SheetItem } from './SheetItem.tsx'
import { TakeOverDialog } from './TakeOverDialog.tsx'
import { WorkFormDialog } from './WorkFormDialog.tsx'

const minutesOfNew = 15

/** The run sheet: what happens when, led by whom, edited in place. */
export function Sheet({ desk }: { readonly desk: MeetingDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  const heading = useId()
  const people = useId()
  const { showCodes } = useSettings()
  const { meeting, preparation } = desk
  const known = useKnown(meeting.networkId)
  const { mutateAsync: store } = useWrite(q.runSheet.move.mutationOptions())
  const { rows: items, move } = useOrder(desk.items, ({ id }, to) => store({ id, to }))
  const [said, setSaid] = useState('')
  const [isChoosing, setChoosing] = useState(false)
  const [isTaking, setTaking] = useState(false)
  const list = useRef<HTMLOListElement>(null)
  const [fresh, setFresh] = useState<RunSheetItemId | null>(null)
  const add = useWrite(
    q.runSheet.add.mutationOptions({
      onSuccess: ({ result }) => {
        setFresh(result.id)
      },
    }),
  )
  const fill = useWrite(
    q.runSheet.update.mutationOptions({
      onSuccess: ({ result }) => {
        setFresh(result.id)
      },
    }),
  )
  const addDefault = useWrite(q.runSheet.addDefault.mutationOptions())
  const remove = useWrite(q.runSheet.remove.mutationOptions())

  // Whoever adds something goes on typing in it.
  const isThere = items.some(({ id }) => id === fresh)
  useEffect(() => {
    if (fresh === null || !isThere) return
    const field = list.current?.querySelector<HTMLTextAreaElement>(`[data-row="${fresh}"] .item-title`)
    field?.focus()
    field?.select()
  }, [fresh, isThere])

  const times = itemTimes(meeting.starts, items)
  const moveAndSay = (item: RunSheetItem, to: number) => {
    const place = Math.max(0, Math.min(items.length - 1, to))
    if (items[place]?.id === item.id) return
    move(item.id, place)
    const after = items.filter(({ id }) => id !== item.id)
    after.splice(place, 0, item)
    const time = itemTimes(meeting.starts, after)[place]?.from.clock ?? ''
    setSaid(t(($) => $.meetings.moved, { item: item.title, place: place + 1, time }))
  }
  const drag = useRowDrag(list, (id, to) => {
    const item = items.find((each) => each.id === id)
    if (item !== undefined) moveAndSay(item, to)
  })
  const takeOut = (item: RunSheetItem) => {
    const at = items.indexOf(item)
    const next = items[at + 1] ?? items[at - 1]
    remove.mutate({ ids: [item.id] })
    const row =
      next === undefined
        ? null
        : list.current?.querySelector<HTMLElement>(`[data-row="${next.id}"] .item-title`)
    row?.focus()
  }
  const left = preparation.available - preparation.minutes
  const room = roomOn({ items, left })
  const addForm = (form: WorkForm) => {
    const placing = placingOf(form, { items, left })
    if (placing.fills === null)
      add.mutate({ meetingId: meeting.id, after: placing.after, item: placing.item })
    else fill.mutate({ id: placing.fills, patch: placing.patch })
  }
  const lacksFixed = defaultRunSheet.some(({ id, fixed }) => fixed && !items.some(({ kind }) => kind === id))
  const ends = times.at(-1)?.to
  return (
    <section className="sheet" aria-labelledby={heading}>
      <h3 id={heading} className="visually-hidden">
        {t(($) => $.meetings.sheet)}
      </h3>
      {items.length === 0 ? <p className="soft">{t(($) => $.meetings.sheetEmpty)}</p> : null}
      <ol ref={list} className="sheet-items" data-dragging={drag.isDragging} {...drag.listProps}>
        {items.map((item, at) => (
          <SheetItem
            key={item.id}
            item={item}
            place={at}
            count={items.length}
            time={times[at]}
            desk={desk}
            known={known}
            peopleList={people}
            dropAt={drag.dropAt}
            handleProps={drag.handleProps(item.id)}
            onMove={(to) => {
              moveAndSay(item, to)
            }}
            onRemove={() => {
              takeOut(item)
            }}
          />
        ))}
      </ol>
      <datalist id={people}>
        {[
          t(($) => $.meetings.everyone),
          t(($) => $.meetings.coachWord),
          ...known.people
            .filter(({ isHere }) => isHere)
            .map((person) => personLabel(person, showCodes))
            .sort(format.compare),
          ...known.coaches.map(({ name }) => name),
        ].map((choice) => (
          <option key={choice} value={choice} />
        ))}
      </datalist>
      <div className="sheet-foot">
        <p>
          {t(($) => $.meetings.totalOf, { minutes: preparation.minutes, available: preparation.available })}{' '}
          {left < 0 ? (
            <strong>{t(($) => $.meetings.totalOver, { count: -left })}</strong>
          ) : left > 0 && items.length > 0 ? (
            t(($) => $.meetings.totalLeft, { count: left })
          ) : null}
          {ends === undefined ? null : (
            <span className="sheet-ends">
              {t(($) => $.meetings.endsAt, { time: ends.clock })}
              {ends.daysLater > 0 ? ` ${t(($) => $.meetings.nextDay)}` : ''}
            </span>
          )}
        </p>
        <div className="row">
          {items.length >= mostItems ? (
            <span className="small soft">{t(($) => $.meetings.tooMany)}</span>
          ) : (
            <>
              <CommandButton
                id="sheet.addForm"
                title={($) => $.meetings.addForm}
                kind="quiet"
                run={() => {
                  setChoosing(true)
                }}
              />
              <CommandButton
                id="sheet.addItem"
                title={($) => $.meetings.addItem}
                words={($) => $.meetings.addItemWords}
                kind="quiet"
                isEnabled={!add.isPending}
                run={() => {
                  const title = t(($) => $.meetings.newItem)
                  add.mutate({
                    meetingId: meeting.id,
                    after: afterWhich(items),
                    item: { title, minutes: minutesOfNew },
                  })
                }}
              />
            </>
          )}
          <CommandButton
            id="sheet.takeOver"
            title={($) => $.meetings.takeOver}
            kind="quiet"
            run={() => {
              setTaking(true)
            }}
          />
          {lacksFixed ? (
            <CommandButton
              id="sheet.addFixed"
              title={($) => $.meetings.addFixed}
              words={($) => $.meetings.addFixedWords}
              kind="quiet"
              isEnabled={!addDefault.isPending}
              run={() => {
                addDefault.mutate({ meetingId: meeting.id })
              }}
            />
          ) : null}
        </div>
      </div>
      {items.length > 1 ? <p className="small soft sheet-hint">{t(($) => $.meetings.sheetHint)}</p> : null}
      <div role="status" className="visually-hidden">
        {said}
      </div>
      <WorkFormDialog
        networkId={meeting.networkId}
        isOpen={isChoosing}
        minutes={room > 0 ? room : null}
        onChoose={addForm}
        onClose={() => {
          setChoosing(false)
        }}
      />
      <TakeOverDialog
        meeting={meeting}
        isEmpty={items.length === 0}
        isOpen={isTaking}
        onClose={() => {
          setTaking(false)
        }}
      />
    </section>
  )
}
