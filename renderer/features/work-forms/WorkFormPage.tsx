import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { WorkFormRow } from '../../../shared/contract/work-forms.ts'
import type { Workplace } from '../../../shared/domain/entities.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { Link, navigate, useParam } from '../../app/routing/Router.tsx'
import { useForms } from '../../app/work-forms/useForms.ts'
import { useWrite } from '../../app/write.ts'
import { ConfirmDialog } from '../../design/Dialog.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { BuiltInForm } from './BuiltInForm.tsx'
import { LibraryHead } from './LibraryHead.tsx'
import { OwnForm } from './OwnForm.tsx'
import { PlanDialog } from './PlanDialog.tsx'
import { TitleDialog } from './TitleDialog.tsx'

/** One work form: read when it came with the app, changed where it stands when it is the coaches' own. */
export function WorkFormPage() {
  const { t } = useTranslation()
  const ref = useParam('ref')
  const forms = useForms()
  const workplaces = useQuery(q.workplaces.list.queryOptions()).data
  if (forms === undefined || workplaces === undefined) return null
  const form = forms.find((each) => each.ref === ref)
  return (
    <>
      <LibraryHead isForm />
      {form === undefined ? (
        <div className="empty">
          <p>{t(($) => $.workForms.gone)}</p>
          <Link to="/work-forms" className="btn">
            {t(($) => $.workForms.toLibrary)}
          </Link>
        </div>
      ) : (
        <article key={ref} className="wf-page">
          {form.workplaceId === null ? (
            <BuiltInForm form={form} />
          ) : (
            <OwnForm
              form={form}
              workplaces={workplaces}
              origin={forms.find((each) => each.ref === form.copyOf)}
            />
          )}
          <Acts form={form} workplaces={workplaces} />
        </article>
      )}
    </>
  )
}

interface ActsProps {
  readonly form: WorkFormRow
  readonly workplaces: readonly Workplace[]
}

function Acts({ form, workplaces }: ActsProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const [asks, setAsks] = useState<'plan' | 'copy' | 'remove' | null>(null)
  const close = () => {
    setAsks(null)
  }
  const copy = useWrite(
    q.workForms.copy.mutationOptions({
      onSuccess: ({ result }) => {
        navigate({ to: '/work-forms/$ref', params: { ref: result.ref } })
      },
    }),
  )
  const remove = useWrite(
    q.workForms.remove.mutationOptions({
      onSuccess: () => {
        navigate({ to: '/work-forms' })
      },
    }),
  )
  const { ref, title, workplaceId, used } = form
  const isOwn = workplaceId !== null
  return (
    <aside className="wf-acts" aria-label={t(($) => $.workForms.acts)}>
      <CommandButton
        id="workForm.plan"
        title={($) => $.workForms.plan}
        words={($) => $.workForms.planWords}
        kind="main"
        isEnabled={workplaces.length > 0}
        run={() => {
          setAsks('plan')
        }}
      />
      <CommandButton
        id="workForm.copy"
        title={isOwn ? ($) => $.workForms.copyOwn : ($) => $.workForms.copy}
        words={($) => $.workForms.copyWords}
        isEnabled={workplaces.length > 0 && !copy.isPending}
        run={() => {
          setAsks('copy')
        }}
      />
      <CommandButton
        id="workForm.print"
        title={($) => $.workForms.print}
        words={($) => $.workForms.printWords}
        run={() => {
          navigate({ to: '/printing', search: { workForm: ref } })
        }}
      />
      {isOwn ? (
        <CommandButton
          id="workForm.remove"
          title={($) => $.workForms.remove}
          kind="danger"
          run={() => {
            setAsks('remove')
          }}
        />
      ) : (
        <p className="soft small">{t(($) => $.workForms.builtInText)}</p>
      )}
      {used === 0 ? null : <p className="soft small">{t(($) => $.workForms.used, { count: used })}</p>}
      <PlanDialog form={form} isOpen={asks === 'plan'} onClose={close} />
      <TitleDialog
        title={t(($) => $.workForms.copy)}
        initial={t(($) => $.workForms.copyOf, { title }).slice(0, 120)}
        longest={120}
        workplaces={workplaces}
        isOpen={asks === 'copy'}
        onClose={close}
        onTitle={(name, into) => {
          copy.mutate({ workplaceId: into, ref, title: name, language })
        }}
      />
      <ConfirmDialog
        title={t(($) => $.workForms.remove)}
        isOpen={asks === 'remove'}
        confirm={($) => $.common.remove}
        onClose={close}
        onConfirm={() => {
          if (isOwn) remove.mutate({ ids: [ref] })
        }}
      >
        <p>{t(($) => $.workForms.removeText, { title })}</p>
      </ConfirmDialog>
    </aside>
  )
}
