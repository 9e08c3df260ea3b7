import { useTranslation } from '../../i18n/index.ts'
import { Switch, TextField } from '../../design/fields.tsx'
import { problemOf, type NewPassphrase } from './passphrase.ts'

interface PassphraseFieldsProps {
  readonly value: NewPassphrase
  readonly onChange: (value: NewPassphrase) => void
  readonly autoFocus?: boolean
}

/** Asks for a new passphrase: once where it can be seen, twice where it cannot. */
export function PassphraseFields({ value, onChange, autoFocus = false }: PassphraseFieldsProps) {
  const { t } = useTranslation()
  const { first, second, isShown } = value
  const problem = problemOf(value)
  const missing = problem?.is === 'short' ? problem.missing : 0
  return (
    <div className="passphrase">
      <TextField
        label={t(($) => $.keeping.passphrase)}
        help={
          first !== '' && missing > 0
            ? t(($) => $.keeping.passphraseShort, { count: missing })
            : t(($) => $.keeping.passphraseHelp)
        }
        value={first}
        onChange={(text) => {
          onChange({ ...value, first: text })
        }}
        maxLength={200}
        isSecret={!isShown}
        autoFocus={autoFocus}
      />
      {isShown ? null : (
        <TextField
          label={t(($) => $.keeping.passphraseAgain)}
          help={
            second !== '' && problem?.is === 'differs' ? t(($) => $.keeping.passphraseDiffers) : undefined
          }
          value={second}
          onChange={(text) => {
            onChange({ ...value, second: text })
          }}
          maxLength={200}
          isSecret
        />
      )}
      <Switch
        isSelected={isShown}
        onChange={(shown) => {
          onChange({ ...value, isShown: shown })
        }}
      >
        {t(($) => $.keeping.passphraseShow)}
      </Switch>
      <p className="notice">{t(($) => $.keeping.passphraseLost)}</p>
    </div>
  )
}
