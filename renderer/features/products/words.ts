import { say, type Words } from '../../app/commands/command.ts'
import type { UseState } from '../../../shared/domain/products.ts'
import type { TFunction } from '../../i18n/translate.ts'

/** How far an organisation can be with a product; none is further than another, each fits a moment. */
export const useStates = ['explore', 'try', 'use', 'embedded'] as const satisfies readonly UseState[]

export const stateNames: Readonly<Record<UseState, Words>> = {
  explore: ($) => $.products.states.explore,
  try: ($) => $.products.states.try,
  use: ($) => $.products.states.use,
  embedded: ($) => $.products.states.embedded,
}

/** `Versie 2: kijkwijzer met voorbeelden`. */
export const versionName = (
  t: TFunction,
  { number, name }: { readonly number: number; readonly name: string },
): string => {
  const version = t(($) => $.products.version, { number })
  return name === '' ? version : `${version}: ${name}`
}

export const stateName = (t: TFunction, state: UseState): string => say(t, stateNames[state])
