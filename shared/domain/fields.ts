import { z } from '../z.ts'

/** A local calendar date, `YYYY-MM-DD`, without a time or a zone: a meeting day is the same day everywhere. */
export const LocalDate = z.iso.date()
export type LocalDate = z.infer<typeof LocalDate>

// Control characters other than tab and line break have no place in a coach's text, and hide things in exports.
// oxlint-disable-next-line no-control-regex -- controls are what it refuses
const unprintable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/u

/** One line of text a coach types: trimmed, 1 to `max` characters, no line breaks. */
export const shortText = (max = 200) =>
  z
    .string()
    .trim()
    .min(1, { error: 'required' })
    .max(max, { error: 'tooLong' })
    .refine((text) => !unprintable.test(text) && !/[\r\n]/u.test(text), { error: 'unprintable' })

/** As {@link shortText}, and may be left empty. */
export const optionalShortText = (max = 200) =>
  z
    .string()
    .trim()
    .max(max, { error: 'tooLong' })
    .refine((text) => !unprintable.test(text) && !/[\r\n]/u.test(text), { error: 'unprintable' })

/** Free text: line breaks are kept, may be empty. */
export const longText = (max = 20_000) =>
  z
    .string()
    .max(max, { error: 'tooLong' })
    .refine((text) => !unprintable.test(text), { error: 'unprintable' })
