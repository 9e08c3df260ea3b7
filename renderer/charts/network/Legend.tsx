import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { useFormat } from '../../i18n/format.ts'
import type { Legend as LegendFacts, LegendGroup } from './looks.ts'
import { shapePath } from './shapes.ts'

/** How the picture's two kinds of tie are called: "zelfde organisatie", "andere organisatie". */
export interface LikenessWords {
  readonly alike: string
  readonly different: string
}

/** Explains what is in the picture and nothing else, with how many there are of each. */
export function Legend({
  facts,
  words,
  hasPins,
}: {
  readonly facts: LegendFacts
  readonly words: LikenessWords
  readonly hasPins: boolean
}) {
  const { t } = useTranslation()
  return (
    <ul className="ng-legend" aria-label={t(($) => $.graph.legend)}>
      {facts.groups.map((group) => (
        <Group key={`${group.kind}${String(group.look.group)}`} group={group} />
      ))}
      {facts.notAnswered === 0 ? null : (
        <Item count={facts.notAnswered} text={t(($) => $.graph.notAnswered)}>
          <Swatch className="ng-shape ng-g0 hollow" path={shapePath('circle', 6)} />
        </Item>
      )}
      <Line count={facts.alike} className="ng-tie alike" text={words.alike} />
      <Line count={facts.different} className="ng-tie different" text={words.different} />
      <Line
        count={facts.neutral}
        className={facts.onlyNeutral ? 'ng-tie plain' : 'ng-tie neutral'}
        text={facts.onlyNeutral ? t(($) => $.graph.tie) : t(($) => $.graph.neutral)}
      />
      {facts.oneWay === 0 ? null : (
        <Item count={facts.oneWay} text={t(($) => $.graph.oneWay)}>
          <svg width="34" height="12" aria-hidden="true">
            <line className="ng-tie plain" x1="0" y1="6" x2="26" y2="6" strokeWidth="2" />
            <path className="ng-arrow plain" d="M34 6L24 1.6L24 10.4Z" />
          </svg>
        </Item>
      )}
      <Line count={facts.unknownSide} className="ng-tie plain unknown" text={t(($) => $.graph.unknownSide)} />
      {facts.widths ? <li>{t(($) => $.graph.widths)}</li> : null}
      {hasPins ? (
        <li>
          <svg width="20" height="18" aria-hidden="true">
            <path className="ng-shape ng-g0 hollow" d={shapePath('circle', 6)} transform="translate(10 9)" />
            <circle className="ng-pin" cx="10" cy="9" r="2" />
          </svg>
          {t(($) => $.graph.pinned)}
        </li>
      ) : null}
    </ul>
  )
}

function Group({ group }: { readonly group: LegendGroup }) {
  const { t } = useTranslation()
  const text =
    group.kind === 'own'
      ? group.label
      : group.kind === 'shared'
        ? t(($) => $.graph.sharedLook, { count: group.categories, names: group.label })
        : t(($) => $.graph.unknownValue)
  return (
    <Item count={group.people} text={text}>
      <Swatch
        className={`ng-shape ng-g${String(group.look.group)}`}
        path={shapePath(group.look.shape, 6.5)}
        mark={group.kind === 'unknown' ? '?' : null}
      />
    </Item>
  )
}

function Line({
  count,
  className,
  text,
}: {
  readonly count: number
  readonly className: string
  readonly text: string
}) {
  if (count === 0) return null
  return (
    <Item count={count} text={text}>
      <svg width="34" height="12" aria-hidden="true">
        <line className={className} x1="1" y1="6" x2="33" y2="6" strokeWidth="2.6" />
      </svg>
    </Item>
  )
}

function Swatch({
  className,
  path,
  mark = null,
}: {
  readonly className: string
  readonly path: string
  readonly mark?: string | null
}) {
  return (
    <svg width="20" height="18" aria-hidden="true">
      <g transform="translate(10 9)">
        <path className={className} d={path} />
        {mark === null ? null : (
          <text className="ng-mark" dy="0.35em">
            {mark}
          </text>
        )}
      </g>
    </svg>
  )
}

function Item({
  count,
  text,
  children,
}: {
  readonly count: number
  readonly text: string
  readonly children: ReactNode
}) {
  const format = useFormat()
  return (
    <li>
      {children}
      <span>
        {text} <span className="ng-count">({format.number(count)})</span>
      </span>
    </li>
  )
}
