import { useState } from 'react'
import type { NetworkId, OrganisationId } from '../../../shared/domain/ids.ts'
import type { NetworkOutcome } from '../../../shared/domain/yields.ts'
import { q } from '../../api/client.ts'
import { useDraftOf } from '../../app/draft.ts'
import { DraftField } from '../../app/DraftField.tsx'
import { useOrganisations } from '../../app/useOrganisations.ts'
import { useWrite } from '../../app/write.ts'
import { DateField } from '../../design/DateField.tsx'
import { SelectField } from '../../design/fields.tsx'
import { useFormat, useLanguage } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Add, Part, Thing } from './Part.tsx'
import { kindsFor, levelName, outcomeLevels } from './words.ts'

interface OutcomesPartProps {
  readonly networkId: NetworkId
  readonly outcomes: readonly NetworkOutcome[]
}

/** What came about: for somebody, for the network, or across schools, and in which of them it is found. */
export function OutcomesPart({ networkId, outcomes }: OutcomesPartProps) {
  const { t } = useTranslation()
  const [level, setLevel] = useState<NetworkOutcome['level']>('network')
  const add = useWrite(q.outcomes.add.mutationOptions())
  return (
    <Part part="outcomes" title={($) => $.yields.outcomes} about={($) => $.yields.outcomesAbout}>
      {outcomeLevels.map((each) => {
        const here = outcomes.filter((outcome) => outcome.level === each)
        if (here.length === 0) return null
        return (
          <div key={each}>
            <h4>{levelName(t, each)}</h4>
            {here.map((outcome) => (
              <OneOutcome key={outcome.id} outcome={outcome} networkId={networkId} />
            ))}
          </div>
        )
      })}
      <Add
        networkId={networkId}
        id="outcome"
        label={($) => $.yields.newOutcome}
        add={($) => $.yields.addOutcome}
        words={($) => $.yields.addOutcomeWords}
        maxLength={500}
        isBusy={add.isPending}
        onAdd={(text, done) => {
          add.mutate({ networkId, outcome: { level, text } }, { onSuccess: done })
        }}
      >
        <LevelSelect value={level} onChange={setLevel} />
      </Add>
    </Part>
  )
}

interface LevelSelectProps {
  readonly value: NetworkOutcome['level']
  readonly onChange: (level: NetworkOutcome['level']) => void
}

function LevelSelect({ value, onChange }: LevelSelectProps) {
  const { t } = useTranslation()
  return (
    <SelectField<NetworkOutcome['level']>
      label={t(($) => $.yields.outcomeLevel)}
      value={value}
      options={outcomeLevels.map((id) => ({ id, label: levelName(t, id) }))}
      onChange={(chosen) => {
        if (chosen !== '') onChange(chosen)
      }}
    />
  )
}

interface OneOutcomeProps {
  readonly outcome: NetworkOutcome
  readonly networkId: NetworkId
}

function OneOutcome({ outcome, networkId }: OneOutcomeProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const organisations = useOrganisations(networkId)
  const { id, level, kind, text, evidence, on, organisationIds } = outcome
  const { mutate } = useWrite(q.outcomes.update.mutationOptions())
  const { mutateAsync } = useWrite(q.outcomes.update.mutationOptions(), { isDraft: true })
  const remove = useWrite(q.outcomes.remove.mutationOptions())
  const kinds = kindsFor(level, language)
  const names = organisationIds.map((each) => organisations?.names.get(each) ?? '')
  return (
    <Thing
      name={text}
      facts={[
        kinds.find((each) => each.id === kind)?.label ?? '',
        format.list(names.filter((name) => name !== '')),
        on === null ? '' : format.shortDate(on),
      ]}
      commandId={`yields.outcome.${id}.remove`}
      onRemove={() => {
        remove.mutate({ ids: [id] })
      }}
    >
      <DraftField
        label={t(($) => $.yields.text)}
        isRequired
        value={text}
        maxLength={500}
        save={(typed) => mutateAsync({ id, patch: { text: typed } })}
      />
      <DraftField
        label={t(($) => $.yields.how)}
        value={evidence}
        maxLength={2_000}
        lines={2}
        save={(typed) => mutateAsync({ id, patch: { evidence: typed } })}
      />
      <div className="yield-row">
        <LevelSelect
          value={level}
          onChange={(chosen) => {
            // A kind belongs to one level.
            mutate({ id, patch: { level: chosen, kind: null } })
          }}
        />
        {kinds.length === 0 ? null : (
          <SelectField
            label={t(($) => $.yields.outcomeKind)}
            value={kind ?? ''}
            none={t(($) => $.yields.otherKind)}
            options={kinds}
            onChange={(chosen) => {
              mutate({ id, patch: { kind: chosen === '' ? null : chosen } })
            }}
          />
        )}
        <DateField
          label={t(($) => $.yields.on)}
          value={on}
          onChange={(day) => {
            mutate({ id, patch: { on: day } })
          }}
        />
      </div>
      {organisations === null || organisations.all.length === 0 ? null : (
        <WhereField
          chosen={organisationIds}
          organisations={organisations}
          save={(chosen) => mutateAsync({ id, patch: { organisationIds: [...chosen] } })}
        />
      )}
    </Thing>
  )
}

interface WhereFieldProps {
  readonly chosen: readonly OrganisationId[]
  readonly organisations: NonNullable<ReturnType<typeof useOrganisations>>
  readonly save: (chosen: readonly OrganisationId[]) => Promise<unknown>
}

/** In which organisations it is found; two ticks in a row are both there. */
function WhereField({ chosen, organisations, save }: WhereFieldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const draft = useDraftOf(chosen, save, isSame, (ids) =>
    format.list(ids.map((each) => organisations.names.get(each) ?? '')),
  )
  return (
    <fieldset className="yield-where">
      <legend>{t(($) => $.yields.where)}</legend>
      {organisations.all.map(({ id, label }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={draft.value.includes(id)}
            onChange={(event) => {
              const others = draft.value.filter((each) => each !== id)
              draft.change(event.target.checked ? [...others, id] : others)
            }}
            onBlur={draft.flush}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

const isSame = (a: readonly OrganisationId[], b: readonly OrganisationId[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id))
