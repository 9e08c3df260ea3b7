import { useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { BundleInside } from '../../../shared/contract/bundles.ts'
import type { WorkplaceId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import type { Words } from '../../app/commands/command.ts'
import { tell } from '../../app/toasts.tsx'
import { useUndo } from '../../app/undo.ts'
import { useWrite } from '../../app/write.ts'
import { useFormat } from '../../i18n/format.ts'
import { Told } from './PassphraseDialog.tsx'
import { keepingFailure, whenOf } from './words.ts'

type Workplace = BundleInside['workplaces'][number]

const stateWords: Readonly<Record<Workplace['state'], Words>> = {
  new: ($) => $.keeping.state.new,
  here: ($) => $.keeping.state.here,
  erased: ($) => $.keeping.state.erased,
}

interface InsideBundleProps {
  /** What the file is called. */
  readonly file: string
  readonly inside: BundleInside
  readonly onClose: () => void
}

/** What is in the file, to be chosen from: nothing is stored before that. */
export function InsideBundle({ file, inside, onClose }: InsideBundleProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { actionFor } = useUndo()
  // What is new here is what somebody came for; replacing is a choice.
  const [chosen, setChosen] = useState<ReadonlySet<WorkplaceId>>(
    () => new Set(inside.workplaces.filter(({ state }) => state === 'new').map(({ id }) => id)),
  )
  const takeIn = useWrite(
    q.bundles.takeIn.mutationOptions({
      onSuccess: ({ change, rows, differing, erased }) => {
        onClose()
        const lines = [
          differing === 0 ? t(($) => $.keeping.takenInNothing) : t(($) => $.keeping.takenIn, { count: rows }),
          ...(erased === 0 ? [] : [t(($) => $.keeping.erasedInside, { count: erased })]),
          ...(differing > 0 && change === null ? [t(($) => $.keeping.takenInBack)] : []),
        ]
        tell(lines.join(' '), change === null ? undefined : actionFor([change]))
      },
    }),
    { say: keepingFailure },
  )
  const replaced = inside.workplaces.filter(({ id, state }) => state === 'here' && chosen.has(id))
  return (
    <div className="bundle" role="group" aria-label={t(($) => $.keeping.insideTitle, { file })}>
      <h3>{t(($) => $.keeping.insideTitle, { file })}</h3>
      <p className="soft small">
        {t(($) => $.keeping.madeAt, { when: whenOf(t, format, inside.madeAt), program: inside.madeBy })}
      </p>
      {inside.workplaces.length === 0 ? <p>{t(($) => $.keeping.nothingInside)}</p> : null}
      <ul>
        {inside.workplaces.map((workplace) => (
          <WorkplaceChoice
            key={workplace.id}
            workplace={workplace}
            isChosen={chosen.has(workplace.id)}
            onChoose={(isChosen) => {
              const next = new Set(chosen)
              if (isChosen) next.add(workplace.id)
              else next.delete(workplace.id)
              setChosen(next)
            }}
          />
        ))}
      </ul>
      {inside.erased === 0 ? null : (
        <p className="small">{t(($) => $.keeping.erasedInside, { count: inside.erased })}</p>
      )}
      {replaced.length === 0 ? null : (
        <p className="notice">
          {t(($) => $.keeping.replaces, { names: format.list(replaced.map(({ name }) => name)) })}
        </p>
      )}
      <Told failure={null} busy={takeIn.isPending ? t(($) => $.keeping.takeInBusy) : null} />
      <div className="row">
        <CommandButton
          id="bundles.takeIn"
          title={($) => $.keeping.takeInDo}
          values={{ count: chosen.size }}
          kind="main"
          isEnabled={chosen.size > 0 && !takeIn.isPending}
          run={() => {
            takeIn.mutate({ draft: inside.draft, workplaces: [...chosen] })
          }}
        />
        <CommandButton
          id="bundles.putAway"
          title={($) => $.common.cancel}
          isEnabled={!takeIn.isPending}
          run={onClose}
        />
        <span className="soft small">{t(($) => $.keeping.takeInBackup)}</span>
      </div>
    </div>
  )
}

interface WorkplaceChoiceProps {
  readonly workplace: Workplace
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

function WorkplaceChoice({ workplace, isChosen, onChoose }: WorkplaceChoiceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { name, state, networks, changedAt, changedHereAt } = workplace
  const at = (when: number | null) =>
    when === null ? t(($) => $.keeping.changedUnknown) : whenOf(t, format, when)
  const facts = [
    t(stateWords[state]),
    ...(state === 'here'
      ? [
          t(($) => $.keeping.changedThere, { when: at(changedAt) }),
          t(($) => $.keeping.changedHere, { when: at(changedHereAt) }),
        ]
      : []),
  ]
  return (
    <li>
      <label className="choice">
        <input
          type="checkbox"
          checked={isChosen}
          disabled={state === 'erased'}
          onChange={(event) => {
            onChoose(event.target.checked)
          }}
        />
        <span>
          <strong>{name}</strong> <span className="soft">{facts.join(' · ')}</span>
        </span>
      </label>
      <p className="soft small">
        {format.list(
          networks.map(
            (network) => `${network.name} (${t(($) => $.keeping.people, { count: network.people })})`,
          ),
        )}
      </p>
    </li>
  )
}
