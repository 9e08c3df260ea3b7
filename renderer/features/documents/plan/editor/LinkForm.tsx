import { getMarkRange, type Editor } from '@tiptap/core'
import { useState } from 'react'
import { TextField } from '../../../../design/fields.tsx'
import { OfferedButton } from '../../../../design/OfferedButton.tsx'
import { useTranslation } from '../../../../i18n/index.ts'
import { addressOfTyped } from '../../../../app/typed-address.ts'

interface LinkFormProps {
  readonly editor: Editor
  readonly onClose: () => void
}

/** The link at the caret, or of what is chosen; where nothing is chosen it asks for words as well. */
export function LinkForm({ editor, onClose }: LinkFormProps) {
  const { t } = useTranslation()
  const [range] = useState(() => linkRange(editor))
  const [typed, setTyped] = useState(() => {
    const href: unknown = editor.getAttributes('link')['href']
    return typeof href === 'string' ? href.replace(/^mailto:/u, '') : ''
  })
  const [words, setWords] = useState('')
  const [wasTried, setTried] = useState(false)
  const asksWords = range.from === range.to
  const href = addressOfTyped(typed)
  const save = () => {
    setTried(true)
    if (href === null) return
    onClose()
    const chain = editor.chain().focus()
    if (asksWords)
      chain
        .insertContentAt(range.from, {
          type: 'text',
          text: words.trim() === '' ? typed.trim() : words.trim(),
          marks: [{ type: 'link', attrs: { href } }],
        })
        .run()
    else chain.setTextSelection(range).setMark('link', { href }).setTextSelection(range.to).run()
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={t(($) => $.documents.rich.address)}
        help={t(($) => $.documents.rich.addressHelp)}
        error={wasTried && href === null ? t(($) => $.documents.rich.addressUnsafe) : undefined}
        value={typed}
        onChange={setTyped}
        maxLength={2_000}
        autoFocus
      />
      {asksWords ? (
        <TextField
          label={t(($) => $.documents.rich.linkText)}
          help={t(($) => $.documents.rich.linkTextHelp)}
          value={words}
          onChange={setWords}
          maxLength={300}
        />
      ) : null}
      <div className="actions">
        <OfferedButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <OfferedButton id="dialog.save" title={($) => $.common.save} kind="main" isSubmit run={save} />
      </div>
    </form>
  )
}

/** What will be the link: the whole of the one at the caret, or what is chosen. */
function linkRange(editor: Editor): { readonly from: number; readonly to: number } {
  const { from, to, $from } = editor.state.selection
  const mark = editor.schema.marks['link']
  const isWithin = from === to && mark !== undefined && editor.isActive('link')
  return (isWithin ? getMarkRange($from, mark) : undefined) ?? { from, to }
}
