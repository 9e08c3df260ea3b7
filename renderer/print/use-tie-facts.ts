import { skipToken, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { TieWaveId } from '../../shared/domain/ids.ts'
import { q } from '../api/client.ts'
import { failureOf } from '../api/failure.ts'
import { layOutInWorker } from '../charts/network/layout-client.ts'
import { placesById, planLayout } from '../charts/network/plan.ts'
import type { Point } from '../charts/network/plane.ts'
import { loadLanguage, translate } from '../i18n/index.ts'
import type { PrintRequest } from './request.ts'
import { tiesAsked } from './tie-asked.ts'
import type { TieFacts } from './tie-facts.ts'
import { surveyOnPaper } from './tie-on-paper.ts'
import { laidOutFrom, pictureOnPaper, type PictureSource } from './tie-picture.ts'
import type { FactsState } from './use-facts.ts'

/** The answers of several questions as one; the same list as long as they are the same. */
const allOf = <Answer>(asked: readonly UseQueryResult<Answer>[]) => ({
  data: asked.flatMap(({ data }) => data ?? []),
  isWaiting: asked.some(({ data }) => data === undefined),
  error: asked.find(({ error }) => error !== null)?.error ?? null,
})

const noWaves: readonly TieWaveId[] = []

/** All waves of the survey that a wave is of: together they say where people are in each of them. */
function useWaves({ networkId }: PrintRequest, waveId: TieWaveId | null) {
  const surveys = useQuery(
    q.ties.surveys.queryOptions({
      input: waveId === null || networkId === null ? skipToken : { networkId },
    }),
  )
  const survey = surveys.data?.find(({ waves }) => waves.some(({ id }) => id === waveId))
  const ids = useMemo(() => survey?.waves.map(({ id }) => id) ?? noWaves, [survey])
  const waves = useQueries({
    queries: ids.map((id) => q.ties.wave.queryOptions({ input: { waveId: id }, retry: false })),
    combine: allOf,
  })
  return {
    waves: waves.data,
    isGone: surveys.data !== undefined && survey === undefined,
    isWaiting: waveId !== null && (surveys.data === undefined || waves.isWaiting),
    error: (waveId === null ? null : surveys.error) ?? waves.error,
  }
}

type Laid =
  | { readonly of: Pick<PictureSource, 'waves'>; readonly places: ReadonlyMap<string, Point> }
  | { readonly of: Pick<PictureSource, 'waves'>; readonly error: unknown }

/** Lays the picture out in the worker; null until it is there. The words of the paper's language come along. */
function useLaidOut(
  source: Pick<PictureSource, 'waves'> | null,
  language: PrintRequest['language'],
): Laid | null {
  const [laid, setLaid] = useState<(Laid & { readonly language: string }) | null>(null)
  useEffect(() => {
    if (source === null) return undefined
    let isWanted = true
    const { nodes, links } = laidOutFrom(source)
    const plan = planLayout(nodes, links)
    Promise.all([layOutInWorker(plan.input), loadLanguage(language)]).then(
      ([{ places }]) => {
        if (isWanted) setLaid({ of: source, language, places: placesById(plan.ids, places) })
      },
      (error: unknown) => {
        if (isWanted) setLaid({ of: source, language, error })
      },
    )
    return () => {
      isWanted = false
    }
  }, [source, language])
  return laid !== null && laid.of === source && laid.language === language ? laid : null
}

/** What is known of the ties, and of the one participant, that a request is about. */
export function useTieFacts(request: PrintRequest): FactsState<TieFacts> {
  const { networkId, sheets, showsNames, isFilled, language, picture: choice } = request
  const asked = useMemo(
    () => tiesAsked({ networkId, sheets, showsNames, isFilled }),
    [networkId, sheets, showsNames, isFilled],
  )
  const waveIds = useMemo(() => [...new Set(asked.surveys.map(({ waveId }) => waveId))], [asked])
  const desks = useQueries({
    queries: waveIds.map((waveId) => q.ties.desk.queryOptions({ input: { waveId }, retry: false })),
    combine: allOf,
  })
  const pictured = useWaves(request, asked.picture)
  const ownData = useQuery(
    q.participants.ownData.queryOptions({
      input: asked.person === null ? skipToken : { personId: asked.person },
      retry: false,
    }),
  )
  const needsNetwork = asked.card || asked.picture !== null
  const network = useQuery(
    q.networks.get.queryOptions({
      input: needsNetwork && networkId !== null ? { id: networkId } : skipToken,
    }),
  )
  const table = useQuery(
    q.participants.table.queryOptions({
      input: asked.names && networkId !== null ? { networkId } : skipToken,
    }),
  )
  const { waves } = pictured
  const isPictured = asked.picture !== null && !pictured.isWaiting && waves.length > 0
  const source = useMemo(() => (isPictured ? { waves } : null), [isPictured, waves])
  const laid = useLaidOut(source, language)
  const needed = [
    ...(asked.person === null ? [] : [ownData]),
    ...(needsNetwork ? [network] : []),
    ...(asked.names ? [table] : []),
  ]
  const error =
    desks.error ??
    pictured.error ??
    needed.find((one) => one.error !== null)?.error ??
    (laid !== null && 'error' in laid ? laid.error : null)
  const isWaiting =
    desks.isWaiting ||
    pictured.isWaiting ||
    needed.some(({ data }) => data === undefined) ||
    (isPictured && laid === null)
  return useMemo((): FactsState<TieFacts> => {
    if (error !== null)
      return failureOf(error)?.code === 'NOT_FOUND'
        ? { state: 'none', why: 'chosenGone' }
        : { state: 'failed', error }
    if (pictured.isGone) return { state: 'none', why: 'chosenGone' }
    if (isWaiting) return { state: 'waiting' }
    if (desks.data.some(({ survey }) => survey.networkId !== networkId))
      return { state: 'none', why: 'chosenGone' }
    return {
      state: 'facts',
      facts: {
        surveys: Object.fromEntries(
          asked.surveys.flatMap(({ sheet, waveId }) => {
            const desk = desks.data.find(({ wave }) => wave.id === waveId)
            return desk === undefined ? [] : [[sheet, surveyOnPaper(desk, language)]]
          }),
        ),
        names: Object.fromEntries(
          (table.data?.rows ?? []).flatMap(({ person: { code, displayName } }) =>
            displayName === '' ? [] : [[code, displayName]],
          ),
        ),
        information: asked.card && network.data !== undefined ? { card: network.data.privacy } : null,
        tiePicture:
          asked.picture !== null && network.data !== undefined && laid !== null && 'places' in laid
            ? pictureOnPaper(
                { waves, waveId: asked.picture, network: network.data },
                laid.places,
                translate(language),
                {
                  language,
                  showsNames,
                  attribute: choice?.attribute ?? null,
                  threshold: choice?.threshold ?? 1,
                },
              )
            : null,
        ownData: asked.person === null ? null : (ownData.data ?? null),
      },
    }
  }, [
    asked,
    error,
    isWaiting,
    pictured.isGone,
    desks.data,
    networkId,
    language,
    showsNames,
    choice,
    table.data,
    network.data,
    waves,
    laid,
    ownData.data,
  ])
}
