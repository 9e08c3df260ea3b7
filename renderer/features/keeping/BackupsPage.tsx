import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { navigate } from '../../app/routing/Router.tsx'
import { SettingsHead } from '../../app/SettingsHead.tsx'
import { useTiny } from '../../app/tiny-store.ts'
import { tell } from '../../app/toasts.tsx'
import { useWrite } from '../../app/write.ts'
import { BackupState, BackupTable } from './BackupTable.tsx'
import { brought, kindOfFile } from './dropped.ts'
import { OpenCopy } from './OpenCopy.tsx'
import { Publishing } from './Publishing.tsx'
import { SaveCopyDialog } from './SaveCopyDialog.tsx'
import { keepingFailure } from './words.ts'
import './keeping.css'

/** Everything about backups: what there is, what is in it, and back. */
export function BackupsPage() {
  const { t } = useTranslation()
  const list = useQuery(q.backups.list.queryOptions())
  const [isCopying, setCopying] = useState(false)
  const file = useTiny(brought)
  const make = useWrite(
    q.backups.make.mutationOptions({
      onSuccess: () => {
        tell(t(($) => $.keeping.made))
      },
    }),
    // The page itself says why, for as long as it holds.
    { say: (_t, error) => (list.data?.failed === null ? keepingFailure(t, error) : null) },
  )
  const isBusy = make.isPending || (list.data?.running ?? null) !== null
  return (
    <div className="keeping">
      <SettingsHead />
      <section>
        <h2 className="visually-hidden">{t(($) => $.keeping.backups)}</h2>
        <p className="intro">{t(($) => $.keeping.intro)}</p>
        <div className="row">
          <CommandButton
            id="backups.make"
            title={($) => $.keeping.make}
            words={($) => $.keeping.makeWords}
            kind="main"
            isEnabled={!isBusy}
            run={() => {
              make.mutate(undefined)
            }}
          />
          <CommandButton
            id="backups.saveCopy"
            title={($) => $.keeping.saveCopy}
            words={($) => $.keeping.saveCopyWords}
            run={() => {
              setCopying(true)
            }}
          />
          <OpenCopy
            file={file !== null && kindOfFile(file.name) === 'copy' ? file : null}
            onFile={(chosen) => {
              brought.set(chosen)
              if (chosen !== null && kindOfFile(chosen.name) === 'bundle')
                navigate({ to: '/settings/exchange' })
            }}
          />
          <span className="soft small">{t(($) => $.keeping.dropHint)}</span>
        </div>
        {list.data === undefined ? null : (
          <>
            <BackupState list={list.data} />
            {list.data.backups.length === 0 ? (
              <p className="soft">{t(($) => $.keeping.empty)}</p>
            ) : (
              <BackupTable list={list.data} />
            )}
          </>
        )}
      </section>
      {list.data === undefined ? null : <Publishing list={list.data} />}
      {isCopying ? (
        <SaveCopyDialog
          backup={null}
          onClose={() => {
            setCopying(false)
          }}
        />
      ) : null}
    </div>
  )
}
