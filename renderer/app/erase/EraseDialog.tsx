import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { Certificate, ErasePreview, TiesOfErased, ToErase } from '../../../shared/contract/erase.ts'
import { q } from '../../api/client.ts'
import { failureText } from '../../api/failure.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { TextField } from '../../design/fields.tsx'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import { useFormat } from '../../i18n/format.ts'
import { called } from '../history/sentences.ts'
import { navigate } from '../routing/Router.tsx'
import { useSettings } from '../settings.ts'
import { useTiny } from '../tiny-store.ts'
import { CertificateView } from './CertificateView.tsx'
import { isConfirmed } from './confirming.ts'
import { EraseFacts } from './EraseFacts.tsx'
import { toErase } from './state.ts'
import './erase.css'

const close = () => {
  toErase.set(null)
}

/** Says what would go, asks for the name, removes it for good and gives the statement. */
export function EraseDialog() {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const what = useTiny(toErase)
  const [certificate, setCertificate] = useState<Certificate | null>(null)
  const preview = useQuery(
    q.erase.preview.queryOptions({
      // Without something asked there is nothing on screen either.
      input: { what: what ?? { kind: 'person', id: '' as Extract<ToErase, { kind: 'person' }>['id'] } },
      enabled: what !== null && certificate === null,
      // Backups come and go, and a file may have been saved since.
      staleTime: 0,
      gcTime: 0,
    }),
  )
  if (what === null) return null
  if (certificate !== null)
    return (
      <Dialog title={t(($) => $.erasing.certificate)} isOpen onClose={close} keepOpen>
        <CertificateView certificate={certificate} />
        <div className="actions">
          <OfferedButton id="dialog.close" title={($) => $.common.close} autoFocus run={close} />
        </div>
      </Dialog>
    )
  const { data } = preview
  return (
    <Dialog
      title={
        data === undefined
          ? t(($) => $.history.eraseOffer)
          : t(($) => $.erasing.title, { what: called(t, data.called, format, showCodes) })
      }
      isOpen
      onClose={close}
      keepOpen
    >
      {data === undefined ? (
        <>
          {preview.isError ? (
            <p className="notice error" role="alert">
              {failureText(t, preview.error)}
            </p>
          ) : (
            <p role="status">{t(($) => $.erasing.busyLooking)}</p>
          )}
          <div className="actions">
            <OfferedButton id="dialog.cancel" title={($) => $.common.cancel} autoFocus run={close} />
          </div>
        </>
      ) : (
        <EraseForm
          what={what}
          preview={data}
          onDone={(done) => {
            setCertificate(done)
            // What was on screen of it is not there any more.
            if (what.kind !== 'person' && !window.location.hash.startsWith('#/trash')) navigate({ to: '/' })
          }}
        />
      )}
    </Dialog>
  )
}

interface EraseFormProps {
  readonly what: ToErase
  readonly preview: ErasePreview
  readonly onDone: (certificate: Certificate) => void
}

function EraseForm({ what, preview, onDone }: EraseFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const [ties, setTies] = useState<TiesOfErased>('remove')
  const [backupsToo, setBackupsToo] = useState(false)
  const [typed, setTyped] = useState('')
  // Said in the window itself: it is where the coach looks.
  const run = useMutation(q.erase.run.mutationOptions({ onSuccess: onDone }))
  const name = called(t, preview.called, format, showCodes)
  const isSure = isConfirmed(typed, preview.called)
  const hasTies = what.kind === 'person' && (preview.rows['tie'] ?? 0) > 0
  const erase = () => {
    if (isSure && !run.isPending) run.mutate({ what, ties: hasTies ? ties : 'remove', backupsToo })
  }
  return (
    <form
      className="erase"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        erase()
      }}
    >
      <p className="serif">{t(($) => $.erasing.lead)}</p>
      <EraseFacts what={what} preview={preview} />
      {hasTies ? (
        <fieldset className="choices">
          <legend>{t(($) => $.erasing.ties)}</legend>
          <Choice
            label={t(($) => $.erasing.tiesRemove)}
            isChosen={ties === 'remove'}
            onChoose={() => {
              setTies('remove')
            }}
          />
          <Choice
            label={t(($) => $.erasing.tiesUnnamed)}
            isChosen={ties === 'unnamed'}
            onChoose={() => {
              setTies('unnamed')
            }}
          />
          {ties === 'unnamed' ? <p className="soft small">{t(($) => $.erasing.tiesUnnamedHelp)}</p> : null}
        </fieldset>
      ) : null}
      {preview.backups.count === 0 ? null : (
        <label className="choice">
          <input
            type="checkbox"
            checked={backupsToo}
            onChange={(event) => {
              setBackupsToo(event.target.checked)
            }}
          />
          {t(($) => $.erasing.backupsToo)}
        </label>
      )}
      <TextField
        label={t(($) => $.erasing.typeTo, { what: name })}
        value={typed}
        onChange={setTyped}
        maxLength={200}
        autoFocus
        help={typed.trim() !== '' && !isSure ? t(($) => $.erasing.notYet) : undefined}
      />
      {run.isError ? (
        <p className="notice error" role="alert">
          {failureText(t, run.error)}
        </p>
      ) : null}
      {run.isPending ? <p role="status">{t(($) => $.erasing.busy)}</p> : null}
      <div className="actions">
        <OfferedButton
          id="dialog.cancel"
          title={($) => $.common.cancel}
          isEnabled={!run.isPending}
          run={close}
        />
        <OfferedButton
          id="dialog.erase"
          title={($) => $.erasing.do}
          kind="danger"
          isSubmit
          isEnabled={isSure && !run.isPending}
          run={erase}
        />
      </div>
    </form>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly isChosen: boolean
  readonly onChoose: () => void
}

function Choice({ label, isChosen, onChoose }: ChoiceProps) {
  return (
    <label className="choice">
      <input type="radio" name="erase-ties" checked={isChosen} onChange={onChoose} />
      {label}
    </label>
  )
}
