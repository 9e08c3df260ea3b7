import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import { indicators } from '../../../shared/content/indicators.ts'
import { phases } from '../../../shared/content/phases.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { chosenNetwork, noFilter, remembered, typedNumber, type Filter } from './filter.ts'
import { shortPhase } from './words.ts'

interface FiltersProps {
  readonly filter: Filter
  readonly networks: readonly NetworkSummary[]
  readonly networkId: string | null
}

/** What a coach looks for; the list follows as it is typed. */
export function Filters({ filter, networks, networkId }: FiltersProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const set = (patch: Partial<Filter>) => {
    remembered.set({ ...filter, ...patch })
  }
  const wrongNumber = (text: string) =>
    typedNumber(text) === undefined ? t(($) => $.workForms.numberRule) : undefined
  const isFiltered = Object.values(filter).some((asked: string) => asked !== '')
  return (
    <div className="wf-filters" role="search" aria-label={t(($) => $.workForms.search)}>
      <TextField
        label={t(($) => $.workForms.words)}
        value={filter.words}
        onChange={(words) => {
          set({ words })
        }}
        maxLength={100}
      />
      {networks.length === 0 ? null : (
        <SelectField
          label={t(($) => $.workForms.forNetwork)}
          value={networkId ?? ''}
          options={networks.map(({ id, name, workplaceName }) => ({
            id: id as string,
            label:
              networks.filter((other) => other.name === name).length > 1
                ? `${name} (${workplaceName})`
                : name,
          }))}
          none={t(($) => $.workForms.noNetwork)}
          onChange={(id) => {
            chosenNetwork.set(id === '' ? null : id)
          }}
        />
      )}
      <SelectField
        label={t(($) => $.workForms.phase)}
        value={filter.phase}
        options={phases.map(({ id }) => ({ id, label: shortPhase(id, language) }))}
        none={t(($) => $.workForms.anyPhase)}
        onChange={(phase) => {
          set({ phase })
        }}
      />
      <SelectField
        label={t(($) => $.workForms.worksOn)}
        value={filter.indicator}
        options={indicators.map(({ id, number, name }) => ({
          id: id as string,
          label: `${number} ${name[language]}`,
        }))}
        none={t(($) => $.workForms.anyIndicator)}
        onChange={(indicator) => {
          set({ indicator })
        }}
      />
      <div className="wf-numbers">
        <TextField
          label={t(($) => $.workForms.minutesThere)}
          value={filter.minutes}
          onChange={(minutes) => {
            set({ minutes })
          }}
          maxLength={4}
          error={wrongNumber(filter.minutes)}
        />
        <TextField
          label={t(($) => $.workForms.peopleThere)}
          value={filter.people}
          onChange={(people) => {
            set({ people })
          }}
          maxLength={4}
          error={wrongNumber(filter.people)}
        />
      </div>
      {isFiltered ? (
        <CommandButton
          id="workForms.clear"
          title={($) => $.workForms.clear}
          words={($) => $.workForms.clearWords}
          kind="quiet"
          run={() => {
            remembered.set(noFilter)
          }}
        />
      ) : null}
    </div>
  )
}
