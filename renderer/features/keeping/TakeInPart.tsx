import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { api, q } from '../../api/client.ts'
import { failureOf } from '../../api/failure.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { navigate } from '../../app/routing/Router.tsx'
import { useTiny } from '../../app/tiny-store.ts'
import { useFileDrop } from '../../app/useFileDrop.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { Switch, TextField } from '../../design/fields.tsx'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import { brought, kindOfFile } from './dropped.ts'
import { InsideBundle } from './InsideBundle.tsx'
import { Told } from './PassphraseDialog.tsx'
import { keepingFailure } from './words.ts'

/** The way in for everything in one file: chosen or dropped, looked into, and taken over. */
export function TakeInPart() {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  // Said on the page: a passphrase is asked where it lacks.
  const read = useMutation(q.bundles.read.mutationOptions())
  const file = read.variables?.file ?? null
  const forget = () => {
    // What is not put away is, after half an hour.
    if (read.data !== undefined) api.bundles.drop({ draft: read.data.draft }).catch(() => undefined)
  }
  const away = () => {
    forget()
    read.reset()
  }
  const take = (chosen: File) => {
    if (chosen.name.toLowerCase().endsWith('.age') && kindOfFile(chosen.name) === 'copy') {
      brought.set(chosen)
      navigate({ to: '/settings/backups' })
      return
    }
    forget()
    read.mutate({ file: chosen, passphrase: null })
  }
  useFileDrop(take)
  const waiting = useTiny(brought)
  const takeWaiting = useEffectEvent((chosen: File) => {
    brought.set(null)
    take(chosen)
  })
  useEffect(() => {
    if (waiting !== null && kindOfFile(waiting.name) === 'bundle') takeWaiting(waiting)
  }, [waiting])
  const isLocked = read.isError && failureOf(read.error)?.code === 'PASSPHRASE'
  const tried = read.variables?.passphrase ?? null
  const asksPassphrase = file !== null && (isLocked || (tried !== null && (read.isPending || read.isError)))
  return (
    <section>
      <h2>{t(($) => $.keeping.takeInTitle)}</h2>
      <p className="intro">{t(($) => $.keeping.takeInText)}</p>
      <div className="row">
        <CommandButton
          id="bundles.choose"
          title={($) => $.keeping.choose}
          words={($) => $.keeping.chooseWords}
          isEnabled={!read.isPending}
          run={() => {
            input.current?.click()
          }}
        />
        <span className="soft small">{t(($) => $.keeping.dropBundle)}</span>
      </div>
      <input
        ref={input}
        type="file"
        hidden
        accept=".netwerkcoach,.age,.zip"
        onChange={(event) => {
          const chosen = event.target.files?.item(0) ?? null
          if (chosen !== null) take(chosen)
          // The same file may be chosen again.
          event.target.value = ''
        }}
      />
      {asksPassphrase ? (
        <PassphraseAsked
          isPending={read.isPending}
          failure={read.isError && tried !== null ? keepingFailure(t, read.error) : null}
          onPassphrase={(passphrase) => {
            read.mutate({ file, passphrase })
          }}
          onClose={away}
        />
      ) : (
        <Told
          failure={read.isError ? keepingFailure(t, read.error) : null}
          busy={read.isPending ? t(($) => $.keeping.readBusy) : null}
        />
      )}
      {read.data === undefined || file === null ? null : (
        <InsideBundle key={read.data.draft} file={file.name} inside={read.data} onClose={away} />
      )}
    </section>
  )
}

interface PassphraseAskedProps {
  readonly isPending: boolean
  readonly failure: string | null
  readonly onPassphrase: (passphrase: string) => void
  readonly onClose: () => void
}

function PassphraseAsked({ isPending, failure, onPassphrase, onClose }: PassphraseAskedProps) {
  const { t } = useTranslation()
  const [passphrase, setPassphrase] = useState('')
  const [isShown, setShown] = useState(false)
  const isReady = passphrase !== '' && !isPending
  const go = () => {
    if (isReady) onPassphrase(passphrase)
  }
  return (
    <Dialog title={t(($) => $.keeping.lockedTitle)} isOpen onClose={onClose} keepOpen>
      <form
        noValidate
        className="passphrase"
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
      >
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
        <Told failure={failure} busy={isPending ? t(($) => $.keeping.readBusy) : null} />
        <div className="actions">
          <OfferedButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
          <OfferedButton
            id="dialog.open"
            title={($) => $.keeping.openCopyDo}
            kind="main"
            isSubmit
            isEnabled={isReady}
            run={go}
          />
        </div>
      </form>
    </Dialog>
  )
}
