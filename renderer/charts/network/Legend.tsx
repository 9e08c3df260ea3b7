import { memo } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { useFormat } from '../../i18n/format.ts'
import type { LegendItem, LegendSample } from './legend.ts'
import { signPath } from './marks.ts'
import { shapePath } from './shapes.ts'

export type { LikenessWords } from './legend.ts'

/** Explains what is in the picture and nothing else, with how many there are of each. */
export const Legend = memo(function Legend({ items }: { readonly items: readonly LegendItem[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ul className="ng-legend" aria-label={t(($) => $.graph.legend)}>
      {items.map(({ id, sample, text, count }) => (
        <li key={id}>
          <Sample sample={sample} />
          <span>
            {text}
            {count === null ? null : (
              <>
                {' '}
                <span className="ng-count">({format.number(count)})</span>
              </>
            )}
          </span>
        </li>
      ))}
    </ul>
  )
})

function Sample({ sample }: { readonly sample: LegendSample }) {
  switch (sample.kind) {
    case 'none':
      return null
    case 'line':
      return (
        <svg width="34" height="12" aria-hidden="true" className={sample.isFaint ? 'ng-faint' : undefined}>
          <line
            className={`ng-tie ${sample.style}${sample.isUnknown ? ' unknown' : ''}`}
            x1="1"
            y1="6"
            x2={sample.hasHead ? 26 : 33}
            y2="6"
            strokeWidth={sample.hasHead ? 2 : 2.6}
          />
          {sample.hasHead ? <path className="ng-arrow plain" d="M34 6L24 1.6L24 10.4Z" /> : null}
          {sample.sign === null ? null : (
            <g transform="translate(17 6)">
              <circle className="ng-sign-paper" r="5.5" />
              <path className="ng-sign" d={signPath(sample.sign, 3.4)} />
            </g>
          )}
        </svg>
      )
    case 'sign':
      return (
        <svg width="24" height="18" aria-hidden="true">
          <path
            className={`ng-shape ng-g0${sample.isFaint ? ' ng-faint' : ''}`}
            d={shapePath('circle', 6)}
            transform="translate(14 11)"
          />
          <g transform="translate(6 5)">
            <path className="ng-sign" d={signPath(sample.sign, 3.4)} />
          </g>
        </svg>
      )
    case 'hull':
      return (
        <svg width="26" height="16" aria-hidden="true">
          <rect className="ng-hull-line ng-g0" x="1" y="1" width="24" height="14" rx="7" />
        </svg>
      )
    case 'ring':
      return (
        <svg width="20" height="18" aria-hidden="true">
          <circle className="ng-ring-line" cx="10" cy="9" r="7" />
        </svg>
      )
    case 'pin':
    case 'shape':
      return <Shape sample={sample} />
  }
}

function Shape({ sample }: { readonly sample: Extract<LegendSample, { kind: 'pin' | 'shape' }> }) {
  const isPin = sample.kind === 'pin'
  const look = isPin ? { group: 0, shape: 'circle' as const } : sample.look
  return (
    <svg width="20" height="18" aria-hidden="true">
      <g transform="translate(10 9)">
        <path
          className={`ng-shape ng-g${String(look.group)}${isPin || sample.isHollow ? ' hollow' : ''}`}
          d={shapePath(look.shape, isPin || sample.isHollow ? 6 : 6.5)}
        />
        {isPin ? <circle className="ng-pin" r="2" /> : null}
        {isPin || sample.mark === null ? null : (
          <text className="ng-mark" dy="0.35em">
            {sample.mark}
          </text>
        )}
      </g>
    </svg>
  )
}
