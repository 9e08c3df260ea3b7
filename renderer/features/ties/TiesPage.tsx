import { useQuery } from '@tanstack/react-query'
import { useTranslation } from '../../i18n/index.ts'
import type { SurveySummary } from '../../../shared/contract/ties.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { SelectField } from '../../design/fields.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { useFormat } from '../../i18n/format.ts'
import { Link, useNetworkId } from '../../app/routing/Router.tsx'
import { useChoices } from './choices.ts'
import { WaveView } from './WaveView.tsx'
import './ties.css'

/** Who turns to whom: the picture of a tie survey, what it says, and the same facts as a table. */
export function TiesPage() {
  const networkId = useNetworkId()
  return <TiesOfNetwork key={networkId} networkId={networkId as NetworkId} />
}

function TiesOfNetwork({ networkId }: { readonly networkId: NetworkId }) {
  const surveys = useQuery(q.ties.surveys.queryOptions({ input: { networkId } }))
  if (surveys.error !== null) throw surveys.error
  if (surveys.data === undefined) return null
  const withWaves = surveys.data.filter(({ waves }) => waves.length > 0)
  return withWaves.length === 0 ? (
    <NoSurvey networkId={networkId} />
  ) : (
    <Surveys networkId={networkId} surveys={withWaves} />
  )
}

function NoSurvey({ networkId }: { readonly networkId: NetworkId }) {
  const { t } = useTranslation()
  return (
    <div className="empty">
      <h2>{t(($) => $.ties.emptyTitle)}</h2>
      <p>{t(($) => $.ties.emptyText)}</p>
      <Link to="/network/$networkId/import" params={{ networkId }} className="btn main">
        {t(($) => $.ties.emptyStep)}
      </Link>
    </div>
  )
}

interface SurveysProps {
  readonly networkId: NetworkId
  readonly surveys: readonly SurveySummary[]
}

function Surveys({ networkId, surveys }: SurveysProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [choices, change] = useChoices(networkId)
  const survey = surveys.find(({ id }) => id === choices.surveyId) ?? surveys[0]
  // The last one held is the one to talk about, until another is chosen.
  const wave = survey?.waves.find(({ id }) => id === choices.waveId) ?? survey?.waves.at(-1)
  if (survey === undefined || wave === undefined) return null
  const chooseWave = (waveId: string) => {
    change({ waveId })
  }
  const waves = survey.waves.map(({ id, label }) => ({ id, label }))
  return (
    <WaveView
      key={wave.id}
      networkId={networkId}
      waveId={wave.id}
      choices={choices}
      onChange={change}
      title={survey.name}
      when={
        wave.heldOn === null
          ? wave.label
          : t(($) => $.ties.when, { label: wave.label, date: format.date(wave.heldOn) })
      }
    >
      {surveys.length < 2 ? null : (
        <SelectField
          label={t(($) => $.ties.survey)}
          value={survey.id}
          options={surveys.map(({ id, name }) => ({ id, label: name }))}
          onChange={(surveyId) => {
            change({ surveyId, waveId: null })
          }}
        />
      )}
      {waves.length < 2 ? null : waves.length <= 4 ? (
        <Segmented label={t(($) => $.ties.wave)} value={wave.id} options={waves} onChange={chooseWave} />
      ) : (
        <SelectField label={t(($) => $.ties.wave)} value={wave.id} options={waves} onChange={chooseWave} />
      )}
    </WaveView>
  )
}
