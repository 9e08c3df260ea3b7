import type { Node as EditorNode, Schema } from '@tiptap/pm/model'
import type {
  RichBlock,
  RichInline,
  RichList,
  RichListItem,
  RichMark,
  RichText,
} from '../../../../../shared/domain/rich-text.ts'
import {
  deepestList,
  isSafeLink,
  longestRichText,
  mostInRichText,
  printable,
} from '../../../../../shared/domain/rich-words.ts'

/*
 * Between the document of the editor and the text as it is stored. What the editor can hold and a text cannot (a deeper
 * list, a stretch that is too long for one piece) is put in the form that a text has; nothing is passed on unseen.
 */

type Paragraph = Extract<RichListItem['content'][number], { type: 'paragraph' }>

const made = new WeakMap<EditorNode, RichText>()

/** What stands in the editor, as it is stored. The same answer for the same document. */
export function richOf(doc: EditorNode): RichText {
  const known = made.get(doc)
  if (known !== undefined) return known
  const text: RichText = { type: 'doc', content: doc.children.flatMap(blocksOf) }
  made.set(doc, text)
  return text
}

function blocksOf(node: EditorNode): RichBlock[] {
  switch (node.type.name) {
    case 'paragraph':
      return [paragraphOf(node)]
    case 'heading':
      return [{ type: 'heading', attrs: { level: node.attrs['level'] === 4 ? 4 : 3 }, ...withContent(node) }]
    case 'bulletList':
    case 'orderedList':
      return [listOf(node, 1)]
    default:
      return []
  }
}

const paragraphOf = (node: EditorNode): Paragraph => ({ type: 'paragraph', ...withContent(node) })

function withContent(node: EditorNode): { content?: RichInline[] } {
  const content = node.children.flatMap(inlinesOf)
  return content.length === 0 ? {} : { content }
}

function inlinesOf(node: EditorNode): RichInline[] {
  if (node.type.name === 'hardBreak') return [{ type: 'hardBreak' }]
  if (node.text === undefined) return []
  const text = printable(node.text)
  const marks = node.marks.flatMap(({ type, attrs }): RichMark[] => {
    if (type.name === 'bold' || type.name === 'italic') return [{ type: type.name }]
    const href: unknown = attrs['href']
    return typeof href === 'string' && isSafeLink(href) ? [{ type: 'link', attrs: { href } }] : []
  })
  return piecesOf(text).map((piece) => ({
    type: 'text',
    text: piece,
    ...(marks.length === 0 ? {} : { marks }),
  }))
}

/** A stretch longer than one piece may be; no character is cut in two. */
function piecesOf(text: string): string[] {
  const pieces: string[] = []
  let from = 0
  while (from < text.length) {
    let to = Math.min(from + mostInRichText.characters, text.length)
    const last = text.charCodeAt(to - 1)
    if (to < text.length && last >= 0xd800 && last <= 0xdbff) to -= 1
    pieces.push(text.slice(from, to))
    from = to
  }
  return pieces
}

const isList = ({ type: { name } }: EditorNode): boolean => name === 'bulletList' || name === 'orderedList'

function listOf(node: EditorNode, depth: number): RichList {
  const items = depth < deepestList ? node.children : node.children.flatMap(flat)
  return {
    type: node.type.name === 'orderedList' ? 'orderedList' : 'bulletList',
    content: items.map((item) => ({
      type: 'listItem',
      content: item.children.map((part) => (isList(part) ? listOf(part, depth + 1) : paragraphOf(part))),
    })),
  }
}

/** An item of the deepest list as items in a row: what stood in lists in it comes between what stood around them. */
function flat(item: EditorNode): EditorNode[] {
  const items: EditorNode[] = []
  let own: EditorNode[] = []
  const close = () => {
    if (own.length > 0) items.push(item.type.create(null, own))
    own = []
  }
  for (const part of item.children) {
    if (isList(part)) {
      close()
      items.push(...part.children.flatMap(flat))
    } else own.push(part)
  }
  close()
  return items
}

/** How deep the lists in a block go; 0 for a block that is no list. */
export function depthOf(node: EditorNode): number {
  if (!isList(node)) return 0
  const inItems = node.children.flatMap((item) => item.children.map(depthOf))
  return 1 + Math.max(0, ...inItems)
}

/** Is it within the measures of a text that can be stored? */
export function fits({ content, ...rest }: RichText): boolean {
  return (
    content.length <= mostInRichText.blocks &&
    content.every(blockFits) &&
    JSON.stringify({ ...rest, content }).length <= longestRichText
  )
}

const blockFits = (block: RichBlock): boolean =>
  block.type === 'paragraph' || block.type === 'heading'
    ? (block.content ?? []).length <= mostInRichText.inlines
    : listFits(block)

const listFits = ({ content }: RichList): boolean =>
  content.length <= mostInRichText.items &&
  content.every((item) => item.content.length <= mostInRichText.partsOfItem && item.content.every(blockFits))

/** A document for the editor, in which there is always a place to type. */
export function docOf(schema: Schema, { content }: RichText): EditorNode {
  return schema.nodeFromJSON({
    type: 'doc',
    content: content.length === 0 ? [{ type: 'paragraph' }] : content.map(withFirstLine),
  })
}

/** The editor wants an item to begin with a line of its own. */
function withFirstLine(block: RichBlock): RichBlock {
  if (block.type === 'paragraph' || block.type === 'heading') return block
  return listWithFirstLine(block)
}
const listWithFirstLine = (list: RichList): RichList => ({
  ...list,
  content: list.content.map(({ type, content }) => {
    const parts = content.map((part) => (part.type === 'paragraph' ? part : listWithFirstLine(part)))
    return { type, content: parts[0]?.type === 'paragraph' ? parts : [{ type: 'paragraph' }, ...parts] }
  }),
})
