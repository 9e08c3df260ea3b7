import type Database from 'better-sqlite3'
import type { WritableDb } from '../../../main/store/db.ts'
import type { Consultation } from '../../../shared/domain/consultations.ts'
import type {
  Attribute,
  Coach,
  Membership,
  Network,
  Organisation,
  Person,
  TieSurvey,
  TieWave,
  Workplace,
} from '../../../shared/domain/entities.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { NetworkId, ProductId } from '../../../shared/domain/ids.ts'
import type { Meeting } from '../../../shared/domain/meetings.ts'
import type { StorePlan } from './plan.ts'
import type { Random } from './random.ts'

/** When a network started, and ended (null: it runs still). */
export interface NetworkSpan {
  readonly from: LocalDate
  readonly to: LocalDate | null
}

/** What has been generated so far, for what comes later to hold on to. */
export interface World {
  readonly plan: StorePlan
  readonly seed: number
  readonly sqlite: Database.Database
  readonly db: WritableDb
  readonly workplaces: Workplace[]
  readonly networks: Network[]
  readonly spans: Map<NetworkId, NetworkSpan>
  readonly organisations: Organisation[]
  readonly attributes: Attribute[]
  readonly people: Person[]
  readonly memberships: Membership[]
  readonly coaches: Coach[]
  readonly surveys: TieSurvey[]
  readonly waves: TieWave[]
  readonly meetings: Meeting[]
  readonly consultations: Consultation[]
  readonly products: { readonly id: ProductId; readonly networkId: NetworkId }[]
}

/** The part of the generator for tables that belong together. */
export interface Part {
  readonly name: string
  /** Every one of them has rows afterwards, in every size. */
  readonly tables: readonly string[]
  /** The parts whose rows these rows hold on to. */
  readonly needs: readonly string[]
  fill(world: World, random: Random): void
}
