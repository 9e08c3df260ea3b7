import { useRef, useState } from 'react'
import type { ConsultationDesk } from '../../../shared/contract/consultations.ts'
import type { CoachRow } from '../../../shared/contract/participants.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { ConsultationId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { ownerLabel } from '../../app/agreements/who.ts'
import { pupilWarning } from '../../app/pupil.ts'
import { useSettings } from '../../app/settings.ts'
import { tell } from '../../app/toasts.tsx'
import { useUndo } from '../../app/undo.ts'
import { useWrite } from '../../app/write.ts'
import { DateField } from '../../design/DateField.tsx'
import { SelectField, TextField } from '../../design/fields.tsx'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'

interface ActionsProps {
  readonly consultationId: ConsultationId
  readonly networks: ConsultationDesk['networks']
  readonly coaches: readonly CoachRow[]
  readonly actions: ConsultationDesk['actions']
}

/** What comes of the talk: agreements of the networks, owned by a coach or by a word. */
export function Actions({ consultationId, networks, coaches, actions }: ActionsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  return (
    <section>
      <h2>{t(($) => $.consultations.actions)}</h2>
      {actions.length === 0 ? (
        <p className="soft small">{t(($) => $.consultations.noActions)}</p>
      ) : (
        <ul className="action-list">
          {actions.map((action) => (
            <li key={action.id} className={action.state === 'open' ? '' : 'done'}>
              {action.text}
              <span className="soft small">
                {[
                  action.networkName,
                  ownerLabel(action, showCodes),
                  ...(action.due === null ? [] : [format.date(action.due)]),
                  ...(action.state === 'open'
                    ? []
                    : [
                        action.state === 'done'
                          ? t(($) => $.consultations.done)
                          : t(($) => $.consultations.dropped),
                      ]),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
      <NewAction consultationId={consultationId} networks={networks} coaches={coaches} />
    </section>
  )
}

const byWord = 'word'

function NewAction({ consultationId, networks, coaches }: Omit<ActionsProps, 'actions'>) {
  const { t } = useTranslation()
  const { actionFor } = useUndo()
  const [text, setText] = useState('')
  const [networkId, setNetwork] = useState<string>(networks[0]?.networkId ?? '')
  const [owner, setOwner] = useState<string>('')
  const [word, setWord] = useState('')
  const [due, setDue] = useState<LocalDate | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const network = networks.find((each) => each.networkId === networkId) ?? networks[0]
  const add = useWrite(
    q.agreements.add.mutationOptions({
      onSuccess: ({ change }) => {
        setText('')
        setWord('')
        tell(
          t(($) => $.consultations.actionAdded, { network: network?.name ?? '' }),
          actionFor([change]),
          [change],
        )
      },
    }),
  )
  const save = () => {
    if (network === undefined || text.trim() === '' || add.isPending) return
    const coach = coaches.find(({ id }) => id === owner)
    add.mutate(
      {
        networkId: network.networkId,
        agreement: {
          text: text.trim(),
          owner: {
            personId: null,
            coachId: coach?.id ?? null,
            text: owner === byWord ? word.trim() : '',
          },
          due,
          consultationId,
        },
      },
      {
        onSuccess: () => {
          form.current?.querySelector('input')?.focus()
        },
      },
    )
  }
  return (
    <form
      ref={form}
      className="new-line action"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={t(($) => $.consultations.newAction)}
        help={pupilWarning(t, text) ?? t(($) => $.consultations.actionsHelp)}
        value={text}
        onChange={setText}
        maxLength={500}
      />
      <SelectField
        label={t(($) => $.consultations.actionNetwork)}
        value={network?.networkId ?? ''}
        options={networks.map((each) => ({ id: each.networkId, label: each.name }))}
        onChange={setNetwork}
      />
      <SelectField
        label={t(($) => $.consultations.actionOwner)}
        value={owner}
        none={t(($) => $.consultations.nobody)}
        options={[
          ...coaches.map(({ id, name }) => ({ id: id, label: name })),
          { id: byWord, label: t(($) => $.consultations.actionOwnerWord) },
        ]}
        onChange={setOwner}
      />
      {owner === byWord ? (
        <TextField
          label={t(($) => $.consultations.actionOwnerWord)}
          value={word}
          onChange={setWord}
          maxLength={80}
        />
      ) : null}
      <DateField label={t(($) => $.consultations.actionDue)} value={due} onChange={setDue} />
      <OfferedButton
        id="consultation.addAction"
        title={($) => $.consultations.addAction}
        isEnabled={text.trim() !== '' && network !== undefined}
        isSubmit
        run={save}
      />
    </form>
  )
}
