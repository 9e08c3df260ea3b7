import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { useChangeSettings } from '../../app/settings.ts'

/** While codes are shown: where the names are, and the deliberate step that shows them. */
export function NamesNote() {
  const { t } = useTranslation()
  const changeSettings = useChangeSettings()
  return (
    <span className="names-note push">
      {t(($) => $.participants.namesHidden)}
      <CommandButton
        id="participants.showNames"
        title={($) => $.participants.showNames}
        kind="quiet"
        run={() => {
          changeSettings({ showCodes: false })
        }}
      />
    </span>
  )
}
