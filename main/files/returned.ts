import type { z } from '../../shared/z.ts'
import { assertPlainJson } from './plain-json.ts'

/*
 * Small files that come back from people, each read as what any stranger could have sent.
 */

/** Names that long say nothing more. */
const longestName = 120

/** What turns the direction of a line, or hides in it: nobody types it, and a word could look like another. */
const hidden = /[\u0080-\u009f\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff]/u

/** A text in which nothing hides. */
export const plainText = <T extends z.ZodType<string>>(text: T) =>
  text.refine((said) => said.isWellFormed() && !hidden.test(said))

/** What is in a file, by the bytes that are there; or that it has too many, or is no JSON that we would read. */
export async function returnedJson(
  file: Blob,
  most: number,
): Promise<{ readonly json: unknown } | 'tooLarge' | 'notJson'> {
  if (file.size > most) return 'tooLarge'
  const bytes = new Uint8Array(await file.slice(0, most + 1).arrayBuffer())
  if (bytes.length > most) return 'tooLarge'
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    assertPlainJson(text)
    return { json: JSON.parse(text) }
  } catch {
    return 'notJson'
  }
}

/** One after another: two hundred files are small, and together they may not be. */
export async function readEach<T>(
  files: readonly File[],
  read: (file: Blob) => Promise<T>,
): Promise<{ readonly file: string; readonly answers: T }[]> {
  const all: { readonly file: string; readonly answers: T }[] = []
  for (const file of files) all.push({ file: file.name.slice(0, longestName), answers: await read(file) })
  return all
}
