import { useState } from 'react'
import type { NetworkId } from '../../../../shared/domain/ids.ts'
import type { RunSheetItem } from '../../../../shared/domain/meetings.ts'
import type { WorkForm } from '../../../../shared/domain/work-forms.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useDraft } from '../../../app/draft.ts'
import { isUnworded, materialsOf } from '../../../app/work-forms/item.ts'
import { useForm } from '../../../app/work-forms/useForms.ts'
import { useWrite } from '../../../app/write.ts'
import { Switch, TextField } from '../../../design/fields.tsx'
import { useTranslation } from '../../../i18n/index.ts'
import { PupilNote } from '../../../app/PupilNote.tsx'
import { WorkFormDialog } from './WorkFormDialog.tsx'

interface ItemDetailsProps {
  readonly item: RunSheetItem
  readonly place: number
  readonly count: number
  readonly networkId: NetworkId
  readonly onMove: (to: number) => void
  readonly onRemove: () => void
}

const sameText = (a: string, b: string): boolean => a.trim() === b.trim()

/** The rest of an item: its work form, aim, materials and notes, and what can be done with it. */
export function ItemDetails({ item, place, count, networkId, onMove, onRemove }: ItemDetailsProps) {
  const { t } = useTranslation()
  const { id, title, workFormId, isFixed } = item
  const [isChoosing, setChoosing] = useState(false)
  const { mutate } = useWrite(q.runSheet.update.mutationOptions())
  const { mutateAsync } = useWrite(q.runSheet.update.mutationOptions(), { isDraft: true })
  type Patch = Parameters<typeof mutate>[0]['patch']
  const typed = (patch: Patch) => mutateAsync({ id, patch })
  const aim = useDraft(item.aim, (value) => typed({ aim: value }), sameText)
  const materials = useDraft(item.materials, (value) => typed({ materials: value }), sameText)
  const notes = useDraft(item.notes, (value) => typed({ notes: value }))
  const form = useForm(workFormId)
  const choose = (chosen: WorkForm) => {
    mutate({
      id,
      patch: {
        workFormId: chosen.ref,
        ...(isUnworded(title) ? { title: chosen.title } : {}),
        ...(materials.value === '' ? { materials: materialsOf(chosen) } : {}),
      },
    })
  }
  return (
    <div className="item-details" role="group" aria-label={t(($) => $.meetings.moreOf, { item: title })}>
      <div className="item-form">
        <span className="label">{t(($) => $.meetings.itemForm)}</span>
        <span>
          {workFormId === null ? t(($) => $.common.none) : (form?.title ?? t(($) => $.meetings.forms.gone))}
        </span>
        <CommandButton
          id={`item.${id}.form`}
          title={($) => $.meetings.chooseForm}
          about={title}
          kind="quiet"
          run={() => {
            setChoosing(true)
          }}
        />
        {workFormId === null ? null : (
          <CommandButton
            id={`item.${id}.noForm`}
            title={($) => $.meetings.forms.without}
            about={title}
            kind="quiet"
            run={() => {
              mutate({ id, patch: { workFormId: null } })
            }}
          />
        )}
        <Switch
          isSelected={isFixed}
          onChange={(isOn) => {
            mutate({ id, patch: { isFixed: isOn } })
          }}
        >
          {t(($) => $.meetings.itemFixed)}
        </Switch>
      </div>
      <div className="item-fields">
        <TextField
          label={t(($) => $.meetings.itemAim)}
          value={aim.value}
          onChange={aim.change}
          onBlur={aim.flush}
          maxLength={300}
          help={<PupilNote text={aim.value} />}
        />
        <TextField
          label={t(($) => $.meetings.itemMaterials)}
          value={materials.value}
          onChange={materials.change}
          onBlur={materials.flush}
          maxLength={300}
        />
        <div className="whole">
          <TextField
            label={t(($) => $.meetings.itemNotes)}
            value={notes.value}
            onChange={notes.change}
            onBlur={notes.flush}
            maxLength={4_000}
            lines={3}
            help={<PupilNote text={notes.value} />}
          />
        </div>
      </div>
      <div className="row">
        <CommandButton
          id={`item.${id}.up`}
          title={($) => $.meetings.moveUp}
          about={title}
          isEnabled={place > 0}
          run={() => {
            onMove(place - 1)
          }}
        />
        <CommandButton
          id={`item.${id}.down`}
          title={($) => $.meetings.moveDown}
          about={title}
          isEnabled={place < count - 1}
          run={() => {
            onMove(place + 1)
          }}
        />
        <CommandButton
          id={`item.${id}.top`}
          title={($) => $.meetings.moveTop}
          about={title}
          isEnabled={place > 0}
          run={() => {
            onMove(0)
          }}
        />
        <CommandButton
          id={`item.${id}.bottom`}
          title={($) => $.meetings.moveBottom}
          about={title}
          isEnabled={place < count - 1}
          run={() => {
            onMove(count - 1)
          }}
        />
        <span className="push">
          <CommandButton
            id={`item.${id}.remove`}
            title={($) => $.meetings.removeItem}
            about={title}
            kind="danger"
            run={onRemove}
          />
        </span>
      </div>
      <WorkFormDialog
        networkId={networkId}
        isOpen={isChoosing}
        minutes={item.minutes}
        onChoose={choose}
        onClose={() => {
          setChoosing(false)
        }}
      />
    </div>
  )
}
