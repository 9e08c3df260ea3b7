import { useState } from 'react'
import type { LocalDate } from '../../../../shared/domain/fields.ts'
import type { NetworkId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { navigate } from '../../../app/routing/Router.tsx'
import { useToday } from '../../../app/useToday.ts'
import { useWrite } from '../../../app/write.ts'
import { DateField } from '../../../design/DateField.tsx'
import { TextField } from '../../../design/fields.tsx'
import { OfferedButton } from '../../../design/OfferedButton.tsx'
import { Segmented } from '../../../design/Segmented.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { refusalText } from '../refusal.ts'
import { Preview } from './Preview.tsx'
import { inLanguage, lacksWords, toStore, usualSurvey, withPeriodSaid } from './survey-draft.ts'
import { SurveyFieldsPart } from './SurveyFieldsPart.tsx'
import { useSomeCodes } from './useSomeCodes.ts'
import './form.css'

interface NewSurveyProps {
  readonly networkId: NetworkId
  readonly onClose: () => void
}

/** A question and its first wave. What is proposed is the built-in question; everything in it can be changed. */
export function NewSurvey({ networkId, onClose }: NewSurveyProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const codes = useSomeCodes(networkId)
  const [language, setLanguage] = useState(format.language)
  const [fields, setFields] = useState(() =>
    usualSurvey(
      format.language,
      t(($) => $.surveys.form.nameDefault),
    ),
  )
  const [periodSaid, setPeriodSaid] = useState(fields.period)
  const [label, setLabel] = useState(() => t(($) => $.surveys.wave.labelDefault, { number: 1 }))
  const [heldOn, setHeldOn] = useState<LocalDate | null>(today)
  const [wasTried, setTried] = useState(false)
  const addSurvey = useWrite(q.ties.addSurvey.mutationOptions(), { say: refusalText })
  const addWave = useWrite(q.ties.addWave.mutationOptions(), { say: refusalText })
  const isBusy = addSurvey.isPending || addWave.isPending
  const name = fields.name.trim()
  const said = withPeriodSaid(fields, periodSaid)
  const save = async () => {
    setTried(true)
    if (name === '' || fields.question.trim() === '' || label.trim() === '' || lacksWords(fields) || isBusy)
      return
    const survey = await addSurvey.mutateAsync({ networkId, survey: toStore(said) })
    const wave = await addWave.mutateAsync({ surveyId: survey.result.id, label: label.trim(), heldOn })
    onClose()
    navigate({
      to: '/network/$networkId/ties/waves/$waveId',
      params: { networkId, waveId: wave.result.id },
    })
  }
  const submit = () => {
    // What goes amiss is told by `useWrite`; what was filled in stays.
    save().catch(() => undefined)
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="survey-form">
        <div className="survey-fields">
          <div className="row">
            <span className="small" aria-hidden="true">
              {t(($) => $.surveys.form.language)}
            </span>
            <Segmented
              label={t(($) => $.surveys.form.language)}
              value={language}
              options={[
                { id: 'nl', label: t(($) => $.surveys.form.dutch) },
                { id: 'en', label: t(($) => $.surveys.form.english) },
              ]}
              onChange={(chosen) => {
                const next = inLanguage(said, chosen)
                setLanguage(chosen)
                setFields(next)
                setPeriodSaid(next.period)
              }}
            />
          </div>
          <SurveyFieldsPart
            fields={fields}
            periodSaid={periodSaid}
            isFixed={false}
            wasTried={wasTried}
            onChange={(next, saidNow) => {
              setFields(next)
              if (saidNow !== undefined) setPeriodSaid(saidNow)
            }}
          />
          <div className="survey-first">
            <h3>{t(($) => $.surveys.form.firstWave)}</h3>
            <div className="survey-two">
              <TextField
                label={t(($) => $.surveys.wave.label)}
                value={label}
                onChange={setLabel}
                maxLength={80}
                isRequired
                error={wasTried && label.trim() === '' ? t(($) => $.common.required) : undefined}
              />
              <DateField
                label={t(($) => $.surveys.wave.heldOn)}
                help={t(($) => $.surveys.wave.heldOnHelp)}
                value={heldOn}
                onChange={setHeldOn}
              />
            </div>
          </div>
        </div>
        <Preview fields={said} codes={codes} />
      </div>
      <div className="actions">
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <OfferedButton
          id="survey.create"
          title={($) => $.surveys.form.create}
          kind="main"
          isSubmit
          isEnabled={!isBusy}
          run={submit}
        />
      </div>
    </form>
  )
}
