import type { ReactNode } from 'react'

interface ButtonProps {
  readonly children: ReactNode
  /** `main`: the one thing this place is for. `danger`: takes something away. `quiet`: beside text. */
  readonly kind?: 'main' | 'plain' | 'quiet' | 'danger'
  readonly type?: 'button' | 'submit'
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
  readonly onPress?: () => void
  readonly 'aria-label'?: string
}

/** The platform's own button in our face. */
export function Button({ kind = 'plain', type = 'button', isDisabled, onPress, ...rest }: ButtonProps) {
  return (
    <button
      type={type}
      className={kind === 'plain' ? 'btn' : `btn ${kind}`}
      disabled={isDisabled}
      onClick={
        onPress === undefined
          ? undefined
          : () => {
              onPress()
            }
      }
      {...rest}
    />
  )
}
