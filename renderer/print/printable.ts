import type { ComponentType } from 'react'
import type { Localised } from '../../shared/content/localised.ts'
import type { Copy, Paper } from './paper.ts'

export interface SheetProps {
  readonly paper: Paper
  readonly copy: Copy
}

/** A sheet the print desk can make: one file in `sheets/`, a line in `sheets/index.ts` and its route. */
export interface Printable {
  readonly id: string
  /** Where its pages are: the host prints this address. */
  readonly path: `/print/${string}`
  /** In the list of the desk, and in the name of the file; never anything about a person or a network. */
  readonly name: Localised
  /** One A4 for one person. */
  readonly Sheet: ComponentType<SheetProps>
}

/** The title of the window while it prints: browsers propose it as the name of the file. */
export const paperTitle = (
  printable: Printable,
  { language, date }: Pick<Paper, 'language' | 'date'>,
): string => [printable.name[language], date].filter((part) => part !== null).join(' ')
