import { useDeferredValue, useId, useMemo, useState } from 'react'
import type { RoundDesk } from '../../../../shared/contract/monitoring.ts'
import { q } from '../../../api/client.ts'
import { failureOf } from '../../../api/failure.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { indicatorText } from '../../../app/monitoring/indicator-text.ts'
import { refusalText } from '../../../app/monitoring/refusal.ts'
import { tell } from '../../../app/toasts.tsx'
import { useUndo } from '../../../app/undo.ts'
import { useWrite } from '../../../app/write.ts'
import { Dialog } from '../../../design/Dialog.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useLanguage, useTranslation } from '../../../i18n/index.ts'
import { mostPasted, readPaste, type PastedTable, type PasteReading, type PasteRound } from './paste.ts'
import { RefusedCells } from './RefusedCells.tsx'
import { kindsAsked } from './stops.ts'
import { mostText } from './table-text.ts'

interface PasteTableProps {
  readonly desk: RoundDesk
  readonly onClose: () => void
}

/** What a pasted table is held against. */
function roundOf({ round, indicators, codes, entering, people }: RoundDesk): PasteRound {
  const begun = new Set(entering.map(({ personId }) => personId))
  const isThere = (each: RoundDesk['people'][number]) => each.hasAnswered === true || begun.has(each.personId)
  const { asksDesired } = round
  if (round.isNamed)
    return {
      indicators,
      asksDesired,
      codes: people.filter(isThere).map(({ code }) => code),
      asked: people.filter((each) => !isThere(each) && !each.hasLeft).map(({ code }) => code),
    }
  return { indicators, asksDesired, codes: [...codes, ...entering.map(({ code }) => code)], asked: null }
}

/** Sheets that are in a spreadsheet already: pasted, looked at, and only then stored, all or none. */
export function PasteTable({ desk, onClose }: PasteTableProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t(($) => $.entering.table.title)} isOpen wide keepOpen onClose={onClose}>
      <PasteForm desk={desk} onClose={onClose} />
    </Dialog>
  )
}

function PasteForm({ desk, onClose }: PasteTableProps) {
  const { t } = useTranslation()
  const id = useId()
  const { actionFor } = useUndo()
  const [text, setText] = useState('')
  const [isTooMuch, setTooMuch] = useState(false)
  const late = useDeferredValue(text)
  const reading = useMemo(
    (): PasteReading => (isTooMuch ? { kind: 'tooMuch', of: 'text' } : readPaste(late, roundOf(desk))),
    [late, desk, isTooMuch],
  )
  const paste = useWrite(
    q.sheets.paste.mutationOptions({
      onSuccess: ({ change, result }) => {
        tell(
          t(($) => $.entering.table.done, { count: result.count }),
          actionFor([change]),
        )
        onClose()
      },
    }),
    {
      say: (words, error) => {
        const at = refusedSheet(error)
        const row = reading.kind === 'read' && at !== null ? reading.sheets[at]?.row : undefined
        return row === undefined
          ? refusalText(words, error)
          : words(($) => $.entering.table.refusedRow, { row })
      },
    },
  )
  const sheets = reading.kind === 'read' && reading.refused.length === 0 ? reading.sheets : []
  return (
    <div className="enter-paste">
      <p>
        {desk.round.isNamed ? t(($) => $.entering.table.textNamed) : t(($) => $.entering.table.text)}{' '}
        <Columns desk={desk} />
      </p>
      <label htmlFor={id} className="label">
        {t(($) => $.entering.table.field)}
      </label>
      <textarea
        id={id}
        className="input enter-table"
        rows={6}
        autoFocus
        spellCheck={false}
        autoComplete="off"
        wrap="off"
        value={text}
        onChange={(event) => {
          setTooMuch(false)
          setText(event.target.value)
        }}
        onPaste={(event) => {
          // A million columns would keep the field busy, and the window with it.
          if (event.clipboardData.getData('text/plain').length <= mostText) return
          event.preventDefault()
          setText('')
          setTooMuch(true)
        }}
      />
      <div role="status" className="enter-read">
        <Reading reading={reading} />
      </div>
      {reading.kind === 'read' ? <Inside table={reading} desk={desk} /> : null}
      <div className="actions">
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <CommandButton
          id="dialog.confirm"
          title={($) => $.entering.table.confirm}
          values={{ count: sheets.length }}
          kind="main"
          isEnabled={sheets.length > 0 && late === text && !paste.isPending}
          run={() => {
            paste.mutate({
              roundId: desk.round.id,
              sheets: sheets.map(({ code, marks }) => ({ code, marks: [...marks] })),
            })
          }}
        />
      </div>
    </div>
  )
}

/** The sheet that the store would not have, by its place among those that were sent. */
function refusedSheet(error: unknown): number | null {
  const failure = failureOf(error)
  if (failure?.code !== 'INVALID_INPUT') return null
  for (const { path } of failure.data.fields) {
    const at = /^sheets\.(\d+)(?:\.|$)/u.exec(path)?.[1]
    if (at !== undefined) return Number(at)
  }
  return null
}

/** The columns that a table without headings has, in their order. */
function Columns({ desk: { round, indicators } }: Pick<PasteTableProps, 'desk'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const names = indicators
    .toSorted((a, b) => a.position - b.position)
    .map((indicator) => indicatorText(indicator, language))
    .map(({ number, name }) => (number === '' ? name : number))
  const [first = '', second = ''] = names
  const kinds = kindsAsked(round.asksDesired).length
  return (
    <>
      {kinds === 2
        ? t(($) => $.entering.table.columnsBoth, { first, second, count: names.length * kinds + 1 })
        : t(($) => $.entering.table.columnsNow, { first, second, count: names.length * kinds + 1 })}
    </>
  )
}

function Reading({ reading }: { readonly reading: PasteReading }) {
  const { t } = useTranslation()
  switch (reading.kind) {
    case 'nothing':
      return null
    case 'tooMuch': {
      const words = {
        text: t(($) => $.entering.table.tooMuchText),
        rows: t(($) => $.entering.table.tooManyRows, { most: mostPasted }),
        columns: t(($) => $.entering.table.tooManyColumns),
      }
      return <p className="notice error">{words[reading.of]}</p>
    }
    case 'twice':
      return <p className="notice error">{t(($) => $.entering.table.twice, { heading: reading.heading })}</p>
    case 'noMarks':
      return <p className="notice error">{t(($) => $.entering.table.noMarks)}</p>
    case 'columns':
      return (
        <p className="notice error">
          {t(($) => $.entering.table.columns, { expected: reading.expected, found: reading.found })}
        </p>
      )
    case 'read':
      return reading.refused.length === 0 ? (
        <p>{t(($) => $.entering.table.count, { count: reading.sheets.length })}</p>
      ) : (
        <p className="notice error">
          {t(($) => $.entering.table.refusedCount, { count: reading.refused.length })}
        </p>
      )
  }
}

/** As many of the sheets as show that they were read as meant. */
const mostShown = 6

function Inside({ table, desk }: { readonly table: PastedTable; readonly desk: RoundDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { sheets, refused, ignored, blank } = table
  const counted = (kind: 'now' | 'desired', at: number) =>
    sheets[at]?.marks.filter((mark) => mark.kind === kind).length ?? 0
  return (
    <>
      <RefusedCells cells={refused} indicators={desk.indicators} />
      {ignored.length === 0 ? null : (
        <p className="small">
          {t(($) => $.entering.table.ignored, { columns: format.list(ignored.slice(0, 12)) })}
        </p>
      )}
      {blank.length === 0 ? null : (
        <p className="small">
          {t(($) => $.entering.table.blank, {
            count: blank.length,
            rows: format.list(blank.slice(0, 12).map(String)),
          })}
        </p>
      )}
      {refused.length > 0 || sheets.length === 0 ? null : (
        <table className="plain enter-preview">
          <caption className="visually-hidden">{t(($) => $.entering.table.preview)}</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                {t(($) => $.entering.table.row)}
              </th>
              <th scope="col">{t(($) => $.entering.code)}</th>
              <th scope="col" className="number">
                {t(($) => $.entering.now)}
              </th>
              {desk.round.asksDesired ? (
                <th scope="col" className="number">
                  {t(($) => $.entering.desired)}
                </th>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {sheets.slice(0, mostShown).map(({ row, code }, at) => (
              <tr key={row}>
                <td className="number">{row}</td>
                <td>{code === '' ? t(($) => $.entering.noCode) : code}</td>
                <td className="number">{counted('now', at)}</td>
                {desk.round.asksDesired ? <td className="number">{counted('desired', at)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {refused.length === 0 && sheets.length > mostShown ? (
        <p className="small soft">{t(($) => $.entering.table.more, { count: sheets.length - mostShown })}</p>
      ) : null}
    </>
  )
}
