import { useState } from 'react'
import type { TemplateId } from '../../../../shared/domain/ids.ts'
import type { Template } from '../../../../shared/domain/templates.ts'
import { failureOf, failureText } from '../../../api/failure.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { tell } from '../../../app/toasts.tsx'
import { useUndo } from '../../../app/undo.ts'
import { useWrite } from '../../../app/write.ts'
import { TextField } from '../../../design/fields.tsx'
import { useTranslation } from '../../../i18n/index.ts'

interface TemplateEditorProps {
  readonly id: TemplateId
  readonly template: Template
  readonly onBack: () => void
}

/** A section as it is typed: its points each on a line. */
interface Typed {
  readonly key: number
  readonly title: string
  readonly guidance: string
  readonly points: string
}

const mostPoints = 200
const longestPoint = 300

/** Changes an own list: a name, and headings with points. Saved as a whole, as the next version. */
export function TemplateEditor({ id, template, onBack }: TemplateEditorProps) {
  const { t } = useTranslation()
  const { actionFor } = useUndo()
  const [title, setTitle] = useState(template.title)
  const [sections, setSections] = useState<readonly Typed[]>(
    template.sections.map((section, key) => ({ ...section, key, points: section.points.join('\n') })),
  )
  const change = useWrite(
    q.templates.change.mutationOptions({
      onSuccess: ({ change: made }) => {
        tell(
          t(($) => $.meetings.templateSaved),
          actionFor([made]),
        )
        onBack()
      },
    }),
    {
      say: (say, error) =>
        failureOf(error)?.code === 'CHANGED_MEANWHILE'
          ? say(($) => $.meetings.templateChanged)
          : failureText(say, error),
    },
  )
  const patch = (key: number, typed: Partial<Typed>) => {
    setSections(sections.map((section) => (section.key === key ? { ...section, ...typed } : section)))
  }
  const save = () => {
    if (title.trim() === '') return
    const made = sections.map(({ title: heading, guidance, points }) => ({
      title: heading.trim(),
      guidance,
      points: points
        .split('\n')
        .map((point) => point.trim().slice(0, longestPoint))
        .filter((point) => point !== '')
        .slice(0, mostPoints),
    }))
    change.mutate({ id, version: template.version, title: title.trim(), sections: made })
  }
  return (
    <div className="stack">
      <TextField
        label={t(($) => $.meetings.templateTitle)}
        value={title}
        onChange={setTitle}
        maxLength={160}
        error={title.trim() === '' ? t(($) => $.common.required) : undefined}
      />
      {sections.map((section, at) => (
        <div key={section.key} className="template-section">
          <TextField
            label={t(($) => $.meetings.templateSection, { number: at + 1 })}
            value={section.title}
            onChange={(typed) => {
              patch(section.key, { title: typed })
            }}
            maxLength={160}
          />
          <TextField
            label={t(($) => $.meetings.templatePoints)}
            value={section.points}
            onChange={(points) => {
              patch(section.key, { points })
            }}
            lines={Math.min(10, Math.max(3, section.points.split('\n').length + 1))}
          />
          <div className="row">
            <CommandButton
              id={`template.section.${String(section.key)}.remove`}
              title={($) => $.meetings.templateRemoveSection}
              about={section.title === '' ? String(at + 1) : section.title}
              kind="quiet"
              run={() => {
                setSections(sections.filter(({ key }) => key !== section.key))
              }}
            />
          </div>
        </div>
      ))}
      <div className="row">
        <CommandButton
          id="template.addSection"
          title={($) => $.meetings.templateAddSection}
          isEnabled={sections.length < 50}
          run={() => {
            const key = Math.max(-1, ...sections.map((section) => section.key)) + 1
            setSections([...sections, { key, title: '', guidance: '', points: '' }])
          }}
        />
      </div>
      <div className="actions sticky">
        <CommandButton id="template.back" title={($) => $.meetings.templateBack} run={onBack} />
        <CommandButton
          id="template.save"
          title={($) => $.meetings.templateSave}
          kind="main"
          isEnabled={title.trim() !== '' && !change.isPending}
          run={save}
        />
      </div>
    </div>
  )
}
