import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ReactNode } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { WavePicture, WaveSummary } from '../../../shared/contract/ties.ts'
import type { NetworkId, PersonId, TieWaveId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { download } from '../../app/download.ts'
import { Link } from '../../app/routing/Router.tsx'
import { useLikenessWords } from '../../app/ties/useLikenessWords.ts'
import { tell, tellFailure } from '../../app/toasts.tsx'
import { useWrite } from '../../app/write.ts'
import { NetworkGraph } from '../../charts/network/NetworkGraph.tsx'
import type { GraphSaving } from '../../charts/network/NetworkGraph.tsx'
import { Switch } from '../../design/fields.tsx'
import { useOffers } from '../../design/offers.ts'
import { useFormat } from '../../i18n/format.ts'
import { AllMeasures } from './AllMeasures.tsx'
import type { Choices } from './choices.ts'
import { Controls } from './Controls.tsx'
import { ExpertView } from './ExpertView.tsx'
import { ExportButton } from './ExportButton.tsx'
import { LayoutChoice } from './LayoutChoice.tsx'
import { OutreachPanel } from './OutreachPanel.tsx'
import { Reading } from './Reading.tsx'
import { ChangesTable, SinceSection } from './SinceSection.tsx'
import { GroupsTable, PeopleTable, TiesTable } from './Tables.tsx'
import { useWave } from './useWave.ts'

interface WaveViewProps {
  readonly networkId: NetworkId
  readonly waveId: TieWaveId
  /** The wave before this one; null for the first. */
  readonly before: WaveSummary | null
  /** Of all waves of this survey; null while they are fetched. */
  readonly pictures: readonly WavePicture[] | null
  readonly choices: Choices
  readonly onChange: (patch: Partial<Choices>) => void
  readonly title: string
  readonly when: string
  readonly answered: string
  /** The choice of survey and wave. */
  readonly children: ReactNode
}

export function WaveView(props: WaveViewProps) {
  const { networkId, waveId, before, pictures, title, when, answered, children } = props
  const { t } = useTranslation()
  const picture = pictures?.find(({ wave }) => wave.id === waveId)
  const hasAnswers = picture?.people.some(({ status }) => status === 'answered') === true
  return (
    <>
      <div className="head ties-head">
        <h2>{title}</h2>
        <span className="meta">
          {when} · {answered}
        </span>
        <Link to="/network/$networkId/ties/surveys" params={{ networkId }} className="small">
          {t(($) => $.ties.surveysLink)}
        </Link>
        <span className="right">{children}</span>
      </div>
      {picture === undefined || pictures === null ? null : hasAnswers ? (
        <WaveShown
          {...props}
          pictures={pictures}
          picture={picture}
          past={pictures.find(({ wave }) => wave.id === before?.id) ?? null}
        />
      ) : (
        <>
          <div className="empty">
            <p>{t(($) => $.ties.noAnswersYet)}</p>
            <Link
              to="/network/$networkId/ties/waves/$waveId"
              params={{ networkId, waveId }}
              className="btn main"
            >
              {t(($) => $.ties.goCollect)}
            </Link>
          </div>
          <OutreachPanel networkId={networkId} />
        </>
      )}
    </>
  )
}

interface ShownProps extends WaveViewProps {
  readonly pictures: readonly WavePicture[]
  readonly picture: WavePicture
  readonly past: WavePicture | null
}

function WaveShown({
  networkId,
  picture,
  pictures,
  past,
  choices,
  onChange,
  title,
  when,
  answered,
}: ShownProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const network = useQuery(q.networks.get.queryOptions({ input: { id: networkId } }))
  const wave = useWave(pictures, picture, past, choices)
  const { attributes, choice, threshold, isWeighted, graph, reading, nodes, ties, shown, since, groups } =
    wave
  const words = useLikenessWords(choice)
  const [pins, setPins] = usePlacesKept(picture)
  const saving = useSaving(title, `${when} · ${answered}`)
  const fromLabel = past?.wave.label ?? ''
  const { answered: answering } = reading.byAnswer
  // A picture of so few answers is what those few filled in.
  const isTooFew = answering < fewestAnswers && answering < reading.people
  useOffers(
    past === null || groups !== null
      ? []
      : [
          {
            id: 'ties.since',
            title: ($) => $.ties.sinceSwitch,
            values: { label: fromLabel },
            run: () => {
              onChange({ since: !choices.since })
            },
          },
        ],
  )
  const labels = useMemo(() => new Map(wave.all.nodes.map(({ id, label }) => [id, label])), [wave.all.nodes])
  const counts = t(($) => $.ties.shownOf, { shown: shown.length, count: ties.length })
  const tieCount = t(($) => $.ties.pairsPlain, {
    count: groups === null ? shown.length : groups.links.length,
  })
  const summary =
    groups === null
      ? t(($) => $.ties.summary, {
          people: t(($) => $.ties.peoplePlain, { count: reading.people }),
          ties: tieCount,
        })
      : t(($) => $.ties.summaryOrganisations, {
          organisations: t(($) => $.ties.organisationsPlain, { count: groups.nodes.length }),
          ties: tieCount,
        })
  return (
    <>
      <Controls
        attributes={attributes}
        attribute={choice}
        threshold={threshold}
        scaleMax={picture.survey.scaleMax}
        kind={choices.kind}
        words={words}
        onChange={onChange}
      >
        <LayoutChoice wave={wave} choices={choices} onChange={onChange} />
      </Controls>
      <div className="ties-columns">
        <div className="ties-picture">
          {isTooFew ? <p className="ties-few">{t(($) => $.ties.fewAnswers, { count: answering })}</p> : null}
          <NetworkGraph
            key={groups === null ? 'people' : 'organisations'}
            summary={summary}
            nodes={groups === null ? wave.drawn.nodes : groups.nodes}
            allNodes={groups === null ? wave.all.nodes : groups.nodes}
            links={groups === null ? wave.drawn.links : groups.links}
            allLinks={groups === null ? wave.all.links : groups.links}
            categories={
              groups === null
                ? (choice?.categories ?? [])
                : (attributes.find(({ kind }) => kind === 'organisation')?.categories ?? [])
            }
            words={words}
            isWeighted={isWeighted}
            layout={wave.layout}
            pins={groups === null ? pins : noPins}
            onPins={setPins}
            onCentre={(around) => {
              onChange({ around })
            }}
            saving={isTooFew ? undefined : saving}
          />
          {groups !== null && groups.unknown > 0 ? (
            <p className="soft small">{t(($) => $.ties.withoutOrganisation, { count: groups.unknown })}</p>
          ) : null}
        </div>
        <Reading
          reading={reading}
          choice={choice}
          question={picture.survey.question}
          ambition={network.data?.ambition ?? null}
          knowledge={network.data?.knowledgeKind ?? null}
          isWeighted={isWeighted}
        >
          {past === null || groups !== null ? null : (
            <>
              <Switch
                isSelected={choices.since}
                onChange={(isOn) => {
                  onChange({ since: isOn })
                }}
              >
                {t(($) => $.ties.sinceSwitch, { label: fromLabel })}
              </Switch>
              {since === null ? null : <SinceSection since={since} label={fromLabel} />}
            </>
          )}
        </Reading>
      </div>
      <OutreachPanel networkId={networkId} />
      <section className="ties-facts">
        <h2>{t(($) => $.ties.sameFacts)}</h2>
        <div className="row">
          <ExportButton waveId={picture.wave.id} surveyId={picture.survey.id} />
          <Link
            to="/printing"
            search={{
              network: networkId,
              sheet: 'tiePicture',
              of: picture.wave.id,
              attribute: choice?.key ?? 'none',
              threshold: String(threshold),
            }}
            className="btn quiet"
          >
            {t(($) => $.ties.toSheets)}
          </Link>
        </div>
        <details open>
          <summary>
            {t(($) => $.ties.tiesTable)} <span className="soft">{counts}</span>
          </summary>
          <TiesTable dyads={shown} nodes={nodes} choice={choice} isWeighted={isWeighted} />
        </details>
        {since === null ? null : (
          <details>
            <summary>{t(($) => $.ties.changesTable)}</summary>
            <ChangesTable since={since} labelOf={(id) => labels.get(id) ?? ''} />
          </details>
        )}
        {groups === null ? null : (
          <details open>
            <summary>{t(($) => $.ties.organisationsTable)}</summary>
            <GroupsTable groups={groups} />
          </details>
        )}
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
        <ExpertView graph={graph} threshold={threshold} nodes={nodes} />
      </section>
    </>
  )
}

/** Below so many answers a picture is not to be shown or saved (privacy: at least five in what leaves the app). */
const fewestAnswers = 5

const noPins = new Map<string, { readonly x: number; readonly y: number }>()

/** Where the coach put people: of the survey, so the same in each wave, and taken back as any other change. */
function usePlacesKept(picture: WavePicture) {
  const { survey, places } = picture
  const pins = useMemo(
    () => new Map(places.map(({ personId, x, y }) => [personId as string, { x, y }])),
    [places],
  )
  const { mutate } = useWrite(q.ties.place.mutationOptions())
  const setPins = (
    changes: readonly {
      readonly id: string
      readonly place: { readonly x: number; readonly y: number } | null
    }[],
  ) => {
    mutate({
      surveyId: survey.id,
      places: changes.flatMap(({ id, place }) =>
        place === null ? [] : [{ personId: id as PersonId, x: place.x, y: place.y }],
      ),
      free: changes.flatMap(({ id, place }) => (place === null ? [id as PersonId] : [])),
    })
  }
  return [pins, setPins] as const
}

/** The words of a picture that leaves the app, and where it goes. */
function useSaving(title: string, under: string): GraphSaving {
  const { t } = useTranslation()
  return {
    words: { title, under, rule: t(($) => $.ties.fileRule) },
    onMade: (content, kind) => {
      const name = `${t(($) => $.ties.fileName)}.${kind}`
      const file = new File([content], name, { type: content.type })
      download(file)
      tell(t(($) => $.common.saved, { file: name }))
    },
    onFailed: () => {
      tellFailure(t(($) => $.ties.fileFailed))
    },
  }
}
