import { Fragment } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { isMac, keysOf, stepsOf, type Shortcut } from '../commands/keys.ts'

/** A shortcut as it is pressed: `Ctrl` `K`, `G` then `N`. */
export function Keys({ shortcut }: { readonly shortcut: Shortcut }) {
  const { t } = useTranslation()
  const onMac = isMac()
  return (
    <span className="keys">
      {stepsOf(shortcut).map((step, index) => (
        <Fragment key={step}>
          {index === 0 ? null : <span className="then"> {t(($) => $.commands.keysThen)} </span>}
          {keysOf(step, onMac).map((name) => (
            <Fragment key={name}>
              <kbd>{name}</kbd>{' '}
            </Fragment>
          ))}
        </Fragment>
      ))}
    </span>
  )
}
