import { useTranslation } from '../../../i18n/index.ts'
import { dimensionById } from '../../../../shared/content/dimensions.ts'
import type { RoundComparison } from '../../../../shared/contract/monitoring.ts'
import { Rich } from '../../../app/monitoring/Rich.tsx'
import { indicatorText, indicatorTitle, type IndicatorText } from '../../../app/monitoring/indicator-text.ts'
import { placeText } from '../../../app/monitoring/place-text.ts'
import { SaveShown } from '../../../app/SaveTable.tsx'
import { useSettings } from '../../../app/settings.ts'
import { MoveSample } from '../../../charts/shared-picture/LegendSample.tsx'
import { MoveLine } from '../../../charts/shared-picture/SharedLine.tsx'
import type { Move } from '../../../charts/shared-picture/shapes.ts'
import { useFormat, type Formatters } from '../../../i18n/format.ts'
import type { TFunction } from '../../../i18n/translate.ts'
import {
  cautionsOf,
  countsText,
  generalCautionsOf,
  groupText,
  movementOf,
  movementText,
  plain,
  type ComparedLine,
} from './movement.ts'

interface Row {
  readonly line: ComparedLine
  readonly words: IndicatorText
  readonly title: string
  readonly move: Move
  /** With the marks of emphasis. */
  readonly said: string
  /** Numbers, group marks, what to keep in mind. */
  readonly more: readonly string[]
}

function rowOf(t: TFunction, format: Formatters, line: ComparedLine): Row {
  const words = indicatorText(line.indicator, format.language)
  const more = [countsText(t, line), groupText(t, format, line), ...cautionsOf(t, line)]
  return {
    line,
    words,
    title: indicatorTitle(words),
    move: {
      before: line.before?.now.median ?? null,
      after: line.after?.now.median ?? null,
      groupBefore: line.before?.groupMark ?? null,
      groupAfter: line.after?.groupMark ?? null,
    },
    said: movementText(t, format, movementOf(line), words),
    more: more.filter((each) => each !== null),
  }
}

/** Every indicator of either round: where the middle was and is, in a line and in words. */
export function Compared({ comparison }: { readonly comparison: RoundComparison }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { before, after } = comparison
  const rows = comparison.lines.map((line) => rowOf(t, format, line))
  const hasGroup = rows.some(({ move }) => move.groupBefore !== null || move.groupAfter !== null)
  return (
    <>
      <Who comparison={comparison} />
      <div className="compare-groups">
        {[...Map.groupBy(rows, ({ words }) => words.dimensionId)].map(([dimension, own]) => (
          <section key={dimension} className={`compare-group sp-${dimension}`}>
            <h3>{dimensionById(dimension).name[format.language]}</h3>
            <ul>
              {own.map((row) => (
                <li key={row.words.id} className="compare-row">
                  <span className="compare-left">
                    {row.words.number === '' ? (
                      <b className="compare-own">{row.words.name}</b>
                    ) : (
                      <b>{row.words.number}&ensp;</b>
                    )}
                    {row.words.left}
                  </span>
                  <span className="compare-line">
                    <MoveLine
                      move={row.move}
                      isJoined={movementOf(row.line).kind !== 'few'}
                      dimension={dimension}
                      label={t(($) => $.picture.comparing.lineLabel, {
                        title: row.title,
                        left: row.words.left,
                        right: row.words.right,
                        said: plain(row.said),
                      })}
                    />
                  </span>
                  <span>{row.words.right}</span>
                  <span className="compare-words">
                    <span>
                      <Rich text={`${row.said}.`} />
                    </span>
                    {row.more.length === 0 ? null : (
                      <span className="soft small">{`${row.more.join('; ')}.`}</span>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <footer className="compare-foot">
        <ul className="compare-legend" aria-label={t(($) => $.picture.legend)}>
          <li>
            <MoveSample role="before" /> {t(($) => $.picture.comparing.legendBefore)}
          </li>
          <li>
            <MoveSample role="after" /> {t(($) => $.picture.comparing.legendAfter)}
          </li>
          {hasGroup ? (
            <>
              <li>
                <MoveSample role="groupBefore" /> {t(($) => $.picture.comparing.legendGroupBefore)}
              </li>
              <li>
                <MoveSample role="groupAfter" /> {t(($) => $.picture.comparing.legendGroupAfter)}
              </li>
            </>
          ) : null}
        </ul>
        <p className="serif">{t(($) => $.picture.comparing.neutral)}</p>
      </footer>
      <ComparedTable rows={rows} title={`${before.name} – ${after.name}`} />
    </>
  )
}

/** Who came and went: a middle may move because other people answered. */
function Who({
  comparison: { before, after, joined, left, lines },
}: {
  readonly comparison: RoundComparison
}) {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const who = (people: RoundComparison['joined']): string =>
    format.list(
      people
        .map(({ code, displayName }) => (showCodes || displayName === '' ? code : displayName))
        .toSorted(format.compare),
    )
  const cautions = generalCautionsOf(t, lines)
  const hasOthers = joined.length + left.length > 0
  return (
    <p className="compare-who">
      {t(($) => $.picture.comparing.counts, {
        before: before.answered,
        askedBefore: before.asked,
        after: after.answered,
        askedAfter: after.asked,
      })}{' '}
      {hasOthers
        ? [
            t(($) => $.picture.comparing.joined, { count: joined.length, who: who(joined) }),
            t(($) => $.picture.comparing.left, { count: left.length, who: who(left) }),
            t(($) => $.picture.comparing.otherPeople),
          ].join(' ')
        : t(($) => $.picture.comparing.samePeople)}
      {cautions.length === 0 ? null : ` ${cautions.join(' ')}`}
    </p>
  )
}

function ComparedTable({ rows, title }: { readonly rows: readonly Row[]; readonly title: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const none = t(($) => $.picture.nothingPut)
  const at = (place: number | null): string => (place === null ? none : placeText(format, place))
  const label = t(($) => $.picture.comparing.table)
  const columns: readonly {
    readonly title: string
    readonly isText?: boolean
    readonly show: (row: Row) => string | number
  }[] = [
    { title: t(($) => $.picture.comparing.cols.indicator), isText: true, show: (row) => row.title },
    {
      title: t(($) => $.picture.comparing.cols.answeredBefore),
      show: ({ line }) => line.before?.now.answered ?? none,
    },
    {
      title: t(($) => $.picture.comparing.cols.answeredAfter),
      show: ({ line }) => line.after?.now.answered ?? none,
    },
    { title: t(($) => $.picture.comparing.cols.medianBefore), show: ({ move }) => at(move.before) },
    { title: t(($) => $.picture.comparing.cols.medianAfter), show: ({ move }) => at(move.after) },
    { title: t(($) => $.picture.comparing.cols.groupBefore), show: ({ move }) => at(move.groupBefore) },
    { title: t(($) => $.picture.comparing.cols.groupAfter), show: ({ move }) => at(move.groupAfter) },
    {
      title: t(($) => $.picture.comparing.cols.said),
      isText: true,
      show: ({ line, said }) => [plain(said), ...cautionsOf(t, line)].join('; '),
    },
  ]
  return (
    <section className="compare-table">
      <div className="head">
        <h3>{label}</h3>
        <span className="right">
          <SaveShown
            id="compare.table"
            table={{
              title: title.slice(0, 200),
              header: columns.map((column) => column.title),
              rows: rows.map((row) => columns.map(({ show }) => show(row))),
            }}
          />
        </span>
      </div>
      <table className="plain" aria-label={label}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.title} scope="col" className={column.isText === true ? undefined : 'number'}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.words.id}>
              {columns.map((column) => (
                <td key={column.title} className={column.isText === true ? undefined : 'number'}>
                  {column.show(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
