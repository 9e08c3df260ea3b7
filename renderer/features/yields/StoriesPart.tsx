import { values } from '../../../shared/content/values.ts'
import type { ValueStoryRow } from '../../../shared/contract/yields.ts'
import type { NetworkId, RoundId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { personLabel } from '../../app/agreements/who.ts'
import { DraftField } from '../../app/DraftField.tsx'
import { useSettings } from '../../app/settings.ts'
import { useWrite } from '../../app/write.ts'
import { DateField } from '../../design/DateField.tsx'
import { useFormat, useLanguage } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { LevelField, ShownFields, TellerField } from './fields.tsx'
import { Add, Part, Thing } from './Part.tsx'
import { goOnWith } from './unfolded.ts'
import { shownTo } from './words.ts'

interface StoriesPartProps {
  readonly networkId: NetworkId
  readonly roundId: RoundId | null
  readonly stories: readonly ValueStoryRow[]
}

/** How taking part works through: any of the five values may stay blank, and a story may begin anywhere. */
export function StoriesPart({ networkId, roundId, stories }: StoriesPartProps) {
  const add = useWrite(q.valueStories.add.mutationOptions())
  return (
    <Part part="stories" title={($) => $.yields.stories} about={($) => $.yields.storiesAbout}>
      {stories.map((story) => (
        <Story key={story.id} story={story} networkId={networkId} />
      ))}
      <Add
        networkId={networkId}
        id="story"
        label={($) => $.yields.newStory}
        add={($) => $.yields.addStory}
        words={($) => $.yields.addStoryWords}
        maxLength={160}
        isBusy={add.isPending}
        onAdd={(title, done) => {
          add.mutate(
            { networkId, story: { title, roundId } },
            {
              onSuccess: ({ result }) => {
                done()
                // A title alone tells nothing yet.
                goOnWith(commandOf(result.id))
              },
            },
          )
        }}
      />
    </Part>
  )
}

const commandOf = (id: ValueStoryRow['id']) => `yields.story.${id}.remove`

interface StoryProps {
  readonly story: ValueStoryRow
  readonly networkId: NetworkId
}

function Story({ story, networkId }: StoryProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const { showCodes } = useSettings()
  const { id, title, level, on, who, whoCode, whoName, steps, visibility } = story
  const { mutate } = useWrite(q.valueStories.update.mutationOptions())
  const { mutateAsync } = useWrite(q.valueStories.update.mutationOptions(), { isDraft: true })
  const setStep = useWrite(q.valueStories.setStep.mutationOptions(), { isDraft: true })
  const remove = useWrite(q.valueStories.remove.mutationOptions())
  const told = steps.filter(({ text }) => text !== '').length
  const teller = whoCode === null ? whoName : personLabel({ code: whoCode, displayName: whoName }, showCodes)
  return (
    <Thing
      name={title}
      facts={[
        level === 'collective' ? t(($) => $.yields.collective) : '',
        t(($) => $.yields.stepsTold, { count: told }),
        teller,
        on === null ? '' : format.shortDate(on),
        shownTo(t, visibility),
      ]}
      commandId={commandOf(id)}
      onRemove={() => {
        remove.mutate({ ids: [id] })
      }}
    >
      <DraftField
        label={t(($) => $.yields.storyTitle)}
        isRequired
        value={title}
        maxLength={160}
        save={(typed) => mutateAsync({ id, patch: { title: typed } })}
      />
      <ol className="story-steps">
        {values.map(({ id: valueId, name, prompt, collective }) => {
          const step = steps.find((each) => each.valueId === valueId)
          return (
            <li key={valueId}>
              <h4>{name[language]}</h4>
              <DraftField
                label={(level === 'collective' ? collective : prompt)[language]}
                value={step?.text ?? ''}
                maxLength={4_000}
                lines={2}
                save={(text) => setStep.mutateAsync({ id, step: { valueId, text } })}
              />
              <DraftField
                label={t(($) => $.yields.how)}
                value={step?.evidence ?? ''}
                maxLength={1_000}
                lines={2}
                save={(evidence) => setStep.mutateAsync({ id, step: { valueId, evidence } })}
              />
            </li>
          )
        })}
      </ol>
      <div className="yield-row">
        <LevelField
          value={level}
          onChange={(chosen) => {
            mutate({ id, patch: { level: chosen } })
          }}
        />
        <DateField
          label={t(($) => $.yields.on)}
          value={on}
          onChange={(day) => {
            mutate({ id, patch: { on: day } })
          }}
        />
        <TellerField
          networkId={networkId}
          who={who}
          save={(said) => mutateAsync({ id, patch: { who: said } })}
        />
      </div>
      <ShownFields
        id={`yields.story.${id}`}
        name={title}
        shown={story}
        save={(patch) => {
          mutate({ id, patch })
        }}
      />
    </Thing>
  )
}
