import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { TemplateId, WorkplaceId } from '../../../../shared/domain/ids.ts'
import type { Template, TemplateRef } from '../../../../shared/domain/templates.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useWrite } from '../../../app/write.ts'
import { Dialog } from '../../../design/Dialog.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { TemplateEditor } from './TemplateEditor.tsx'

interface TemplatesDialogProps {
  readonly workplaceId: WorkplaceId
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** The lists a preparation can start from: built-in ones that stay as they are, and the coaches' own. */
export function TemplatesDialog({ isOpen, ...rest }: TemplatesDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t(($) => $.meetings.templates)} isOpen={isOpen} wide keepOpen onClose={rest.onClose}>
      <Templates {...rest} />
    </Dialog>
  )
}

/** Own templates have an id of their own; the built-in ones say so in their reference. */
const ownId = ({ ref, workplaceId }: Template): TemplateId | null =>
  workplaceId === null || ref.startsWith('builtIn:') ? null : (ref as TemplateId)

function Templates({ workplaceId, onClose }: Omit<TemplatesDialogProps, 'isOpen'>) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const [openRef, setOpenRef] = useState<TemplateRef | null>(null)
  const list = useQuery(
    q.templates.list.queryOptions({ input: { workplaceId, kind: 'preparation', language } }),
  ).data
  const copy = useWrite(
    q.templates.copy.mutationOptions({
      onSuccess: ({ result }) => {
        setOpenRef(result.ref)
      },
    }),
  )
  const remove = useWrite(q.templates.remove.mutationOptions())
  const open = list?.find(({ ref }) => ref === openRef)
  const id = open === undefined ? null : ownId(open)
  if (open !== undefined && id !== null)
    return (
      <TemplateEditor
        key={`${id} ${String(open.version)}`}
        id={id}
        template={open}
        onBack={() => {
          setOpenRef(null)
        }}
      />
    )
  return (
    <>
      <p className="soft">{t(($) => $.meetings.templateText)}</p>
      <ul className="form-list">
        {(list ?? []).map((template) => {
          const { ref, title, sections } = template
          const own = ownId(template)
          return (
            <li key={ref}>
              <div>
                <h3>{title}</h3>
                <p className="soft small">
                  {own === null ? t(($) => $.meetings.templateBuiltIn) : t(($) => $.meetings.templateOwn)}
                  {' · '}
                  {sections
                    .flatMap(({ points }) => points)
                    .slice(0, 4)
                    .join(' · ')}
                </p>
              </div>
              <span className="row">
                {own === null ? null : (
                  <>
                    <CommandButton
                      id={`template.${ref}.change`}
                      title={($) => $.meetings.templateChange}
                      about={title}
                      run={() => {
                        setOpenRef(ref)
                      }}
                    />
                    <CommandButton
                      id={`template.${ref}.remove`}
                      title={($) => $.meetings.templateRemove}
                      about={title}
                      kind="danger"
                      run={() => {
                        remove.mutate({ id: own })
                      }}
                    />
                  </>
                )}
                <CommandButton
                  id={`template.${ref}.copy`}
                  title={($) => $.meetings.templateCopy}
                  about={title}
                  kind={own === null ? 'plain' : 'quiet'}
                  isEnabled={!copy.isPending}
                  run={() => {
                    const name = t(($) => $.meetings.templateCopyOf, { title }).slice(0, 160)
                    copy.mutate({ workplaceId, ref, title: name, language })
                  }}
                />
              </span>
            </li>
          )
        })}
      </ul>
      <div className="actions sticky">
        <CommandButton id="dialog.close" title={($) => $.common.close} kind="main" run={onClose} />
      </div>
    </>
  )
}
