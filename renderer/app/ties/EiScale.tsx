import type { Figure } from '../../../shared/network/figure.ts'

interface EiScaleProps {
  readonly label: string
  readonly observed: Figure
  readonly expected: Figure
  readonly inside: string
  readonly outside: string
}

const left = 8
const right = 332
const at = (value: number) => left + ((value + 1) / 2) * (right - left)

/** From -1 to +1: a cross for now, a circle for what the sizes of the groups alone would give. */
export function EiScale({ label, observed, expected, inside, outside }: EiScaleProps) {
  const cross = observed.defined ? at(observed.value) : null
  return (
    <figure className="ties-scale">
      <svg viewBox="0 0 340 26" role="img" aria-label={label}>
        <line className="axis" x1={left} x2={right} y1="13" y2="13" />
        <path className="axis" d={`M${String(left)} 8v10M${String(at(0))} 10v6M${String(right)} 8v10`} />
        {expected.defined ? <circle className="expected" cx={at(expected.value)} cy="13" r="6" /> : null}
        {cross === null ? null : <path className="now" d={`M${String(cross - 5)} 8l10 10m0 -10l-10 10`} />}
      </svg>
      <figcaption>
        <span>{inside}</span>
        <span>{outside}</span>
      </figcaption>
    </figure>
  )
}
