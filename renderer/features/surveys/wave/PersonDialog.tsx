import { useState, type ReactNode } from 'react'
import type { WaveDesk, WaveRespondent } from '../../../../shared/contract/ties.ts'
import { q } from '../../../api/client.ts'
import { personLabel } from '../../../app/agreements/who.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { forgetWords } from '../../../app/kept-words.ts'
import { useSettings } from '../../../app/settings.ts'
import { tell } from '../../../app/toasts.tsx'
import { useUndo } from '../../../app/undo.ts'
import { useWrite } from '../../../app/write.ts'
import { ConfirmDialog, Dialog } from '../../../design/Dialog.tsx'
import type { Words } from '../../../design/offers.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { outsideWordsOf } from '../enter/outside-words.ts'
import { refusalText } from '../refusal.ts'
import { standingText } from '../standing.ts'

interface PersonDialogProps {
  readonly desk: WaveDesk
  readonly person: WaveRespondent
  readonly onClose: () => void
}

/** Where somebody stands towards the question, and what can be changed about it. */
export function PersonDialog({ desk, person, onClose }: PersonDialogProps) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const { actionFor } = useUndo()
  const [isOptingOut, setOptingOut] = useState(false)
  const who = personLabel(person, showCodes)
  const of = { waveId: desk.wave.id, personId: person.personId }
  const { status, filled, outside } = person
  const hasAnswers = filled > 0 || outside > 0
  const setStatus = useWrite(q.ties.setStatus.mutationOptions(), { say: refusalText })
  const remove = useWrite(q.ties.removePeople.mutationOptions(), { say: refusalText })
  const optIn = useWrite(q.ties.optIn.mutationOptions(), { say: refusalText })
  const clear = useWrite(
    q.ties.clear.mutationOptions({
      onSuccess: ({ change }) => {
        tell(
          t(($) => $.surveys.wave.cleared, { who }),
          actionFor([change]),
          [change],
        )
      },
    }),
    { say: refusalText },
  )
  const optOut = useWrite(
    q.ties.optOut.mutationOptions({
      onSuccess: () => {
        forgetWords(outsideWordsOf(of.waveId, of.personId))
        tell(t(($) => $.surveys.wave.optedOutDone, { who }))
      },
    }),
    { say: refusalText },
  )
  const put = (next: 'noAnswer' | 'notAsked' | 'answered') => () => {
    onClose()
    setStatus.mutate({ ...of, status: next })
  }
  if (isOptingOut)
    return (
      <ConfirmDialog
        title={t(($) => $.surveys.wave.optOutTitle, { who })}
        isOpen
        confirm={($) => $.surveys.wave.optOutDo}
        onClose={onClose}
        onConfirm={() => {
          optOut.mutate(of)
        }}
      >
        <p>{t(($) => $.surveys.wave.optOutText, { who })}</p>
        <p>{t(($) => $.surveys.wave.optOutAfter, { who })}</p>
      </ConfirmDialog>
    )
  return (
    <Dialog title={who} isOpen onClose={onClose}>
      <p className="soft">{standingText(t, person)}</p>
      <ul className="wave-choices">
        {status === 'optedOut' ? (
          <Choice
            id="respondent.optIn"
            title={($) => $.surveys.wave.optIn}
            help={t(($) => $.surveys.wave.optInHelp)}
            run={() => {
              onClose()
              optIn.mutate(of)
            }}
          />
        ) : (
          <>
            {hasAnswers ? (
              <Choice
                id="respondent.clear"
                title={($) => $.surveys.wave.clear}
                help={t(($) => $.surveys.wave.clearHelp)}
                run={() => {
                  onClose()
                  clear.mutate(of)
                }}
              />
            ) : (
              <>
                {status === 'notAsked' ? (
                  <Choice
                    id="respondent.ask"
                    title={($) => $.surveys.wave.askAfterAll}
                    help={t(($) => $.surveys.wave.askAfterAllHelp)}
                    run={put('noAnswer')}
                  />
                ) : (
                  <Choice
                    id="respondent.notAsked"
                    title={($) => $.surveys.wave.notAsked}
                    help={t(($) => $.surveys.wave.notAskedHelp)}
                    run={put('notAsked')}
                  />
                )}
                {status === 'answered' ? (
                  <Choice
                    id="respondent.notHanded"
                    title={($) => $.surveys.wave.notHanded}
                    help={t(($) => $.surveys.wave.notHandedHelp)}
                    run={put('noAnswer')}
                  />
                ) : person.informedOn === null ? null : (
                  <Choice
                    id="respondent.empty"
                    title={($) => $.surveys.wave.handedEmpty}
                    help={t(($) => $.surveys.wave.handedEmptyHelp)}
                    run={put('answered')}
                  />
                )}
              </>
            )}
            <Choice
              id="respondent.optOut"
              title={($) => $.surveys.wave.optOut}
              help={t(($) => $.surveys.wave.optOutHelp)}
              run={() => {
                setOptingOut(true)
              }}
            />
          </>
        )}
        <Choice
          id="respondent.takeOut"
          title={($) => $.surveys.wave.takeOut}
          help={t(($) => $.surveys.wave.takeOutHelp)}
          run={() => {
            onClose()
            forgetWords(outsideWordsOf(of.waveId, of.personId))
            remove.mutate({ waveId: of.waveId, personIds: [of.personId] })
          }}
        />
      </ul>
      <div className="actions">
        <CommandButton id="dialog.close" title={($) => $.common.close} kind="main" run={onClose} />
      </div>
    </Dialog>
  )
}

interface ChoiceProps {
  readonly id: string
  readonly title: Words
  readonly help: ReactNode
  readonly run: () => void
}

function Choice({ id, title, help, run }: ChoiceProps) {
  return (
    <li>
      <CommandButton id={id} title={title} run={run} />
      <span className="soft small">{help}</span>
    </li>
  )
}
