import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { phaseById } from '../../../../shared/content/phases.ts'
import type { NetworkId } from '../../../../shared/domain/ids.ts'
import type { WorkForm } from '../../../../shared/domain/work-forms.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { plain } from '../../../app/palette/match.ts'
import { suggestForms, type Suggestion } from '../../../app/work-forms/suggest.ts'
import { useFormsOfNetwork } from '../../../app/work-forms/useForms.ts'
import { Dialog } from '../../../design/Dialog.tsx'
import { TextField } from '../../../design/fields.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'

interface WorkFormDialogProps {
  readonly networkId: NetworkId
  readonly isOpen: boolean
  /** Minutes there are for it; null when that does not matter. */
  readonly minutes: number | null
  readonly onChoose: (form: WorkForm) => void
  readonly onClose: () => void
}

/** The library, with the forms that fit best first, and what fits about each in words. */
export function WorkFormDialog({ isOpen, onClose, ...rest }: WorkFormDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t(($) => $.meetings.forms.title)} isOpen={isOpen} wide onClose={onClose}>
      <Forms onClose={onClose} {...rest} />
    </Dialog>
  )
}

function Forms({ networkId, minutes, onChoose, onClose }: Omit<WorkFormDialogProps, 'isOpen'>) {
  const { t } = useTranslation()
  const [find, setFind] = useState('')
  const forms = useFormsOfNetwork(networkId)
  const network = useQuery(q.networks.get.queryOptions({ input: { id: networkId } })).data
  const people = network?.participants ?? 0
  const wanted = { phase: network?.phase ?? 'analysisExploration', minutes, people }
  const asked = plain(find.trim())
  const found = suggestForms(forms ?? [], wanted).filter(({ form: { title, purpose } }) =>
    plain(`${title} ${purpose}`).includes(asked),
  )
  return (
    <>
      <p className="soft">{t(($) => $.meetings.forms.text)}</p>
      <TextField label={t(($) => $.meetings.forms.find)} value={find} onChange={setFind} autoFocus />
      {forms !== undefined && found.length === 0 ? (
        <p className="soft">{t(($) => $.meetings.forms.none)}</p>
      ) : null}
      <ul className="form-list">
        {found.map((suggestion) => (
          <li key={suggestion.form.ref}>
            <div>
              <h3>
                {suggestion.form.title}{' '}
                {suggestion.form.workplaceId === null ? null : (
                  <span className="tag">{t(($) => $.workForms.own)}</span>
                )}
              </h3>
              <p>{suggestion.form.purpose}</p>
              <p className="soft small">
                <Fit suggestion={suggestion} people={people} />
              </p>
            </div>
            <CommandButton
              id={`form.${suggestion.form.ref}.choose`}
              title={($) => $.meetings.forms.choose}
              about={suggestion.form.title}
              run={() => {
                onClose()
                onChoose(suggestion.form)
              }}
            />
          </li>
        ))}
      </ul>
      <div className="actions sticky">
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
      </div>
    </>
  )
}

/** Why it is suggested, or what to think of before it is chosen. */
function Fit({ suggestion, people }: { readonly suggestion: Suggestion; readonly people: number }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { form, fitsPhase, time, fitsPeople } = suggestion
  const phases = format.list(
    form.phases.map((id) => phaseById(id).name[format.language].toLocaleLowerCase(format.language)),
  )
  const minutes = { from: form.minutesFrom, to: form.minutesTo }
  const group = { from: form.peopleFrom, to: form.peopleTo }
  const times = {
    fits: t(($) => $.meetings.forms.minutesFit, minutes),
    tooLong: t(($) => $.meetings.forms.minutesLong, minutes),
    short: t(($) => $.meetings.forms.minutesShort, minutes),
  }
  return [
    fitsPhase ? t(($) => $.meetings.forms.phaseFits) : t(($) => $.meetings.forms.phaseOther, { phases }),
    times[time],
    fitsPeople
      ? t(($) => $.meetings.forms.peopleFit, group)
      : t(($) => $.meetings.forms.peopleOther, { ...group, count: people }),
  ].join(' · ')
}
