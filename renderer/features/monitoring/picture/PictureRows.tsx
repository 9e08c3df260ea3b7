import { useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import { dimensionById } from '../../../../shared/content/dimensions.ts'
import type { RoundRow } from '../../../../shared/contract/monitoring.ts'
import type { PictureOrder } from '../../../app/routing/address.ts'
import { Link } from '../../../app/routing/Router.tsx'
import type { DrawnLine, Frame } from '../../../charts/shared-picture/shapes.ts'
import { SharedLine } from '../../../charts/shared-picture/SharedLine.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { linkText, type ShownLine } from './shown.ts'
import { nearestOf, placeUnder, whoseText, type Near } from './whose.ts'
import { answeredText, gapText, lineLabel, rangeText, titleOf } from './words.ts'

interface PictureRowsProps {
  readonly lines: readonly ShownLine[]
  readonly round: RoundRow
  readonly order: PictureOrder
  /** Each as it is drawn. */
  readonly drawn: readonly DrawnLine[]
  readonly frame: Frame
  /** The coach looks alone: whose cross it is may be asked for. */
  readonly isOwnView: boolean
}

interface Row {
  readonly line: ShownLine
  readonly drawn: DrawnLine
}

/** The lines, under the heads of their dimensions in the order of the framework, or each with its dimension in another order. */
export function PictureRows(props: PictureRowsProps) {
  const { lines, drawn, order } = props
  const { language } = useFormat()
  const rows = lines.flatMap((line, at): readonly Row[] => {
    const mine = drawn[at]
    return mine === undefined ? [] : [{ line, drawn: mine }]
  })
  // With nothing to say beside them the lines and their poles have the room.
  const hasReasons =
    order === 'distance' || lines.some(({ reason, links }) => reason !== '' || links.length > 0)
  const Heading = props.isOwnView ? 'h3' : 'h2'
  const groups =
    order === 'number'
      ? [...Map.groupBy(rows, ({ line }) => line.dimension)]
      : rows.map((row) => [row.line.dimension, [row]] as const)
  return (
    <div className={`picture-groups${hasReasons ? '' : ' without-reasons'}`}>
      {groups.map(([dimension, own]) => (
        <section
          key={own.map(({ line }) => line.id).join(' ')}
          className={`picture-group sp-${dimension}${order === 'number' ? '' : ' picture-single'}`}
        >
          <Heading>{dimensionById(dimension).name[language]}</Heading>
          <ul>
            {own.map((row) => (
              <PictureRow key={row.line.id} {...props} row={row} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function PictureRow({
  row: { line, drawn },
  round,
  order,
  frame,
  isOwnView,
}: Omit<PictureRowsProps, 'drawn'> & { readonly row: Row }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [near, setNear] = useState<Near | null>(null)
  const { people } = line
  const isAsked = isOwnView && people !== null
  const { spread } = line.now
  const gap = order === 'distance' ? gapText(t, format, line) : null
  const params = { networkId: round.networkId, roundId: round.id }
  const beside = [
    ...(gap === null ? [] : [gap]),
    ...(line.reason === '' ? [] : [line.reason]),
    ...line.links.map((link) => linkText(t, { ...link, note: '' })),
  ]
  return (
    <li
      className="picture-row"
      // The column beside the line has room for three lines of it; the table has it whole as well.
      title={beside.length === 0 ? undefined : beside.join(' · ')}
      onPointerMove={
        isAsked
          ? (event) => {
              const svg = event.currentTarget.querySelector('svg')
              setNear(svg === null ? null : nearestOf(people, placeUnder(svg, event)))
            }
          : undefined
      }
      onPointerLeave={
        isAsked
          ? () => {
              setNear(null)
            }
          : undefined
      }
    >
      <div className="picture-left">
        <span className="picture-pole">
          <Link
            to="/network/$networkId/monitoring/$roundId/picture"
            params={params}
            search={{
              indicator: line.id,
              ...(order === 'number' ? {} : { order }),
              ...(isOwnView ? {} : { open: 'beamer' }),
            }}
            className="picture-open"
          >
            <span className="visually-hidden">{t(($) => $.picture.openOne, { title: titleOf(line) })}</span>
            <span aria-hidden="true" className={line.number === '' ? 'picture-own' : 'picture-number'}>
              {line.number === '' ? line.name : line.number}
            </span>
          </Link>
          <span>{line.left}</span>
        </span>
        <span className="picture-said">{answeredText(t, spread, round.answered)}</span>
      </div>
      <div className="picture-line">
        <SharedLine
          line={drawn}
          frame={frame}
          dimension={line.dimension}
          label={lineLabel(t, format, line, round.answered)}
        />
        {near === null ? null : (
          <span className="picture-whose" style={{ left: `${String(2 + near.at * 0.96)}%` }}>
            {whoseText(t, format, near)}
          </span>
        )}
      </div>
      <div className="picture-right">
        <span className="picture-pole">{line.right}</span>
        <span className="picture-said">{rangeText(t, format, spread)}</span>
      </div>
      <div className="picture-reason">
        {gap === null ? null : <span>{gap}</span>}
        {line.reason === '' ? null : <span>{line.reason}</span>}
        {line.links.map((link) => (
          <span key={link.otherId} className="soft">
            {linkText(t, { ...link, note: '' })}
          </span>
        ))}
      </div>
    </li>
  )
}
