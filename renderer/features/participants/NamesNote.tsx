import { useTranslation } from 'react-i18next'
import { useChangeSettings } from '../../app/settings.ts'
import { Button } from '../../design/Button.tsx'

/** While codes are shown: where the names are, and the deliberate step that shows them. */
export function NamesNote() {
  const { t } = useTranslation()
  const changeSettings = useChangeSettings()
  return (
    <span className="names-note push">
      {t(($) => $.participants.namesHidden)}
      <Button
        kind="quiet"
        onPress={() => {
          changeSettings({ showCodes: false })
        }}
      >
        {t(($) => $.participants.showNames)}
      </Button>
    </span>
  )
}
