import { NetworkId, PersonId, TieWaveId } from '../../shared/domain/ids.ts'
import { sheetCheck } from '../../shared/domain/sheet-file.ts'
import {
  type TieAnswers,
  mostTieAnswersBytes,
  mostTieSheetContacts,
  mostTieSheetLines,
  tieAnswersFormat,
  tieAnswersText,
  tieFileVersion,
} from '../../shared/domain/tie-file.ts'
import { OutsideContact, TieLine, type TieSheetRefusal } from '../../shared/domain/ties.ts'
import { z } from '../../shared/z.ts'
import { plainText, returnedJson } from './returned.ts'

/** An answer: what was left empty is not in the file, and how close or formal it is, is only said of a tie. */
const Line = z
  .strictObject({
    to: TieLine.shape.to,
    value: TieLine.shape.value.unwrap(),
    closeness: TieLine.shape.closeness,
    formality: TieLine.shape.formality,
  })
  .refine(({ value, closeness, formality }) => value > 0 || (closeness === null && formality === null))

const Contact = z
  .strictObject({
    role: plainText(OutsideContact.shape.role),
    organisation: plainText(OutsideContact.shape.organisation),
    value: OutsideContact.shape.value,
  })
  .refine(({ role, organisation }) => role !== '' || organisation !== '')

const Answers = z
  .strictObject({
    format: z.literal(tieAnswersFormat),
    version: z.literal(tieFileVersion),
    networkId: NetworkId,
    waveId: TieWaveId,
    personId: PersonId,
    key: z.uuid(),
    design: z.string().regex(/^[\da-f]{16}$/u),
    token: z.uuid(),
    lines: z.array(Line).max(mostTieSheetLines),
    outside: z.array(Contact).max(mostTieSheetContacts),
    check: z.string().max(40),
  })
  .refine(
    ({ personId, lines }) =>
      new Set(lines.map(({ to }) => to)).size === lines.length && lines.every(({ to }) => to !== personId),
  )

const Head = z.object({ format: z.literal(tieAnswersFormat), version: z.int() })

/** A file that came back, read as what any stranger could have sent: its answers, or why it is not taken. */
export async function readTieAnswers(file: Blob): Promise<TieAnswers | TieSheetRefusal> {
  const returned = await returnedJson(file, mostTieAnswersBytes)
  if (returned === 'tooLarge') return 'tooLarge'
  if (returned === 'notJson') return 'notASheet'
  const head = Head.safeParse(returned.json)
  if (!head.success) return 'notASheet'
  if (head.data.version !== tieFileVersion) return 'otherVersion'
  const read = Answers.safeParse(returned.json)
  if (!read.success) return 'edited'
  const { check, ...rest } = read.data
  return sheetCheck(tieAnswersText(rest)) === check ? read.data : 'edited'
}
