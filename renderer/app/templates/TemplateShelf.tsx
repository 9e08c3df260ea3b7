import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { TemplateId, WorkplaceId } from '../../../shared/domain/ids.ts'
import type { Template, TemplateKind, TemplateRef } from '../../../shared/domain/templates.ts'
import { q } from '../../api/client.ts'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { CommandButton } from '../commands/CommandButton.tsx'
import { say, type Words } from '../commands/command.ts'
import { useTiny } from '../tiny-store.ts'
import { useWrite } from '../write.ts'
import { TemplateEditor } from './TemplateEditor.tsx'
import { unsavedTemplates } from './typed.ts'
import './templates.css'

export const kindNames: Readonly<Record<TemplateKind, Words>> = {
  preparation: ($) => $.workForms.templates.kinds.preparation,
  start: ($) => $.workForms.templates.kinds.start,
  projectPlan: ($) => $.workForms.templates.kinds.projectPlan,
  design: ($) => $.workForms.templates.kinds.design,
  leadership: ($) => $.workForms.templates.kinds.leadership,
  dissemination: ($) => $.workForms.templates.kinds.dissemination,
  composition: ($) => $.workForms.templates.kinds.composition,
}

/** Own templates have an id of their own; null for a built-in one. */
export const ownTemplateId = ({ ref, workplaceId }: Template): TemplateId | null =>
  workplaceId === null || ref.startsWith('builtIn:') ? null : (ref as TemplateId)

interface TemplateShelfProps {
  readonly workplaceId: WorkplaceId
  /** One kind, or with several each under its name. */
  readonly kinds: readonly TemplateKind[]
  /** Stands under the list, and not while a template is changed. */
  readonly foot?: ReactNode
}

/** What documents are made of: built-in templates that stay as they are, and the coaches' own, which can be changed. */
export function TemplateShelf({ workplaceId, kinds, foot }: TemplateShelfProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const [openRef, setOpenRef] = useState<TemplateRef | null>(null)
  const kind = kinds.length === 1 ? (kinds[0] ?? null) : null
  const list = useQuery(q.templates.list.queryOptions({ input: { workplaceId, kind, language } })).data
  const open = list?.find(({ ref }) => ref === openRef)
  const id = open === undefined ? null : ownTemplateId(open)
  if (open !== undefined && id !== null)
    return (
      <TemplateEditor
        key={id}
        id={id}
        template={open}
        onBack={() => {
          setOpenRef(null)
        }}
      />
    )
  return (
    <>
      <p className="soft template-intro">{t(($) => $.workForms.templates.text)}</p>
      {kinds.map((each) => {
        const rows = (list ?? []).filter((template) => template.kind === each)
        const items = (
          <ul className="template-list" aria-label={say(t, kindNames[each])}>
            {rows.map((template) => (
              <TemplateRow
                key={template.ref}
                template={template}
                workplaceId={workplaceId}
                onOpen={setOpenRef}
              />
            ))}
          </ul>
        )
        return kind === null ? (
          <section key={each}>
            <h2>{say(t, kindNames[each])}</h2>
            {items}
          </section>
        ) : (
          <div key={each}>{items}</div>
        )
      })}
      {foot}
    </>
  )
}

interface TemplateRowProps {
  readonly template: Template
  readonly workplaceId: WorkplaceId
  readonly onOpen: (ref: TemplateRef) => void
}

function TemplateRow({ template, workplaceId, onOpen }: TemplateRowProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const [isShown, setShown] = useState(false)
  const unsaved = useTiny(unsavedTemplates)
  const copy = useWrite(
    q.templates.copy.mutationOptions({
      onSuccess: ({ result }) => {
        onOpen(result.ref)
      },
    }),
  )
  const remove = useWrite(q.templates.remove.mutationOptions())
  const { ref, title, version, sections, kind } = template
  const own = ownTemplateId(template)
  const points = sections.reduce((sum, section) => sum + section.points.length, 0)
  const facts = [
    own === null
      ? t(($) => $.workForms.templates.builtIn)
      : t(($) => $.workForms.templates.ownVersion, { version }),
    kind === 'projectPlan'
      ? t(($) => $.workForms.templates.countSections, { count: sections.length })
      : t(($) => $.workForms.templates.countPoints, { count: points }),
    ...(own !== null && unsaved.has(own) ? [t(($) => $.workForms.templates.unsaved)] : []),
  ]
  return (
    <li>
      <div>
        <h3>{title}</h3>
        <p className="soft small">{facts.join(' · ')}</p>
        {isShown ? <Inside template={template} /> : null}
      </div>
      <span className="row">
        <CommandButton
          id={`template.${ref}.look`}
          title={isShown ? ($) => $.workForms.templates.hide : ($) => $.workForms.templates.look}
          about={title}
          kind="quiet"
          run={() => {
            setShown(!isShown)
          }}
        />
        {own === null ? null : (
          <>
            <CommandButton
              id={`template.${ref}.change`}
              title={($) => $.workForms.templates.change}
              about={title}
              run={() => {
                onOpen(ref)
              }}
            />
            <CommandButton
              id={`template.${ref}.remove`}
              title={($) => $.common.remove}
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
          title={($) => $.workForms.templates.copy}
          about={title}
          kind={own === null ? 'plain' : 'quiet'}
          isEnabled={!copy.isPending}
          run={() => {
            const name = t(($) => $.workForms.copyOf, { title }).slice(0, 160)
            copy.mutate({ workplaceId, ref, title: name, language })
          }}
        />
      </span>
    </li>
  )
}

/** What it says, to read before choosing. */
function Inside({ template: { sections } }: { readonly template: Template }) {
  return (
    <div className="template-inside">
      {sections.map((section, at) => (
        // Two sections may have one title.
        <div key={at}>
          {section.title === '' ? null : <h4>{section.title}</h4>}
          {section.guidance === '' ? null : <p className="soft">{section.guidance}</p>}
          {section.points.length === 0 ? null : (
            <ul>
              {section.points.map((point, place) => (
                <li key={place}>{point}</li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </div>
  )
}
