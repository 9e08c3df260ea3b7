import { useState } from 'react'
import type { SurveySummary, WaveSummary } from '../../../shared/contract/ties.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { Link } from '../../app/routing/Router.tsx'
import { useWrite } from '../../app/write.ts'
import { ConfirmDialog, Dialog } from '../../design/Dialog.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { EditSurvey } from './form/EditSurvey.tsx'
import { saysPeriod } from './form/survey-draft.ts'
import { NewWave } from './NewWave.tsx'
import { refusalText } from './refusal.ts'

/** One question: how it is asked, and each time it was. */
export function SurveyPart({ survey }: { readonly survey: SurveySummary }) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState<'edit' | 'wave' | 'remove' | null>(null)
  const { id, networkId, name, question, period, waves } = survey
  const remove = useWrite(q.ties.removeSurvey.mutationOptions(), { say: refusalText })
  const close = () => {
    setAsking(null)
  }
  const ask = (what: typeof asking) => () => {
    setAsking(what)
  }
  return (
    <section className="survey" aria-labelledby={`survey-${id}`}>
      <div className="survey-head">
        <h3 id={`survey-${id}`}>{name}</h3>
        <span className="survey-acts">
          <CommandButton
            id={`survey.edit ${id}`}
            title={($) => $.surveys.edit}
            about={name}
            kind="quiet"
            run={ask('edit')}
          />
          <CommandButton
            id={`survey.remove ${id}`}
            title={($) => $.surveys.remove}
            about={name}
            kind="quiet"
            run={ask('remove')}
          />
        </span>
      </div>
      <p className="survey-question">{question}</p>
      <p className="soft small survey-facts">
        {period === '' || saysPeriod(survey) ? null : `${t(($) => $.surveys.form.previewAbout, { period })} `}
        <Asked survey={survey} />
      </p>
      {waves.length === 0 ? (
        <p>{t(($) => $.surveys.noWaves)}</p>
      ) : (
        <ul className="survey-waves" aria-label={t(($) => $.surveys.waves, { survey: name })}>
          {waves.map((wave) => (
            <WaveLine key={wave.id} networkId={networkId} wave={wave} />
          ))}
        </ul>
      )}
      <CommandButton
        id={`survey.addWave ${id}`}
        title={($) => $.surveys.addWave}
        words={($) => $.surveys.addWaveWords}
        about={name}
        run={ask('wave')}
      />
      <Dialog
        title={t(($) => $.surveys.form.editTitle)}
        isOpen={asking === 'edit'}
        wide
        keepOpen
        onClose={close}
      >
        <EditSurvey survey={survey} onClose={close} />
      </Dialog>
      <Dialog
        title={t(($) => $.surveys.wave.addTitle, { survey: name })}
        isOpen={asking === 'wave'}
        keepOpen
        onClose={close}
      >
        <NewWave survey={survey} onClose={close} />
      </Dialog>
      <ConfirmDialog
        title={t(($) => $.surveys.removeTitle)}
        isOpen={asking === 'remove'}
        confirm={($) => $.common.remove}
        onClose={close}
        onConfirm={() => {
          remove.mutate({ id })
        }}
      >
        <p>{t(($) => $.surveys.removeText)}</p>
      </ConfirmDialog>
    </section>
  )
}

/** The scale, and what else is asked, in a sentence. */
function Asked({ survey }: { readonly survey: SurveySummary }) {
  const { t } = useTranslation()
  const { scaleMax, scaleWords, asksCloseness, asksFormality, asksOutside } = survey
  const also = [
    ...(asksCloseness ? [t(($) => $.surveys.alsoCloseness)] : []),
    ...(asksFormality ? [t(($) => $.surveys.alsoFormality)] : []),
    ...(asksOutside ? [t(($) => $.surveys.alsoOutside)] : []),
  ]
  const scale =
    scaleWords.length === 0
      ? t(($) => $.surveys.scalePlain, { max: scaleMax })
      : t(($) => $.surveys.scale, { max: scaleMax, words: scaleWords.join(', ') })
  return [scale, ...also].join('; ')
}

interface WaveLineProps {
  readonly networkId: NetworkId
  readonly wave: WaveSummary
}

/** Which wave, when, how many answered, and the way to its picture. */
function WaveLine({ networkId, wave }: WaveLineProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id: waveId, label, heldOn, people, answered, round } = wave
  return (
    <li>
      <span className="survey-wave">
        <Link to="/network/$networkId/ties/waves/$waveId" params={{ networkId, waveId }}>
          {label}
        </Link>{' '}
        <span className="soft small">
          {heldOn === null ? (
            t(($) => $.surveys.noDate)
          ) : (
            <time dateTime={heldOn}>{format.date(heldOn)}</time>
          )}
        </span>
      </span>
      <span className="small">
        {people === 0 ? t(($) => $.surveys.nobodyIn) : t(($) => $.surveys.answeredOf, { answered, people })}
      </span>
      <span className="small soft">
        {round === null ? null : (
          <Link to="/network/$networkId/monitoring/$roundId" params={{ networkId, roundId: round.id }}>
            {t(($) => $.surveys.ofRound, { round: round.name })}
          </Link>
        )}
      </span>
      <span className="small">
        {answered === 0 ? null : (
          <Link to="/network/$networkId/ties" params={{ networkId }} search={{ wave: waveId }}>
            {t(($) => $.surveys.toPicture)}
          </Link>
        )}
      </span>
    </li>
  )
}
