import type { Editor } from '@tiptap/core'
import { useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import { commandName, type Command, type Words } from '../../../../app/commands/command.ts'
import type { Shortcut } from '../../../../app/commands/keys.ts'
import { ariaKeys, isMac } from '../../../../app/commands/keys.ts'
import { useCommand } from '../../../../app/commands/useCommand.ts'
import { Dialog } from '../../../../design/Dialog.tsx'
import { useTranslation } from '../../../../i18n/index.ts'
import { LinkForm } from './LinkForm.tsx'
import { LinkLine } from './LinkLine.tsx'

type Face = 'bold' | 'italic' | 'heading' | 'subheading' | 'bullets' | 'numbers' | 'link'

interface Tool {
  readonly face: Face
  readonly title: Words
  readonly words: Words
  readonly shortcut?: Shortcut
  readonly press: (editor: Editor) => void
}

const tools: readonly Tool[] = [
  {
    face: 'bold',
    title: ($) => $.documents.rich.bold,
    words: ($) => $.documents.rich.words,
    shortcut: 'Mod+B',
    press: (editor) => editor.chain().focus().toggleBold().run(),
  },
  {
    face: 'italic',
    title: ($) => $.documents.rich.italic,
    words: ($) => $.documents.rich.words,
    shortcut: 'Mod+I',
    press: (editor) => editor.chain().focus().toggleItalic().run(),
  },
  {
    face: 'heading',
    title: ($) => $.documents.rich.heading,
    words: ($) => $.documents.rich.words,
    press: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
  },
  {
    face: 'subheading',
    title: ($) => $.documents.rich.subheading,
    words: ($) => $.documents.rich.words,
    press: (editor) => editor.chain().focus().toggleHeading({ level: 4 }).run(),
  },
  {
    face: 'bullets',
    title: ($) => $.documents.rich.bullets,
    words: ($) => $.documents.rich.listWords,
    press: (editor) => editor.chain().focus().toggleBulletList().run(),
  },
  {
    face: 'numbers',
    title: ($) => $.documents.rich.numbers,
    words: ($) => $.documents.rich.listWords,
    press: (editor) => editor.chain().focus().toggleOrderedList().run(),
  },
]

/** What holds at the caret, as one word that changes when it does. */
function stateAt(editor: Editor): string {
  const at = (face: Face, isOn: boolean) => (isOn ? [face] : [])
  return [
    ...at('bold', editor.isActive('bold')),
    ...at('italic', editor.isActive('italic')),
    ...at('heading', editor.isActive('heading', { level: 3 })),
    ...at('subheading', editor.isActive('heading', { level: 4 })),
    ...at('bullets', editor.isActive('bulletList')),
    ...at('numbers', editor.isActive('orderedList')),
    ...at('link', editor.isActive('link')),
  ].join(' ')
}

/** Along the row of tools, and round at its ends. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button === event.target)
  const steps: Readonly<Record<string, number>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: -1,
  }
  const to = steps[event.key]
  if (to === undefined) return
  event.preventDefault()
  buttons.at(to % buttons.length)?.focus()
}

interface ToolbarProps {
  /** Of the part where the caret is, or was last; null before there was one. */
  readonly editor: Editor | null
  /** The title of that part. */
  readonly about: string
}

/** How the text at the caret looks; each button is a command as well. */
export function Toolbar({ editor, about }: ToolbarProps) {
  const { t } = useTranslation()
  const [isLinking, setLinking] = useState(false)
  // One stop for Tab; the arrows go along the row.
  const [place, setPlace] = useState(0)
  const state = useSyncExternalStore(
    (changed) => {
      editor?.on('transaction', changed)
      return () => {
        editor?.off('transaction', changed)
      }
    },
    () => (editor === null || editor.isDestroyed ? '' : stateAt(editor)),
  )
  const isOn = (face: Face): boolean => state.split(' ').includes(face)
  const isLink = isOn('link')
  const link: Tool = {
    face: 'link',
    title: isLink ? ($) => $.documents.rich.changeLink : ($) => $.documents.rich.link,
    words: ($) => $.documents.rich.linkWords,
    shortcut: 'Mod+Shift+L',
    press: () => {
      setLinking(true)
    },
  }
  return (
    <>
      <div
        className="rich-tools"
        role="toolbar"
        onKeyDown={walk}
        aria-label={
          about === ''
            ? t(($) => $.documents.rich.tools)
            : t(($) => $.documents.rich.toolbar, { section: about })
        }
      >
        {[...tools, link].map((tool, index) => (
          <ToolButton
            key={tool.face}
            editor={editor}
            tool={tool}
            isOn={isOn(tool.face)}
            isStop={index === place}
            onFocus={() => {
              setPlace(index)
            }}
          />
        ))}
      </div>
      {isLink && editor !== null ? <LinkLine editor={editor} /> : null}
      <Dialog
        title={isLink ? t(($) => $.documents.rich.changeLink) : t(($) => $.documents.rich.link)}
        isOpen={isLinking}
        onClose={() => {
          setLinking(false)
        }}
      >
        {editor === null ? null : (
          <LinkForm
            editor={editor}
            onClose={() => {
              setLinking(false)
            }}
          />
        )}
      </Dialog>
    </>
  )
}

interface ToolButtonProps {
  readonly editor: Editor | null
  readonly tool: Tool
  readonly isOn: boolean
  readonly isStop: boolean
  readonly onFocus: () => void
}

function ToolButton({
  editor,
  tool: { face, title, words, shortcut, press },
  isOn,
  isStop,
  onFocus,
}: ToolButtonProps) {
  const { t } = useTranslation()
  const command: Command = {
    id: `rich.${face}`,
    title,
    words,
    section: 'page',
    layer: 'page',
    ...(shortcut === undefined
      ? {}
      : { shortcut, whileTyping: (at) => at !== null && at === editor?.view.dom }),
    isEnabled: editor !== null,
    whyNot: ($) => $.documents.rich.noCaret,
    run: () => {
      if (editor !== null) press(editor)
    },
  }
  useCommand(command)
  return (
    <button
      type="button"
      className={`rich-tool ${face}`}
      disabled={editor === null}
      tabIndex={isStop ? 0 : -1}
      onFocus={onFocus}
      aria-pressed={face === 'link' ? undefined : isOn}
      aria-keyshortcuts={shortcut === undefined ? undefined : ariaKeys(shortcut, isMac())}
      onMouseDown={(event) => {
        // The caret stays in the text.
        event.preventDefault()
      }}
      onClick={command.run}
    >
      {commandName(t, command)}
    </button>
  )
}
