import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { WavePicture } from '../../../shared/contract/ties.ts'
import type { NetworkId, TieWaveId } from '../../../shared/domain/ids.ts'
import { defaultCut } from '../../../shared/network/measure.ts'
import { readNetwork } from '../../../shared/network/reading.ts'
import { applyThreshold, dyads } from '../../../shared/network/tie-graph.ts'
import { q } from '../../api/client.ts'
import { useSettings } from '../../app/settings.ts'
import { NetworkGraph } from '../../charts/network/NetworkGraph.tsx'
import { useFormat } from '../../i18n/format.ts'
import { AllMeasures } from './AllMeasures.tsx'
import { usePins } from './choices.ts'
import type { Choices } from './choices.ts'
import { Controls } from './Controls.tsx'
import { ExportButton } from './ExportButton.tsx'
import { attributeChoices, nodesOf, takingPart, tieGraphOf } from './picture.ts'
import { Reading } from './Reading.tsx'
import { PeopleTable, TiesTable } from './Tables.tsx'
import { useLikenessWords } from './useLikenessWords.ts'

interface WaveViewProps {
  readonly networkId: NetworkId
  readonly waveId: TieWaveId
  readonly choices: Choices
  readonly onChange: (patch: Partial<Choices>) => void
  readonly title: string
  readonly when: string
  /** The choice of survey and wave. */
  readonly children: ReactNode
}

export function WaveView({ networkId, waveId, choices, onChange, title, when, children }: WaveViewProps) {
  const { t } = useTranslation()
  const picture = useQuery(q.ties.wave.queryOptions({ input: { waveId } }))
  if (picture.error !== null) throw picture.error
  const people = picture.data === undefined ? [] : takingPart(picture.data)
  const answered = people.filter(({ status }) => status === 'answered').length
  return (
    <>
      <div className="head ties-head">
        <h2>{title}</h2>
        <span className="meta">
          {when}
          {picture.data === undefined
            ? null
            : ` · ${t(($) => $.ties.answeredOf, { answered, count: people.length })}`}
        </span>
        <span className="right">
          {children}
          <ExportButton waveId={waveId} />
        </span>
      </div>
      {picture.data === undefined ? null : (
        <Wave networkId={networkId} picture={picture.data} choices={choices} onChange={onChange} />
      )}
    </>
  )
}

interface WaveProps {
  readonly networkId: NetworkId
  readonly picture: WavePicture
  readonly choices: Choices
  readonly onChange: (patch: Partial<Choices>) => void
}

function Wave({ networkId, picture, choices, onChange }: WaveProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const network = useQuery(q.networks.get.queryOptions({ input: { id: networkId } }))
  const [pins, setPins] = usePins(picture.wave.id)
  const { scaleMax, question } = picture.survey
  const threshold = Math.min(choices.threshold, scaleMax)
  const isWeighted = scaleMax > 1

  const attributes = useMemo(() => attributeChoices(picture, format.compare), [picture, format])
  const choice = attributes.find(({ key }) => key === choices.attribute) ?? attributes[0] ?? null
  const attributeId = choice?.key ?? null
  const graph = useMemo(() => tieGraphOf(picture, attributes), [picture, attributes])
  const nodes = useMemo(() => nodesOf(takingPart(picture), choice, showCodes), [picture, choice, showCodes])
  const allTies = useMemo(() => dyads(graph, attributeId), [graph, attributeId])
  const ties = useMemo(
    () => dyads(applyThreshold(graph, threshold), attributeId),
    [graph, threshold, attributeId],
  )
  const shown = useMemo(
    () => (choices.kind === 'all' ? ties : ties.filter(({ likeness }) => likeness === choices.kind)),
    [ties, choices.kind],
  )
  const reading = useMemo(
    () => readNetwork(graph, { attributeId, threshold, cut: defaultCut }),
    [graph, attributeId, threshold],
  )
  const words = useLikenessWords(choice)
  const counts = t(($) => $.ties.shownOf, { shown: shown.length, count: ties.length })
  const summary = t(($) => $.ties.summary, {
    people: t(($) => $.ties.peoplePlain, { count: reading.people }),
    ties: t(($) => $.ties.pairsPlain, { count: shown.length }),
  })
  return (
    <>
      <Controls
        attributes={attributes}
        attribute={choice}
        threshold={threshold}
        scaleMax={scaleMax}
        kind={choices.kind}
        words={words}
        onChange={onChange}
      />
      <div className="ties-columns">
        <div className="ties-picture">
          <NetworkGraph
            summary={summary}
            nodes={nodes}
            links={shown}
            allLinks={allTies}
            categories={choice?.categories ?? []}
            words={words}
            isWeighted={isWeighted}
            pins={pins}
            onPins={setPins}
          />
        </div>
        <Reading
          reading={reading}
          choice={choice}
          question={question}
          ambition={network.data?.ambition ?? null}
          isWeighted={isWeighted}
        />
      </div>
      <section className="ties-facts">
        <h2>{t(($) => $.ties.sameFacts)}</h2>
        <details open>
          <summary>
            {t(($) => $.ties.tiesTable)} <span className="soft">{counts}</span>
          </summary>
          <TiesTable dyads={shown} nodes={nodes} choice={choice} isWeighted={isWeighted} />
        </details>
        <details>
          <summary>
            {t(($) => $.ties.peopleTable)} <span className="soft">{format.number(nodes.length)}</span>
          </summary>
          <PeopleTable dyads={shown} nodes={nodes} choice={choice} />
        </details>
        <details>
          <summary>{t(($) => $.ties.allMeasures)}</summary>
          <AllMeasures reading={reading} />
        </details>
      </section>
    </>
  )
}
