import { useState } from 'react'
import type { DocumentId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { pupilHelp } from '../../../app/pupil.ts'
import { useWrite } from '../../../app/write.ts'
import { TextField } from '../../../design/fields.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import '../add.css'

/** A point of the network's own; Enter is enough, and it comes back in the next run. */
export function AddPoint({ documentId }: { readonly documentId: DocumentId }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const add = useWrite(
    q.documents.addPoint.mutationOptions({
      onSuccess: () => {
        setText('')
      },
    }),
  )
  const save = () => {
    if (text.trim() !== '' && !add.isPending) add.mutate({ documentId, section: '', text: text.trim() })
  }
  return (
    <form
      className="document-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={t(($) => $.documents.lists.newPoint)}
        value={text}
        onChange={setText}
        maxLength={300}
        {...pupilHelp(t, text)}
      />
      <CommandButton
        id="checklist.addPoint"
        title={($) => $.documents.lists.addPoint}
        isEnabled={text.trim() !== '' && !add.isPending}
        run={save}
      />
    </form>
  )
}
