import { insertWorkForm } from '../../../../main/store/repositories/work-forms.ts'
import { handoutOf } from '../../../../shared/content/work-form-handouts.ts'
import { workForms as builtInForms } from '../../../../shared/content/work-forms.ts'
import type { OwnWorkFormId } from '../../../../shared/domain/ids.ts'
import type { Part } from '../world.ts'

/** Every werkplaats has changed some of the built-in work forms to its liking. */
export const workForms: Part = {
  name: 'workForms',
  tables: ['work_form'],
  needs: ['workplaces'],
  fill({ db, workplaces }, random) {
    for (const { id: workplaceId } of workplaces)
      for (const form of random.some(builtInForms, random.int(1, 4)))
        insertWorkForm(db, {
          ref: random.uuid() as OwnWorkFormId,
          workplaceId,
          copyOf: random.chance(0.8) ? form.id : null,
          title: `${form.name.nl}, onze manier`,
          purpose: form.purpose.nl,
          minutesFrom: form.minutes.from,
          minutesTo: form.minutes.to,
          peopleFrom: form.people.from,
          peopleTo: form.people.to,
          phases: [...form.phases],
          indicators: [...form.nurtures],
          materials: form.materials.map(({ nl }) => nl),
          steps: form.steps.map(({ nl }) => nl),
          handout: handoutOf(form.id, 'nl'),
          source: random.pick(['', 'een collega uit een ander netwerk']),
        })
  },
}
