import { useId, useState } from 'react'
import { useTranslation } from '../../../i18n/index.ts'
import type { RoundId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { DraftField } from '../../../app/DraftField.tsx'
import { PupilNote } from '../../../app/PupilNote.tsx'
import { useWrite } from '../../../app/write.ts'
import type { ShownLine } from './shown.ts'

interface ExamplesProps {
  readonly Heading: 'h2' | 'h3'
  readonly roundId: RoundId
  readonly line: ShownLine
}

/** What people tell from practice, nobody's in particular. */
export function Examples({ roundId, line, Heading }: ExamplesProps) {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState('')
  const add = useWrite(
    q.roundTalk.addExample.mutationOptions({
      onSuccess: () => {
        setText('')
      },
    }),
  )
  const update = useWrite(q.roundTalk.updateExample.mutationOptions(), { isDraft: true })
  const remove = useWrite(q.roundTalk.removeExamples.mutationOptions())
  const put = () => {
    if (text.trim() !== '' && !add.isPending) add.mutate({ roundId, indicatorId: line.id, text: text.trim() })
  }
  return (
    <section className="one-examples">
      <Heading id={`${id}-title`}>{t(($) => $.picture.one.examples)}</Heading>
      {line.examples.length === 0 ? null : (
        <ul aria-labelledby={`${id}-title`}>
          {line.examples.map((example) => (
            <li key={example.id}>
              <DraftField
                label={t(($) => $.picture.one.example)}
                isLabelHidden
                isBare
                isRequired
                maxLength={500}
                value={example.text}
                save={(typed) => update.mutateAsync({ id: example.id, text: typed })}
              />
              <CommandButton
                id={`picture.example.remove.${example.id}`}
                of={($) => $.picture.one.examples}
                title={($) => $.picture.one.exampleRemove}
                about={example.text}
                kind="quiet"
                run={() => {
                  remove.mutate({ ids: [example.id] })
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        className="one-add"
        onSubmit={(event) => {
          event.preventDefault()
          put()
        }}
      >
        <input
          className="input"
          aria-label={t(($) => $.picture.one.exampleNew)}
          placeholder={t(($) => $.picture.one.exampleNew)}
          maxLength={500}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
          }}
        />
        <CommandButton
          id="picture.example.add"
          title={($) => $.picture.one.exampleAdd}
          words={($) => $.picture.one.exampleWords}
          kind="plain"
          isEnabled={text.trim() !== '' && !add.isPending}
          run={put}
        />
      </form>
      <PupilNote text={text} />
    </section>
  )
}
