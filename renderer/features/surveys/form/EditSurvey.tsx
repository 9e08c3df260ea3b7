import { useState } from 'react'
import type { SurveySummary } from '../../../../shared/contract/ties.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useWrite } from '../../../app/write.ts'
import { OfferedButton } from '../../../design/OfferedButton.tsx'
import { refusalText } from '../refusal.ts'
import { Preview } from './Preview.tsx'
import { changesOf, lacksWords, withPeriodSaid, type SurveyFields } from './survey-draft.ts'
import { SurveyFieldsPart } from './SurveyFieldsPart.tsx'
import { useSomeCodes } from './useSomeCodes.ts'
import './form.css'

interface EditSurveyProps {
  readonly survey: SurveySummary
  readonly onClose: () => void
}

/** Another name, question, period or scale. One change, so that question and answers go together. */
export function EditSurvey({ survey, onClose }: EditSurveyProps) {
  const { id, networkId, waves, ...before } = survey
  const codes = useSomeCodes(networkId)
  const [fields, setFields] = useState<SurveyFields>(before)
  const [periodSaid, setPeriodSaid] = useState(fields.period)
  const [wasTried, setTried] = useState(false)
  const update = useWrite(q.ties.updateSurvey.mutationOptions({ onSuccess: onClose }), { say: refusalText })
  const said = withPeriodSaid(fields, periodSaid)
  const save = () => {
    setTried(true)
    if (fields.name.trim() === '' || fields.question.trim() === '' || lacksWords(fields)) return
    const patch = changesOf(before, said)
    if (Object.keys(patch).length === 0) onClose()
    else update.mutate({ id, patch })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <div className="survey-form">
        <div className="survey-fields">
          <SurveyFieldsPart
            fields={fields}
            periodSaid={periodSaid}
            isFixed={waves.some(({ answered }) => answered > 0)}
            wasTried={wasTried}
            onChange={(next, saidNow) => {
              setFields(next)
              if (saidNow !== undefined) setPeriodSaid(saidNow)
            }}
          />
        </div>
        <Preview fields={said} codes={codes} />
      </div>
      <div className="actions">
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <OfferedButton
          id="survey.save"
          title={($) => $.common.save}
          kind="main"
          isSubmit
          isEnabled={!update.isPending}
          run={save}
        />
      </div>
    </form>
  )
}
