import { useId, useState, type KeyboardEvent } from 'react'
import type { MeetingDesk } from '../../../../shared/contract/meetings.ts'
import type { RunSheetItem } from '../../../../shared/domain/meetings.ts'
import type { ItemTimes } from '../../../../shared/domain/run-sheet.ts'
import { q } from '../../../api/client.ts'
import { whoOf, whoText, type Known } from '../../../app/agreements/who.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useDraft } from '../../../app/draft.ts'
import type { useRowDrag } from '../../../app/order/useRowDrag.ts'
import { useSettings } from '../../../app/settings.ts'
import { useForm } from '../../../app/work-forms/useForms.ts'
import { useWrite } from '../../../app/write.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { PupilNote } from '../../../app/PupilNote.tsx'
import { ItemDetails } from './ItemDetails.tsx'

interface SheetItemProps {
  readonly item: RunSheetItem
  /** From 0. */
  readonly place: number
  readonly count: number
  readonly time: ItemTimes | undefined
  readonly desk: MeetingDesk
  readonly known: Known
  /** The id of the list of who can lead. */
  readonly peopleList: string
  readonly dropAt: number | null
  readonly handleProps: ReturnType<ReturnType<typeof useRowDrag>['handleProps']>
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

const sameText = (a: string, b: string): boolean => a.trim() === b.trim()

/** Null where it is no number of minutes. */
function typedMinutes(text: string): number | null {
  const minutes = Number(text.trim().replace(/['′]$/u, ''))
  return text.trim() !== '' && Number.isInteger(minutes) && minutes >= 0 && minutes <= 600 ? minutes : null
}

/** One item of the run sheet: when, how long, what, by whom; the rest opens below it. */
export function SheetItem(props: SheetItemProps) {
  const { item, place, count, time, known, peopleList, dropAt, handleProps, onMove, onRemove } = props
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const details = useId()
  const [isOpen, setOpen] = useState(false)
  const { id } = item
  const { mutateAsync } = useWrite(q.runSheet.update.mutationOptions(), { isDraft: true })
  type Patch = Parameters<typeof mutateAsync>[0]['patch']
  const save = (patch: Patch) => mutateAsync({ id, patch })
  const title = useDraft(
    item.title,
    (value) => (value.trim() === '' ? null : save({ title: value })),
    sameText,
  )
  const minutes = useDraft(
    String(item.minutes),
    (value) => {
      const typed = typedMinutes(value)
      return typed === null ? null : save({ minutes: typed })
    },
    (a, b) => typedMinutes(a) !== null && typedMinutes(a) === typedMinutes(b),
  )
  const lead = useDraft(
    whoText(item.lead, known, showCodes),
    (value) => save({ lead: whoOf(value, known) }),
    sameText,
  )
  const nameOf = (what: string) => t(($) => $.meetings.itemOf, { what, place: place + 1 })
  const areMinutesRight = typedMinutes(minutes.value) !== null
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
    event.preventDefault()
    onMove(event.key === 'ArrowUp' ? place - 1 : place + 1)
  }
  return (
    <li
      className="sheet-item"
      data-row={id}
      data-drop={dropAt === place ? 'before' : dropAt === count && place === count - 1 ? 'after' : undefined}
      onKeyDown={onKeyDown}
    >
      <span className="item-handle" title={t(($) => $.meetings.drag, { item: item.title })} {...handleProps}>
        <span aria-hidden="true">⋮⋮</span>
      </span>
      <span className="item-time">
        {time?.from.clock}
        {(time?.from.daysLater ?? 0) > 0 ? ` ${t(($) => $.meetings.nextDay)}` : ''}
      </span>
      <span className="item-minutes">
        <input
          type="text"
          inputMode="numeric"
          className="bare"
          aria-label={nameOf(t(($) => $.meetings.itemMinutes))}
          aria-invalid={areMinutesRight ? undefined : true}
          aria-describedby={areMinutesRight ? undefined : `${details}-minutes`}
          maxLength={5}
          value={minutes.value}
          onChange={(event) => {
            minutes.change(event.target.value)
          }}
          onBlur={minutes.flush}
        />
        <span aria-hidden="true">′</span>
      </span>
      <span className="item-what">
        <textarea
          rows={1}
          className="bare item-title"
          aria-label={nameOf(t(($) => $.meetings.itemTitle))}
          aria-invalid={title.value.trim() === '' ? true : undefined}
          maxLength={160}
          value={title.value}
          onChange={(event) => {
            // One line that is shown on as many as it takes.
            title.change(event.target.value.replaceAll(/\s*\n\s*/gu, ' '))
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
          }}
          onBlur={title.flush}
        />
        <ItemLine item={item} />
        {areMinutesRight ? null : (
          <span id={`${details}-minutes`} className="error">
            {t(($) => $.meetings.minutesRule)}
          </span>
        )}
        {title.value.trim() === '' ? <span className="error">{t(($) => $.common.required)}</span> : null}
        <PupilNote text={title.value} />
      </span>
      <input
        type="text"
        className="bare item-lead"
        aria-label={nameOf(t(($) => $.meetings.itemLead))}
        placeholder={t(($) => $.meetings.itemLead)}
        list={peopleList}
        autoComplete="off"
        maxLength={80}
        value={lead.value}
        onChange={(event) => {
          lead.change(event.target.value)
        }}
        onBlur={lead.flush}
      />
      <span className="item-more">
        <CommandButton
          id={`item.${id}.more`}
          title={isOpen ? ($) => $.meetings.less : ($) => $.meetings.more}
          about={item.title}
          kind="quiet"
          run={() => {
            setOpen(!isOpen)
          }}
        />
      </span>
      {isOpen ? (
        <ItemDetails
          item={item}
          place={place}
          count={count}
          networkId={props.desk.meeting.networkId}
          onMove={onMove}
          onRemove={onRemove}
        />
      ) : null}
    </li>
  )
}

/** What kind of item it is, in a line under its title. */
function ItemLine({ item }: { readonly item: RunSheetItem }) {
  const { t } = useTranslation()
  const { signed } = useFormat()
  const form = useForm(item.workFormId)
  const fixed = item.kind === 'plusDelta' ? t(($) => $.meetings.fixedEvaluation) : t(($) => $.meetings.fixed)
  const parts = [
    ...(item.isFixed ? [fixed] : []),
    ...(form === undefined || item.kind === 'plusDelta'
      ? []
      : [t(($) => $.meetings.formLine, { name: form.title })]),
    ...(item.aim === '' ? [] : [item.aim]),
    ...(item.materials === '' ? [] : [item.materials]),
    ...(item.addedMinutes === 0
      ? []
      : [t(($) => $.meetings.addedMinutes, { minutes: signed(item.addedMinutes, 0) })]),
  ]
  return parts.length === 0 ? null : <span className="item-line">{parts.join(' · ')}</span>
}
