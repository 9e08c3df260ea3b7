import type { ReactNode } from 'react'
import { useId } from 'react'
import { Link } from '../../app/routing/Router.tsx'
import { useTranslation } from '../../i18n/index.ts'
import type { AmbitionKind, KnowledgeKind } from '../../../shared/domain/entities.ts'
import { averageDegreeMeasure } from '../../../shared/network/average-degree.ts'
import { blauMeasure } from '../../../shared/network/blau.ts'
import { bondingBridgingMeasure } from '../../../shared/network/bonding-bridging.ts'
import { componentsMeasure } from '../../../shared/network/components.ts'
import { densityMeasure } from '../../../shared/network/density.ts'
import { eiIndexMeasure } from '../../../shared/network/ei-index.ts'
import { externalReachMeasure } from '../../../shared/network/external-reach.ts'
import type { NetworkReading } from '../../../shared/network/reading.ts'
import { reciprocityMeasure } from '../../../shared/network/reciprocity.ts'
import { tieStrengthMeasure } from '../../../shared/network/tie-strength.ts'
import { useFormat } from '../../i18n/format.ts'
import { CannotSay } from './CannotSay.tsx'
import { EiScale } from '../../app/ties/EiScale.tsx'
import type { AttributeChoice } from '../../app/ties/picture.ts'
import { Rich } from '../../app/ties/Rich.tsx'
import {
  ambitionSentence,
  blauSentences,
  componentSentences,
  densitySentences,
  eiFigures,
  eiSentence,
  isThin,
  knowledgeSentence,
  leadSentences,
  reasonText,
  reachSentences,
  reciprocitySentences,
  relabellingSentence,
} from '../../app/ties/sentences.ts'
import type { ReadingContext } from '../../app/ties/sentences.ts'
import { useLikenessWords } from '../../app/ties/useLikenessWords.ts'

interface ReadingProps {
  readonly reading: NetworkReading
  readonly choice: AttributeChoice | null
  readonly question: string
  readonly ambition: AmbitionKind | null
  readonly knowledge: KnowledgeKind | null
  /** Whether people were asked how often; without it no tie can be called close or loose. */
  readonly isWeighted: boolean
  /** What changed, where that is asked. */
  readonly children?: ReactNode
}

/** What the picture says, in sentences that can be read aloud, each with what it does not say. */
export function Reading(props: ReadingProps) {
  const { reading, choice, question, ambition, knowledge, isWeighted, children } = props
  const { t } = useTranslation()
  const format = useFormat()
  const context: ReadingContext = { t, format, reading, choice }
  const words = useLikenessWords(choice)
  const told = knowledgeSentence(context, knowledge)
  const { places } = reading.externalReach
  return (
    <aside className="ties-reading" aria-label={t(($) => $.ties.reading)}>
      <p className="lead-line">
        <Rich text={leadSentences(context).join(' ')} />
      </p>
      <p>
        <Rich text={ambitionSentence(t, ambition)} />
      </p>
      {isWeighted && told !== null ? <p>{told}</p> : null}
      {children}
      {question === '' ? null : <p className="asked">{t(($) => $.ties.asked, { question })}</p>}
      <CannotSay about={t(($) => $.ties.averageTitle)} texts={[averageDegreeMeasure.cannotSay]} />
      {reading.pairs > 0 && choice !== null ? (
        <Kinds reading={reading} words={words} isWeighted={isWeighted} />
      ) : null}
      {reading.pairs > 0 && choice !== null ? <Inward context={context} choice={choice} /> : null}
      <Section title={t(($) => $.ties.densityTitle)} sentences={densitySentences(context)}>
        <CannotSay about={t(($) => $.ties.densityTitle)} texts={[densityMeasure.cannotSay]} />
      </Section>
      <Section
        title={t(($) => $.ties.reciprocityTitle)}
        sentences={reading.pairs > 0 ? reciprocitySentences(context) : []}
      >
        <CannotSay about={t(($) => $.ties.reciprocityTitle)} texts={[reciprocityMeasure.cannotSay]} />
      </Section>
      {choice === null ? null : (
        <Section title={t(($) => $.ties.mixedTitle)} sentences={blauSentences(context)}>
          <CannotSay about={t(($) => $.ties.mixedTitle)} texts={[blauMeasure.cannotSay]} />
        </Section>
      )}
      <Section title={t(($) => $.ties.partsTitle)} sentences={componentSentences(context)}>
        <CannotSay about={t(($) => $.ties.partsTitle)} texts={[componentsMeasure.cannotSay]} />
      </Section>
      <Section title={t(($) => $.ties.reachTitle)} sentences={reachSentences(context)}>
        {places.length === 0 ? null : (
          <details className="ties-cannot">
            <summary>{t(($) => $.ties.reachPlaces)}</summary>
            <ul>
              {places.map(({ role, organisation, members }) => (
                <li key={`${role} ${organisation}`}>
                  {t(($) => $.ties.reachMembers, {
                    count: members,
                    place: [role, organisation].filter((word) => word !== '').join(', '),
                  })}
                </li>
              ))}
            </ul>
          </details>
        )}
        <CannotSay about={t(($) => $.ties.reachTitle)} texts={[externalReachMeasure.cannotSay]} />
      </Section>
    </aside>
  )
}

interface SectionProps {
  readonly title: string
  readonly sentences: readonly string[]
  readonly children: ReactNode
}

function Section({ title, sentences, children }: SectionProps) {
  const id = useId()
  if (sentences.length === 0) return null
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className="fact">{sentences.join(' ')}</p>
      {children}
    </section>
  )
}

interface KindsProps {
  readonly reading: NetworkReading
  readonly words: { readonly alike: string; readonly different: string }
  readonly isWeighted: boolean
}

/** Close and loose by alike and different: counts, and nothing but counts. */
function Kinds({ reading, words, isWeighted }: KindsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { close, loose, cut } = reading.bondingBridging
  const title = isWeighted ? t(($) => $.ties.kindsTitle) : t(($) => $.ties.twoKindsTitle)
  const columns = (['alike', 'different', 'unknown'] as const).filter(
    (column) => column !== 'unknown' || close.unknown + loose.unknown > 0,
  )
  const headings = { alike: words.alike, different: words.different, unknown: t(($) => $.ties.unknown) }
  const rows = isWeighted
    ? [
        { name: t(($) => $.ties.close), counts: close },
        { name: t(($) => $.ties.loose), counts: loose },
      ]
    : [
        {
          name: t(($) => $.ties.tiesHeading),
          counts: {
            alike: close.alike + loose.alike,
            different: close.different + loose.different,
            unknown: close.unknown + loose.unknown,
          },
        },
      ]
  return (
    <section>
      <h3>{title}</h3>
      <table className="plain ties-kinds" aria-label={title}>
        <thead>
          <tr>
            <td />
            {columns.map((column) => (
              <th key={column} scope="col">
                {headings[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, counts }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {columns.map((column) => (
                <td key={column}>{format.number(counts[column])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="fact note">
        {isWeighted
          ? t(($) => $.ties.closeMeans, { cut: format.number(cut, 2) })
          : t(($) => $.ties.notWeighted)}
        {isWeighted ? ' ' : null}
        {isWeighted ? <Link to="/settings">{t(($) => $.ties.closeChange)}</Link> : null}
      </p>
      <CannotSay
        about={title}
        texts={
          isWeighted
            ? [bondingBridgingMeasure.cannotSay, tieStrengthMeasure.cannotSay]
            : [bondingBridgingMeasure.cannotSay]
        }
      />
    </section>
  )
}

function Inward({ context, choice }: { readonly context: ReadingContext; readonly choice: AttributeChoice }) {
  const { t, reading } = context
  const { observed, expected } = reading.ei
  const title =
    choice.kind === 'organisation'
      ? t(($) => $.ties.eiTitleOrganisation)
      : choice.kind === 'role'
        ? t(($) => $.ties.eiTitleRole)
        : t(($) => $.ties.eiTitleOwn, { name: choice.name })
  const figures = eiFigures(context)
  const sentence = eiSentence(context)
  const relabelled = relabellingSentence(context)
  return (
    <section>
      <h3>{title}</h3>
      {observed.defined && isThin(reading) ? (
        <p className="fact">{sentence}</p>
      ) : observed.defined ? (
        <>
          {sentence === null ? null : <p className="fact">{sentence}</p>}
          <EiScale
            label={t(($) => $.ties.eiPicture, { figures: figures.join('; ') })}
            observed={observed}
            expected={expected}
            inside={
              choice.kind === 'organisation'
                ? t(($) => $.ties.insideOrganisation)
                : t(($) => $.ties.insideGroup)
            }
            outside={t(($) => $.ties.outside)}
          />
          <p className="fact figures">
            {figures.map((figure) => (
              <span key={figure}>{figure}</span>
            ))}
          </p>
          {relabelled === null ? null : <p className="fact note">{relabelled}</p>}
        </>
      ) : (
        <p className="fact">{reasonText(t, observed.reason)}</p>
      )}
      <CannotSay about={title} texts={[eiIndexMeasure.cannotSay]} />
    </section>
  )
}
