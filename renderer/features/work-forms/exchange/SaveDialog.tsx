import { useMutation, useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { Workplace } from '../../../../shared/domain/entities.ts'
import type { OwnWorkFormId, TemplateId, WorkplaceId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { say } from '../../../app/commands/command.ts'
import { download } from '../../../app/download.ts'
import { kindNames, ownTemplateId } from '../../../app/templates/TemplateShelf.tsx'
import { tell } from '../../../app/toasts.tsx'
import { useForms } from '../../../app/work-forms/useForms.ts'
import { Dialog } from '../../../design/Dialog.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { exchangeFailure } from './words.ts'

interface SaveFormProps {
  readonly workplaces: readonly Workplace[]
  readonly onClose: () => void
}

/** Chooses own work forms and templates that go to a colleague as one file. */
export function SaveDialog({ isOpen, ...rest }: SaveFormProps & { readonly isOpen: boolean }) {
  const { t } = useTranslation()
  return (
    <Dialog title={t(($) => $.workForms.exchange.saveTitle)} isOpen={isOpen} onClose={rest.onClose}>
      <SaveForm {...rest} />
    </Dialog>
  )
}

interface Own {
  readonly id: string
  readonly title: string
  readonly kind: string
  readonly workplaceId: WorkplaceId | null
}

function SaveForm({ workplaces, onClose }: SaveFormProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const forms = useForms()?.filter(({ workplaceId }) => workplaceId !== null)
  const lists = useQueries({
    queries: workplaces.map(({ id }) =>
      q.templates.list.queryOptions({ input: { workplaceId: id, kind: null, language } }),
    ),
  })
  const templates = lists.flatMap(({ data }) => data ?? []).filter((each) => ownTemplateId(each) !== null)
  const save = useMutation(
    q.exchange.save.mutationOptions({
      onSuccess: (file) => {
        download(file)
        onClose()
        tell(t(($) => $.workForms.exchange.saved, { file: file.name }))
      },
    }),
  )
  if (forms === undefined || lists.some(({ data }) => data === undefined)) return null
  const own: readonly Own[] = [
    ...forms.map(({ ref, title, workplaceId }) => ({
      ...{ id: ref, title, workplaceId },
      kind: t(($) => $.workForms.exchange.workForm),
    })),
    ...templates.map(({ ref, title, workplaceId, kind }) => ({
      ...{ id: ref, title, workplaceId },
      kind: t(($) => $.workForms.exchange.template, { kind: say(t, kindNames[kind]) }),
    })),
  ]
  if (own.length === 0)
    return (
      <>
        <p>{t(($) => $.workForms.exchange.nothingOwn)}</p>
        <div className="actions">
          <CommandButton id="dialog.close" title={($) => $.common.close} kind="main" run={onClose} />
        </div>
      </>
    )
  const groups = workplaces
    .map((workplace) => ({ workplace, rows: own.filter((each) => each.workplaceId === workplace.id) }))
    .filter(({ rows }) => rows.length > 0)
  const isAll = own.every(({ id }) => chosen.has(id))
  return (
    <>
      <p className="soft">{t(($) => $.workForms.exchange.saveText)}</p>
      {groups.map(({ workplace, rows }) => (
        <fieldset key={workplace.id} className="wf-choices">
          <legend className={workplaces.length < 2 ? 'visually-hidden' : ''}>{workplace.name}</legend>
          {rows.map(({ id, title, kind }) => (
            <label key={id} className="wf-choice">
              <input
                type="checkbox"
                checked={chosen.has(id)}
                onChange={(event) => {
                  const next = new Set(chosen)
                  if (event.target.checked) next.add(id)
                  else next.delete(id)
                  setChosen(next)
                }}
              />
              <span>
                {title} <span className="soft small">{kind}</span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
      {save.isError ? (
        <p className="notice error" role="alert">
          {exchangeFailure(t, save.error)}
        </p>
      ) : null}
      <div className="actions">
        <span className="instead">
          <CommandButton
            id="dialog.all"
            title={isAll ? ($) => $.workForms.exchange.none : ($) => $.workForms.exchange.all}
            kind="quiet"
            run={() => {
              setChosen(new Set(isAll ? [] : own.map(({ id }) => id)))
            }}
          />
        </span>
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <CommandButton
          id="dialog.saveFile"
          title={($) => $.workForms.exchange.saveIt}
          kind="main"
          isEnabled={chosen.size > 0 && !save.isPending}
          run={() => {
            save.mutate({
              workForms: forms.flatMap(({ ref }) => (chosen.has(ref) ? [ref as OwnWorkFormId] : [])),
              templates: templates.flatMap(({ ref }) => (chosen.has(ref) ? [ref as TemplateId] : [])),
            })
          }}
        />
      </div>
    </>
  )
}
