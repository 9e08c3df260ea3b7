/** The contract asks for as many characters. */
export const fewestCharacters = 12

/** A new passphrase as it was typed; the second time only where it cannot be seen. */
export interface NewPassphrase {
  readonly first: string
  readonly second: string
  readonly isShown: boolean
}

export const noPassphrase: NewPassphrase = { first: '', second: '', isShown: false }

export type PassphraseProblem =
  | { readonly is: 'short'; readonly missing: number }
  | { readonly is: 'differs' }

/** What is still amiss with it; null when it can be used. */
export function problemOf({ first, second, isShown }: NewPassphrase): PassphraseProblem | null {
  if (first.length < fewestCharacters) return { is: 'short', missing: fewestCharacters - first.length }
  return isShown || first === second ? null : { is: 'differs' }
}
