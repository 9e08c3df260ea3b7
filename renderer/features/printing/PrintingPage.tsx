import { getLocalTimeZone, today } from '@internationalized/date'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { useTranslation } from '../../i18n/index.ts'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { q } from '../../api/client.ts'
import { DateField } from '../../design/DateField.tsx'
import { SelectField } from '../../design/fields.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { useLanguage } from '../../i18n/format.ts'
import { sheetById } from '../../print/catalogue.ts'
import { isAlwaysUnnamed } from '../../print/paper.ts'
import type { PrintRequest } from '../../print/request.ts'
import { usePaper } from '../../print/use-paper.ts'
import { useSearch } from '../../app/routing/Router.tsx'
import { asksOf, isCounted, type Choice } from './choice.ts'
import { Preview } from './Preview.tsx'
import { SheetChoice } from './SheetChoice.tsx'
import { TieOptions } from './TieOptions.tsx'
import { WhomField } from './WhomField.tsx'
import './printing.css'

/** The print desk: which sheets, for whom, how many, in which language; with the paper beside it. */
export function PrintingPage() {
  const { t } = useTranslation()
  const asked = useSearch().network ?? null
  const networks = useQuery(q.networks.list.queryOptions())
  if (networks.data === undefined) return null
  return (
    <>
      <h1>{t(($) => $.printing.title)}</h1>
      <Desk key={asked} networks={networks.data} asked={asked} />
    </>
  )
}

interface DeskProps {
  readonly networks: readonly NetworkSummary[]
  /** The network of the page the coach came from. */
  readonly asked: string | null
}

function Desk({ networks, asked }: DeskProps) {
  const { t } = useTranslation()
  const [made, setChoice] = useState<Choice>({ sheets: ['evaluationSheet'], typed: {}, isCoded: false })
  const [networkId, setNetworkId] = useState<NetworkId | null>(
    () => (networks.find(({ id }) => id === asked) ?? networks[0])?.id ?? null,
  )
  const [language, setLanguage] = useState<Language>(useLanguage())
  const [date, setDate] = useState<LocalDate | null>(() => today(getLocalTimeZone()).toString())
  const [wantsFilled, setWantsFilled] = useState(true)
  const [asksCloseness, setAsksCloseness] = useState(false)

  // A network can be removed in another window while it is chosen here.
  const network = networks.find(({ id }) => id === networkId) ?? null
  const participants = network?.participants ?? 0
  const canCode = network !== null && !isAlwaysUnnamed(network)
  const choice = useMemo(() => ({ ...made, isCoded: made.isCoded && canCode }), [made, canCode])
  const asksRoster = choice.sheets.some((sheet) => sheetById(sheet).fills === 'roster')
  const canFill = asksRoster && participants > 0
  const request = useMemo(
    (): PrintRequest => ({
      networkId: network?.id ?? null,
      language,
      date,
      sheets: asksOf(choice, participants),
      isFilled: canFill && wantsFilled,
      asksCloseness: asksRoster && asksCloseness,
    }),
    [network?.id, language, date, choice, participants, canFill, wantsFilled, asksRoster, asksCloseness],
  )
  const state = usePaper(request)

  return (
    <div className="print-desk">
      <section className="print-choices" aria-label={t(($) => $.printing.what)}>
        <SelectField
          label={t(($) => $.printing.network)}
          value={network?.id ?? ''}
          none={t(($) => $.printing.noNetwork)}
          options={networks.map(({ id, name, workplaceName }) => ({
            id,
            label: `${name} · ${workplaceName}`,
          }))}
          error={networkId !== null && network === null ? t(($) => $.printing.networkRemoved) : undefined}
          onChange={(id) => {
            setNetworkId(id === '' ? null : id)
            setChoice({ ...made, typed: {} })
          }}
        />
        <SheetChoice
          choice={choice}
          onChoice={setChoice}
          participants={participants}
          more={(sheet) =>
            sheetById(sheet).fills === 'roster' ? (
              <TieOptions
                canFill={canFill}
                isFilled={wantsFilled}
                onFilled={setWantsFilled}
                asksCloseness={asksCloseness}
                onCloseness={setAsksCloseness}
              />
            ) : null
          }
        />
        <WhomField network={network} choice={choice} onChoice={setChoice} />
        <div className="field">
          <span className="label">{t(($) => $.printing.language)}</span>
          <Segmented
            label={t(($) => $.printing.language)}
            value={language}
            options={[
              { id: 'nl', label: t(($) => $.settings.dutch) },
              { id: 'en', label: t(($) => $.settings.english) },
            ]}
            onChange={setLanguage}
          />
        </div>
        <DateField
          label={t(($) => $.printing.date)}
          help={t(($) => $.printing.dateHelp)}
          value={date}
          onChange={setDate}
        />
      </section>
      <Preview request={request} state={state} isCounted={isCounted(choice, participants)} />
    </div>
  )
}
