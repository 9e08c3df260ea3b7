import { getLocalTimeZone, today } from '@internationalized/date'
import { useQuery } from '@tanstack/react-query'
import { useLocation } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import type { LocalDate } from '../../../shared/domain/fields.ts'
import type { NetworkId } from '../../../shared/domain/ids.ts'
import type { Language } from '../../../shared/domain/settings.ts'
import { q } from '../../api/client.ts'
import { DateField, SelectField } from '../../design/fields.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { useLanguage } from '../../i18n/format.ts'
import { isAlwaysUnnamed } from '../../print/paper.ts'
import { isSheetCount, type SheetRequest } from '../../print/request.ts'
import { mostSheets } from '../../print/sheet-number.ts'
import { printables } from '../../print/sheets/index.ts'
import { usePaper } from '../../print/use-paper.ts'
import { CopiesField } from './CopiesField.tsx'
import { Preview } from './Preview.tsx'
import { PrintButtons } from './PrintButtons.tsx'
import './printing.css'

/** The print desk: which sheet, for whom, how many, in which language; with the paper beside it. */
export function PrintingPage() {
  const { t } = useTranslation()
  const { searchStr } = useLocation()
  const networks = useQuery(q.networks.list.queryOptions())
  if (networks.data === undefined) return null
  const asked = new URLSearchParams(searchStr).get('network')
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
  const [printable, setPrintable] = useState(printables[0])
  const [networkId, setNetworkId] = useState<NetworkId | null>(
    () => (networks.find(({ id }) => id === asked) ?? networks[0])?.id ?? null,
  )
  const windowLanguage = useLanguage()
  const [language, setLanguage] = useState<Language>(windowLanguage)
  const [date, setDate] = useState<LocalDate | null>(() => today(getLocalTimeZone()).toString())
  const [kind, setKind] = useState<'unnamed' | 'coded'>('unnamed')
  const [typedCount, setTypedCount] = useState<string | null>(null)

  // A network can be removed in another window while it is chosen here.
  const network = networks.find(({ id }) => id === networkId) ?? null
  const proposed = Math.min(Math.max(network?.participants ?? 1, 1), mostSheets)
  const count = typedCount === null ? proposed : Number(typedCount.trim() === '' ? Number.NaN : typedCount)
  const isCounted = isSheetCount(count)
  const isCoded = kind === 'coded' && network !== null && !isAlwaysUnnamed(network)
  const shownId = network?.id ?? null
  const request = useMemo(
    (): SheetRequest => ({
      networkId: shownId,
      language,
      date,
      copies: isCoded ? { kind: 'coded' } : { kind: 'unnamed', count: isCounted ? count : 1 },
    }),
    [shownId, language, date, isCoded, isCounted, count],
  )
  const state = usePaper(request)

  return (
    <div className="print-desk">
      <section className="print-choices" aria-label={t(($) => $.printing.what)}>
        <SelectField
          label={t(($) => $.printing.sheet)}
          value={printable.id}
          options={printables.map(({ id, name }) => ({ id, label: name[windowLanguage] }))}
          onChange={(id) => {
            setPrintable(printables.find((known) => known.id === id) ?? printables[0])
          }}
        />
        <SelectField
          label={t(($) => $.printing.network)}
          value={shownId ?? ''}
          none={t(($) => $.printing.noNetwork)}
          options={networks.map(({ id, name, workplaceName }) => ({
            id,
            label: `${name} · ${workplaceName}`,
          }))}
          error={networkId !== null && network === null ? t(($) => $.printing.networkRemoved) : undefined}
          onChange={(id) => {
            setNetworkId(id === '' ? null : id)
            setTypedCount(null)
          }}
        />
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
        <CopiesField
          network={network}
          kind={isCoded ? 'coded' : 'unnamed'}
          onKind={setKind}
          typed={typedCount ?? String(proposed)}
          onTyped={setTypedCount}
          isCounted={isCounted}
        />
        <PrintButtons
          printable={printable}
          request={request}
          paper={state.state === 'paper' && (isCoded || isCounted) ? state.paper : null}
        />
      </section>
      <Preview printable={printable} state={state} />
    </div>
  )
}
