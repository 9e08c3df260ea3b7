import type { RichInline, RichList, RichText } from './rich-text.ts'

/*
 * What can be said of structured text without its schema, so that a window can say it without fetching that.
 */

const webAddress = /^https?:\/\/[^\s/?#@\\]+(?:[/?#][^\s\\]*)?$/iu
const mailAddress = /^mailto:[^\s@?#:/\\]+@[^\s@?#:/\\]+$/iu

/** Is this an address that a text may hold? Of the web or of mail, whole, without a password in it; at most 2,000 characters. */
export const isSafeLink = (address: string): boolean =>
  address.length <= 2_000 &&
  !/[\p{Cc}\p{Cf}]/u.test(address) &&
  (webAddress.test(address) || mailAddress.test(address))

/** Lists in lists, and no deeper than this. */
export const deepestList = 3

/** Most characters of one text, as it is written down. */
export const longestRichText = 200_000

/** Most of each part in the part around it; `characters` is of a stretch of text in one face. */
export const mostInRichText = {
  blocks: 2_000,
  inlines: 2_000,
  characters: 20_000,
  items: 500,
  partsOfItem: 200,
} as const

// Controls other than tab and line break, which hide things in exports, and half a surrogate pair, which is no character.
// oxlint-disable-next-line no-control-regex -- controls are what it takes out
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/gu
/** What nobody can see or say becomes a space: as long as it was. */
export const printable = (text: string): string => text.toWellFormed().replace(unprintable, ' ')

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

/** An editor has one empty paragraph where a text without words may have none. */
const written = ({ content }: RichText): string =>
  content.every((block) => block.type === 'paragraph' && (block.content ?? []).length === 0) &&
  content.length < 2
    ? ''
    : JSON.stringify(content)

/** Do two texts say the same in the same form? */
export const sameText = (a: RichText, b: RichText): boolean => a === b || written(a) === written(b)

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
