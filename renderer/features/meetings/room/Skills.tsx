import { skills } from '../../../../shared/content/skills.ts'
import type { MeetingId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { useWrite } from '../../../app/write.ts'
import { useOffers } from '../../../design/offers.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'

interface SkillsProps {
  readonly meetingId: MeetingId
  readonly practised: readonly string[]
}

/** Which conversation skills were practised: six ticks. */
export function Skills({ meetingId, practised }: SkillsProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const practise = useWrite(q.room.practise.mutationOptions())
  const turn = (skill: string) => {
    practise.mutate({ meetingId, skill, isPractised: !practised.includes(skill) })
  }
  useOffers(
    skills.map(({ id, name }) => ({
      id: `room.skill.${id}`,
      of: ($) => $.room.skills.title,
      title: ($) => $.room.asIs,
      values: { text: name[language] },
      words: ($) => $.room.skills.words,
      run: () => {
        turn(id)
      },
    })),
  )
  return (
    <fieldset className="room-skills">
      <legend className="small soft">{t(($) => $.room.skills.hint)}</legend>
      {skills.map(({ id, name }) => (
        <label key={id}>
          <input
            type="checkbox"
            checked={practised.includes(id)}
            onChange={() => {
              turn(id)
            }}
          />
          {name[language]}
        </label>
      ))}
    </fieldset>
  )
}
