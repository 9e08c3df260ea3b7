import { useRef, useState } from 'react'
import type { Topic } from '../../../../shared/domain/monitoring.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { DraftField } from '../../../app/DraftField.tsx'
import { useKeptWords } from '../../../app/kept-words.ts'
import { indicatorText, indicatorTitle } from '../../../app/monitoring/indicator-text.ts'
import { refusalText } from '../../../app/monitoring/refusal.ts'
import { useWrite } from '../../../app/write.ts'
import { SelectField, TextField } from '../../../design/fields.tsx'
import { useLanguage } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { PartProps } from './part.ts'

/** As the store has it; the number itself comes with the schema, which no window loads. */
const mostTopics = 3

/** What the group chooses to work on: at most three, in the order it wants. */
export function Topics({ desk, talk, isFixed }: PartProps) {
  const { t } = useTranslation()
  const { topics } = talk
  return (
    <section id="conclude-topics" aria-labelledby="conclude-topics-title">
      <h3 id="conclude-topics-title">{t(($) => $.concluding.topics)}</h3>
      <p className="soft">{t(($) => $.concluding.topicsHelp)}</p>
      {topics.length === 0 ? null : (
        <ol className="conclude-topics">
          {topics.map((topic) => (
            <li key={topic.id}>
              {isFixed ? <Chosen desk={desk} topic={topic} /> : <OneTopic desk={desk} topic={topic} />}
            </li>
          ))}
        </ol>
      )}
      {isFixed ? null : topics.length < mostTopics ? (
        <NewTopic desk={desk} />
      ) : (
        <p className="soft small">{t(($) => $.concluding.topicsFull)}</p>
      )}
    </section>
  )
}

interface TopicProps extends Pick<PartProps, 'desk'> {
  readonly topic: Topic
}

interface ChoiceProps extends Pick<PartProps, 'desk'> {
  readonly value: string
  readonly onChange: (indicatorId: string) => void
}

function AboutField({ desk, value, onChange }: ChoiceProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <SelectField
      label={t(($) => $.concluding.topicAbout)}
      value={value}
      options={[
        { id: '', label: t(($) => $.concluding.topicAboutAny) },
        ...desk.indicators.map((each) => ({
          id: each.indicatorId,
          label: indicatorTitle(indicatorText(each, language)),
        })),
      ]}
      onChange={onChange}
    />
  )
}

/** One to read, in a round that is closed. */
function Chosen({ desk, topic: { text, indicatorId } }: TopicProps) {
  const language = useLanguage()
  const about = desk.indicators.find((each) => each.indicatorId === indicatorId)
  return (
    <p>
      {text}
      {about === undefined ? null : (
        <span className="soft small"> {indicatorTitle(indicatorText(about, language))}</span>
      )}
    </p>
  )
}

function OneTopic({ desk, topic }: TopicProps) {
  const { t } = useTranslation()
  const { id, text, indicatorId, position } = topic
  const update = useWrite(q.roundTalk.updateTopic.mutationOptions(), { isDraft: true, say: refusalText })
  const move = useWrite(q.roundTalk.moveTopic.mutationOptions(), { say: refusalText })
  const remove = useWrite(q.roundTalk.removeTopic.mutationOptions(), { say: refusalText })
  return (
    <div className="conclude-topic">
      <DraftField
        label={t(($) => $.concluding.topic)}
        isLabelHidden
        isRequired
        value={text}
        maxLength={300}
        save={(typed) => update.mutateAsync({ id, patch: { text: typed } })}
      />
      <AboutField
        desk={desk}
        value={indicatorId ?? ''}
        onChange={(chosen) => {
          update.mutate({ id, patch: { indicatorId: chosen === '' ? null : chosen } })
        }}
      />
      <span className="row">
        {position === 0 ? null : (
          <CommandButton
            id={`conclude.topic.${id}.up`}
            title={($) => $.concluding.moveTopicUp}
            about={text}
            kind="quiet"
            run={() => {
              move.mutate({ id, to: position - 1 })
            }}
          />
        )}
        <CommandButton
          id={`conclude.topic.${id}.remove`}
          title={($) => $.concluding.removeTopic}
          about={text}
          kind="quiet"
          run={() => {
            remove.mutate({ id })
          }}
        />
      </span>
    </div>
  )
}

function NewTopic({ desk }: Pick<PartProps, 'desk'>) {
  const { t } = useTranslation()
  const roundId = desk.round.id
  const [{ text }, write] = useKeptWords(`topic ${roundId}`, { text: '' })
  const [about, setAbout] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const add = useWrite(q.roundTalk.addTopic.mutationOptions(), { say: refusalText })
  const save = () => {
    if (text.trim() === '') form.current?.querySelector('input')?.focus()
    else if (!add.isPending)
      add.mutate(
        { roundId, text: text.trim(), indicatorId: about === '' ? null : about },
        {
          onSuccess: () => {
            write({ text: '' })
            setAbout('')
            form.current?.querySelector('input')?.focus()
          },
        },
      )
  }
  return (
    <form
      ref={form}
      className="conclude-topic"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={t(($) => $.concluding.newTopic)}
        value={text}
        maxLength={300}
        onChange={(typed) => {
          write({ text: typed })
        }}
      />
      <AboutField desk={desk} value={about} onChange={setAbout} />
      <span className="row">
        <CommandButton
          id="conclude.topic.add"
          title={($) => $.concluding.addTopic}
          words={($) => $.concluding.addTopicWords}
          run={save}
        />
      </span>
    </form>
  )
}
