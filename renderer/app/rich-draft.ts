import type { RichText } from '../../shared/domain/rich-text.ts'
import { plainLines, sameText } from '../../shared/domain/rich-words.ts'
import { useDraftOf, type Draft } from './draft.ts'

const inWords = (text: RichText): string =>
  plainLines(text)
    .filter((line) => line.trim() !== '')
    .join(' / ')

/** A text with headings and lists that saves itself, as any other field does (app/draft.ts). */
export const useRichDraft = (
  stored: RichText,
  save: (value: RichText) => Promise<unknown> | null,
): Draft<RichText> => useDraftOf(stored, save, sameText, inWords)
