import { useId, type ReactNode } from 'react'
import { dimensions } from '../../../shared/content/dimensions.ts'
import { indicators } from '../../../shared/content/indicators.ts'
import { phases } from '../../../shared/content/phases.ts'
import type { Workplace } from '../../../shared/domain/entities.ts'
import type { OwnWorkFormId } from '../../../shared/domain/ids.ts'
import type { WorkForm } from '../../../shared/domain/work-forms.ts'
import { q } from '../../api/client.ts'
import type { Words } from '../../app/commands/command.ts'
import { useDraftOf } from '../../app/draft.ts'
import { DraftField } from '../../app/DraftField.tsx'
import { TextList } from '../../app/lines/TextList.tsx'
import { Link } from '../../app/routing/Router.tsx'
import { useWrite } from '../../app/write.ts'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { RangeFields } from './RangeFields.tsx'

interface OwnFormProps {
  readonly form: WorkForm
  readonly workplaces: readonly Workplace[]
  /** What it began as a copy of, as far as that is still there. */
  readonly origin: WorkForm | undefined
}

/** What an own work form says, changed where it stands; everything saves itself. */
export function OwnForm({ form, workplaces, origin }: OwnFormProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const save = useSaving(form)
  return (
    <div className="wf-text wf-own">
      <h2 className="visually-hidden">{form.title}</h2>
      <DraftField
        label={t(($) => $.workForms.title)}
        isLabelHidden
        isBare
        isRequired
        className="wf-title"
        maxLength={120}
        value={form.title}
        save={(title) => save.typed({ title })}
      />
      <p className="soft small wf-origin">
        {workplaces.length > 1
          ? t(($) => $.workForms.ownOf, {
              workplace: workplaces.find(({ id }) => id === form.workplaceId)?.name ?? '',
            })
          : t(($) => $.workForms.own)}
        {origin === undefined ? null : (
          <>
            {' · '}
            {t(($) => $.workForms.copiedFrom)}{' '}
            <Link to="/work-forms/$ref" params={{ ref: origin.ref }}>
              {origin.title}
            </Link>
          </>
        )}
      </p>
      <DraftField
        label={t(($) => $.workForms.purpose)}
        lines={2}
        maxLength={1_000}
        value={form.purpose}
        save={(purpose) => save.typed({ purpose })}
      />
      <div className="wf-ranges">
        <RangeFields
          label={t(($) => $.workForms.minutesLabel)}
          from={form.minutesFrom}
          to={form.minutesTo}
          most={600}
          save={({ from, to }) => save.typed({ minutesFrom: from, minutesTo: to })}
        />
        <RangeFields
          label={t(($) => $.workForms.peopleLabel)}
          from={form.peopleFrom}
          to={form.peopleTo}
          most={500}
          save={({ from, to }) => save.typed({ peopleFrom: from, peopleTo: to })}
        />
      </div>
      <Lines
        form={form}
        field="steps"
        label={t(($) => $.workForms.steps)}
        lineLabel={t(($) => $.workForms.step)}
        add={($) => $.workForms.addStep}
        longest={600}
        most={40}
      />
      <Lines
        form={form}
        field="materials"
        label={t(($) => $.workForms.materials)}
        lineLabel={t(($) => $.workForms.material)}
        add={($) => $.workForms.addMaterial}
        longest={200}
        most={30}
      />
      <fieldset className="wf-choices">
        <legend>{t(($) => $.workForms.phases)}</legend>
        <p className="soft small">{t(($) => $.workForms.phasesHelp)}</p>
        {phases.map(({ id, name }) => (
          <Choice
            key={id}
            isChosen={form.phases.includes(id)}
            onChoose={(isChosen) => {
              const chosen = phases
                .map((phase) => phase.id)
                .filter((each) => (each === id ? isChosen : form.phases.includes(each)))
              save.now({ phases: chosen })
            }}
          >
            {name[language]}
          </Choice>
        ))}
      </fieldset>
      <fieldset className="wf-choices">
        <legend>{t(($) => $.workForms.worksOnTitle)}</legend>
        <div className="wf-dimensions">
          {dimensions.map((dimension) => (
            <div key={dimension.id} role="group" aria-label={dimension.name[language]}>
              <span className="wf-dimension" data-dimension={dimension.id}>
                {dimension.name[language]}
              </span>
              {indicators
                .filter(({ dimensionId }) => dimensionId === dimension.id)
                .map(({ id, number, name }) => (
                  <Choice
                    key={id}
                    isChosen={form.indicators.includes(id)}
                    onChoose={(isChosen) => {
                      const others = form.indicators.filter((each) => each !== id)
                      save.now({ indicators: isChosen ? [...others, id] : others })
                    }}
                  >
                    {number} {name[language]}
                  </Choice>
                ))}
            </div>
          ))}
        </div>
      </fieldset>
      <DraftField
        label={t(($) => $.workForms.handout)}
        help={t(($) => $.workForms.handoutHelp)}
        lines={4}
        maxLength={4_000}
        value={form.handout}
        save={(handout) => save.typed({ handout })}
      />
      <DraftField
        label={t(($) => $.workForms.source)}
        help={t(($) => $.workForms.sourceHelp)}
        maxLength={200}
        value={form.source}
        save={(source) => save.typed({ source })}
      />
    </div>
  )
}

/** `typed`: for a field that saves itself and tells its own failures; `now`: for a choice. */
function useSaving({ ref }: WorkForm) {
  const id = ref as OwnWorkFormId
  const { mutateAsync } = useWrite(q.workForms.update.mutationOptions(), { isDraft: true })
  const { mutate } = useWrite(q.workForms.update.mutationOptions())
  type Patch = Parameters<typeof mutate>[0]['patch']
  return {
    typed: (patch: Patch) => mutateAsync({ id, patch }),
    now: (patch: Patch) => {
      mutate({ id, patch })
    },
  }
}

interface LinesProps {
  readonly form: WorkForm
  readonly field: 'steps' | 'materials'
  readonly label: string
  readonly lineLabel: string
  readonly add: Words
  readonly longest: number
  readonly most: number
}

const saysSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((text, at) => text.trim() === b[at]?.trim())

function Lines({ form, field, label, ...list }: LinesProps) {
  const id = useId()
  const save = useSaving(form)
  const draft = useDraftOf<readonly string[]>(
    form[field],
    (texts) => save.typed({ [field]: texts.map((text) => text.trim()) }),
    saysSame,
    (texts) => texts.join('; '),
  )
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{label}</h3>
      <TextList
        id={`workForm.${field}`}
        label={label}
        texts={draft.value}
        onChange={draft.change}
        onLeave={draft.flush}
        isNumbered={field === 'steps'}
        {...list}
      />
    </section>
  )
}

interface ChoiceProps {
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
  readonly children: ReactNode
}

function Choice({ isChosen, onChoose, children }: ChoiceProps) {
  return (
    <label className="wf-choice">
      <input
        type="checkbox"
        checked={isChosen}
        onChange={(event) => {
          onChoose(event.target.checked)
        }}
      />
      <span>{children}</span>
    </label>
  )
}
