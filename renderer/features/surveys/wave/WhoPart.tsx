import { useState } from 'react'
import type { WaveDesk } from '../../../../shared/contract/ties.ts'
import type { PersonId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { personLabel } from '../../../app/agreements/who.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { Link } from '../../../app/routing/Router.tsx'
import { useSettings } from '../../../app/settings.ts'
import { useWrite } from '../../../app/write.ts'
import { Dialog } from '../../../design/Dialog.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { refusalText } from '../refusal.ts'
import { WaveStep } from './WaveStep.tsx'

interface PartProps {
  readonly desk: WaveDesk
}

/** Who is asked: everybody in the network on the day, and who else the coach adds. */
export function WhoPart({ desk }: PartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [isAdding, setAdding] = useState(false)
  const { survey, wave, people, others } = desk
  const out = people.filter(({ status }) => status === 'optedOut').length
  const state = [
    t(($) => $.surveys.wave.people, { count: wave.people }),
    ...(out === 0 ? [] : [t(($) => $.surveys.wave.optedOut, { count: out })]),
    ...(others.length === 0 ? [] : [t(($) => $.surveys.wave.others, { count: others.length })]),
  ]
  return (
    <WaveStep
      number={1}
      title={t(($) => $.surveys.wave.who)}
      state={format.list(state)}
      isDone={people.length > 0}
    >
      <p className="soft small">
        {people.length === 0 && others.length === 0
          ? t(($) => $.surveys.wave.nobody)
          : t(($) => $.surveys.wave.whoText)}
      </p>
      <div className="row">
        {others.length === 0 ? null : (
          <CommandButton
            id="wave.addPeople"
            title={($) => $.surveys.wave.add}
            kind={people.length === 0 ? 'main' : 'plain'}
            run={() => {
              setAdding(true)
            }}
          />
        )}
        {people.length === 0 && others.length === 0 ? (
          <Link to="/network/$networkId/participants" params={{ networkId: survey.networkId }}>
            {t(($) => $.surveys.wave.toParticipants)}
          </Link>
        ) : null}
      </div>
      <Dialog
        title={t(($) => $.surveys.wave.addTitle2)}
        isOpen={isAdding}
        onClose={() => {
          setAdding(false)
        }}
      >
        <AddPeople
          desk={desk}
          onClose={() => {
            setAdding(false)
          }}
        />
      </Dialog>
    </WaveStep>
  )
}

interface AddPeopleProps extends PartProps {
  readonly onClose: () => void
}

function AddPeople({ desk: { wave, others }, onClose }: AddPeopleProps) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const [chosen, setChosen] = useState<ReadonlySet<PersonId>>(new Set())
  const add = useWrite(q.ties.addPeople.mutationOptions({ onSuccess: onClose }), { say: refusalText })
  const put = (personIds: readonly PersonId[]) => {
    if (personIds.length > 0) add.mutate({ waveId: wave.id, personIds: [...personIds] })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        put([...chosen])
      }}
    >
      <fieldset className="wave-chosen">
        <legend className="visually-hidden">{t(($) => $.surveys.wave.addTitle2)}</legend>
        {others.map((person) => (
          <label key={person.id}>
            <input
              type="checkbox"
              checked={chosen.has(person.id)}
              onChange={(event) => {
                const next = new Set(chosen)
                if (event.target.checked) next.add(person.id)
                else next.delete(person.id)
                setChosen(next)
              }}
            />
            <span>{personLabel(person, showCodes)}</span>
          </label>
        ))}
      </fieldset>
      <div className="actions">
        <span className="instead">
          <CommandButton
            id="wave.addAll"
            title={($) => $.surveys.wave.addAll}
            kind="quiet"
            isEnabled={!add.isPending}
            run={() => {
              put(others.map(({ id }) => id))
            }}
          />
        </span>
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <CommandButton
          id="dialog.confirm"
          title={($) => $.surveys.wave.addChosen}
          kind="main"
          isEnabled={chosen.size > 0 && !add.isPending}
          run={() => {
            put([...chosen])
          }}
        />
      </div>
    </form>
  )
}
