import { dimensions } from '../../../shared/content/dimensions.ts'
import { evaluationSheet as words } from '../../../shared/content/evaluation-sheet.ts'
import { indicators } from '../../../shared/content/indicators.ts'

const text = (x: number, y: number, said: string, size = 3.2, end = false): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size.toFixed(1)}"${end ? ' text-anchor="end"' : ''}>${said}</text>`

const line = (x: number, y: number): string =>
  `<path d="M${x.toFixed(1)} ${(y - 2.2).toFixed(1)}v4.4m0 -2.2h100m0 -2.2v4.4" fill="none" stroke="#000" stroke-width=".3"/>`

/** One sheet with the same words and lines as ours, as one drawing in millimetres. */
function sheet(number: number): string {
  const { marks, noJudgement, empty, doesNotApply } = words.instruction
  const parts = [
    text(16, 20, words.title.nl, 6),
    text(16, 26, `${words.network.nl} ……`),
    text(130, 20, words.ownCode.label.nl),
    '<rect x="153" y="14" width="40" height="8" fill="none" stroke="#000" stroke-width=".3"/>',
    text(130, 28, words.ownCode.help.nl.slice(0, 60), 2.6),
    text(16, 36, marks.nl.slice(0, 100)),
    text(16, 40, noJudgement.nl),
    text(16, 44, `${empty.nl} ${doesNotApply.nl}`, 2.6),
  ]
  let y = 44
  for (const { id, name } of dimensions) {
    parts.push(text(16, (y += 7.5), name.nl, 3.8))
    for (const indicator of indicators.filter(({ dimensionId }) => dimensionId === id)) {
      parts.push(text(16, (y += 5), indicator.number), text(24, y, indicator.question.nl))
      y += 6
      parts.push(
        text(48, y + 1, indicator.left.nl, 3, true),
        line(51, y),
        text(154, y + 1, indicator.right.nl, 3),
      )
      y += 3
    }
  }
  parts.push(text(16, (y += 8), words.remarks.nl))
  for (let nth = 0; nth < 3; nth += 1)
    parts.push(`<path d="M16 ${(y += 9).toFixed(1)}h178" stroke="#888" stroke-width=".3"/>`)
  parts.push(line(16, 276), text(120, 277, words.checkLine.nl, 2.6), text(16, 286, words.footer.nl, 2.6))
  parts.push(text(194, 286, `${words.sheet.nl} ${String(number)}`, 2.6, true))
  return `<svg viewBox="0 0 210 296">${parts.join('')}</svg>`
}

/** One document of plain drawings, a page each. */
export const plainSheets = (count: number): string =>
  `<!doctype html><title>Bladen</title><style>@page{size:A4;margin:0}body{margin:0;font-family:sans-serif}` +
  `svg{display:block;width:210mm;height:296mm;break-after:page}svg:last-child{break-after:auto}</style>` +
  Array.from({ length: count }, (_, n) => sheet(n + 1)).join('')
