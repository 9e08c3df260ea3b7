import { dimensionById } from '../../../shared/content/dimensions.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { placeText } from '../../app/monitoring/place-text.ts'
import { formatters } from '../../i18n/format.ts'
import {
  asOne,
  columnsRow,
  headRow,
  longRows,
  said,
  textRow,
  textRows,
  type Row,
  type Rows,
} from '../flowing.tsx'
import { meetingWords } from '../meeting-words.ts'
import { movementOnPaper } from '../movement-text.ts'
import type { ReportAgreement, ReportLine, ReportRound } from '../report.ts'
import { halfFor, Moved, MoveLegend } from '../RoundLines.tsx'
import { lineRow, underDimensions } from '../round-rows.tsx'
import { placeWords, roundWords as words } from '../round-words.ts'

const answeredIn = (answered: number, language: Language): string =>
  language === 'nl' ? `${String(answered)} bladen ingevuld` : `${String(answered)} sheets filled in`

/** A round as it is reported: where the middle was and is, what the group concluded and agreed. */
export function roundParts(round: ReportRound, language: Language): readonly Rows[] {
  const { name, on, answered, beforeOn, lines, isLessened, conclusions, topics, agreements } = round
  const { longDay, date } = formatters(language)
  const hasBefore = lines.some(({ before }) => before !== null)
  const hasGroup = lines.some(({ groupMark }) => groupMark !== null)
  const facts = [
    longDay(on),
    ...(answered === null ? [] : [answeredIn(answered, language)]),
    ...(beforeOn === null ? [] : [`${words.legendBefore[language]}: ${date(beforeOn)}`]),
  ].join(' · ')
  return [
    {
      head: headRow(`${words.round[language]}: ${name}`),
      rows: [
        textRow(facts, 'small', 0),
        ...(isLessened
          ? textRows((lines.length === 0 ? words.smallRound : words.lessened)[language], 'small')
          : []),
      ],
    },
    ...underDimensions(lines, language, (line) => [reportedRow(line, language)]),
    {
      head: null,
      rows:
        lines.length === 0
          ? []
          : [
              asOne([
                {
                  height: 8.4,
                  node: (
                    <MoveLegend
                      items={[
                        ...(hasBefore ? ([['before', words.legendBefore[language]]] as const) : []),
                        ['after', (hasBefore ? words.legendAfter : words.legendMedian)[language]],
                        ...(hasGroup ? ([['groupAfter', words.legendGroup[language]]] as const) : []),
                      ]}
                    />
                  ),
                },
                textRow(words.neutral[language], 'text', 0),
              ]),
            ],
    },
    {
      head: headRow(words.conclusions[language]),
      rows: conclusions.flatMap(({ dimension, text }) =>
        longRows([
          { width: 40, texts: [said(dimensionById(dimension).name[language], 'strong')] },
          { width: 138, texts: [said(text)] },
        ]),
      ),
    },
    {
      head: headRow(words.reportTopics[language]),
      rows: topics.flatMap(({ text, indicator }) =>
        longRows([
          { width: 124, texts: [said(text)] },
          { width: 54, texts: [said(indicator, 'small')] },
        ]),
      ),
    },
    agreementsPart(words.agreements[language], agreements, language),
  ]
}

function reportedRow(line: ReportLine, language: Language): Row {
  const { median, before, movement, groupMark, reason } = line
  const at = (place: number) => placeText(formatters(language), place)
  const where =
    median === null
      ? words.fewHere[language]
      : movement === null
        ? placeWords.median(at(median))[language]
        : movementOnPaper(movement, line, language)
  const group = groupMark === null ? '' : placeWords.group(at(groupMark))[language]
  const move = { before, after: median, groupBefore: null, groupAfter: groupMark }
  const saidHere = [where, group].filter((part) => part !== '').join(' · ')
  return lineRow(
    { number: line.number, name: line.title, left: line.left, right: line.right },
    <Moved move={move} label={`${line.title}, ${line.left} – ${line.right}: ${saidHere}`} />,
    2 * halfFor(move),
    saidHere,
    reason,
  )
}

const agreementWidths = { text: 96, owner: 36, due: 22, state: 24 } as const

/** Agreements under a title, each with whose it is in words that are nobody's. */
export function agreementsPart(
  title: string,
  agreements: readonly ReportAgreement[],
  language: Language,
): Rows {
  const { shortDay } = formatters(language)
  const states = { open: meetingWords.open, done: meetingWords.done, dropped: meetingWords.dropped }
  return {
    head: asOne([
      headRow(title),
      columnsRow([
        [meetingWords.agreement[language], agreementWidths.text],
        [words.owner[language], agreementWidths.owner],
        [meetingWords.due[language], agreementWidths.due],
        [meetingWords.state[language], agreementWidths.state],
      ]),
    ]),
    rows: agreements.flatMap(({ text, owner, due, state, isAboutProcess }) =>
      longRows([
        {
          width: agreementWidths.text,
          texts: [said(text), said(isAboutProcess ? words.aboutProcess[language] : '', 'small')],
        },
        {
          width: agreementWidths.owner,
          texts: [
            said(
              owner.kind === 'words'
                ? owner.words
                : owner.kind === 'nobody'
                  ? ''
                  : words[owner.kind][language],
              'small',
            ),
          ],
        },
        { width: agreementWidths.due, texts: [said(due === null ? '' : shortDay(due), 'small')] },
        { width: agreementWidths.state, texts: [said(states[state][language], 'small')] },
      ]),
    ),
  }
}
