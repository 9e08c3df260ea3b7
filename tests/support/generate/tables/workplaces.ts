import { insertWorkplace } from '../../../../main/store/repositories/workplaces.ts'
import type { Workplace } from '../../../../shared/domain/entities.ts'
import type { WorkplaceId } from '../../../../shared/domain/ids.ts'
import { workplaceName } from '../names.ts'
import type { Part } from '../world.ts'

export const workplaces: Part = {
  name: 'workplaces',
  tables: ['workplace'],
  needs: [],
  fill({ plan, db, workplaces }, random) {
    for (let n = 0; n < plan.workplaces; n++) {
      const id = random.uuid() as WorkplaceId
      const workplace: Workplace = { id, name: workplaceName(random, n), fictitious: false }
      insertWorkplace(db, workplace)
      workplaces.push(workplace)
    }
  },
}
