import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { catalogue, type SheetId } from '../../../renderer/print/catalogue.ts'
import { noFacts } from '../../../renderer/print/facts.ts'
import { pagesOf } from '../../../renderer/print/pages.ts'
import type { Copy, Paper } from '../../../renderer/print/paper.ts'
import { paperTitle } from '../../../renderer/print/printable.ts'
import { SheetPage } from '../../../renderer/print/SheetPage.tsx'
import { checklists } from '../../../shared/content/checklists.ts'
import { dimensions } from '../../../shared/content/dimensions.ts'
import { evaluationSheet } from '../../../shared/content/evaluation-sheet.ts'
import { indicators } from '../../../shared/content/indicators.ts'
import { notForAppraisal } from '../../../shared/content/privacy-rules.ts'
import { languages } from '../../../shared/domain/settings.ts'
import { sentencesOf } from '../../support/sheet-content.ts'

const codes = Array.from({ length: 14 }, (_, n) => `P${String(n + 1).padStart(2, '0')}`)
const unnamed: Copy = { kind: 'unnamed', number: '7F3K' }

const paperOf = (sheet: SheetId, changes: Partial<Paper> = {}, copy: Copy = unnamed): Paper => ({
  language: 'nl',
  network: { name: 'Zelfgestuurd leren', typeLabel: 'leerkring' },
  date: '2026-11-04',
  runs: [{ sheet, copies: [copy] }],
  roster: null,
  asksCloseness: false,
  facts: noFacts,
  ...changes,
})

const markup = (paper: Paper): readonly string[] =>
  pagesOf(paper).map((page) => renderToStaticMarkup(<SheetPage paper={paper} {...page} />))

/** The words of each page, as they are read. */
const words = (paper: Paper): readonly string[] =>
  markup(paper).map((html) =>
    html
      .replace(/<[^>]+>/gu, ' ')
      .replaceAll('&#x27;', "'")
      .replaceAll('&amp;', '&')
      .replace(/\s+/gu, ' '),
  )

const pageCounts: Readonly<Record<SheetId, number>> = {
  evaluationSheet: 1,
  groupSheet: 2,
  sharedPicture: 1,
  roundComparison: 1,
  conclusions: 2,
  valueSheet: 1,
  valueStory: 1,
  valueOverview: 1,
  halfYearReport: 1,
  schoolReport: 1,
  shortEvaluation: 1,
  tieInformation: 2,
  tieQuestionnaire: 1,
  ringsSheet: 1,
  tiePicture: 1,
  ownData: 1,
  designChecklist: 2,
  leadershipChecklist: 2,
  disseminationChecklist: 1,
  compositionChecklist: 1,
  projectPlan: 4,
  runSheet: 1,
  preparationList: 1,
  workFormHandout: 1,
  meetingAgreements: 1,
  openAgreements: 1,
  yearPlan: 1,
  consultationNotes: 1,
  startingWell: 2,
  expertiseMap: 1,
  startChecklist: 2,
  productSheet: 1,
  boardSheet: 1,
  workForm: 1,
}

describe.each(languages)('in %s', (language) => {
  test.each(catalogue)('$id says all there is to say, page by page', ({ id, isPersonal, isMeasured }) => {
    const pages = words(paperOf(id, { language, asksCloseness: true, roster: codes }))
    const text = pages.join(' ')
    for (const sentence of sentencesOf[id]) expect(text).toContain(` ${sentence[language]} `)
    for (const [n, page] of pages.entries()) {
      expect(page).toContain('Zelfgestuurd leren')
      expect(page).toContain(language === 'nl' ? '4 november 2026' : '4 November 2026')
      const of = `${String(n + 1)} ${language === 'nl' ? 'van' : 'of'} ${String(pages.length)}`
      expect(page).toContain(`${language === 'nl' ? 'Blad' : 'Sheet'} 7F3K · ${of}`)
      expect(page).toContain((isPersonal ? evaluationSheet.footer : notForAppraisal)[language])
      expect(page.includes(evaluationSheet.checkLine[language])).toBe(isMeasured)
    }
  })

  test('the evaluation sheet has every dimension, number, question and pole in order, each with its line', () => {
    const paper = paperOf('evaluationSheet', { language })
    const [html = ''] = markup(paper)
    // Eleven lines and the one to check the printer with.
    expect(html.match(/class="mark-line"/gu)).toHaveLength(12)
    expect(html).toContain(`lang="${language}"`)
    const [text = ''] = words(paper)
    let at = 0
    for (const dimension of dimensions) {
      at = text.indexOf(` ${dimension.name[language]} `, at)
      expect(at).toBeGreaterThan(0)
      for (const { number, question, left, right } of indicators.filter(
        (i) => i.dimensionId === dimension.id,
      )) {
        at = text.indexOf(`${number} ${question[language]} ${left[language]} ${right[language]}`, at)
        expect(at, number).toBeGreaterThan(0)
      }
    }
  })
})

test('each sheet takes the pages it is made for', () => {
  expect(Object.fromEntries(catalogue.map(({ id }) => [id, pagesOf(paperOf(id)).length]))).toEqual(pageCounts)
})

test('no value of the sheets adds up to anything, and each point has four answers', () => {
  for (const [id, list] of [
    ['designChecklist', checklists.design],
    ['leadershipChecklist', checklists.leadership],
    ['disseminationChecklist', checklists.dissemination],
    ['compositionChecklist', checklists.composition],
  ] as const) {
    const html = markup(paperOf(id)).join('')
    expect(html.match(/class="cl-box"/gu)).toHaveLength(4 * list.items.length)
    expect(html.match(/class="cl-note"/gu)).toHaveLength(list.items.length)
    const text = words(paperOf(id)).join(' ')
    for (const [n, item] of list.items.entries()) expect(text).toContain(`${String(n + 1)} ${item.text.nl}`)
    expect(text).not.toMatch(/totaal|total|som\b/iu)
  }
})

describe('the tie questionnaire', () => {
  test('has everybody on its list once, with five steps, and never a name or a promise of anonymity', () => {
    const text = words(paperOf('tieQuestionnaire', { roster: codes })).join(' ')
    for (const code of codes) expect(text.split(` ${code} 0 1 2 3 4 `)).toHaveLength(2)
    expect(text).toContain('niet anoniem')
    expect(text).not.toContain('Hoe makkelijk deel je')
  })

  test('asks closeness on four steps where it is wanted', () => {
    const text = words(paperOf('tieQuestionnaire', { roster: codes, asksCloseness: true })).join(' ')
    for (const code of codes) {
      expect(text).toContain(` ${code} 0 1 2 3 4 `)
      expect(text).toMatch(new RegExp(` ${code} 0 1 2 3 (?!4)`, 'u'))
    }
  })

  test('does not ask anybody about themselves', () => {
    const copy: Copy = { kind: 'coded', code: 'P03' }
    const text = words(paperOf('tieQuestionnaire', { roster: codes }, copy)).join(' ')
    expect(text).toContain(' P03 dit ben jij ')
    expect(text).not.toContain(' P03 0 1 2 3 4 ')
    expect(text).toContain(' P04 0 1 2 3 4 ')
  })

  test('runs on for as many pages as the list is long, with the question and the steps on each', () => {
    const many = Array.from({ length: 60 }, (_, n) => `Q${String(n + 1)}`)
    const pages = words(paperOf('tieQuestionnaire', { roster: many }))
    expect(pages.length).toBeGreaterThan(2)
    for (const page of pages.filter((text) => /Q\d+ 0 1/u.test(text))) {
      expect(page).toContain('Hoe vaak overlegde je')
      expect(page).toContain('ongeveer wekelijks')
    }
    for (const code of many) expect(pages.join(' ')).toContain(` ${code} 0 1 2 3 4`)
  })

  test('without a list there are lines, and a place for one’s own code from the list', () => {
    const [text = ''] = words(paperOf('tieQuestionnaire'))
    expect(text).not.toContain('P01')
    expect(text).toContain('Schrijf hier je eigen code van de lijst.')
    expect(text).not.toContain('Bedenk zelf een code')
  })
})

test('the agreement of the group is for the coach to fill in', () => {
  const [text = ''] = words(paperOf('shortEvaluation'))
  expect(text).toContain('Eén afspraak van de groep: wat, wie, wanneer? De coach vult dit in.')
  expect(text).toContain('nauwelijks 1 2 3 4 5 volop')
})

test('without network and date there are lines to write them on, on every page', () => {
  const [first = '', second = ''] = words(paperOf('projectPlan', { network: null, date: null }))
  expect(first).toContain('Netwerk Datum')
  expect(first).not.toContain('2026')
  expect(second).toContain('Netwerk')
})

test('a coded sheet shows the code and no number; a preview of an unnamed one shows no number yet', () => {
  const [coded = ''] = words(paperOf('evaluationSheet', {}, { kind: 'coded', code: 'P03' }))
  expect(coded).toContain('Code P03 ')
  expect(coded).toContain('Code P03 · 1 van 1')
  expect(coded).not.toContain('Blad')
  expect(coded).not.toContain('Eigen code')
  expect(words(paperOf('evaluationSheet', {}, { kind: 'unnamed', number: null })).join('')).toContain(
    'Blad ····',
  )
})

test('a network without a word of its own has no loose dot', () => {
  expect(words(paperOf('valueSheet', { network: { name: 'Lezen', typeLabel: '' } })).join('')).not.toContain(
    'Lezen ·',
  )
})

test('the name of the file says what it is and of which day, and nothing about the network', () => {
  const paper = paperOf('evaluationSheet')
  expect(paperTitle(paper)).toBe('Evaluatieblad 2026-11-04')
  expect(paperTitle({ ...paper, language: 'en', date: null })).toBe('Evaluation sheet')
  const two: Paper = { ...paper, runs: [...paper.runs, { sheet: 'valueSheet', copies: [unnamed] }] }
  expect(paperTitle(two)).toBe('Bladen 2026-11-04')
})

test('the pages of a run come sheet by sheet, copy by copy', () => {
  const copies: readonly Copy[] = [unnamed, { kind: 'unnamed', number: 'C4DR' }]
  const paper = paperOf('evaluationSheet', {
    runs: [
      { sheet: 'designChecklist', copies },
      { sheet: 'valueSheet', copies: [unnamed] },
    ],
  })
  expect(
    pagesOf(paper).map(({ sheet, page, pages }) => `${sheet} ${String(page + 1)}/${String(pages)}`),
  ).toEqual([
    'designChecklist 1/2',
    'designChecklist 2/2',
    'designChecklist 1/2',
    'designChecklist 2/2',
    'valueSheet 1/1',
  ])
})
