import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RoundDesk } from '../../../../shared/contract/monitoring.ts'
import type { TieWaveId } from '../../../../shared/domain/ids.ts'
import { failureOf } from '../../../api/failure.ts'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { SheetFiles } from '../../../app/monitoring/SheetFiles.tsx'
import { refusalText } from '../../../app/monitoring/refusal.ts'
import { Link, navigate } from '../../../app/routing/Router.tsx'
import { useSettings } from '../../../app/settings.ts'
import { tell } from '../../../app/toasts.tsx'
import { useWrite } from '../../../app/write.ts'
import { Dialog } from '../../../design/Dialog.tsx'
import { SelectField, TextField } from '../../../design/fields.tsx'
import { OfferedButton } from '../../../design/OfferedButton.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { InsideProps } from './StepInside.tsx'

/** How many sheets are in, and every way in: typing, files that came back, and the way out for one that is asked back. */
export function CollectStep({ desk, isCurrent }: InsideProps) {
  const { t } = useTranslation()
  const [isWithdrawing, setWithdrawing] = useState(false)
  const { round, entering } = desk
  const { id, networkId, answered, asked, isRevealed, closedOn, withTies } = round
  const canEnter = closedOn === null && !isRevealed
  return (
    <>
      <p>
        {[
          t(($) => $.monitoring.collect.sheets, { answered, asked }),
          ...(entering.length === 0
            ? []
            : [t(($) => $.monitoring.collect.entering, { count: entering.length })]),
        ].join('; ')}
        .
      </p>
      <Missing desk={desk} />
      {canEnter ? <p className="soft small">{t(($) => $.monitoring.collect.hidden)}</p> : null}
      {isRevealed && closedOn === null ? (
        <p className="soft small">{t(($) => $.monitoring.collect.shown)}</p>
      ) : null}
      <div className="row step-next">
        {canEnter ? (
          <CommandButton
            id="round.enter"
            title={
              entering.length === 0 ? ($) => $.monitoring.collect.enter : ($) => $.monitoring.collect.goOn
            }
            kind={isCurrent ? 'main' : 'plain'}
            run={() => {
              navigate({
                to: '/network/$networkId/monitoring/$roundId/enter',
                params: { networkId, roundId: id },
              })
            }}
          />
        ) : null}
        {/* Also of a round that is closed: whoever asks their sheet back gets it. */}
        <CommandButton
          id="round.withdraw"
          title={($) => $.monitoring.collect.withdraw}
          kind="quiet"
          isEnabled={answered + entering.length > 0}
          run={() => {
            setWithdrawing(true)
          }}
        />
      </div>
      {canEnter ? (
        <div className="step-part">
          <SheetFiles round={round} people={desk.people} />
        </div>
      ) : null}
      {withTies ? <Ties desk={desk} /> : null}
      <Dialog
        title={t(($) => $.monitoring.collect.withdrawTitle)}
        isOpen={isWithdrawing}
        onClose={() => {
          setWithdrawing(false)
        }}
      >
        <WithdrawForm
          desk={desk}
          onClose={() => {
            setWithdrawing(false)
          }}
        />
      </Dialog>
    </>
  )
}

/** In a named round alone: whose sheet is not there yet. */
function Missing({ desk: { people, round } }: { readonly desk: RoundDesk }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  if (!round.isNamed || round.isRevealed || round.answered === 0) return null
  const missing = people
    .filter(({ hasAnswered, hasLeft }) => hasAnswered === false && !hasLeft)
    .map(({ code, displayName }) => (showCodes || displayName === '' ? code : displayName))
    .sort(format.compare)
  if (missing.length === 0) return null
  return <p className="small">{t(($) => $.monitoring.collect.missing, { who: format.list(missing) })}</p>
}

interface WithdrawFormProps {
  readonly desk: RoundDesk
  readonly onClose: () => void
}

/** Somebody asks their sheet back: by the code that only they know, or where sheets are by name, by who they are. */
function WithdrawForm({ desk: { round, codes, people }, onClose }: WithdrawFormProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { showCodes } = useSettings()
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const withdraw = useWrite(
    q.sheets.withdraw.mutationOptions({
      onSuccess: () => {
        onClose()
        tell(t(($) => $.monitoring.collect.withdrawn))
      },
      onError: (error) => {
        if (failureOf(error)?.code === 'NOT_FOUND') setProblem(t(($) => $.monitoring.collect.withdrawNone))
      },
    }),
    { say: (tr, error) => (failureOf(error)?.code === 'NOT_FOUND' ? null : refusalText(tr, error)) },
  )
  const done = () => {
    if (code.trim() === '') setProblem(t(($) => $.common.required))
    else withdraw.mutate({ roundId: round.id, code: code.trim() })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        done()
      }}
    >
      <p>{t(($) => $.monitoring.collect.withdrawText)}</p>
      {round.isNamed ? (
        <SelectField<string>
          label={t(($) => $.monitoring.collect.withdrawWho)}
          value={code}
          none={t(($) => $.common.notChosen)}
          options={people
            .filter(({ hasAnswered }) => hasAnswered === true)
            .map((person) => ({
              id: person.code,
              label: showCodes || person.displayName === '' ? person.code : person.displayName,
            }))
            .sort((one, other) => format.compare(one.label, other.label))}
          error={problem}
          onChange={(chosen) => {
            setCode(chosen)
            setProblem(undefined)
          }}
        />
      ) : (
        <TextField
          label={t(($) => $.monitoring.collect.withdrawCode)}
          {...(codes.length === 0
            ? {}
            : { help: t(($) => $.monitoring.collect.codes, { codes: format.list(codes) }) })}
          value={code}
          onChange={(typed) => {
            setCode(typed)
            setProblem(undefined)
          }}
          maxLength={40}
          autoFocus
          isRequired
          error={problem}
        />
      )}
      <div className="actions">
        <CommandButton id="dialog.cancel" title={($) => $.common.cancel} run={onClose} />
        <OfferedButton
          id="dialog.confirm"
          title={($) => $.monitoring.collect.withdrawDo}
          kind="danger"
          isSubmit
          isEnabled={!withdraw.isPending}
          run={done}
        />
      </div>
    </form>
  )
}

/** The tie survey that goes along: which wave it is, or a new one made for this round. */
function Ties({ desk: { round } }: { readonly desk: RoundDesk }) {
  const { t } = useTranslation()
  const { id, networkId, name, on, tieWaveId, closedOn } = round
  const surveys = useQuery(q.ties.surveys.queryOptions({ input: { networkId } })).data ?? []
  const { mutate } = useWrite(q.rounds.update.mutationOptions(), { say: refusalText })
  const add = useWrite(q.ties.addWave.mutationOptions())
  const waves = surveys.flatMap((survey) =>
    survey.waves.map((wave) => ({ id: wave.id, label: `${survey.name}, ${wave.label}`, wave })),
  )
  const chosen = waves.find((wave) => wave.id === tieWaveId)
  const params = { networkId }
  const open = (waveId: TieWaveId) => {
    navigate({ to: '/network/$networkId/ties/waves/$waveId', params: { networkId, waveId } })
  }
  // A wave that is called as this round exists already; then it is there to be chosen.
  const withNone = surveys.filter((survey) => survey.waves.every(({ label }) => label !== name))
  return (
    <div className="step-part">
      <p>
        {chosen === undefined
          ? t(($) => $.monitoring.collect.tiesNone)
          : t(($) => $.monitoring.collect.tiesTaken, { wave: chosen.label })}
        {' · '}
        {chosen === undefined ? (
          <Link to="/network/$networkId/ties/surveys" params={params}>
            {t(($) => $.monitoring.collect.tiesOpen)}
          </Link>
        ) : (
          <>
            {t(($) => $.monitoring.collect.tiesCount, {
              answered: chosen.wave.answered,
              people: chosen.wave.people,
            })}
            {' · '}
            <Link to="/network/$networkId/ties/waves/$waveId" params={{ networkId, waveId: chosen.wave.id }}>
              {t(($) => $.monitoring.collect.tiesWavePage)}
            </Link>
            {' · '}
            <Link to="/network/$networkId/ties" params={params} search={{ wave: chosen.wave.id }}>
              {t(($) => $.monitoring.collect.tiesLook)}
            </Link>
          </>
        )}
      </p>
      {waves.length === 0 || closedOn !== null ? null : (
        <SelectField<TieWaveId>
          label={t(($) => $.monitoring.collect.tiesWave)}
          value={tieWaveId ?? ''}
          none={t(($) => $.common.notChosen)}
          options={waves.map(({ id: waveId, label }) => ({ id: waveId, label }))}
          onChange={(wave) => {
            mutate({ id, patch: { tieWaveId: wave === '' ? null : wave } })
          }}
        />
      )}
      {chosen !== undefined || closedOn !== null || withNone.length === 0 ? null : (
        <div className="row step-next">
          {withNone.map((survey) => (
            <CommandButton
              key={survey.id}
              id={`round.addWave ${survey.id}`}
              title={($) => $.monitoring.collect.tiesAdd}
              about={survey.name}
              isEnabled={!add.isPending}
              run={() => {
                add.mutate(
                  { surveyId: survey.id, label: name.slice(0, longestLabel), heldOn: on },
                  {
                    onSuccess: ({ result }) => {
                      mutate(
                        { id, patch: { tieWaveId: result.id } },
                        {
                          onSuccess: () => {
                            open(result.id)
                          },
                        },
                      )
                    },
                  },
                )
              }}
            />
          ))}
        </div>
      )}
    </div>
  )
}

/** As a wave can be called; a round may be called longer. */
const longestLabel = 80
