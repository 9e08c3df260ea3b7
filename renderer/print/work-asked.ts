import type { BoardId, DocumentId } from '../../shared/domain/ids.ts'
import { sheetById, type SheetKind } from './catalogue.ts'
import type { PrintRequest } from './request.ts'

/** What has to be asked to fill in the sheets about what a network works with. */
export interface WorkAsked {
  readonly documents: readonly DocumentId[]
  readonly product: string | null
  readonly board: BoardId | null
  readonly workForm: string | null
  readonly starting: boolean
  readonly expertise: boolean
}

/** Nothing is asked that does not go on the paper. */
export function workAsked({ networkId, sheets }: Pick<PrintRequest, 'networkId' | 'sheets'>): WorkAsked {
  const of = (about: SheetKind['about']): readonly string[] =>
    sheets.flatMap((ask) => (sheetById(ask.sheet).about === about ? (ask.of ?? []) : []))
  const isAsked = (id: string) => networkId !== null && sheets.some(({ sheet }) => sheet === id)
  const inNetwork = (about: SheetKind['about']) => (networkId === null ? [] : of(about))
  return {
    documents: inNetwork('document') as readonly DocumentId[],
    product: inNetwork('product')[0] ?? null,
    board: (inNetwork('board')[0] ?? null) as BoardId | null,
    workForm: of('workForm')[0] ?? null,
    starting: isAsked('startingWell'),
    expertise: isAsked('expertiseMap'),
  }
}
