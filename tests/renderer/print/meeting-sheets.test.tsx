import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { catalogue, type SheetId } from '../../../renderer/print/catalogue.ts'
import { noFacts, type PaperFacts } from '../../../renderer/print/facts.ts'
import { pagesOf } from '../../../renderer/print/pages.ts'
import type { Paper } from '../../../renderer/print/paper.ts'
import { paperTitle } from '../../../renderer/print/printable.ts'
import { SheetPage } from '../../../renderer/print/SheetPage.tsx'
import { formOnPaper } from '../../support/work-facts.ts'
import { itemOnPaper, longestFacts, onPaper } from '../../support/meeting-facts.ts'

const paperOf = (
  sheets: readonly SheetId[],
  facts: Partial<PaperFacts>,
  changes: Partial<Paper> = {},
): Paper => ({
  language: 'nl',
  network: { name: 'Zelfgestuurd leren', typeLabel: 'leerkring' },
  date: '2026-11-22',
  runs: sheets.map((sheet) => ({ sheet, copies: [{ kind: 'unnamed', number: '7F3K' }] })),
  roster: null,
  asksCloseness: false,
  facts: { ...noFacts, ...facts },
  ...changes,
})

const pages = (paper: Paper): readonly string[] =>
  pagesOf(paper).map((page) =>
    renderToStaticMarkup(<SheetPage paper={paper} {...page} />)
      .replace(/<[^>]+>/gu, ' ')
      .replaceAll(/[ \t]+/gu, ' '),
  )

const { meeting: longestMeeting } = longestFacts
const short = {
  ...(longestMeeting ?? expect.fail('there is a meeting')),
  number: 5,
  title: '',
  place: '',
  learningAim: 'Eerst kijken.\n\nDan praten.',
  items: [itemOnPaper({ minutes: 70, notes: 'Regel een\nRegel twee' })],
}

describe('the sheets about a meeting', () => {
  test('say which meeting and when on every page; the others keep the day that was asked for', () => {
    for (const { id, about } of catalogue) {
      for (const page of pages(paperOf([id], { meeting: short }))) {
        expect(page.includes('Bijeenkomst 5 · woensdag 2 december 2026'), id).toBe(about === 'meeting')
        expect(page.includes('22 november 2026'), id).toBe(about !== 'meeting')
      }
    }
  })

  test('keep the line breaks of the coach, and count minutes against the time there is', () => {
    const [page = ''] = pages(paperOf(['runSheet'], { meeting: short }))
    expect(page).toContain('Eerst kijken.\n\nDan praten.')
    expect(page).toContain('Regel een\nRegel twee')
    expect(page).toContain('Samen 70 van de 120 minuten')
  })

  test('without items or a learning aim there are lines to write them on', () => {
    const [page = '', ...more] = pages(
      paperOf(['runSheet'], { meeting: { ...short, items: [], learningAim: '' } }),
    )
    expect(more).toEqual([])
    expect(page).not.toContain('Samen')
  })

  test('each work form has a page for the coach and one to hand out', () => {
    const workForms = (['ideaWall', 'decisionTalk'] as const).map((id) => formOnPaper(id, 'en'))
    const all = pages(paperOf(['workFormHandout'], { meeting: { ...short, workForms } }, { language: 'en' }))
    expect(all).toHaveLength(4)
    expect(all[0]).toContain('Idea wall')
    expect(all[0]).not.toContain('Decision conversation')
    expect(all[1]).toContain('Our question to the wall:')
    expect(all[2]).toContain('Decision conversation')
  })

  test('the file is named after the day of the meeting', () => {
    expect(paperTitle(paperOf(['runSheet', 'openAgreements'], { meeting: short }))).toBe('Bladen 2026-12-02')
    expect(paperTitle(paperOf(['yearPlan'], { meeting: short }))).toBe('Jaarplan 2026-11-22')
    expect(paperTitle(paperOf(['consultationNotes'], longestFacts))).toBe(
      'Verslag van het coachoverleg 2026-11-18',
    )
  })
})

test('agreements say by whom, when, where from and what became of them; none is said too', () => {
  const [open = ''] = pages(paperOf(['openAgreements'], { openAgreements: [onPaper()] }))
  expect(open).toMatch(/De schets bespreken.*bijeenkomst 4 · 11 november 2026.*P09.*20 nov 2026.*open/su)
  const done = onPaper({ state: 'done', closedOn: '2026-12-01', closedNote: 'Besproken in de bouw' })
  const [made = ''] = pages(paperOf(['meetingAgreements'], { meetingAgreements: [done] }))
  expect(made).toMatch(/klaar · .*1 dec 2026.*Besproken in de bouw/su)
  const [none = ''] = pages(paperOf(['openAgreements'], { openAgreements: [] }))
  expect(none).toContain('Er zijn geen afspraken om te laten zien.')
})

test('the notes of a consultation say whose network they are about instead of the one chosen', () => {
  const [first = ''] = pages(paperOf(['consultationNotes'], longestFacts))
  expect(first).toContain('3 netwerken')
  expect(first).not.toContain('Zelfgestuurd leren ·')
  expect(first).toContain('woensdag 18 november 2026')
})

test('the longest texts go on over pages, and nothing is left out', () => {
  const facts = longestFacts
  const all = pages(paperOf(['runSheet', 'preparationList', 'openAgreements', 'consultationNotes'], facts))
  expect(all.length).toBeGreaterThan(20)
  expect(all.length).toBeLessThan(200)
  const text = all.join('').replace(/\s+/gu, '')
  const bare = (words: string | undefined) => (words ?? '').replace(/\s+/gu, '')
  for (const { title, lead, materials } of facts.meeting?.items ?? [])
    for (const words of [title, lead, materials]) expect(text).toContain(bare(words))
  for (const agreement of facts.openAgreements ?? []) expect(text).toContain(bare(agreement.text))
  // Notes are cut between pages, where the head comes in: their letters are counted.
  const count = (of: string) => text.split(of).length - 1
  expect(count('Regel')).toBeGreaterThanOrEqual(
    [
      ...(facts.meeting?.items.map(({ notes }) => notes) ?? []),
      ...(facts.meeting?.list?.flatMap(({ points }) => points.map(({ note }) => note)) ?? []),
      ...(facts.consultation?.points.map(({ notes }) => notes) ?? []),
      facts.meeting?.learningAim ?? '',
    ].reduce((sum, notes) => sum + notes.split('Regel').length - 1, 0),
  )
})
