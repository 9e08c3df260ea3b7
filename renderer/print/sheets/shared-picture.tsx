import type { Spread } from '../../../shared/domain/monitoring.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { indicatorText, indicatorTitle } from '../../app/monitoring/indicator-text.ts'
import { placeText } from '../../app/monitoring/place-text.ts'
import { crossesOf, spreadOf } from '../../../shared/domain/spread.ts'
import type { PictureLine } from '../../charts/shared-picture/lines.ts'
import { draw, type Role } from '../../charts/shared-picture/shapes.ts'
import { formatters } from '../../i18n/format.ts'
import { sheetById } from '../catalogue.ts'
import { asOne, flowing, textRow, textRows, type Row, type Rows } from '../flowing.tsx'
import { Legend, onPaper, Pictured } from '../RoundLines.tsx'
import type { RoundOnPaper } from '../round-facts.ts'
import { lineRow, roomOf, theEleven, underDimensions } from '../round-rows.tsx'
import { answeredWords, placeWords, roundWords as words, sheetsWords } from '../round-words.ts'

/** Everybody's crosses on every line, what can be said of them, and where the group put its own. */
export const sharedPicturePrint = flowing({
  title: sheetById('sharedPicture').name,
  className: 'rp',
  room: roomOf('sharedPicture'),
  build: ({ language, facts: { rounds } }) => partsOf(rounds.sharedPicture ?? null, language),
})

const none = { spread: spreadOf([]), crosses: crossesOf([]) }

const emptyLines = (language: Language): readonly PictureLine[] =>
  theEleven.map((indicator) => {
    const { id, number, name, dimensionId, left, right } = indicatorText(indicator, language)
    return {
      ...{ id, number, name, left, right },
      dimension: dimensionId,
      now: none,
      desired: null,
      groupMark: null,
      reason: '',
    }
  })

function partsOf(round: RoundOnPaper | null, language: Language): readonly Rows[] {
  const shown = round?.lines ?? null
  const lines = shown ?? emptyLines(language)
  const drawn = draw(lines, onPaper, { withCircles: false })
  const isBlank = round === null || shown === null
  const rows = (line: PictureLine): readonly Row[] => {
    const shapes = drawn[lines.indexOf(line)]
    if (shapes === undefined) return []
    const said = isBlank ? '' : saidOf(line, round.answered, language).join(' · ')
    const label = `${indicatorTitle(line)}, ${line.left} – ${line.right}${said === '' ? '' : `: ${said}`}`
    return [lineRow(line, <Pictured line={shapes} label={label} />, 2 * onPaper.half, said, line.reason)]
  }
  const how = isBlank ? words.pictureHow[language] : sheetsWords(round.answered, round.asked)[language]
  const isSmall = !isBlank && round.answered < 5
  return [
    {
      head: null,
      rows: [textRow(how, 'small', 0), ...(isSmall ? textRows(words.small[language], 'small', 0) : [])],
    },
    ...underDimensions(lines, language, rows),
    {
      head: null,
      rows: [
        asOne([
          {
            height: 8.4,
            node: (
              <Legend
                items={legendOf(
                  lines,
                  drawn.some(({ size }) => size === null),
                  language,
                )}
              />
            ),
          },
          textRow(words.closing[language], 'text', 0),
        ]),
      ],
    },
  ]
}

/** Only what is in the picture. */
function legendOf(
  lines: readonly PictureLine[],
  isCounted: boolean,
  language: Language,
): readonly (readonly [Role, string])[] {
  const has = (is: (line: PictureLine) => boolean) => lines.some(is)
  const items: (readonly [Role, string, boolean])[] = [
    ['cross', words.legendCross[language], !isCounted],
    ['bar', words.legendBar[language], isCounted],
    ['median', words.legendMedian[language], true],
    ['band', words.legendBand[language], has(({ now }) => now.spread.lower !== null)],
    [
      'desired',
      words.legendDesired[language],
      has(({ desired }) => (desired?.spread.median ?? null) !== null),
    ],
    ['group', words.legendGroup[language], has(({ groupMark }) => groupMark !== null)],
  ]
  return items.filter(([, , isThere]) => isThere).map(([role, text]) => [role, text] as const)
}

/** How many answered, where they lie, what they would like, and where the group put its cross. */
function saidOf(
  { now: { spread }, desired, groupMark }: PictureLine,
  sheets: number,
  language: Language,
): readonly string[] {
  const at = (place: number) => placeText(formatters(language), place)
  const wanted = desired?.spread.median ?? null
  return [
    answeredWords(spread.answered, sheets, spread.notApplicable)[language],
    ...whereOf(spread, at, language),
    ...(wanted === null ? [] : [placeWords.desired(at(wanted))[language]]),
    ...(groupMark === null ? [] : [placeWords.group(at(groupMark))[language]]),
  ]
}

function whereOf(spread: Spread, at: (place: number) => string, language: Language): readonly string[] {
  const { median, least, most, notApplicable } = spread
  if (median === null || least === null || most === null)
    return [(notApplicable > 0 ? words.onlyNotApplicable : words.nobody)[language]]
  return [placeWords.median(at(median))[language], placeWords.range(at(least), at(most))[language]]
}
