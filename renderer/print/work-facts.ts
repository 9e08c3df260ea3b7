import type { KnowledgeKindId } from '../../shared/content/knowledge-kinds.ts'
import type { AssignmentState } from '../../shared/domain/assignment-state.ts'
import type { Criterion, DecisionKind } from '../../shared/domain/boards.ts'
import type { LocalDate } from '../../shared/domain/fields.ts'
import type { UseState } from '../../shared/domain/products.ts'
import type { RichText } from '../../shared/domain/rich-text.ts'
import type { Activity, AssignmentVersion, Party, ResearchQuestion } from '../../shared/domain/starting.ts'
import type { PointAnswer, TemplateKind } from '../../shared/domain/templates.ts'
import type { WorkFormText } from '../../shared/domain/work-forms.ts'

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
