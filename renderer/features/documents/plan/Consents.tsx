import { useState } from 'react'
import type { VersionRow } from '../../../../shared/contract/documents.ts'
import type { LocalDate } from '../../../../shared/domain/fields.ts'
import type { NetworkId } from '../../../../shared/domain/ids.ts'
import { q } from '../../../api/client.ts'
import { useKnown } from '../../../app/agreements/useKnown.ts'
import { WhoField } from '../../../app/agreements/WhoField.tsx'
import { whoOf } from '../../../app/agreements/who.ts'
import { CommandButton } from '../../../app/commands/CommandButton.tsx'
import { useSettings } from '../../../app/settings.ts'
import { useToday } from '../../../app/useToday.ts'
import { useWrite } from '../../../app/write.ts'
import { DateField } from '../../../design/DateField.tsx'
import { OfferedButton } from '../../../design/OfferedButton.tsx'
import { useFormat } from '../../../i18n/format.ts'
import { useTranslation } from '../../../i18n/index.ts'
import { consentText } from '../words.ts'

interface ConsentsProps {
  readonly networkId: NetworkId
  readonly version: VersionRow
}

/** Who agreed to this version, and when; somebody can be added, and taken back. */
export function Consents({ networkId, version: { id, keptOn, consents } }: ConsentsProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const today = useToday()
  const { showCodes } = useSettings()
  const known = useKnown(networkId)
  const [who, setWho] = useState('')
  const [chosen, setChosen] = useState<{ readonly on: LocalDate | null } | null>(null)
  const on = chosen === null ? today : chosen.on
  const { mutate: withdraw } = useWrite(q.versions.withdraw.mutationOptions())
  const agree = useWrite(
    q.versions.agree.mutationOptions({
      onSuccess: () => {
        setWho('')
      },
    }),
  )
  const canAdd = who.trim() !== '' && on !== null && !agree.isPending
  const add = () => {
    if (canAdd) agree.mutate({ versionId: id, who: whoOf(who, known), on })
  }
  return (
    <section className="consents" aria-labelledby={`consents-${id}`}>
      <h3 id={`consents-${id}`}>{t(($) => $.documents.planning.consents)}</h3>
      {consents.length === 0 ? (
        <p className="soft small">{t(($) => $.documents.planning.noConsents)}</p>
      ) : (
        <ul>
          {consents.map((consent) => (
            <li key={consent.id}>
              {consentText(consent, showCodes, format)}
              <CommandButton
                id={`consent.${consent.id}.withdraw`}
                title={($) => $.documents.planning.withdraw}
                about={consentText(consent, showCodes, format)}
                kind="quiet"
                run={() => {
                  withdraw({ id: consent.id })
                }}
              />
            </li>
          ))}
        </ul>
      )}
      <form
        className="consent-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          add()
        }}
      >
        <WhoField
          label={t(($) => $.documents.planning.whoAgrees)}
          value={who}
          onChange={setWho}
          known={known}
          showCodes={showCodes}
        />
        <DateField
          label={t(($) => $.documents.planning.agreedOn)}
          value={on}
          error={on !== null && on < keptOn ? t(($) => $.documents.planning.beforeVersion) : undefined}
          onChange={(date) => {
            setChosen({ on: date })
          }}
        />
        <OfferedButton
          id="version.agree"
          title={($) => $.documents.planning.agree}
          words={($) => $.documents.planning.agreeWords}
          isSubmit
          isEnabled={canAdd}
          run={add}
        />
      </form>
    </section>
  )
}
