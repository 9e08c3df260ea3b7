import { useQuery } from '@tanstack/react-query'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import type { StartingDesk } from '../../../shared/contract/starting.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { Link, navigate, useLocation, useNetworkId } from '../../app/routing/Router.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { AssignmentPart } from './assignment/AssignmentPart.tsx'
import { assignmentState } from '../../../shared/domain/assignment-state.ts'
import { LearningPart } from './learning/LearningPart.tsx'
import { PartiesPart } from './PartiesPart.tsx'
import { partOf, parts, type Part } from './parts.ts'
import { QuestionsPart } from './QuestionsPart.tsx'
import { describedCount, SituationsPart } from './SituationsPart.tsx'
import './starting.css'

/** What a network agrees and finds out in the beginning, and comes back to. */
export function StartingPage() {
  const networkId = useNetworkId() as NetworkId
  const network = useQuery(q.networks.get.queryOptions({ input: { id: networkId } })).data
  const desk = useQuery(q.starting.desk.queryOptions({ input: { networkId } })).data
  if (network === undefined || desk === undefined) return null
  return <Starting key={networkId} network={network} desk={desk} />
}

export interface PartProps {
  readonly network: NetworkSummary
  readonly desk: StartingDesk
}

function Starting({ network, desk }: PartProps) {
  const { t } = useTranslation()
  const part = partOf(useLocation().hash)
  const titles: Record<Part, string> = {
    assignment: t(($) => $.starting.parts.assignment),
    learning: t(($) => $.starting.parts.learning),
    parties: t(($) => $.starting.parts.parties),
    situations: t(($) => $.starting.parts.situations),
    questions: t(($) => $.starting.parts.questions),
  }
  const states = useStates(network, desk)
  return (
    <div className="starting">
      <nav className="contents" aria-label={t(($) => $.starting.contents)}>
        {parts.map((each) => (
          <Link
            key={each}
            to="/network/$networkId/documents/start"
            params={{ networkId: network.id }}
            {...(each === 'assignment' ? {} : { hash: each })}
            byPart
          >
            <b>{titles[each]}</b> <span>{states[each]}</span>
          </Link>
        ))}
      </nav>
      <div className="starting-part" key={part}>
        <div className="head">
          <h2>{titles[part]}</h2>
          <span className="right">
            <CommandButton
              id="starting.print"
              title={($) => $.shell.printing}
              kind="quiet"
              run={() => {
                navigate({ to: '/printing', search: { network: network.id, sheet: 'startingWell' } })
              }}
            />
          </span>
        </div>
        <OpenPart part={part} network={network} desk={desk} />
      </div>
    </div>
  )
}

function OpenPart({ part, ...props }: PartProps & { readonly part: Part }) {
  switch (part) {
    case 'assignment':
      return <AssignmentPart {...props} />
    case 'learning':
      return <LearningPart {...props} />
    case 'parties':
      return <PartiesPart {...props} />
    case 'situations':
      return <SituationsPart {...props} />
    case 'questions':
      return <QuestionsPart {...props} />
  }
}

/** How far each part is, in a few words; no totals and no marks. */
function useStates(network: NetworkSummary, desk: StartingDesk): Record<Part, string> {
  const { t } = useTranslation()
  const format = useFormat()
  const state = assignmentState(network.assignment, desk.versions)
  const empty = t(($) => $.starting.nothingYet)
  const counted = (count: number, say: (count: number) => string) => (count === 0 ? empty : say(count))
  const ofAssignment = (): string => {
    switch (state.is) {
      case 'empty':
        return empty
      case 'unkept':
        return t(($) => $.starting.assignment.unkept)
      case 'changed':
        return t(($) => $.starting.assignment.changedShort, { number: state.last.number })
      case 'kept':
        return state.last.agreedOn === null
          ? t(($) => $.starting.assignment.version, { number: state.last.number })
          : t(($) => $.starting.assignment.agreedShort, {
              number: state.last.number,
              date: format.shortDate(state.last.agreedOn),
            })
    }
  }
  return {
    assignment: ofAssignment(),
    learning: counted(desk.activities.length, (count) => t(($) => $.starting.count.activities, { count })),
    parties: counted(desk.parties.length, (count) => t(($) => $.starting.count.parties, { count })),
    situations: counted(describedCount(desk.situations), (count) =>
      t(($) => $.starting.count.situations, { count, of: desk.situations.length }),
    ),
    questions: counted(desk.questions.length, (count) => t(($) => $.starting.count.questions, { count })),
  }
}
