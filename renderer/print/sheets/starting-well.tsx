import { knowledgeKindById } from '../../../shared/content/knowledge-kinds.ts'
import { learningFormById, learningFormOf } from '../../../shared/content/learning-forms.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { formatters } from '../../i18n/format.ts'
import { sheetById } from '../catalogue.ts'
import {
  cellsRow,
  columnsRow,
  asOne,
  flowing,
  gapRow,
  headRow,
  linesRow,
  longRows,
  pageWidth,
  said,
  textRows,
  type Row,
  type Rows,
} from '../flowing.tsx'
import { meetingWords } from '../meeting-words.ts'
import { QuadrantOnPaper, quadrantHeight } from '../QuadrantOnPaper.tsx'
import type { SituationOnPaper, StartingOnPaper } from '../work-facts.ts'
import { workWords as words } from '../work-words.ts'

/** How a network began: assignment, parties, starting situations, research questions, forms of learning. */
export const startingWellPrint = flowing({
  title: sheetById('startingWell').name,
  className: 'sw',
  build: ({ language, facts: { starting } }) => partsOf(starting ?? nothing, language),
  restFor: meetingWords.notes,
})

const nothing: StartingOnPaper = {
  commissioner: '',
  assignment: '',
  state: { is: 'empty' },
  versions: [],
  knowledgeKind: null,
  competition: null,
  activities: [],
  parties: [],
  situations: [],
  questions: [],
}

const partsOf = (starting: StartingOnPaper, language: Language): readonly Rows[] => [
  assignmentPart(starting, language),
  partiesPart(starting, language),
  ...situationParts(starting, language),
  questionsPart(starting, language),
  learningPart(starting, language),
]

const open = (widths: readonly number[], count: number, height: number): readonly Row[] =>
  Array.from({ length: count }, () =>
    cellsRow(
      widths.map((width) => ({ width, texts: [] })),
      height,
      'fl-open',
    ),
  )

function assignmentPart(starting: StartingOnPaper, language: Language): Rows {
  const { assignment, commissioner, knowledgeKind, versions } = starting
  const { shortDay } = formatters(language)
  const knowledge =
    knowledgeKind === null
      ? ''
      : `${words.knowledge[language]}: ${knowledgeKindById(knowledgeKind).name[language]}.`
  return {
    head: headRow(words.assignment[language]),
    rows: [
      ...(assignment.trim() === '' ? [linesRow(4)] : textRows(assignment)),
      ...textRows(stateOf(starting, language), 'small', 0),
      ...(commissioner === '' ? [] : textRows(`${words.askedBy[language]}: ${commissioner}.`, 'small', 0)),
      ...textRows(knowledge, 'small'),
      ...(versions.length < 2
        ? []
        : versions.flatMap(({ number, keptOn, agreedOn, note }) => {
            const agreed =
              agreedOn === null
                ? words.notAgreed[language]
                : `${words.agreedOn[language]} ${shortDay(agreedOn)}`
            const kept = `${words.version[language]} ${String(number)}: ${words.keptOn[language]} ${shortDay(keptOn)}`
            return textRows([kept, agreed, ...(note === '' ? [] : [note])].join(', '), 'small', 0)
          })),
    ],
  }
}

/** Whether these are the words that were kept, and agreed to. */
function stateOf({ state }: StartingOnPaper, language: Language): string {
  if (!('last' in state)) return state.is === 'empty' ? '' : words.assignmentUnkept[language]
  const { number, agreedOn, note } = state.last
  const kept = (state.is === 'kept' ? words.assignmentKept : words.assignmentChanged)[language]
  const agreed =
    agreedOn === null
      ? words.notAgreed[language]
      : `${words.agreedOn[language]} ${formatters(language).longDay(agreedOn)}`
  return `${kept} ${String(number)}, ${agreed}.${note === '' ? '' : ` ${note}`}`
}

const partyWidths = { name: 42, brings: 68, gets: 68 } as const

function partiesPart({ parties, competition }: StartingOnPaper, language: Language): Rows {
  const told = competition === null ? '' : (competition ? words.competing : words.notCompeting)[language]
  return {
    head: asOne([
      headRow(words.parties[language]),
      columnsRow([
        [words.party[language], partyWidths.name],
        [words.brings[language], partyWidths.brings],
        [words.gets[language], partyWidths.gets],
      ]),
    ]),
    rows: [
      ...(parties.length === 0
        ? open(Object.values(partyWidths), 4, 14)
        : parties.flatMap(({ name, brings, gets }) =>
            longRows(
              [
                { width: partyWidths.name, texts: [said(name, 'strong')] },
                { width: partyWidths.brings, texts: [said(brings)] },
                { width: partyWidths.gets, texts: [said(gets)] },
              ],
              12,
            ),
          )),
      ...(told === '' ? [] : [gapRow(1), ...textRows(told, 'small')]),
    ],
  }
}

const aspects = ['initiatives', 'works', 'differs', 'asks'] as const

/** More beside each other would leave a column of single words. */
const mostBeside = 3

/** Where each organisation stood: beside each other, or one under the other when there are more. */
function situationParts({ situations: all }: StartingOnPaper, language: Language): readonly Rows[] {
  const described = all.filter((each) => aspects.some((aspect) => each[aspect].trim() !== ''))
  const situations = described.length === 0 ? all : described
  const others = all.filter((each) => !situations.includes(each)).map(({ organisation }) => organisation)
  const left: Rows = {
    head: null,
    rows:
      others.length === 0
        ? []
        : textRows(`${words.notDescribed[language]}: ${formatters(language).list(others)}.`, 'small'),
  }
  const head = headRow(words.situations[language])
  if (situations.length === 0) {
    const titles = [words.who, ...aspects.map((aspect) => words[aspect])]
    const width = pageWidth / titles.length
    return [
      {
        head: asOne([head, columnsRow(titles.map((title) => [title[language], width]))]),
        rows: open(
          titles.map(() => width),
          3,
          22,
        ),
      },
    ]
  }
  if (situations.length > mostBeside)
    return situations.flatMap((situation, n): readonly Rows[] => [
      ...(n === 0 ? [{ head: null, rows: [head] }] : []),
      stacked(situation, language),
      ...(n === situations.length - 1 ? [left] : []),
    ])
  const width = pageWidth / situations.length
  return [
    {
      head: asOne([head, columnsRow(situations.map(({ organisation }) => [organisation, width]))]),
      rows: aspects.flatMap((aspect) => {
        const rows = longRows(
          situations.map((situation) => ({
            width,
            texts: [said(situation[aspect])],
          })),
          14,
        )
        const [first, ...more] = rows
        const label = textRows(words[aspect][language], 'small', 0)
        return first === undefined ? [] : [asOne([gapRow(1), ...label, first]), ...more]
      }),
    },
    left,
  ]
}

const stackedWidths = { aspect: 44, text: 134 } as const

const stacked = (situation: SituationOnPaper, language: Language): Rows => ({
  head: cellsRow([{ width: pageWidth, texts: [said(situation.organisation, 'strong')] }], 0, 'fl-columns'),
  rows: aspects.flatMap((aspect) =>
    longRows(
      [
        { width: stackedWidths.aspect, texts: [said(words[aspect][language], 'small')] },
        { width: stackedWidths.text, texts: [said(situation[aspect])] },
      ],
      10,
    ),
  ),
})

const questionWidths = { number: 12, text: 84, answer: 82 } as const

function questionsPart({ questions }: StartingOnPaper, language: Language): Rows {
  return {
    head: asOne([
      headRow(words.questions[language]),
      columnsRow([
        ['', questionWidths.number],
        [meetingWords.about[language], questionWidths.text],
        [words.found[language], questionWidths.answer],
      ]),
    ]),
    rows:
      questions.length === 0
        ? open(Object.values(questionWidths), 4, 16)
        : questions.flatMap(({ number, kind, text, answer, state }) =>
            longRows(
              [
                { width: questionWidths.number, texts: [said(number, kind === 'main' ? 'strong' : 'text')] },
                {
                  width: questionWidths.text,
                  texts: [
                    said(text, kind === 'main' ? 'strong' : 'text'),
                    said(words[state][language], 'small'),
                  ],
                },
                { width: questionWidths.answer, texts: [said(answer)] },
              ],
              12,
            ),
          ),
  }
}

const activityWidths = { number: 9, name: 73, form: 40, note: 56 } as const

/** The picture, and everything on it in a table. */
function learningPart({ activities }: StartingOnPaper, language: Language): Rows {
  const picture: Row = {
    height: quadrantHeight,
    node: <QuadrantOnPaper activities={activities} language={language} />,
  }
  return {
    head: headRow(words.learning[language]),
    rows:
      activities.length === 0
        ? [picture]
        : [
            asOne([
              picture,
              columnsRow([
                ['', activityWidths.number],
                [words.activity[language], activityWidths.name],
                [words.form[language], activityWidths.form],
                [words.note[language], activityWidths.note],
              ]),
            ]),
            ...activities.flatMap((activity, n) =>
              longRows([
                { width: activityWidths.number, texts: [said(String(n + 1), 'small')] },
                { width: activityWidths.name, texts: [said(activity.name)] },
                {
                  width: activityWidths.form,
                  texts: [said(learningFormById(learningFormOf(activity)).name[language], 'small')],
                },
                { width: activityWidths.note, texts: [said(activity.note, 'small')] },
              ]),
            ),
          ],
  }
}
