import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { Backup, BackupList } from '../../../shared/contract/backups.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { useWrite } from '../../app/write.ts'
import { useFormat } from '../../i18n/format.ts'
import { LookDialog } from './LookDialog.tsx'
import { RestoreDialog } from './RestoreDialog.tsx'
import { SaveCopyDialog } from './SaveCopyDialog.tsx'
import { dayOf, doingWords, failedWords, keepingFailure, reasonWords, sizeOf, whenOf } from './words.ts'
import './keeping.css'

interface Asking {
  readonly what: 'look' | 'restore' | 'copy'
  readonly backup: Backup
}

/** Every backup, the newest first, with what can be done with it. */
export function BackupTable({ list }: { readonly list: BackupList }) {
  const { t } = useTranslation()
  const isOpen = useQuery(q.opening.state.queryOptions()).data?.kind === 'open'
  const [asking, setAsking] = useState<Asking | null>(null)
  const restore = useWrite(q.backups.restore.mutationOptions(), { say: keepingFailure })
  const close = () => {
    setAsking(null)
  }
  // From one window to the next: once the first has given the focus back.
  const then = (next: Asking) => () => {
    close()
    setTimeout(() => {
      setAsking(next)
    })
  }
  return (
    <>
      <table className="plain backups">
        <thead>
          <tr>
            <th scope="col">{t(($) => $.keeping.columnMade)}</th>
            <th scope="col">{t(($) => $.keeping.columnInside)}</th>
            <th scope="col">{t(($) => $.keeping.columnKept)}</th>
            <th scope="col">
              <span className="visually-hidden">{t(($) => $.keeping.columnActs)}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {list.backups.map((backup) => (
            <BackupRow
              key={backup.id}
              backup={backup}
              isBusy={restore.isPending || list.running !== null}
              onAsk={(what) => {
                setAsking({ what, backup })
              }}
            />
          ))}
        </tbody>
      </table>
      {asking?.what === 'look' ? (
        <LookDialog
          backup={list.backups.find(({ id }) => id === asking.backup.id) ?? asking.backup}
          onRestore={then({ what: 'restore', backup: asking.backup })}
          onCopy={then({ what: 'copy', backup: asking.backup })}
          onClose={close}
        />
      ) : null}
      {asking?.what === 'copy' ? <SaveCopyDialog backup={asking.backup} onClose={close} /> : null}
      {asking?.what === 'restore' ? (
        <RestoreDialog
          at={asking.backup.at}
          isOpen={isOpen}
          onConfirm={() => {
            restore.mutate({ id: asking.backup.id })
          }}
          onClose={close}
        />
      ) : null}
    </>
  )
}

interface BackupRowProps {
  readonly backup: Backup
  readonly isBusy: boolean
  readonly onAsk: (what: Asking['what']) => void
}

function BackupRow({ backup, isBusy, onAsk }: BackupRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id, at, reason, bytes, verifiedAt, state, until, networks, people, files, filesMissing } = backup
  const when = whenOf(t, format, at)
  const about = t(($) => $.keeping.ofBackup, { when })
  return (
    <tr>
      <th scope="row">
        <time dateTime={new Date(at).toISOString()}>{when}</time>
        <span>{t(reasonWords[reason])}</span>
      </th>
      <td>
        {t(($) => $.keeping.insideText, {
          networks: t(($) => $.keeping.networks, { count: networks }),
          people: t(($) => $.keeping.people, { count: people }),
        })}
        <span>
          {sizeOf(t, format, bytes)}
          {files === 0 ? null : ` · ${t(($) => $.keeping.files, { count: files })}`}
        </span>
        {filesMissing === 0 ? null : <span>{t(($) => $.keeping.filesMissing, { count: filesMissing })}</span>}
      </td>
      <td>
        {state === 'damaged'
          ? t(($) => $.keeping.damaged)
          : state === 'newer'
            ? t(($) => $.keeping.newer)
            : verifiedAt === null
              ? null
              : t(($) => $.keeping.verified, { when: whenOf(t, format, verifiedAt) })}
        <span>{t(($) => $.keeping.until, { date: dayOf(format, until) })}</span>
      </td>
      <td className="acts">
        <CommandButton
          id={`backup.look.${id}`}
          title={($) => $.keeping.look}
          about={about}
          kind="quiet"
          run={() => {
            onAsk('look')
          }}
        />
        <CommandButton
          id={`backup.restore.${id}`}
          title={($) => $.keeping.restore}
          about={about}
          isEnabled={state === 'good' && !isBusy}
          run={() => {
            onAsk('restore')
          }}
        />
      </td>
    </tr>
  )
}

/** What is being done with backups at this moment, and the last one that did not come off. */
export function BackupState({ list: { running, failed } }: { readonly list: BackupList }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      <div role="status">
        {running === null ? null : (
          <label className="doing">
            {t(doingWords[running.doing])}
            <progress max={1} value={running.share} />
          </label>
        )}
      </div>
      {failed === null ? null : (
        <p className="notice error">{t(failedWords[failed.why], { when: whenOf(t, format, failed.at) })}</p>
      )}
    </>
  )
}
