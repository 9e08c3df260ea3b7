import { useQuery } from '@tanstack/react-query'
import type { Editor } from '@tiptap/core'
import { useCallback, useDeferredValue, useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { plainLines } from '../../../../shared/domain/rich-words.ts'
import type { DocumentSection } from '../../../../shared/domain/templates.ts'
import { q } from '../../../api/client.ts'
import { PupilNote } from '../../../app/PupilNote.tsx'
import { useRichDraft } from '../../../app/rich-draft.ts'
import { useLocation } from '../../../app/routing/Router.tsx'
import { useWrite } from '../../../app/write.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { RichEditor } from './editor/RichEditor.tsx'
import { Toolbar } from './editor/Toolbar.tsx'

interface Active {
  readonly editor: Editor
  readonly title: string
}

/** The parts of the plan to write, under one row of tools that works on the part where the caret is. */
export function Writing({ sections }: { readonly sections: readonly DocumentSection[] }) {
  const { t } = useTranslation()
  const { hash } = useLocation()
  const [active, setActive] = useState<Active | null>(null)
  const tools = useRef<HTMLDivElement>(null)
  const isReadOnly = useQuery(q.app.status.queryOptions()).data?.readOnly === true
  useEffect(() => {
    const section = hash === '' ? null : document.getElementById(`section-${hash}`)
    if (section === null) return
    section.scrollIntoView({ block: 'start' })
    section.querySelector<HTMLElement>('[role="textbox"]')?.focus({ preventScroll: true })
  }, [hash])
  const leave = useCallback((gone: Editor) => {
    setActive((now) => (now?.editor === gone ? null : now))
  }, [])
  // Between the text and its tools, as other editors have it.
  const walk = (event: KeyboardEvent) => {
    const { current } = tools
    if (current === null) return
    const isInTools = event.target instanceof Node && current.contains(event.target)
    if (event.key === 'F10' && event.altKey) current.querySelector('button')?.focus()
    else if (event.key === 'Escape' && isInTools) active?.editor.commands.focus()
    else return
    event.preventDefault()
  }
  return (
    <div className="plan-writing" onKeyDown={walk}>
      {isReadOnly ? null : (
        <div className="plan-tools" ref={tools}>
          <Toolbar editor={active?.editor ?? null} about={active?.title ?? ''} />
        </div>
      )}
      {sections.length === 0 ? <p className="soft">{t(($) => $.documents.planning.noSections)}</p> : null}
      {sections.map((section) => (
        <Section
          key={section.id}
          section={section}
          isReadOnly={isReadOnly}
          onActive={setActive}
          onGone={leave}
        />
      ))}
    </div>
  )
}

interface SectionProps {
  readonly section: DocumentSection
  readonly isReadOnly: boolean
  readonly onActive: (active: Active) => void
  readonly onGone: (editor: Editor) => void
}

function Section({ section: { id, title, guidance, body }, isReadOnly, onActive, onGone }: SectionProps) {
  const own = useId()
  const editor = useRef<Editor | null>(null)
  const { mutateAsync } = useWrite(q.documents.writeSection.mutationOptions(), { isDraft: true })
  const draft = useRichDraft(body, (value) => mutateAsync({ id, body: value }))
  const shown = useDeferredValue(draft.value)
  return (
    <section
      className="plan-section"
      id={`section-${id}`}
      onFocus={() => {
        if (editor.current !== null) onActive({ editor: editor.current, title })
      }}
    >
      <h2 id={`${own}-title`}>{title}</h2>
      {guidance === '' ? null : (
        <p className="plan-guidance" id={`${own}-guidance`}>
          {guidance}
        </p>
      )}
      <RichEditor
        value={draft.value}
        onChange={draft.change}
        onLeave={draft.flush}
        labelledBy={`${own}-title`}
        describedBy={guidance === '' ? undefined : `${own}-guidance`}
        isReadOnly={isReadOnly}
        onEditor={(made) => {
          if (made === null && editor.current !== null) onGone(editor.current)
          editor.current = made
        }}
      />
      <PupilNote text={plainLines(shown).join('\n')} />
    </section>
  )
}
