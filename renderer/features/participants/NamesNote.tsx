import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { useChangeSettings } from '../../app/settings.ts'

/** While codes are shown: where the names are, or would be, and the deliberate step that shows them. */
export function NamesNote({ hasNames }: { readonly hasNames: boolean }) {
  const { t } = useTranslation()
  const changeSettings = useChangeSettings()
  return (
    <span className="names-note push">
      {hasNames ? t(($) => $.participants.namesHidden) : t(($) => $.participants.nameColumnHidden)}
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
