import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { BackupList } from '../../../shared/contract/backups.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { tell } from '../../app/toasts.tsx'
import { useWrite } from '../../app/write.ts'
import { useFormat } from '../../i18n/format.ts'
import { PassphraseDialog } from './PassphraseDialog.tsx'
import { keepingFailure, whenOf } from './words.ts'

/** Encrypted copies that go to a cloud folder by themselves: on or off. */
export function Publishing({ list: { publishing, canPublish } }: { readonly list: BackupList }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [isAsking, setAsking] = useState(false)
  const publish = useMutation(
    q.backups.publish.mutationOptions({
      onSuccess: ({ isOn }) => {
        setAsking(false)
        tell(isOn ? t(($) => $.keeping.publishIsOn) : t(($) => $.keeping.publishNoFolder))
      },
    }),
  )
  const stop = useWrite(
    q.backups.stopPublishing.mutationOptions({
      onSuccess: () => {
        tell(t(($) => $.keeping.publishIsOff))
      },
    }),
  )
  return (
    <section>
      <h2>{t(($) => $.keeping.publishing)}</h2>
      <p className="intro">{t(($) => $.keeping.publishingText)}</p>
      {publishing !== null ? (
        <>
          <p className="small">
            {t(($) => $.keeping.publishFolder)}: <code>{publishing.folder}</code>{' '}
            {publishing.lastAt === null
              ? t(($) => $.keeping.publishNever)
              : t(($) => $.keeping.publishLast, { when: whenOf(t, format, publishing.lastAt) })}
          </p>
          {publishing.failed ? <p className="notice">{t(($) => $.keeping.publishFailed)}</p> : null}
          <CommandButton
            id="backups.publishOff"
            title={($) => $.keeping.publishOff}
            of={($) => $.keeping.publishing}
            run={() => {
              stop.mutate(undefined)
            }}
          />
        </>
      ) : canPublish ? (
        <CommandButton
          id="backups.publishOn"
          title={($) => $.keeping.publishOn}
          of={($) => $.keeping.publishing}
          run={() => {
            publish.reset()
            setAsking(true)
          }}
        />
      ) : (
        <p className="soft small">{t(($) => $.keeping.publishingNone)}</p>
      )}
      {isAsking ? (
        <PassphraseDialog
          title={t(($) => $.keeping.publishTitle)}
          act={($) => $.keeping.publishDo}
          busy={t(($) => $.keeping.publishBusy)}
          failure={publish.isError ? keepingFailure(t, publish.error) : null}
          isPending={publish.isPending}
          onPassphrase={(passphrase) => {
            publish.mutate({ passphrase })
          }}
          onClose={() => {
            setAsking(false)
          }}
        >
          <p>{t(($) => $.keeping.publishWhat)}</p>
          <p className="soft small">{t(($) => $.keeping.publishChoose)}</p>
        </PassphraseDialog>
      ) : null}
    </section>
  )
}
