import type { ReactNode } from 'react'

interface WaveStepProps {
  readonly number: number
  readonly title: string
  /** How it stands, in a few words. */
  readonly state: string
  readonly isDone: boolean
  readonly children: ReactNode
}

/** One step of holding a wave: what it is for, how it stands, and what can be done. */
export function WaveStep({ number, title, state, isDone, children }: WaveStepProps) {
  return (
    <li className={isDone ? 'wave-step done' : 'wave-step'}>
      <span className="wave-number" aria-hidden="true">
        {isDone ? (
          <svg viewBox="0 0 16 14" width="14" height="12">
            <path d="M2 7.5L6.2 12L14 2" />
          </svg>
        ) : (
          number
        )}
      </span>
      <div className="wave-body">
        <div className="wave-step-head">
          <h3>
            <span className="visually-hidden">{number}. </span>
            {title}
          </h3>
          <span className="soft small">{state}</span>
        </div>
        {children}
      </div>
    </li>
  )
}
