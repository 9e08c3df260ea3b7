import { useDeferredValue, useMemo, useState, type CSSProperties } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import type { RoundDesk, RoundPicture } from '../../../../shared/contract/monitoring.ts'
import { RoundExport } from '../../../app/monitoring/RoundExport.tsx'
import type { PictureOrder } from '../../../app/routing/address.ts'
import type { Stage } from '../../../app/stage.ts'
import { acrossRoom, draw, together } from '../../../charts/shared-picture/shapes.ts'
import { Legend } from './Legend.tsx'
import { PictureHead } from './PictureHead.tsx'
import { PictureOut } from './PictureOut.tsx'
import { PictureRows } from './PictureRows.tsx'
import { PictureTable } from './PictureTable.tsx'
import type { ShownLine } from './shown.ts'
import './picture.css'

interface OverviewProps {
  readonly desk: RoundDesk
  readonly picture: RoundPicture
  /** In the order that was asked for. */
  readonly lines: readonly ShownLine[]
  readonly order: PictureOrder
  readonly stage: Stage
  readonly isFresh: boolean
  readonly onOrder: (order: PictureOrder) => void
  readonly onBegin: () => void
}

/** All lines of a round under one another, with everybody's crosses; beneath it the same as a table. */
export function Overview(props: OverviewProps) {
  const { desk, picture, lines, order, stage, isFresh } = props
  const { t } = useTranslation()
  const [withCircles, setWithCircles] = useState(false)
  const { round, remarks } = picture
  const frame = stage.isOn ? acrossRoom : together
  const drawn = useMemo(() => draw(lines, frame, { withCircles }), [lines, frame, withCircles])
  // What is beneath the picture comes after it: with two hundred sheets all at once would be felt.
  const isComplete = useDeferredValue(true, false)
  const rows: CSSProperties & Readonly<Record<string, number>> = {
    // One of the group's own has its name above it.
    '--picture-groups':
      order === 'number' ? new Set(lines.map(({ dimension }) => dimension)).size : lines.length,
    '--picture-rows': lines.reduce((sum, { number }) => sum + (number === '' ? 1.4 : 1), 0),
  }
  return (
    <section className={`picture${stage.isOn ? ' on-beamer' : ''}${isFresh ? ' sp-fresh' : ''}`} style={rows}>
      <PictureHead {...props} withCircles={withCircles} onCircles={setWithCircles} />
      {round.answered < 5 ? <p className="notice">{t(($) => $.picture.small)}</p> : null}
      <PictureRows
        lines={lines}
        round={round}
        order={order}
        drawn={drawn}
        frame={frame}
        isOwnView={!stage.isOn}
      />
      <footer className="picture-foot">
        <Legend drawn={drawn} />
        <p className="picture-closing">{t(($) => $.picture.closing)}</p>
      </footer>
      {stage.isOn || !isComplete ? null : (
        <>
          <PictureOut round={round} lines={lines} order={order} withCircles={withCircles} />
          <PictureTable lines={lines} round={desk.round} />
          <RoundExport desk={desk} />
          {remarks.length === 0 ? null : (
            <section className="picture-remarks">
              <h3>{t(($) => $.picture.remarks)}</h3>
              <ul>
                {remarks.map((remark, at) => (
                  <li key={at}>{remark}</li>
                ))}
              </ul>
            </section>
          )}
        </>
      )}
    </section>
  )
}
