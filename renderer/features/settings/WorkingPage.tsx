import { useQuery } from '@tanstack/react-query'
import { ruleOf } from '../../../shared/signals/index.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { SettingsHead } from '../../app/SettingsHead.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import './settings.css'

/** Whether the rules behind "wat opvalt" run, and which of them broke; nothing of a network is shown. */
export function WorkingPage() {
  const { t } = useTranslation()
  const format = useFormat()
  const check = useQuery(q.signals.check.queryOptions())
  return (
    <div className="settings">
      <SettingsHead />
      <section>
        <h2>{t(($) => $.settings.workingTitle)}</h2>
        <p>{t(($) => $.settings.workingText)}</p>
        {check.data === undefined ? null : (
          <p role="status">
            {check.data.broken.length === 0
              ? t(($) => $.settings.workingAll, {
                  rules: check.data.rules,
                  time: format.time(check.data.at),
                })
              : t(($) => $.settings.workingSome, {
                  count: new Set(check.data.broken.map(({ rule }) => rule)).size,
                  rules: check.data.rules,
                  time: format.time(check.data.at),
                })}
          </p>
        )}
        {check.data === undefined || check.data.broken.length === 0 ? null : (
          <table className="plain">
            <thead>
              <tr>
                <th scope="col">{t(($) => $.settings.workingRule)}</th>
                <th scope="col">{t(($) => $.settings.workingName)}</th>
                <th scope="col">{t(($) => $.settings.workingKind)}</th>
                <th scope="col">{t(($) => $.settings.workingNetworks)}</th>
              </tr>
            </thead>
            <tbody>
              {check.data.broken.map(({ rule, kind, networks }) => (
                <tr key={`${rule} ${kind}`}>
                  <td>{ruleOf(rule)?.says[format.language]}</td>
                  <td>
                    <code>{rule}</code>
                  </td>
                  <td>
                    <code>{kind}</code>
                  </td>
                  <td>{format.number(networks)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <CommandButton
          id="working.again"
          title={($) => $.settings.workingAgain}
          isEnabled={!check.isFetching}
          run={() => {
            void check.refetch()
          }}
        />
      </section>
    </div>
  )
}
