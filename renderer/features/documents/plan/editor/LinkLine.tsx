import type { Editor } from '@tiptap/core'
import { CommandButton } from '../../../../app/commands/CommandButton.tsx'
import { copied } from '../../../../app/copy.ts'
import { tell, tellFailure } from '../../../../app/toasts.tsx'
import { useTranslation } from '../../../../i18n/index.ts'

/** Where the link at the caret leads: to read, to copy, to take away. The app itself goes nowhere. */
export function LinkLine({ editor }: { readonly editor: Editor }) {
  const { t } = useTranslation()
  const found: unknown = editor.getAttributes('link')['href']
  const href = typeof found === 'string' ? found : ''
  return (
    <p className="rich-link-line">
      <span className="rich-address">{href.replace(/^mailto:/u, '')}</span>
      <CommandButton
        id="rich.copyLink"
        title={($) => $.documents.rich.copyLink}
        kind="quiet"
        run={() => {
          if (copied(href.replace(/^mailto:/u, ''))) tell(t(($) => $.documents.rich.copied))
          else tellFailure(t(($) => $.documents.rich.copyFailed))
        }}
      />
      <CommandButton
        id="rich.removeLink"
        title={($) => $.documents.rich.removeLink}
        kind="quiet"
        run={() => {
          editor.chain().focus().extendMarkRange('link').unsetMark('link').run()
        }}
      />
    </p>
  )
}
