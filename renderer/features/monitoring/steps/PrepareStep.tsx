import { useState } from 'react'
import { q } from '../../../api/client.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { refusalText } from '../../../app/monitoring/refusal.ts'
import { navigate } from '../../../app/routing/Router.tsx'
import { useToday } from '../../../app/useToday.ts'
import { useWrite } from '../../../app/write.ts'
import { DateField } from '../../../design/DateField.tsx'
import { Dialog } from '../../../design/Dialog.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { IndicatorsDialog } from '../IndicatorsDialog.tsx'
import { OwnIndicatorDialog } from '../OwnIndicatorDialog.tsx'
import { PeopleDialog } from '../PeopleDialog.tsx'
import type { InsideProps } from './StepInside.tsx'

/** What is asked, of whom, and that they were told what happens with it. */
export function PrepareStep({ desk, isCurrent }: InsideProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const [asking, setAsking] = useState<'indicators' | 'own' | 'people' | 'informed' | null>(null)
  const today = useToday()
  const { round, indicators, people, others, entering } = desk
  const { id, networkId, informedOn, closedOn, answered } = round
  const { mutate: update } = useWrite(q.rounds.update.mutationOptions(), { say: refusalText })
  const own = indicators.filter((indicator) => indicator.own !== null).length
  const left = people.filter(({ hasLeft }) => hasLeft).length
  const hasSheets = answered > 0 || entering.length > 0
  const canEdit = closedOn === null
  const close = () => {
    setAsking(null)
  }
  const ask = (what: typeof asking) => () => {
    setAsking(what)
  }
  const tell = (day: string | null) => {
    update({ id, patch: { informedOn: day } })
  }
  return (
    <>
      <ul className="step-facts">
        <li>
          <span>
            {[
              t(($) => $.monitoring.prepare.indicators, { count: indicators.length }),
              ...(own === 0 ? [] : [t(($) => $.monitoring.prepare.own, { count: own })]),
            ].join(', ')}
          </span>
          {canEdit ? (
            <span className="step-acts">
              <CommandButton
                id="round.indicators"
                title={($) => $.monitoring.prepare.choose}
                kind="quiet"
                run={ask('indicators')}
              />
              <CommandButton
                id="round.addOwn"
                title={($) => $.monitoring.prepare.addOwn}
                kind="quiet"
                isEnabled={!hasSheets}
                whyNot={($) => $.monitoring.prepare.fixed}
                run={ask('own')}
              />
            </span>
          ) : null}
        </li>
        <li>
          <span>
            {[
              t(($) => $.monitoring.prepare.people, { count: people.length }),
              ...(others.length === 0
                ? []
                : [t(($) => $.monitoring.prepare.notAll, { count: others.length })]),
              ...(left === 0 ? [] : [t(($) => $.monitoring.prepare.hasLeft, { count: left })]),
            ].join(', ')}
          </span>
          {canEdit ? (
            <span className="step-acts">
              <CommandButton
                id="round.people"
                title={($) => $.monitoring.prepare.who}
                kind="quiet"
                run={ask('people')}
              />
            </span>
          ) : null}
        </li>
        <li>
          <span>
            {informedOn === null
              ? t(($) => $.monitoring.prepare.notInformed)
              : t(($) => $.monitoring.prepare.informed, { date: format.date(informedOn) })}
          </span>
          {canEdit ? (
            <span className="step-acts">
              <CommandButton
                id="round.informedOther"
                title={($) => $.monitoring.prepare.otherDay}
                about={t(($) => $.monitoring.prepare.informedOn)}
                kind="quiet"
                run={ask('informed')}
              />
            </span>
          ) : null}
        </li>
      </ul>
      {informedOn === null && canEdit ? (
        <p className="soft small">{t(($) => $.monitoring.prepare.informedText)}</p>
      ) : null}
      <div className="row step-next">
        {informedOn === null && canEdit ? (
          <CommandButton
            id="round.informed"
            title={($) => $.monitoring.prepare.tellToday}
            kind={isCurrent ? 'main' : 'plain'}
            run={() => {
              tell(today)
            }}
          />
        ) : null}
        <CommandButton
          id="round.printSheets"
          title={($) => $.monitoring.prepare.print}
          kind={informedOn === null ? 'quiet' : 'plain'}
          run={() => {
            navigate({ to: '/printing', search: { network: networkId, sheet: 'evaluationSheet', of: id } })
          }}
        />
      </div>
      <IndicatorsDialog desk={desk} isFixed={hasSheets} isOpen={asking === 'indicators'} onClose={close} />
      <OwnIndicatorDialog roundId={id} editing={null} isOpen={asking === 'own'} onClose={close} />
      <PeopleDialog desk={desk} isOpen={asking === 'people'} onClose={close} />
      <Dialog title={t(($) => $.monitoring.prepare.chooseDay)} isOpen={asking === 'informed'} onClose={close}>
        <DateField label={t(($) => $.monitoring.prepare.informedOn)} value={informedOn} onChange={tell} />
        <div className="actions">
          {informedOn === null ? null : (
            <span className="instead">
              <CommandButton
                id="round.notInformed"
                title={($) => $.monitoring.prepare.notTold}
                kind="quiet"
                run={() => {
                  tell(null)
                  close()
                }}
              />
            </span>
          )}
          <CommandButton id="dialog.close" title={($) => $.common.close} kind="main" run={close} />
        </div>
      </Dialog>
    </>
  )
}
