import { useState } from 'react'
import { values } from '../../../shared/content/values.ts'
import type { ValueEntryRow, YieldsDesk } from '../../../shared/contract/yields.ts'
import type { NetworkId, RoundId } from '../../../shared/domain/ids.ts'
import type { ValueId, ValueLevel } from '../../../shared/domain/yields.ts'
import { q } from '../../api/client.ts'
import { personLabel } from '../../app/agreements/who.ts'
import { DraftField } from '../../app/DraftField.tsx'
import { useSettings } from '../../app/settings.ts'
import { useToday } from '../../app/useToday.ts'
import { useWrite } from '../../app/write.ts'
import { DateField } from '../../design/DateField.tsx'
import { SelectField } from '../../design/fields.tsx'
import { useFormat, useLanguage } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { LevelField, ShownFields, TellerField } from './fields.tsx'
import { Add, Part, Thing } from './Part.tsx'
import { shownTo } from './words.ts'

const levels: readonly ValueLevel[] = ['individual', 'collective']

interface ValuesPartProps {
  readonly networkId: NetworkId
  /** What is added belongs to this round. */
  readonly roundId: RoundId | null
  readonly desk: YieldsDesk
}

/** Five values, for each of us and for all together: what people say and what can be seen of it. */
export function ValuesPart({ networkId, roundId, desk }: ValuesPartProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [valueId, setValueId] = useState<ValueId>('immediate')
  const [level, setLevel] = useState<ValueLevel>('individual')
  const today = useToday()
  const add = useWrite(q.valueEntries.add.mutationOptions())
  const storiesOf = (id: string, of: ValueLevel) =>
    desk.stories.filter(
      (story) => story.level === of && story.steps.some((step) => step.valueId === id && step.text !== ''),
    ).length
  const prompt = values.find(({ id }) => id === valueId)
  return (
    <Part part="values" title={($) => $.yields.values} about={($) => $.yields.valuesAbout}>
      <table className="value-matrix">
        <thead>
          <tr>
            <th scope="col">{t(($) => $.yields.value)}</th>
            <th scope="col">{t(($) => $.yields.individual)}</th>
            <th scope="col">{t(($) => $.yields.collective)}</th>
          </tr>
        </thead>
        <tbody>
          {values.map(({ id, name, evidence }) => (
            <tr key={id}>
              <th scope="row">
                {name[language]}
                <span className="soft small">{evidence[language]}</span>
              </th>
              {levels.map((each) => {
                const entries = desk.entries.filter((entry) => entry.valueId === id && entry.level === each)
                const stories = storiesOf(id, each)
                return (
                  <td key={each}>
                    {entries.map((entry) => (
                      <Entry key={entry.id} entry={entry} networkId={networkId} />
                    ))}
                    {stories === 0 ? null : (
                      <p className="soft small">{t(($) => $.yields.inStories, { count: stories })}</p>
                    )}
                    {entries.length === 0 && stories === 0 ? (
                      <span className="soft small">{t(($) => $.yields.nothingYet)}</span>
                    ) : null}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <Add
        networkId={networkId}
        id="value"
        label={($) => $.yields.newValue}
        add={($) => $.yields.addValue}
        words={($) => $.yields.addValueWords}
        maxLength={1_000}
        isBusy={add.isPending}
        onAdd={(text, done) => {
          add.mutate({ networkId, entry: { valueId, level, text, roundId, on: today } }, { onSuccess: done })
        }}
      >
        <SelectField<ValueId>
          label={t(($) => $.yields.value)}
          value={valueId}
          options={values.map(({ id, name }) => ({ id, label: name[language] }))}
          onChange={(chosen) => {
            if (chosen !== '') setValueId(chosen)
          }}
        />
        <LevelField value={level} onChange={setLevel} />
        {prompt === undefined ? null : (
          <p className="yield-prompt">
            {level === 'individual' ? prompt.prompt[language] : prompt.collective[language]}
          </p>
        )}
      </Add>
    </Part>
  )
}

interface EntryProps {
  readonly entry: ValueEntryRow
  readonly networkId: NetworkId
}

function Entry({ entry, networkId }: EntryProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const { showCodes } = useSettings()
  const { id, text, evidence, kind, level, on, who, whoCode, whoName, visibility } = entry
  const { mutate } = useWrite(q.valueEntries.update.mutationOptions())
  const { mutateAsync } = useWrite(q.valueEntries.update.mutationOptions(), { isDraft: true })
  const remove = useWrite(q.valueEntries.remove.mutationOptions())
  const teller = whoCode === null ? whoName : personLabel({ code: whoCode, displayName: whoName }, showCodes)
  return (
    <Thing
      name={text}
      facts={[
        kind === 'observation' ? t(($) => $.yields.observation) : '',
        teller,
        on === null ? '' : format.shortDate(on),
        shownTo(t, visibility),
      ]}
      commandId={`yields.value.${id}.remove`}
      onRemove={() => {
        remove.mutate({ ids: [id] })
      }}
    >
      <DraftField
        label={t(($) => $.yields.text)}
        isRequired
        value={text}
        maxLength={1_000}
        save={(typed) => mutateAsync({ id, patch: { text: typed } })}
      />
      <DraftField
        label={t(($) => $.yields.how)}
        value={evidence}
        maxLength={1_000}
        lines={2}
        save={(typed) => mutateAsync({ id, patch: { evidence: typed } })}
      />
      <div className="yield-row">
        <SelectField<ValueId>
          label={t(($) => $.yields.value)}
          value={entry.valueId}
          options={values.map((value) => ({ id: value.id, label: value.name[language] }))}
          onChange={(chosen) => {
            if (chosen !== '') mutate({ id, patch: { valueId: chosen } })
          }}
        />
        <LevelField
          value={level}
          onChange={(chosen) => {
            mutate({ id, patch: { level: chosen } })
          }}
        />
        <SelectField<'statement' | 'observation'>
          label={t(($) => $.yields.kind)}
          value={kind}
          options={[
            { id: 'statement', label: t(($) => $.yields.statement) },
            { id: 'observation', label: t(($) => $.yields.observation) },
          ]}
          onChange={(chosen) => {
            if (chosen !== '') mutate({ id, patch: { kind: chosen } })
          }}
        />
        <DateField
          label={t(($) => $.yields.on)}
          value={on}
          onChange={(day) => {
            mutate({ id, patch: { on: day } })
          }}
        />
        <TellerField
          networkId={networkId}
          who={who}
          save={(said) => mutateAsync({ id, patch: { who: said } })}
        />
      </div>
      <ShownFields
        id={`yields.value.${id}`}
        name={text}
        shown={entry}
        save={(patch) => {
          mutate({ id, patch })
        }}
      />
    </Thing>
  )
}
