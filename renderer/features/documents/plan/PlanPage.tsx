import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentDesk } from '../../../../shared/contract/documents.ts'
import type { DocumentId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { failureOf } from '../../../api/failure.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { NotFound } from '../../../app/NotFound.tsx'
import { navigate, useParam, useSearch } from '../../../app/routing/Router.tsx'
import { useWrite } from '../../../app/write.ts'
import { ConfirmDialog } from '../../../design/Dialog.tsx'
import { NameDialog } from '../../../design/NameDialog.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { CouldNotAsk } from '../CouldNotAsk.tsx'
import { versionText, writtenText } from '../words.ts'
import { Arranging } from './Arranging.tsx'
import { Contents } from './Contents.tsx'
import { KeepDialog } from './KeepDialog.tsx'
import { VersionList } from './VersionList.tsx'
import { VersionView } from './VersionView.tsx'
import { Writing } from './Writing.tsx'
import './plan.css'

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/iu

/** One project plan: its parts to write, its versions and who agreed to them. */
export function PlanPage() {
  const id = useParam('documentId')
  const isId = uuid.test(id)
  const desk = useQuery(
    q.documents.desk.queryOptions({ input: { id: id as DocumentId }, enabled: isId, retry: false }),
  )
  const isGone = failureOf(desk.error)?.code === 'NOT_FOUND'
  if (!isId || isGone || (desk.data !== undefined && desk.data.document.kind !== 'projectPlan'))
    return <NotFound />
  if (desk.data !== undefined) return <Plan key={id} desk={desk.data} />
  return desk.isError ? <CouldNotAsk onTryAgain={() => void desk.refetch()} /> : null
}

type Asking = 'keep' | 'rename' | 'remove' | null

function Plan({ desk }: { readonly desk: DocumentDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [asking, setAsking] = useState<Asking>(null)
  const [isArranging, setArranging] = useState(false)
  const { document, sections, versions } = desk
  const { id, networkId, title } = document
  const { version: versionId, beside } = useSearch()
  const version = versions.find((each) => each.id === versionId)
  // Who goes to look at a version is done with the parts.
  if (version !== undefined && isArranging) setArranging(false)
  const last = versions.toSorted((a, b) => b.number - a.number)[0]
  const { mutate: rename } = useWrite(q.documents.rename.mutationOptions())
  const { mutate: remove } = useWrite(
    q.documents.remove.mutationOptions({
      onSuccess: () => {
        navigate({ to: '/network/$networkId/documents/plan', params: { networkId }, replace: true })
      },
    }),
  )
  const close = () => {
    setAsking(null)
  }
  const states = [
    writtenText(t, sections),
    ...(last === undefined ? [] : [versionText(t, last, format)]),
    ...(last?.isOvertaken === true ? [t(($) => $.documents.planning.overtaken)] : []),
  ]
  return (
    <div className="plan">
      <div className="head">
        <h2>{title}</h2>
        <span className="meta">{states.join(' · ')}</span>
        <span className="right">
          <CommandButton
            id="plan.rename"
            title={($) => $.documents.rename}
            kind="quiet"
            run={() => {
              setAsking('rename')
            }}
          />
          <CommandButton
            id="plan.print"
            title={($) => $.shell.printing}
            kind="quiet"
            run={() => {
              navigate({ to: '/printing', search: { network: networkId, sheet: 'projectPlan', of: id } })
            }}
          />
          <CommandButton
            id="plan.remove"
            title={($) => $.documents.planning.remove}
            kind="quiet"
            run={() => {
              setAsking('remove')
            }}
          />
          <CommandButton
            id="plan.keep"
            title={($) => $.documents.planning.keep}
            words={($) => $.documents.planning.keepWords}
            kind="main"
            run={() => {
              setAsking('keep')
            }}
          />
        </span>
      </div>
      <div className="plan-sides">
        <div className="plan-left">
          <Contents
            desk={desk}
            isArranging={isArranging}
            onArrange={(isOn) => {
              setArranging(isOn)
              if (version !== undefined)
                navigate({
                  to: '/network/$networkId/documents/plan/$documentId',
                  params: { networkId, documentId: id },
                })
            }}
          />
          <VersionList desk={desk} />
        </div>
        {version !== undefined ? (
          <VersionView key={version.id} desk={desk} version={version} besideId={beside} />
        ) : isArranging ? (
          <Arranging
            documentId={id}
            sections={sections}
            onDone={() => {
              setArranging(false)
            }}
          />
        ) : (
          <Writing sections={sections} />
        )}
      </div>
      <KeepDialog desk={desk} isOpen={asking === 'keep'} onClose={close} />
      <NameDialog
        title={t(($) => $.documents.rename)}
        label={t(($) => $.documents.title)}
        initial={title}
        isOpen={asking === 'rename'}
        onClose={close}
        onName={(name) => {
          rename({ id, title: name })
        }}
      />
      <ConfirmDialog
        title={t(($) => $.documents.planning.remove)}
        isOpen={asking === 'remove'}
        confirm={($) => $.common.remove}
        onClose={close}
        onConfirm={() => {
          remove({ id })
        }}
      >
        <p>{t(($) => $.documents.planning.removeText)}</p>
      </ConfirmDialog>
    </div>
  )
}
