import { insertProduct, insertProductVersion, putUse } from '../../../../main/store/repositories/products.ts'
import { insertFinding, insertTryOut } from '../../../../main/store/repositories/try-outs.ts'
import type { Network } from '../../../../shared/domain/entities.ts'
import type { FindingId, ProductId, ProductVersionId, TryOutId } from '../../../../shared/domain/ids.ts'
import { useStates } from '../../../../shared/domain/products.ts'
import { nobody } from '../../../../shared/domain/run-sheet.ts'
import { daysAfter } from '../plan.ts'
import type { Random } from '../random.ts'
import type { Part, World } from '../world.ts'

const names = ['Kieskaarten', 'Kijkwijzer', 'Lessenreeks']
const findings = ['Te veel in één keer', 'Kinderen vroegen om meer', '@home nog niet geprobeerd']

function storeProduct(world: World, network: Network, name: string, random: Random): void {
  const { db, spans, organisations, memberships, products } = world
  const { id: networkId, workplaceId } = network
  const from = spans.get(networkId)?.from ?? '2024-09-01'
  const schools = organisations.filter((each) => each.workplaceId === workplaceId)
  const member = memberships.find((each) => each.networkId === networkId)
  const owner = member === undefined || random.chance(0.3) ? nobody : { ...nobody, personId: member.personId }
  const productId = random.uuid() as ProductId
  insertProduct(db, { id: productId, networkId, name, purpose: 'Voor de onderbouw.', owner })
  products.push({ id: productId, networkId })
  const versions = [1, 2].map((number) => {
    const id = random.uuid() as ProductVersionId
    const madeOn = daysAfter(from, 100 * number)
    insertProductVersion(db, { id, productId, number, name: '', madeOn, changes: 'Minder tekst.' })
    return { id, madeOn }
  })
  for (const [i, { id: versionId, madeOn }] of versions.entries()) {
    const tryOutId = random.uuid() as TryOutId
    insertTryOut(db, {
      id: tryOutId,
      productId,
      versionId,
      organisationId: random.pick(schools).id,
      on: daysAfter(madeOn, 14),
      setting: 'Groep 4, een ochtend',
    })
    for (const text of random.some(findings, 2))
      insertFinding(db, {
        id: random.uuid() as FindingId,
        tryOutId,
        text,
        answeredById: versions[i + 1]?.id ?? null,
      })
  }
  for (const { id: organisationId } of random.some(schools, 2))
    putUse(db, { productId, organisationId, state: random.pick(useStates), since: null, note: '' })
}

/** What networks make: a product or two each, with versions, try-outs and schools that use them. */
export const products: Part = {
  name: 'products',
  tables: ['product', 'product_version', 'try_out', 'finding', 'product_use'],
  needs: ['networks', 'organisations', 'memberships'],
  fill(world, random) {
    for (const network of world.networks)
      for (const name of random.some(names, random.int(1, 2))) storeProduct(world, network, name, random)
  },
}
