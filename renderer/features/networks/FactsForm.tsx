import { useTranslation } from '../../i18n/index.ts'
import { phases } from '../../../shared/content/phases.ts'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useDraft } from '../../app/draft.ts'
import { useWrite } from '../../app/write.ts'
import { DateField } from '../../design/DateField.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useLanguage } from '../../i18n/format.ts'

interface FactsFormProps {
  readonly network: NetworkSummary
  readonly onClose: () => void
}

/** What a network is: every field saves itself. */
export function FactsForm({ network, onClose }: FactsFormProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { mutate } = useWrite(q.networks.update.mutationOptions())
  const { mutateAsync } = useWrite(q.networks.update.mutationOptions(), { isDraft: true })
  type Patch = Parameters<typeof mutate>[0]['patch']
  const save = (patch: Patch) => {
    mutate({ id: network.id, patch })
  }
  const typed = (patch: Patch) => mutateAsync({ id: network.id, patch })
  const name = useDraft(
    network.name,
    (value) => (value.trim() === '' ? null : typed({ name: value })),
    sameText,
  )
  const theme = useDraft(network.theme, (value) => typed({ theme: value }), sameText)
  const typeLabel = useDraft(network.typeLabel, (value) => typed({ typeLabel: value }), sameText)
  const assignment = useDraft(network.assignment, (value) => typed({ assignment: value }))
  return (
    <>
      <div className="form-grid saves-itself">
        <TextField
          label={t(($) => $.networks.name)}
          value={name.value}
          onChange={name.change}
          onBlur={name.flush}
          maxLength={120}
          error={name.value.trim() === '' ? t(($) => $.common.required) : undefined}
        />
        <TextField
          label={t(($) => $.networks.typeLabel)}
          help={t(($) => $.networks.typeLabelHelp)}
          value={typeLabel.value}
          onChange={typeLabel.change}
          onBlur={typeLabel.flush}
          maxLength={60}
        />
        <div className="whole">
          <TextField
            label={t(($) => $.networks.theme)}
            value={theme.value}
            onChange={theme.change}
            onBlur={theme.flush}
            maxLength={200}
          />
        </div>
        <div className="whole">
          <TextField
            label={t(($) => $.networks.assignment)}
            help={t(($) => $.networks.assignmentHelp)}
            value={assignment.value}
            onChange={assignment.change}
            onBlur={assignment.flush}
            lines={3}
            maxLength={4000}
          />
        </div>
        <DateField
          label={t(($) => $.networks.assignmentAgreedOn)}
          help={t(($) => $.networks.assignmentAgreedOnHelp)}
          value={network.assignmentAgreedOn}
          onChange={(assignmentAgreedOn) => {
            save({ assignmentAgreedOn })
          }}
        />
        <SelectField
          label={t(($) => $.networks.competition)}
          help={t(($) => $.networks.competitionHelp)}
          value={network.competition === null ? '' : network.competition ? 'yes' : 'no'}
          none={t(($) => $.networks.notSaid)}
          options={[
            { id: 'yes', label: t(($) => $.common.yes) },
            { id: 'no', label: t(($) => $.common.no) },
          ]}
          onChange={(answer) => {
            save({ competition: answer === '' ? null : answer === 'yes' })
          }}
        />
        <SelectField
          label={t(($) => $.networks.ambition)}
          value={network.ambition ?? ''}
          none={t(($) => $.common.notChosen)}
          options={[
            { id: 'incremental', label: t(($) => $.networks.incremental) },
            { id: 'radical', label: t(($) => $.networks.radical) },
          ]}
          onChange={(ambition) => {
            save({ ambition: ambition === '' ? null : ambition })
          }}
        />
        <SelectField
          label={t(($) => $.networks.phase)}
          value={network.phase}
          options={phases.map((phase) => ({ id: phase.id, label: phase.name[language] }))}
          onChange={(phase) => {
            if (phase !== '') save({ phase })
          }}
        />
        <DateField
          label={t(($) => $.networks.plannedEnd)}
          value={network.plannedEnd}
          onChange={(plannedEnd) => {
            save({ plannedEnd })
          }}
        />
      </div>
      <div className="actions">
        <CommandButton id="dialog.close" title={($) => $.common.close} kind="main" run={onClose} />
      </div>
    </>
  )
}

/** The store trims lines of text, so a trailing space is nothing new to save. */
export const sameText = (a: string, b: string): boolean => a.trim() === b.trim()
