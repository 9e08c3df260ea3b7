import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { SurveySummary, WavePicture } from '../../../shared/contract/ties.ts'
import type { NetworkId, TieWaveId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { SelectField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { Link, useNetworkId, useSearch } from '../../app/routing/Router.tsx'
import { useChoices } from './choices.ts'
import { WaveChoice } from './WaveChoice.tsx'
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
      <p className="row">
        <Link to="/network/$networkId/ties/surveys" params={{ networkId }} className="btn main">
          {t(($) => $.ties.emptySurvey)}
        </Link>
        <Link to="/network/$networkId/import" params={{ networkId }} className="btn">
          {t(($) => $.ties.emptyStep)}
        </Link>
      </p>
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
  const asked = useSearch().wave
  const [choices, change] = useChoices(networkId)
  // A link to a wave means that wave, whatever was looked at before; once, so that another can be chosen after it.
  const [followed, setFollowed] = useState<string | null>(null)
  const askedSurvey = surveys.find(({ waves }) => waves.some(({ id }) => id === asked))
  if (asked !== undefined && asked !== followed) {
    setFollowed(asked)
    if (askedSurvey !== undefined) change({ surveyId: askedSurvey.id, waveId: asked })
  }
  const survey = surveys.find(({ id }) => id === choices.surveyId) ?? surveys[0]
  const waves = survey?.waves ?? []
  // The last one with answers is the one to talk about, until another is chosen.
  const wave =
    waves.find(({ id }) => id === choices.waveId) ??
    waves.findLast(({ answered }) => answered > 0) ??
    waves.at(-1)
  const pictures = usePictures(waves.map(({ id }) => id))
  if (survey === undefined || wave === undefined) return null
  const at = waves.findIndex(({ id }) => id === wave.id)
  return (
    <WaveView
      networkId={networkId}
      waveId={wave.id}
      before={waves[at - 1] ?? null}
      pictures={pictures}
      choices={choices}
      onChange={change}
      title={survey.name}
      when={
        wave.heldOn === null
          ? wave.label
          : t(($) => $.ties.when, { label: wave.label, date: format.date(wave.heldOn) })
      }
      answered={t(($) => $.ties.answeredOf, { answered: wave.answered, count: wave.people })}
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
      <WaveChoice
        waves={waves}
        value={wave.id}
        onChange={(waveId) => {
          change({ surveyId: survey.id, waveId })
        }}
      />
    </WaveView>
  )
}

type Found = readonly { readonly data: WavePicture | undefined; readonly error: Error | null }[]

const together = (found: Found) => {
  const data = found.flatMap((each) => (each.data === undefined ? [] : [each.data]))
  return {
    pictures: data.length === found.length ? data : null,
    error: found.find(({ error }) => error !== null)?.error ?? null,
  }
}

/** All waves of a survey, once all are there: together they decide where people are and which colour a group has. */
function usePictures(waveIds: readonly TieWaveId[]): readonly WavePicture[] | null {
  const { pictures, error } = useQueries({
    queries: waveIds.map((waveId) => q.ties.wave.queryOptions({ input: { waveId } })),
    combine: together,
  })
  if (error !== null) throw error
  return pictures
}
