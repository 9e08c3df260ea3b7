import type { ReactNode } from 'react'
import { dimensions } from '../../shared/content/dimensions.ts'
import type { RoundDimension } from '../../shared/domain/monitoring.ts'
import type { Language } from '../../shared/domain/settings.ts'
import { indicators } from '../../shared/content/indicators.ts'
import type { RoundIndicator } from '../../shared/domain/monitoring.ts'
import { sheetById, type SheetId } from './catalogue.ts'
import { pageWidth, type Row, type Rows } from './flowing.tsx'
import { dayOnPaper, networkOnPaper } from './meeting-name.ts'
import type { Room } from './pack.ts'
import type { Paper } from './paper.ts'
import { heightIn, linesIn, textKinds } from './text-size.ts'

/** The indicators of a sheet without a round: the eleven. */
export const theEleven: readonly Pick<RoundIndicator, 'indicatorId' | 'own'>[] = indicators.map(({ id }) => ({
  indicatorId: id,
  own: null,
}))

/** Rows under the names of their dimensions, in the order of the framework. */
export const underDimensions = <One extends { readonly dimension: RoundDimension }>(
  all: readonly One[],
  language: Language,
  rowsOf: (one: One) => readonly Row[],
): readonly Rows[] =>
  dimensions.map(({ id, name }) => ({
    head: { height: 7.6, node: <h2 className="rp-head">{name[language]}</h2> },
    rows: all.filter(({ dimension }) => dimension === id).flatMap(rowsOf),
  }))

const headFace = { size: 13, line: 17.55 }
/** Of a page that is measured, the line to measure it by. */
const checkHeight = 6

/** The room on the pages of a sheet, by what stands in its head and foot. */
export const roomOf =
  (sheet: SheetId) =>
  (paper: Paper): Room => {
    const kind = sheetById(sheet)
    const { language } = paper
    const network = networkOnPaper(kind, paper)
    const name = network === null ? '' : [network.name, network.typeLabel].join(' · ')
    const day = dayOnPaper(kind, paper) ?? ''
    const lines = (text: string) => Math.max(1, linesIn(text, pageWidth, headFace))
    const again = Math.max(1, linesIn(`${kind.name[language]}     ${name}     ${day}`, pageWidth, headFace))
    const check = kind.isMeasured ? checkHeight : 0
    return {
      first: 245 - 4.7 * (lines(name) + lines(day)) - check,
      next: 248 - 4.7 * (again - 1) - check,
    }
  }

interface Poles {
  /** `1a`; empty for one of the group's own, which goes by its name. */
  readonly number: string
  readonly name: string
  readonly left: string
  readonly right: string
}

/** Beside a line of 104 mm. */
const poleWidth = 35
const saidWidth = 138
/** As in rounds.css. */
const saidKind = { size: 10.5, line: 13.5 }

/** A line between its poles, with what is said of it under it. */
export function lineRow(
  { number, name, left, right }: Poles,
  line: ReactNode,
  lineHeight: number,
  said: string,
  reason = '',
): Row {
  // One of the group's own goes by its name, which may be long: it stands over the line.
  const over = number === '' ? heightIn(name, pageWidth, textKinds.small) : 0
  const beside = Math.max(
    heightIn(`${number}  ${left}`, poleWidth, textKinds.small),
    heightIn(right, poleWidth, textKinds.small),
  )
  const words = [said, reason].filter((part) => part !== '')
  const under = words.reduce((sum, part) => sum + heightIn(part, saidWidth, saidKind), 0)
  return {
    height: over + Math.max(lineHeight, beside) + (words.length === 0 ? 0 : under + 0.8) + 0.3,
    node: (
      <>
        {number === '' ? <p className="fl-small rp-own">{name}</p> : null}
        <div className="rp-line">
          <p>
            <b>{number}</b> {left}
          </p>
          {line}
          <p>{right}</p>
        </div>
        {words.length === 0 ? null : (
          <div className="rp-said">
            {said === '' ? null : <p>{said}</p>}
            {reason === '' ? null : (
              <p>
                <i>{reason}</i>
              </p>
            )}
          </div>
        )}
      </>
    ),
  }
}
