import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { schoolYearOf } from '../../../shared/domain/school-year.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { say, type Words } from '../../app/commands/command.ts'
import { useCommands } from '../../app/commands/useCommand.ts'
import { Link, navigate } from '../../app/routing/Router.tsx'
import { useToday } from '../../app/useToday.ts'
import { yearsShown } from '../../charts/year-line/layout.ts'
import { YearLine } from '../../charts/year-line/YearLine.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { destinationOf, lineItems, yearRows, type YearFacts } from './year.ts'

type Face = 'line' | 'table'
const faces: readonly { readonly id: Face; readonly title: Words }[] = [
  { id: 'line', title: ($) => $.today.asLine },
  { id: 'table', title: ($) => $.today.asTable },
]

const noRounds: YearFacts['rounds'] = []
const noPlaces: YearFacts['cycle'] = []

/** Nothing until it was answered; the line is drawn without what could not be asked. */
const known = <T,>({ data, isError }: { readonly data: T | undefined; readonly isError: boolean }, none: T) =>
  data ?? (isError ? none : undefined)

/** The life of a network: its meetings, rounds, agreements and facilities on one line, or as a table. */
export function YearPart({ networkId }: { readonly networkId: NetworkId }) {
  const { t } = useTranslation()
  const format = useFormat()
  const meetings = useQuery(q.meetings.list.queryOptions({ input: { networkId } })).data
  const agreements = useQuery(q.agreements.list.queryOptions({ input: { networkId, state: null } })).data
  const facilities = useQuery(q.facilities.list.queryOptions({ input: { networkId } })).data
  const rounds = known(useQuery(q.rounds.list.queryOptions({ input: { networkId } })), noRounds)
  const cycle = known(useQuery(q.cycle.get.queryOptions({ input: { networkId } })), noPlaces)
  const today = useToday()
  const [year, setYear] = useState(() => schoolYearOf(today).name)
  const [face, setFace] = useState<Face>('line')
  const facts = useMemo(
    (): YearFacts | null =>
      meetings === undefined ||
      agreements === undefined ||
      facilities === undefined ||
      rounds === undefined ||
      cycle === undefined
        ? null
        : { meetings, agreements, facilities, rounds, cycle },
    [meetings, agreements, facilities, rounds, cycle],
  )
  const items = useMemo(() => (facts === null ? [] : lineItems(facts, { t, format })), [facts, t, format])
  useCommands(
    faces.map(({ id, title }) => ({
      id: `year.${id}`,
      of: ($) => $.today.yearShown,
      title,
      section: 'page',
      isEnabled: face !== id,
      whyNot: ($) => $.commands.already,
      run: () => {
        setFace(id)
      },
    })),
  )
  if (facts === null) return <div className="year-part" />
  const years = yearsShown(items, today).map(({ name }) => name)
  const at = years.indexOf(year)
  const go = (step: number) => () => {
    setYear((before) => years[years.indexOf(before) + step] ?? before)
  }
  return (
    <section className="year-part" aria-labelledby="year-title">
      <header>
        <h2 id="year-title" aria-live="polite">
          {t(($) => $.today.yearTitle, { year: year.replace('-', '–') })}
        </h2>
        {years.length < 2 ? null : (
          <>
            <CommandButton
              id="year.earlier"
              title={($) => $.today.earlierYear}
              kind="quiet"
              isEnabled={at > 0}
              run={go(-1)}
            />
            <CommandButton
              id="year.later"
              title={($) => $.today.laterYear}
              kind="quiet"
              isEnabled={at < years.length - 1}
              run={go(1)}
            />
          </>
        )}
        <span className="push">
          <Segmented
            label={t(($) => $.today.yearShown)}
            value={face}
            options={faces.map(({ id, title }) => ({ id, label: say(t, title) }))}
            onChange={setFace}
          />
        </span>
      </header>
      {face === 'line' ? (
        <YearLine
          items={items}
          today={today}
          year={year}
          onYear={setYear}
          onOpen={(item) => {
            navigate(destinationOf(networkId, item))
          }}
        />
      ) : (
        <YearTable facts={facts} year={year} networkId={networkId} />
      )}
      {items.length === 0 ? <p className="soft small">{t(($) => $.today.lineEmpty)}</p> : null}
    </section>
  )
}

interface YearTableProps {
  readonly facts: YearFacts
  readonly year: string
  readonly networkId: string
}

function YearTable({ facts, year, networkId }: YearTableProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <table className="plain" aria-label={t(($) => $.today.tableOf)}>
      <thead>
        <tr>
          <th scope="col">{t(($) => $.today.columns.when)}</th>
          <th scope="col">{t(($) => $.today.columns.what)}</th>
          <th scope="col">{t(($) => $.today.columns.state)}</th>
          <th scope="col">{t(($) => $.today.columns.until)}</th>
        </tr>
      </thead>
      <tbody>
        {yearRows(facts, year, networkId, { t, format }).map(
          ({ key, on, what, state, until, destination }) => (
            <tr key={key}>
              <td>
                <time dateTime={on}>{format.date(on)}</time>
              </td>
              <td>
                <Link {...destination}>{what}</Link>
              </td>
              <td>{state}</td>
              <td>{until === null ? '' : format.date(until)}</td>
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}
