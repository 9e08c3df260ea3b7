import { useQuery } from '@tanstack/react-query'
import type { StartingSituation } from '../../../shared/domain/starting.ts'
import { q } from '../../api/client.ts'
import type { Words } from '../../app/commands/command.ts'
import { say } from '../../app/commands/command.ts'
import { DraftField } from '../../app/DraftField.tsx'
import { Link } from '../../app/routing/Router.tsx'
import { useWrite } from '../../app/write.ts'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import type { PartProps } from './StartingPage.tsx'

type Aspect = 'initiatives' | 'works' | 'differs' | 'asks'
const aspects: readonly { readonly id: Aspect; readonly title: Words; readonly help: Words }[] = [
  {
    id: 'initiatives',
    title: ($) => $.starting.situations.initiatives,
    help: ($) => $.starting.situations.initiativesHelp,
  },
  { id: 'works', title: ($) => $.starting.situations.works, help: ($) => $.starting.situations.worksHelp },
  {
    id: 'differs',
    title: ($) => $.starting.situations.differs,
    help: ($) => $.starting.situations.differsHelp,
  },
  { id: 'asks', title: ($) => $.starting.situations.asks, help: ($) => $.starting.situations.asksHelp },
]

/** Of how many organisations something was written. */
export const describedCount = (situations: readonly StartingSituation[]): number =>
  situations.filter((situation) => aspects.some(({ id }) => situation[id].trim() !== '')).length

/** Where each organisation stood at the start, side by side in the order of the alphabet. */
export function SituationsPart({ network, desk }: PartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id: networkId } = network
  const { mutateAsync } = useWrite(q.situations.write.mutationOptions(), { isDraft: true })
  const table = useQuery(q.participants.table.queryOptions({ input: { networkId } })).data
  if (table === undefined) return null
  const names = new Map(table.organisations.map(({ id, name }) => [id, name]))
  const columns = desk.situations
    .map((situation) => ({ situation, name: names.get(situation.organisationId) ?? '' }))
    .filter(({ name }) => name !== '')
    .sort((a, b) => format.compare(a.name, b.name))
  if (columns.length === 0)
    return (
      <div className="empty">
        <p>{t(($) => $.starting.situations.empty)}</p>
        <Link to="/network/$networkId/participants" params={{ networkId }} className="btn main">
          {t(($) => $.starting.situations.toParticipants)}
        </Link>
      </div>
    )
  return (
    <>
      <p className="starting-lead">{t(($) => $.starting.situations.intro)}</p>
      <div className="situations">
        <table aria-label={t(($) => $.starting.parts.situations)}>
          <thead>
            <tr>
              <td />
              {columns.map(({ situation, name }) => (
                <th key={situation.organisationId} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {aspects.map(({ id, title, help }) => (
              <tr key={id}>
                <th scope="row">
                  {say(t, title)}
                  <span className="small soft">{say(t, help)}</span>
                </th>
                {columns.map(({ situation, name }) => (
                  <td key={situation.organisationId}>
                    <DraftField
                      label={`${say(t, title)}, ${name}`}
                      isLabelHidden
                      lines={3}
                      maxLength={4_000}
                      value={situation[id]}
                      save={(value) =>
                        mutateAsync({
                          networkId,
                          organisationId: situation.organisationId,
                          patch: { [id]: value },
                        })
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}
