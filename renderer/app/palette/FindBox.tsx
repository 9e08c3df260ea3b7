import { useTranslation } from '../../i18n/index.ts'
import { ariaKeys, isMac, keysOf } from '../commands/keys.ts'
import { openPalette } from './state.ts'

/** The way in for whoever does not know the key: it says so itself. */
export function FindBox() {
  const { t } = useTranslation()
  const onMac = isMac()
  return (
    <button
      type="button"
      className="find"
      aria-haspopup="dialog"
      aria-keyshortcuts={ariaKeys('Mod+K', onMac)}
      onClick={() => {
        openPalette('find')
      }}
    >
      <span>{t(($) => $.commands.find)}</span>
      <span aria-hidden="true">{keysOf('Mod+K', onMac).join(' ')}</span>
    </button>
  )
}
