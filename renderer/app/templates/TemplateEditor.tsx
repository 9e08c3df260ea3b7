import { useState } from 'react'
import type { TemplateId } from '../../../shared/domain/ids.ts'
import type { Template } from '../../../shared/domain/templates.ts'
import { failureOf, failureText } from '../../api/failure.ts'
import { q } from '../../api/client.ts'
import { TextField } from '../../design/fields.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { CommandButton } from '../commands/CommandButton.tsx'
import { movedTo } from '../lines/keyed.ts'
import { TextList } from '../lines/TextList.tsx'
import { OrderedRows } from '../order/OrderedRows.tsx'
import { pupilHelp } from '../pupil.ts'
import { tell } from '../toasts.tsx'
import { useUndo } from '../undo.ts'
import { useWrite } from '../write.ts'
import {
  newSection,
  rememberTyped,
  saysSame,
  storedOf,
  typedOf,
  unsavedTemplates,
  type TypedSection,
  type TypedTemplate,
} from './typed.ts'
import './templates.css'

interface TemplateEditorProps {
  readonly id: TemplateId
  readonly template: Template
  readonly onBack: () => void
}

const mostSections = 50

/**
 * Changes an own template: its name, and its sections with what helps and with points. Saved as a whole, as the next
 * version; what is typed waits in this window until then.
 */
export function TemplateEditor({ id, template, onBack }: TemplateEditorProps) {
  const { t } = useTranslation()
  const { actionFor } = useUndo()
  const [typed, setTyped] = useState(() => unsavedTemplates.get().get(id) ?? typedOf(template))
  const isChanged = !saysSame(typed, template)
  const isOvertaken = typed.version !== template.version
  // Nothing was typed, so what another window saved takes its place.
  if (isOvertaken && !unsavedTemplates.get().has(id)) setTyped(typedOf(template))
  const type = (next: TypedTemplate) => {
    setTyped(next)
    rememberTyped(id, saysSame(next, template) ? null : next)
  }
  const setSections = (sections: readonly TypedSection[]) => {
    type({ ...typed, sections })
  }
  const titleOf = (section: TypedSection): string =>
    section.title.trim() === ''
      ? t(($) => $.workForms.templates.section, {
          number: typed.sections.findIndex((each) => each.id === section.id) + 1,
        })
      : section.title
  /** What goes here is not in the history of the store yet, so its way back is made here. */
  const goneWithWayBack = (text: string, putBack: (now: TypedTemplate) => TypedTemplate) => {
    const before = typed
    tell(text, {
      label: t(($) => $.history.undo),
      onPress: () => {
        type(putBack(unsavedTemplates.get().get(id) ?? before))
      },
    })
  }
  const removeSection = (section: TypedSection) => {
    const at = typed.sections.findIndex((each) => each.id === section.id)
    setSections(typed.sections.toSpliced(at, 1))
    goneWithWayBack(
      t(($) => $.workForms.templates.sectionGone, { section: titleOf(section) }),
      (now) =>
        now.sections.some((each) => each.id === section.id)
          ? now
          : { ...now, sections: now.sections.toSpliced(at, 0, section) },
    )
  }
  const forget = () => {
    rememberTyped(id, null)
    setTyped(typedOf(template))
    goneWithWayBack(
      t(($) => $.workForms.templates.forgotten),
      () => typed,
    )
  }
  const change = useWrite(
    q.templates.change.mutationOptions({
      onSuccess: ({ change: made }) => {
        rememberTyped(id, null)
        tell(
          t(($) => $.workForms.templates.saved),
          actionFor([made]),
        )
        onBack()
      },
    }),
    {
      // The notice above the buttons says so, with what can be done.
      say: (say, error) => (failureOf(error)?.code === 'CHANGED_MEANWHILE' ? null : failureText(say, error)),
    },
  )
  const isEmpty = typed.title.trim() === ''
  const save = () => {
    if (!isEmpty && !change.isPending) change.mutate({ id, version: typed.version, ...storedOf(typed) })
  }
  return (
    <div className="template-editor">
      <TextField
        label={t(($) => $.workForms.templates.name)}
        value={typed.title}
        onChange={(title) => {
          type({ ...typed, title })
        }}
        maxLength={160}
        autoFocus
        error={isEmpty ? t(($) => $.common.required) : undefined}
      />
      {typed.sections.length === 0 ? null : (
        <OrderedRows
          id="template.section"
          label={t(($) => $.workForms.templates.sections)}
          className="template-sections"
          rows={typed.sections}
          labelOf={titleOf}
          onMove={(section, to) => {
            setSections(movedTo(typed.sections, section.id, to))
            return Promise.resolve()
          }}
          onRemove={removeSection}
        >
          {(section) => (
            <Section
              section={section}
              name={titleOf(section)}
              hasPoints={template.kind !== 'projectPlan'}
              onChange={(next) => {
                setSections(typed.sections.map((each) => (each.id === next.id ? next : each)))
              }}
            />
          )}
        </OrderedRows>
      )}
      {typed.sections.length >= mostSections ? null : (
        <CommandButton
          id="template.addSection"
          title={($) => $.workForms.templates.addSection}
          kind="quiet"
          run={() => {
            setSections([...typed.sections, newSection()])
          }}
        />
      )}
      <div className="template-foot">
        {isOvertaken && isChanged ? (
          <div className="notice">
            <p role="alert">{t(($) => $.workForms.templates.overtaken, { version: template.version })}</p>
            <span className="row">
              <CommandButton
                id="template.theirs"
                title={($) => $.workForms.templates.theirs}
                run={() => {
                  rememberTyped(id, null)
                  setTyped(typedOf(template))
                }}
              />
              <CommandButton
                id="template.mine"
                title={($) => $.workForms.templates.mine}
                run={() => {
                  type({ ...typed, version: template.version })
                }}
              />
            </span>
          </div>
        ) : null}
        <div className="row">
          <CommandButton
            id="template.save"
            title={($) => $.workForms.templates.save}
            kind="main"
            isEnabled={!isEmpty && isChanged && !isOvertaken && !change.isPending}
            run={save}
          />
          <CommandButton id="template.back" title={($) => $.workForms.templates.back} run={onBack} />
          {isChanged ? (
            <CommandButton
              id="template.forget"
              title={($) => $.workForms.templates.forget}
              kind="quiet"
              run={forget}
            />
          ) : null}
          <span className="soft small" role="status">
            {isChanged ? t(($) => $.workForms.templates.unsaved) : ''}
          </span>
        </div>
      </div>
    </div>
  )
}

interface SectionProps {
  readonly section: TypedSection
  readonly name: string
  readonly hasPoints: boolean
  readonly onChange: (section: TypedSection) => void
}

function Section({ section, name, hasPoints, onChange }: SectionProps) {
  const { t } = useTranslation()
  return (
    <div className="template-section" role="group" aria-label={name}>
      <TextField
        label={t(($) => $.workForms.templates.heading)}
        value={section.title}
        onChange={(title) => {
          onChange({ ...section, title })
        }}
        maxLength={160}
      />
      <TextField
        label={t(($) => $.workForms.templates.guidance)}
        value={section.guidance}
        onChange={(guidance) => {
          onChange({ ...section, guidance })
        }}
        lines={2}
        maxLength={2_000}
        {...pupilHelp(t, section.guidance)}
      />
      {hasPoints ? (
        <TextList
          id={`template.${section.id}.point`}
          label={t(($) => $.workForms.templates.points)}
          lineLabel={t(($) => $.workForms.templates.point)}
          add={($) => $.workForms.templates.addPoint}
          about={name}
          texts={section.points}
          onChange={(points) => {
            onChange({ ...section, points: [...points] })
          }}
          longest={300}
          most={200}
        />
      ) : null}
    </div>
  )
}
