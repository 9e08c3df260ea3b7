import { useMutation } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { MeetingRow } from '../../../shared/contract/meetings.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import type { SchoolYear } from '../../../shared/domain/school-year.ts'
import { typedClock } from '../../../shared/domain/typed-clock.ts'
import { planWarnings, type FreeDays } from '../../../shared/domain/year-plan.ts'
import { api, q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { download } from '../../app/download.ts'
import { useTableCare } from '../../app/table-care/useTableCare.ts'
import { tell } from '../../app/toasts.tsx'
import { useUndo } from '../../app/undo.ts'
import { useWrite } from '../../app/write.ts'
import { EditableTable } from '../../design/EditableTable.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useToday } from '../../app/useToday.ts'
import { meetingName } from './names.ts'
import { useMeetingActs } from './useMeetingActs.tsx'
import { useMeetingColumns } from './useMeetingColumns.ts'
import { WarningList } from './WarningList.tsx'

interface MeetingsTableProps {
  readonly networkId: NetworkId
  readonly year: SchoolYear
  readonly rows: readonly MeetingRow[]
  /** All meetings of the network. */
  readonly others: readonly MeetingRow[]
  readonly holidays: readonly FreeDays[]
}

const idOf = ({ id }: MeetingRow): string => id
const isDimmed = ({ state }: MeetingRow): boolean => state === 'cancelled'

/** The meetings of one school year, edited in place. */
export function MeetingsTable({ networkId, year, rows, others, holidays }: MeetingsTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const care = useTableCare(`meetings ${networkId} ${year.from}`)
  const { mutateAsync: add } = useMutation(q.meetings.add.mutationOptions())
  const remove = useWrite(q.meetings.remove.mutationOptions())
  const acts = useMeetingActs()
  const last = others.at(-1)
  const usual = { starts: last?.starts ?? '13:30', ends: last?.ends ?? '15:30', place: last?.place ?? '' }
  const columns = useMeetingColumns({ networkId, ...usual })
  const labelOf = useCallback(
    (row: MeetingRow) =>
      t(($) => $.meetings.rowName, { name: meetingName(t, row), day: format.shortDay(row.on) }),
    [t, format],
  )
  const standing = rows.filter(({ state }) => state !== 'cancelled')
  return (
    <>
      <WarningList
        warnings={planWarnings(standing, { schoolYear: year, holidays }).map((own, at) => ({
          on: standing[at]?.on ?? year.from,
          // What has been held needs no looking out for any more.
          warnings: (standing[at]?.on ?? '') < today ? [] : own,
        }))}
      />
      <EditableTable
        label={t(($) => $.meetings.schoolYear, { name: year.name.replace('-', '–') })}
        rows={rows}
        columns={columns}
        idOf={idOf}
        labelOf={labelOf}
        isDimmed={isDimmed}
        sortBy="on"
        addHint={t(($) => $.meetings.addHint)}
        add={async ({ number, on = '', starts = usual.starts, ends = usual.ends, place = usual.place }) => {
          const meeting = {
            on,
            starts: typedClock(starts) ?? starts,
            ends: typedClock(ends) ?? ends,
            place,
            ...(number === undefined || number === '' ? {} : { number: Number(number) }),
          }
          const { result } = await add({ networkId, meetings: [meeting] })
          const [made] = result
          if (made === undefined) throw new Error('A meeting that was added is not in the answer.')
          return {
            ...made,
            preparation: emptyPreparation,
            present: 0,
            hasEvaluation: false,
            openAgreements: 0,
          }
        }}
        {...care}
        tools={rows.length === 0 ? null : <Tools networkId={networkId} year={year} />}
        withChosen={(chosen, done) => (
          <>
            {chosen.some(({ state }) => state !== 'cancelled') ? (
              <CommandButton
                id="meetings.cancel"
                title={($) => $.meetings.cancelThese}
                run={() => {
                  done()
                  acts.cancel(chosen.filter(({ state }) => state !== 'cancelled'))
                }}
              />
            ) : null}
            {chosen.some(({ state }) => state !== 'planned') ? (
              <CommandButton
                id="meetings.plan"
                title={($) => $.meetings.planAgain}
                run={() => {
                  done()
                  acts.planAgain(chosen)
                }}
              />
            ) : null}
            {chosen.some(({ state }) => state !== 'held') ? (
              <CommandButton
                id="meetings.markHeld"
                title={($) => $.meetings.markHeld}
                run={() => {
                  done()
                  acts.markHeld(chosen)
                }}
              />
            ) : null}
          </>
        )}
        removal={{
          title: (count) => t(($) => $.meetings.removeTitle, { count }),
          text: (chosen) => (
            <>
              <p>{format.list(chosen.map(labelOf))}</p>
              <p>{t(($) => $.meetings.removeText)}</p>
              <p className="soft">{t(($) => $.meetings.removeOrCancel)}</p>
            </>
          ),
          remove: (chosen) => {
            remove.mutate({ ids: chosen.map(({ id }) => id) })
          },
        }}
      />
      {acts.dialog}
    </>
  )
}

/** Of a row that was just added, until the list comes with what is true. */
const emptyPreparation: MeetingRow['preparation'] = {
  hasAim: false,
  items: 0,
  hasPracticeItem: false,
  minutes: 0,
  available: 0,
  listDone: 0,
  listTotal: 0,
  isPrepared: false,
}

function Tools({ networkId, year }: { readonly networkId: NetworkId; readonly year: SchoolYear }) {
  const { t } = useTranslation()
  const { actionFor } = useUndo()
  const renumber = useWrite(
    q.meetings.renumber.mutationOptions({
      onSuccess: ({ change, result: { count } }) => {
        if (count === 0) tell(t(($) => $.meetings.renumberedNone))
        else
          tell(
            t(($) => $.meetings.renumbered, { count }),
            actionFor([change]),
          )
      },
    }),
  )
  const save = useWrite({
    mutationFn: () => api.meetings.calendar({ networkId }),
    onSuccess: (file) => {
      download(file)
      tell(t(($) => $.meetings.calendarSaved, { file: file.name }))
    },
  })
  return (
    <>
      <CommandButton
        id="meetings.renumber"
        title={($) => $.meetings.renumber}
        words={($) => $.meetings.renumberWords}
        kind="quiet"
        isEnabled={!renumber.isPending}
        run={() => {
          renumber.mutate({ networkId, on: year.from })
        }}
      />
      <CommandButton
        id="meetings.calendar"
        title={($) => $.meetings.calendar}
        words={($) => $.meetings.calendarWords}
        kind="quiet"
        isEnabled={!save.isPending}
        run={() => {
          save.mutate()
        }}
      />
    </>
  )
}
