import { useState } from 'react'
import { dimensions } from '../../../shared/content/dimensions.ts'
import type { RoundId } from '../../../shared/domain/ids.ts'
import type { OwnIndicatorText, RoundDimension, RoundIndicator } from '../../../shared/domain/monitoring.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { refusalText } from '../../app/monitoring/refusal.ts'
import { pupilHelp } from '../../app/pupil.ts'
import { useWrite } from '../../app/write.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'

interface OwnIndicatorDialogProps {
  readonly roundId: RoundId
  /** Null: a new one. */
  readonly editing: RoundIndicator | null
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** A line of the group's own: a name, two poles of which neither is better, and the question on the sheet. */
export function OwnIndicatorDialog({ roundId, editing, isOpen, onClose }: OwnIndicatorDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog
      title={editing === null ? t(($) => $.monitoring.own.addTitle) : t(($) => $.monitoring.own.editTitle)}
      isOpen={isOpen}
      keepOpen
      onClose={onClose}
    >
      <OwnForm key={editing?.indicatorId ?? ''} roundId={roundId} editing={editing} onClose={onClose} />
    </Dialog>
  )
}

const empty: OwnIndicatorText = { dimension: 'practice', name: '', question: '', left: '', right: '' }

function OwnForm({ roundId, editing, onClose }: Omit<OwnIndicatorDialogProps, 'isOpen'>) {
  const { t } = useTranslation()
  const { language } = useFormat()
  const [own, setOwn] = useState<OwnIndicatorText>(editing?.own ?? empty)
  const [wasTried, setTried] = useState(false)
  const add = useWrite(q.rounds.addOwn.mutationOptions({ onSuccess: onClose }), { say: refusalText })
  const update = useWrite(q.rounds.updateOwn.mutationOptions({ onSuccess: onClose }), { say: refusalText })
  const isBusy = add.isPending || update.isPending
  const set = (patch: Partial<OwnIndicatorText>) => {
    setOwn((before) => ({ ...before, ...patch }))
  }
  const isEmpty = (text: string) => text.trim() === ''
  const [left, right] = [own.left.trim(), own.right.trim()]
  const areSame = left !== '' && left.toLocaleLowerCase(language) === right.toLocaleLowerCase(language)
  const missing = (text: string) => (wasTried && isEmpty(text) ? t(($) => $.common.required) : undefined)
  const save = () => {
    setTried(true)
    if ([own.name, left, right].some(isEmpty) || areSame || isBusy) return
    const worded = { ...own, name: own.name.trim(), question: own.question.trim(), left, right }
    if (editing === null) add.mutate({ id: roundId, own: worded })
    else update.mutate({ id: roundId, indicatorId: editing.indicatorId, own: worded })
  }
  return (
    <form
      noValidate
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <p className="soft own-intro">{t(($) => $.monitoring.own.intro)}</p>
      <TextField
        label={t(($) => $.monitoring.own.name)}
        value={own.name}
        onChange={(name) => {
          set({ name })
        }}
        maxLength={80}
        autoFocus
        isRequired
        error={missing(own.name)}
      />
      <SelectField<RoundDimension>
        label={t(($) => $.monitoring.own.dimension)}
        value={own.dimension}
        options={dimensions.map(({ id, name }) => ({ id, label: name[language] }))}
        onChange={(dimension) => {
          if (dimension !== '') set({ dimension })
        }}
      />
      <TextField
        label={t(($) => $.monitoring.own.question)}
        help={t(($) => $.monitoring.own.questionHelp)}
        value={own.question}
        onChange={(question) => {
          set({ question })
        }}
        maxLength={300}
        {...pupilHelp(t, own.question)}
      />
      <div className="round-two">
        <TextField
          label={t(($) => $.monitoring.own.left)}
          value={own.left}
          onChange={(text) => {
            set({ left: text })
          }}
          maxLength={60}
          isRequired
          error={missing(own.left)}
        />
        <TextField
          label={t(($) => $.monitoring.own.right)}
          value={own.right}
          onChange={(text) => {
            set({ right: text })
          }}
          maxLength={60}
          isRequired
          error={areSame ? t(($) => $.monitoring.own.samePoles) : missing(own.right)}
        />
      </div>
      <div className="actions">
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <OfferedButton
          id="own.save"
          title={editing === null ? ($) => $.monitoring.own.add : ($) => $.common.save}
          kind="main"
          isSubmit
          isEnabled={!isBusy}
          run={save}
        />
      </div>
    </form>
  )
}
