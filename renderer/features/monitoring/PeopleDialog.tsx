import type { RoundDesk } from '../../../shared/contract/monitoring.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { refusalText } from '../../app/monitoring/refusal.ts'
import { Link } from '../../app/routing/Router.tsx'
import { useSettings } from '../../app/settings.ts'
import { useWrite } from '../../app/write.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Chosen } from './Chosen.tsx'

interface PeopleDialogProps {
  readonly desk: RoundDesk
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Who takes part: everybody in the network on the day of the round, unless the coach says otherwise. */
export function PeopleDialog({ desk, isOpen, onClose }: PeopleDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t(($) => $.monitoring.people.title)} isOpen={isOpen} onClose={onClose}>
      <People desk={desk} onClose={onClose} />
    </Dialog>
  )
}

function People({ desk: { round, people, others, isSmall }, onClose }: Omit<PeopleDialogProps, 'isOpen'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const setPeople = useWrite(q.rounds.setPeople.mutationOptions(), { say: refusalText })
  const { id, networkId, on } = round
  const items = [
    ...people.map((person) => ({ ...person, isFixed: person.hasAnswered === true })),
    ...others.map((person) => ({ ...person, hasLeft: false, isFixed: false })),
  ]
    .map(({ personId, code, displayName, hasLeft, isFixed }) => ({
      id: personId,
      label: showCodes || displayName === '' ? code : displayName,
      isFixed,
      more: [
        ...(hasLeft ? [t(($) => $.monitoring.people.left)] : []),
        ...(isFixed ? [t(($) => $.monitoring.people.answered)] : []),
      ].join(', '),
    }))
    .sort((a, b) => format.compare(a.label, b.label))
  const save = (personIds: readonly PersonId[]) => {
    setPeople.mutate({ id, personIds: [...personIds] })
  }
  return (
    <>
      <p className="soft">{t(($) => $.monitoring.people.intro, { date: format.date(on) })}</p>
      {items.length === 0 ? (
        <p>
          {t(($) => $.monitoring.people.nobody)}{' '}
          <Link to="/network/$networkId/participants" params={{ networkId }}>
            {t(($) => $.monitoring.people.toParticipants)}
          </Link>
        </p>
      ) : (
        <Chosen
          label={t(($) => $.monitoring.people.title)}
          isLabelHidden
          items={items.map(({ id: personId, label, isFixed, more }) => ({
            id: personId,
            isFixed,
            name: more === '' ? label : <Named name={label} more={more} />,
          }))}
          chosen={people.map(({ personId }) => personId)}
          onChange={save}
        />
      )}
      {isSmall ? <p className="notice">{t(($) => $.monitoring.head.small)}</p> : null}
      <div className="actions">
        {others.length === 0 ? null : (
          <span className="instead">
            <CommandButton
              id="round.everybody"
              title={($) => $.monitoring.people.everybody}
              kind="quiet"
              isEnabled={!setPeople.isPending}
              run={() => {
                save(items.map((item) => item.id))
              }}
            />
          </span>
        )}
        <CommandButton id="dialog.close" title={($) => $.common.close} kind="main" run={onClose} />
      </div>
    </>
  )
}

function Named({ name, more }: { readonly name: string; readonly more: string }) {
  return (
    <>
      {name} <span className="soft">({more})</span>
    </>
  )
}
