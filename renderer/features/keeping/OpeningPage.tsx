import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { Opening, OpeningChoice } from '../../../shared/contract/opening.ts'
import { q } from '../../api/client.ts'
import { useFollowChanges } from '../../app/changes.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { cancelStrayDrops } from '../../app/drops.ts'
import { useApplySettings } from '../../app/settings.ts'
import { tell, Toasts } from '../../app/toasts.tsx'
import { useWrite } from '../../app/write.ts'
import { ConfirmDialog } from '../../design/Dialog.tsx'
import { useFormat } from '../../i18n/format.ts'
import { BackupState, BackupTable } from './BackupTable.tsx'
import { OpenCopy } from './OpenCopy.tsx'
import {
  choiceWords,
  doingOfOpening,
  isHelpedByBackup,
  safeWithBackups,
  safeWords,
  thenWords,
  titleWords,
  whatOf,
} from './opening-words.ts'
import { whenOf } from './words.ts'
import './keeping.css'

type Closed = Extract<Opening, { kind: 'closed' }>

/** In the place of the app while the data are not open: what happened, what is safe, and what can be done. */
export function OpeningPage() {
  useApplySettings()
  useFollowChanges()
  useEffect(() => cancelStrayDrops(window), [])
  const { t } = useTranslation()
  const { data } = useQuery(q.opening.state.queryOptions())
  return (
    <div className="opening">
      <header>{t(($) => $.shell.appName)}</header>
      <main className="opening-page" tabIndex={-1}>
        {data === undefined || data.kind === 'open' ? null : data.kind === 'opening' ? (
          <div role="status">
            <h1>{t(doingOfOpening[data.doing])}</h1>
            <p className="soft">{t(($) => $.opening.wait)}</p>
            <progress aria-label={t(doingOfOpening[data.doing])} />
          </div>
        ) : (
          <ClosedPage key={data.problem} closed={data} />
        )}
      </main>
      <Toasts />
    </div>
  )
}

function ClosedPage({ closed }: { readonly closed: Closed }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { problem, closedAt, reference } = closed
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
  }, [])
  const backups = useQuery(q.backups.list.queryOptions()).data
  const status = useQuery(q.app.status.queryOptions()).data
  const canRestore = isHelpedByBackup[problem]
  const hasBackups = canRestore && (backups?.backups.length ?? 0) > 0
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t(titleWords[problem])}
      </h1>
      <p className="lead">{whatOf(t, closed)}</p>
      <p className="lead">{t(hasBackups ? safeWithBackups(problem) : safeWords[problem])}</p>
      {closedAt === null ? null : (
        <p className="soft small">{t(($) => $.opening.closedAt, { when: whenOf(t, format, closedAt) })}</p>
      )}
      <Choices closed={closed} />
      {canRestore ? <RestorePart /> : null}
      <footer className="soft small">
        {status === undefined ? null : (
          <p>
            {t(($) => $.opening.folder)}: <code>{status.dataFolder}</code>
          </p>
        )}
        {reference === null ? null : (
          <p>
            {t(($) => $.opening.reference)}: <code>{reference}</code>
          </p>
        )}
      </footer>
    </>
  )
}

function Choices({ closed }: { readonly closed: Closed }) {
  const { t } = useTranslation()
  const client = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const choose = useWrite(
    q.opening.choose.mutationOptions({
      onSuccess: (opening) => {
        client.setQueryData(q.opening.state.queryKey(), opening)
        if (opening.kind === 'closed' && opening.problem === closed.problem)
          tell(t(($) => $.opening.stillClosed, { title: t(titleWords[opening.problem]) }))
      },
    }),
  )
  const act = (choice: OpeningChoice) => {
    if (choice === 'startEmpty') setAsking(true)
    else choose.mutate({ choice })
  }
  return (
    <section>
      <h2>{t(($) => $.opening.choices)}</h2>
      <ul className="opening-choices">
        {closed.choices.map((choice, at) => (
          <li key={choice}>
            <CommandButton
              id={`opening.${choice}`}
              title={choiceWords[choice]}
              kind={at === 0 && !isHelpedByBackup[closed.problem] ? 'main' : 'plain'}
              isEnabled={!choose.isPending}
              run={() => {
                act(choice)
              }}
            />
            <span>{t(thenWords(choice, closed.problem))}</span>
          </li>
        ))}
      </ul>
      <ConfirmDialog
        title={t(($) => $.opening.startEmptyTitle)}
        isOpen={isAsking}
        confirm={($) => $.opening.choose.startEmpty}
        onClose={() => {
          setAsking(false)
        }}
        onConfirm={() => {
          choose.mutate({ choice: 'startEmpty' })
        }}
      >
        <p>{t(($) => $.opening.startEmptyText)}</p>
      </ConfirmDialog>
    </section>
  )
}

function RestorePart() {
  const { t } = useTranslation()
  const [file, setFile] = useState<File | null>(null)
  const backups = useQuery(q.backups.list.queryOptions()).data
  if (backups === undefined) return null
  return (
    <section>
      <h2>{t(($) => $.opening.backups)}</h2>
      <BackupState list={backups} />
      {backups.backups.length === 0 ? (
        <p className="soft">{t(($) => $.keeping.emptyHere)}</p>
      ) : (
        <BackupTable list={backups} />
      )}
      <div className="row">
        <OpenCopy file={file} onFile={setFile} />
        <span className="soft small">{t(($) => $.keeping.dropHint)}</span>
      </div>
    </section>
  )
}
