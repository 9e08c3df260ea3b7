import { z } from '../z.ts'
import { deepestList, isSafeLink, longestRichText, mostInRichText, printable } from './rich-words.ts'

export * from './rich-words.ts'

/*
 * Structured text, as an editor keeps it: paragraphs, two levels of headings, lists, line breaks; bold, italic, links.
 * Nothing else can be in it, so nothing foreign can come in by pasting, by a file or by a bundle, and no HTML is ever kept.
 */

const Mark = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('italic') }),
  z.object({
    type: z.literal('link'),
    attrs: z.object({ href: z.string().refine(isSafeLink, { error: 'link' }) }),
  }),
])
export type RichMark = z.infer<typeof Mark>

/** What was pasted is not refused for what nobody can see: a space stands in its place. */
const words = z.string().min(1).max(mostInRichText.characters).overwrite(printable)

const Inline = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: words,
    marks: z.array(Mark).max(3).optional(),
  }),
  z.object({ type: z.literal('hardBreak') }),
])
export type RichInline = z.infer<typeof Inline>

const inlines = z.array(Inline).max(mostInRichText.inlines).optional()
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
const listOf = (depth: number): z.ZodType<RichList> => {
  const inItem: z.ZodType<RichListItem['content'][number]> =
    depth >= deepestList ? Paragraph : z.union([Paragraph, listOf(depth + 1)])
  return z.object({
    type: z.enum(['bulletList', 'orderedList']),
    content: z
      .array(
        z.object({
          type: z.literal('listItem'),
          content: z.array(inItem).min(1).max(mostInRichText.partsOfItem),
        }),
      )
      .min(1)
      .max(mostInRichText.items),
  })
}

const Block = z.union([Paragraph, Heading, listOf(1)])
export type RichBlock = z.infer<typeof Block>

export const RichText = z
  .object({ type: z.literal('doc'), content: z.array(Block).max(mostInRichText.blocks) })
  .refine((text) => JSON.stringify(text).length <= longestRichText, { error: 'tooLong' })
export type RichText = z.infer<typeof RichText>
