import { useId } from 'react'
import { useChangeSettings, useSettings } from '../../app/settings.ts'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'

/** From which strength on a tie is called close: a convention, so the coach's to choose. */
export function CloseFrom() {
  const { t } = useTranslation()
  const format = useFormat()
  const { closeFrom } = useSettings()
  const change = useChangeSettings()
  const id = useId()
  return (
    <section>
      <h2>{t(($) => $.settings.ties)}</h2>
      <div className="field">
        <label htmlFor={id}>{t(($) => $.settings.closeFrom)}</label>
        <span className="row">
          <input
            id={id}
            type="range"
            min={0.05}
            max={1}
            step={0.05}
            value={closeFrom}
            aria-describedby={`${id}-help`}
            aria-valuetext={format.number(closeFrom, 2)}
            onChange={(event) => {
              change({ closeFrom: Math.round(event.target.valueAsNumber * 100) / 100 })
            }}
          />
          <output htmlFor={id}>{format.number(closeFrom, 2)}</output>
        </span>
      </div>
      <p id={`${id}-help`} className="soft small">
        {t(($) => $.settings.closeFromHelp)}
      </p>
    </section>
  )
}
