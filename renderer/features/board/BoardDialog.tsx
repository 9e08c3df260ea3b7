import { useState } from 'react'
import type { Board } from '../../../shared/domain/boards.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import { useTranslation } from '../../i18n/index.ts'

export type BoardFacts = Pick<Board, 'title' | 'question'>

interface BoardDialogProps {
  readonly title: string
  readonly initial?: BoardFacts
  readonly onClose: () => void
  readonly onSave: (facts: BoardFacts) => void
}

/** How a board is called and what the group thinks about. */
export function BoardDialog({ title, onClose, ...form }: BoardDialogProps) {
  return (
    <Dialog title={title} isOpen keepOpen onClose={onClose}>
      <BoardForm onClose={onClose} {...form} />
    </Dialog>
  )
}

function BoardForm({ initial, onClose, onSave }: Omit<BoardDialogProps, 'title'>) {
  const { t } = useTranslation()
  const [title, setTitle] = useState(initial?.title ?? '')
  const [question, setQuestion] = useState(initial?.question ?? '')
  const [wasTried, setTried] = useState(false)
  const save = () => {
    setTried(true)
    if (title.trim() === '') return
    onClose()
    onSave({ title: title.trim(), question: question.replaceAll(/\s+/gu, ' ').trim() })
  }
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={t(($) => $.board.name)}
        value={title}
        onChange={setTitle}
        maxLength={120}
        autoFocus
        error={wasTried && title.trim() === '' ? t(($) => $.common.required) : undefined}
      />
      <TextField
        label={t(($) => $.board.question)}
        help={t(($) => $.board.questionHelp)}
        value={question}
        onChange={setQuestion}
        maxLength={300}
      />
      <div className="actions">
        <OfferedButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <OfferedButton id="dialog.save" title={($) => $.common.save} kind="main" isSubmit run={save} />
      </div>
    </form>
  )
}
