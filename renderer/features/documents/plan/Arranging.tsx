import { useState } from 'react'
import type { DocumentId } from '../../../../shared/domain/ids.ts'
import { isEmptyText } from '../../../../shared/domain/rich-words.ts'
import type { DocumentSection } from '../../../../shared/domain/templates.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useDraft } from '../../../app/draft.ts'
import { OrderedRows } from '../../../app/order/OrderedRows.tsx'
import { useWrite } from '../../../app/write.ts'
import { ConfirmDialog } from '../../../design/Dialog.tsx'
import { TextField } from '../../../design/fields.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import '../add.css'

interface ArrangingProps {
  readonly documentId: DocumentId
  readonly sections: readonly DocumentSection[]
  readonly onDone: () => void
}

const titleOf = ({ title }: DocumentSection): string => title

/** Which parts the plan has: their names and guidance, their order, new ones, and fewer. What is written stays with its part. */
export function Arranging({ documentId, sections, onDone }: ArrangingProps) {
  const { t } = useTranslation()
  const [going, setGoing] = useState<DocumentSection | null>(null)
  const { mutateAsync: move } = useWrite(q.documents.moveSection.mutationOptions())
  const { mutate: remove } = useWrite(q.documents.removeSections.mutationOptions())
  return (
    <div className="plan-arranging">
      <p className="soft">{t(($) => $.documents.planning.arrangeText)}</p>
      <OrderedRows
        id="plan.section"
        label={t(($) => $.documents.planning.contents)}
        className="plan-rows"
        rows={sections}
        labelOf={titleOf}
        onMove={({ id }, to) => move({ id, to })}
        onRemove={(section) => {
          if (isEmptyText(section.body)) remove({ ids: [section.id] })
          else setGoing(section)
        }}
      >
        {(section) => <SectionFacts section={section} />}
      </OrderedRows>
      <AddSection documentId={documentId} />
      <CommandButton id="plan.arranged" title={($) => $.documents.planning.arranged} run={onDone} />
      <ConfirmDialog
        title={t(($) => $.documents.planning.removeSection)}
        isOpen={going !== null}
        confirm={($) => $.common.remove}
        onClose={() => {
          setGoing(null)
        }}
        onConfirm={() => {
          if (going !== null) remove({ ids: [going.id] })
        }}
      >
        <p>{t(($) => $.documents.planning.removeSectionText, { title: going?.title ?? '' })}</p>
      </ConfirmDialog>
    </div>
  )
}

function SectionFacts({ section: { id, title, guidance } }: { readonly section: DocumentSection }) {
  const { t } = useTranslation()
  const { mutateAsync } = useWrite(q.documents.updateSection.mutationOptions(), { isDraft: true })
  const name = useDraft(
    title,
    (value) => (value.trim() === '' ? null : mutateAsync({ id, patch: { title: value.trim() } })),
    (a, b) => a.trim() === b.trim(),
  )
  const help = useDraft(guidance, (value) => mutateAsync({ id, patch: { guidance: value } }))
  return (
    <div className="plan-facts">
      <TextField
        label={t(($) => $.documents.planning.sectionTitle)}
        value={name.value}
        onChange={name.change}
        onBlur={name.flush}
        maxLength={160}
        error={name.value.trim() === '' ? t(($) => $.common.required) : undefined}
      />
      <TextField
        label={t(($) => $.documents.planning.guidance)}
        value={help.value}
        onChange={help.change}
        onBlur={help.flush}
        maxLength={2_000}
        lines={2}
      />
    </div>
  )
}

/** Enter is enough, and the field waits for the next one. */
function AddSection({ documentId }: { readonly documentId: DocumentId }) {
  const { t } = useTranslation()
  const [title, setTitle] = useState('')
  const add = useWrite(
    q.documents.addSection.mutationOptions({
      onSuccess: () => {
        setTitle('')
      },
    }),
  )
  const save = () => {
    if (title.trim() !== '' && !add.isPending) add.mutate({ documentId, title: title.trim(), guidance: '' })
  }
  return (
    <form
      className="document-add"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={t(($) => $.documents.planning.newSection)}
        value={title}
        onChange={setTitle}
        maxLength={160}
      />
      <CommandButton
        id="plan.addSection"
        title={($) => $.documents.planning.addSection}
        isEnabled={title.trim() !== '' && !add.isPending}
        run={save}
      />
    </form>
  )
}
