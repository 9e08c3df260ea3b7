import { useQuery } from '@tanstack/react-query'
import type { WaveSummary } from '../../../../shared/contract/ties.ts'
import type { TieSurvey } from '../../../../shared/domain/entities.ts'
import type { TieWaveId } from '../../../../shared/domain/ids.ts'
import { mostInMatrix } from '../../../../shared/domain/tie-scales.ts'
import { q } from '../../../api/client.ts'
import { failureOf } from '../../../api/failure.ts'
import { NotFound } from '../../../app/NotFound.tsx'
import { Link, useNetworkId, useParam } from '../../../app/routing/Router.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { Square } from './Square.tsx'
import '../surveys.css'
import './matrix.css'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** All answers of a wave as a square, typed or pasted. */
export function MatrixPage() {
  const networkId = useNetworkId()
  const waveId = useParam('waveId')
  const isId = uuid.test(waveId)
  const input = { waveId: waveId as TieWaveId }
  const desk = useQuery(q.ties.desk.queryOptions({ input, enabled: isId, retry: false }))
  const isSmall = desk.data !== undefined && desk.data.wave.people <= mostInMatrix
  const matrix = useQuery(q.ties.matrix.queryOptions({ input, enabled: isSmall, retry: false }))
  if (!isId || failureOf(desk.error)?.code === 'NOT_FOUND') return <NotFound />
  if (desk.data === undefined) return null
  const { survey, wave } = desk.data
  if (survey.networkId !== networkId) return <NotFound />
  if (!isSmall || wave.people === 0) return <NoSquare survey={survey} wave={wave} />
  return matrix.data === undefined ? null : (
    <div className="tie-matrix">
      <Head survey={survey} wave={wave} />
      <Square key={waveId} matrix={matrix.data} />
    </div>
  )
}

interface HeadProps {
  readonly survey: TieSurvey
  readonly wave: WaveSummary
}

function Head({ survey, wave }: HeadProps) {
  const { t } = useTranslation()
  const params = { networkId: survey.networkId, waveId: wave.id }
  return (
    <>
      <p className="crumb">
        <Link to="/network/$networkId/ties/waves/$waveId" params={params}>
          {survey.name} – {wave.label}
        </Link>
      </p>
      <div className="head">
        <h2>{t(($) => $.surveys.matrix.title)}</h2>
        <span className="meta">
          {t(($) => $.surveys.answeredOf, { answered: wave.answered, people: wave.people })}
        </span>
        <span className="right small">
          <Link to="/network/$networkId/ties/waves/$waveId/enter" params={params}>
            {t(($) => $.surveys.enter.title)}
          </Link>
        </span>
      </div>
    </>
  )
}

/** Nobody to ask, or so many that a file does it better. */
function NoSquare({ survey, wave }: HeadProps) {
  const { t } = useTranslation()
  const { networkId } = survey
  return (
    <div className="tie-matrix">
      <Head survey={survey} wave={wave} />
      <div className="empty">
        {wave.people === 0 ? (
          <>
            <p>{t(($) => $.surveys.matrix.nobody)}</p>
            <Link
              to="/network/$networkId/ties/waves/$waveId"
              params={{ networkId, waveId: wave.id }}
              className="btn main"
            >
              {t(($) => $.surveys.toWave)}
            </Link>
          </>
        ) : (
          <>
            <p>{t(($) => $.surveys.matrix.tooMany, { count: wave.people })}</p>
            <Link to="/network/$networkId/import" params={{ networkId }} className="btn main">
              {t(($) => $.surveys.matrix.toImport)}
            </Link>
          </>
        )}
      </div>
    </div>
  )
}
