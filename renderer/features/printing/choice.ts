import type { Meeting } from '../../../shared/domain/meetings.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import { sheetById, type SheetId } from '../../print/catalogue.ts'
import { isSheetCount, type SheetAsk } from '../../print/request.ts'
import { mostSheets } from '../../print/sheet-number.ts'

/** What a coach chose at the desk, before it is known whether it can be printed. */
export interface Choice {
  /** In the order they were ticked, which is that of the paper. */
  readonly sheets: readonly SheetId[]
  /** What was typed as a number of copies; a sheet that is not in it has the number proposed. */
  readonly typed: Readonly<Partial<Record<SheetId, string>>>
  readonly isCoded: boolean
  /** What a sheet is filled in with, where a coach chose it; null: nothing, to be written by hand. */
  readonly of?: Readonly<Partial<Record<SheetId, string | null>>>
}

/** Ticks or unticks a sheet: what is ticked comes last, whatever was typed for it before is forgotten. */
export function toggled(choice: Choice, sheet: SheetId): Choice {
  const others = choice.sheets.filter((id) => id !== sheet)
  return {
    ...choice,
    sheets: others.length === choice.sheets.length ? [...others, sheet] : others,
    typed: { ...choice.typed, [sheet]: undefined },
  }
}

/** All that a meeting asks to be printed, in the order in which it is used. */
export const sheetsForMeeting = ({
  usesWorkForms,
  hasOpenAgreements,
}: {
  readonly usesWorkForms: boolean
  readonly hasOpenAgreements: boolean
}): readonly SheetId[] => [
  'runSheet',
  'preparationList',
  'shortEvaluation',
  ...(usesWorkForms ? (['workFormHandout'] as const) : []),
  ...(hasOpenAgreements ? (['openAgreements'] as const) : []),
]

/** The meeting a coach most likely prints for: the first from today on that was not cancelled, else the last; null without any. */
export function nextMeeting(
  meetings: readonly Pick<Meeting, 'id' | 'on' | 'starts' | 'state'>[],
  day: LocalDate,
): Meeting['id'] | null {
  const going = meetings
    .filter(({ state }) => state !== 'cancelled')
    .toSorted((a, b) => `${a.on} ${a.starts}`.localeCompare(`${b.on} ${b.starts}`))
  return (going.find(({ on }) => on >= day) ?? going.at(-1))?.id ?? null
}

/** How many copies a coach will want: one for everybody, or one for the group. */
export function proposedCount(sheet: SheetId, participants: number): number {
  // What people are told beforehand is for each of them, though it is not about anybody.
  const isForEach = sheetById(sheet).isPersonal || sheet === 'tieInformation'
  return isForEach ? Math.min(Math.max(participants, 1), mostSheets) : 1
}

/** What stands in the field of a sheet. */
export const typedCount = ({ typed, of }: Choice, sheet: SheetId, participants: number): string =>
  // A story that was told is not one to fill in.
  typed[sheet] ??
  String(proposedCount(sheet, sheet === 'valueStory' && typeof of?.[sheet] === 'string' ? 1 : participants))

export const isCount = (text: string): boolean => /^\s*\d{1,6}\s*$/u.test(text) && isSheetCount(Number(text))

/** Whether copies of this sheet carry a participant's code, one for each. */
export const isCodedSheet = ({ isCoded }: Choice, sheet: SheetId): boolean =>
  isCoded && sheetById(sheet).isPersonal

/** Whether every number of copies is one that can be printed. */
export const isCounted = (choice: Choice, participants: number): boolean =>
  choice.sheets.every(
    (sheet) => isCodedSheet(choice, sheet) || isCount(typedCount(choice, sheet, participants)),
  )

/** A round or a wave asks something of each participant; a story is of one. */
const isAskedOfEach = (sheet: SheetId): boolean => {
  const { about } = sheetById(sheet)
  return about === 'round' || about === 'wave'
}

/** The sheets to ask for, each with what it is filled in with; where no usable number was typed one copy stands in, so that there is something to see. */
export const asksOf = (
  choice: Choice,
  participants: number,
  filledWith: (sheet: SheetId) => string | null = () => null,
): readonly SheetAsk[] =>
  choice.sheets.map((sheet): SheetAsk => {
    const text = typedCount(choice, sheet, participants)
    const of = filledWith(sheet)
    return {
      sheet,
      copies: isCodedSheet(choice, sheet)
        ? { kind: 'coded' }
        : { kind: 'unnamed', count: isCount(text) ? Number(text) : 1 },
      ...(of === null || (isCodedSheet(choice, sheet) && !isAskedOfEach(sheet)) ? {} : { of }),
    }
  })
