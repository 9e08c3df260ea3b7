import { AgreementForm } from '../../../app/agreements/AgreementForm.tsx'
import { MadeAgreements } from '../../../app/agreements/MadeAgreements.tsx'
import { useSettings } from '../../../app/settings.ts'
import { useTranslation } from '../../../i18n/index.ts'
import type { PartProps } from './part.ts'

/** What is agreed in this round; one of them about the group's own way of working. */
export function Agreements({ desk: { round }, talk, isFixed }: PartProps) {
  const { t } = useTranslation()
  const { showCodes } = useSettings()
  const { id: roundId, networkId } = round
  const ownWay = talk.agreements.filter(({ about }) => about === 'process')
  const others = talk.agreements.filter(({ about }) => about !== 'process')
  return (
    <section id="conclude-agreements" aria-labelledby="conclude-agreements-title">
      <h3 id="conclude-agreements-title">{t(($) => $.concluding.agreements)}</h3>
      <p className="soft">{t(($) => $.concluding.agreementsHelp)}</p>
      <MadeAgreements agreements={others} label={t(($) => $.concluding.agreementsList)} isFixed={isFixed} />
      {isFixed ? null : (
        <AgreementForm
          id="conclude.agreement"
          networkId={networkId}
          madeIn={{ roundId }}
          suggestedDue={null}
          showCodes={showCodes}
        />
      )}
      <div role="group" aria-labelledby="conclude-own-way">
        <h4 id="conclude-own-way">{t(($) => $.concluding.ownWay)}</h4>
        {ownWay.length === 0 ? (
          <p className="soft small">{t(($) => $.concluding.ownWayNone)}</p>
        ) : (
          <MadeAgreements agreements={ownWay} label={t(($) => $.concluding.ownWayList)} isFixed={isFixed} />
        )}
        {isFixed ? null : (
          <AgreementForm
            id="conclude.ownWay"
            networkId={networkId}
            madeIn={{ roundId }}
            suggestedDue={null}
            showCodes={showCodes}
            about="process"
          />
        )}
      </div>
    </section>
  )
}
