import { useState } from 'react'
import type { DocumentDesk, VersionRow } from '../../../../shared/contract/documents.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { navigate } from '../../../app/routing/Router.tsx'
import { useWrite } from '../../../app/write.ts'
import { ConfirmDialog } from '../../../design/Dialog.tsx'
import { SelectField } from '../../../design/fields.tsx'
import { NameDialog } from '../../../design/NameDialog.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { Compared } from './Compared.tsx'
import { Consents } from './Consents.tsx'

interface VersionViewProps {
  readonly desk: DocumentDesk
  readonly version: VersionRow
  /** The other version it is laid beside; `now` for what the plan says now. */
  readonly besideId: string | undefined
}

/** One version of the plan: who agreed to it, and what changed between it and another one or now. */
export function VersionView({ desk, version, besideId }: VersionViewProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [asking, setAsking] = useState<'rename' | 'putBack' | 'remove' | null>(null)
  const { id, number, name, keptOn } = version
  const { networkId, id: documentId } = desk.document
  const others = desk.versions.filter((each) => each.id !== id).toSorted((a, b) => b.number - a.number)
  const before = others.find((each) => each.number < number)
  // A version that says what the plan says now: what it changed is seen beside the one before it.
  const isNow = !version.isOvertaken && others.every((each) => each.number < number)
  const beside = besideId === undefined && isNow ? before : others.find((each) => each.id === besideId)
  const go = (search: { readonly version?: string; readonly beside?: string }) => {
    navigate({
      to: '/network/$networkId/documents/plan/$documentId',
      params: { networkId, documentId },
      search,
    })
  }
  const back = () => {
    go({})
  }
  const { mutate: rename } = useWrite(q.versions.rename.mutationOptions())
  const { mutate: remove } = useWrite(q.versions.remove.mutationOptions({ onSuccess: back }))
  const { mutate: putBack } = useWrite(q.versions.putBack.mutationOptions({ onSuccess: back }))
  const close = () => {
    setAsking(null)
  }
  return (
    <div className="plan-version">
      <div className="version-head">
        <h2>
          {t(($) => $.documents.planning.versionNumber, { number })}
          {name === '' ? null : `: ${name}`}
        </h2>
        <span className="soft small">{format.date(keptOn)}</span>
        <span className="right">
          <CommandButton
            id="version.rename"
            title={($) => $.documents.planning.renameVersion}
            kind="quiet"
            run={() => {
              setAsking('rename')
            }}
          />
          <CommandButton
            id="version.remove"
            title={($) => $.documents.planning.removeVersion}
            kind="quiet"
            run={() => {
              setAsking('remove')
            }}
          />
          <CommandButton
            id="version.putBack"
            title={($) => $.documents.planning.putBack}
            words={($) => $.documents.planning.putBackWords}
            run={() => {
              setAsking('putBack')
            }}
          />
          <CommandButton id="version.write" title={($) => $.documents.planning.backToWriting} run={back} />
        </span>
      </div>
      <Consents networkId={networkId} version={version} />
      <div className="version-beside">
        <SelectField
          label={t(($) => $.documents.planning.beside)}
          value={beside?.id ?? ''}
          none={t(($) => $.documents.planning.now)}
          options={others.map((each) => ({
            id: each.id,
            label: [t(($) => $.documents.planning.versionNumber, { number: each.number }), each.name]
              .filter(Boolean)
              .join(': '),
          }))}
          onChange={(chosen) => {
            go({ version: id, beside: chosen === '' ? 'now' : chosen })
          }}
        />
      </div>
      <Compared desk={desk} version={version} beside={beside ?? null} />
      <NameDialog
        title={t(($) => $.documents.planning.renameVersion)}
        label={t(($) => $.documents.planning.versionName)}
        initial={name}
        isOpen={asking === 'rename'}
        onClose={close}
        onName={(given) => {
          rename({ id, name: given })
        }}
      />
      <ConfirmDialog
        title={t(($) => $.documents.planning.putBack)}
        isOpen={asking === 'putBack'}
        confirm={($) => $.documents.planning.putBack}
        onClose={close}
        onConfirm={() => {
          putBack({ id })
        }}
      >
        <p>{t(($) => $.documents.planning.putBackText, { number })}</p>
      </ConfirmDialog>
      <ConfirmDialog
        title={t(($) => $.documents.planning.removeVersion)}
        isOpen={asking === 'remove'}
        confirm={($) => $.common.remove}
        onClose={close}
        onConfirm={() => {
          remove({ id })
        }}
      >
        <p>{t(($) => $.documents.planning.removeVersionText, { number })}</p>
      </ConfirmDialog>
    </div>
  )
}
