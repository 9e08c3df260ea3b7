import { useId, useRef, useState } from 'react'
import type { ProductDesk } from '../../../shared/contract/products.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { linesOf } from '../../app/entry.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { DraftField } from '../../app/DraftField.tsx'
import { PupilNote } from '../../app/PupilNote.tsx'
import { useToday } from '../../app/useToday.ts'
import { useWrite } from '../../app/write.ts'
import { DateField } from '../../design/DateField.tsx'
import { SelectField } from '../../design/fields.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { useOrganisations } from '../../app/useOrganisations.ts'
import { versionName } from './words.ts'

/** Most findings the store takes at a time. */
const mostAtOnce = 200

interface TryOutsProps {
  readonly desk: ProductDesk
  readonly networkId: NetworkId
}
type TryOut = ProductDesk['tryOuts'][number]
type Finding = TryOut['findings'][number]

/** Where a version was tried in practice, and what came out of it. */
export function TryOuts({ desk, networkId }: TryOutsProps) {
  const { t } = useTranslation()
  const id = useId()
  const today = useToday()
  const { product, versions, tryOuts } = desk
  const last = versions.at(-1)
  const add = useWrite(q.products.addTryOut.mutationOptions())
  return (
    <section aria-labelledby={id}>
      <div className="section-head">
        <h3 id={id}>{t(($) => $.products.tryOuts)}</h3>
        <CommandButton
          id="product.addTryOut"
          title={($) => $.products.addTryOut}
          isEnabled={last !== undefined && !add.isPending}
          run={() => {
            if (last !== undefined)
              add.mutate({ productId: product.id, tryOut: { versionId: last.id, on: today } })
          }}
        />
      </div>
      {tryOuts.length === 0 ? (
        <p className="soft">{t(($) => $.products.noTryOuts)}</p>
      ) : (
        <ol className="tryout-list" aria-label={t(($) => $.products.tryOuts)}>
          {tryOuts.map((tryOut) => (
            <TryOutRow key={tryOut.id} tryOut={tryOut} versions={versions} networkId={networkId} />
          ))}
        </ol>
      )}
    </section>
  )
}

interface TryOutRowProps {
  readonly tryOut: TryOut
  readonly versions: ProductDesk['versions']
  readonly networkId: NetworkId
}

function TryOutRow({ tryOut, versions, networkId }: TryOutRowProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const organisations = useOrganisations(networkId)
  const { id, versionId, organisationId, on } = tryOut
  const { mutate } = useWrite(q.products.updateTryOut.mutationOptions())
  const { mutateAsync } = useWrite(q.products.updateTryOut.mutationOptions(), { isDraft: true })
  const remove = useWrite(q.products.removeTryOuts.mutationOptions())
  const place = organisationId === null ? '' : (organisations?.names.get(organisationId) ?? '')
  const about = [place, on === null ? '' : format.shortDate(on)].filter((part) => part !== '').join(', ')
  return (
    <li className="tryout" aria-label={about === '' ? t(($) => $.products.tryOut) : about}>
      <div className="tryout-facts">
        <SelectField
          label={t(($) => $.products.tried)}
          value={versionId}
          options={versions.map((version) => ({ id: version.id, label: versionName(t, version) }))}
          onChange={(chosen) => {
            if (chosen !== '') mutate({ id, patch: { versionId: chosen } })
          }}
        />
        <SelectField
          label={t(($) => $.products.where)}
          value={organisationId ?? ''}
          none={t(($) => $.common.notChosen)}
          options={organisations?.all ?? []}
          onChange={(chosen) => {
            mutate({ id, patch: { organisationId: chosen === '' ? null : chosen } })
          }}
        />
        <DateField
          label={t(($) => $.products.when)}
          value={on}
          onChange={(day) => {
            mutate({ id, patch: { on: day } })
          }}
        />
        <DraftField
          label={t(($) => $.products.setting)}
          maxLength={300}
          value={tryOut.setting}
          save={(setting) => mutateAsync({ id, patch: { setting } })}
        />
        <span className="tryout-acts">
          <CommandButton
            id={`product.tryOut.${id}.remove`}
            title={($) => $.common.remove}
            about={about === '' ? t(($) => $.products.tryOut) : about}
            kind="quiet"
            run={() => {
              remove.mutate({ ids: [id] })
            }}
          />
        </span>
      </div>
      {tryOut.findings.length === 0 ? null : (
        <ul className="finding-list" aria-label={t(($) => $.products.findings)}>
          {tryOut.findings.map((finding) => (
            <FindingRow key={finding.id} finding={finding} versions={versions} />
          ))}
        </ul>
      )}
      <FindingField tryOutId={id} about={about} />
    </li>
  )
}

function FindingRow({
  finding,
  versions,
}: {
  readonly finding: Finding
  readonly versions: ProductDesk['versions']
}) {
  const { t } = useTranslation()
  const { id, text, answeredById } = finding
  const { mutate } = useWrite(q.products.updateFinding.mutationOptions())
  const { mutateAsync } = useWrite(q.products.updateFinding.mutationOptions(), { isDraft: true })
  const remove = useWrite(q.products.removeFindings.mutationOptions())
  return (
    <li className="finding">
      <DraftField
        label={t(($) => $.products.finding)}
        isLabelHidden
        isBare
        isRequired
        maxLength={500}
        value={text}
        save={(value) => mutateAsync({ id, patch: { text: value } })}
      />
      <span className="quiet-label">
        <SelectField
          label={`${t(($) => $.products.answeredBy)}: ${text}`}
          value={answeredById ?? ''}
          none={t(($) => $.products.notAnswered)}
          options={versions.map((version) => ({
            id: version.id,
            label: t(($) => $.products.answeredIn, { number: version.number }),
          }))}
          onChange={(chosen) => {
            mutate({ id, patch: { answeredById: chosen === '' ? null : chosen } })
          }}
        />
      </span>
      <CommandButton
        id={`product.finding.${id}.remove`}
        title={($) => $.common.remove}
        about={text}
        kind="quiet"
        run={() => {
          remove.mutate({ ids: [id] })
        }}
      />
    </li>
  )
}

interface FindingFieldProps {
  readonly tryOutId: TryOut['id']
  /** The try-out, in words. */
  readonly about: string
}

/** Each line typed or pasted becomes a finding; what was refused stays in the field. */
function FindingField({ tryOutId, about }: FindingFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState('')
  const field = useRef<HTMLTextAreaElement>(null)
  const add = useWrite(q.products.addFindings.mutationOptions())
  const save = (typed: string) => {
    const texts = linesOf(typed)
    if (texts.length === 0) field.current?.focus()
    else if (!add.isPending)
      add.mutate(
        { tryOutId, texts: texts.slice(0, mostAtOnce) },
        {
          onSuccess: () => {
            setText(texts.slice(mostAtOnce).join('\n'))
          },
        },
      )
  }
  return (
    <div className="finding-add draft-field">
      <label htmlFor={id}>{t(($) => $.products.newFinding)}</label>
      <div className="finding-line">
        <textarea
          id={id}
          ref={field}
          className="input"
          rows={1}
          placeholder={t(($) => $.products.newFindingHelp)}
          value={text}
          onChange={(event) => {
            setText(event.target.value)
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
            event.preventDefault()
            save(text)
          }}
          onPaste={(event) => {
            const block = event.clipboardData.getData('text/plain')
            if (!/[\r\n]/u.test(block.trim())) return
            event.preventDefault()
            const all = `${text}${block}`
            setText(all)
            save(all)
          }}
        />
        <CommandButton
          id={`product.tryOut.${tryOutId}.addFindings`}
          title={($) => $.products.addFindings}
          about={about}
          run={() => {
            save(text)
          }}
        />
      </div>
      <PupilNote text={text} />
    </div>
  )
}
