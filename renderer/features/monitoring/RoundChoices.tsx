import { useId } from 'react'
import { Switch } from '../../design/fields.tsx'
import { useTranslation } from '../../i18n/index.ts'

interface Names {
  readonly isNamed: boolean
  /** The whole group chose to put names on the sheets: without it nobody does. */
  readonly groupChose: boolean
}

interface NamesChoiceProps extends Names {
  /** A coach assesses members: always without names. */
  readonly isForced: boolean
  /** There are sheets. */
  readonly isFixed: boolean
  readonly error?: string | undefined
  readonly onChange: (names: Names) => void
}

/** Whether sheets carry a name: they do not, unless the whole group says so. */
export function NamesChoice({ isNamed, groupChose, isForced, isFixed, error, onChange }: NamesChoiceProps) {
  const { t } = useTranslation()
  const id = useId()
  if (isForced)
    return (
      <div className="names-choice">
        <p className="names-title">{t(($) => $.monitoring.form.names)}</p>
        <p className="notice">{t(($) => $.monitoring.form.forced)}</p>
      </div>
    )
  return (
    <fieldset className="names-choice" disabled={isFixed}>
      <legend>{t(($) => $.monitoring.form.names)}</legend>
      <label>
        <input
          type="radio"
          name={id}
          checked={!isNamed}
          aria-describedby={`${id}-unnamed`}
          onChange={() => {
            onChange({ isNamed: false, groupChose: false })
          }}
        />
        <span>
          {t(($) => $.monitoring.form.unnamed)}
          <span id={`${id}-unnamed`} className="soft">
            {t(($) => $.monitoring.form.unnamedHelp)}
          </span>
        </span>
      </label>
      <label>
        <input
          type="radio"
          name={id}
          checked={isNamed}
          aria-describedby={`${id}-named`}
          onChange={() => {
            onChange({ isNamed: true, groupChose: false })
          }}
        />
        <span>
          {t(($) => $.monitoring.form.named)}
          <span id={`${id}-named`} className="soft">
            {t(($) => $.monitoring.form.namedHelp)}
          </span>
        </span>
      </label>
      {isNamed && !isFixed ? (
        <label className="group-chose">
          <input
            type="checkbox"
            checked={groupChose}
            aria-invalid={error === undefined ? undefined : true}
            aria-describedby={error === undefined ? undefined : `${id}-error`}
            onChange={(event) => {
              onChange({ isNamed: true, groupChose: event.target.checked })
            }}
          />
          <span>{t(($) => $.monitoring.form.groupChose)}</span>
        </label>
      ) : null}
      {error === undefined ? null : (
        <span id={`${id}-error`} className="error">
          {error}
        </span>
      )}
    </fieldset>
  )
}

interface Asked {
  readonly asksDesired: boolean
  readonly withValues: boolean
  readonly withTies: boolean
}

interface AsksProps extends Asked {
  /** There are sheets, so what is on them stays. */
  readonly isFixed: boolean
  readonly onChange: (patch: Partial<Asked>) => void
}

/** What goes along on or with the sheet. */
export function Asks({ asksDesired, withValues, withTies, isFixed, onChange }: AsksProps) {
  const { t } = useTranslation()
  return (
    <div className="round-asks" role="group" aria-label={t(($) => $.monitoring.form.asks)}>
      <p className="names-title" aria-hidden="true">
        {t(($) => $.monitoring.form.asks)}
      </p>
      {isFixed ? null : (
        <div>
          <Switch
            isSelected={asksDesired}
            onChange={(is) => {
              onChange({ asksDesired: is })
            }}
          >
            {t(($) => $.monitoring.form.desired)}
          </Switch>
          <span className="soft small">{t(($) => $.monitoring.form.desiredHelp)}</span>
        </div>
      )}
      <div>
        <Switch
          isSelected={withValues}
          onChange={(is) => {
            onChange({ withValues: is })
          }}
        >
          {t(($) => $.monitoring.form.values)}
        </Switch>
        <span className="soft small">{t(($) => $.monitoring.form.valuesHelp)}</span>
      </div>
      <div>
        <Switch
          isSelected={withTies}
          onChange={(is) => {
            onChange({ withTies: is })
          }}
        >
          {t(($) => $.monitoring.form.ties)}
        </Switch>
        <span className="soft small">{t(($) => $.monitoring.form.tiesHelp)}</span>
      </div>
    </div>
  )
}
