import {
  insertConsultation,
  insertConsultationPoint,
} from '../../../../main/store/repositories/consultations.ts'
import { putDismissal, setThreshold } from '../../../../main/store/repositories/signals.ts'
import type { Consultation } from '../../../../shared/domain/consultations.ts'
import type { ConsultationId, ConsultationPointId } from '../../../../shared/domain/ids.ts'
import { signalRules } from '../../../../shared/signals/index.ts'
import { daysAfter, timeOf } from '../plan.ts'
import type { Part } from '../world.ts'

const points = ['Wie opent?', 'Hoe houden we de schoolleiders erbij?', 'Rooster van volgend jaar']

/** Now and then the coaches prepare together, put a signal away or turn a threshold. */
export const consultations: Part = {
  name: 'consultations',
  tables: [
    'consultation',
    'consultation_network',
    'consultation_coach',
    'consultation_point',
    'signal_dismissal',
    'signal_threshold',
  ],
  needs: ['coaches', 'meetings'],
  fill({ plan, db, workplaces, networks, coaches, consultations }, random) {
    for (const { id: workplaceId } of workplaces) {
      const own = networks.filter((network) => network.workplaceId === workplaceId)
      const here = coaches.filter((coach) => coach.workplaceId === workplaceId)
      for (let n = 0; n < plan.years * 4; n++) {
        const about = random.some(own, random.int(1, Math.min(3, own.length)))
        const on = daysAfter(plan.from, 20 + n * 90)
        const consultation: Consultation = {
          id: random.uuid() as ConsultationId,
          workplaceId,
          on,
          starts: random.chance(0.8) ? '16:00' : null,
          place: random.pick(['', 'Online', 'Koffiecorner']),
          notes: random.chance(0.5) ? 'Samen op een rij gezet.\nVolgende keer langer.' : '',
          networkIds: about.map(({ id }) => id).sort(),
          coachIds: random
            .some(here, random.int(1, here.length))
            .map(({ id }) => id)
            .sort(),
        }
        insertConsultation(db, consultation)
        consultations.push(consultation)
        about.forEach(({ id: networkId }, position) => {
          insertConsultationPoint(db, {
            id: random.uuid() as ConsultationPointId,
            consultationId: consultation.id,
            networkId: position === 0 && random.chance(0.2) ? null : networkId,
            position,
            rule: random.chance(0.5) ? random.pick(signalRules).id : null,
            title: random.pick(points),
            notes: random.chance(0.6) ? 'Besproken; zie de actie.' : '',
            isDone: random.chance(0.8),
          })
        })
      }
      const [first] = own
      if (first !== undefined)
        putDismissal(db, {
          networkId: first.id,
          rule: 'competingInterests',
          subject: '',
          mark: 'dropped=0',
          reason: 'Komt in het voorjaar aan de orde.',
          at: timeOf(plan.from),
        })
      setThreshold(db, { workplaceId, rule: 'noShortEvaluation', name: 'meetings', value: random.int(1, 4) })
    }
  },
}
