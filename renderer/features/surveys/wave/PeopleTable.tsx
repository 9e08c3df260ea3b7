import { useState } from 'react'
import type { WaveDesk, WaveRespondent } from '../../../../shared/contract/ties.ts'
import type { PersonId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { personLabel } from '../../../app/agreements/who.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { Link } from '../../../app/routing/Router.tsx'
import { useSettings } from '../../../app/settings.ts'
import { useToday } from '../../../app/useToday.ts'
import { useWrite } from '../../../app/write.ts'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { refusalText } from '../refusal.ts'
import { canEnter, standingText } from '../standing.ts'
import { PersonDialog } from './PersonDialog.tsx'

/** Everybody in the wave: told or not, answered or not, and their questionnaire. */
export function PeopleTable({ desk }: { readonly desk: WaveDesk }) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const { compare } = useFormat()
  const [open, setOpen] = useState<PersonId | null>(null)
  const { people, organisations } = desk
  const opened = people.find(({ personId }) => personId === open) ?? null
  const rows = people.toSorted((a, b) => compare(personLabel(a, showCodes), personLabel(b, showCodes)))
  const nameOf = new Map(organisations.map(({ id, name }) => [id, name]))
  return (
    <section className="wave-people" aria-labelledby="wave-people">
      <h3 id="wave-people">{t(($) => $.surveys.wave.perPerson)}</h3>
      <table className="plain">
        <thead>
          <tr>
            <th scope="col">{t(($) => $.surveys.wave.person)}</th>
            <th scope="col">{t(($) => $.surveys.wave.organisation)}</th>
            <th scope="col">{t(($) => $.surveys.wave.told)}</th>
            <th scope="col">{t(($) => $.surveys.wave.standing)}</th>
            <th scope="col">{t(($) => $.surveys.wave.sheet)}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {rows.map((person) => (
            <PersonRow
              key={person.personId}
              desk={desk}
              person={person}
              label={personLabel(person, showCodes)}
              organisation={person.organisationId === null ? '' : (nameOf.get(person.organisationId) ?? '')}
              onOpen={setOpen}
            />
          ))}
        </tbody>
      </table>
      {opened === null ? null : (
        <PersonDialog
          desk={desk}
          person={opened}
          onClose={() => {
            setOpen(null)
          }}
        />
      )}
    </section>
  )
}

interface PersonRowProps {
  readonly desk: WaveDesk
  readonly person: WaveRespondent
  readonly label: string
  readonly organisation: string
  readonly onOpen: (personId: PersonId) => void
}

function PersonRow({ desk, person, label, organisation, onOpen }: PersonRowProps) {
  const { t } = useTranslation()
  const { survey, wave } = desk
  const { personId, status, hasLeft } = person
  return (
    <tr className={status === 'optedOut' ? 'wave-out' : undefined}>
      <th scope="row">
        {label}
        {hasLeft ? <span className="soft"> ({t(($) => $.surveys.wave.hasLeft)})</span> : null}
      </th>
      <td>{organisation}</td>
      <td>{status === 'optedOut' ? null : <Told waveId={wave.id} person={person} label={label} />}</td>
      <td>{standingText(t, person)}</td>
      <td>
        {status === 'optedOut' ? null : canEnter(person) ? (
          <Link
            to="/network/$networkId/ties/waves/$waveId/enter"
            params={{ networkId: survey.networkId, waveId: wave.id }}
            search={{ person: personId }}
          >
            {status === 'answered' ? t(($) => $.surveys.wave.change) : t(($) => $.surveys.wave.fill)}
            <span className="visually-hidden"> {label}</span>
          </Link>
        ) : (
          <span className="soft">{t(($) => $.surveys.wave.tellFirst)}</span>
        )}
      </td>
      <td className="wave-more">
        <CommandButton
          id={`wave.person ${personId}`}
          title={($) => $.surveys.wave.more}
          about={label}
          kind="quiet"
          run={() => {
            onOpen(personId)
          }}
        />
      </td>
    </tr>
  )
}

interface ToldProps {
  readonly waveId: WaveDesk['wave']['id']
  readonly person: WaveRespondent
  readonly label: string
}

/** A tick is today; the day itself stands beside it. It stays as long as there are answers. */
function Told({ waveId, person, label }: ToldProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const inform = useWrite(q.ties.inform.mutationOptions(), { say: refusalText })
  const { personId, informedOn, status } = person
  return (
    <label className="wave-told">
      <input
        type="checkbox"
        aria-label={t(($) => $.surveys.wave.isTold, { who: label })}
        checked={informedOn !== null}
        disabled={informedOn !== null && status === 'answered'}
        onChange={(event) => {
          inform.mutate({ waveId, personIds: [personId], on: event.target.checked ? today : null })
        }}
      />
      <span>{informedOn === null ? '' : format.shortDate(informedOn)}</span>
    </label>
  )
}
