import { checklistAnswers } from '../../../shared/content/checklists.ts'
import type { Localised } from '../../../shared/content/localised.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import type { PointAnswer, TemplateKind } from '../../../shared/domain/templates.ts'
import { formatters } from '../../i18n/format.ts'
import {
  asOne,
  Box,
  cellsRow,
  columnsRow,
  flowing,
  headRow,
  longRows,
  said,
  textRows,
  type Cell,
  type Row,
  type Rows,
} from '../flowing.tsx'
import { meetingWords } from '../meeting-words.ts'
import type { Printable } from '../printable.ts'
import type { FilledListOnPaper } from '../work-facts.ts'
import { workWords as words } from '../work-words.ts'

type Point = FilledListOnPaper['points'][number]

/** With the answers of an earlier run beside it, or with all the room for those of now. */
const beside = { number: 9, text: 62, now: 57, before: 50 } as const
const alone = { number: 9, text: 84, now: 85 } as const

/** A run of a list: each point with its answer and note, and what was said of it before. Nothing is added up. */
export const filledChecklist = (kind: TemplateKind, title: Localised): Printable =>
  flowing({
    title,
    className: '',
    build: ({ language, facts: { lists } }) => {
      const list = lists.find((each) => each.kind === kind)
      return list === undefined ? [] : listRows(list, title[language], language)
    },
    restFor: meetingWords.notes,
  })

function listRows(list: FilledListOnPaper, sheet: string, language: Language): readonly Rows[] {
  const { title, madeOn, product, before, kind } = list
  const { longDay, shortDay } = formatters(language)
  const made = `${words.madeOn[language]} ${longDay(madeOn)}`
  const version = (number: number) => `${words.version[language].toLowerCase()} ${String(number)}`
  const about = product === null ? [] : [`${product.name}, ${version(product.version)}`]
  const columns = columnsRow([
    ['', beside.number],
    [words.point[language], before === null ? alone.text : beside.text],
    [words.now[language], before === null ? alone.now : beside.now],
    ...(before === null
      ? []
      : ([
          [
            before.productVersion === null
              ? `${words.before[language]}: ${shortDay(before.madeOn)}`
              : `${words.before[language]}: ${version(before.productVersion)}`,
            beside.before,
          ],
        ] as const)),
  ])
  return [
    {
      head: null,
      rows: [
        ...(title === sheet ? [] : textRows(title, 'strong')),
        ...textRows([...about, made].join(' · '), 'small', 0),
      ],
    },
    ...inSections(list.points).map(({ section, points }): Rows => ({
      head: section === '' ? columns : asOne([headRow(section), columns]),
      rows: points.flatMap(({ point, number }) => pointRows(point, number, before !== null, language)),
    })),
    ...(kind === 'leadership' ? [agreementsToMake(language)] : []),
  ]
}

/** Points under their heading, numbered through the whole list. */
function inSections(points: readonly Point[]) {
  const sections: { section: string; points: { point: Point; number: number }[] }[] = []
  points.forEach((point, at) => {
    let one = sections.find(({ section }) => section === point.section)
    if (one === undefined) sections.push((one = { section: point.section, points: [] }))
    one.points.push({ point, number: at + 1 })
  })
  return sections
}

function pointRows(point: Point, number: number, hasBefore: boolean, language: Language): readonly Row[] {
  const { text, isOwn, answer, note, before } = point
  return longRows(
    [
      { width: beside.number, texts: [said(String(number), 'strong')] },
      {
        width: hasBefore ? beside.text : alone.text,
        texts: [said(text), ...(isOwn ? [said(words.own[language], 'small')] : [])],
      },
      {
        width: hasBefore ? beside.now : alone.now,
        ...answerCell(answer, language),
        texts: [said(note, 'small')],
      },
      ...(hasBefore ? [beforeCell(before, language)] : []),
    ],
    12,
  )
}

const lineOfAnswer = 5.6

/** What was answered, ticked; or all there is to answer, to be ticked by hand. */
function answerCell(answer: PointAnswer | null, language: Language): Pick<Cell, 'drawn' | 'drawnHeight'> {
  if (answer !== null)
    return {
      drawn: (
        <div className="fl-answer">
          <Box isTicked />
          <span>{answerName(answer, language)}</span>
        </div>
      ),
      drawnHeight: lineOfAnswer,
    }
  return {
    drawn: (
      <div className="fl-answers">
        {checklistAnswers.map(({ id, name }) => (
          <div className="fl-answer" key={id}>
            <Box />
            <span>{name[language]}</span>
          </div>
        ))}
      </div>
    ),
    drawnHeight: 2 * lineOfAnswer,
  }
}

const answerName = (answer: PointAnswer, language: Language): string =>
  checklistAnswers.find(({ id }) => id === answer)?.name[language] ?? ''

function beforeCell(before: Point['before'], language: Language): Cell {
  if (before === null) return { width: beside.before, texts: [said(words.notBefore[language], 'small')] }
  const { answer, note } = before
  const told = answer === null ? words.notAnswered[language] : answerName(answer, language)
  return { width: beside.before, texts: [said(told, 'small'), said(note, 'small')] }
}

const agreementWidths = { text: 98, who: 46, due: 34 } as const

/** What school leaders and coach agree while they go through the list. */
const agreementsToMake = (language: Language): Rows => ({
  head: asOne([
    headRow(words.agreements[language]),
    columnsRow([
      [meetingWords.agreement[language], agreementWidths.text],
      [meetingWords.who[language], agreementWidths.who],
      [meetingWords.due[language], agreementWidths.due],
    ]),
  ]),
  rows: Array.from({ length: 4 }, () =>
    cellsRow(
      Object.values(agreementWidths).map((width) => ({ width, texts: [] })),
      13,
      'fl-open',
    ),
  ),
})
