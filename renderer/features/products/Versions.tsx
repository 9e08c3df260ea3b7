import { useId } from 'react'
import type { ProductDesk } from '../../../shared/contract/products.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { Attachments } from '../../app/attachments/Attachments.tsx'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { DraftField } from '../../app/DraftField.tsx'
import { Link, navigate } from '../../app/routing/Router.tsx'
import { useToday } from '../../app/useToday.ts'
import { useWrite } from '../../app/write.ts'
import { DateField } from '../../design/DateField.tsx'
import { useLanguage, useTranslation } from '../../i18n/index.ts'
import { versionName } from './words.ts'

interface VersionsProps {
  readonly desk: ProductDesk
  readonly networkId: NetworkId
}
type Version = ProductDesk['versions'][number]

/** What was made, version after version, with what changed and why. */
export function Versions({ desk, networkId }: VersionsProps) {
  const { t } = useTranslation()
  const id = useId()
  const today = useToday()
  const { product, versions, tryOuts } = desk
  const add = useWrite(q.products.addVersion.mutationOptions())
  return (
    <section aria-labelledby={id}>
      <div className="section-head">
        <h3 id={id}>{t(($) => $.products.versions)}</h3>
        <CommandButton
          id="product.addVersion"
          title={($) => $.products.addVersion}
          isEnabled={!add.isPending}
          run={() => {
            add.mutate({ productId: product.id, version: { madeOn: today } })
          }}
        />
      </div>
      <ol className="version-list" aria-label={t(($) => $.products.versions)}>
        {[...versions].reverse().map((version) => (
          <VersionRow
            key={version.id}
            version={version}
            networkId={networkId}
            isOnly={versions.length === 1}
            isTried={tryOuts.some(({ versionId }) => versionId === version.id)}
          />
        ))}
      </ol>
    </section>
  )
}

interface VersionRowProps {
  readonly version: Version
  readonly networkId: NetworkId
  readonly isOnly: boolean
  readonly isTried: boolean
}

function VersionRow({ version, networkId, isOnly, isTried }: VersionRowProps) {
  const { t } = useTranslation()
  const { id, number } = version
  const { mutate } = useWrite(q.products.updateVersion.mutationOptions())
  const { mutateAsync } = useWrite(q.products.updateVersion.mutationOptions(), { isDraft: true })
  const remove = useWrite(q.products.removeVersion.mutationOptions())
  const about = t(($) => $.products.version, { number })
  return (
    <li className="version" aria-label={versionName(t, version)}>
      <h4>{about}</h4>
      <div className="version-body">
        <div className="version-facts">
          <DraftField
            label={t(($) => $.products.versionName)}
            maxLength={120}
            value={version.name}
            save={(name) => mutateAsync({ id, patch: { name } })}
          />
          <DateField
            label={t(($) => $.products.madeOn)}
            value={version.madeOn}
            onChange={(madeOn) => {
              mutate({ id, patch: { madeOn } })
            }}
          />
        </div>
        <DraftField
          label={number === 1 ? t(($) => $.products.whatItIs) : t(($) => $.products.changes)}
          lines={2}
          maxLength={4_000}
          value={version.changes}
          save={(changes) => mutateAsync({ id, patch: { changes } })}
        />
        <details open={version.attachments.length > 0}>
          <summary>{t(($) => $.products.attachments, { count: version.attachments.length })}</summary>
          <Attachments
            to={{ productVersionId: id }}
            attachments={version.attachments}
            canEdit
            about={about}
          />
        </details>
        <div className="row">
          <Checklist version={version} networkId={networkId} about={about} />
          {isOnly ? null : (
            <CommandButton
              id={`product.version.${id}.remove`}
              title={($) => $.common.remove}
              about={about}
              kind="quiet"
              isEnabled={!isTried}
              whyNot={($) => $.products.versionTried}
              run={() => {
                remove.mutate({ id })
              }}
            />
          )}
        </div>
      </div>
    </li>
  )
}

/** The points to think about in designing, about this version; the way there, or the first step. */
function Checklist({
  version: { id, checklist },
  networkId,
  about,
}: {
  readonly version: Version
  readonly networkId: NetworkId
  readonly about: string
}) {
  const { t } = useTranslation()
  const language = useLanguage()
  const toDocument = (documentId: string) => ({
    to: '/network/$networkId/documents/checklists/$documentId' as const,
    params: { networkId, documentId },
  })
  const make = useWrite(
    q.documents.make.mutationOptions({
      onSuccess: ({ result }) => {
        navigate(toDocument(result.document.id))
      },
    }),
  )
  return checklist === null ? (
    <CommandButton
      id={`product.version.${id}.checklist`}
      title={($) => $.products.makeChecklist}
      about={about}
      isEnabled={!make.isPending}
      run={() => {
        make.mutate({
          networkId,
          meetingId: null,
          productVersionId: id,
          template: 'builtIn:design',
          language,
        })
      }}
    />
  ) : (
    <Link {...toDocument(checklist.id)}>
      {t(($) => $.products.checklist, { count: checklist.answered, of: checklist.points })}
    </Link>
  )
}
