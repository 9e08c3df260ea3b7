import type { Language } from '../../../shared/domain/settings.ts'
import { indicatorText, type IndicatorText } from '../../app/monitoring/indicator-text.ts'
import { placeText } from '../../app/monitoring/place-text.ts'
import { MarkLine } from '../../charts/mark-line/MarkLine.tsx'
import { formatters } from '../../i18n/format.ts'
import { flowing, textRow, type Row, type Rows } from '../flowing.tsx'
import { PutOnLine } from '../RoundLines.tsx'
import type { GroupMarkOnPaper, RoundOnPaper } from '../round-facts.ts'
import { roomOf, theEleven, underDimensions } from '../round-rows.tsx'
import { placeWords, roundWords as words } from '../round-words.ts'
import { heightIn } from '../text-size.ts'

/** One sheet for the whole group: a cross they put together on every line, and why it stands there. */
export const groupSheetPrint = flowing({
  title: { nl: 'Waar staat ons netwerk?', en: 'Where does our network stand?' },
  className: 'rp',
  room: roomOf('groupSheet'),
  build: ({ language, facts: { rounds } }) => partsOf(rounds.groupSheet ?? null, language),
})

function partsOf(round: RoundOnPaper | null, language: Language): readonly Rows[] {
  const all = (round?.indicators ?? theEleven).map((indicator) => {
    const text = indicatorText(indicator, language)
    return { ...text, dimension: text.dimensionId }
  })
  const marks = round?.talk?.groupMarks ?? new Map<string, GroupMarkOnPaper>()
  return [
    { head: null, rows: [textRow(words.groupHow[language])] },
    ...underDimensions(all, language, (one) => [lineRow(one, marks.get(one.id) ?? null, language)]),
  ]
}

const question = { size: 14.5, line: 19 }
const pole = { size: 13, line: 16 }

function lineRow(
  { number, name, question: asked, left, right }: IndicatorText,
  mark: GroupMarkOnPaper | null,
  language: Language,
): Row {
  const at = mark?.at ?? null
  const place = at === null ? '' : placeWords.group(placeText(formatters(language), at))[language]
  const head = `${number === '' ? name : number} ${asked}`
  const reason = mark === null ? '' : [place, mark.reason].filter((part) => part !== '').join(': ')
  const written = textRow(reason)
  const poles = Math.max(11, heightIn(left, 35, pole), heightIn(right, 35, pole))
  return {
    height: heightIn(head, 176, question) + poles + (reason === '' ? 15.2 : written.height) + 2.8,
    node: (
      <div className="rp-big">
        <h3>
          <b>{number === '' ? name : number}</b> {asked}
        </h3>
        <div className="rp-poles">
          <p>{left}</p>
          {at === null ? (
            <MarkLine />
          ) : (
            <PutOnLine now={at} desired={null} size={4.4} stroke={0.8} label={place} />
          )}
          <p>{right}</p>
        </div>
        {reason === '' ? (
          <div className="rp-why">
            <p>{words.why[language]}</p>
            <p />
          </div>
        ) : (
          written.node
        )}
      </div>
    ),
  }
}
