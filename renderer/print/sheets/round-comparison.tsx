import type { Language } from '../../../shared/domain/settings.ts'
import { indicatorText, indicatorTitle } from '../../app/monitoring/indicator-text.ts'
import { formatters } from '../../i18n/format.ts'
import { asOne, flowing, textRow, textRows, type Row, type Rows } from '../flowing.tsx'
import { besidesOnPaper, movementOnPaper } from '../movement-text.ts'
import { halfFor, Moved, MoveLegend } from '../RoundLines.tsx'
import type { ComparedLineOnPaper, ComparisonOnPaper, RoundOnPaper } from '../round-facts.ts'
import { lineRow, roomOf, theEleven, underDimensions } from '../round-rows.tsx'
import { roundWords as words, sheetsWords } from '../round-words.ts'

/** Two rounds beside each other: where the middle was, where it is, and toward which pole that is. */
export const roundComparisonPrint = flowing({
  title: { nl: 'Twee rondes naast elkaar', en: 'Two rounds beside each other' },
  className: 'rp',
  room: roomOf('roundComparison'),
  build: ({ language, facts: { rounds } }) => {
    const round = rounds.roundComparison
    return round === undefined || round.comparison === null
      ? blank(language)
      : filled(round, round.comparison, language)
  },
})

/** Room to draw on: as much as for the group's crosses. */
const open = { before: null, after: null, groupBefore: null, groupAfter: null }

function blank(language: Language): readonly Rows[] {
  const lines = theEleven.map((indicator) => {
    const text = indicatorText(indicator, language)
    return { ...text, dimension: text.dimensionId }
  })
  return [
    { head: null, rows: [textRow(words.comparisonHow[language])] },
    ...underDimensions(lines, language, (line) => [
      lineRow(
        { ...line, name: line.name },
        <Moved move={open} label={`${indicatorTitle(line)}, ${line.left} – ${line.right}`} />,
        2 * halfFor(open),
        '',
      ),
    ]),
    closing(language, false),
  ]
}

const closing = (language: Language, hasGroup: boolean): Rows => ({
  head: null,
  rows: [
    asOne([
      {
        height: 8.4,
        node: (
          <MoveLegend
            items={[
              ['before', words.legendBefore[language]],
              ['after', words.legendAfter[language]],
              ...(hasGroup
                ? ([
                    ['groupBefore', words.legendGroupBefore[language]],
                    ['groupAfter', words.legendGroupAfter[language]],
                  ] as const)
                : []),
            ]}
          />
        ),
      },
      textRow(words.neutral[language], 'text', 0),
    ]),
  ],
})

function filled(
  { name, on, answered, asked }: RoundOnPaper,
  { before, lines, joined, left }: ComparisonOnPaper,
  language: Language,
): readonly Rows[] {
  const { date, list } = formatters(language)
  const which = (round: { readonly name: string; readonly on: string }, sheets: string) =>
    `${round.name}, ${date(round.on)} (${sheets})`
  const people = [
    [words.joined, joined],
    [words.left, left],
  ] as const
  return [
    {
      head: null,
      rows: [
        ...textRows(
          `${which(before, sheetsWords(before.answered, before.asked)[language])} – ${which({ name, on }, sheetsWords(answered, asked)[language])}`,
        ),
        ...people.flatMap(([what, who]) =>
          who.length === 0 ? [] : textRows(`${what[language]}: ${list(who)}.`, 'small', 0),
        ),
        ...textRows(
          (joined.length + left.length === 0 ? words.samePeople : words.otherPeople)[language],
          'small',
        ),
      ],
    },
    ...underDimensions(lines, language, (line) => [comparedRow(line, language)]),
    closing(
      language,
      lines.some(({ move }) => move.groupBefore !== null || move.groupAfter !== null),
    ),
  ]
}

function comparedRow(line: ComparedLineOnPaper, language: Language): Row {
  const said = `${movementOnPaper(line.movement, line, language)}.`
  const besides = besidesOnPaper(line, language).join('; ')
  const label = `${line.title}, ${line.left} – ${line.right}: ${said}`
  return lineRow(
    { number: line.number, name: line.title, left: line.left, right: line.right },
    <Moved move={line.move} label={label} />,
    2 * halfFor(line.move),
    said,
    besides === '' ? '' : `${besides.charAt(0).toUpperCase()}${besides.slice(1)}.`,
  )
}
