import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { SurveySummary } from '../../../shared/contract/ties.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { Link, useNetworkId } from '../../app/routing/Router.tsx'
import { Dialog } from '../../design/Dialog.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { NewSurvey } from './form/NewSurvey.tsx'
import { SurveyPart } from './SurveyPart.tsx'
import './surveys.css'

/** The questions about ties of a network, each with the times it was asked. */
export function SurveysPage() {
  const networkId = useNetworkId() as NetworkId
  const surveys = useQuery(q.ties.surveys.queryOptions({ input: { networkId } }))
  if (surveys.error !== null) throw surveys.error
  return surveys.data === undefined ? null : (
    <Surveys key={networkId} networkId={networkId} surveys={surveys.data} />
  )
}

interface SurveysProps {
  readonly networkId: NetworkId
  readonly surveys: readonly SurveySummary[]
}

function Surveys({ networkId, surveys }: SurveysProps) {
  const { t } = useTranslation()
  const [isAdding, setAdding] = useState(false)
  const add = (
    <CommandButton
      id="surveys.add"
      title={($) => $.surveys.add}
      words={($) => $.surveys.words}
      kind={surveys.length === 0 ? 'main' : 'plain'}
      run={() => {
        setAdding(true)
      }}
    />
  )
  return (
    <div className="surveys">
      <p className="crumb">
        <Link to="/network/$networkId/ties" params={{ networkId }}>
          {t(($) => $.surveys.crumb)}
        </Link>
      </p>
      {surveys.length === 0 ? (
        <div className="empty">
          <h2>{t(($) => $.surveys.emptyTitle)}</h2>
          <p>{t(($) => $.surveys.emptyText)}</p>
          <div className="row">
            {add}
            <Link to="/network/$networkId/import" params={{ networkId }}>
              {t(($) => $.surveys.emptyImport)}
            </Link>
          </div>
        </div>
      ) : (
        <>
          <div className="head">
            <h2>{t(($) => $.surveys.title)}</h2>
            <span className="right">{add}</span>
          </div>
          {surveys.map((survey) => (
            <SurveyPart key={survey.id} survey={survey} />
          ))}
        </>
      )}
      <Dialog
        title={t(($) => $.surveys.form.addTitle)}
        isOpen={isAdding}
        wide
        keepOpen
        onClose={() => {
          setAdding(false)
        }}
      >
        <NewSurvey
          networkId={networkId}
          onClose={() => {
            setAdding(false)
          }}
        />
      </Dialog>
    </div>
  )
}
