import { skipToken, useQuery } from '@tanstack/react-query'
import type { RoundRow } from '../../../shared/contract/monitoring.ts'
import type { SurveySummary } from '../../../shared/contract/ties.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { q } from '../../api/client.ts'
import { useSettings } from '../../app/settings.ts'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { needsReveal, sheetById, type SheetId, type SheetKind } from '../../print/catalogue.ts'
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
  /** The round a sheet is about; null for any other sheet. */
  readonly round: (sheet: SheetId) => RoundRow | null
}

const none: readonly Matter[] = []

/**
 * The documents, products, boards and work forms there are for the sheets that are ticked. Proposed is the last document,
 * the first product or board, and the round that is going on; a work form or a story is chosen.
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
  const rounds = useQuery(q.rounds.list.queryOptions({ input: inNetwork(asks('round')) })).data
  const stories = useQuery(q.yields.desk.queryOptions({ input: inNetwork(asks('story')) })).data?.stories
  const table = useQuery(
    q.participants.table.queryOptions({ input: inNetwork(asks('organisation') || asks('person')) }),
  ).data
  const organisations = table?.organisations
  const surveys = useQuery(q.ties.surveys.queryOptions({ input: inNetwork(asks('wave')) })).data
  const { showCodes } = useSettings()
  const of = (sheet: SheetId): readonly Matter[] => {
    const { about, documentKind } = sheetById(sheet)
    if (about === 'workForm') return (forms ?? []).map(({ ref, title }) => ({ id: ref, label: title }))
    if (networkId === null) return none
    if (about === 'product') return (products ?? []).map(({ product: { id, name } }) => ({ id, label: name }))
    if (about === 'board') return (boards ?? []).map(({ id, title }) => ({ id, label: title }))
    if (about === 'round')
      return (rounds ?? []).map(({ id, name, on }) => ({
        id,
        label: t(($) => $.printing.listOption, { title: name, day: format.date(on) }),
      }))
    if (about === 'story') return (stories ?? []).map(({ id, title }) => ({ id, label: title }))
    if (about === 'wave')
      return (surveys ?? [])
        .flatMap(({ name, waves }) => waves.map((wave) => ({ ...wave, name })))
        .toSorted((a, b) => (b.heldOn ?? '~').localeCompare(a.heldOn ?? '~'))
        .map(({ id, name, label }) => ({
          id,
          label: t(($) => $.printing.waveOption, { survey: name, wave: label }),
        }))
    if (about === 'person')
      // Who came back after having left has two memberships.
      return [...new Map((table?.rows ?? []).map(({ person }) => [person.id, person])).values()].map(
        ({ id, code, displayName }) => ({
          id,
          label: showCodes || displayName === '' ? code : displayName,
        }),
      )
    if (about === 'organisation')
      return (organisations ?? [])
        .map(({ id, name }) => ({ id, label: name }))
        .sort((a, b) => format.compare(a.label, b.label))
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
  const chosen = (sheet: SheetId): string | null => {
    const picked = choice.of?.[sheet]
    const { about } = sheetById(sheet)
    if (networkId === null && about !== 'workForm') return null
    if (picked !== undefined) return picked
    if (about === 'round') return proposedRound(sheet, rounds ?? [])
    if (about === 'wave') return proposedWave(sheet, surveys ?? [])
    return about === 'workForm' || about === 'story' || about === 'person' ? null : (of(sheet)[0]?.id ?? null)
  }
  return {
    of,
    chosen,
    round: (sheet) =>
      sheetById(sheet).about === 'round' ? (rounds?.find(({ id }) => id === chosen(sheet)) ?? null) : null,
  }
}

/** A picture is of the last wave with answers; what is handed out is for the last that is not answered by everybody. */
function proposedWave(sheet: SheetId, surveys: readonly SurveySummary[]): string | null {
  const waves = surveys
    .flatMap((survey) => survey.waves)
    .toSorted((a, b) => (b.heldOn ?? '~').localeCompare(a.heldOn ?? '~'))
  if (sheet === 'tiePicture') return waves.find(({ answered }) => answered > 0)?.id ?? null
  return waves.find(({ answered, people }) => answered < people)?.id ?? waves[0]?.id ?? null
}

/** A picture is of the last round that was revealed; what is handed out is for the one that is being prepared. */
function proposedRound(sheet: SheetId, rounds: readonly RoundRow[]): string | null {
  const wantsPicture = needsReveal(sheet)
  const fits = rounds.filter(({ isRevealed, closedOn }) =>
    wantsPicture ? isRevealed : sheet === 'conclusions' || (!isRevealed && closedOn === null),
  )
  return fits[0]?.id ?? null
}
