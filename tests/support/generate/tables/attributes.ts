import { insertAttribute, putValue } from '../../../../main/store/repositories/attributes.ts'
import type { Attribute } from '../../../../shared/domain/entities.ts'
import type { AttributeId } from '../../../../shared/domain/ids.ts'
import type { Part } from '../world.ts'

const kinds = [
  { name: 'sector', values: ['primair onderwijs', 'voortgezet onderwijs', 'mbo', 'lerarenopleiding'] },
  { name: 'bouw', values: ['onderbouw', 'middenbouw', 'bovenbouw'] },
  { name: 'expertise', values: ['taal', 'rekenen', 'onderzoek', 'ict & media', '=taal+rekenen'] },
] as const

export const attributes: Part = {
  name: 'attributes',
  tables: ['attribute', 'attribute_value'],
  needs: ['people'],
  fill({ plan, db, workplaces, people, attributes }, random) {
    for (const { id: workplaceId } of workplaces) {
      for (let n = 0; n < plan.attributes; n++) {
        const kind = kinds[n % kinds.length] ?? kinds[0]
        const name = n < kinds.length ? kind.name : `${kind.name} ${String(n + 1)}`
        const attribute: Attribute = { id: random.uuid() as AttributeId, workplaceId, name }
        insertAttribute(db, attribute)
        attributes.push(attribute)
        for (const person of people)
          if (person.workplaceId === workplaceId && random.chance(0.9))
            putValue(db, person.id, attribute.id, random.pick(kind.values))
      }
    }
  },
}
