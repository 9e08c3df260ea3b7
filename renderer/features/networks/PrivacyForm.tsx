import { useTranslation } from '../../i18n/index.ts'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import { missingPrivacyFields, proposedRetention } from '../../../shared/domain/privacy.ts'
import { schoolYearOf } from '../../../shared/domain/school-year.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useDraft } from '../../app/draft.ts'
import { useToday } from '../../app/useToday.ts'
import { useWrite } from '../../app/write.ts'
import { DateField } from '../../design/DateField.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { sameText } from './FactsForm.tsx'

interface PrivacyFormProps {
  readonly network: NetworkSummary
  readonly onClose: () => void
}

/** What has to be on record before a person can be entered; every field saves itself, in any order. */
export function PrivacyForm({ network, onClose }: PrivacyFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { privacy } = network
  const { mutate } = useWrite(q.networks.updatePrivacy.mutationOptions())
  const { mutateAsync } = useWrite(q.networks.updatePrivacy.mutationOptions(), { isDraft: true })
  type Patch = Parameters<typeof mutate>[0]['patch']
  const save = (patch: Patch) => {
    mutate({ id: network.id, patch })
  }
  const typed = (patch: Patch) => mutateAsync({ id: network.id, patch })
  const purpose = useDraft(privacy.purpose, (value) => typed({ purpose: value }))
  const responsible = useDraft(
    privacy.responsibleOrganisation,
    (value) => typed({ responsibleOrganisation: value }),
    sameText,
  )
  const schoolYear = schoolYearOf(useToday())
  const proposal = proposedRetention(network.plannedEnd ?? schoolYear.to)
  const missing = missingPrivacyFields(privacy).length
  return (
    <>
      <p>{t(($) => $.networks.privacyWhy)}</p>
      <div className="form-grid saves-itself">
        <div className="whole">
          <TextField
            label={t(($) => $.networks.purpose)}
            help={t(($) => $.networks.purposeHelp)}
            value={purpose.value}
            onChange={purpose.change}
            onBlur={purpose.flush}
            lines={3}
            maxLength={2000}
          />
        </div>
        <TextField
          label={t(($) => $.networks.responsibleOrganisation)}
          value={responsible.value}
          onChange={responsible.change}
          onBlur={responsible.flush}
          maxLength={200}
        />
        <SelectField
          label={t(($) => $.networks.legalBasis)}
          help={t(($) => $.networks.legalBasisHelp)}
          value={privacy.legalBasis ?? ''}
          none={t(($) => $.common.notChosen)}
          options={[
            { id: 'publicTask', label: t(($) => $.networks.publicTask) },
            { id: 'legitimateInterest', label: t(($) => $.networks.legitimateInterest) },
            { id: 'consent', label: t(($) => $.networks.consent) },
            { id: 'contract', label: t(($) => $.networks.contract) },
            { id: 'legalObligation', label: t(($) => $.networks.legalObligation) },
          ]}
          onChange={(legalBasis) => {
            save({ legalBasis: legalBasis === '' ? null : legalBasis })
          }}
        />
        <div>
          <DateField
            label={t(($) => $.networks.retentionUntil)}
            help={
              network.plannedEnd === null
                ? t(($) => $.networks.retentionHelpNoEnd)
                : t(($) => $.networks.retentionHelp)
            }
            value={privacy.retentionUntil}
            onChange={(retentionUntil) => {
              save({ retentionUntil })
            }}
          />
          {proposal === null || proposal === privacy.retentionUntil ? null : (
            <CommandButton
              id="privacy.retentionPropose"
              title={($) => $.networks.retentionPropose}
              values={{ date: format.date(proposal) }}
              kind="quiet"
              run={() => {
                save({ retentionUntil: proposal })
              }}
            />
          )}
        </div>
        <SelectField
          label={t(($) => $.networks.coachAssesses)}
          help={t(($) => $.networks.coachAssessesHelp)}
          value={privacy.coachAssesses === null ? '' : privacy.coachAssesses ? 'yes' : 'no'}
          none={t(($) => $.common.notChosen)}
          options={[
            { id: 'no', label: t(($) => $.common.no) },
            { id: 'yes', label: t(($) => $.common.yes) },
          ]}
          onChange={(answer) => {
            save({ coachAssesses: answer === '' ? null : answer === 'yes' })
          }}
        />
      </div>
      <p className="notice privacy-open" role="status">
        {missing === 0
          ? t(($) => $.networks.privacyDone)
          : t(($) => $.networks.privacyOpen, { count: missing })}
      </p>
      <div className="actions">
        <span className="instead soft small">{t(($) => $.networks.privacySaves)}</span>
        <CommandButton id="dialog.close" title={($) => $.common.close} kind="main" run={onClose} />
      </div>
    </>
  )
}
