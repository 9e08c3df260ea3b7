import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import type { Copy, Paper } from '../../../renderer/print/paper.ts'
import { paperTitle } from '../../../renderer/print/printable.ts'
import { printables } from '../../../renderer/print/sheets/index.ts'
import { evaluationSheetPrint } from '../../../renderer/print/sheets/evaluation-sheet.tsx'
import { dimensions } from '../../../shared/content/dimensions.ts'
import { indicators } from '../../../shared/content/indicators.ts'
import { languages } from '../../../shared/domain/settings.ts'

const { Sheet } = evaluationSheetPrint
const paper: Paper = {
  language: 'nl',
  network: { name: 'Zelfgestuurd leren', typeLabel: 'leerkring' },
  date: '2026-11-04',
  copies: [],
}
const unnamed: Copy = { kind: 'unnamed', number: '7F3K' }

/** The words of the sheet, as they are read. */
function words(changes: Partial<Paper> = {}, copy: Copy = unnamed): string {
  return renderToStaticMarkup(<Sheet paper={{ ...paper, ...changes }} copy={copy} />)
    .replace(/<[^>]+>/gu, ' ')
    .replaceAll('&#x27;', "'")
    .replace(/\s+/gu, ' ')
}

describe.each(languages)('the evaluation sheet in %s', (language) => {
  test('has every dimension, number, question and pole in order, each with its line', () => {
    const html = renderToStaticMarkup(<Sheet paper={{ ...paper, language }} copy={unnamed} />)
    // Eleven lines and the one to check the printer with.
    expect(html.match(/class="mark-line"/gu)).toHaveLength(12)
    expect(html).toContain(`lang="${language}"`)
    const text = words({ language })
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

  test('says network, kind, date, sheet number and page', () => {
    const text = words({ language })
    expect(text).toContain('Zelfgestuurd leren · leerkring')
    expect(text).toContain(language === 'nl' ? '4 november 2026' : '4 November 2026')
    expect(text).toContain(language === 'nl' ? 'Blad 7F3K · 1 van 1' : 'Sheet 7F3K · 1 of 1')
  })
})

test('without network and date there are lines to write them on', () => {
  const text = words({ network: null, date: null })
  expect(text).toContain('Netwerk Datum')
  expect(text).not.toContain('2026')
})

test('a coded sheet shows the code and no number; a preview of an unnamed one shows no number yet', () => {
  const coded = words({}, { kind: 'coded', code: 'P03' })
  expect(coded).toContain('Code P03')
  expect(coded).not.toContain('Blad')
  expect(coded).not.toContain('Eigen code')
  expect(words({}, { kind: 'unnamed', number: null })).toContain('Blad ····')
})

test('a network without a word of its own has no loose dot', () => {
  expect(words({ network: { name: 'Lezen', typeLabel: '' } })).not.toContain('Lezen ·')
})

test('the name of the file says what it is and of which day, and nothing about the network', () => {
  expect(paperTitle(evaluationSheetPrint, paper)).toBe('Evaluatieblad 2026-11-04')
  expect(paperTitle(evaluationSheetPrint, { language: 'en', date: null })).toBe('Evaluation sheet')
})

test('every sheet of the desk has a place of its own', () => {
  expect(new Set(printables.map(({ id }) => id)).size).toBe(printables.length)
  expect(new Set(printables.map(({ path }) => path)).size).toBe(printables.length)
})
