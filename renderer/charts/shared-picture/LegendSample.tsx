import { samples } from './samples.ts'
import { drawMove, type Move, type Role } from './shapes.ts'
import './shared-picture.css'

/** A shape as it stands in a legend: in no dimension's colour. */
export function LegendSample({ role }: { readonly role: Role }) {
  const { d, stroke } = samples[role]
  return (
    <svg className="sp-line sp-sample" viewBox="-2.4 -2.4 4.8 4.8" aria-hidden="true">
      <path className={`sp-${role}`} d={d} strokeWidth={stroke} />
    </svg>
  )
}

/** The same for what stands on a line of two rounds. */
export function MoveSample({ role }: { readonly role: keyof Move }) {
  const none = { before: null, after: null, groupBefore: null, groupAfter: null }
  return (
    <svg className="sp-line sp-sample" viewBox="-2.4 -2.4 4.8 4.8" aria-hidden="true">
      {drawMove({ ...none, [role]: 0 })
        .filter((shape) => shape.role === role)
        .map(({ d, stroke }) => (
          <path
            key={role}
            className={`sp-${role}`}
            d={d}
            strokeWidth={stroke}
            transform={role.startsWith('group') ? 'translate(0 4.6)' : 'scale(0.8)'}
          />
        ))}
    </svg>
  )
}
