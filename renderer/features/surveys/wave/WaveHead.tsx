import { useState } from 'react'
import type { WaveDesk } from '../../../../shared/contract/ties.ts'
import { q } from '../../../api/client.ts'
import { failureOf } from '../../../api/failure.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { DraftField } from '../../../app/DraftField.tsx'
import { Link, navigate } from '../../../app/routing/Router.tsx'
import { useWrite } from '../../../app/write.ts'
import { DateField } from '../../../design/DateField.tsx'
import { ConfirmDialog, Dialog } from '../../../design/Dialog.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { refusalText } from '../refusal.ts'

/** Which wave of which question, when, and how far it is. */
export function WaveHead({ desk: { survey, wave } }: { readonly desk: WaveDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [asking, setAsking] = useState<'facts' | 'remove' | null>(null)
  const { networkId } = survey
  const { id, label, heldOn, people, answered, round } = wave
  const remove = useWrite(
    q.ties.removeWave.mutationOptions({
      onSuccess: () => {
        navigate({ to: '/network/$networkId/ties/surveys', params: { networkId }, replace: true })
      },
    }),
    { say: refusalText },
  )
  const close = () => {
    setAsking(null)
  }
  return (
    <>
      <p className="crumb">
        <Link to="/network/$networkId/ties" params={{ networkId }}>
          {t(($) => $.surveys.crumb)}
        </Link>
        {' · '}
        <Link to="/network/$networkId/ties/surveys" params={{ networkId }}>
          {t(($) => $.surveys.list)}
        </Link>
      </p>
      <div className="head">
        <h2>
          {survey.name} – {label}
        </h2>
        <span className="meta">
          {heldOn === null ? t(($) => $.surveys.noDate) : format.date(heldOn)} ·{' '}
          {people === 0 ? t(($) => $.surveys.nobodyIn) : t(($) => $.surveys.answeredOf, { answered, people })}
          {round === null ? null : (
            <>
              {' · '}
              <Link to="/network/$networkId/monitoring/$roundId" params={{ networkId, roundId: round.id }}>
                {t(($) => $.surveys.ofRound, { round: round.name })}
              </Link>
            </>
          )}
        </span>
        <span className="right">
          <CommandButton
            id="wave.facts"
            title={($) => $.surveys.wave.facts}
            kind="quiet"
            run={() => {
              setAsking('facts')
            }}
          />
          <CommandButton
            id="wave.remove"
            title={($) => $.surveys.wave.remove}
            kind="quiet"
            run={() => {
              setAsking('remove')
            }}
          />
        </span>
      </div>
      <p className="survey-question">{survey.question}</p>
      <Dialog title={t(($) => $.surveys.wave.factsTitle)} isOpen={asking === 'facts'} onClose={close}>
        <Facts wave={wave} onClose={close} />
      </Dialog>
      <ConfirmDialog
        title={t(($) => $.surveys.wave.removeTitle)}
        isOpen={asking === 'remove'}
        confirm={($) => $.common.remove}
        onClose={close}
        onConfirm={() => {
          remove.mutate({ id })
        }}
      >
        <p>{t(($) => $.surveys.wave.removeText)}</p>
      </ConfirmDialog>
    </>
  )
}

interface FactsProps {
  readonly wave: WaveDesk['wave']
  readonly onClose: () => void
}

function Facts({ wave: { id, label, heldOn }, onClose }: FactsProps) {
  const { t } = useTranslation()
  const { mutate } = useWrite(q.ties.updateWave.mutationOptions(), { say: refusalText })
  const { mutateAsync } = useWrite(q.ties.updateWave.mutationOptions(), {
    isDraft: true,
    say: (tr, error) =>
      failureOf(error)?.code === 'ALREADY_EXISTS'
        ? tr(($) => $.surveys.wave.labelTaken)
        : refusalText(tr, error),
  })
  return (
    <div className="stack saves-itself">
      <DraftField
        label={t(($) => $.surveys.wave.label)}
        value={label}
        save={(typed) => mutateAsync({ id, patch: { label: typed.trim() } })}
        maxLength={80}
        isRequired
      />
      <DateField
        label={t(($) => $.surveys.wave.heldOn)}
        value={heldOn}
        onChange={(day) => {
          mutate({ id, patch: { heldOn: day } })
        }}
      />
      <div className="actions">
        <span className="instead soft small">{t(($) => $.surveys.wave.saves)}</span>
        <CommandButton id="dialog.close" title={($) => $.common.close} kind="main" run={onClose} />
      </div>
    </div>
  )
}
