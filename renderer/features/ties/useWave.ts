import { useMemo } from 'react'
import type { WavePicture } from '../../../shared/contract/ties.ts'
import type { Changes } from '../../../shared/network/changes.ts'
import { readNetwork } from '../../../shared/network/reading.ts'
import type { NetworkReading } from '../../../shared/network/reading.ts'
import { applyThreshold, dyads } from '../../../shared/network/tie-graph.ts'
import type { Dyad, TieGraph } from '../../../shared/network/tie-graph.ts'
import { useSettings } from '../../app/settings.ts'
import { groupPicture } from '../../app/ties/organisations.ts'
import type { GroupPicture } from '../../app/ties/organisations.ts'
import type { AttributeChoice } from '../../app/ties/picture.ts'
import { attributeChoices, nodesOf, takingPart, tieGraphOf } from '../../app/ties/picture.ts'
import { planeValues } from '../../app/ties/plane.ts'
import { changesFrom, everybody, linksSince, nodesSince, tiesEver } from '../../app/ties/waves.ts'
import type { GraphLink, GraphNode } from '../../charts/network/graph.ts'
import type { GraphLayout } from '../../charts/network/layouts.ts'
import { useFormat } from '../../i18n/format.ts'
import type { Choices } from './choices.ts'

/** Everything the page shows of one wave, worked out from the answers and what the coach chose to look at. */
export interface Wave {
  readonly attributes: readonly AttributeChoice[]
  readonly choice: AttributeChoice | null
  readonly threshold: number
  readonly isWeighted: boolean
  readonly graph: TieGraph
  readonly reading: NetworkReading
  /** Who takes part in this wave, and the ties at the threshold. */
  readonly nodes: readonly GraphNode[]
  readonly ties: readonly Dyad[]
  /** The ties of the chosen kind, which the tables list. */
  readonly shown: readonly Dyad[]
  /** What is drawn: with what changed when that is asked. */
  readonly drawn: { readonly nodes: readonly GraphNode[]; readonly links: readonly GraphLink[] }
  /** Who and what decides where everybody is: of all waves together. */
  readonly all: { readonly nodes: readonly GraphNode[]; readonly links: readonly GraphLink[] }
  readonly layout: GraphLayout
  /** Around whom the rings go; null where nobody is there. */
  readonly centre: string | null
  readonly since: Changes | null
  /** The organisations as nodes; null where people are shown. */
  readonly groups: GroupPicture | null
}

/** Works a wave out; each part again only when what it rests on changed. */
export function useWave(
  pictures: readonly WavePicture[],
  picture: WavePicture,
  before: WavePicture | null,
  choices: Choices,
): Wave {
  const format = useFormat()
  const { showCodes, closeFrom } = useSettings()
  const { scaleMax } = picture.survey
  const threshold = Math.min(choices.threshold, scaleMax)

  // The wave on screen first: people are called and grouped as they are in it.
  const inTurn = useMemo(() => [picture, ...pictures.filter((one) => one !== picture)], [picture, pictures])
  const people = useMemo(() => everybody(inTurn), [inTurn])
  const attributes = useMemo(
    () => attributeChoices({ ...picture, people: [...people] }, format.compare),
    [picture, people, format],
  )
  const choice = attributes.find(({ key }) => key === choices.attribute) ?? attributes[0] ?? null
  const attributeId = choice?.key ?? null
  const graphs = useMemo(() => inTurn.map((one) => tieGraphOf(one, attributes)), [inTurn, attributes])
  const graph = graphs[0] ?? noGraph

  const all = useMemo(
    () => ({ nodes: nodesOf(people, choice, showCodes), links: tiesEver(graphs, attributeId) }),
    [people, choice, showCodes, graphs, attributeId],
  )
  const nodes = useMemo(() => nodesOf(takingPart(picture), choice, showCodes), [picture, choice, showCodes])
  const ties = useMemo(
    () => dyads(applyThreshold(graph, threshold), attributeId),
    [graph, threshold, attributeId],
  )
  const { kind } = choices
  const ofKind = useMemo(
    () => (list: readonly Dyad[]) =>
      kind === 'all' ? list : list.filter(({ likeness }) => likeness === kind),
    [kind],
  )
  const shown = useMemo(() => ofKind(ties), [ofKind, ties])
  const reading = useMemo(
    () => readNetwork(graph, { attributeId, threshold, cut: closeFrom }),
    [graph, attributeId, threshold, closeFrom],
  )

  const isSince = choices.since && before !== null && choices.view === 'people'
  const past = useMemo(() => {
    if (!isSince) return null
    const then = tieGraphOf(before, attributes)
    return {
      since: changesFrom(then, graph, threshold),
      nodes: nodesOf(takingPart(before), choice, showCodes),
      ties: dyads(applyThreshold(then, threshold), attributeId),
    }
  }, [isSince, before, attributes, graph, threshold, choice, showCodes, attributeId])
  const drawn = useMemo(
    () =>
      past === null
        ? { nodes, links: shown }
        : {
            nodes: nodesSince(nodes, past.nodes, past.since),
            links: linksSince(shown, ofKind(past.ties), past.since),
          },
    [nodes, shown, past, ofKind],
  )

  const organisation = attributes.find(({ kind: sort }) => sort === 'organisation') ?? null
  const wantsGroups = choices.view === 'organisations' && organisation !== null
  const groups = useMemo(
    () => (wantsGroups ? groupPicture(applyThreshold(graph, threshold), organisation) : null),
    [wantsGroups, graph, threshold, organisation],
  )
  const everywhere = all.nodes
  const centre =
    nodes.find(({ id }) => id === choices.around)?.id ??
    [...nodes].sort((a, b) => format.compare(a.key, b.key))[0]?.id ??
    null
  const plane = useMemo(() => planeValues(ties), [ties])
  const layout = useMemo((): GraphLayout => {
    if (groups !== null) return { kind: 'organisations', peopleOf: groups.peopleOf }
    switch (choices.layout) {
      case 'free':
        return { kind: 'free' }
      case 'grouped':
        return choice === null ? { kind: 'free' } : { kind: 'grouped' }
      case 'rings':
        return centre === null ? { kind: 'free' } : { kind: 'rings', centre }
      case 'plane':
        return choice === null ? { kind: 'free' } : { kind: 'plane', ...plane, strengthCut: closeFrom }
    }
  }, [groups, choices.layout, choice, centre, plane, closeFrom])

  return {
    attributes,
    choice,
    threshold,
    isWeighted: scaleMax > 1,
    graph,
    reading,
    nodes,
    ties,
    shown,
    drawn,
    all: { nodes: everywhere, links: all.links },
    layout,
    centre,
    since: past?.since ?? null,
    groups,
  }
}

const noGraph: TieGraph = { people: [], arcs: [], scaleMax: 1 }
