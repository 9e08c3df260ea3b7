import { useState } from 'react'
import type { SurveySummary } from '../../../shared/contract/ties.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import { failureOf } from '../../api/failure.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { navigate } from '../../app/routing/Router.tsx'
import { useToday } from '../../app/useToday.ts'
import { useWrite } from '../../app/write.ts'
import { DateField } from '../../design/DateField.tsx'
import { TextField } from '../../design/fields.tsx'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { refusalText } from './refusal.ts'

interface NewWaveProps {
  readonly survey: SurveySummary
  readonly onClose: () => void
}

/** One more time that the question is asked. */
export function NewWave({ survey, onClose }: NewWaveProps) {
  const { t } = useTranslation()
  const today = useToday()
  const { id: surveyId, networkId, waves } = survey
  const [label, setLabel] = useState(() =>
    t(($) => $.surveys.wave.labelDefault, { number: waves.length + 1 }),
  )
  const [heldOn, setHeldOn] = useState<LocalDate | null>(today)
  const [problem, setProblem] = useState<'empty' | 'taken' | null>(null)
  const add = useWrite(
    q.ties.addWave.mutationOptions({
      onSuccess: ({ result }) => {
        onClose()
        navigate({
          to: '/network/$networkId/ties/waves/$waveId',
          params: { networkId, waveId: result.id },
        })
      },
      onError: (error) => {
        if (failureOf(error)?.code === 'ALREADY_EXISTS') setProblem('taken')
      },
    }),
    { say: (tr, error) => (failureOf(error)?.code === 'ALREADY_EXISTS' ? null : refusalText(tr, error)) },
  )
  const save = () => {
    if (label.trim() === '') setProblem('empty')
    else add.mutate({ surveyId, label: label.trim(), heldOn })
  }
  return (
    <form
      noValidate
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <p className="survey-flush">{t(($) => $.surveys.wave.addText)}</p>
      <TextField
        label={t(($) => $.surveys.wave.label)}
        value={label}
        onChange={(typed) => {
          setLabel(typed)
          setProblem(null)
        }}
        maxLength={80}
        autoFocus
        isRequired
        error={
          problem === null
            ? undefined
            : problem === 'empty'
              ? t(($) => $.common.required)
              : t(($) => $.surveys.wave.labelTaken)
        }
      />
      <DateField
        label={t(($) => $.surveys.wave.heldOn)}
        help={t(($) => $.surveys.wave.heldOnHelp)}
        value={heldOn}
        onChange={setHeldOn}
      />
      <div className="actions">
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <OfferedButton
          id="wave.create"
          title={($) => $.surveys.form.create}
          kind="main"
          isSubmit
          isEnabled={!add.isPending}
          run={save}
        />
      </div>
    </form>
  )
}
