import { RoundId, PersonId, NetworkId } from '../../shared/domain/ids.ts'
import { Mark, type SheetRefusal, Sheet } from '../../shared/domain/monitoring.ts'
import {
  type SheetAnswers,
  answersText,
  mostAnswersBytes,
  sheetAnswersFormat,
  sheetCheck,
  sheetFileVersion,
} from '../../shared/domain/sheet-file.ts'
import { z } from '../../shared/z.ts'
import { assertPlainJson } from './plain-json.ts'

/** What turns the direction of a line, or hides in it: nobody types it, and a code could look like another's. */
const hidden = /[\u0080-\u009f\u200b-\u200f\u202a-\u202e\u2028\u2029\u2060-\u2069\ufeff]/u
const plain = <T extends z.ZodType<string>>(text: T) =>
  text.refine((said) => said.isWellFormed() && !hidden.test(said))

const Answers = z.strictObject({
  format: z.literal(sheetAnswersFormat),
  version: z.literal(sheetFileVersion),
  networkId: NetworkId,
  roundId: RoundId,
  key: z.uuid(),
  design: z.string().regex(/^[\da-f]{16}$/u),
  token: z.uuid(),
  code: plain(Sheet.shape.code),
  personId: PersonId.nullable(),
  marks: z
    .array(z.strictObject(Mark.shape))
    .max(60)
    .refine(
      (marks) =>
        new Set(marks.map(({ indicatorId, kind }) => `${kind} ${indicatorId}`)).size === marks.length,
    ),
  remark: plain(Sheet.shape.remark),
  check: z.string().max(40),
})

const Head = z.object({ format: z.literal(sheetAnswersFormat) })

/** A file that came back, read as what any stranger could have sent: its answers, or why it is not taken. */
export async function readSheetAnswers(file: Blob): Promise<SheetAnswers | SheetRefusal> {
  if (file.size > mostAnswersBytes) return 'tooLarge'
  const bytes = new Uint8Array(await file.slice(0, mostAnswersBytes + 1).arrayBuffer())
  if (bytes.length > mostAnswersBytes) return 'tooLarge'
  let raw: unknown
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    assertPlainJson(text)
    raw = JSON.parse(text)
  } catch {
    return 'notSheet'
  }
  if (!Head.safeParse(raw).success) return 'notSheet'
  const read = Answers.safeParse(raw)
  if (!read.success) return 'damaged'
  const { check, ...rest } = read.data
  return sheetCheck(answersText(rest)) === check ? read.data : 'damaged'
}
