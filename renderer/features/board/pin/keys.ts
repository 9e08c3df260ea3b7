import type { Step } from '../place.ts'

/** What a key asks on a card. */
export type Act =
  | { readonly is: 'walk' | 'chooseAndWalk'; readonly step: Step }
  | { readonly is: 'pickUp' | 'open' | 'remove' | 'unchoose' | 'choose' | 'chooseAll' | 'toCluster' }
/** What a key asks while cards are held. */
export type HeldAct =
  | { readonly is: 'carry'; readonly step: Step }
  | { readonly is: 'drop' | 'putBack' | 'putBackAndLeave' }

interface Pressed {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

const steps: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
}
const isPlain = ({ ctrlKey, metaKey, altKey }: Pressed): boolean => !ctrlKey && !metaKey && !altKey

/** Null: the key is not the board's. */
export function actOf(pressed: Pressed): Act | null {
  const key = pressed.key.toLowerCase()
  const isSpace = key === ' '
  if (pressed.altKey) return null
  if (!isPlain(pressed)) return isSpace ? { is: 'choose' } : key === 'a' ? { is: 'chooseAll' } : null
  const step = steps[pressed.key]
  if (step !== undefined) {
    const chooses = pressed.shiftKey && step !== 'left' && step !== 'right'
    return { is: chooses ? 'chooseAndWalk' : 'walk', step }
  }
  if (isSpace || key === 'enter') return { is: 'pickUp' }
  if (key === 'f2') return { is: 'open' }
  if (key === 'delete') return { is: 'remove' }
  if (key === 'escape') return { is: 'unchoose' }
  return key === 'm' && !pressed.shiftKey ? { is: 'toCluster' } : null
}

/** The same while cards are held; leaving puts them back. */
export function heldActOf(pressed: Pressed): HeldAct | null {
  if (pressed.key === 'Tab') return { is: 'putBackAndLeave' }
  if (!isPlain(pressed)) return null
  const step = steps[pressed.key]
  if (step !== undefined) return { is: 'carry', step }
  if (pressed.key === 'Enter' || pressed.key === ' ') return { is: 'drop' }
  return pressed.key === 'Escape' ? { is: 'putBack' } : null
}
