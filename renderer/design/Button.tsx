import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'

interface ButtonProps {
  readonly children: ReactNode
  /** `main`: the one thing this place is for. `danger`: takes something away. `quiet`: beside text. */
  readonly kind?: 'main' | 'plain' | 'quiet' | 'danger'
  readonly type?: 'button' | 'submit'
  readonly isDisabled?: boolean
  readonly autoFocus?: boolean
  readonly onPress?: () => void
  readonly slot?: string
  readonly 'aria-label'?: string
}

export function Button({ kind = 'plain', ...rest }: ButtonProps) {
  return <AriaButton className={kind === 'plain' ? 'btn' : `btn ${kind}`} {...rest} />
}
