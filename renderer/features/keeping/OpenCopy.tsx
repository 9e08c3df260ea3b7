import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { DraftId } from '../../../shared/domain/ids.ts'
import { useTranslation } from '../../i18n/index.ts'
import { api, q } from '../../api/client.ts'
import { failureOf } from '../../api/failure.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useFileDrop } from '../../app/useFileDrop.ts'
import { useWrite } from '../../app/write.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { Switch, TextField } from '../../design/fields.tsx'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import { useFormat } from '../../i18n/format.ts'
import { bringCopy, putAway } from './copy-pieces.ts'
import { Inside } from './Inside.tsx'
import { Told } from './PassphraseDialog.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { keepingFailure, whenOf } from './words.ts'

interface OpenCopyProps {
  /** A file that was brought here already. */
  readonly file: File | null
  readonly onFile: (file: File | null) => void
}

/** The way in for an encrypted copy: a button, and the whole window for who drags it there. */
export function OpenCopy({ file, onFile }: OpenCopyProps) {
  const input = useRef<HTMLInputElement>(null)
  useFileDrop(onFile)
  return (
    <>
      <CommandButton
        id="backups.openCopy"
        title={($) => $.keeping.openCopy}
        words={($) => $.keeping.openCopyWords}
        run={() => {
          input.current?.click()
        }}
      />
      <input
        ref={input}
        type="file"
        hidden
        accept=".age"
        onChange={(event) => {
          onFile(event.target.files?.item(0) ?? null)
          // The same file may be chosen again.
          event.target.value = ''
        }}
      />
      {file === null ? null : (
        <CopyDialog
          key={`${file.name} ${String(file.lastModified)}`}
          file={file}
          onClose={() => {
            onFile(null)
          }}
        />
      )}
    </>
  )
}

interface CopyDialogProps {
  readonly file: File
  readonly onClose: () => void
}

/** Asks for the passphrase, shows what is inside, and restores it. */
function CopyDialog({ file, onClose }: CopyDialogProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const isOpen = useQuery(q.opening.state.queryOptions()).data?.kind === 'open'
  const [passphrase, setPassphrase] = useState('')
  const [isShown, setShown] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const [share, setShare] = useState<number | null>(null)
  /** By what name the host has it: another passphrase can be tried without bringing it again. */
  const draft = useRef<DraftId>(null)
  const isKept = useRef(false)
  const going = useRef<AbortController>(null)
  // Said in the window itself: a slip of the fingers is mended there.
  const open = useMutation({
    mutationFn: async () => {
      going.current = new AbortController()
      draft.current ??= await bringCopy(file, { signal: going.current.signal, onShare: setShare })
      setShare(null)
      return api.backups.openCopy({ draft: draft.current, passphrase })
    },
    onError: (error) => {
      if (failureOf(error)?.code !== 'PASSPHRASE') draft.current = null
    },
  })
  const restore = useWrite(q.backups.restoreCopy.mutationOptions(), { say: keepingFailure })
  const putAwayWhenLeft = useEffectEvent(() => {
    going.current?.abort()
    // A window that asks closes before it does what was asked.
    setTimeout(() => {
      if (draft.current !== null && !isKept.current) putAway(draft.current)
    })
  })
  useEffect(() => () => putAwayWhenLeft(), [])
  const go = () => {
    if (passphrase !== '' && !open.isPending) open.mutate()
  }

  if (open.data !== undefined && isAsking)
    return (
      <RestoreDialog
        at={open.data.at}
        isOpen={isOpen}
        onConfirm={() => {
          isKept.current = true
          if (draft.current !== null) restore.mutate({ draft: draft.current })
        }}
        onClose={onClose}
      />
    )
  if (open.data !== undefined)
    return (
      <Dialog
        title={t(($) => $.keeping.openedTitle, { when: whenOf(t, format, open.data.at) })}
        isOpen
        onClose={onClose}
      >
        <Inside contents={open.data.contents} files={open.data} />
        <div className="actions">
          <OfferedButton id="dialog.close" title={($) => $.common.close} autoFocus run={onClose} />
          <OfferedButton
            id="dialog.restore"
            title={($) => $.keeping.restore}
            run={() => {
              setAsking(true)
            }}
          />
        </div>
      </Dialog>
    )
  return (
    <Dialog title={t(($) => $.keeping.openCopyTitle)} isOpen onClose={onClose} keepOpen>
      <form
        noValidate
        className="passphrase"
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
      >
        <p>{t(($) => $.keeping.openCopyText, { file: file.name })}</p>
        <TextField
          label={t(($) => $.keeping.passphrase)}
          value={passphrase}
          onChange={setPassphrase}
          maxLength={200}
          isSecret={!isShown}
          autoFocus
        />
        <Switch isSelected={isShown} onChange={setShown}>
          {t(($) => $.keeping.passphraseShow)}
        </Switch>
        <Told
          failure={open.isError ? keepingFailure(t, open.error) : null}
          busy={
            !open.isPending
              ? null
              : share === null
                ? t(($) => $.keeping.openCopyBusy)
                : t(($) => $.keeping.openCopyBringing, { share: format.number(100 * share) })
          }
        />
        <div className="actions">
          <OfferedButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
          <OfferedButton
            id="dialog.open"
            title={($) => $.keeping.openCopyDo}
            kind="main"
            isSubmit
            isEnabled={passphrase !== '' && !open.isPending}
            run={go}
          />
        </div>
      </form>
    </Dialog>
  )
}
