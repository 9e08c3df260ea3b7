/** What the editor can hold is what a text can be, and the other way round. */
import { Editor, type JSONContent } from '@tiptap/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addressOfTyped } from '../../../renderer/app/typed-address.ts'
import { extensionsFor } from '../../../renderer/features/documents/plan/editor/extensions.ts'
import { isTooMuch, plainer } from '../../../renderer/features/documents/plan/editor/paste.ts'
import { depthOf, docOf, fits, richOf } from '../../../renderer/features/documents/plan/editor/rich.ts'
import {
  deepestList,
  isSafeLink,
  plainLines,
  printable,
  RichText,
  sameText,
} from '../../../shared/domain/rich-text.ts'

const emptyDoc: JSONContent = { type: 'doc', content: [{ type: 'paragraph' }] }

/** An editor that is on no page, and how often it refused something. */
function editorWith(content: JSONContent = emptyDoc): { readonly editor: Editor; refused: () => number } {
  let refused = 0
  const onTooMuch = () => {
    refused += 1
  }
  const editor = new Editor({
    element: null,
    injectCSS: false,
    extensions: extensionsFor({ onTooMuch }),
    content,
  })
  // An editor without a page has not been given its plugins.
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }))
  return { editor, refused: () => refused }
}
const { schema } = editorWith().editor

const words = fc.string({ minLength: 1, maxLength: 12, unit: 'binary' }).filter((text) => text !== '')
const marks = fc.uniqueArray(
  fc.oneof(
    fc.constant({ type: 'bold' }),
    fc.constant({ type: 'italic' }),
    fc
      .constantFrom(
        'https://www.nro.nl/a?b=1',
        'mailto:a@b.nl',
        'javascript:alert(1)',
        '',
        'data:text/html,x',
      )
      .map((href) => ({ type: 'link', attrs: { href } })),
  ),
  { selector: ({ type }) => type, maxLength: 3 },
)
const inline = fc.oneof(
  fc.record({ type: fc.constant('text'), text: words, marks }),
  fc.record({ type: fc.constant('hardBreak'), marks }),
)
const content = fc.array(inline, { maxLength: 4 })
const paragraph = fc.record({ type: fc.constant('paragraph'), content })
const heading = fc.record({
  type: fc.constant('heading'),
  attrs: fc.record({ level: fc.constantFrom(3, 4) }),
  content,
})
/** Deeper than a text may go. */
const { list } = fc.letrec<{ list: JSONContent; item: JSONContent }>((tie) => ({
  list: fc.record({
    type: fc.constantFrom('bulletList', 'orderedList'),
    content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
  }),
  item: fc
    .tuple(paragraph, fc.array(fc.oneof({ depthSize: 'medium' }, paragraph, tie('list')), { maxLength: 2 }))
    .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
}))
const documents = fc
  .array(fc.oneof(paragraph, heading, list), { minLength: 1, maxLength: 5 })
  .map((blocks): JSONContent => ({ type: 'doc', content: blocks }))

describe('between the editor and a text', () => {
  test('the editor knows what a text knows, and nothing else', () => {
    expect(Object.keys(schema.nodes).toSorted()).toEqual([
      'bulletList',
      'doc',
      'hardBreak',
      'heading',
      'listItem',
      'orderedList',
      'paragraph',
      'text',
    ])
    expect(Object.keys(schema.marks).toSorted()).toEqual(['bold', 'italic', 'link'])
    const attributes = Object.values({ ...schema.nodes, ...schema.marks }).flatMap(({ name, spec }) =>
      Object.keys(spec.attrs ?? {}).map((attribute) => `${name}.${attribute}`),
    )
    expect(attributes.toSorted()).toEqual(['heading.level', 'link.href'])
  })

  test('whatever stands in the editor is a text, and comes back as it was', () => {
    let deeper = 0
    fc.assert(
      fc.property(documents, (json) => {
        const doc = schema.nodeFromJSON(json)
        doc.check()
        if (doc.children.some((block) => depthOf(block) > deepestList)) deeper += 1
        const text = richOf(doc)
        expect(RichText.parse(text)).toEqual(text)
        const again = richOf(docOf(schema, text))
        // An address that is dropped leaves two stretches where one will do; after that it stays as it is.
        expect(plainLines(again)).toEqual(plainLines(text))
        expect(sameText(richOf(docOf(schema, again)), again)).toBe(true)
        // No word is lost on the way, whatever becomes of the lists it stood in.
        const letters = (all: string) => all.replaceAll(/\s+/gu, '')
        expect(letters(plainLines(text).join(''))).toBe(letters(printable(doc.textContent)))
      }),
    )
    expect(deeper).toBeGreaterThan(0)
  })

  test('a text that begins an item with a list gets a place to type before it', () => {
    const inner = {
      type: 'bulletList' as const,
      content: [{ type: 'listItem' as const, content: [{ type: 'paragraph' as const }] }],
    }
    const text: RichText = {
      type: 'doc',
      content: [{ type: 'orderedList', content: [{ type: 'listItem', content: [inner] }] }],
    }
    const doc = docOf(schema, RichText.parse(text))
    doc.check()
    expect(RichText.safeParse(richOf(doc)).success).toBe(true)
    docOf(schema, { type: 'doc', content: [] }).check()
  })

  test('whatever is pressed, what is saved is a text', () => {
    const press = fc.oneof(
      fc.constantFrom<(editor: Editor) => unknown>(
        ({ commands }) => commands.toggleBulletList(),
        ({ commands }) => commands.toggleOrderedList(),
        ({ commands }) => commands.splitListItem('listItem'),
        ({ commands }) => commands.splitBlock(),
        ({ commands }) => commands.sinkListItem('listItem'),
        ({ commands }) => commands.liftListItem('listItem'),
        ({ commands }) => commands.wrapInList('bulletList'),
        ({ commands }) => commands.toggleHeading({ level: 3 }),
        ({ commands }) => commands.toggleBold(),
        ({ commands }) => commands.setHardBreak(),
        ({ commands }) => commands.selectAll(),
        ({ commands }) => commands.joinBackward(),
        ({ commands }) => commands.undo(),
        ({ commands }) => commands.setMark('link', { href: 'https://a.nl' }),
        ({ commands }) => commands.insertContent({ type: 'text', text: 'woord' }),
      ),
      fc.nat(400).map((at) => (editor: Editor) => editor.commands.setTextSelection(at)),
    )
    fc.assert(
      fc.property(documents, fc.array(press, { minLength: 10, maxLength: 40 }), (json, presses) => {
        const { editor } = editorWith(json)
        for (const each of presses) {
          each(editor)
          editor.state.doc.check()
          expect(RichText.safeParse(richOf(editor.state.doc)).success).toBe(true)
        }
        // A change was made, so what is too deep has been laid flat in the editor as well.
        editor.commands.insertContentAt(0, { type: 'paragraph' })
        expect(editor.state.doc.children.every((block) => depthOf(block) <= deepestList)).toBe(true)
        editor.destroy()
      }),
      { numRuns: 40 },
    )
  })

  test('more than fits is refused as a whole, and said once', () => {
    const { editor, refused } = editorWith()
    const lines = (count: number): JSONContent[] =>
      Array.from({ length: count }, (_, i) => ({
        type: 'paragraph',
        content: [{ type: 'text', text: `regel ${String(i)}` }],
      }))
    editor.commands.insertContentAt(0, lines(1_500))
    expect(refused()).toBe(0)
    const before = editor.state.doc
    editor.commands.insertContentAt(0, lines(1_500))
    expect(refused()).toBe(1)
    expect(editor.state.doc.eq(before)).toBe(true)
    expect(fits(richOf(before))).toBe(true)
    // One line longer than a piece may be is kept in pieces, and reads as one.
    const long = editorWith({
      type: 'doc',
      content: [
        {
          type: 'paragraph',
          content: [{ type: 'text', text: `${'a'.repeat(19_999)}😀${'b'.repeat(30_000)}` }],
        },
      ],
    })
    const text = RichText.parse(richOf(long.editor.state.doc))
    expect(plainLines(text)).toEqual([long.editor.state.doc.textContent])
  })
})

describe('what is pasted and typed', () => {
  const pasted = (plain: string, html = '') => ({
    getData: (type: string) => (type === 'text/html' ? html : plain),
  })

  test('ten thousand lines are not even read', () => {
    expect(isTooMuch(pasted('regel\n'.repeat(10_000)))).toBe(true)
    expect(isTooMuch(pasted('x'.repeat(200_001)))).toBe(true)
    expect(isTooMuch(pasted('kort', 'x'.repeat(3_000_001)))).toBe(true)
    expect(isTooMuch(pasted('regel\n'.repeat(1_500)))).toBe(false)
  })

  test('what a word processor says to itself is left out before it is read, and its looks are set aside', () => {
    const page =
      '<html xmlns:o="urn:x"><head><style>p{color:red}</style><!--[if gte mso 9]><xml><w:X/></xml><![endif]--></head>' +
      '<body><p class="MsoNormal" style="color:red">Een <b>zin</b></p><SCRIPT>alert("x")</script ></body></html>'
    expect(plainer(page)).toBe(
      '<html xmlns:o="urn:x"><head></head><body><p class="MsoNormal" data-style="color:red">Een <b>zin</b></p></body></html>',
    )
    // What never ends goes as a whole; a page made to be slow is not.
    expect(plainer('<p>een</p><script>twee')).toBe('<p>een</p>')
    const letters = '<a '.repeat(200_000)
    expect(plainer(letters)).toBe(letters)
    expect(plainer('<!--'.repeat(200_000))).toBe('')
  })

  test('an address is meant by what is typed, or refused', () => {
    expect(addressOfTyped(' www.nro.nl/thema?a=1 ')).toBe('https://www.nro.nl/thema?a=1')
    expect(addressOfTyped('nro.nl:8080/x')).toBe('https://nro.nl:8080/x')
    expect(addressOfTyped('iemand@pabo.nl')).toBe('mailto:iemand@pabo.nl')
    expect(addressOfTyped('http://a.nl')).toBe('http://a.nl')
    for (const each of [
      '',
      'woord',
      'javascript:alert(1)',
      'file:///etc/passwd',
      'https://u:p@a.nl',
      'data:text/html,x.y',
    ])
      expect(addressOfTyped(each)).toBeNull()
    fc.assert(
      fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.emailAddress()), (typed) => {
        const address = addressOfTyped(typed)
        expect(address === null || isSafeLink(address)).toBe(true)
      }),
    )
  })
})
