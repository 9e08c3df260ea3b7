import { z } from '../../z.ts'
import { RespondentStatus } from '../entities.ts'
import { longText, optionalShortText, shortText } from '../fields.ts'
import { NetworkId, PersonId } from '../ids.ts'
import { Formality, closenessMax } from '../ties.ts'

/** What the store holds that an import can meet: everybody of the werkplaats, its organisations and attributes. */
export interface ImportExisting {
  /** The number of the last change; another number means that what was planned on may be gone. */
  readonly seq: number
  readonly people: readonly {
    readonly personId: PersonId
    readonly code: string
    readonly isMember: boolean
  }[]
  readonly organisations: readonly string[]
  readonly attributes: readonly string[]
}

/** Somebody to make, or somebody known who gets what the file says; whoever is in the list becomes a member. */
export const PersonToStore = z.object({
  personId: PersonId,
  isNew: z.boolean(),
  code: shortText(40),
  /** Left out: as it was (empty for somebody new). */
  displayName: optionalShortText(120).optional(),
  role: optionalShortText(80).optional(),
  organisationName: shortText(160).optional(),
  /** Values by the place of their attribute in `attributes`; an empty cell leaves a value as it was. */
  values: z.array(z.tuple([z.int().min(0), shortText(120)])),
})
export type PersonToStore = z.infer<typeof PersonToStore>

export const WaveToStore = z.object({
  label: shortText(80),
  respondents: z.array(z.object({ personId: PersonId, status: RespondentStatus })),
  arcs: z.array(
    z.object({
      from: PersonId,
      to: PersonId,
      value: z.int().min(1).max(100),
      closeness: z.int().min(0).max(closenessMax).optional(),
      formality: Formality.optional(),
    }),
  ),
  /** Lines that somebody who answered left empty: not known, which is not "no tie". */
  blanks: z.array(z.object({ from: PersonId, to: PersonId })),
})
export type WaveToStore = z.infer<typeof WaveToStore>

export const TiesToStore = z.object({
  survey: z.object({
    name: shortText(120),
    question: longText(1_000),
    scaleMax: z.int().min(1).max(100),
    /** Left out: it does not ask. */
    asksCloseness: z.boolean().optional(),
    asksFormality: z.boolean().optional(),
  }),
  /** In the order in which they are made. */
  waves: z.array(WaveToStore).min(1),
})
export type TiesToStore = z.infer<typeof TiesToStore>

/** Everything one import stores, in one transaction or not at all. */
export const ImportToStore = z.object({
  networkId: NetworkId,
  /** The state it was planned on; another state is refused as CHANGED_MEANWHILE. */
  expectedSeq: z.int(),
  attributes: z.array(shortText(60)),
  people: z.array(PersonToStore),
  /** By question. */
  ties: z.array(TiesToStore),
})
export type ImportToStore = z.infer<typeof ImportToStore>
