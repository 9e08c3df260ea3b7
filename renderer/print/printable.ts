import type { ComponentType, CSSProperties } from 'react'
import type { Localised } from '../../shared/content/localised.ts'
import { sheetById } from './catalogue.ts'
import { dayOfFile } from './meeting-name.ts'
import type { Copy, Paper } from './paper.ts'

export interface PageProps {
  readonly paper: Paper
  readonly copy: Copy
  /** From 0. */
  readonly page: number
  readonly pages: number
}

/** What stands on a sheet: one file in `sheets/`, a line in `sheets/index.ts` and an entry in `catalogue.ts`. */
export interface Printable {
  readonly title: Localised
  /** On every page, for the styles of this sheet. */
  readonly className: string
  readonly style?: CSSProperties
  /** How many A4 pages one copy takes: the same for every copy of a run. */
  readonly countPages: (paper: Paper) => number
  /** One page of it, between head and foot. */
  readonly Body: ComponentType<PageProps>
}

/** On the paper of several sheets together. */
const several: Localised = { nl: 'Bladen', en: 'Sheets' }

/** The title of the window while it prints: browsers propose it as the name of the file. */
export function paperTitle(paper: Pick<Paper, 'language' | 'date' | 'runs' | 'facts'>): string {
  const { language, runs } = paper
  const [first] = runs
  const day = dayOfFile(
    runs.map(({ sheet }) => sheetById(sheet)),
    paper,
  )
  const name = first !== undefined && runs.length === 1 ? sheetById(first.sheet).name : several
  return [name[language], day].filter((part) => part !== null).join(' ')
}
