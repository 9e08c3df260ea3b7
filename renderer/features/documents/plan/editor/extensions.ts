import { Extension, Mark, mergeAttributes, type AnyExtension } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Document } from '@tiptap/extension-document'
import { HardBreak } from '@tiptap/extension-hard-break'
import { Heading } from '@tiptap/extension-heading'
import { Italic } from '@tiptap/extension-italic'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { UndoRedo } from '@tiptap/extensions'
import { Plugin } from '@tiptap/pm/state'
import { deepestList, isSafeLink } from '../../../../../shared/domain/rich-words.ts'
import { isTooMuch, plainer } from './paste.ts'
import { depthOf, fits, richOf } from './rich.ts'

/** An address at a stretch of text; only one that a text may hold. Following it is left to the coach (LinkLine). */
const Link = Mark.create({
  name: 'link',
  inclusive: false,
  addAttributes: () => ({ href: { default: '' } }),
  parseHTML: () => [
    {
      tag: 'a[href]',
      // Asked of the letters in the source: the platform's reading of an address is more lenient than ours.
      getAttrs: (element) => {
        const href = element.getAttribute('href')?.trim() ?? ''
        return isSafeLink(href) ? { href } : false
      },
    },
  ],
  renderHTML: ({ HTMLAttributes }) => [
    'a',
    mergeAttributes(HTMLAttributes, { rel: 'noopener noreferrer nofollow' }),
    0,
  ],
})

const looks = (element: HTMLElement): string => element.getAttribute('data-style') ?? ''

/** A word processor in the browser puts all it gives in a `b` that is not bold, and what is bold in spans (paste.ts). */
const OwnBold = Bold.extend({
  parseHTML: () => [
    { tag: 'strong' },
    { tag: 'b', getAttrs: (element) => (/font-weight:\s*normal/iu.test(looks(element)) ? false : null) },
    {
      tag: 'span[data-style]',
      consuming: false,
      getAttrs: (element) => (/font-weight:\s*(?:bold|[6-9]00)/iu.test(looks(element)) ? null : false),
    },
  ],
})
const OwnItalic = Italic.extend({
  parseHTML: () => [
    { tag: 'em' },
    { tag: 'i', getAttrs: (element) => (/font-style:\s*normal/iu.test(looks(element)) ? false : null) },
    {
      tag: 'span[data-style]',
      consuming: false,
      getAttrs: (element) => (/font-style:\s*italic/iu.test(looks(element)) ? null : false),
    },
  ],
})

/** Headings of a page from elsewhere become the two that a section has. */
const OwnHeading = Heading.extend({
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${String(level)}`, attrs: { level: level < 4 ? 3 : 4 } })),
}).configure({ levels: [3, 4] })

/** Tab leaves the text, as it leaves every field; Ctrl+] and Ctrl+[ do what it does elsewhere. */
const OwnItem = ListItem.extend({
  content: 'paragraph (paragraph | bulletList | orderedList)*',
  addExtensions: () => [],
  addKeyboardShortcuts() {
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      'Mod-]': () => this.editor.commands.sinkListItem(this.name),
      'Mod-[': () => this.editor.commands.liftListItem(this.name),
    }
  },
})

/** Counts from 1, always: where a list began in another program says nothing here. */
const OwnOrderedList = OrderedList.extend({
  addAttributes: () => ({}),
  addProseMirrorPlugins: () => [],
  renderHTML: () => ['ol', 0],
})

interface Keeping {
  /** It did not fit: nothing was changed. */
  readonly onTooMuch: () => void
}

/** Keeps the text within what can be stored: its length, the depth of its lists, and what is pasted into it. */
const keeping = ({ onTooMuch }: Keeping) =>
  Extension.create({
    name: 'keeping',
    addProseMirrorPlugins: () => [
      new Plugin({
        filterTransaction: (transaction, { doc }) => {
          if (!transaction.docChanged || fits(richOf(transaction.doc))) return true
          // What was too long already may still be made shorter.
          if (transaction.doc.content.size < doc.content.size) return true
          onTooMuch()
          return false
        },
        appendTransaction: (transactions, _before, { doc, tr, schema }) => {
          if (!transactions.some(({ docChanged }) => docChanged)) return null
          let changed = tr
          doc.forEach((block, at, index) => {
            const flat = depthOf(block) > deepestList ? richOf(doc).content[index] : undefined
            if (flat === undefined) return
            const from = changed.mapping.map(at)
            changed = changed.replaceWith(from, from + block.nodeSize, schema.nodeFromJSON(flat))
          })
          return changed.docChanged ? changed : null
        },
        props: {
          transformPastedHTML: plainer,
          handlePaste: (_view, event) => {
            if (event.clipboardData === null || !isTooMuch(event.clipboardData)) return false
            onTooMuch()
            return true
          },
          handleDOMEvents: {
            // A link in a text is text: nothing may take this window elsewhere.
            click: (_view, event) => stay(event),
            auxclick: (_view, event) => stay(event),
          },
        },
      }),
    ],
  })

function stay(event: Event): boolean {
  if (event.target instanceof Element && event.target.closest('a') !== null) event.preventDefault()
  return false
}

/** All that a text can be made of; its schema is that of shared/domain/rich-text.ts. */
export const extensionsFor = (how: Keeping): AnyExtension[] => [
  Document,
  Paragraph,
  Text,
  OwnHeading,
  OwnBold,
  OwnItalic,
  Link,
  BulletList,
  OwnOrderedList,
  OwnItem,
  HardBreak,
  UndoRedo,
  keeping(how),
]
