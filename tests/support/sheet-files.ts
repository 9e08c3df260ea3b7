import { randomUUID } from 'node:crypto'
import type { Mark } from '../../shared/domain/monitoring.ts'
import {
  type SheetAnswers,
  type SheetPageFacts,
  answersText,
  sheetAnswersFormat,
  sheetCheck,
  sheetFileVersion,
} from '../../shared/domain/sheet-file.ts'

/** What a participant sends back who filled in the page that was made of these facts. */
export function answersTo(
  { networkId, roundId, key, design, person }: SheetPageFacts,
  said: {
    readonly code?: string
    readonly marks?: readonly Mark[]
    readonly token?: string
    readonly remark?: string
  },
): SheetAnswers {
  const answers: Omit<SheetAnswers, 'check'> = {
    format: sheetAnswersFormat,
    version: sheetFileVersion,
    networkId,
    roundId,
    key,
    design,
    token: said.token ?? randomUUID(),
    code: said.code ?? '',
    personId: person?.id ?? null,
    marks: said.marks ?? [{ indicatorId: 'continuity', kind: 'now' as const, value: 78 }],
    remark: said.remark ?? '',
  }
  return { ...answers, check: sheetCheck(answersText(answers)) }
}

/** After something in it was changed: with a check that fits again, as a page of somebody's own making would have. */
export function changed(answers: SheetAnswers, patch: Readonly<Record<string, unknown>>): SheetAnswers {
  const { check: _, ...rest }: SheetAnswers = { ...answers, ...patch }
  return { ...rest, check: sheetCheck(answersText(rest)) }
}

export const asFile = (content: unknown, name = 'blad.json'): File =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], name)
