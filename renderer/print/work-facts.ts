import type { BoardDesk } from '../../shared/contract/boards.ts'
import type { DocumentDesk } from '../../shared/contract/documents.ts'
import type { NetworkSummary } from '../../shared/contract/networks.ts'
import type { ParticipantTable } from '../../shared/contract/participants.ts'
import type { ProductDesk } from '../../shared/contract/products.ts'
import type { StartingDesk } from '../../shared/contract/starting.ts'
import type { KnowledgeKindId } from '../../shared/content/knowledge-kinds.ts'
import { assignmentState, type AssignmentState } from '../../shared/domain/assignment-state.ts'
import type { Attachment } from '../../shared/domain/attachments.ts'
import type { Criterion, DecisionKind } from '../../shared/domain/boards.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { UseState } from '../../shared/domain/products.ts'
import { questionNumbers } from '../../shared/domain/question-numbers.ts'
import type { RichText } from '../../shared/domain/rich-text.ts'
import type { Activity, AssignmentVersion, Party, ResearchQuestion } from '../../shared/domain/starting.ts'
import type { DocumentPoint, PointAnswer, TemplateKind } from '../../shared/domain/templates.ts'
import type { WorkFormText } from '../../shared/domain/work-forms.ts'
import { formatters } from '../i18n/format.ts'

/*
 * What networks work with, as it goes on paper: work forms, documents, how they began, products and boards.
 */

export type WorkFormOnPaper = Pick<
  WorkFormText,
  | 'title'
  | 'purpose'
  | 'minutesFrom'
  | 'minutesTo'
  | 'peopleFrom'
  | 'peopleTo'
  | 'materials'
  | 'steps'
  | 'handout'
  | 'source'
>

export interface PlanOnPaper {
  readonly title: string
  readonly sections: readonly { readonly title: string; readonly guidance: string; readonly body: RichText }[]
  /** The last that was kept, and who agreed to it; null while none was. */
  readonly version: {
    readonly number: number
    readonly name: string
    readonly keptOn: LocalDate
    /** Something was changed after it. */
    readonly isOvertaken: boolean
    readonly agreed: readonly { readonly who: string; readonly on: LocalDate }[]
  } | null
}

export interface AnswerOnPaper {
  readonly answer: PointAnswer | null
  readonly note: string
}

export interface FilledListOnPaper {
  readonly kind: TemplateKind
  readonly title: string
  readonly madeOn: LocalDate
  /** Of a list about a version of a product. */
  readonly product: { readonly name: string; readonly version: number } | null
  /** The run before it, which stands beside it. */
  readonly before: { readonly madeOn: LocalDate; readonly productVersion: number | null } | null
  readonly points: readonly (AnswerOnPaper & {
    readonly section: string
    readonly text: string
    /** The network's own. */
    readonly isOwn: boolean
    /** Null where it was not on the list before. */
    readonly before: AnswerOnPaper | null
  })[]
}

export interface StartingOnPaper {
  readonly commissioner: string
  readonly assignment: string
  readonly state: AssignmentState
  readonly versions: readonly AssignmentVersion[]
  readonly knowledgeKind: KnowledgeKindId | null
  /** Can organisations in it be competitors? Null: nobody has said. */
  readonly competition: boolean | null
  readonly activities: readonly Pick<Activity, 'id' | 'name' | 'level' | 'planned' | 'note'>[]
  readonly parties: readonly Pick<Party, 'name' | 'brings' | 'gets'>[]
  readonly situations: readonly SituationOnPaper[]
  readonly questions: readonly (Pick<ResearchQuestion, 'kind' | 'text' | 'answer' | 'state'> & {
    readonly number: string
  })[]
}

export interface SituationOnPaper {
  readonly organisation: string
  readonly initiatives: string
  readonly works: string
  readonly differs: string
  readonly asks: string
}

export interface ExpertiseOnPaper {
  readonly people: readonly {
    readonly who: string
    readonly askedFor: string
    readonly wantsToLearn: string
    readonly opensDoor: string
  }[]
  readonly needs: readonly {
    readonly text: string
    readonly who: readonly string[]
    readonly outside: string
    /** Nobody is there for it yet. */
    readonly isGap: boolean
  }[]
}

export interface ProductOnPaper {
  readonly name: string
  readonly purpose: string
  readonly owner: string
  readonly decision: { readonly boardTitle: string; readonly clusters: readonly string[] } | null
  readonly versions: readonly {
    readonly number: number
    readonly name: string
    readonly madeOn: LocalDate | null
    readonly changes: string
    readonly attached: readonly string[]
  }[]
  readonly tryOuts: readonly {
    readonly version: number
    readonly organisation: string
    readonly on: LocalDate | null
    readonly setting: string
    readonly findings: readonly { readonly text: string; readonly answeredBy: number | null }[]
  }[]
  readonly uses: readonly {
    readonly organisation: string
    readonly state: UseState
    readonly since: LocalDate | null
    readonly note: string
  }[]
}

export interface CardOnPaper {
  readonly text: string
  readonly note: string
  readonly author: string
  readonly attached: readonly string[]
}

export interface BoardOnPaper {
  readonly title: string
  readonly question: string
  readonly clusters: readonly {
    readonly name: string
    readonly note: string
    readonly cards: readonly CardOnPaper[]
    /** Everybody's estimates, lowest first; null until they are shown. */
    readonly marks: Readonly<Record<Criterion, readonly number[]>> | null
  }[]
  readonly loose: readonly CardOnPaper[]
  readonly decisions: readonly {
    readonly kind: DecisionKind
    readonly on: LocalDate
    readonly reason: string
    readonly owner: string
    readonly clusters: readonly string[]
    readonly productName: string | null
  }[]
}

/** Null where it is left to be written by hand. */
export interface WorkFacts {
  readonly workForm: WorkFormOnPaper | null
  readonly plan: PlanOnPaper | null
  /** At most one of a kind. */
  readonly lists: readonly FilledListOnPaper[]
  readonly starting: StartingOnPaper | null
  readonly expertise: ExpertiseOnPaper | null
  readonly product: ProductOnPaper | null
  readonly board: BoardOnPaper | null
}

export const noWorkFacts: WorkFacts = {
  workForm: null,
  plan: null,
  lists: [],
  starting: null,
  expertise: null,
  product: null,
  board: null,
}

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
