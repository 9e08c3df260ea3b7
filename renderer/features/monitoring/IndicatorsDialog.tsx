import { useState } from 'react'
import { dimensions, type DimensionId } from '../../../shared/content/dimensions.ts'
import { indicatorsOf } from '../../../shared/content/indicators.ts'
import type { RoundDesk } from '../../../shared/contract/monitoring.ts'
import type { RoundIndicator } from '../../../shared/domain/monitoring.ts'
import { q } from '../../api/client.ts'
import { CommandButton } from '../../app/commands/CommandButton.tsx'
import { indicatorText, indicatorTitle } from '../../app/monitoring/indicator-text.ts'
import { refusalText } from '../../app/monitoring/refusal.ts'
import { useWrite } from '../../app/write.ts'
import { Dialog } from '../../design/Dialog.tsx'
import { useFormat } from '../../i18n/format.ts'
import { useTranslation } from '../../i18n/index.ts'
import { mostOwn } from './limits.ts'
import { OwnIndicatorDialog } from './OwnIndicatorDialog.tsx'

interface IndicatorsDialogProps {
  readonly desk: RoundDesk
  /** There are sheets, so what is asked stays as it is. */
  readonly isFixed: boolean
  readonly isOpen: boolean
  readonly onClose: () => void
}

/** Which indicators are asked, by dimension; own ones are added, worded and taken away here. */
export function IndicatorsDialog({ desk, isFixed, isOpen, onClose }: IndicatorsDialogProps) {
  const { t } = useTranslation()
  return (
    <Dialog title={t(($) => $.monitoring.indicators.title)} isOpen={isOpen} onClose={onClose} wide>
      <Indicators desk={desk} isFixed={isFixed} />
      <div className="actions">
        <CommandButton id="dialog.close" title={($) => $.common.close} kind="main" run={onClose} />
      </div>
    </Dialog>
  )
}

function Indicators({
  desk: { round, indicators },
  isFixed,
}: Pick<IndicatorsDialogProps, 'desk' | 'isFixed'>) {
  const { t } = useTranslation()
  const { language } = useFormat()
  /** The own indicator that is being worded; `new` for one that is to be added. */
  const [wording, setWording] = useState<RoundIndicator | 'new' | null>(null)
  const choose = useWrite(q.rounds.choose.mutationOptions(), { say: refusalText })
  const removeOwn = useWrite(q.rounds.removeOwn.mutationOptions(), { say: refusalText })
  const own = indicators.filter((indicator) => indicator.own !== null)
  const chosen = new Set(indicators.filter((each) => each.own === null).map(({ indicatorId }) => indicatorId))
  const toggle = (id: string, isAsked: boolean) => {
    const next = new Set(chosen)
    if (isAsked) next.add(id)
    else next.delete(id)
    choose.mutate({ id: round.id, indicatorIds: [...next] })
  }
  return (
    <>
      <p className="soft">
        {isFixed ? t(($) => $.monitoring.prepare.fixed) : t(($) => $.monitoring.indicators.intro)}
      </p>
      <div className="indicator-groups">
        {dimensions.map(({ id: dimensionId, name }) => (
          <fieldset
            key={dimensionId}
            className={`indicator-group ${dimensionClass[dimensionId]}`}
            disabled={isFixed}
          >
            <legend>{name[language]}</legend>
            {indicatorsOf(dimensionId).map(({ id }) => {
              const text = indicatorText({ indicatorId: id, own: null }, language)
              const isAsked = chosen.has(id)
              const isLast = isAsked && indicators.length === 1
              return (
                <label key={id}>
                  <input
                    type="checkbox"
                    checked={isAsked}
                    disabled={isLast || choose.isPending}
                    onChange={(event) => {
                      toggle(id, event.target.checked)
                    }}
                  />
                  <span>
                    {indicatorTitle(text)}
                    <Poles left={text.left} right={text.right} />
                  </span>
                </label>
              )
            })}
            {own
              .filter((indicator) => indicator.own?.dimension === dimensionId)
              .map((indicator) => {
                const text = indicatorText(indicator, language)
                return (
                  <div key={indicator.indicatorId} className="own-indicator">
                    <span>
                      {text.name}
                      <Poles left={text.left} right={text.right} />
                    </span>
                    {isFixed ? null : (
                      <span className="step-acts">
                        <CommandButton
                          id={`own.${indicator.indicatorId}.edit`}
                          title={($) => $.monitoring.indicators.edit}
                          about={text.name}
                          kind="quiet"
                          run={() => {
                            setWording(indicator)
                          }}
                        />
                        <CommandButton
                          id={`own.${indicator.indicatorId}.remove`}
                          title={($) => $.monitoring.indicators.remove}
                          about={text.name}
                          kind="quiet"
                          isEnabled={indicators.length > 1 && !removeOwn.isPending}
                          run={() => {
                            removeOwn.mutate({ id: round.id, indicatorId: indicator.indicatorId })
                          }}
                        />
                      </span>
                    )}
                  </div>
                )
              })}
          </fieldset>
        ))}
      </div>
      {indicators.length === 1 ? (
        <p className="soft small">{t(($) => $.monitoring.indicators.atLeastOne)}</p>
      ) : null}
      {isFixed ? null : (
        <div className="row indicator-own">
          <CommandButton
            id="own.add"
            title={($) => $.monitoring.prepare.addOwn}
            isEnabled={own.length < mostOwn}
            run={() => {
              setWording('new')
            }}
          />
          <span className="soft small">
            {own.length < mostOwn
              ? t(($) => $.monitoring.indicators.ownHelp)
              : t(($) => $.monitoring.indicators.most, { count: mostOwn })}
          </span>
        </div>
      )}
      <OwnIndicatorDialog
        roundId={round.id}
        editing={wording === 'new' ? null : wording}
        isOpen={wording !== null}
        onClose={() => {
          setWording(null)
        }}
      />
    </>
  )
}

function Poles({ left, right }: { readonly left: string; readonly right: string }) {
  const { t } = useTranslation()
  return <span className="soft">{t(($) => $.monitoring.indicators.between, { left, right })}</span>
}

const dimensionClass: Readonly<Record<DimensionId, string>> = {
  practice: 'practice',
  domainValue: 'value',
  connectedness: 'connected',
  organization: 'organise',
}
