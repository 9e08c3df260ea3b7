import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from '@playwright/test'
import { sheetCheck } from '../../shared/domain/sheet-file.ts'
import {
  type TieAnswers,
  type TieFileContact,
  type TieFileLine,
  type TiePageFacts,
  tieAnswersFormat,
  tieAnswersText,
  tieFileVersion,
} from '../../shared/domain/tie-file.ts'

/** What a respondent sends back who filled in the page that was made of these facts; everybody 2 unless said otherwise. */
export function tieAnswersTo(
  { networkId, waveId, key, design, person, people }: TiePageFacts,
  said: {
    readonly lines?: readonly (Pick<TieFileLine, 'to' | 'value'> & Partial<TieFileLine>)[]
    readonly outside?: readonly TieFileContact[]
  } = {},
): TieAnswers {
  const lines = said.lines ?? people.map(({ id }) => ({ to: id, value: 2 }))
  const answers: Omit<TieAnswers, 'check'> = {
    format: tieAnswersFormat,
    version: tieFileVersion,
    networkId,
    waveId,
    personId: person.id,
    key,
    design,
    token: randomUUID(),
    lines: lines.map((line) => ({ closeness: null, formality: null, ...line })),
    outside: said.outside ?? [],
  }
  return { ...answers, check: sheetCheck(tieAnswersText(answers)) }
}

/** After something in it was changed: with a check that fits again, as a page of somebody's own making would have. */
export function changedTies(answers: TieAnswers, patch: Readonly<Record<string, unknown>>): TieAnswers {
  const { check: _, ...rest }: TieAnswers = { ...answers, ...patch }
  return { ...rest, check: sheetCheck(tieAnswersText(rest)) }
}

/** Opens a page that was made to go home as its respondent does: there is the file, and nothing else. */
export async function openAtHome(context: BrowserContext, html: string): Promise<Page> {
  const home = await context.newPage()
  await home.route('**/*', (route) => route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' }))
  // An address of its own that leads nowhere.
  await home.goto('http://blad.invalid/')
  return home
}

/** Saves the answers on an open page, in Dutch; as the file that a respondent mails back. */
export async function savedAtHome(
  home: Page,
): Promise<{ readonly name: string; readonly mimeType: string; readonly buffer: Buffer }> {
  const [back] = await Promise.all([
    home.waitForEvent('download'),
    home.getByRole('button', { name: 'Bewaar mijn antwoorden' }).click(),
  ])
  return {
    name: back.suggestedFilename(),
    mimeType: 'application/json',
    buffer: readFileSync(await back.path()),
  }
}
