import { Attachment } from '../domain/attachments.ts'
import { FindingId, NetworkId, OrganisationId, ProductId, ProductVersionId, TryOutId } from '../domain/ids.ts'
import { Finding, Product, ProductUse, ProductVersion, TryOut, UseState } from '../domain/products.ts'
import { z } from '../z.ts'
import { nothing, procedure, written } from './base.ts'

export const ProductDesk = z.object({
  product: Product.extend({ ownerCode: z.string().nullable(), ownerName: z.string() }),
  /** By number. */
  versions: z.array(
    ProductVersion.extend({
      attachments: z.array(Attachment),
      /** Its design checklist: points answered, and all of them; null where there is none. */
      checklist: z.object({ id: z.uuid(), answered: z.int(), points: z.int() }).nullable(),
    }),
  ),
  /** The last first; those without a day at the end. */
  tryOuts: z.array(TryOut.extend({ findings: z.array(Finding) })),
  uses: z.array(ProductUse),
  /** The decision it began with; null for one made from nothing. */
  decision: z.object({ boardId: z.uuid(), boardTitle: z.string(), clusters: z.array(z.string()) }).nullable(),
})
export type ProductDesk = z.infer<typeof ProductDesk>

const some = <T extends z.ZodType>(id: T) => z.object({ ids: z.array(id).min(1).max(200) })
const editable = Product.pick({ name: true, purpose: true, owner: true })
const versionEditable = ProductVersion.pick({ name: true, madeOn: true, changes: true })
const tryOutEditable = TryOut.pick({ versionId: true, organisationId: true, on: true, setting: true })
const findingEditable = Finding.pick({ text: true, answeredById: true })

export const products = {
  list: procedure.input(z.object({ networkId: NetworkId })).output(z.array(ProductDesk)),
  /** With a first version, as a draft. */
  add: procedure
    .input(z.object({ networkId: NetworkId, product: editable.partial().required({ name: true }) }))
    .output(written(Product)),
  update: procedure.input(z.object({ id: ProductId, patch: editable.partial() })).output(written(Product)),
  move: procedure.input(z.object({ id: ProductId, to: z.int().min(0) })).output(written(nothing)),
  remove: procedure.input(some(ProductId)).output(written(nothing)),

  addVersion: procedure
    .input(z.object({ productId: ProductId, version: versionEditable.partial() }))
    .output(written(ProductVersion)),
  updateVersion: procedure
    .input(z.object({ id: ProductVersionId, patch: versionEditable.partial() }))
    .output(written(ProductVersion)),
  /** IN_USE while try-outs are of it; a product keeps at least one version (INVALID_INPUT last). */
  removeVersion: procedure.input(z.object({ id: ProductVersionId })).output(written(nothing)),

  /** The version must be of this product. */
  addTryOut: procedure
    .input(z.object({ productId: ProductId, tryOut: tryOutEditable.partial().required({ versionId: true }) }))
    .output(written(TryOut)),
  updateTryOut: procedure
    .input(z.object({ id: TryOutId, patch: tryOutEditable.partial() }))
    .output(written(TryOut)),
  removeTryOuts: procedure.input(some(TryOutId)).output(written(nothing)),

  /** Each line of a pasted text a finding of its own. */
  addFindings: procedure
    .input(z.object({ tryOutId: TryOutId, texts: z.array(Finding.shape.text).min(1).max(200) }))
    .output(written(z.array(Finding))),
  /** Answered by a version of the same product. */
  updateFinding: procedure
    .input(z.object({ id: FindingId, patch: findingEditable.partial() }))
    .output(written(Finding)),
  removeFindings: procedure.input(some(FindingId)).output(written(nothing)),

  /** Null takes it away. */
  setUse: procedure
    .input(
      z.object({
        productId: ProductId,
        organisationId: OrganisationId,
        state: UseState.nullable(),
        since: ProductUse.shape.since.optional(),
        note: ProductUse.shape.note.optional(),
      }),
    )
    .output(written(nothing)),
}
