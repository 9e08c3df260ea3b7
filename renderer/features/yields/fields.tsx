import { useState } from 'react'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import type { Who } from '../../../shared/domain/meetings.ts'
import type { Shown, ValueLevel, Visibility } from '../../../shared/domain/yields.ts'
import { useKnown } from '../../app/agreements/useKnown.ts'
import { WhoField } from '../../app/agreements/WhoField.tsx'
import { whoOf, whoText } from '../../app/agreements/who.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useSettings } from '../../app/settings.ts'
import { useToday } from '../../app/useToday.ts'
import { DateField } from '../../design/DateField.tsx'
import { SelectField } from '../../design/fields.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { visibilities, visibilityName } from './words.ts'

interface LevelFieldProps {
  readonly value: ValueLevel
  readonly onChange: (level: ValueLevel) => void
}

export function LevelField({ value, onChange }: LevelFieldProps) {
  const { t } = useTranslation()
  return (
    <Segmented
      label={t(($) => $.yields.level)}
      value={value}
      options={[
        { id: 'individual', label: t(($) => $.yields.individual) },
        { id: 'collective', label: t(($) => $.yields.collective) },
      ]}
      onChange={onChange}
    />
  )
}

interface TellerFieldProps {
  readonly networkId: NetworkId
  readonly who: Who
  readonly save: (who: Who) => void
}

/** Who told it, when that may be known: a code, a coach or a word. */
export function TellerField({ networkId, who, save }: TellerFieldProps) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const known = useKnown(networkId)
  const stored = whoText(who, known, showCodes)
  const [typed, setTyped] = useState<string | null>(null)
  return (
    <WhoField
      label={t(($) => $.yields.who)}
      help={t(($) => $.yields.whoHelp)}
      value={typed ?? stored}
      onChange={setTyped}
      onBlur={() => {
        if (typed !== null && typed.trim() !== stored) save(whoOf(typed, known))
        setTyped(null)
      }}
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

/** Who may read it. Outside only with the day it was allowed, which can be taken back. */
export function ShownFields({ id, name, shown, save }: ShownFieldsProps) {
  const { t } = useTranslation()
  const today = useToday()
  const { visibility, permittedOn, withdrawnOn } = shown
  const permit = (on: LocalDate) => {
    save({ visibility: 'public', permittedOn: on, withdrawnOn: null })
  }
  return (
    <div className="yield-shown">
      <SelectField<Visibility>
        label={t(($) => $.yields.visibility)}
        value={visibility}
        options={visibilities.map((each) => ({ id: each, label: visibilityName(t, each) }))}
        onChange={(chosen) => {
          if (chosen === 'public') permit(permittedOn ?? today)
          else if (chosen !== '') save({ visibility: chosen })
        }}
      />
      {visibility === 'public' ? (
        <>
          <DateField
            label={t(($) => $.yields.permittedOn)}
            value={permittedOn}
            onChange={(on) => {
              if (on !== null) permit(on)
            }}
          />
          <CommandButton
            id={`${id}.withdraw`}
            title={($) => $.yields.withdraw}
            about={name}
            kind="quiet"
            run={() => {
              save({ withdrawnOn: today })
            }}
          />
        </>
      ) : withdrawnOn === null ? null : (
        <span className="soft small">{t(($) => $.yields.withdrawn)}</span>
      )}
    </div>
  )
}
