import { z } from '../z.ts'
import { LocalDate, longText, optionalShortText, shortText } from './fields.ts'
import { FindingId, NetworkId, OrganisationId, ProductId, ProductVersionId, TryOutId } from './ids.ts'
import { Who } from './meetings.ts'

/** Something the network makes for practice: an instrument, an approach, a lesson. */
export const Product = z.object({
  id: ProductId,
  networkId: NetworkId,
  position: z.int().min(0),
  name: shortText(160),
  /** For whom and what for. */
  purpose: longText(2_000),
  owner: Who,
})
export type Product = z.infer<typeof Product>

export const ProductVersion = z.object({
  id: ProductVersionId,
  productId: ProductId,
  /** From 1, in the order they were made. */
  number: z.int().min(1),
  name: optionalShortText(120),
  madeOn: LocalDate.nullable(),
  /** What is new in it and why. */
  changes: longText(4_000),
})
export type ProductVersion = z.infer<typeof ProductVersion>

/** A version tried in practice. */
export const TryOut = z.object({
  id: TryOutId,
  productId: ProductId,
  versionId: ProductVersionId,
  organisationId: OrganisationId.nullable(),
  on: LocalDate.nullable(),
  /** Where and how: a group, a team; never a pupil's name. */
  setting: optionalShortText(300),
})
export type TryOut = z.infer<typeof TryOut>

/** What came out of a try-out, and the version that answers it. */
export const Finding = z.object({
  id: FindingId,
  tryOutId: TryOutId,
  position: z.int().min(0),
  text: shortText(500),
  answeredById: ProductVersionId.nullable(),
})
export type Finding = z.infer<typeof Finding>

/** How far an organisation is with a product. None of them is better; each fits a moment. */
export const useStates = ['explore', 'try', 'use', 'embedded'] as const
export const UseState = z.enum(useStates)
export type UseState = z.infer<typeof UseState>

export const ProductUse = z.object({
  productId: ProductId,
  organisationId: OrganisationId,
  state: UseState,
  since: LocalDate.nullable(),
  note: optionalShortText(500),
})
export type ProductUse = z.infer<typeof ProductUse>
