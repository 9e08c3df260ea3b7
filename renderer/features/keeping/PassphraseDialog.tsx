import { useState, type ReactNode } from 'react'
import { Dialog } from '../../design/Dialog.tsx'
import type { Words } from '../../design/offers.ts'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import { noPassphrase, problemOf } from './passphrase.ts'
import { PassphraseFields } from './PassphraseFields.tsx'
import './keeping.css'

interface PassphraseDialogProps {
  readonly title: string
  /** What the passphrase is for, and what is in it. */
  readonly children: ReactNode
  readonly act: Words
  readonly busy: string
  /** What did not go as asked, in words. */
  readonly failure: string | null
  readonly isPending: boolean
  readonly onPassphrase: (passphrase: string) => void
  readonly onClose: () => void
}

/** Asks for a new passphrase, in a window that stays until what it is for is done. */
export function PassphraseDialog(props: PassphraseDialogProps) {
  const { title, children, act, busy, failure, isPending, onPassphrase, onClose } = props
  const [value, setValue] = useState(noPassphrase)
  const isReady = problemOf(value) === null && !isPending
  const go = () => {
    if (isReady) onPassphrase(value.first)
  }
  return (
    <Dialog title={title} isOpen onClose={onClose} keepOpen>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          go()
        }}
      >
        {children}
        <PassphraseFields value={value} onChange={setValue} autoFocus />
        <Told failure={failure} busy={isPending ? busy : null} />
        <div className="actions">
          <OfferedButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
          <OfferedButton id="dialog.go" title={act} kind="main" isSubmit isEnabled={isReady} run={go} />
        </div>
      </form>
    </Dialog>
  )
}

interface ToldProps {
  readonly failure: string | null
  readonly busy: string | null
}

/** How it stands with what was asked. */
export function Told({ failure, busy }: ToldProps) {
  return (
    <>
      {failure === null || busy !== null ? null : (
        <p className="notice error" role="alert">
          {failure}
        </p>
      )}
      {busy === null ? null : <p role="status">{busy}</p>}
    </>
  )
}
