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
import { plainText, returnedJson } from './returned.ts'

const Answers = z.strictObject({
  format: z.literal(sheetAnswersFormat),
  version: z.literal(sheetFileVersion),
  networkId: NetworkId,
  roundId: RoundId,
  key: z.uuid(),
  design: z.string().regex(/^[\da-f]{16}$/u),
  token: z.uuid(),
  code: plainText(Sheet.shape.code),
  personId: PersonId.nullable(),
  marks: z
    .array(z.strictObject(Mark.shape))
    .max(60)
    .refine(
      (marks) =>
        new Set(marks.map(({ indicatorId, kind }) => `${kind} ${indicatorId}`)).size === marks.length,
    ),
  remark: plainText(Sheet.shape.remark),
  check: z.string().max(40),
})

const Head = z.object({ format: z.literal(sheetAnswersFormat) })

/** A file that came back, read as what any stranger could have sent: its answers, or why it is not taken. */
export async function readSheetAnswers(file: Blob): Promise<SheetAnswers | SheetRefusal> {
  const returned = await returnedJson(file, mostAnswersBytes)
  if (returned === 'tooLarge') return 'tooLarge'
  if (returned === 'notJson') return 'notSheet'
  const { json } = returned
  if (!Head.safeParse(json).success) return 'notSheet'
  const read = Answers.safeParse(json)
  if (!read.success) return 'damaged'
  const { check, ...rest } = read.data
  return sheetCheck(answersText(rest)) === check ? read.data : 'damaged'
}
