import { useState } from 'react'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import type { Who } from '../../../shared/domain/meetings.ts'
import type { Shown, ValueLevel, Visibility } from '../../../shared/domain/yields.ts'
import { useKnown } from '../../app/agreements/useKnown.ts'
import { WhoField } from '../../app/agreements/WhoField.tsx'
import { whoOf, whoText } from '../../app/agreements/who.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useDraft } from '../../app/draft.ts'
import { useSettings } from '../../app/settings.ts'
import { useToday } from '../../app/useToday.ts'
import { DateField } from '../../design/DateField.tsx'
import { SelectField } from '../../design/fields.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { visibilities, visibilityName } from './words.ts'

interface LevelFieldProps {
  readonly value: ValueLevel
  readonly onChange: (level: ValueLevel) => void
}

export function LevelField({ value, onChange }: LevelFieldProps) {
  const { t } = useTranslation()
  return (
    <div className="field">
      <span className="label" aria-hidden="true">
        {t(($) => $.yields.level)}
      </span>
      <Segmented
        label={t(($) => $.yields.level)}
        value={value}
        options={[
          { id: 'individual', label: t(($) => $.yields.individual) },
          { id: 'collective', label: t(($) => $.yields.collective) },
        ]}
        onChange={onChange}
      />
    </div>
  )
}

interface TellerFieldProps {
  readonly networkId: NetworkId
  readonly who: Who
  /** Resolves when the store has it. */
  readonly save: (who: Who) => Promise<unknown>
}

/** Who told it, when that may be known: a code, a coach or a word. */
export function TellerField({ networkId, who, save }: TellerFieldProps) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const known = useKnown(networkId)
  const draft = useDraft(
    whoText(who, known, showCodes),
    (typed) => save(whoOf(typed, known)),
    (a, b) => a.trim() === b.trim(),
  )
  return (
    <WhoField
      label={t(($) => $.yields.who)}
      help={t(($) => $.yields.whoHelp)}
      value={draft.value}
      onChange={draft.change}
      onBlur={draft.flush}
      known={known}
      showCodes={showCodes}
    />
  )
}

type ShownPatch = { readonly [K in keyof Shown]?: Shown[K] }
interface ShownFieldsProps {
  readonly id: string
  readonly name: string
  readonly shown: Shown
  readonly save: (patch: ShownPatch) => void
}

/** Who may read it. Outside only with the day it was allowed, which somebody has to say; it can be taken back. */
export function ShownFields({ id, name, shown, save }: ShownFieldsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const { visibility, permittedOn, withdrawnOn } = shown
  // A permission that was taken back is asked anew.
  const [asked, ask] = useState<{ readonly on: LocalDate | null } | null>(null)
  return (
    <div className="yield-shown">
      <div className="yield-row">
        <SelectField<Visibility>
          label={t(($) => $.yields.visibility)}
          value={asked === null ? visibility : 'public'}
          options={visibilities.map((each) => ({ id: each, label: visibilityName(t, each) }))}
          onChange={(chosen) => {
            ask(chosen === 'public' && visibility !== 'public' ? { on: today } : null)
            if (chosen !== 'public' && chosen !== '' && chosen !== visibility) save({ visibility: chosen })
          }}
        />
        {asked !== null ? (
          <DateField
            label={t(($) => $.yields.permittedOn)}
            value={asked.on}
            onChange={(on) => {
              ask({ on })
            }}
          />
        ) : visibility === 'public' ? (
          <DateField
            label={t(($) => $.yields.permittedOn)}
            value={permittedOn}
            onChange={(on) => {
              if (on !== null) save({ visibility: 'public', permittedOn: on, withdrawnOn: null })
            }}
          />
        ) : null}
      </div>
      {asked !== null ? (
        <p className="row">
          <CommandButton
            id={`${id}.permit`}
            title={($) => $.yields.permit}
            about={name}
            isEnabled={asked.on !== null}
            run={() => {
              if (asked.on === null) return
              save({ visibility: 'public', permittedOn: asked.on, withdrawnOn: null })
              ask(null)
            }}
          />
          <span className="soft small">{t(($) => $.yields.permitFirst)}</span>
        </p>
      ) : visibility === 'public' ? (
        <CommandButton
          id={`${id}.withdraw`}
          title={($) => $.yields.withdraw}
          about={name}
          kind="quiet"
          run={() => {
            save({ withdrawnOn: today })
          }}
        />
      ) : withdrawnOn === null ? null : (
        <p className="soft small">{t(($) => $.yields.withdrawn, { day: format.date(withdrawnOn) })}</p>
      )}
    </div>
  )
}
