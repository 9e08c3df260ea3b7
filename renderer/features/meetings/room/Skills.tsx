import { skills, type Skill } from '../../../../shared/content/skills.ts'
import type { MeetingId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { useWrite } from '../../../app/write.ts'
import { useOffers } from '../../../design/offers.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { useHopeful } from '../../../app/hopeful.ts'

interface SkillsProps {
  readonly meetingId: MeetingId
  readonly practised: readonly string[]
}

/** Which conversation skills were practised: six ticks. */
export function Skills({ meetingId, practised }: SkillsProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="room-skills">
      <legend className="small soft">{t(($) => $.room.skills.hint)}</legend>
      {skills.map((skill) => (
        <OneSkill
          key={skill.id}
          meetingId={meetingId}
          skill={skill}
          isStored={practised.includes(skill.id)}
        />
      ))}
    </fieldset>
  )
}

interface OneSkillProps {
  readonly meetingId: MeetingId
  readonly skill: Skill
  readonly isStored: boolean
}

function OneSkill({ meetingId, skill: { id, name }, isStored }: OneSkillProps) {
  const { language } = useFormat()
  const practise = useWrite(q.room.practise.mutationOptions())
  const { value: isPractised, hope, giveUp } = useHopeful(isStored)
  const turn = () => {
    hope(!isPractised)
    practise.mutate({ meetingId, skill: id, isPractised: !isPractised }, { onError: giveUp })
  }
  useOffers([
    {
      id: `room.skill.${id}`,
      of: ($) => $.room.skills.title,
      title: ($) => $.room.asIs,
      values: { text: name[language] },
      words: ($) => $.room.skills.words,
      run: turn,
    },
  ])
  return (
    <label>
      <input type="checkbox" checked={isPractised} onChange={turn} />
      {name[language]}
    </label>
  )
}
