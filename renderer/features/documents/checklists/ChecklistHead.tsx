import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { DocumentDesk } from '../../../../shared/contract/documents.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { Link, navigate } from '../../../app/routing/Router.tsx'
import { useWrite } from '../../../app/write.ts'
import { ConfirmDialog } from '../../../design/Dialog.tsx'
import { NameDialog } from '../../../design/NameDialog.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { openText } from '../words.ts'

/** What list it is, of which day or version, and what can be done with it as a whole. */
export function ChecklistHead({ desk: { document, points } }: { readonly desk: DocumentDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [asking, setAsking] = useState<'rename' | 'remove' | null>(null)
  const { id, networkId, productVersionId, title, madeOn, template, kind } = document
  const products = useQuery(
    q.products.list.queryOptions({ input: { networkId }, enabled: productVersionId !== null }),
  ).data
  const about = products?.flatMap(({ product, versions }) =>
    versions
      .filter((version) => version.id === productVersionId)
      .map((version) => ({ product, number: version.number })),
  )[0]
  const { mutate: rename } = useWrite(q.documents.rename.mutationOptions())
  const again = useWrite(
    q.documents.make.mutationOptions({
      onSuccess: ({ result }) => {
        navigate({
          to: '/network/$networkId/documents/checklists/$documentId',
          params: { networkId, documentId: result.document.id },
        })
      },
    }),
  )
  const { mutate: remove } = useWrite(
    q.documents.remove.mutationOptions({
      onSuccess: () => {
        navigate({ to: '/network/$networkId/documents/checklists', params: { networkId }, replace: true })
      },
    }),
  )
  const close = () => {
    setAsking(null)
  }
  return (
    <>
      <div className="head">
        <h2>{title}</h2>
        <span className="meta">
          {about === undefined ? null : (
            <>
              <Link
                to="/network/$networkId/documents/products/$productId"
                params={{ networkId, productId: about.product.id }}
              >
                {about.product.name}
              </Link>
              {`, ${t(($) => $.documents.lists.version, { number: about.number }).toLocaleLowerCase(format.language)} · `}
            </>
          )}
          {[format.date(madeOn), openText(t, points)].join(' · ')}
        </span>
        <span className="right">
          <CommandButton
            id="checklist.rename"
            title={($) => $.documents.rename}
            kind="quiet"
            run={() => {
              setAsking('rename')
            }}
          />
          <CommandButton
            id="checklist.print"
            title={($) => $.shell.printing}
            kind="quiet"
            run={() => {
              navigate({
                to: '/printing',
                search: { network: networkId, sheet: `${kind}Checklist`, of: id },
              })
            }}
          />
          <CommandButton
            id="checklist.remove"
            title={($) => $.documents.lists.remove}
            kind="quiet"
            run={() => {
              setAsking('remove')
            }}
          />
          {/* Of a version of a product there is one. */}
          {productVersionId === null ? (
            <CommandButton
              id="checklist.again"
              title={($) => $.documents.lists.again}
              words={($) => $.documents.makeWords}
              isEnabled={!again.isPending}
              run={() => {
                const { language } = format
                again.mutate({ networkId, meetingId: null, productVersionId: null, template, language })
              }}
            />
          ) : null}
        </span>
      </div>
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
        title={t(($) => $.documents.lists.remove)}
        isOpen={asking === 'remove'}
        confirm={($) => $.common.remove}
        onClose={close}
        onConfirm={() => {
          remove({ id })
        }}
      >
        <p>{t(($) => $.documents.lists.removeText)}</p>
      </ConfirmDialog>
    </>
  )
}
