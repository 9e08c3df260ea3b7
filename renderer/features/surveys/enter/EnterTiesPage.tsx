import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { WaveDesk, WaveRespondent } from '../../../../shared/contract/ties.ts'
import type { PersonId, TieWaveId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { failureOf } from '../../../api/failure.ts'
import { personLabel } from '../../../app/agreements/who.ts'
import { flushDrafts } from '../../../app/drafts.ts'
import { NotFound } from '../../../app/NotFound.tsx'
import { Link, navigate, useNetworkId, useParam, useSearch } from '../../../app/routing/Router.tsx'
import { useSettings } from '../../../app/settings.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { isOpen } from '../standing.ts'
import { nextOpen } from './whose.ts'
import { Sheet } from './Sheet.tsx'
import { WhoseField } from './WhoseField.tsx'
import '../surveys.css'
import './enter-ties.css'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** Types the questionnaires of a wave, one respondent after another. */
export function EnterTiesPage() {
  const networkId = useNetworkId()
  const waveId = useParam('waveId')
  const isId = uuid.test(waveId)
  const desk = useQuery(
    q.ties.desk.queryOptions({ input: { waveId: waveId as TieWaveId }, enabled: isId, retry: false }),
  )
  if (!isId || failureOf(desk.error)?.code === 'NOT_FOUND') return <NotFound />
  if (desk.data === undefined) return null
  return desk.data.survey.networkId === networkId ? <Entering key={waveId} desk={desk.data} /> : <NotFound />
}

function Entering({ desk }: { readonly desk: WaveDesk }) {
  const { t } = useTranslation()
  const { compare } = useFormat()
  const { showCodes } = useSettings()
  const { person: asked } = useSearch()
  const { survey, wave } = desk
  const params = { networkId: survey.networkId, waveId: wave.id }
  const people = desk.people.toSorted((a, b) => compare(personLabel(a, showCodes), personLabel(b, showCodes)))
  const present = people.find(({ personId }) => personId === asked) ?? null
  /** Whose sheet was just done: it says so, and the next one is asked for. */
  const [done, setDone] = useState<PersonId | null>(null)
  const doneOne = people.find(({ personId }) => personId === done) ?? null
  const go = (person: WaveRespondent | null) => {
    flushDrafts()
    navigate({
      to: '/network/$networkId/ties/waves/$waveId/enter',
      params,
      search: person === null ? {} : { person: person.personId },
      replace: true,
    })
  }
  return (
    <div className="tie-enter">
      <p className="crumb">
        <Link to="/network/$networkId/ties/waves/$waveId" params={params}>
          {survey.name} – {wave.label}
        </Link>
      </p>
      <div className="head">
        <h2>{t(($) => $.surveys.enter.title)}</h2>
        <span className="meta">
          {t(($) => $.surveys.answeredOf, { answered: wave.answered, people: wave.people })}
        </span>
        <span className="right small">
          <Link to="/network/$networkId/ties/waves/$waveId/matrix" params={params}>
            {t(($) => $.surveys.wave.matrix)}
          </Link>
        </span>
      </div>
      {people.length === 0 ? (
        <div className="empty">
          <p>{t(($) => $.surveys.enter.nobody)}</p>
          <Link to="/network/$networkId/ties/waves/$waveId" params={params} className="btn main">
            {t(($) => $.surveys.toWave)}
          </Link>
        </div>
      ) : (
        <>
          <WhoseField
            key={`whose ${present?.personId ?? `after ${done ?? ''}`}`}
            people={people}
            present={present}
            proposed={present === null ? nextOpen(people, done) : null}
            onChoose={(person) => {
              setDone(null)
              go(person)
            }}
          />
          <p className="tie-told small" role="status">
            {doneOne === null || present !== null
              ? ''
              : t(($) => $.surveys.enter.told.done, { who: personLabel(doneOne, showCodes) })}{' '}
            {present === null && !people.some(isOpen) ? t(($) => $.surveys.enter.told.all) : ''}
          </p>
          {asked !== undefined && present === null ? <p>{t(($) => $.surveys.enter.gone)}</p> : null}
          {present === null ? null : (
            <Sheet
              key={`sheet ${present.personId}`}
              desk={desk}
              person={present}
              onDone={() => {
                setDone(present.personId)
                go(null)
              }}
            />
          )}
        </>
      )}
    </div>
  )
}
