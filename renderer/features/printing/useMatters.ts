import { skipToken, useQuery } from '@tanstack/react-query'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { q } from '../../api/client.ts'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { sheetById, type SheetId, type SheetKind } from '../../print/catalogue.ts'
import type { Choice } from './choice.ts'

/** Something a sheet can be filled in with. */
export interface Matter {
  readonly id: string
  readonly label: string
}

/** What the sheets can be filled in with, and with what they are: what was chosen, or else what is proposed. */
export interface Matters {
  readonly of: (sheet: SheetId) => readonly Matter[]
  readonly chosen: (sheet: SheetId) => string | null
}

const none: readonly Matter[] = []

/**
 * The documents, products, boards and work forms there are for the sheets that are ticked. Proposed is the last document,
 * and the first product or board; a work form is chosen.
 */
export function useMatters(
  choice: Pick<Choice, 'sheets' | 'of'>,
  networkId: NetworkId | null,
  language: Language,
): Matters {
  const { t } = useTranslation()
  const format = useFormat()
  const asks = (about: SheetKind['about']) => choice.sheets.some((sheet) => sheetById(sheet).about === about)
  const inNetwork = (isAsked: boolean) => (isAsked && networkId !== null ? { networkId } : skipToken)
  const asksDocuments = asks('document') && networkId !== null
  const documents = useQuery(
    q.documents.list.queryOptions({ input: asksDocuments ? { networkId, kind: null } : skipToken }),
  ).data
  const products = useQuery(
    q.products.list.queryOptions({ input: inNetwork(asksDocuments || asks('product')) }),
  ).data
  const boards = useQuery(q.boards.list.queryOptions({ input: inNetwork(asks('board')) })).data
  const forms = useQuery(
    q.workForms.list.queryOptions({
      input: asks('workForm') ? { workplaceId: null, language } : skipToken,
    }),
  ).data
  const of = (sheet: SheetId): readonly Matter[] => {
    const { about, documentKind } = sheetById(sheet)
    if (about === 'workForm') return (forms ?? []).map(({ ref, title }) => ({ id: ref, label: title }))
    if (networkId === null) return none
    if (about === 'product') return (products ?? []).map(({ product: { id, name } }) => ({ id, label: name }))
    if (about === 'board') return (boards ?? []).map(({ id, title }) => ({ id, label: title }))
    if (about !== 'document') return none
    return (documents ?? [])
      .map(({ document }) => document)
      .filter(({ kind }) => kind === documentKind)
      .toSorted((a, b) => b.madeOn.localeCompare(a.madeOn))
      .map(({ id, title, madeOn, productVersionId }) => {
        const day = format.date(madeOn)
        const of = (products ?? []).flatMap(({ product: { name }, versions }) =>
          versions.flatMap((version) =>
            version.id === productVersionId ? { product: name, number: version.number } : [],
          ),
        )[0]
        return {
          id,
          label:
            of === undefined
              ? t(($) => $.printing.listOption, { title, day })
              : t(($) => $.printing.listOfProduct, { ...of, day }),
        }
      })
  }
  return {
    of,
    chosen: (sheet) => {
      const picked = choice.of?.[sheet]
      if (networkId === null && sheetById(sheet).about !== 'workForm') return null
      if (picked !== undefined) return picked
      return sheetById(sheet).about === 'workForm' ? null : (of(sheet)[0]?.id ?? null)
    },
  }
}
