import { useRef, useState } from 'react'
import { learningFormOf, learningForms } from '../../../../shared/content/learning-forms.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useCommands } from '../../../app/commands/useCommand.ts'
import { PupilNote } from '../../../app/PupilNote.tsx'
import { useWrite } from '../../../app/write.ts'
import type { QuadrantPlace } from '../../../charts/quadrant/layout.ts'
import { Quadrant } from '../../../charts/quadrant/Quadrant.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { TextField } from '../../../design/fields.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { PartProps } from '../StartingPage.tsx'
import { ActivityForm } from './ActivityForm.tsx'
import { ActivityTable } from './ActivityTable.tsx'

const middle: QuadrantPlace = { level: 50, planned: 50 }

/** What people do to learn, placed between alone and together, as it comes and planned. */
export function LearningPart({ network, desk }: PartProps) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const [pending, setPending] = useState<QuadrantPlace | null>(null)
  const [name, setName] = useState('')
  const [openId, setOpenId] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const update = useWrite(q.activities.update.mutationOptions())
  const remove = useWrite(q.activities.remove.mutationOptions())
  const add = useWrite(
    q.activities.add.mutationOptions({
      onSuccess: () => {
        setName('')
        setPending(null)
      },
    }),
  )
  const { activities } = desk
  const open = activities.find(({ id }) => id === openId)
  const toField = () => form.current?.querySelector('input')?.focus()
  const place = () => {
    if (name.trim() === '') toField()
    else if (!add.isPending)
      add.mutate({ networkId: network.id, activity: { name: name.trim(), ...(pending ?? middle) } })
  }
  useCommands(
    activities.map(({ id, name: what }) => ({
      id: `starting.activity.${id}`,
      title: ($) => $.starting.learning.open,
      about: what,
      section: 'parts',
      run: () => {
        setOpenId(id)
      },
    })),
  )
  const close = () => {
    setOpenId(null)
  }
  return (
    <>
      <p className="starting-lead">{t(($) => $.starting.learning.intro)}</p>
      <form
        ref={form}
        className="place-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          place()
        }}
      >
        <TextField
          label={t(($) => $.starting.learning.name)}
          help={
            pending === null
              ? t(($) => $.starting.learning.nameHelp)
              : t(($) => $.starting.learning.nameHelpPlaced)
          }
          value={name}
          onChange={setName}
          maxLength={120}
        />
        <CommandButton
          id="starting.placeActivity"
          title={($) => $.starting.learning.place}
          words={($) => $.starting.learning.placeWords}
          kind={activities.length === 0 ? 'main' : 'plain'}
          run={place}
        />
        <PupilNote text={name} />
      </form>
      <Quadrant
        activities={activities}
        pending={pending}
        onPlace={(where) => {
          setPending(where)
          toField()
        }}
        onMove={(id, where) => update.mutateAsync({ id, patch: where })}
        onOpen={setOpenId}
        onRemove={(id) => {
          remove.mutate({ ids: [id] })
        }}
      />
      <dl className="learning-form-list">
        {learningForms.map((each) => (
          <div key={each.id}>
            <dt>{each.name[language]}</dt>
            <dd>{each.says[language]}</dd>
          </div>
        ))}
      </dl>
      {activities.length === 0 ? null : (
        <section aria-labelledby="activities">
          <h3 id="activities">{t(($) => $.starting.learning.table)}</h3>
          <ActivityTable networkId={network.id} activities={activities} />
        </section>
      )}
      <Dialog title={t(($) => $.starting.learning.one)} isOpen={open !== undefined} onClose={close}>
        {open === undefined ? null : (
          <ActivityForm
            key={open.id}
            activity={open}
            formName={learningForms.find(({ id }) => id === learningFormOf(open))?.name[language] ?? ''}
            onClose={close}
            onRemove={() => {
              close()
              remove.mutate({ ids: [open.id] })
            }}
          />
        )}
      </Dialog>
    </>
  )
}
