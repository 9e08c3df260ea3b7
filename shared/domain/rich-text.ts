import { z } from '../z.ts'

/*
 * Structured text, as an editor keeps it: paragraphs, two levels of headings, lists, line breaks; bold, italic, links.
 * Nothing else can be in it, so nothing foreign can come in by pasting, by a file or by a bundle, and no HTML is ever kept.
 */

const webAddress = /^https?:\/\/[^\s\/?#@\\]+(?:[\/?#][^\s\\]*)?$/iu
const mailAddress = /^mailto:[^\s@?#:\/\\]+@[^\s@?#:\/\\]+$/iu

/** Is this an address that a text may hold? Of the web or of mail, whole, without a password in it; at most 2,000 characters. */
export const isSafeLink = (address: string): boolean =>
  address.length <= 2_000 &&
  !/[\p{Cc}\p{Cf}]/u.test(address) &&
  (webAddress.test(address) || mailAddress.test(address))

const Mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({
    type: z.literal('link'),
    attrs: z.object({ href: z.string().refine(isSafeLink, { error: 'link' }) }),
  }),
])
export type RichMark = z.infer<typeof Mark>

const Inline = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: z.string().min(1).max(20_000),
    marks: z.array(Mark).max(3).optional(),
  }),
  z.object({ type: z.literal('hardBreak') }),
])
export type RichInline = z.infer<typeof Inline>

const inlines = z.array(Inline).max(2_000).optional()
const Paragraph = z.object({ type: z.literal('paragraph'), content: inlines })
const Heading = z.object({
  type: z.literal('heading'),
  attrs: z.object({ level: z.union([z.literal(3), z.literal(4)]) }),
  content: inlines,
})

export interface RichListItem {
  readonly type: 'listItem'
  readonly content: readonly (z.infer<typeof Paragraph> | RichList)[]
}
export interface RichList {
  readonly type: 'bulletList' | 'orderedList'
  readonly content: readonly RichListItem[]
}
/** Lists in lists, and no deeper than this. */
export const deepestList = 3

const listOf = (depth: number): z.ZodType<RichList> => {
  const inItem: z.ZodType<RichListItem['content'][number]> =
    depth >= deepestList ? Paragraph : z.union([Paragraph, listOf(depth + 1)])
  return z.object({
    type: z.enum(['bulletList', 'orderedList']),
    content: z
      .array(z.object({ type: z.literal('listItem'), content: z.array(inItem).min(1).max(200) }))
      .min(1)
      .max(500),
  })
}

const Block = z.union([Paragraph, Heading, listOf(1)])
export type RichBlock = z.infer<typeof Block>

/** Most characters of one text, as it is written down. */
export const longestRichText = 200_000

export const RichText = z
  .object({ type: z.literal('doc'), content: z.array(Block).max(2_000) })
  .refine((text) => JSON.stringify(text).length <= longestRichText, { error: 'tooLong' })
export type RichText = z.infer<typeof RichText>

export const emptyRichText: RichText = { type: 'doc', content: [] }

const inlineText = (content: readonly RichInline[] = []): string =>
  content.map((part) => (part.type === 'text' ? part.text : '\n')).join('')

const listLines = (list: RichList): string[] =>
  list.content.flatMap(({ content }) =>
    content.flatMap((part) => (part.type === 'paragraph' ? [inlineText(part.content)] : listLines(part))),
  )

/** The words of it, a line for every paragraph, heading and list item. */
export const plainLines = (text: RichText): string[] =>
  text.content.flatMap((block) =>
    block.type === 'paragraph' || block.type === 'heading' ? [inlineText(block.content)] : listLines(block),
  )

/** Does it hold no words at all? Such a section prints as lines to write on. */
export const isEmptyText = (text: RichText): boolean => plainLines(text).every((line) => line.trim() === '')

/** A paragraph for every line of a plain text. */
export const richFromPlain = (plain: string): RichText => ({
  type: 'doc',
  content: plain
    .split(/\r\n|\r|\n/u)
    .map((line) =>
      line === ''
        ? { type: 'paragraph' as const }
        : { type: 'paragraph' as const, content: [{ type: 'text' as const, text: line }] },
    ),
})
