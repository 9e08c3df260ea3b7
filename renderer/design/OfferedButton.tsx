import type { ReactNode } from 'react'
import { useTranslation } from '../i18n/index.ts'
import { Button } from './Button.tsx'
import { say, useOffers, type Offer } from './offers.ts'

interface OfferedButtonProps extends Omit<Offer, 'of' | 'about'> {
  readonly kind?: 'main' | 'plain' | 'quiet' | 'danger'
  readonly autoFocus?: boolean
  /** Submits its form; `run` is what the list does in its place. */
  readonly isSubmit?: boolean
  /** A sign in place of the words, which are then read aloud. */
  readonly face?: ReactNode
}

/** A button of a shared component that is also in the list of what can be done, by the same words in every language. */
export function OfferedButton({ kind, autoFocus, isSubmit = false, face, ...offer }: OfferedButtonProps) {
  const { t } = useTranslation()
  useOffers([offer])
  const title = say(t, offer.title, offer.values)
  return (
    <Button
      kind={kind ?? 'plain'}
      type={isSubmit ? 'submit' : 'button'}
      isDisabled={offer.isEnabled === false}
      autoFocus={autoFocus ?? false}
      {...(isSubmit ? {} : { onPress: offer.run })}
      {...(face === undefined ? {} : { 'aria-label': title })}
    >
      {face ?? title}
    </Button>
  )
}
