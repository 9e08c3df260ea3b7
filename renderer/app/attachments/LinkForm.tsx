import { useState } from 'react'
import type { AttachedTo } from '../../../shared/domain/attachments.ts'
import { q } from '../../api/client.ts'
import { TextField } from '../../design/fields.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { CommandButton } from '../commands/CommandButton.tsx'
import { addressOfTyped } from '../typed-address.ts'
import { useWrite } from '../write.ts'
import { attachmentFailure, ownerId, problemText } from './words.ts'

interface LinkFormProps {
  readonly to: AttachedTo
  readonly about: string
}

/** A link with a name of its own, or the name of the place it leads to; `www.kennisnet.nl` is of the web. */
export function LinkForm({ to, about }: LinkFormProps) {
  const { t } = useTranslation()
  const [url, setUrl] = useState('')
  const [name, setName] = useState('')
  const [isRefused, setRefused] = useState(false)
  const add = useWrite(
    q.attachments.addLink.mutationOptions({
      onSuccess: () => {
        setUrl('')
        setName('')
      },
    }),
    // Said at the field.
    { say: () => null },
  )
  const isEmpty = url.trim() === ''
  const save = () => {
    if (isEmpty || add.isPending) return
    const address = addressOfTyped(url)
    setRefused(address === null)
    if (address !== null) add.mutate({ to, url: address, name: name.trim() })
  }
  return (
    <form
      noValidate
      className="attachment-link"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={t(($) => $.attachments.linkUrl)}
        value={url}
        maxLength={2_000}
        help={t(($) => $.attachments.linkHint)}
        onChange={(next) => {
          setUrl(next)
          setRefused(false)
          add.reset()
        }}
        error={isRefused ? problemText(t, 'link') : add.isError ? attachmentFailure(t, add.error) : undefined}
      />
      {isEmpty ? null : (
        <TextField label={t(($) => $.attachments.linkName)} value={name} maxLength={160} onChange={setName} />
      )}
      <CommandButton
        id={`attachments.addLink.${ownerId(to)}`}
        title={($) => $.attachments.addLink}
        words={($) => $.attachments.linkWords}
        about={about}
        isEnabled={!isEmpty && !add.isPending}
        run={save}
      />
    </form>
  )
}
