import { useEffect, useRef, useState } from 'react'
import type { AgreementAbout } from '../../../shared/domain/agreements.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { ConsultationId, MeetingId, NetworkId, RoundId } from '../../../shared/domain/ids.ts'
import { pupilNamed } from '../../../shared/domain/pupil-names.ts'
import { q } from '../../api/client.ts'
import { DateField } from '../../design/DateField.tsx'
import { TextField } from '../../design/fields.tsx'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import { useTranslation } from '../../i18n/index.ts'
import { joinDrafts } from '../drafts.ts'
import { useKeptWords } from '../kept-words.ts'
import { useWrite } from '../write.ts'
import { useKnown } from './useKnown.ts'
import { WhoField } from './WhoField.tsx'
import { whoOf } from './who.ts'
import './agreement-form.css'

interface AgreementFormProps {
  /** What its command is called, where a page has more of these. */
  readonly id: string
  readonly networkId: NetworkId
  /** Where it was made; nothing for one that the coach notes down. */
  readonly madeIn?:
    | { readonly meetingId: MeetingId }
    | { readonly consultationId: ConsultationId }
    | { readonly roundId: RoundId }
  /** The day it is due unless the coach says otherwise. */
  readonly suggestedDue: LocalDate | null
  readonly showCodes: boolean
  /** What it is about, where a signal looks for it. */
  readonly about?: AgreementAbout
}

/** One agreement: what, who, when. Enter in what or who is enough; who may be a word ("iedereen"), but is not left out. */
export function AgreementForm(props: AgreementFormProps) {
  const { id, networkId, madeIn, suggestedDue, showCodes, about = null } = props
  const { t } = useTranslation()
  const known = useKnown(networkId)
  const madeAt = madeIn === undefined ? networkId : Object.values(madeIn).join(' ')
  const [{ text, owner }, write] = useKeptWords(`agreement ${id} ${madeAt}`, { text: '', owner: '' })
  const [due, setDue] = useState<{ readonly on: LocalDate | null } | null>(null)
  const [wasTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const ownerField = useRef<HTMLInputElement>(null)
  const isOpen = text !== '' || owner !== ''
  useTyping(isOpen)
  const add = useWrite(q.agreements.add.mutationOptions())
  const added = () => {
    write({ text: '', owner: '' })
    setDue(null)
    setTried(false)
    form.current?.querySelector('input')?.focus()
  }
  const save = () => {
    setTried(true)
    if (text.trim() === '') form.current?.querySelector('input')?.focus()
    else if (owner.trim() === '') ownerField.current?.focus()
    else if (!add.isPending) {
      const agreement = {
        text: text.trim(),
        owner: whoOf(owner, known),
        due: due === null ? suggestedDue : due.on,
      }
      add.mutate({ networkId, agreement: { ...agreement, ...madeIn, about } }, { onSuccess: added })
    }
  }
  const pupil = pupilNamed(text)
  return (
    <form
      ref={form}
      className="agreement-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label={t(($) => $.room.agreement.text)}
        value={text}
        onChange={(typed) => {
          write({ text: typed })
        }}
        maxLength={500}
        error={wasTried && text.trim() === '' && isOpen ? t(($) => $.common.required) : undefined}
        {...(pupil === null ? {} : { help: t(($) => $.room.back.pupil, { name: pupil }) })}
      />
      <WhoField
        label={t(($) => $.room.agreement.owner)}
        help={showCodes ? t(($) => $.room.agreement.ownerHelp) : t(($) => $.room.agreement.ownerHelpNames)}
        error={
          wasTried && text.trim() !== '' && owner.trim() === ''
            ? t(($) => $.room.agreement.ownerMissing)
            : undefined
        }
        value={owner}
        onChange={(typed) => {
          write({ owner: typed })
        }}
        known={known}
        showCodes={showCodes}
        field={ownerField}
      />
      <DateField
        label={t(($) => $.room.agreement.due)}
        value={due === null ? suggestedDue : due.on}
        onChange={(on) => {
          setDue({ on })
        }}
      />
      <div className="row">
        <OfferedButton
          id={`${id}.add`}
          title={($) => $.room.agreement.add}
          words={($) => $.room.agreement.addWords}
          isSubmit
          run={save}
        />
      </div>
    </form>
  )
}

/** While something is typed that is not stored, the state of saving says so. */
function useTyping(isTyping: boolean): void {
  useEffect(() => {
    if (!isTyping) return undefined
    let isBusy = true
    const nothing = () => undefined
    const joined = joinDrafts({
      isUnsaved: false,
      isStuck: false,
      get isTyping() {
        return isBusy
      },
      flush: nothing,
      resend: nothing,
      release: nothing,
    })
    return () => {
      isBusy = false
      joined.leave()
    }
  }, [isTyping])
}
