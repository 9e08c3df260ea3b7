import type { DoubleLoop } from '../../../../shared/domain/monitoring.ts'
import { q } from '../../../api/client.ts'
import { type Words, say } from '../../../app/commands/command.ts'
import { refusalText } from '../../../app/monitoring/refusal.ts'
import { useWrite } from '../../../app/write.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { PartProps } from './part.ts'
import { Written } from './Written.tsx'

const questions: readonly { readonly field: keyof DoubleLoop; readonly label: Words }[] = [
  { field: 'noticed', label: ($) => $.concluding.noticed },
  { field: 'assumption', label: ($) => $.concluding.assumption },
  { field: 'change', label: ($) => $.concluding.change },
]

/** The talk about how the group learns: what it noticed, what it took for granted, what changes. */
export function OwnWay({ desk, talk, isFixed }: PartProps) {
  const { t } = useTranslation()
  const { mutateAsync } = useWrite(q.roundTalk.setDoubleLoop.mutationOptions(), {
    isDraft: true,
    say: refusalText,
  })
  return (
    <section id="conclude-talk" aria-labelledby="conclude-talk-title">
      <h3 id="conclude-talk-title">{t(($) => $.concluding.talk)}</h3>
      <p className="soft">{t(($) => $.concluding.talkHelp)}</p>
      <div className="conclude-talk">
        {questions.map(({ field, label }) => (
          <Written
            key={field}
            label={say(t, label)}
            isFixed={isFixed}
            value={talk.doubleLoop[field]}
            maxLength={2_000}
            save={(text) => mutateAsync({ roundId: desk.round.id, patch: { [field]: text } })}
          />
        ))}
      </div>
    </section>
  )
}
