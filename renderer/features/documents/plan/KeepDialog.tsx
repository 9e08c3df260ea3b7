import { useState } from 'react'
import type { DocumentDesk } from '../../../../shared/contract/documents.ts'
import { q } from '../../../api/client.ts'
import { flushDrafts } from '../../../app/drafts.ts'
import { navigate } from '../../../app/routing/Router.tsx'
import { tell } from '../../../app/toasts.tsx'
import { useWrite } from '../../../app/write.ts'
import { Dialog } from '../../../design/Dialog.tsx'
import { TextField } from '../../../design/fields.tsx'
import { OfferedButton } from '../../../design/OfferedButton.tsx'
import { useTranslation } from '../../../i18n/index.ts'

interface KeepDialogProps {
  readonly desk: DocumentDesk
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Keeps the plan as it is written now as a version, by a name or without one. */
export function KeepDialog({ desk, isOpen, onClose }: KeepDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t(($) => $.documents.planning.keep)} isOpen={isOpen} onClose={onClose}>
      <KeepForm desk={desk} onClose={onClose} />
    </Dialog>
  )
}

function KeepForm({ desk: { document, versions }, onClose }: Omit<KeepDialogProps, 'isOpen'>) {
  const { t } = useTranslation()
  const [name, setName] = useState('')
  const { id, networkId } = document
  const keep = useWrite(
    q.versions.keep.mutationOptions({
      onSuccess: ({ result }) => {
        onClose()
        tell(
          t(($) => $.documents.planning.kept, { number: result.number }),
          {
            label: t(($) => $.documents.planning.seeVersion),
            onPress: () => {
              navigate({
                to: '/network/$networkId/documents/plan/$documentId',
                params: { networkId, documentId: id },
                search: { version: result.id },
              })
            },
          },
        )
      },
    }),
  )
  const save = () => {
    if (keep.isPending) return
    // What was typed a moment ago belongs in it.
    flushDrafts()
    keep.mutate({ documentId: id, name: name.trim() })
  }
  const next = Math.max(0, ...versions.map(({ number }) => number)) + 1
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <p>{t(($) => $.documents.planning.keepText, { number: next })}</p>
      <TextField
        label={t(($) => $.documents.planning.versionName)}
        help={t(($) => $.documents.planning.versionNameHelp)}
        value={name}
        onChange={setName}
        maxLength={120}
        autoFocus
      />
      <div className="actions">
        <OfferedButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <OfferedButton
          id="dialog.save"
          title={($) => $.common.save}
          kind="main"
          isSubmit
          isEnabled={!keep.isPending}
          run={save}
        />
      </div>
    </form>
  )
}
