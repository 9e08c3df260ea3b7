import { isSafeLink } from '../../shared/domain/rich-words.ts'

/** The address that is meant by what was typed or pasted: `www.nro.nl` is of the web, `a@b.nl` of mail. Null: none we keep. */
export function addressOfTyped(typed: string): string | null {
  const text = typed.trim()
  if (isSafeLink(text)) return text
  // Of another kind, and said so.
  if (/^[a-z][a-z\d+.-]*:(?!\d)/iu.test(text)) return null
  const meant = text.includes('@') && !text.includes('/') ? `mailto:${text}` : `https://${text}`
  return /[^.\s]\.[^.\s]/u.test(text) && isSafeLink(meant) ? meant : null
}
