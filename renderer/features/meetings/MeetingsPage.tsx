import { useQuery } from '@tanstack/react-query'
import type { MeetingRow } from '../../../shared/contract/meetings.ts'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { isIn, schoolYearFrom, schoolYearOf, type SchoolYear } from '../../../shared/domain/school-year.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { Link, navigate, useLocation, useNetworkId, useSearch } from '../../app/routing/Router.tsx'
import { useToday } from '../../app/useToday.ts'
import { useTranslation } from '../../i18n/index.ts'
import { MeetingsTable } from './MeetingsTable.tsx'
import { today } from './names.ts'
import { YearPlanDialog } from './year-plan/YearPlanDialog.tsx'
import './meetings.css'

const nothingYet: readonly never[] = []
const startOf = ({ from }: SchoolYear): number => Number(from.slice(0, 4))

/** The school year an address asks for; else the present one, or where there is nothing in it, the last that has meetings. */
function yearAsked(hash: string, meetings: readonly MeetingRow[]): SchoolYear {
  if (/^20\d\d$/u.test(hash)) return schoolYearFrom(Number(hash))
  const now = schoolYearOf(today())
  const last = meetings.at(-1)
  return last === undefined || meetings.some(({ on }) => isIn(now, on)) ? now : schoolYearOf(last.on)
}

/** The meetings of a network, a school year at a time. */
export function MeetingsPage() {
  const networkId = useNetworkId() as NetworkId
  const list = useQuery(q.meetings.list.queryOptions({ input: { networkId } }))
  const network = useQuery(q.networks.get.queryOptions({ input: { id: networkId } }))
  if (list.data === undefined || network.data === undefined) return null
  return <Meetings network={network.data} meetings={list.data} />
}

interface MeetingsProps {
  readonly network: NetworkSummary
  readonly meetings: readonly MeetingRow[]
}

function Meetings({ network, meetings }: MeetingsProps) {
  const { t } = useTranslation()
  const { hash } = useLocation()
  const { ask } = useSearch()
  const year = yearAsked(hash, meetings)
  const { workplaceId, id: networkId } = network
  const holidays = useQuery(q.holidays.list.queryOptions({ input: { workplaceId } })).data ?? nothingYet
  const inYear = meetings.filter(({ on }) => isIn(year, on))
  const at = {
    to: '/network/$networkId/meetings',
    params: { networkId },
    hash: String(startOf(year)),
  } as const
  const makePlan = () => {
    navigate({ ...at, search: { ask: 'yearPlan' }, replace: true })
  }
  return (
    <div className="meetings">
      <div className="head">
        <h2>{t(($) => $.meetings.schoolYear, { name: year.name.replace('-', '–') })}</h2>
        <YearNav networkId={networkId} year={year} />
        {inYear.length === 0 ? null : (
          <span className="right">
            <CommandButton
              id="meetings.makePlan"
              title={($) => $.meetings.makePlan}
              words={($) => $.meetings.makePlanWords}
              run={makePlan}
            />
          </span>
        )}
      </div>
      {inYear.length === 0 ? (
        <div className="empty">
          <h3>{t(($) => $.meetings.emptyTitle)}</h3>
          <p>{t(($) => $.meetings.emptyText)}</p>
          <CommandButton
            id="meetings.makePlan"
            title={($) => $.meetings.makePlan}
            words={($) => $.meetings.makePlanWords}
            kind="main"
            run={makePlan}
          />
        </div>
      ) : null}
      <MeetingsTable
        key={year.from}
        networkId={networkId}
        year={year}
        rows={inYear}
        others={meetings}
        holidays={holidays}
      />
      {ask === 'yearPlan' ? (
        <YearPlanDialog
          network={network}
          year={year}
          meetings={meetings}
          holidays={holidays}
          onClose={(madeIn) => {
            navigate({ ...at, hash: String(startOf(madeIn ?? year)), replace: true })
          }}
        />
      ) : null}
    </div>
  )
}

/** One school year back or ahead, or back to the present one; each is a place of its own. */
function YearNav({ networkId, year }: { readonly networkId: NetworkId; readonly year: SchoolYear }) {
  const { t } = useTranslation()
  const now = schoolYearOf(useToday())
  const params = { networkId }
  const to = (start: number) =>
    ({ to: '/network/$networkId/meetings', params, hash: String(start), byPart: true }) as const
  return (
    <nav className="year-nav" aria-label={t(($) => $.meetings.schoolYears)}>
      <Link {...to(startOf(year) - 1)}>← {t(($) => $.meetings.previousYear)}</Link>
      {year.from === now.from ? null : <Link {...to(startOf(now))}>{t(($) => $.meetings.thisYear)}</Link>}
      <Link {...to(startOf(year) + 1)}>{t(($) => $.meetings.nextYear)} →</Link>
    </nav>
  )
}
