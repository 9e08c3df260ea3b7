import { outcomes as outcomeKinds } from '../../../shared/content/outcomes.ts'
import { privacyRuleById } from '../../../shared/content/privacy-rules.ts'
import { valueById, valueSheet } from '../../../shared/content/values.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { formatters } from '../../i18n/format.ts'
import type { SheetId } from '../catalogue.ts'
import {
  asOne,
  columnsRow,
  flowing,
  headRow,
  linesRow,
  longRows,
  said,
  textRow,
  textRows,
  type Row,
  type Rows,
} from '../flowing.tsx'
import { nameOnPaper } from '../meeting-name.ts'
import { meetingWords } from '../meeting-words.ts'
import type { Printable } from '../printable.ts'
import type { PaperFacts } from '../facts.ts'
import type { ReportOnPaper, ReportOutcome } from '../report.ts'
import { roomOf } from '../round-rows.tsx'
import { levelWords, roundWords as words } from '../round-words.ts'
import { agreementsPart, roundParts } from './report-round.tsx'

/** Half a year of a network, or of it as one school sees it, to be handed over as it is. */
export const reportPrint = (
  id: Extract<SheetId, 'halfYearReport' | 'schoolReport'>,
  reportIn: (facts: PaperFacts) => ReportOnPaper | null,
): Printable =>
  flowing({
    title: words.report,
    className: 'rp',
    room: roomOf(id),
    build: ({ language, facts }) => {
      const report = reportIn(facts)
      return report === null ? blank(language) : partsOf(report, language)
    },
  })

const blank = (language: Language): readonly Rows[] =>
  [
    words.meetings,
    words.round,
    words.conclusions,
    words.agreements,
    words.outcomes,
    words.sharing,
    words.next,
  ].map((title) => ({ head: headRow(title[language]), rows: [linesRow(2)] }))

const partsOf = (report: ReportOnPaper, language: Language): readonly Rows[] => [
  aboutPart(report, language),
  meetingsPart(report, language),
  ...report.rounds.flatMap((round) => roundParts(round, language)),
  ...coveredParts(report, language),
  ...yieldsParts(report, language),
  outcomesPart(report, language),
  sharingPart(report, language),
  nextPart(report, language),
  readingPart(report, language),
]

const aboutPart = ({ assignment }: ReportOnPaper, language: Language): Rows => ({
  head: null,
  rows: [
    ...textRows(words.reportAbout[language], 'small'),
    ...(assignment.trim() === '' ? [] : [headRow(words.assignment[language]), ...textRows(assignment)]),
  ],
})

const meetingWidths = { on: 34, what: 120, present: 24 } as const

const meetingsPart = ({ meetings }: ReportOnPaper, language: Language): Rows => ({
  head:
    meetings.length === 0
      ? headRow(words.meetings[language])
      : asOne([
          headRow(words.meetings[language]),
          columnsRow([
            [meetingWords.date[language], meetingWidths.on],
            [meetingWords.about[language], meetingWidths.what],
            [words.present[language], meetingWidths.present],
          ]),
        ]),
  rows:
    meetings.length === 0
      ? [textRow(words.noMeetings[language])]
      : meetings.flatMap((meeting) => {
          const name = nameOnPaper(meeting, language)
          const { title, learningAim, on, present } = meeting
          return longRows([
            { width: meetingWidths.on, texts: [said(formatters(language).shortDay(on), 'small')] },
            {
              width: meetingWidths.what,
              texts: [
                said(title === '' || title === name ? name : `${name}: ${title}`),
                said(learningAim, 'small'),
              ],
            },
            { width: meetingWidths.present, texts: [said(present === null ? '' : String(present), 'small')] },
          ])
        }),
})

function coveredParts({ rounds, covered }: ReportOnPaper, language: Language): readonly Rows[] {
  const { longDay } = formatters(language)
  if (rounds.length + covered.length === 0)
    return [{ head: headRow(words.round[language]), rows: [textRow(words.noRounds[language])] }]
  return covered.map(({ name, on }) => ({
    head: headRow(`${words.round[language]}: ${name}`),
    rows: [textRow(longDay(on), 'small', 0), ...textRows(words.covered[language], 'small')],
  }))
}

const titled = (title: string, rows: readonly Row[]): readonly Rows[] =>
  rows.length === 0 ? [] : [{ head: headRow(title), rows }]

const valueWidths = { value: 40, text: 92, evidence: 46 } as const

const yieldsParts = ({ values, stories, successes }: ReportOnPaper, language: Language): readonly Rows[] => [
  ...titled(
    words.overviewTitle[language],
    values.flatMap(({ valueId, level, text, evidence }) =>
      longRows([
        {
          width: valueWidths.value,
          texts: [
            said(valueById(valueId).name[language], 'strong'),
            said(levelWords[level][language], 'small'),
          ],
        },
        { width: valueWidths.text, texts: [said(text)] },
        { width: valueWidths.evidence, texts: [said(evidence, 'small')] },
      ]),
    ),
  ),
  ...stories.flatMap(({ title, steps }) =>
    titled(
      `${words.stories[language]}: ${title}`,
      steps.flatMap(({ valueId, text, evidence }) =>
        longRows([
          { width: valueWidths.value, texts: [said(valueById(valueId).name[language], 'strong')] },
          { width: valueWidths.text, texts: [said(text)] },
          {
            width: valueWidths.evidence,
            texts: [said(evidence === '' ? '' : `${valueSheet.howDoYouKnow[language]} ${evidence}`, 'small')],
          },
        ]),
      ),
    ),
  ),
  ...titled(
    words.successes[language],
    successes.flatMap(({ title, text, followUp }) =>
      longRows([{ width: 178, texts: [said(title, 'strong'), said(text), said(followUp, 'small')] }]),
    ),
  ),
]

const outcomesPart = ({ outcomes }: ReportOnPaper, language: Language): Rows => ({
  head: headRow(words.outcomes[language]),
  rows:
    outcomes.length === 0
      ? [textRow(words.noOutcomes[language])]
      : outcomes.flatMap((outcome) => outcomeRows(outcome, language)),
})

function outcomeRows(
  { kind, text, evidence, on, organisations }: ReportOutcome,
  language: Language,
): readonly Row[] {
  const { date, list } = formatters(language)
  const name = outcomeKinds.find(({ id }) => id === kind)?.name[language] ?? ''
  return longRows([
    {
      width: 124,
      texts: [
        said(text, 'strong'),
        said(name, 'small'),
        said(evidence === '' ? '' : `${words.howKnown[language]} ${evidence}`, 'small'),
      ],
    },
    { width: 54, texts: [said(on === null ? '' : date(on), 'small'), said(list(organisations), 'small')] },
  ])
}

const sharingPart = ({ sharings }: ReportOnPaper, language: Language): Rows => ({
  head: headRow(words.sharing[language]),
  rows: sharings.flatMap(({ on, what, audience, organisation }) =>
    longRows([
      { width: 34, texts: [said(formatters(language).shortDay(on), 'small')] },
      { width: 90, texts: [said(what)] },
      { width: 54, texts: [said(audience, 'small'), said(organisation, 'small')] },
    ]),
  ),
})

function nextPart({ next: { meetings, agreements } }: ReportOnPaper, language: Language): Rows {
  const { shortDay } = formatters(language)
  const planned = meetings.flatMap((meeting) =>
    textRows(`${shortDay(meeting.on)} · ${nameOnPaper(meeting, language)}`, 'text', 0),
  )
  const agreed = agreementsPart(words.agreements[language], agreements, language)
  return {
    head: headRow(words.next[language]),
    rows: [
      ...(planned.length === 0 ? [] : [textRow(words.nextMeetings[language], 'small', 0), ...planned]),
      ...(agreements.length === 0 || agreed.head === null ? [] : [agreed.head, ...agreed.rows]),
    ],
  }
}

/** What it may not be used for: also in the foot of every page. */
const readingPart = ({ isLessened }: ReportOnPaper, language: Language): Rows => ({
  head: headRow(words.reading[language]),
  rows: [
    ...textRows(words.readingText[language], 'small'),
    ...(isLessened ? textRows(words.lessened[language], 'small') : []),
    ...textRows(privacyRuleById('noHrUse').text[language], 'small'),
  ],
})
