import { useTranslation } from 'react-i18next'
import type { NetworkSummary } from '../../../shared/contract/networks.ts'
import { TextField } from '../../design/fields.tsx'
import { Segmented } from '../../design/Segmented.tsx'
import { isAlwaysUnnamed } from '../../print/paper.ts'
import { mostSheets } from '../../print/sheet-number.ts'

interface CopiesFieldProps {
  readonly network: NetworkSummary | null
  readonly kind: 'unnamed' | 'coded'
  readonly onKind: (kind: 'unnamed' | 'coded') => void
  readonly typed: string
  readonly onTyped: (count: string) => void
  /** Whether what is typed is a number of sheets that can be printed. */
  readonly isCounted: boolean
}

/** Below this many people a mark can be traced to somebody, name or not. */
const fewPeople = 5

/** Unnamed and how many, or one for each participant; and why there is no choice where there is none. */
export function CopiesField({ network, kind, onKind, typed, onTyped, isCounted }: CopiesFieldProps) {
  const { t } = useTranslation()
  return (
    <>
      {network === null ? null : isAlwaysUnnamed(network) ? (
        <p className="notice">{t(($) => $.printing.alwaysUnnamed)}</p>
      ) : (
        <div className="field">
          <span className="label">{t(($) => $.printing.forWhom)}</span>
          <Segmented
            label={t(($) => $.printing.forWhom)}
            value={kind}
            options={[
              { id: 'unnamed', label: t(($) => $.printing.unnamed) },
              { id: 'coded', label: t(($) => $.printing.coded) },
            ]}
            onChange={onKind}
          />
          <span className="help">
            {kind === 'coded' ? t(($) => $.printing.codedHelp) : t(($) => $.printing.unnamedHelp)}
          </span>
        </div>
      )}
      {kind === 'coded' ? null : (
        <TextField
          label={t(($) => $.printing.count)}
          value={typed}
          onChange={onTyped}
          maxLength={6}
          help={network === null ? undefined : <CountHelp participants={network.participants} />}
          error={isCounted ? undefined : t(($) => $.printing.countError, { most: mostSheets })}
        />
      )}
      {network !== null &&
      kind === 'unnamed' &&
      network.participants > 0 &&
      network.participants < fewPeople ? (
        <p className="notice">{t(($) => $.printing.fewPeople)}</p>
      ) : null}
    </>
  )
}

function CountHelp({ participants }: { readonly participants: number }) {
  const { t } = useTranslation()
  if (participants === 0) return t(($) => $.printing.countNobody)
  return t(($) => $.printing.countHelp, { count: participants })
}
