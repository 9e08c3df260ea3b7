import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '../../i18n/index.ts'
import { q } from '../../api/client.ts'
import { isMac } from '../../app/commands/keys.ts'
import { SettingsHead } from '../../app/SettingsHead.tsx'
import { useChangeSettings, useSettings } from '../../app/settings.ts'
import { SelectField, Switch } from '../../design/fields.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { CloseFrom } from './CloseFrom.tsx'
import { Thresholds } from './Thresholds.tsx'
import './settings.css'

export function SettingsPage() {
  const { t } = useTranslation()
  const settings = useSettings()
  const change = useChangeSettings()
  const status = useQuery(q.app.status.queryOptions())
  return (
    <div className="settings">
      <SettingsHead />
      <section>
        <h2>{t(($) => $.settings.view)}</h2>
        <div className="field">
          <span className="label">{t(($) => $.settings.language)}</span>
          <Segmented
            label={t(($) => $.settings.language)}
            value={settings.language}
            options={[
              { id: 'nl', label: t(($) => $.settings.dutch) },
              { id: 'en', label: t(($) => $.settings.english) },
            ]}
            onChange={(language) => {
              change({ language })
            }}
          />
        </div>
        <SelectField
          label={t(($) => $.settings.theme)}
          value={settings.theme}
          options={[
            { id: 'system', label: t(($) => $.settings.themeSystem) },
            { id: 'light', label: t(($) => $.settings.themeLight) },
            { id: 'dark', label: t(($) => $.settings.themeDark) },
            { id: 'beamer', label: t(($) => $.settings.themeBeamer) },
          ]}
          onChange={(theme) => {
            if (theme !== '') change({ theme })
          }}
        />
      </section>
      <section>
        <h2>{t(($) => $.settings.people)}</h2>
        <Switch
          isSelected={settings.showCodes}
          onChange={(showCodes) => {
            change({ showCodes })
          }}
        >
          {t(($) => $.settings.showCodes)}
        </Switch>
        <p className="soft small">{t(($) => $.settings.showCodesHelp)}</p>
      </section>
      <section>
        <h2>{t(($) => $.settings.keyboard)}</h2>
        <Switch
          isSelected={settings.singleKeys}
          onChange={(singleKeys) => {
            change({ singleKeys })
          }}
        >
          {isMac() ? t(($) => $.commands.singleKeysMac) : t(($) => $.commands.singleKeys)}
        </Switch>
        <p className="soft small">{t(($) => $.settings.singleKeysHelp)}</p>
      </section>
      <CloseFrom />
      <Thresholds />
      <section>
        <h2>{t(($) => $.settings.data)}</h2>
        <p>{t(($) => $.settings.dataText)}</p>
        {status.data === undefined ? null : (
          <p className="small">
            {t(($) => $.settings.folder)}: <code>{status.data.dataFolder}</code>
          </p>
        )}
      </section>
      <section>
        <h2>{t(($) => $.settings.about)}</h2>
        {status.data === undefined ? null : (
          <p>{t(($) => $.settings.version, { version: status.data.version })}</p>
        )}
        <p className="soft small">{t(($) => $.settings.sources)}</p>
      </section>
    </div>
  )
}
