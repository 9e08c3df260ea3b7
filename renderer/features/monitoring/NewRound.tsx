import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CyclePlace } from '../../../shared/contract/monitoring.ts'
import type { MeetingRow } from '../../../shared/contract/meetings.ts'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { PersonId } from '../../../shared/domain/ids.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { proposedName } from '../../app/monitoring/next-step.ts'
import { refusalText } from '../../app/monitoring/refusal.ts'
import { pupilHelp } from '../../app/pupil.ts'
import { navigate } from '../../app/routing/Router.tsx'
import { useSettings } from '../../app/settings.ts'
import { useToday } from '../../app/useToday.ts'
import { useWrite } from '../../app/write.ts'
import { DateField } from '../../design/DateField.tsx'
import { TextField } from '../../design/fields.tsx'
import { OfferedButton } from '../../design/OfferedButton.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { Asks, NamesChoice } from './RoundChoices.tsx'
import { fewestUnrecognised } from './limits.ts'
import { proposeRound } from './propose.ts'
import { Chosen } from './Chosen.tsx'
import './rounds.css'

interface NewRoundProps {
  readonly network: NetworkSummary
  readonly places: readonly CyclePlace[]
  readonly meetings: readonly MeetingRow[]
  /** The half an address asks for, or nothing in particular. */
  readonly asked: string | null
  readonly onClose: () => void
}

/** What a round is for, when, with whom, and what is asked. What is proposed is what most rounds are. */
export function NewRound({ network, places, meetings, asked, onClose }: NewRoundProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const { showCodes } = useSettings()
  const { id: networkId } = network
  const [proposal] = useState(() => proposeRound(places, asked, today, meetings))
  const [name, setName] = useState(() => proposedName(t, proposal))
  const [on, setOn] = useState<LocalDate | null>(proposal.on)
  const [purpose, setPurpose] = useState('')
  /** Null: everybody. */
  const [chosen, setChosen] = useState<readonly PersonId[] | null>(null)
  const [names, setNames] = useState({ isNamed: false, groupChose: false })
  const [asks, setAsks] = useState({ asksDesired: true, withValues: true, withTies: false })
  const [wasTried, setTried] = useState(false)
  const rows = useQuery(q.participants.table.queryOptions({ input: { networkId } })).data?.rows ?? []
  const there = rows
    .filter(
      ({ membership: { from, to } }) =>
        on === null || ((from === null || from <= on) && (to === null || to >= on)),
    )
    .map(({ person: { id, code, displayName } }) => ({
      id,
      name: showCodes || displayName === '' ? code : displayName,
    }))
    .sort((a, b) => format.compare(a.name, b.name))
  const taking =
    chosen === null ? there.map(({ id }) => id) : chosen.filter((id) => there.some((each) => each.id === id))
  const isForced = network.privacy.coachAssesses === true
  const isUndecided = names.isNamed && !names.groupChose
  const add = useWrite(q.rounds.add.mutationOptions(), { say: refusalText })
  const setPeople = useWrite(q.rounds.setPeople.mutationOptions(), { say: refusalText })
  const save = async () => {
    setTried(true)
    if (name.trim() === '' || on === null || isUndecided || add.isPending) return
    const round = {
      name: name.trim(),
      on,
      purpose: purpose.trim(),
      isNamed: names.isNamed && !isForced,
      ...asks,
    }
    const { result } = await add.mutateAsync({ networkId, round })
    if (taking.length < there.length) await setPeople.mutateAsync({ id: result.id, personIds: taking })
    onClose()
    navigate({ to: '/network/$networkId/monitoring/$roundId', params: { networkId, roundId: result.id } })
  }
  const submit = () => {
    // What goes amiss is told by `useWrite`; what was filled in stays.
    save().catch(() => undefined)
  }
  return (
    <form
      noValidate
      className="stack round-form"
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <div className="round-two">
        <TextField
          label={t(($) => $.monitoring.form.name)}
          value={name}
          onChange={setName}
          maxLength={120}
          autoFocus
          isRequired
          error={wasTried && name.trim() === '' ? t(($) => $.common.required) : undefined}
        />
        <DateField
          label={t(($) => $.monitoring.form.on)}
          value={on}
          onChange={setOn}
          error={wasTried && on === null ? t(($) => $.monitoring.form.chooseDate) : undefined}
        />
      </div>
      <TextField
        label={t(($) => $.monitoring.form.purpose)}
        help={t(($) => $.monitoring.form.purposeHelp)}
        value={purpose}
        onChange={setPurpose}
        maxLength={2_000}
        lines={2}
        {...pupilHelp(t, purpose)}
      />
      <div className="round-who">
        {there.length === 0 ? (
          <p className="notice">{t(($) => $.monitoring.form.nobodyYet)}</p>
        ) : chosen === null ? (
          <p className="row">
            <span>
              <b>{t(($) => $.monitoring.form.who)}</b>{' '}
              {t(($) => $.monitoring.form.everybody, { count: there.length })}
            </span>
            <CommandButton
              id="round.choosePeople"
              title={($) => $.monitoring.form.choose}
              kind="quiet"
              run={() => {
                setChosen(there.map(({ id }) => id))
              }}
            />
          </p>
        ) : (
          <Chosen
            label={`${t(($) => $.monitoring.form.who)} ${t(($) => $.monitoring.form.some, { count: taking.length })}`}
            items={there}
            chosen={taking}
            onChange={setChosen}
          />
        )}
        {there.length > 0 && taking.length < fewestUnrecognised ? (
          <p className="notice">{t(($) => $.monitoring.form.small)}</p>
        ) : null}
      </div>
      <NamesChoice
        {...names}
        isForced={isForced}
        isFixed={false}
        error={wasTried && isUndecided ? t(($) => $.monitoring.form.groupChoseMissing) : undefined}
        onChange={setNames}
      />
      <Asks
        {...asks}
        isFixed={false}
        onChange={(patch) => {
          setAsks((before) => ({ ...before, ...patch }))
        }}
      />
      <div className="actions">
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <OfferedButton
          id="round.create"
          title={($) => $.monitoring.form.create}
          kind="main"
          isSubmit
          isEnabled={!add.isPending}
          run={submit}
        />
      </div>
    </form>
  )
}
