import type { WorkForm } from '../../../shared/domain/work-forms.ts'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { indicatorsOf, minutesText, peopleText, phasesText } from './words.ts'

/** A work form to read: what it is for, how it goes, what it takes. */
export function BuiltInForm({ form }: { readonly form: WorkForm }) {
  const { t } = useTranslation()
  const { language } = useFormat()
  return (
    <div className="wf-text">
      <h2>{form.title}</h2>
      <p className="wf-purpose">{form.purpose}</p>
      <p className="soft wf-line">
        {[minutesText(t, form), peopleText(t, form), phasesText(t, form, language)].join(' · ')}
      </p>
      <h3>{t(($) => $.workForms.steps)}</h3>
      <ol className="wf-steps">
        {form.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <h3>{t(($) => $.workForms.materials)}</h3>
      <p>{form.materials.join(', ')}</p>
      <h3>{t(($) => $.workForms.worksOnTitle)}</h3>
      <ul className="wf-indicators">
        {indicatorsOf(form).map(({ id, number, dimensionId, name }) => (
          <li key={id} data-dimension={dimensionId}>
            <span className="wf-number">{number}</span> {name[language]}
          </li>
        ))}
      </ul>
      {form.handout === '' ? null : (
        <>
          <h3>{t(($) => $.workForms.handout)}</h3>
          <p className="wf-handout">{form.handout}</p>
        </>
      )}
      {form.source === '' ? null : (
        <p className="soft small">{t(($) => $.workForms.sourceOf, { source: form.source })}</p>
      )}
    </div>
  )
}
