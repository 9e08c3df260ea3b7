import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { WorkFormRow } from '../../../shared/contract/work-forms.ts'
import type { Workplace } from '../../../shared/domain/entities.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { Link, navigate } from '../../app/routing/Router.tsx'
import { useTiny } from '../../app/tiny-store.ts'
import { useForms } from '../../app/work-forms/useForms.ts'
import { useWrite } from '../../app/write.ts'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { byPhase, chosenNetwork, filtered, noFilter, remembered } from './filter.ts'
import { Filters } from './Filters.tsx'
import { LibraryHead } from './LibraryHead.tsx'
import { TitleDialog } from './TitleDialog.tsx'
import { minutesText, peopleText, phasesText, shortPhase } from './words.ts'

/** The library: the built-in work forms and the coaches' own, looked through by what is needed. */
export function WorkFormsPage() {
  const { t } = useTranslation()
  const forms = useForms()
  const workplaces = useQuery(q.workplaces.list.queryOptions()).data
  const networks = useQuery(q.networks.list.queryOptions()).data
  const filter = useTiny(remembered)
  const chosen = useTiny(chosenNetwork)
  if (forms === undefined || workplaces === undefined || networks === undefined) return null
  const network =
    chosen === undefined && networks.length === 1
      ? networks[0]
      : networks.find(({ id }) => id === (chosen ?? null))
  const found = filtered(forms, filter)
  return (
    <>
      <LibraryHead />
      <div className="wf-library">
        <Filters filter={filter} networks={networks} networkId={network?.id ?? null} />
        <div className="wf-found">
          <div className="wf-count">
            {/* For who does not see the list change. */}
            <p className="soft small" role="status">
              {found.length === forms.length
                ? t(($) => $.workForms.foundAll, { count: forms.length })
                : t(($) => $.workForms.found, { count: found.length, all: forms.length })}
            </p>
            <MakeOne workplaces={workplaces} />
          </div>
          <Found forms={found} workplaces={workplaces} network={network} />
        </div>
      </div>
    </>
  )
}

interface FoundProps {
  readonly forms: readonly WorkFormRow[]
  readonly workplaces: readonly Workplace[]
  readonly network: { readonly name: string; readonly phase: WorkFormRow['phases'][number] } | undefined
}

/** What fits the phase of the network first. */
function Found({ forms, workplaces, network }: FoundProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const list = (title: string, shown: readonly WorkFormRow[]) =>
    shown.length === 0 ? null : <FormList title={title} forms={shown} workplaces={workplaces} />
  const { fitting, others } = byPhase(forms, network?.phase ?? 'analysisExploration')
  return (
    <>
      {forms.length === 0 ? <NothingFound /> : null}
      {network === undefined ? (
        list(
          t(($) => $.workForms.all),
          forms,
        )
      ) : (
        <>
          {list(
            t(($) => $.workForms.fits, { network: network.name, phase: shortPhase(network.phase, language) }),
            fitting,
          )}
          {list(
            t(($) => $.workForms.others),
            others,
          )}
        </>
      )}
    </>
  )
}

function NothingFound() {
  const { t } = useTranslation()
  return (
    <div className="empty">
      <p>{t(($) => $.workForms.nothing)}</p>
      <CommandButton
        id="workForms.noFilter"
        title={($) => $.workForms.noFilter}
        run={() => {
          remembered.set(noFilter)
        }}
      />
    </div>
  )
}

interface FormListProps {
  readonly title: string
  readonly forms: readonly WorkFormRow[]
  readonly workplaces: readonly Workplace[]
}

function FormList({ title, forms, workplaces }: FormListProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  return (
    <section className="wf-group">
      <h2>{title}</h2>
      <ul className="wf-list" aria-label={title}>
        {forms.map((form) => (
          <li key={form.ref}>
            <div>
              <h3>
                <Link to="/work-forms/$ref" params={{ ref: form.ref }}>
                  {form.title}
                </Link>{' '}
                {form.workplaceId === null ? null : (
                  <span className="tag">
                    {workplaces.length > 1
                      ? t(($) => $.workForms.ownOf, {
                          workplace: workplaces.find(({ id }) => id === form.workplaceId)?.name ?? '',
                        })
                      : t(($) => $.workForms.own)}
                  </span>
                )}
              </h3>
              <p>{form.purpose}</p>
            </div>
            <p className="soft small">
              <span className="wf-minutes">{minutesText(t, form)}</span>
              <span className="wf-people">{peopleText(t, form)}</span>
              <span className="wf-phases">{phasesText(t, form, language)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A work form from nothing. */
function MakeOne({ workplaces }: { readonly workplaces: readonly Workplace[] }) {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const add = useWrite(
    q.workForms.add.mutationOptions({
      onSuccess: ({ result }) => {
        navigate({ to: '/work-forms/$ref', params: { ref: result.ref } })
      },
    }),
  )
  if (workplaces.length === 0)
    return (
      <p className="soft">
        {t(($) => $.workForms.needsWorkplace)} <Link to="/">{t(($) => $.shell.toNetworks)}</Link>
      </p>
    )
  return (
    <>
      <CommandButton
        id="workForms.add"
        title={($) => $.workForms.make}
        words={($) => $.workForms.makeWords}
        isEnabled={!add.isPending}
        run={() => {
          setAsking(true)
        }}
      />
      <TitleDialog
        title={t(($) => $.workForms.make)}
        initial=""
        longest={120}
        workplaces={workplaces}
        isOpen={isAsking}
        onClose={() => {
          setAsking(false)
        }}
        onTitle={(title, workplaceId) => {
          add.mutate({ workplaceId, form: { title } })
        }}
      />
    </>
  )
}
