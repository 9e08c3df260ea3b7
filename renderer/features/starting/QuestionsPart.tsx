import { useRef, useState } from 'react'
import type { ResearchQuestion } from '../../../shared/domain/starting.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { DraftField } from '../../app/DraftField.tsx'
import { OrderedRows } from '../../app/order/OrderedRows.tsx'
import { PupilNote } from '../../app/PupilNote.tsx'
import { useWrite } from '../../app/write.ts'
import { SelectField, TextField } from '../../design/fields.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { questionNumbers } from '../../../shared/domain/question-numbers.ts'
import type { PartProps } from './StartingPage.tsx'

/** What the network wants to find out, and what it found so far. */
export function QuestionsPart({ network, desk }: PartProps) {
  const { t } = useTranslation()
  const { questions } = desk
  const [text, setText] = useState('')
  const [chosenKind, setKind] = useState<ResearchQuestion['kind'] | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const add = useWrite(q.questions.add.mutationOptions())
  const move = useWrite(q.questions.move.mutationOptions())
  const remove = useWrite(q.questions.remove.mutationOptions())
  // After the first, most questions belong under it.
  const kind = chosenKind ?? (questions.length === 0 ? 'main' : 'sub')
  const save = () => {
    const typed = text.trim()
    if (typed === '') form.current?.querySelector('input')?.focus()
    else if (!add.isPending)
      add.mutate(
        { networkId: network.id, question: { text: typed, kind } },
        {
          onSuccess: () => {
            setText('')
          },
        },
      )
  }
  const kinds = useKinds()
  return (
    <>
      <p className="starting-lead">
        {questions.length === 0 ? t(($) => $.starting.questions.empty) : t(($) => $.starting.questions.intro)}
      </p>
      {questions.length === 0 ? null : (
        <OrderedRows
          id="starting.question"
          label={t(($) => $.starting.parts.questions)}
          rows={questions}
          labelOf={(question) => question.text}
          className="questions"
          onMove={({ id }, to) => move.mutateAsync({ id, to })}
          onRemove={({ id }) => {
            remove.mutate({ ids: [id] })
          }}
        >
          {(question) => <QuestionRow question={question} questions={questions} />}
        </OrderedRows>
      )}
      <form
        ref={form}
        className="starting-add"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <SelectField
          label={t(($) => $.starting.questions.kind)}
          value={kind}
          options={kinds}
          onChange={(chosen) => {
            if (chosen !== '') setKind(chosen)
          }}
        />
        <TextField
          label={t(($) => $.starting.questions.new)}
          value={text}
          onChange={setText}
          maxLength={500}
        />
        <CommandButton
          id="starting.addQuestion"
          title={($) => $.starting.questions.add}
          kind={questions.length === 0 ? 'main' : 'plain'}
          run={save}
        />
        <PupilNote text={text} />
      </form>
    </>
  )
}

function useKinds() {
  const { t } = useTranslation()
  return [
    { id: 'main', label: t(($) => $.starting.questions.main) },
    { id: 'sub', label: t(($) => $.starting.questions.sub) },
  ] as const
}

interface QuestionRowProps {
  readonly question: ResearchQuestion
  readonly questions: readonly ResearchQuestion[]
}

function QuestionRow({ question, questions }: QuestionRowProps) {
  const { t } = useTranslation()
  const { id, kind, state } = question
  const number = questionNumbers(questions)[questions.findIndex((each) => each.id === id)] ?? ''
  const { mutate } = useWrite(q.questions.update.mutationOptions())
  const { mutateAsync } = useWrite(q.questions.update.mutationOptions(), { isDraft: true })
  const kinds = useKinds()
  return (
    <div
      className={`question ${kind} ${state}`}
      role="group"
      aria-label={t(($) => $.starting.questions.one, { number })}
    >
      <span className="question-number" aria-hidden="true">
        {number}
      </span>
      <DraftField
        label={t(($) => $.starting.questions.text)}
        isLabelHidden
        isBare
        isRequired
        className="question-text"
        maxLength={500}
        value={question.text}
        save={(text) => mutateAsync({ id, patch: { text } })}
      />
      <div className="question-facts">
        <SelectField
          label={t(($) => $.starting.questions.kind)}
          value={kind}
          options={kinds}
          onChange={(chosen) => {
            if (chosen !== '') mutate({ id, patch: { kind: chosen } })
          }}
        />
        <SelectField
          label={t(($) => $.starting.questions.state)}
          value={state}
          options={[
            { id: 'open', label: t(($) => $.starting.questions.open) },
            { id: 'answered', label: t(($) => $.starting.questions.answered) },
            { id: 'dropped', label: t(($) => $.starting.questions.dropped) },
          ]}
          onChange={(chosen) => {
            if (chosen !== '') mutate({ id, patch: { state: chosen } })
          }}
        />
      </div>
      <DraftField
        label={t(($) => $.starting.questions.answer)}
        className="question-answer"
        lines={1}
        maxLength={4_000}
        value={question.answer}
        save={(answer) => mutateAsync({ id, patch: { answer } })}
      />
    </div>
  )
}
