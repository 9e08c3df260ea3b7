import { useMutation } from '@tanstack/react-query'
import { useId, useMemo, useState } from 'react'
import { weekdayOf } from '../../../../shared/domain/days.ts'
import type { WorkplaceId } from '../../../../shared/domain/ids.ts'
import type { Holiday } from '../../../../shared/domain/meetings.ts'
import { publicHolidaysIn } from '../../../../shared/domain/public-holidays.ts'
import type { SchoolYear } from '../../../../shared/domain/school-year.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useTableCare } from '../../../app/table-care/useTableCare.ts'
import { useWrite } from '../../../app/write.ts'
import { EditableTable, type Column } from '../../../design/EditableTable.tsx'
import { TextField } from '../../../design/fields.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { readHolidays } from './holiday-lines.ts'

interface HolidaysPartProps {
  readonly workplaceId: WorkplaceId
  readonly year: SchoolYear
  readonly holidays: readonly Holiday[]
}

const idOf = ({ id }: Holiday): string => id
const labelOf = ({ name }: Holiday): string => name

/** The days on which nothing is planned: the coaches' own list, and the public holidays that nobody needs to type. */
export function HolidaysPart({ workplaceId, year, holidays }: HolidaysPartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const heading = useId()
  const care = useTableCare(`holidays ${workplaceId}`)
  const [isPasting, setPasting] = useState(false)
  const { mutateAsync: add } = useMutation(q.holidays.add.mutationOptions())
  const { mutateAsync: update } = useMutation(q.holidays.update.mutationOptions())
  const remove = useWrite(q.holidays.remove.mutationOptions())
  const columns = useMemo(
    (): readonly Column<Holiday>[] => [
      {
        kind: 'text',
        id: 'name',
        label: t(($) => $.meetings.plan.holidayName),
        width: 14,
        maxLength: 120,
        isRowHeader: true,
        isAdded: true,
        placeholder: t(($) => $.meetings.plan.newHoliday),
        value: ({ name }) => name,
        check: (value) => (value === '' ? t(($) => $.common.required) : null),
        save: ({ id }, name) => update({ id, patch: { name } }),
      },
      {
        kind: 'date',
        id: 'from',
        label: t(($) => $.meetings.plan.from),
        width: 9,
        isAdded: true,
        value: ({ from }) => from,
        check: (value, row) => {
          if (value === '') return t(($) => $.common.required)
          return row !== null && value > row.to ? t(($) => $.participants.fromAfterTo) : null
        },
        save: ({ id }, from) => update({ id, patch: { from } }),
      },
      {
        kind: 'date',
        id: 'to',
        label: t(($) => $.meetings.plan.to),
        width: 9,
        isAdded: true,
        value: ({ to }) => to,
        check: (value, row) => {
          if (row === null) return null
          if (value === '') return t(($) => $.common.required)
          return value < row.from ? t(($) => $.participants.toBeforeFrom) : null
        },
        save: ({ id }, to) => update({ id, patch: { to } }),
      },
    ],
    [t, update],
  )
  const days = publicHolidaysIn(year)
    .filter(({ on }) => weekdayOf(on) <= 5)
    .map(({ on, name }) => `${name[format.language]} (${format.shortDate(on)})`)
  return (
    <section className="plan-holidays" aria-labelledby={heading}>
      <h3 id={heading}>{t(($) => $.meetings.plan.holidays)}</h3>
      <EditableTable
        label={t(($) => $.meetings.plan.holidays)}
        rows={holidays}
        columns={columns}
        idOf={idOf}
        labelOf={labelOf}
        sortBy="from"
        add={async ({ name = '', from = '', to }) => {
          const holiday = { name, from, to: to === undefined || to === '' ? from : to }
          const { result } = await add({ workplaceId, holidays: [holiday] })
          const [made] = result
          if (made === undefined) throw new Error('A holiday that was added is not in the answer.')
          return made
        }}
        {...care}
        tools={
          <>
            <span className="small soft">{t(($) => $.meetings.plan.holidaysText)}</span>
            <CommandButton
              id="holidays.paste"
              title={($) => $.meetings.plan.paste}
              kind="quiet"
              isEnabled={!isPasting}
              run={() => {
                setPasting(true)
              }}
            />
          </>
        }
        removal={{
          title: (count) => t(($) => $.meetings.plan.removeHolidays, { count }),
          text: (chosen) => <p>{format.list(chosen.map(labelOf))}</p>,
          remove: (chosen) => {
            remove.mutate({ ids: chosen.map(({ id }) => id) })
          },
        }}
      />
      {isPasting ? (
        <PasteHolidays
          workplaceId={workplaceId}
          onClose={() => {
            setPasting(false)
          }}
        />
      ) : null}
      <p className="plan-public">{t(($) => $.meetings.plan.publicHolidays, { days: format.list(days) })}</p>
    </section>
  )
}

const mostAtOnce = 100

/** A list as it stands on a school's website: every line that has a day in it becomes a holiday. */
function PasteHolidays({
  workplaceId,
  onClose,
}: {
  readonly workplaceId: WorkplaceId
  readonly onClose: () => void
}) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const { holidays, lost } = readHolidays(text)
  const taken = holidays.slice(0, mostAtOnce)
  const add = useWrite(
    q.holidays.add.mutationOptions({
      onSuccess: () => {
        setText(lost.join('\n'))
        if (lost.length === 0) onClose()
      },
    }),
  )
  return (
    <div className="plan-paste">
      <TextField
        label={t(($) => $.meetings.plan.pasteLabel)}
        help={t(($) => $.meetings.plan.pasteHelp)}
        value={text}
        onChange={setText}
        lines={4}
        autoFocus
      />
      {lost.length === 0 ? null : (
        <p className="small soft">
          {t(($) => $.meetings.plan.pasteLost, { count: lost.length, lines: lost.slice(0, 3).join(' · ') })}
        </p>
      )}
      <div className="row">
        <CommandButton
          id="holidays.pasteAdd"
          title={($) => $.meetings.plan.pasteDo}
          values={{ count: taken.length }}
          isEnabled={taken.length > 0 && !add.isPending}
          run={() => {
            add.mutate({ workplaceId, holidays: taken })
          }}
        />
        <CommandButton id="holidays.pasteCancel" title={($) => $.common.close} kind="quiet" run={onClose} />
      </div>
    </div>
  )
}
