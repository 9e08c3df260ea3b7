import type { BoardDesk } from '../../shared/contract/boards.ts'
import type { DocumentDesk } from '../../shared/contract/documents.ts'
import type { NetworkSummary } from '../../shared/contract/networks.ts'
import type { ParticipantTable } from '../../shared/contract/participants.ts'
import type { ProductDesk } from '../../shared/contract/products.ts'
import type { StartingDesk } from '../../shared/contract/starting.ts'
import { assignmentState } from '../../shared/domain/assignment-state.ts'
import type { Attachment } from '../../shared/domain/attachments.ts'
import type { Criterion } from '../../shared/domain/boards.ts'
import { questionNumbers } from '../../shared/domain/question-numbers.ts'
import type { DocumentPoint } from '../../shared/domain/templates.ts'
import { formatters } from '../i18n/format.ts'
import type {
  PlanOnPaper,
  FilledListOnPaper,
  StartingOnPaper,
  ExpertiseOnPaper,
  ProductOnPaper,
  CardOnPaper,
  BoardOnPaper,
} from './work-facts.ts'

/** Somebody by code, or by name where that was chosen; a coach, and whoever was written down in words, as they are. */
export const calledOnPaper = (code: string | null, name: string, showsNames: boolean): string =>
  code === null || (showsNames && name !== '') ? name : code

/** A file by its name; a link with its address. */
const attachedOnPaper = (attachments: readonly Pick<Attachment, 'name' | 'url'>[]): readonly string[] =>
  attachments.map(({ name, url }) => (url === null || url === name ? name : `${name} (${url})`))

const byPosition = (a: { readonly position: number }, b: { readonly position: number }): number =>
  a.position - b.position

export function planOnPaper(
  { document, sections, versions }: DocumentDesk,
  showsNames: boolean,
): PlanOnPaper {
  const last = versions.toSorted((a, b) => b.number - a.number)[0]
  return {
    title: document.title,
    sections: sections.toSorted(byPosition),
    version:
      last === undefined
        ? null
        : {
            ...last,
            agreed: last.consents.map(({ code, name, on }) => ({
              who: calledOnPaper(code, name, showsNames),
              on,
            })),
          },
  }
}

/** A run of a list with the one before it beside it. A point is found again by its key, one of the network's own by its words. */
export function filledListOnPaper(
  { document, points, earlier: [before] }: DocumentDesk,
  products: readonly ProductDesk[],
): FilledListOnPaper {
  const sameAs = ({ key, text }: Pick<DocumentPoint, 'key' | 'text'>) =>
    before?.answers.find((each) => (key === '' ? each.key === '' && each.text === text : each.key === key))
  const product = products
    .flatMap(({ product: { name }, versions }) => versions.map(({ id, number }) => ({ id, name, number })))
    .find(({ id }) => id === document.productVersionId)
  return {
    kind: document.kind,
    title: document.title,
    madeOn: document.madeOn,
    product: product === undefined ? null : { name: product.name, version: product.number },
    before:
      before === undefined ? null : { madeOn: before.document.madeOn, productVersion: before.productVersion },
    points: points.toSorted(byPosition).map((point) => {
      const { section, key, text, answer, note } = point
      return { section, text, answer, note, isOwn: key === '', before: sameAs(point) ?? null }
    }),
  }
}

type Organisations = ParticipantTable['organisations']

export function startingOnPaper(
  network: Pick<NetworkSummary, 'assignment' | 'commissioner' | 'knowledgeKind' | 'competition'>,
  { versions, activities, parties, situations, questions }: StartingDesk,
  organisations: Organisations,
): StartingOnPaper {
  const { compare } = formatters('nl')
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  const numbers = questionNumbers(questions)
  const { assignment, commissioner, knowledgeKind, competition } = network
  return {
    ...{ assignment, commissioner, knowledgeKind, competition, versions, activities, parties },
    state: assignmentState(assignment, versions),
    situations: situations
      .flatMap(({ organisationId, initiatives, works, differs, asks }) => {
        const organisation = names.get(organisationId)
        return organisation === undefined ? [] : { organisation, initiatives, works, differs, asks }
      })
      .sort((a, b) => compare(a.organisation, b.organisation)),
    questions: questions.map((question, at) => ({ ...question, number: numbers[at] ?? '' })),
  }
}

export function expertiseOnPaper(
  { expertise, needs }: StartingDesk,
  rows: ParticipantTable['rows'],
  showsNames: boolean,
): ExpertiseOnPaper {
  const { compare } = formatters('nl')
  const called = new Map(
    rows.map(({ person: { id, code, displayName } }) => [id, calledOnPaper(code, displayName, showsNames)]),
  )
  return {
    people: expertise
      .flatMap(({ personId, askedFor, wantsToLearn, opensDoor }) => {
        const who = called.get(personId)
        return who === undefined ? [] : { who, askedFor, wantsToLearn, opensDoor }
      })
      .sort((a, b) => compare(a.who, b.who)),
    needs: needs.map(({ text, personIds, outside }) => ({
      text,
      who: personIds.flatMap((id) => called.get(id) ?? []).sort(compare),
      outside,
      isGap: personIds.length === 0 && outside.trim() === '',
    })),
  }
}

export function productOnPaper(
  { product, versions, tryOuts, uses, decision }: ProductDesk,
  organisations: Organisations,
  showsNames: boolean,
): ProductOnPaper {
  const { compare } = formatters('nl')
  const names = new Map(organisations.map(({ id, name }) => [id, name]))
  const numbers = new Map(versions.map(({ id, number }) => [id, number]))
  return {
    name: product.name,
    purpose: product.purpose,
    owner: calledOnPaper(product.ownerCode, product.ownerName, showsNames),
    decision,
    versions: versions.map((version) => ({ ...version, attached: attachedOnPaper(version.attachments) })),
    tryOuts: tryOuts.map(({ versionId, organisationId, on, setting, findings }) => ({
      version: numbers.get(versionId) ?? 0,
      organisation: organisationId === null ? '' : (names.get(organisationId) ?? ''),
      on,
      setting,
      findings: findings.toSorted(byPosition).map(({ text, answeredById }) => ({
        text,
        answeredBy: answeredById === null ? null : (numbers.get(answeredById) ?? null),
      })),
    })),
    uses: uses
      .map(({ organisationId, state, since, note }) => ({
        organisation: names.get(organisationId) ?? '',
        ...{ state, since, note },
      }))
      .sort((a, b) => compare(a.organisation, b.organisation)),
  }
}

export function boardOnPaper(
  { board, clusters, cards, estimates, decisions }: BoardDesk,
  showsNames: boolean,
): BoardOnPaper {
  const cardsOf = (clusterId: BoardDesk['cards'][number]['clusterId']): readonly CardOnPaper[] =>
    cards
      .filter((card) => card.clusterId === clusterId)
      .toSorted(byPosition)
      .map(({ text, note, authorCode, authorName, attachments }) => ({
        text,
        note,
        author: calledOnPaper(authorCode, authorName, showsNames),
        attached: attachedOnPaper(attachments),
      }))
  return {
    title: board.title,
    question: board.question,
    clusters: clusters.toSorted(byPosition).map(({ id, name, note }) => {
      const marks = (criterion: Criterion) =>
        (estimates ?? [])
          .flatMap((sheet) => sheet.estimates.find(({ clusterId }) => clusterId === id)?.[criterion] ?? [])
          .sort((a, b) => a - b)
      return {
        name,
        note,
        cards: cardsOf(id),
        marks:
          board.isShown && estimates !== null
            ? { fit: marks('fit'), desirability: marks('desirability'), feasibility: marks('feasibility') }
            : null,
      }
    }),
    loose: cardsOf(null),
    decisions: decisions.map((decision) => ({
      ...decision,
      owner: calledOnPaper(decision.ownerCode, decision.ownerName, showsNames),
      clusters: decision.clusters.map(({ name }) => name),
    })),
  }
}
